import {
  expectCall,
  fail,
  hasErrors,
  MAP,
  OBJECT,
  objectWith,
  succeed
} from "../base/index.js";
import {
  asShown,
  issue as lawIssue,
  listed,
  NATION,
  readKind,
  unknownSources,
  valueSchema
} from "../law/index.js";
import { CALENDAR_YEARS } from "./calendar.js";
import { resolveProcedure } from "./extend.js";
import {
  procedureFileSchema,
  termsFileSchema
} from "./format.js";
import { issue } from "./issues.js";
const PROCEDURES = {
  id: "procedure",
  label: { zh: "\u4E00\u9879\u7A0B\u5E8F\u7684\u6B65\u9AA4", en: "A procedure: its steps, who takes them, and how long." },
  where: "procedures/<place>/<name>.json",
  path: /^procedures\/(?<name>[^/]+\/[^/]+)\.json$/,
  schema: valueSchema(procedureFileSchema),
  defines: ({ id }) => [{ name: id, pointer: "/id" }]
};
const PROCEDURE_TERMS = {
  id: "procedure-terms",
  label: { zh: "\u7A0B\u5E8F\u4E2D\u7684\u4E3B\u4F53\u548C\u6750\u6599", en: "The bodies and kinds of evidence of procedures." },
  where: "procedures/terms.json",
  path: /^procedures\/terms\.json$/,
  schema: valueSchema(termsFileSchema),
  defines: ({ bodies, evidence }) => [
    ...listed(bodies, "/bodies", ({ id }) => `bodies/${id}`),
    ...listed(evidence, "/evidence", ({ id }) => `evidence/${id}`)
  ]
};
const PROCEDURE_FILE_KINDS = [
  PROCEDURES,
  PROCEDURE_TERMS,
  CALENDAR_YEARS
];
function readProcedures(law) {
  expectCall("readProcedures", {
    law: [law, objectWith({ shelf: OBJECT, sources: MAP, places: MAP })]
  });
  const found = readKind(law.shelf, PROCEDURE_TERMS);
  if (found.entries.length === 0 && found.broken.length === 0) {
    return fail([issue("procedure/missing-terms")]);
  }
  const terms = {
    bodies: found.entries.flatMap(({ value }) => value.bodies),
    evidence: found.entries.flatMap(({ value }) => value.evidence)
  };
  const { entries, issues: unread } = readKind(law.shelf, PROCEDURES);
  const issues = [...found.issues, ...unread];
  const parsed = /* @__PURE__ */ new Map();
  for (const { file, value } of entries) {
    const place = value.id.split("/")[0];
    if (value.place !== place) {
      const details = { found: value.place, expected: place };
      issues.push(lawIssue("pack/name-is-not-path", details, { file, pointer: "/place" }));
    }
    issues.push(...unknownSources({ file, value }, law.sources));
    parsed.set(value.id, { file: value, path: file });
  }
  const resolved = /* @__PURE__ */ new Map();
  const resolve = (id, under) => {
    const done = resolved.get(id);
    if (done !== void 0) return done;
    const found2 = parsed.get(id);
    if (found2 === void 0) return null;
    const { file, path } = found2;
    let parent = null;
    if (file.extends !== void 0) {
      const known = parsed.has(file.extends) && ![...under, id].includes(file.extends);
      if (!known) {
        issues.push(
          issue(
            "procedure/unknown-parent",
            { parent: file.extends },
            { file: path, pointer: "/extends" }
          )
        );
      }
      parent = known ? resolve(file.extends, [...under, id]) : null;
      if (parent === null) {
        resolved.set(id, null);
        return null;
      }
    }
    const result = resolveProcedure(file, parent ?? void 0, terms, path);
    if (!result.ok) issues.push(...result.issues);
    resolved.set(id, result.ok ? result.value : null);
    return result.ok ? result.value : null;
  };
  const procedures = [...parsed.keys()].sort().map((id) => resolve(id, [])).filter((procedure) => procedure !== null);
  issues.push(...unknownAnswers(procedures, parsed));
  if (hasErrors(issues)) return fail(asShown(issues, law.shelf));
  return succeed({ places: withOwn(law.places, procedures), procedures, ...terms });
}
function withOwn(places, procedures) {
  const all = new Map([[NATION.id, NATION], ...places]);
  for (const { place } of procedures) {
    if (!all.has(place)) all.set(place, { id: place, label: { zh: place, en: place }, codes: [] });
  }
  return all;
}
function unknownAnswers(procedures, files) {
  const steps = new Set(
    procedures.flatMap(({ id, steps: steps2 }) => steps2.map((step) => `${id}#${step.id}`))
  );
  return procedures.flatMap(
    (procedure) => procedure.steps.flatMap(
      (step) => step.answers.filter((answer) => !steps.has(answer)).map(
        (answer) => issue(
          "procedure/unknown-answer",
          { answer },
          { file: files.get(procedure.id)?.path ?? procedure.id, pointer: "/steps" }
        )
      )
    )
  );
}
export {
  PROCEDURE_FILE_KINDS,
  readProcedures
};
