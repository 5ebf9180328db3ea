import { words } from "../base/index.js";
const BREAK = { kind: "break" };
function name(text) {
  return { kind: "name", name: text };
}
function link(text, to) {
  return { kind: "link", to, text };
}
function strong(text) {
  return { kind: "strong", text };
}
function section(title, ...blocks) {
  return sectionOf(title, blocks);
}
function sectionOf(title, blocks) {
  return { kind: "section", title, blocks };
}
function paragraph(text) {
  return { kind: "paragraph", text };
}
function list(items) {
  return { kind: "list", items: items.map(asItem) };
}
function listUnder(title, items) {
  return items.length === 0 ? [] : [section(title, list(items))];
}
function item(text, below = []) {
  return below.length === 0 ? { text } : { text, items: below.map(asItem) };
}
function facts(...all) {
  return { kind: "facts", facts: all };
}
function column(title, kind = "text") {
  return { title, kind };
}
function number(title) {
  return column(title, "number");
}
function cellText(cell, kind) {
  if (cell === null) return "\u2013";
  if (typeof cell === "boolean") return cell ? words("\u662F", "yes") : words("\u5426", "no");
  return kind === "percent" ? [cell, "%"] : cell;
}
function isNumeric(kind) {
  return kind === "number" || kind === "money" || kind === "percent";
}
function findings(found, told) {
  return { kind: "findings", findings: found, ...told === void 0 ? {} : { told } };
}
function findingBlocks(blocks) {
  return blocks.flatMap((one) => {
    if (one.kind === "section") return findingBlocks(one.blocks);
    return one.kind === "findings" ? [one] : [];
  });
}
function table(columns, rows) {
  return { kind: "table", columns, rows };
}
function joined(texts, between) {
  return texts.flatMap((one, index) => index === 0 ? [one] : [between, one]);
}
function lines(...texts) {
  return joined(texts, BREAK);
}
function listed(texts) {
  return joined(texts, { zh: "\u3001", en: ", " });
}
function apart(...texts) {
  return joined(
    texts.filter((one) => one !== ""),
    "  "
  );
}
function isMany(text) {
  return Array.isArray(text);
}
function asItem(given) {
  return typeof given === "object" && "text" in given && !("kind" in given) ? given : { text: given };
}
export {
  apart,
  cellText,
  column,
  facts,
  findingBlocks,
  findings,
  isMany,
  isNumeric,
  item,
  joined,
  lines,
  link,
  list,
  listUnder,
  listed,
  name,
  number,
  paragraph,
  section,
  sectionOf,
  strong,
  table
};
