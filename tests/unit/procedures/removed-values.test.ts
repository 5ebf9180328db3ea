import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/base/index.js";
import { auditDossier, type Dossier, readDossier } from "../../../src/procedures/index.js";
import { calendar, library, type RawJson } from "./support.js";

const FIXTURES = new URL("../../../fixtures/", import.meta.url);
const AS_OF = "2026-06-30";

const written: Dossier[] = [
  ...readdirSync(new URL("dossiers/", FIXTURES)).map(
    (file) => JSON.parse(readFileSync(new URL(`dossiers/${file}`, FIXTURES), "utf8")).dossier,
  ),
  ...readFileSync(new URL("township/dossiers.ndjson", FIXTURES), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Dossier),
  JSON.parse(readFileSync(new URL("cases/unknown-settlement/case.json", FIXTURES), "utf8")),
];

/** A step that came before the end of the one before it is told apart by how much. */
const SAME_FAULT = new Set([
  "case/wrong-order",
  "case/overlapping",
  "case/announced-before-notice-ended",
]);

/** The faults of a dossier by code and step; `null` where it cannot be read. */
function faultsOf(dossier: unknown): string[] | null {
  const law = library.procedures.find(({ id }) => id === (dossier as Dossier).procedure);
  if (law === undefined) return null;
  const read = readDossier(dossier, law);
  if (!read.ok) return null;
  return auditDossier(read.value, law, { asOf: AS_OF, calendar })
    .filter(({ kind }) => kind === "fault")
    .map(
      ({ code, details: { step } }) =>
        `${SAME_FAULT.has(code) ? "case/wrong-order" : code} at ${step}`,
    );
}

type Path = readonly (string | number)[];

/** The paths of all values inside a value, those of lists and objects too. */
function pathsIn(value: RawJson, path: Path = []): Path[] {
  if (value === null || typeof value !== "object") return [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

function changed(
  dossier: object,
  path: Path,
  change: (of: RawJson, key: RawJson) => void,
): RawJson {
  const copy: RawJson = structuredClone(dossier);
  change(
    path.slice(0, -1).reduce((of, key) => of[key], copy),
    path.at(-1),
  );
  return copy;
}

const emptied = (dossier: object, path: Path) =>
  changed(dossier, path, (of, key) => {
    of[key] = null;
  });

const without = (dossier: object, path: Path) =>
  changed(dossier, path, (of, key) => {
    if (Array.isArray(of)) of.splice(key, 1);
    else delete of[key];
  });

/** `events/* /by/*` and the like: where a value stands, without its number. */
const kindOf = (path: Path) => path.map((key) => (typeof key === "number" ? "*" : key)).join("/");

/**
 * Where the removal is the fault: the record of a step, of a settlement or of a correction is gone, a
 * paper is gone, nobody of a body took part, the report does not name its change.
 */
const REMOVAL_IS_THE_FAULT: readonly (readonly [string, RegExp])[] = [
  ["events/*", /^case\/(step-missing|deadline-exceeded|objection-open|objection-ignored)/],
  ["events/*/evidence/*", /^case\/evidence-missing/],
  ["events/*/by/*", /^case\/(wrong-body|too-few-persons)/],
  ["events/*/change", /^case\/change-missing/],
];

/** The records that are superseded stand again when what superseded them is gone. */
const endsCorrection = (dossier: Dossier, [, index, ...rest]: Path) =>
  dossier.events[Number(index)]?.supersedes !== undefined &&
  (rest.length === 0 || rest[0] === "supersedes");

describe("removing a value from any dossier", () => {
  const clean = written.filter((dossier) => faultsOf(dossier)?.length === 0);

  test("has clean dossiers to try", () => {
    expect(clean.length).toBeGreaterThan(100);
  });

  test("turns no clean one into a faulty one, save where the removal is the fault", () => {
    const accused = new Set<string>();
    let removed = 0;
    for (const dossier of clean) {
      for (const path of pathsIn(dossier)) {
        for (const less of [emptied(dossier, path), without(dossier, path)]) {
          const faults = faultsOf(less);
          if (faults === null || endsCorrection(dossier, path)) continue;
          removed += 1;
          const allowed = REMOVAL_IS_THE_FAULT.filter(([kind]) => kind === kindOf(path));
          for (const fault of faults) {
            if (allowed.some(([, codes]) => codes.test(fault))) continue;
            accused.add(`${dossier.id} ${path.join("/")}: ${fault}`);
          }
        }
      }
    }
    console.log(`${removed} values removed from ${clean.length} clean dossiers`);
    expect([...accused]).toEqual([]);
  });

  test("leaves no fault that some day in its place would clear", () => {
    const cleared = new Set<string>();
    let filled = 0;
    // Of dossiers with the same steps and faults one speaks for all.
    const kinds = new Map(
      written.map((dossier) => {
        const steps = dossier.events.map((event) => ("step" in event ? event.step : event.type));
        return [[dossier.procedure, ...steps, ...(faultsOf(dossier) ?? [])].join(), dossier];
      }),
    );
    for (const dossier of kinds.values()) {
      const days = pathsIn(dossier).filter((path) =>
        /^(on|until|basis)$/.test(String(path.at(-1))),
      );
      const known = days.map((path) => path.reduce((of: RawJson, key) => of?.[key], dossier));
      const tried = new Set(
        known
          .filter((day) => typeof day === "string")
          .flatMap((day) => [-400, -1, 0, 1, 400].map((by) => addDays(day, by))),
      );
      for (const path of days) {
        const faults = faultsOf(emptied(dossier, path));
        if (faults === null || faults.length === 0) continue;
        for (const day of tried) {
          const full = faultsOf(
            changed(dossier, path, (of, key) => {
              of[key] = day;
            }),
          );
          if (full === null) continue;
          filled += 1;
          for (const fault of faults) {
            if (!full.includes(fault)) cleared.add(`${dossier.id} ${path.join("/")}: ${fault}`);
          }
        }
      }
    }
    console.log(`${filled} days put in the place of unknown ones`);
    expect([...cleared]).toEqual([]);
  });
});
