import {
  append,
  fail,
  shownName,
  succeed,
  within
} from "../base/index.js";
import {
  auditCase,
  checkCases,
  endOfCase,
  readCase,
  translateCase
} from "../procedures/index.js";
import { issue } from "./issues.js";
function readCases(stored, library) {
  const issues = [];
  const cases = stored.flatMap(({ place, content }) => {
    const read = readStored(content, library);
    append(
      issues,
      read.issues.map((one) => within(place, one, nameOf(content)))
    );
    return read.ok ? [{ place, ...read.value }] : [];
  });
  const places = new Map(cases.map(({ current, place }) => [current, place]));
  append(issues, checkCases([...places.keys()], places));
  return { cases, issues };
}
function auditCases(stored, library, context) {
  const { cases, issues } = readCases(stored, library);
  const audited = cases.map((filed) => auditFiled(filed, library, context));
  return { cases: audited, counts: countCases(audited), issues };
}
function auditFiled({ current, procedure, place }, library, { asOf, knownAt, calendar, against }) {
  const [dossier, by] = against === void 0 || against.id === procedure.id ? [current, procedure] : [translateCase(current, procedure, against), against];
  return {
    case: current.id,
    subject: current.subject,
    kind: current.kind,
    procedure: by.id,
    place,
    end: endOfCase(current, { asOf, knownAt }),
    findings: auditCase(dossier, by, { asOf, knownAt, calendar, bodies: library.bodies, place })
  };
}
function countCases(cases) {
  const clean = cases.filter(({ findings }) => findings.length === 0).length;
  const faulty = cases.filter(({ findings }) => findings.some(({ kind }) => kind === "fault"));
  return {
    checked: cases.length,
    clean,
    faulty: faulty.length,
    undecided: cases.length - clean - faulty.length
  };
}
function readStored(content, library) {
  const named = content?.procedure;
  const procedure = library.procedures.find(({ id }) => id === named);
  if (procedure === void 0) {
    const procedures = library.procedures.map(({ id }) => id).join(", ");
    return fail([issue("case/unknown-procedure", { procedure: String(named), procedures })]);
  }
  const read = readCase(content, procedure);
  return read.ok ? succeed({ current: read.value, procedure }, read.issues) : read;
}
function nameOf(content) {
  const id = content?.id;
  return typeof id === "string" ? shownName(id) : null;
}
export {
  auditCases,
  auditFiled,
  countCases,
  readCases
};
