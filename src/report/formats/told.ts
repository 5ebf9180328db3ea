import { type Finding, placeText, words } from "../../base/index.js";
import { apart, type Block, type Findings, list, type Text } from "../doc.js";

/** What is wrong, where, and what to do about it. */
export function findingText({ place, code, message, remedy }: Finding): Text {
  return apart(placeText(place), code, [message, words("。", ". "), remedy]);
}

/** Findings as a running text tells them. */
export function toldBlocks({ findings, told }: Findings): readonly Block[] {
  return told ?? [list(findings.map(findingText))];
}
