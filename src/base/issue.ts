import { ISSUES, type IssueCode } from "./issues/index.js";
import { fill, type Label, type LabelValues } from "./label.js";

export type Severity = "error" | "warning" | "note";

/** Where something stands in what was given: a file with row and column, or a JSON pointer. */
export interface Place {
  readonly file?: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** The line of the file, the first line being 1. */
  readonly row?: number;
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

export function issue(code: IssueCode, details: Issue["details"] = {}, place?: Place): Issue {
  const template = ISSUES[code];
  return {
    code,
    severity: template.severity,
    ...(place === undefined ? {} : { place }),
    details,
    message: fill(template.message, details as LabelValues),
    remedy: fill(template.remedy, details as LabelValues),
  };
}

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
  if (place.column !== undefined) text += ` [${place.column}]`;
  if (place.pointer !== undefined) text += ` #${place.pointer}`;
  return text.trim();
}
