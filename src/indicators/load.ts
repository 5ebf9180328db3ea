import * as z from "zod/mini";
import {
  append,
  closed,
  expectCall,
  type Finding,
  fail,
  hasErrors,
  listOf,
  OBJECT,
  optional,
  pointer,
  type Result,
  succeed,
  TEXT,
} from "../base/index.js";
import { factsOf, parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { type Parameter, parameterSchema } from "../law/index.js";
import { PARAMETER_FILES } from "./builtin-parameters.js";
import {
  checkIndicator,
  checkPovertyIndex,
  checkProgramme,
  checkSet,
  checkUnique,
  type Found,
  found,
} from "./check.js";
import type {
  CountedSet,
  Indicator,
  IndicatorBook,
  IndicatorGroup,
  PovertyIndexSpec,
  Programme,
  Statement,
  TargetRule,
} from "./definition.js";
import { issue } from "./issues.js";
import {
  groupSchema,
  povertyIndexSchema,
  programmeSchema,
  statementsSchema,
  termsSchema,
} from "./schema.js";

/**
 * Reads indicator files, given by their paths under `rules/indicators`. The format is a closed world:
 * unknown keys, files, sets, units, indicators and (when `sources` lists the known documents) sources
 * are issues with file and JSON pointer, and so is a null that does not say why, a target without its
 * legal value, two targets for one time and region, a programme that does not list what it states, and
 * weights that do not add up to 1.
 *
 * @example
 * ```ts
 * const read = loadIndicators({ "notes.json": {} });
 * read.issues[0]?.code; // "indicator/unknown-file"
 * ```
 */
export function loadIndicators(
  files: Readonly<Record<string, unknown>>,
  options: {
    /** The legal values that targets may name; those of the indicators built in when left out. */
    readonly parameters?: ReadonlyMap<string, Parameter>;
    readonly sources?: readonly string[];
  } = {},
): Result<IndicatorBook> {
  expectCall("loadIndicators", {
    files: [files, OBJECT],
    options: [options, closed({ parameters: optional(OBJECT), sources: optional(listOf(TEXT)) })],
  });
  const issues: Finding[] = [];
  const { parameters = builtinParameters() } = options;
  const sets: Found<CountedSet>[] = [];
  const units: Found<IndicatorBook["units"][number]>[] = [];
  const groups: Found<IndicatorGroup>[] = [];
  const statements: Found<Statement>[] = [];
  const programmes: Found<Programme>[] = [];
  const povertyIndexes: Found<PovertyIndexSpec>[] = [];

  for (const file of Object.keys(files).sort()) {
    const read = <T>(schema: z.ZodMiniType<T>): T | undefined =>
      readFile(schema, files[file], file, issues);
    if (file === "terms.json") {
      const terms = read(termsSchema);
      append(sets, found(terms?.sets, file, "/sets"));
      append(units, found(terms?.units, file, "/units"));
    } else if (file.startsWith("groups/")) {
      const value = read(groupSchema);
      if (value !== undefined) {
        groups.push({ file, pointer: "", value: withTargets(value, parameters, file, issues) });
      }
    } else if (file.startsWith("statements/")) {
      append(statements, found(read(statementsSchema)?.statements, file, "/statements"));
    } else if (file.startsWith("programmes/")) {
      const value = read(programmeSchema);
      if (value !== undefined) programmes.push({ file, pointer: "", value });
    } else if (file.startsWith("poverty-indexes/")) {
      const value = read(povertyIndexSchema);
      if (value !== undefined) {
        const needed = legalValuesOf(value, parameters);
        povertyIndexes.push({ file, pointer: "", value: { ...value, parameters: needed } });
      }
    } else {
      issues.push(issue("indicator/unknown-file", {}, { file }));
    }
  }

  const indicators = groups.flatMap(({ file, value }) =>
    found(value.indicators, file, "/indicators"),
  );
  for (const list of [sets, units, groups, indicators, statements, programmes, povertyIndexes]) {
    checkUnique(list, issues);
  }
  const known = {
    sets: idsOf(sets),
    units: idsOf(units),
    indicators: idsOf(indicators),
    parameters,
    sources: options.sources === undefined ? null : new Set(options.sources),
  };
  for (const one of sets) checkSet(one, parameters, issues);
  for (const one of indicators) checkIndicator(one, known, issues);
  for (const { file, pointer, value } of statements) {
    if (known.indicators.has(value.indicator)) continue;
    const place = { file, pointer: `${pointer}/indicator` };
    issues.push(issue("indicator/unknown-indicator", { indicator: value.indicator }, place));
  }
  for (const one of programmes) checkProgramme(one, issues);
  for (const one of povertyIndexes) checkPovertyIndex(one, known, issues);

  const valuesOf = <T>(list: readonly Found<T>[]) => list.map(({ value }) => value);
  if (hasErrors(issues)) return fail(issues);
  return succeed(
    {
      sets: valuesOf(sets),
      units: valuesOf(units),
      groups: valuesOf(groups),
      statements: valuesOf(statements),
      programmes: valuesOf(programmes),
      povertyIndexes: valuesOf(povertyIndexes),
    },
    issues,
  );
}

/** The legal values of the indicators built in, by name. */
function builtinParameters(): ReadonlyMap<string, Parameter> {
  const read = PARAMETER_FILES.map((file) => z.parse(parameterSchema, file));
  return new Map(read.map((one) => [one.name, one]));
}

/** A group with the legal values that its targets name. */
function withTargets(
  group: z.infer<typeof groupSchema>,
  parameters: ReadonlyMap<string, Parameter>,
  file: string,
  issues: Finding[],
): IndicatorGroup {
  const indicators = group.indicators.map((indicator, at): Indicator => {
    const targets = indicator.targets.flatMap((target, index): TargetRule[] => {
      const parameter = parameters.get(target.parameter);
      if (parameter?.type === "number") return [{ ...target, parameter }];
      const place = { file, pointer: `/indicators/${at}/targets/${index}/parameter` };
      issues.push(issue("indicator/unknown-parameter", { parameter: target.parameter }, place));
      return [];
    });
    return { ...indicator, targets };
  });
  return { ...group, indicators };
}

/** The legal values that the conditions of an index name, and those that their facts need. */
function legalValuesOf(
  { dimensions }: z.infer<typeof povertyIndexSchema>,
  parameters: ReadonlyMap<string, Parameter>,
): Parameter[] {
  const facts = dimensions.flatMap(({ indicators }) =>
    indicators.flatMap(({ deprived }) => (deprived === null ? [] : factsOf(deprived.where))),
  );
  const names = facts.flatMap((fact) => parameterNameOf(fact) ?? FACTS.get(fact)?.parameters ?? []);
  return [...new Set(names)].flatMap((name) => parameters.get(name) ?? []);
}

function readFile<T>(
  schema: z.ZodMiniType<T>,
  content: unknown,
  file: string,
  issues: Finding[],
): T | undefined {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  for (const one of parsed.error.issues) {
    if (one.code === "unrecognized_keys") {
      for (const key of one.keys) {
        const place = { file, pointer: pointer([...one.path, key]) };
        issues.push(issue("indicator/unknown-key", { key }, place));
      }
    } else {
      const place = { file, pointer: pointer(one.path) };
      const reason = "expected" in one ? `expected ${String(one.expected)}` : one.code;
      issues.push(issue("indicator/invalid-value", { reason }, place));
    }
  }
  return undefined;
}

function idsOf(list: readonly Found<{ readonly id: string }>[]): ReadonlySet<string> {
  return new Set(list.map(({ value }) => value.id));
}
