import {
  daysBetween,
  expectCall,
  fail,
  isPlainDate,
  succeed
} from "../base/index.js";
import { caseIssue } from "./issues.js";
import { stepOf } from "./procedure.js";
import { NOTICE_REQUEST } from "./shapes.js";
const POSTED = ["name", "village", "group", "people", "category", "decision"];
function noticeOf(request) {
  expectCall("noticeOf", { request: [request, NOTICE_REQUEST] });
  const { procedure, from, until, households } = request;
  const step = stepOf(procedure, request.step);
  if (step?.act !== "notice" && step?.act !== "announcement") {
    throw new TypeError(`${request.step} is no notice or announcement of ${procedure.id}`);
  }
  const issues = [from, ...until === void 0 ? [] : [until]].filter((day) => !isPlainDate(day)).map((day) => caseIssue("case/impossible-day", { day }));
  if (issues.length === 0 && until !== void 0 && until < from) {
    issues.push(caseIssue("case/ends-before-it-begins", { on: from, until }));
  }
  if (issues.length > 0) return fail(issues);
  const fields = POSTED.filter(
    (field) => households.some((household) => isShowable(household[field]))
  );
  const given = new Set(households.flatMap((household) => Object.keys(household)));
  const hangs = step.act === "notice" && until !== void 0 ? until : null;
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
    withheld: [...given].filter((field) => !POSTED.includes(field)).sort()
  });
}
function isShowable(value) {
  return typeof value === "string" && value !== "" || typeof value === "number";
}
function blot(value) {
  if (!isShowable(value)) return "";
  return String(value).replace(/[0-9０-９](?:[\s-]?[0-9０-９]){6,}[Xx]?/g, "***");
}
export {
  noticeOf
};
