import {
  daysBetween,
  expectCall,
  type Finding,
  fail,
  isPlainDate,
  LANGUAGE,
  type Label,
  type Language,
  type PlainDate,
  type Result,
  succeed,
} from "../base/index.js";
import { caseIssue } from "./issues.js";
import { type Procedure, stepOf } from "./procedure.js";
import { NOTICE_REQUEST } from "./shapes.js";

/** The only things of a household that a notice shows. */
const POSTED = {
  name: { zh: "户主姓名", en: "Head" },
  village: { zh: "村", en: "Village" },
  group: { zh: "村民小组", en: "Group" },
  people: { zh: "人口", en: "People" },
  category: { zh: "类别", en: "Category" },
  decision: { zh: "拟定结果", en: "Proposed" },
} as const satisfies Record<string, Label>;

export type PostedField = keyof typeof POSTED;

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

export interface RenderedNotice {
  readonly text: string;
  /** Fields that were given and are not shown. */
  readonly withheld: readonly string[];
}

/**
 * The text of a public notice. Resident id, phone, bank account, health and every other field that
 * is not meant for posting are left out; a long number in a field that is shown is blotted.
 *
 * @throws TypeError when the step is no notice and no announcement of the procedure.
 */
export function renderNotice(request: NoticeRequest, language: Language): Result<RenderedNotice> {
  expectCall("renderNotice", {
    request: [request, NOTICE_REQUEST],
    language: [language, LANGUAGE],
  });
  const { procedure, from, until, households } = request;
  const step = stepOf(procedure, request.step);
  if (step?.act !== "notice" && step?.act !== "announcement") {
    throw new TypeError(`${request.step} is no notice or announcement of ${procedure.id}`);
  }
  const issues: Finding[] = [from, ...(until === undefined ? [] : [until])]
    .filter((day) => !isPlainDate(day))
    .map((day) => caseIssue("case/impossible-day", { day }));
  if (issues.length === 0 && until !== undefined && until < from) {
    issues.push(caseIssue("case/ends-before-it-begins", { on: from, until }));
  }
  if (issues.length > 0) return fail(issues);

  const shown = (Object.keys(POSTED) as PostedField[]).filter((field) =>
    households.some((household) => isShowable(household[field])),
  );
  const given = new Set(households.flatMap((household) => Object.keys(household)));
  const rows = households.map((household, index) => [
    String(index + 1),
    ...shown.map((field) => blot(household[field])),
  ]);
  const header = ["#", ...shown.map((field) => POSTED[field][language])];
  const isNotice = step.act === "notice";
  const zh = language === "zh";
  const title = zh ? (isNotice ? "公示" : "公告") : isNotice ? "Public notice" : "Announcement";
  const lines = [
    title,
    `${procedure.title[language]} · ${step.label[language]}`,
    `${zh ? "地点" : "Place"}: ${request.place}`,
    "",
    [header, ...rows].map((row) => row.join(" | ")).join("\n"),
    "",
    ...closing(request, isNotice, zh),
    `${request.issuer}  ${from}`,
  ];
  return succeed({
    text: `${lines.join("\n")}\n`,
    withheld: [...given].filter((field) => !Object.hasOwn(POSTED, field)).sort(),
  });
}

function closing(
  { from, until, contact }: NoticeRequest,
  isNotice: boolean,
  zh: boolean,
): string[] {
  const lines: string[] = [];
  if (isNotice && until !== undefined) {
    const days = daysBetween(from, until) + 1;
    lines.push(
      zh
        ? `公示期：${from}至${until}，共${days}日`
        : `Hangs from ${from} to ${until}, ${days} days`,
    );
  }
  if (contact !== undefined) {
    lines.push(
      zh ? `如有异议，请在公示期内向${contact}反映` : `Objections, while it hangs, to: ${contact}`,
    );
  }
  return lines;
}

function isShowable(value: unknown): value is string | number {
  return (typeof value === "string" && value !== "") || typeof value === "number";
}

/** Seven digits in a row are a phone, an account or an id, whatever the field is called. */
function blot(value: unknown): string {
  if (!isShowable(value)) return "";
  return String(value)
    .replace(/[|\r\n]+/g, " ")
    .replace(/[0-9０-９](?:[\s-]?[0-9０-９]){6,}[Xx]?/g, "***");
}
