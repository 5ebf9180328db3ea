import {
  isName,
  isPlainCell,
  looksLikeHeader,
  MASK,
  shownHeader,
  shownName,
  unquoted
} from "./shown.js";
const OWN_WORDS = [
  "reason",
  "table",
  "tables",
  "expected",
  "procedures",
  "steps",
  "changes",
  "columns",
  "folder",
  "file",
  "status",
  "statusEn",
  "changeEn"
];
const DAYS = ["day", "on", "until", "concluded", "registered"];
const HEADERS = ["column", "key"];
function quotedDetails(details) {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, quotedDetail(name, value)])
  );
}
function quotedDetail(name, value) {
  if (Array.isArray(value)) return value.map((one) => shownName(String(one)));
  return typeof value !== "string" || OWN_WORDS.includes(name) ? value : quotedText(name, value);
}
function quotedText(name, text) {
  if (text.startsWith(MASK)) return text;
  if (HEADERS.includes(name)) return looksLikeHeader(text) ? text : unquoted(text);
  if (DAYS.includes(name)) return isPlainCell(text, true) ? text : unquoted(text);
  if (name === "found" && isPlainCell(text, false)) return text;
  if (isName(text)) return text;
  const parts = text.split(", ").map(shownName);
  return parts.includes(MASK) ? unquoted(text) : parts.join(", ");
}
function quotedPlace(place) {
  if (place?.pointer === void 0) return place;
  const parts = place.pointer.split("/").slice(1);
  const shown = parts.map((part) => /^\d{1,6}$/.test(part) ? part : shownHeader(part));
  return { ...place, pointer: shown.map((part) => `/${part}`).join("") };
}
export {
  quotedDetails,
  quotedPlace
};
