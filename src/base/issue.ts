import type { IssueCode } from "./issues/index.js";
import { PACK_ISSUES } from "./issues/packs.js";
import { REGISTER_ISSUES } from "./issues/register.js";
import type { IssueTemplate } from "./issues/template.js";
import { fill, type Label, type LabelValues } from "./label.js";
import {
  isName,
  isPlainCell,
  looksLikeHeader,
  MASK,
  shownHeader,
  shownName,
  unquoted,
} from "./shown.js";

export type Severity = "error" | "warning" | "note";

/** Where something stands in what was given: a file with row and column, or a JSON pointer. */
export interface Place {
  readonly file?: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** The line of the file, the first line being 1. */
  readonly row?: number;
  /** The character of that line, the first being 1, where a text breaks off. */
  readonly character?: number;
  /** The header of the column as it stands in the file. */
  readonly column?: string;
  readonly pointer?: string;
}

/** Something that is wrong with data that were given. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly place?: Place;
  readonly details: Readonly<Record<string, string | number | boolean | null | Label>>;
  readonly message: Label;
  /** What to do about it. */
  readonly remedy: Label;
}

/** The outcome of reading data: a value where there is one, and whatever was found on the way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Issues that speak of records, in whose texts anything may stand. */
const OF_RECORDS = /^(?:register|case|life)\//;

/** Details that hold words of the library or what the caller wrote, never what stands in a record. */
const OWN_WORDS = [
  "reason",
  "table",
  "tables",
  "expected",
  "procedures",
  "steps",
  "changes",
  "folder",
  "file",
  "status",
  "statusEn",
  "changeEn",
];
const DAYS = ["day", "on", "until", "concluded", "registered"];
const HEADERS = ["column", "key"];

/**
 * What stands in a record may be anything, whatever was to stand there: a message quotes it where it is
 * made as an id, a name of a place, a number or a header is, and else says its shape. A cell that was
 * checked against its column is a label already.
 */
function shownDetails(details: Issue["details"]): Issue["details"] {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value !== "string" || OWN_WORDS.includes(name) ? value : shownDetail(name, value),
    ]),
  );
}

function shownDetail(name: string, text: string): string | Label {
  if (text.startsWith(MASK)) return text;
  if (HEADERS.includes(name)) return looksLikeHeader(text) ? text : unquoted(text);
  if (DAYS.includes(name)) return isPlainCell(text, true) ? text : unquoted(text);
  if (name === "found" && isPlainCell(text, false)) return text;
  if (isName(text)) return text;
  const parts = text.split(", ").map(shownName);
  return parts.includes(MASK) ? unquoted(text) : parts.join(", ");
}

/** A pointer names keys, which are shown where they look like some. */
function shownPlace(place: Place | undefined): Place | undefined {
  if (place?.pointer === undefined) return place;
  const parts = place.pointer.split("/").slice(1);
  const shown = parts.map((part) => (/^\d{1,6}$/.test(part) ? part : shownHeader(part)));
  return { ...place, pointer: shown.map((part) => `/${part}`).join("") };
}

/**
 * A maker of issues from the templates of one room. Each room names its own, so that who does not use
 * a room does not carry its texts.
 */
export function issuer<Code extends IssueCode>(templates: Readonly<Record<Code, IssueTemplate>>) {
  return (code: Code, given: Issue["details"] = {}, at?: Place): Issue => {
    const { severity, message, remedy } = templates[code];
    const isOfRecords = OF_RECORDS.test(code);
    const details = isOfRecords ? shownDetails(given) : given;
    const place = isOfRecords ? shownPlace(at) : at;
    return {
      code,
      severity,
      ...(place === undefined ? {} : { place }),
      details,
      message: fill(message, details as LabelValues),
      remedy: fill(remedy, details as LabelValues),
    };
  };
}

/** Makes the issues of reading rules and records. */
export const issue = /* @__PURE__ */ issuer({ ...PACK_ISSUES, ...REGISTER_ISSUES });

export function succeed<T>(value: T, issues: readonly Issue[] = []): Result<T> {
  return { ok: true, value, issues };
}

export function fail(issues: readonly Issue[]): Result<never> {
  return { ok: false, issues };
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((one) => one.severity === "error");
}

/** `file:row [column] #pointer`, with what there is of it. */
export function placeText(place: Place | undefined): string {
  if (place === undefined) return "";
  let text = place.file ?? "";
  if (place.sheet !== undefined) text += `[${place.sheet}]`;
  if (place.row !== undefined) text += `:${place.row}`;
  if (place.character !== undefined) text += `:${place.character}`;
  if (place.column !== undefined) text += ` [${place.column}]`;
  if (place.pointer !== undefined) text += ` #${place.pointer}`;
  return text.trim();
}
