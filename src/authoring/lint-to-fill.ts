import { type Finding, type Label, pointer, same, words } from "../base/index.js";
import type { Law } from "../law/index.js";
import { issue } from "./issues.js";

/** Begins every text that the author of a rule has yet to write. */
const TO_FILL = words("【待填】", "[to fill in] ");

export const toFill = ({ zh, en }: Label): Label => words(TO_FILL.zh + zh, TO_FILL.en + en);

/** The same of a text that stands in one language only, such as the clause of a document. */
export const toFillOnce = (zh: string): string => TO_FILL.zh + zh;

/** Texts of any file of rules that are yet to be written: by them nobody can be judged in earnest. */
export function lintToFill({ shelf }: Law): Finding[] {
  return shelf.files.flatMap(({ path, content }) =>
    textsToFill(content).map(({ pointer: place, text }) =>
      issue("lint/to-fill-in", { text }, { file: path, pointer: place }),
    ),
  );
}

/** Where in a file something is yet to be written, and what. */
export function textsToFill(
  node: unknown,
  at = "",
): readonly { readonly pointer: string; readonly text: Label }[] {
  if (typeof node === "string" && node.startsWith(TO_FILL.zh)) {
    return [{ pointer: at, text: same(node.replace(TO_FILL.zh, "")) }];
  }
  if (typeof node !== "object" || node === null) return [];
  const { zh, en } = node as { zh?: unknown; en?: unknown };
  if (typeof zh === "string" && typeof en === "string") {
    const isOpen = zh.startsWith(TO_FILL.zh) || en.startsWith(TO_FILL.en);
    const text = words(zh.replace(TO_FILL.zh, ""), en.replace(TO_FILL.en, ""));
    return isOpen ? [{ pointer: at, text }] : [];
  }
  return Object.entries(node).flatMap(([key, part]) => textsToFill(part, at + pointer([key])));
}
