import {
  expectCall,
  type Finding,
  LANGUAGE,
  type Language,
  placeText,
  words,
} from "../../base/index.js";
import { countIssues } from "../../register/index.js";
import { apart, listUnder, type Section, type Text } from "../doc.js";
import { lineOf } from "../formats/terminal.js";
import { ISSUE } from "../shapes.js";

/** What is wrong, where, and what to do about it. */
export function issueText({ place, code, message, remedy }: Finding): Text {
  return apart(placeText(place), code, [message, words("。", ". "), remedy]);
}

/** An issue on one line. */
export function issueLine(one: Finding, language: Language): string {
  expectCall("issueLine", {
    one: [one, ISSUE],
    language: [language, LANGUAGE],
  });
  return lineOf(issueText(one), language);
}

/** Issues under a title that says how many they are; nothing where there are none. */
export function issuesSection(
  zh: string,
  en: string,
  issues: readonly Finding[],
): readonly Section[] {
  const count = countIssues(issues);
  return listUnder(words(`${zh}（${count}）`, `${en} (${count})`), issues.map(issueText));
}
