import { append, type Citation, type Finding, type Place } from "../base/index.js";
import { FACTS, SUBJECT_LABELS } from "../facts/index.js";
import { checkCondition, type Entry, issue as lawIssue, type Parameter } from "../law/index.js";
import type {
  Counted,
  CountedSet,
  Indicator,
  IndicatorGroup,
  PovertyIndexSpec,
  Programme,
  Target,
} from "./definition.js";
import { ONE, rational, ZERO } from "./fraction.js";
import { type Code, issue } from "./issues.js";
import { targetsOf } from "./target.js";

/** Something that stands in a file, and where. */
export interface Found<T> {
  readonly file: string;
  readonly pointer: string;
  readonly value: T;
}

export function found<T>(list: readonly T[], file: string, under: string): Found<T>[] {
  return list.map((value, at) => ({ file, pointer: `${under}/${at}`, value }));
}

/** What files of indicators may name. */
export interface Known {
  readonly sets: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

const SUBJECTS = { person: "member", household: "household", village: "village" } as const;

/** A set is told by facts that there are, or says why it is not. */
export function checkSet(
  { file, pointer: at, value: { counts, note, duties } }: Found<CountedSet>,
  parameters: ReadonlyMap<string, Parameter>,
  issues: Finding[],
): void {
  if (duties !== undefined && FACTS.get(duties.fact)?.subject !== "duty") {
    const place = { file, pointer: `${at}/duties/fact` };
    issues.push(
      issue("indicator/unknown-fact", { fact: duties.fact, kind: SUBJECT_LABELS.duty }, place),
    );
  }
  if (counts === null) {
    if (note !== undefined) return;
    issues.push(lawIssue("pack/unexplained-null", {}, { file, pointer: `${at}/counts` }));
    return;
  }
  const { count, where, stated = {} } = counts;
  if (where !== undefined) {
    const place = { file, pointer: `${at}/counts/where` };
    append(issues, checkCondition(where, place, { subject: SUBJECTS[count], parameters }));
  }
  for (const [kind, facts = []] of Object.entries(stated)) {
    const label = SUBJECT_LABELS[kind as keyof typeof stated];
    facts.forEach((fact, index) => {
      if (FACTS.get(fact)?.subject === kind) return;
      const place = { file, pointer: `${at}/counts/stated/${kind}/${index}` };
      issues.push(issue("indicator/unknown-fact", { fact, kind: label }, place));
    });
  }
}

export function checkIndicator(one: Found<Indicator>, known: Known, issues: Finding[]): void {
  const { file, value: indicator } = one;
  const placed = (at: string): Place => ({ file, pointer: `${one.pointer}${at}` });
  const report = (code: Code, at: string, details: Finding["details"] = {}) =>
    issues.push(issue(code, details, placed(at)));
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
  append(issues, withoutSource(indicator.sources, placed("/sources")));
  indicator.baselines.forEach((dated, at) => {
    if (dated.value === null && (dated.absence === undefined || dated.note === undefined)) {
      issues.push(lawIssue("pack/unexplained-null", {}, placed(`/baselines/${at}/value`)));
    }
    append(issues, withoutSource(dated.sources, placed(`/baselines/${at}/sources`)));
  });
  indicator.targets.forEach((rule, at) => {
    const earlier = targetsOf({ ...indicator, targets: indicator.targets.slice(0, at) });
    const own = targetsOf({ ...indicator, targets: [rule] });
    if (own.some((target) => earlier.some((other) => clash(target, other)))) {
      report("indicator/overlapping-targets", `/targets/${at}`, { indicator: indicator.id });
    }
  });
}

/** Every indicator of a group stands in one of its dimensions, and in no other. */
export function checkDimensions({ file, value }: Entry<IndicatorGroup>, issues: Finding[]): void {
  if (value.dimensions === undefined) return;
  const named = value.dimensions.flatMap(({ indicators }) => indicators);
  const own = value.indicators.map(({ id }) => id);
  const apart = [
    ...own.filter((id) => named.filter((one) => one === id).length !== 1),
    ...named.filter((id) => !own.includes(id)),
  ];
  for (const indicator of new Set(apart)) {
    const place = { file, pointer: "/dimensions" };
    issues.push(issue("indicator/not-in-one-dimension", { indicator }, place));
  }
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

function withoutSource(citations: readonly Citation[], place: Place): Finding[] {
  return citations.length === 0 ? [lawIssue("pack/missing-source", {}, place)] : [];
}

export function checkProgramme({ file, value }: Entry<Programme>, issues: Finding[]): void {
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

export function checkPovertyIndex(
  { file, value }: Entry<PovertyIndexSpec>,
  { parameters }: Pick<Known, "parameters">,
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
      append(issues, checkCondition(where, place("/where"), { subject, parameters }));
    } else if (one.note === undefined) {
      issues.push(lawIssue("pack/unexplained-null", {}, place("")));
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
  append(issues, withoutSource(value.sources, { file, pointer: "/sources" }));
}

/** Within one index an indicator stands once. */
function checkUnique(list: readonly Found<{ readonly id: string }>[], issues: Finding[]): void {
  const seen = new Set<string>();
  for (const { file, pointer, value } of list) {
    const details = { id: value.id, other: file };
    const place = { file, pointer: `${pointer}/id` };
    if (seen.has(value.id)) issues.push(lawIssue("pack/duplicate-id", details, place));
    seen.add(value.id);
  }
}
