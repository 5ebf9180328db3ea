import { base64, expectCall, LANGUAGE, type Language, sha256, words } from "../../../base/index.js";
import type { Block, Doc } from "../../doc.js";
import { DOC } from "../../shapes.js";
import { holdsFindings } from "../rows.js";
import { lineOf } from "../terminal.js";
import { blockHtml, textHtml } from "./blocks.js";
import { escaped } from "./escape.js";
import { findingList } from "./list.js";
import { SCRIPT } from "./script.js";
import { styleOf } from "./style.js";

const FOOT = words(
  "本报告按公布的规则判定，不代替民主评议和上级审定。",
  "Judged by published rules; it takes the place of no appraisal and no approval.",
);

/** The policy of a page: it may run its own script and style, and ask nobody for anything. */
function policy(style: string): string {
  const hash = (text: string) => `'sha256-${base64(sha256(text))}'`;
  return `default-src 'none'; script-src ${hash(SCRIPT)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
}

/**
 * A document as one HTML file that needs nothing beside it: its findings are a list to sort, filter and
 * print, tables of counts have their picture, and no text of it is taken for a tag.
 */
export function asHtml(doc: Doc, language: Language): string {
  expectCall("asHtml", { doc: [doc, DOC], language: [language, LANGUAGE] });
  const { title, lead = [], blocks } = doc;
  const style = styleOf(doc);
  const isHouse = (one: Block) => one.kind === "section" && one.subject !== undefined;
  const isAside = (one: Block) => one.kind === "table" && one.aside === true;
  const html = (all: Doc["blocks"]) => all.map((one) => blockHtml(one, language, 2)).join("\n");
  return [
    "<!doctype html>",
    `<html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(style)}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(lineOf(title, language))}</title>`,
    `<style>${style}</style></head><body${doc.paper === undefined ? "" : ' class="paper"'}>`,
    `<header><h1>${textHtml(title, language)}</h1>`,
    ...lead.map((one) => `<p class="lead">${textHtml(one, language)}</p>`),
    "</header><main>",
    html(blocks.filter((one) => !isHouse(one) && !isAside(one))),
    holdsFindings(doc) ? findingList(doc, language) : "",
    html(blocks.filter(isHouse)),
    html(blocks.filter(isAside)),
    `</main>${doc.paper === "notice" ? "" : `<footer>${escaped(FOOT[language])}</footer>`}`,
    `<script>${SCRIPT}</script></body></html>`,
    "",
  ].join("\n");
}
