import * as z from "zod/mini";
import {
  expectCall,
  type Finding,
  fail,
  MAP,
  pointer,
  type Result,
  succeed,
} from "../base/index.js";
import { type Jurisdiction, NATION, type Places } from "../law/index.js";
import { resolveProcedure } from "./extend.js";
import { type ProcedureFile, procedureFileSchema, termsFileSchema } from "./format.js";
import { issue } from "./issues.js";
import type { Procedure, ProcedureLibrary } from "./procedure.js";
import { DATA_FILES } from "./shapes.js";

/** A data file: its path under `rules/`, and its content as read from JSON. */
export interface DataFile {
  readonly path: string;
  readonly content: unknown;
}

const TERMS_PATH = "procedures/terms.json";

/**
 * Reads procedures: `procedures/terms.json` and one file per procedure, with its place and name as
 * path. Nothing unknown is accepted, and no step or value without a source.
 *
 * @param knownSources ids of the registered sources; without them sources are not looked up.
 * @param places the places that may be asked about, such as those of a rulebook.
 */
export function loadProcedures(
  files: readonly DataFile[],
  knownSources?: ReadonlySet<string>,
  places: Places = new Map(),
): Result<ProcedureLibrary> {
  expectCall("loadProcedures", {
    files: [files, DATA_FILES],
    places: [places, MAP],
  });
  const termsFile = files.find(({ path }) => path === TERMS_PATH);
  if (termsFile === undefined) return fail([issue("procedure/missing-terms")]);
  const terms = read(termsFileSchema, termsFile);
  if (!terms.ok) return terms;
  const issues: Finding[] = [];
  const parsed = new Map<string, { readonly file: ProcedureFile; readonly path: string }>();
  for (const file of files) {
    if (file === termsFile) continue;
    if (!/^procedures\/[^/]+\/[^/]+\.json$/.test(file.path)) {
      issues.push(issue("procedure/unknown-file", {}, { file: file.path }));
      continue;
    }
    const content = read(procedureFileSchema, file);
    if (!content.ok) {
      issues.push(...content.issues);
      continue;
    }
    const { value } = content;
    const expected = file.path.replace(/^procedures\//, "").replace(/\.json$/, "");
    const differs = [
      [value.id, expected, "/id"],
      [value.place, expected.split("/")[0] as string, "/place"],
    ] as const;
    for (const [found, wanted, at] of differs) {
      if (found !== wanted) {
        issues.push(
          issue(
            "procedure/name-is-not-path",
            { found, expected: wanted },
            { file: file.path, pointer: at },
          ),
        );
      }
    }
    if (parsed.has(value.id)) {
      issues.push(
        issue("procedure/duplicate-id", { id: value.id }, { file: file.path, pointer: "/id" }),
      );
    }
    parsed.set(value.id, { file: value, path: file.path });
    if (knownSources !== undefined) {
      issues.push(...unknownSources(file.content, file.path, knownSources));
    }
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
      const known = parsed.has(file.extends) && ![...under, id].includes(file.extends);
      if (!known) {
        issues.push(
          issue(
            "procedure/unknown-parent",
            { parent: file.extends },
            { file: path, pointer: "/extends" },
          ),
        );
      }
      parent = known ? resolve(file.extends, [...under, id]) : null;
      if (parent === null) {
        resolved.set(id, null);
        return null;
      }
    }
    const result = resolveProcedure(file, parent ?? undefined, terms.value, path);
    if (!result.ok) issues.push(...result.issues);
    resolved.set(id, result.ok ? result.value : null);
    return result.ok ? result.value : null;
  };
  const procedures = [...parsed.keys()]
    .sort()
    .map((id) => resolve(id, []))
    .filter((procedure) => procedure !== null);
  issues.push(...unknownAnswers(procedures, parsed));
  if (issues.length > 0) return fail(issues);
  const { bodies, evidence } = terms.value;
  return succeed({ places: withOwn(places, procedures), procedures, bodies, evidence });
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

function unknownSources(
  content: unknown,
  file: string,
  known: ReadonlySet<string>,
  path: readonly (string | number)[] = [],
): Finding[] {
  if (content === null || typeof content !== "object") return [];
  return Object.entries(content).flatMap(([key, value]) => {
    const at = [...path, key];
    if (key === "source" && typeof value === "string" && !known.has(value)) {
      return [issue("procedure/unknown-source", { source: value }, { file, pointer: pointer(at) })];
    }
    return unknownSources(value, file, known, at);
  });
}

/** Reads one data file by its schema; every deviation is an issue with its pointer. */
export function read<S extends z.core.$ZodType>(schema: S, file: DataFile): Result<z.output<S>> {
  const result = z.safeParse(schema, file.content);
  if (result.success) return succeed(result.data);
  return fail(result.error.issues.flatMap((one) => schemaIssues(one, file.path)));
}

function schemaIssues(found: z.core.$ZodIssue, file: string): Finding[] {
  const at = (path: readonly PropertyKey[]) => ({ file, pointer: pointer(path) });
  if (found.code === "unrecognized_keys") {
    return found.keys.map((key) =>
      issue("procedure/unknown-key", { key }, at([...found.path, key])),
    );
  }
  if (found.path.at(-1) === "sources")
    return [issue("procedure/missing-source", {}, at(found.path))];
  return [issue("procedure/invalid-value", { reason: reasonOf(found) }, at(found.path))];
}

/** Why a value does not fit; zod's own words where they say more than “Invalid input”. */
export function reasonOf(found: z.core.$ZodIssue): string {
  if (found.code === "invalid_type") return `expected ${found.expected}`;
  if (found.code === "invalid_value") return `expected one of ${found.values.join(", ")}`;
  if (found.code === "invalid_format") return `expected the form ${found.pattern ?? found.format}`;
  return found.message === "Invalid input" ? found.code.replaceAll("_", " ") : found.message;
}
