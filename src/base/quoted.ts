import type { Label } from "./label.js";
import type { Place } from "./place.js";
import {
  isName,
  isPlainCell,
  looksLikeHeader,
  MASK,
  shownHeader,
  shownName,
  unquoted,
} from "./shown.js";

/** What a message is filled with. */
export type Detail = string | number | boolean | null | Label | readonly string[];
export type Details = Readonly<Record<string, Detail>>;

/** Details that hold words of the library or what the caller wrote, never what stands in a record. */
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
];
const DAYS = ["day", "on", "until", "concluded", "registered"];
const HEADERS = ["column", "key"];

/**
 * What stands in a record may be anything, whatever was to stand there: a message quotes it where it is
 * made as an id, a name of a place, a number or a header is, and else says its shape. A cell that was
 * checked against its column is a label already.
 */
export function quotedDetails(details: Details): Details {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, quotedDetail(name, value)]),
  );
}

function quotedDetail(name: string, value: Detail): Detail {
  if (Array.isArray(value)) return value.map((one) => shownName(String(one)));
  return typeof value !== "string" || OWN_WORDS.includes(name) ? value : quotedText(name, value);
}

function quotedText(name: string, text: string): string | Label {
  if (text.startsWith(MASK)) return text;
  if (HEADERS.includes(name)) return looksLikeHeader(text) ? text : unquoted(text);
  if (DAYS.includes(name)) return isPlainCell(text, true) ? text : unquoted(text);
  if (name === "found" && isPlainCell(text, false)) return text;
  if (isName(text)) return text;
  const parts = text.split(", ").map(shownName);
  return parts.includes(MASK) ? unquoted(text) : parts.join(", ");
}

/** A pointer names keys, which are shown where they look like some. */
export function quotedPlace(place: Place | undefined): Place | undefined {
  if (place?.pointer === undefined) return place;
  const parts = place.pointer.split("/").slice(1);
  const shown = parts.map((part) => (/^\d{1,6}$/.test(part) ? part : shownHeader(part)));
  return { ...place, pointer: shown.map((part) => `/${part}`).join("") };
}
