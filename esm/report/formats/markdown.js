import { expectCall, LANGUAGE } from "../../base/index.js";
import {
  cellText,
  isMany,
  isNumeric
} from "../doc.js";
import { DOC } from "../shapes.js";
import { printable } from "./terminal.js";
import { toldBlocks } from "./told.js";
function asMarkdown(doc, language) {
  expectCall("asMarkdown", { doc: [doc, DOC], language: [language, LANGUAGE] });
  const { generatedFrom, title, lead = [], blocks } = doc;
  const notice = generatedFrom === void 0 ? [] : [`<!-- Generated from ${generatedFrom}. Do not edit. -->`];
  const under = lead.map((one) => lineOf(one, language)).filter((one) => one !== "");
  return `${[
    ...notice,
    `# ${lineOf(title, language)}`,
    ...under.map(atStart),
    ...blocks.flatMap((one) => partsOf(one, language, 2))
  ].join("\n\n")}
`;
}
function partsOf(block, language, depth) {
  switch (block.kind) {
    case "section":
      return [
        `${"#".repeat(Math.min(depth, 6))} ${lineOf(block.title, language)}`,
        ...block.blocks.flatMap((one) => partsOf(one, language, depth + 1))
      ];
    case "paragraph":
      return [atStart(lineOf(block.text, language))];
    case "list":
      return some(block.items.flatMap((one) => itemLines(one, language, "")));
    case "facts":
      return some(
        block.facts.map(
          ([label, said]) => `- ${lineOf(label, language)}: ${lineOf(said, language)}`
        )
      );
    case "table": {
      const row = (cells) => `| ${cells.join(" | ")} |`;
      const cell = (text) => lineOf(text, language).replaceAll("|", "\\|");
      return [
        [
          row(block.columns.map(({ title }) => cell(title))),
          row(block.columns.map(({ kind }) => isNumeric(kind) ? "---:" : "---")),
          ...block.rows.map(
            (cells) => row(cells.map((one, at) => cell(cellText(one, block.columns[at]?.kind ?? "text"))))
          )
        ].join("\n")
      ];
    }
    case "code": {
      const longest = (block.text.match(/`{3,}/g) ?? [""]).reduce((a, b) => a > b ? a : b);
      const fence = longest === "" ? "```" : `${longest}\``;
      return [[`${fence}${block.language}`, printable(block.text), fence].join("\n")];
    }
    case "findings":
      return toldBlocks(block).flatMap((one) => partsOf(one, language, depth));
  }
}
function some(lines) {
  return lines.length === 0 ? [] : [lines.join("\n")];
}
const SIGNS = {
  met: "\u2713",
  "not-met": "\u2717",
  unknown: "?",
  "not-applicable": "\u2013"
};
function itemLines({ text, items, verdict, decisive }, language, indent) {
  const said = lineOf(text, language);
  const line = verdict === void 0 ? atStart(said) : `${SIGNS[verdict]} ${decisive === true ? `**${said}**` : said}`;
  return [
    `${indent}- ${line}`,
    ...(items ?? []).flatMap((one) => itemLines(one, language, `${indent}  `))
  ];
}
function atStart(line) {
  return line.replace(/^(#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|={1,}$|-{2,}$|~{3})/, "\\$1").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
function lineOf(text, language) {
  return isMany(text) ? text.map((one) => lineOf(one, language)).join("") : pieceText(text, language);
}
function pieceText(piece, language) {
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
function oneLine(text) {
  return printable(text.replace(/\s*[\r\n]+\s*/g, " "));
}
function escaped(text) {
  return oneLine(text).replace(/[\\`*]/g, "\\$&").replace(/<(?=[A-Za-z/!?])/g, "\\<").replace(/&(?=#?\w{1,31};)/g, "\\&").replace(/\](?=[([:])/g, "\\]").replace(
    /(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu,
    (bar) => "\\_".repeat(bar.length)
  ).replace(/~(?=~)|(?<=~)~/g, "\\~");
}
function codeOf(text) {
  const line = oneLine(text);
  const longest = (line.match(/`+/g) ?? [""]).reduce((a, b) => a.length > b.length ? a : b);
  const fence = "`".repeat(longest.length + 1);
  return longest === "" ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}
export {
  asMarkdown
};
