import { fingerprintOf, type Language, type Verdict, words } from "../../../base/index.js";
import {
  type Block,
  cellText,
  type Item,
  isMany,
  isNumeric,
  type Piece,
  type Section,
  sideBySide,
  type Table,
  type Text,
} from "../../doc.js";
import { lineOf } from "../terminal.js";
import { attribute, escaped } from "./escape.js";

/** A block as HTML. Findings stand in the list of the page, not where the text tells them. */
export function blockHtml(block: Block, language: Language, depth: number): string {
  switch (block.kind) {
    case "section":
      return sectionHtml(block, language, depth);
    case "paragraph":
      return `<p${block.signed === true ? ' class="signed"' : ""}>${textHtml(block.text, language)}</p>`;
    case "list":
      return block.items.length === 0 ? "" : itemsHtml(block.items, language, "tree");
    case "facts":
      return `<dl>${block.facts
        .map(
          ([label, said]) =>
            `<dt>${escaped(label[language])}</dt><dd>${textHtml(said, language)}</dd>`,
        )
        .join("")}</dl>`;
    case "table":
      return tableHtml(block.twoUp === true ? sideBySide(block) : block, language);
    case "code":
      return `<pre tabindex="0"><code>${escaped(block.text)}</code></pre>`;
    case "findings":
      return "";
  }
}

/** The id of the page of a household in its file. */
export function idOf(subject: string): string {
  return `h-${fingerprintOf(subject)}`;
}

function sectionHtml(block: Section, language: Language, depth: number): string {
  const inner = block.blocks.map((one) => blockHtml(one, language, depth + 1)).join("\n");
  if (block.folded === true) {
    return `<details><summary>${textHtml(block.title, language)}</summary>\n${inner}</details>`;
  }
  const level = Math.min(depth, 6);
  const title = `<h${level}>${textHtml(block.title, language)}</h${level}>`;
  if (block.subject === undefined)
    return inner === "" ? "" : `<section>${title}\n${inner}</section>`;
  const { subject } = block;
  return `<section class="house" id="${idOf(subject)}" data-subject="${attribute(subject)}">${title}\n${inner}</section>`;
}

const SIGNS: Readonly<Record<Verdict, readonly [sign: string, zh: string, en: string]>> = {
  met: ["✓", "成立", "holds"],
  "not-met": ["✗", "不成立", "does not hold"],
  unknown: ["?", "不明", "unknown"],
  "not-applicable": ["–", "不涉及", "not applicable"],
};

function itemsHtml(items: readonly Item[], language: Language, list = ""): string {
  const lines = items.map((one) => `<li>${itemHtml(one, language)}</li>`).join("");
  return `<ul${list === "" ? "" : ` class="${list}"`}>${lines}</ul>`;
}

function itemHtml({ text, items = [], verdict, decisive }: Item, language: Language): string {
  const said = textHtml(text, language);
  const inner = items.length === 0 ? "" : itemsHtml(items, language);
  if (verdict === undefined) return said + inner;
  const [sign, zh, en] = SIGNS[verdict];
  const name = attribute(words(zh, en)[language]);
  const line = decisive === true ? `<strong>${said}</strong>` : said;
  return `<span class="sign is-${verdict}" role="img" aria-label="${name}">${sign}</span>${line}${inner}`;
}

function tableHtml({ columns, rows, parts }: Table, language: Language): string {
  const kindOf = (at: number) => columns[at]?.kind ?? "text";
  const right = (at: number) => (isNumeric(kindOf(at)) ? ' class="num"' : "");
  const heads = columns.map(
    ({ title }, at) => `<th scope="col"${right(at)}>${textHtml(title, language)}</th>`,
  );
  const most = Math.max(1, ...rows.map((row) => sum(valuesOf(row, parts ?? []))));
  const lines = rows.map((row) => {
    const cells = row.map((cell, at) => {
      const said = textHtml(cellText(cell, kindOf(at)), language);
      return at === 0 ? `<th scope="row"${right(at)}>${said}</th>` : `<td${right(at)}>${said}</td>`;
    });
    const bar = parts === undefined ? "" : `<td class="bar">${barSvg(row, parts, most)}</td>`;
    return `<tr>${cells.join("")}${bar}</tr>`;
  });
  const share = parts === undefined ? "" : `<th scope="col">${SHARE[language]}</th>`;
  return `<div class="wide" tabindex="0" role="group" aria-label="${attribute(lineOf(columns[0]?.title ?? "", language))}"><table><thead><tr>${heads.join("")}${share}</tr></thead><tbody>${lines.join("\n")}</tbody></table></div>`;
}

const SHARE = words("图示", "Picture");

type Row = Table["rows"][number];

function valuesOf(row: Row, parts: NonNullable<Table["parts"]>): number[] {
  return row.map((cell, at) => (parts[at] == null ? 0 : Number(cell)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** A bar whose parts are told without colour: solid, outlined with strokes, empty. */
function barSvg(row: Row, parts: NonNullable<Table["parts"]>, most: number): string {
  const values = valuesOf(row, parts);
  let x = 0;
  const drawn = values.map((value, at) => {
    const part = parts[at];
    if (part == null || value === 0) return "";
    const [from, width] = [x, (value / most) * 148];
    x += width;
    return partSvg(part, from + 1, width);
  });
  return `<svg viewBox="0 0 150 16" width="150" height="16" aria-hidden="true" focusable="false">${drawn.join("")}</svg>`;
}

function partSvg(part: Verdict, x: number, width: number): string {
  const [from, to] = [x.toFixed(1), (x + width).toFixed(1)];
  const box = (look: string) =>
    `<rect x="${from}" y="3" width="${width.toFixed(1)}" height="10" ${look}/>`;
  if (part === "met") return box('class="m"');
  if (part === "not-met") return box('class="n"');
  if (part === "not-applicable") return box('fill="none" stroke="#8a918b"');
  const strokes: string[] = [];
  for (let at = x + 2; at < x + width; at += 4) {
    strokes.push(`M${at.toFixed(1)} 3v10`);
  }
  return `${box('fill="#fff" stroke="#8a5a08"')}<path d="${strokes.join("")}M${from} 8H${to}" stroke="#8a5a08"/>`;
}

/** A text with its links, names and stresses. */
export function textHtml(text: Text, language: Language): string {
  return isMany(text)
    ? text.map((one) => textHtml(one, language)).join("")
    : pieceHtml(text, language);
}

function pieceHtml(piece: Piece, language: Language): string {
  if (typeof piece !== "object") return escaped(String(piece));
  if (!("kind" in piece)) return escaped(piece[language]);
  switch (piece.kind) {
    case "name":
      return `<code>${escaped(piece.name)}</code>`;
    case "break":
      return "<br>";
    case "strong":
      return `<strong>${textHtml(piece.text, language)}</strong>`;
    case "link": {
      const said = textHtml(piece.text, language);
      const isSafe = /^(https?:\/\/|#|[\w./-]+$)/.test(piece.to);
      return isSafe ? `<a href="${attribute(piece.to)}">${said}</a>` : said;
    }
  }
}
