import { expectCall, LANGUAGE, words } from "../../base/index.js";
import { countIssues } from "../../register/index.js";
import { findings, section } from "../doc.js";
import { lineOf } from "../formats/terminal.js";
import { findingText } from "../formats/told.js";
import { ISSUE } from "../shapes.js";
function issueLine(one, language) {
  expectCall("issueLine", {
    one: [one, ISSUE],
    language: [language, LANGUAGE]
  });
  return lineOf(findingText(one), language);
}
function issuesSection(zh, en, issues) {
  if (issues.length === 0) return [];
  const count = countIssues(issues);
  return [section(words(`${zh}\uFF08${count}\uFF09`, `${en} (${count})`), findings(issues))];
}
export {
  issueLine,
  issuesSection
};
