import type { Language } from "../base/index.js";

/** A text that stands in a cell of a table. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(header), `|${header.map(() => "---|").join("")}`, ...rows.map(line)];
}

/** A page: its lines with one empty line between blocks, and a notice that nobody edits it. */
export function page(blocks: readonly (readonly string[])[], generatedFrom: string): string {
  const body = blocks.filter((block) => block.length > 0).map((block) => block.join("\n"));
  return `<!-- Generated from ${generatedFrom}. Do not edit. -->\n\n${body.join("\n\n")}\n`;
}

export function bullets(items: readonly string[]): string[] {
  return items.map((item) => `- ${item}`);
}

/** The one of two texts that is in the language. */
export function say(language: Language, zh: string, en: string): string {
  return language === "zh" ? zh : en;
}

/** The way from one page to another, both by their paths. */
export function linkTo(from: string, to: string): string {
  const ways = from.split("/").slice(0, -1);
  const parts = to.split("/");
  let shared = 0;
  while (shared < ways.length && ways[shared] === parts[shared]) shared += 1;
  return [...ways.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
}
