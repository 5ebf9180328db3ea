import { type Language, words } from "../../../base/index.js";
import type { Doc } from "../../doc.js";
import {
  type FindingRow,
  findingRow,
  keyedFindings,
  ROW_TITLES,
  STATES,
  stateOf,
} from "../rows.js";
import { attribute, escaped } from "./escape.js";

/** What the list of a page shows of each finding. */
const COLUMNS = [
  ...(["township", "village", "subject", "head", "about", "state", "run"] as const),
  ...(["message", "sources", "place", "remedy"] as const),
] as const satisfies readonly (keyof FindingRow)[];

const FILTERS = ["township", "village", "about", "state", "run"] as const;

/** Columns that are shown where they tell rows apart: of one township, or of no earlier run, none does. */
function isShown(name: (typeof COLUMNS)[number], rows: readonly FindingRow[]): boolean {
  if (name === "township") return new Set(rows.map((row) => row.township)).size > 1;
  return !["head", "run"].includes(name) || rows.some((row) => row[name] !== "");
}

const WORDS = {
  title: words("名单", "Findings"),
  find: words("查找", "Find"),
  all: words("全部", "all"),
  number: words("序号", "No."),
  shown: words("显示{n}条，共{of}条", "{n} of {of} shown"),
  left: words(
    "打印前{n}条，另有{left}条请看工作簿",
    "The first {n} are printed; {left} more stand in the workbook",
  ),
  noScript: words("请允许本页的脚本，以显示名单", "Allow the script of this page to see the list"),
} as const;

/** The list of all findings of a document, with the data that the script of the page draws it from. */
export function findingList(doc: Doc, language: Language): string {
  const all = keyedFindings(doc);
  const rows = all.map(({ key, finding }) => findingRow(key, finding, language, doc.runs));
  const shown = COLUMNS.filter((name) => isShown(name, rows));
  const say = (name: keyof typeof WORDS) => escaped(WORDS[name][language]);
  const title = (name: keyof FindingRow) => escaped(ROW_TITLES[name][language]);
  const kinds = Object.fromEntries(
    all.map(({ finding }) => [
      STATES[stateOf(finding)][language],
      finding.kind === "fault" && finding.severity !== "error" ? "" : finding.kind,
    ]),
  );
  const data = {
    count: rows.length,
    names: shown,
    kinds,
    words: { shown: WORDS.shown[language], left: WORDS.left[language] },
    columns: shown.map((name) => packed(rows.map((row) => row[name]))),
  };
  const selects = FILTERS.filter((name) => shown.includes(name)).map(
    (name) =>
      `<label>${title(name)}<select data-column="${shown.indexOf(name)}"><option value="">${say("all")}</option></select></label>`,
  );
  const cols = shown.map((name) => `<col class="c-${name}">`);
  const heads = shown.map(
    (name) =>
      `<th scope="col" aria-sort="none"><button type="button">${title(name)}<span aria-hidden="true"></span></button></th>`,
  );
  return [
    `<section><h2>${say("title")}</h2>`,
    `<noscript><p>${say("noScript")}</p></noscript>`,
    `<div class="tools"><label>${say("find")}<input id="find" type="search"></label>${selects.join("")}</div>`,
    '<p class="count" id="findings-count" role="status"></p><p class="printed" id="findings-printed"></p>',
    `<div class="scroll" id="findings-box" tabindex="0" role="region" aria-label="${attribute(WORDS.title[language])}">`,
    `<table class="list" id="findings"><colgroup><col class="c-no">${cols.join("")}</colgroup><thead><tr aria-rowindex="1"><th scope="col" class="num">${say("number")}</th>${heads.join("")}</tr></thead><tbody></tbody></table></div>`,
    `<script type="application/json" id="findings-data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script></section>`,
  ].join("\n");
}

/**
 * A column of texts in little room: each text once, with its numbers taken out where few rows say the
 * same, and for every row which text it is, in base 36, and the numbers that belong into it.
 */
function packed(texts: readonly string[]): { templates: readonly string[]; rows: string } {
  const isVaried = new Set(texts).size > texts.length / 4;
  const known = new Map<string, number>();
  const rows = texts.map((text) => {
    const numbers: string[] = [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the mark must not stand in the text
    const clean = text.replace(/\u0001/g, "\ufffd");
    const template = !isVaried
      ? clean
      : clean.replace(/\d+(?:\.\d+)?/g, (found) => {
          numbers.push(found);
          return "\u0001";
        });
    const at = known.get(template) ?? known.size;
    known.set(template, at);
    return [at.toString(36), ...numbers].join(",");
  });
  return { templates: [...known.keys()], rows: rows.join("\n") };
}
