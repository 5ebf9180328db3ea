import {
  daysBetween,
  expectCall,
  type Finding,
  fail,
  isPlainDate,
  type Label,
  type PlainDate,
  type Result,
  succeed,
} from "../base/index.js";
import { dossierIssue } from "./issues.js";
import { type Procedure, stepOf } from "./procedure.js";
import { NOTICE_REQUEST } from "./shapes.js";

/** The only things of a household that a notice shows. */
const POSTED = ["name", "village", "group", "people", "category", "decision"] as const;

export type PostedField = (typeof POSTED)[number];

export interface NoticeRequest {
  readonly procedure: Procedure;
  /** A notice (公示) or an announcement (公告) of the procedure. */
  readonly step: string;
  /** Where it hangs. */
  readonly place: string;
  readonly issuer: string;
  readonly from: PlainDate;
  /** The last day of a notice. */
  readonly until?: PlainDate;
  /** The office that takes objections; an office, not a household. */
  readonly contact?: string;
  /** Records of households; whatever is in them, only the fields that may be posted are shown. */
  readonly households: readonly Readonly<Record<string, unknown>>[];
}

/** What a public notice shows, and nothing else. */
export interface Notice {
  readonly act: "notice" | "announcement";
  readonly procedure: Label;
  readonly step: Label;
  readonly place: string;
  readonly issuer: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  /** How many days it hangs; `null` for an announcement. */
  readonly days: number | null;
  readonly contact: string | null;
  readonly fields: readonly PostedField[];
  /** For each household what stands under the fields. */
  readonly rows: readonly (readonly string[])[];
  /** Fields that were given and are not shown. */
  readonly withheld: readonly string[];
}

/**
 * A public notice; `noticeDoc` of `tuopin/report` writes it. Resident id, phone, bank account, health
 * and every other field that is not meant for posting are left out; a long number in a field that is
 * shown is blotted.
 *
 * @throws TypeError when the step is no notice and no announcement of the procedure.
 */
export function noticeOf(request: NoticeRequest): Result<Notice> {
  expectCall("noticeOf", { request: [request, NOTICE_REQUEST] });
  const { procedure, from, until, households } = request;
  const step = stepOf(procedure, request.step);
  if (step?.act !== "notice" && step?.act !== "announcement") {
    throw new TypeError(`${request.step} is no notice or announcement of ${procedure.id}`);
  }
  const issues: Finding[] = [from, ...(until === undefined ? [] : [until])]
    .filter((day) => !isPlainDate(day))
    .map((day) => dossierIssue("case/impossible-day", { day }));
  if (issues.length === 0 && until !== undefined && until < from) {
    issues.push(dossierIssue("case/ends-before-it-begins", { on: from, until }));
  }
  if (issues.length > 0) return fail(issues);

  const fields = POSTED.filter((field) =>
    households.some((household) => isShowable(household[field])),
  );
  const given = new Set(households.flatMap((household) => Object.keys(household)));
  const hangs = step.act === "notice" && until !== undefined ? until : null;
  return succeed({
    act: step.act,
    procedure: procedure.title,
    step: step.label,
    place: request.place,
    issuer: request.issuer,
    from,
    until: hangs,
    days: hangs === null ? null : daysBetween(from, hangs) + 1,
    contact: request.contact ?? null,
    fields,
    rows: households.map((household) => fields.map((field) => blot(household[field]))),
    withheld: [...given].filter((field) => !(POSTED as readonly string[]).includes(field)).sort(),
  });
}

function isShowable(value: unknown): value is string | number {
  return (typeof value === "string" && value !== "") || typeof value === "number";
}

/** Seven digits in a row are a phone, an account or an id, whatever the field is called. */
function blot(value: unknown): string {
  if (!isShowable(value)) return "";
  return String(value).replace(/[0-9０-９](?:[\s-]?[0-9０-９]){6,}[Xx]?/g, "***");
}
