import * as z from "zod/mini";
import {
  append,
  type Citation,
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
import { checkCondition, type Parameter, parameterSchema } from "../law/index.js";
import { PARAMETER_FILES } from "./builtin-parameters.js";
import type {
  Counted,
  CountedSet,
  Indicator,
  IndicatorBook,
  IndicatorGroup,
  PovertyIndexSpec,
  Programme,
  Statement,
  Target,
  TargetRule,
} from "./definition.js";
import { ONE, rational, ZERO } from "./fraction.js";
import { type Code, issue } from "./issues.js";
import {
  groupSchema,
  povertyIndexSchema,
  programmeSchema,
  statementsSchema,
  termsSchema,
} from "./schema.js";
import { targetsOf } from "./target.js";

interface Found<T> {
  readonly file: string;
  readonly pointer: string;
  readonly value: T;
}

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
  for (const one of povertyIndexes) checkPovertyIndex(one, { ...known, parameters }, issues);

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

function found<T>(list: readonly T[] | undefined, file: string, under: string): Found<T>[] {
  return (list ?? []).map((value, at) => ({ file, pointer: `${under}/${at}`, value }));
}

interface Known {
  readonly sets: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly sources: ReadonlySet<string> | null;
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

const SUBJECTS = { person: "member", household: "household", village: "village" } as const;

/** A set is told by facts that there are, or says why it is not. */
function checkSet(
  { file, pointer: at, value: { counts, note } }: Found<CountedSet>,
  parameters: ReadonlyMap<string, Parameter>,
  issues: Finding[],
): void {
  if (counts === null) {
    if (note !== undefined) return;
    issues.push(issue("indicator/unexplained-null", {}, { file, pointer: `${at}/counts` }));
    return;
  }
  const { count, where, stated = {} } = counts;
  if (where !== undefined) {
    const place = { file, pointer: `${at}/counts/where` };
    issues.push(...checkCondition(where, place, { subject: SUBJECTS[count], parameters }));
  }
  for (const [kind, facts = []] of Object.entries(stated)) {
    facts.forEach((fact, index) => {
      if (FACTS.get(fact)?.subject === kind) return;
      const place = { file, pointer: `${at}/counts/stated/${kind}/${index}` };
      issues.push(issue("indicator/unknown-fact", { fact, kind }, place));
    });
  }
}

function checkIndicator(one: Found<Indicator>, known: Known, issues: Finding[]): void {
  const { file, value: indicator } = one;
  const report = (code: Code, at: string, details: Finding["details"] = {}) =>
    issues.push(issue(code, details, { file, pointer: `${one.pointer}${at}` }));
  const checkCounted = (counted: Counted | null, at: string) => {
    if (counted !== null && "set" in counted && !known.sets.has(counted.set)) {
      report("indicator/unknown-set", `${at}/set`, { set: counted.set });
    }
  };
  checkCounted(indicator.numerator, "/numerator");
  checkCounted(indicator.denominator, "/denominator");
  if (!known.units.has(indicator.unit)) {
    report("indicator/unknown-unit", "/unit", { unit: indicator.unit });
  }
  if ((indicator.kind === "quantity") !== (indicator.denominator === null)) {
    report("indicator/denominator-mismatch", "/denominator", { kind: indicator.kind });
  }
  checkSources(indicator.sources, known.sources, (code, at, details) => report(code, at, details));
  indicator.baselines.forEach((dated, at) => {
    if (dated.value === null && (dated.absence === undefined || dated.note === undefined)) {
      report("indicator/unexplained-null", `/baselines/${at}/value`);
    }
    checkSources(dated.sources, known.sources, (code, place, details) =>
      report(code, `/baselines/${at}${place}`, details),
    );
  });
  indicator.targets.forEach((rule, at) => {
    const earlier = targetsOf({ ...indicator, targets: indicator.targets.slice(0, at) });
    const own = targetsOf({ ...indicator, targets: [rule] });
    if (own.some((target) => earlier.some((other) => clash(target, other)))) {
      report("indicator/overlapping-targets", `/targets/${at}`, { indicator: indicator.id });
    }
  });
}

/** Whether two targets are set for one time, region and level. */
function clash(a: Target, b: Target): boolean {
  const isOneLevel =
    a.levels === undefined ||
    b.levels === undefined ||
    a.levels.some((level) => b.levels?.includes(level));
  return a.region === b.region && isOneLevel && overlap(a.period, b.period);
}

function overlap(
  a: { readonly from: string | null; readonly to: string | null },
  b: { readonly from: string | null; readonly to: string | null },
): boolean {
  return (a.from ?? "") <= (b.to ?? "9") && (b.from ?? "") <= (a.to ?? "9");
}

function checkSources(
  citations: readonly Citation[],
  known: ReadonlySet<string> | null,
  report: (code: Code, at: string, details: Finding["details"]) => void,
): void {
  if (citations.length === 0) report("indicator/missing-source", "/sources", {});
  if (known === null) return;
  citations.forEach(({ source }, at) => {
    if (!known.has(source)) {
      report("indicator/unknown-source", `/sources/${at}/source`, { source });
    }
  });
}

function checkProgramme({ file, value }: Found<Programme>, issues: Finding[]): void {
  const numbered = value.measures.every(({ number }, at) => number === at + 1);
  if (
    value.measures.length !== value.stated ||
    value.adopted + value.added !== value.stated ||
    !numbered
  ) {
    const details = { programme: value.id, stated: value.stated, found: value.measures.length };
    const place = { file, pointer: "/measures" };
    issues.push(issue("indicator/measures-do-not-add-up", details, place));
  }
}

function checkPovertyIndex(
  { file, value }: Found<PovertyIndexSpec>,
  known: Pick<Known, "sources"> & { readonly parameters: ReadonlyMap<string, Parameter> },
  issues: Finding[],
): void {
  const inside = value.dimensions.flatMap(({ indicators }, at) =>
    found(indicators, file, `/dimensions/${at}/indicators`),
  );
  checkUnique(inside, issues);
  for (const { pointer: at, value: one } of inside) {
    const place = (suffix: string) => ({ file, pointer: `${at}/deprived${suffix}` });
    if (one.deprived !== null) {
      const { of: subject, where } = one.deprived;
      const { parameters } = known;
      issues.push(...checkCondition(where, place("/where"), { subject, parameters }));
    } else if (one.note === undefined) {
      issues.push(issue("indicator/unexplained-null", {}, place("")));
    }
  }
  const total = inside.reduce((sum, one) => sum.add(rational(one.value.weight)), ZERO);
  if (!total.equals(1)) {
    const place = { file, pointer: "/dimensions" };
    issues.push(issue("indicator/weights-do-not-add-up", { found: total.toFraction() }, place));
  }
  const cutoff = rational(value.cutoff);
  if (cutoff.compare(ZERO) <= 0 || cutoff.compare(ONE) > 0) {
    const place = { file, pointer: "/cutoff" };
    issues.push(issue("indicator/cutoff-out-of-range", { found: value.cutoff }, place));
  }
  checkSources(value.sources, known.sources, (code, at, details) =>
    issues.push(issue(code, details, { file, pointer: at })),
  );
}

function checkUnique(list: readonly Found<{ readonly id: string }>[], issues: Finding[]): void {
  const seen = new Map<string, string>();
  for (const { file, pointer, value } of list) {
    const other = seen.get(value.id);
    const here = `${file}#${pointer}`;
    if (other === undefined) seen.set(value.id, here);
    else {
      const place = { file, pointer: `${pointer}/id` };
      issues.push(issue("indicator/duplicate-id", { id: value.id, other }, place));
    }
  }
}

function idsOf(list: readonly Found<{ readonly id: string }>[]): ReadonlySet<string> {
  return new Set(list.map(({ value }) => value.id));
}
