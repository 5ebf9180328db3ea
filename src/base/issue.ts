import type { IssueCode } from "./issues/index.js";
import { PACK_ISSUES } from "./issues/packs.js";
import { REGISTER_ISSUES } from "./issues/register.js";
import type { IssueTemplate } from "./issues/template.js";
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

/**
 * A maker of issues from the templates of one room. Each room names its own, so that who does not use
 * a room does not carry its texts.
 */
export function issuer<Code extends IssueCode>(templates: Readonly<Record<Code, IssueTemplate>>) {
  return (code: Code, details: Issue["details"] = {}, place?: Place): Issue => {
    const { severity, message, remedy } = templates[code];
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
  if (place.column !== undefined) text += ` [${place.column}]`;
  if (place.pointer !== undefined) text += ` #${place.pointer}`;
  return text.trim();
}
