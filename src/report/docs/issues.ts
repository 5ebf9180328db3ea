import { expectCall, type Finding, LANGUAGE, type Language, words } from "../../base/index.js";
import { countIssues } from "../../register/index.js";
import { findings, type Section, section } from "../doc.js";
import { lineOf } from "../formats/terminal.js";
import { findingText } from "../formats/told.js";
import { ISSUE } from "../shapes.js";

/** An issue on one line. */
export function issueLine(one: Finding, language: Language): string {
  expectCall("issueLine", {
    one: [one, ISSUE],
    language: [language, LANGUAGE],
  });
  return lineOf(findingText(one), language);
}

/** Issues under a title that says how many they are; nothing where there are none. */
export function issuesSection(
  zh: string,
  en: string,
  issues: readonly Finding[],
): readonly Section[] {
  if (issues.length === 0) return [];
  const count = countIssues(issues);
  return [section(words(`${zh}（${count}）`, `${en} (${count})`), findings(issues))];
}
