import { expectCall, LANGUAGE, type Language, type Verdict } from "../../base/index.js";
import {
  type Block,
  cellText,
  type Doc,
  type Item,
  isMany,
  isNumeric,
  type Piece,
  type Text,
} from "../doc.js";
import { DOC } from "../shapes.js";
import { printable } from "./terminal.js";
import { toldBlocks } from "./told.js";

/** A document as Markdown with the tables of GitHub. Nothing in a text is taken for a sign of Markdown. */
export function asMarkdown(doc: Doc, language: Language): string {
  expectCall("asMarkdown", { doc: [doc, DOC], language: [language, LANGUAGE] });
  const { generatedFrom, title, lead = [], blocks } = doc;
  const notice =
    generatedFrom === undefined ? [] : [`<!-- Generated from ${generatedFrom}. Do not edit. -->`];
  const under = lead.map((one) => lineOf(one, language)).filter((one) => one !== "");
  return `${[
    ...notice,
    `# ${lineOf(title, language)}`,
    ...under.map(atStart),
    ...blocks.flatMap((one) => partsOf(one, language, 2)),
  ].join("\n\n")}\n`;
}

/** The parts of a block that an empty line divides. */
function partsOf(block: Block, language: Language, depth: number): string[] {
  switch (block.kind) {
    case "section":
      return [
        `${"#".repeat(Math.min(depth, 6))} ${lineOf(block.title, language)}`,
        ...block.blocks.flatMap((one) => partsOf(one, language, depth + 1)),
      ];
    case "paragraph":
      return [atStart(lineOf(block.text, language))];
    case "list":
      return some(block.items.flatMap((one) => itemLines(one, language, "")));
    case "facts":
      return some(
        block.facts.map(
          ([label, said]) => `- ${lineOf(label, language)}: ${lineOf(said, language)}`,
        ),
      );
    case "table": {
      const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
      const cell = (text: Text) => lineOf(text, language).replaceAll("|", "\\|");
      return [
        [
          row(block.columns.map(({ title }) => cell(title))),
          row(block.columns.map(({ kind }) => (isNumeric(kind) ? "---:" : "---"))),
          ...block.rows.map((cells) =>
            row(cells.map((one, at) => cell(cellText(one, block.columns[at]?.kind ?? "text")))),
          ),
        ].join("\n"),
      ];
    }
    case "code": {
      const longest = (block.text.match(/`{3,}/g) ?? [""]).reduce((a, b) => (a > b ? a : b));
      const fence = longest === "" ? "```" : `${longest}\``;
      return [[`${fence}${block.language}`, printable(block.text), fence].join("\n")];
    }
    case "findings":
      return toldBlocks(block).flatMap((one) => partsOf(one, language, depth));
  }
}

function some(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.join("\n")];
}

const SIGNS: Readonly<Record<Verdict, string>> = {
  met: "✓",
  "not-met": "✗",
  unknown: "?",
  "not-applicable": "–",
};

function itemLines(
  { text, items, verdict, decisive }: Item,
  language: Language,
  indent: string,
): string[] {
  const said = lineOf(text, language);
  const line =
    verdict === undefined
      ? atStart(said)
      : `${SIGNS[verdict]} ${decisive === true ? `**${said}**` : said}`;
  return [
    `${indent}- ${line}`,
    ...(items ?? []).flatMap((one) => itemLines(one, language, `${indent}  `)),
  ];
}

/** A line that nothing at its start makes into a heading, a quotation, a list, a rule or a fence. */
function atStart(line: string): string {
  return line
    .replace(/^(#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|={1,}$|-{2,}$|~{3})/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

function lineOf(text: Text, language: Language): string {
  return isMany(text)
    ? text.map((one) => lineOf(one, language)).join("")
    : pieceText(text, language);
}

function pieceText(piece: Piece, language: Language): string {
  if (typeof piece !== "object") return escaped(String(piece));
  if (!("kind" in piece)) return escaped(piece[language]);
  switch (piece.kind) {
    case "name":
      return codeOf(piece.name);
    case "break":
      return "<br>";
    case "strong":
      return `**${lineOf(piece.text, language)}**`;
    case "link":
      return `[${lineOf(piece.text, language)}](${piece.to})`;
  }
}

function oneLine(text: string): string {
  return printable(text.replace(/\s*[\r\n]+\s*/g, " "));
}

/** Text of which nothing starts a tag, a link, an emphasis, a code or a reference. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*]/g, "\\$&")
    .replace(/<(?=[A-Za-z/!?])/g, "\\<")
    .replace(/&(?=#?\w{1,31};)/g, "\\&")
    .replace(/\](?=[([:])/g, "\\]")
    .replace(/(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu, (bar) =>
      "\\_".repeat(bar.length),
    )
    .replace(/~(?=~)|(?<=~)~/g, "\\~");
}

/** A span of code; the backticks in it are outdone by longer ones around it. */
function codeOf(text: string): string {
  const line = oneLine(text);
  const longest = (line.match(/`+/g) ?? [""]).reduce((a, b) => (a.length > b.length ? a : b));
  const fence = "`".repeat(longest.length + 1);
  return longest === "" ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}
