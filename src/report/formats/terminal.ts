import stringWidth from "string-width";
import {
  expectCall,
  LANGUAGE,
  type Language,
  TEXT,
  linesOf as textLines,
  type Verdict,
} from "../../base/index.js";
import {
  type Block,
  type Cell,
  type Column,
  cellText,
  type Doc,
  type Item,
  isMany,
  isNumeric,
  type Piece,
  type Text,
} from "../doc.js";
import { DOC } from "../shapes.js";
import { toldBlocks } from "./told.js";

/** Characters that move a terminal's cursor, change its colours, or turn the direction of a text round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text in which whatever would steer a terminal is shown as �. */
export function printable(text: string): string {
  expectCall("printable", { text: [text, TEXT] });
  return text.replace(HIDDEN, "\ufffd");
}

/**
 * A document as plain text for a terminal: what belongs to a title stands under it, two columns
 * further in; columns of a table are as wide as their widest cell, a Chinese character being two wide.
 */
export function asText(doc: Doc, language: Language): string {
  expectCall("asText", { doc: [doc, DOC], language: [language, LANGUAGE] });
  const head = [doc.title, ...(doc.lead ?? [])].map((one) => lineOf(one, language));
  const blocks = doc.blocks.map((one) => linesOf(one, language, ""));
  return `${[head, ...blocks]
    .filter((one) => one.length > 0)
    .map((one) => one.join("\n"))
    .join("\n\n")}\n`;
}

function linesOf(block: Block, language: Language, indent: string): string[] {
  switch (block.kind) {
    case "section": {
      const title = `${indent}${lineOf(block.title, language)}`;
      return [
        title,
        ...block.blocks.flatMap((one) =>
          one.kind === "section"
            ? ["", ...linesOf(one, language, indent)]
            : linesOf(one, language, `${indent}  `),
        ),
      ];
    }
    case "paragraph":
      return [`${indent}${lineOf(block.text, language)}`];
    case "list":
      return block.items.flatMap((one) => itemLines(one, language, indent));
    case "facts":
      return block.facts.map(
        ([label, said]) => `${indent}${lineOf(label, language)}: ${lineOf(said, language)}`,
      );
    case "table":
      return tableLines(block.columns, block.rows, language).map((line) => `${indent}${line}`);
    case "code":
      return textLines(block.text).map((line) => `${indent}${printable(line)}`);
    case "findings":
      return toldBlocks(block).flatMap((one) => linesOf(one, language, indent));
  }
}

const SIGNS: Readonly<Record<Verdict, string>> = {
  met: "✓",
  "not-met": "✗",
  unknown: "?",
  "not-applicable": "-",
};

function itemLines(
  { text, items, verdict, decisive }: Item,
  language: Language,
  indent: string,
): string[] {
  const sign = verdict === undefined ? "" : `${SIGNS[verdict]}${decisive === true ? "*" : " "} `;
  return [
    `${indent}${sign}${lineOf(text, language)}`,
    ...(items ?? []).flatMap((one) => itemLines(one, language, `${indent}  `)),
  ];
}

function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): string[] {
  const cells = [
    columns.map(({ title }) => lineOf(title, language)),
    ...rows.map((row) =>
      row.map((cell, at) => lineOf(cellText(cell, columns[at]?.kind ?? "text"), language)),
    ),
  ];
  const widths = columns.map((_column, at) =>
    cells.reduce((widest, row) => Math.max(widest, stringWidth(row[at] ?? "")), 0),
  );
  return cells.map((row) =>
    columns
      .map(({ kind }, at) => {
        const cell = row[at] ?? "";
        const padding = " ".repeat((widths[at] as number) - stringWidth(cell));
        return isNumeric(kind) ? padding + cell : cell + padding;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** A text on one line. */
export function lineOf(text: Text, language: Language): string {
  return isMany(text)
    ? text.map((one) => lineOf(one, language)).join("")
    : pieceText(text, language);
}

function pieceText(piece: Piece, language: Language): string {
  if (typeof piece !== "object") return printable(String(piece).replace(/\s*[\r\n]+\s*/g, " "));
  if (!("kind" in piece)) return pieceText(piece[language], language);
  switch (piece.kind) {
    case "name":
      return pieceText(piece.name, language);
    case "break":
      return " ";
    default:
      return lineOf(piece.text, language);
  }
}
