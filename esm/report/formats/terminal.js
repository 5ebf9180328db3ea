import stringWidth from "string-width";
import {
  expectCall,
  LANGUAGE,
  TEXT,
  linesOf as textLines
} from "../../base/index.js";
import {
  cellText,
  isMany,
  isNumeric
} from "../doc.js";
import { DOC } from "../shapes.js";
import { toldBlocks } from "./told.js";
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
function printable(text) {
  expectCall("printable", { text: [text, TEXT] });
  return text.replace(HIDDEN, "\uFFFD");
}
function asText(doc, language) {
  expectCall("asText", { doc: [doc, DOC], language: [language, LANGUAGE] });
  const head = [doc.title, ...doc.lead ?? []].map((one) => lineOf(one, language));
  const blocks = doc.blocks.map((one) => linesOf(one, language, ""));
  return `${[head, ...blocks].filter((one) => one.length > 0).map((one) => one.join("\n")).join("\n\n")}
`;
}
function linesOf(block, language, indent) {
  switch (block.kind) {
    case "section": {
      const title = `${indent}${lineOf(block.title, language)}`;
      return [
        title,
        ...block.blocks.flatMap(
          (one) => one.kind === "section" ? ["", ...linesOf(one, language, indent)] : linesOf(one, language, `${indent}  `)
        )
      ];
    }
    case "paragraph":
      return [`${indent}${lineOf(block.text, language)}`];
    case "list":
      return block.items.flatMap((one) => itemLines(one, language, indent));
    case "facts":
      return block.facts.map(
        ([label, said]) => `${indent}${lineOf(label, language)}: ${lineOf(said, language)}`
      );
    case "table":
      return tableLines(block.columns, block.rows, language).map((line) => `${indent}${line}`);
    case "code":
      return textLines(block.text).map((line) => `${indent}${printable(line)}`);
    case "findings":
      return toldBlocks(block).flatMap((one) => linesOf(one, language, indent));
  }
}
const SIGNS = {
  met: "\u2713",
  "not-met": "\u2717",
  unknown: "?",
  "not-applicable": "-"
};
function itemLines({ text, items, verdict, decisive }, language, indent) {
  const sign = verdict === void 0 ? "" : `${SIGNS[verdict]}${decisive === true ? "*" : " "} `;
  return [
    `${indent}${sign}${lineOf(text, language)}`,
    ...(items ?? []).flatMap((one) => itemLines(one, language, `${indent}  `))
  ];
}
function tableLines(columns, rows, language) {
  const cells = [
    columns.map(({ title }) => lineOf(title, language)),
    ...rows.map(
      (row) => row.map((cell, at) => lineOf(cellText(cell, columns[at]?.kind ?? "text"), language))
    )
  ];
  const widths = columns.map(
    (_column, at) => cells.reduce((widest, row) => Math.max(widest, stringWidth(row[at] ?? "")), 0)
  );
  return cells.map(
    (row) => columns.map(({ kind }, at) => {
      const cell = row[at] ?? "";
      const padding = " ".repeat(widths[at] - stringWidth(cell));
      return isNumeric(kind) ? padding + cell : cell + padding;
    }).join("  ").trimEnd()
  );
}
function lineOf(text, language) {
  return isMany(text) ? text.map((one) => lineOf(one, language)).join("") : pieceText(text, language);
}
function pieceText(piece, language) {
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
export {
  asText,
  lineOf,
  printable
};
