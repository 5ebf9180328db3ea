import {
  expectCall,
  type Finding,
  fail,
  hasErrors,
  MAP,
  nearestHint,
  OBJECT,
  objectWith,
  type Result,
  succeed,
} from "../base/index.js";
import {
  asShown,
  type FileKind,
  type Jurisdiction,
  type Kind,
  type Law,
  issue as lawIssue,
  listed,
  NATION,
  type Places,
  readKind,
  unknownSources,
  valueSchema,
} from "../law/index.js";
import { CALENDAR_YEARS } from "./calendar.js";
import { resolveProcedure } from "./extend.js";
import {
  type ProcedureFile,
  procedureFileSchema,
  type TermsFile,
  termsFileSchema,
} from "./format.js";
import { issue } from "./issues.js";
import type { Procedure, ProcedureLibrary } from "./procedure.js";

const PROCEDURES: Kind<ProcedureFile> = {
  id: "procedure",
  label: { zh: "一项程序的步骤", en: "A procedure: its steps, who takes them, and how long." },
  where: "procedures/<place>/<name>.json",
  path: /^procedures\/(?<name>[^/]+\/[^/]+)\.json$/,
  schema: valueSchema(procedureFileSchema),
  defines: ({ id }) => [{ name: id, pointer: "/id" }],
};

const PROCEDURE_TERMS: Kind<TermsFile> = {
  id: "procedure-terms",
  label: { zh: "程序中的主体和材料", en: "The bodies and kinds of evidence of procedures." },
  where: "procedures/terms.json",
  path: /^procedures\/terms\.json$/,
  schema: valueSchema(termsFileSchema),
  defines: ({ bodies, evidence }) => [
    ...listed(bodies, "/bodies", ({ id }) => `bodies/${id}`),
    ...listed(evidence, "/evidence", ({ id }) => `evidence/${id}`),
  ],
};

/** The kinds of file that this room reads from the book of the law. */
export const PROCEDURE_FILE_KINDS: readonly FileKind[] = [
  PROCEDURES,
  PROCEDURE_TERMS,
  CALENDAR_YEARS,
];

/**
 * Reads the procedures of the law: the names of bodies and evidence, and one file per procedure, with
 * its place and name as path. Nothing unknown is accepted, and no step or value without a source.
 */
export function readProcedures(law: Law): Result<ProcedureLibrary> {
  expectCall("readProcedures", {
    law: [law, objectWith({ shelf: OBJECT, sources: MAP, parameters: MAP, places: MAP })],
  });
  const found = readKind(law.shelf, PROCEDURE_TERMS);
  if (found.entries.length === 0 && found.broken.length === 0) {
    return fail([issue("procedure/missing-terms")]);
  }
  const terms = {
    bodies: found.entries.flatMap(({ value }) => value.bodies),
    evidence: found.entries.flatMap(({ value }) => value.evidence),
  };
  const { entries, issues: unread } = readKind(law.shelf, PROCEDURES);
  const issues: Finding[] = [...found.issues, ...unread];
  const parsed = new Map<string, { readonly file: ProcedureFile; readonly path: string }>();
  for (const { file, value } of entries) {
    const place = value.id.split("/")[0] as string;
    if (value.place !== place) {
      const details = { found: value.place, expected: place };
      issues.push(lawIssue("pack/name-is-not-path", details, { file, pointer: "/place" }));
    }
    issues.push(...unknownSources({ file, value }, law.sources));
    parsed.set(value.id, { file: value, path: file });
  }

  const resolved = new Map<string, Procedure | null>();
  const resolve = (id: string, under: readonly string[]): Procedure | null => {
    const done = resolved.get(id);
    if (done !== undefined) return done;
    const found = parsed.get(id);
    if (found === undefined) return null;
    const { file, path } = found;
    let parent: Procedure | null = null;
    if (file.extends !== undefined) {
      const isCircle = [...under, id].includes(file.extends);
      const known = parsed.has(file.extends) && !isCircle;
      const at = { file: path, pointer: "/extends" };
      if (isCircle) {
        const details = { path: [...under, id, file.extends].join(" > ") };
        issues.push(issue("procedure/circular-parent", details, at));
      } else if (!known) {
        const nearest = nearestHint(file.extends, parsed.keys());
        issues.push(issue("procedure/unknown-parent", { parent: file.extends, nearest }, at));
      }
      parent = known ? resolve(file.extends, [...under, id]) : null;
      if (parent === null) {
        resolved.set(id, null);
        return null;
      }
    }
    const result = resolveProcedure(file, parent ?? undefined, terms, law, path);
    if (!result.ok) issues.push(...result.issues);
    resolved.set(id, result.ok ? result.value : null);
    return result.ok ? result.value : null;
  };
  const procedures = [...parsed.keys()]
    .sort()
    .map((id) => resolve(id, []))
    .filter((procedure) => procedure !== null);
  issues.push(...unknownAnswers(procedures, parsed));
  if (hasErrors(issues)) return fail(asShown(issues, law.shelf));
  return succeed({ places: withOwn(law.places, procedures), procedures, ...terms });
}

/** The places given, and those that have a procedure of their own. */
function withOwn(places: Places, procedures: readonly Procedure[]): Places {
  const all = new Map<string, Jurisdiction>([[NATION.id, NATION], ...places]);
  for (const { place } of procedures) {
    if (!all.has(place)) all.set(place, { id: place, label: { zh: place, en: place }, codes: [] });
  }
  return all;
}

function unknownAnswers(
  procedures: readonly Procedure[],
  files: ReadonlyMap<string, { readonly path: string }>,
): Finding[] {
  const steps = new Set(
    procedures.flatMap(({ id, steps }) => steps.map((step) => `${id}#${step.id}`)),
  );
  return procedures.flatMap((procedure) =>
    procedure.steps.flatMap((step) =>
      step.answers
        .filter((answer) => !steps.has(answer))
        .map((answer) =>
          issue(
            "procedure/unknown-answer",
            { answer },
            { file: files.get(procedure.id)?.path ?? procedure.id, pointer: "/steps" },
          ),
        ),
    ),
  );
}
