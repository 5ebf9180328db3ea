import {
  type FactValue,
  type Lack,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  type Rank,
  type Reading,
  UNKNOWN,
  verdictOf,
} from "../base/index.js";
import type { Compiled, Leaf } from "../conditions/index.js";
import type { Rule } from "../packs/index.js";
import type { TraceLeaf } from "./assessment.js";

/** What a condition came to on one subject, and what each comparison saw. */
export interface Run {
  readonly rank: Rank;
  readonly leaves: readonly TraceLeaf[];
  readonly lacks: readonly Lack[];
}

/** A compiled condition, with the last thing that each of its comparisons saw. */
export interface Traced {
  readonly compiled: Compiled;
  /** What most subjects have in common is written down once and shared. */
  readonly recent: (TraceLeaf | undefined)[];
  /** Where `evaluate` writes; done with when the run is. */
  readonly ranks: Rank[];
}

export function traced(compiled: Compiled): Traced {
  return { compiled, recent: [], ranks: [] };
}

/** A rule made ready to run. */
export interface PlannedRule {
  readonly rule: Rule;
  readonly applies: Traced | undefined;
  readonly conditions: Traced;
}

const NOTHING: readonly Lack[] = [];
const APPLIES: Run = { rank: MET, leaves: [], lacks: [] };

/** Runs a compiled condition and writes down what each comparison saw. */
export function run(condition: Traced | undefined, readings: readonly Reading[]): Run {
  if (condition === undefined) return APPLIES;
  const leaves: TraceLeaf[] = [];
  const { rank, lacks } = trace(condition, readings, leaves, true);
  return { rank, leaves, lacks };
}

/** Adds to `leaves`; where the condition is not asked, none of them decides. */
function trace(
  { compiled, recent, ranks }: Traced,
  readings: readonly Reading[],
  leaves: TraceLeaf[],
  asked: boolean,
): Pick<Run, "rank" | "lacks"> {
  const rank = compiled.evaluate(readings, ranks);
  const decisive = asked ? compiled.decisive(ranks) : [];
  for (let index = 0, next = 0; index < compiled.leaves.length; index += 1) {
    const decides = decisive[next] === index;
    if (decides) next += 1;
    const leaf = compiled.leaves[index] as Leaf;
    const seen = traceLeaf(leaf, readings, ranks[index] as Rank, decides, recent[index]);
    recent[index] = seen;
    leaves.push(seen);
  }
  if (rank !== UNKNOWN || !asked) return { rank, lacks: NOTHING };
  const lacks: Lack[] = [];
  for (const index of decisive) {
    const { slot, rightSlot } = compiled.leaves[index] as Leaf;
    collect(readings[slot] as Reading, lacks);
    if (rightSlot >= 0) collect(readings[rightSlot] as Reading, lacks);
  }
  return { rank, lacks: unique(lacks) };
}

function traceLeaf(
  { at, fact, operator, slot, rightFact, rightSlot, literal }: Leaf,
  readings: readonly Reading[],
  rank: Rank,
  decisive: boolean,
  recent: TraceLeaf | undefined,
): TraceLeaf {
  const left = valueIn(readings[slot] as Reading);
  const right = rightSlot < 0 ? literal : valueIn(readings[rightSlot] as Reading);
  const verdict = verdictOf(rank);
  if (
    recent !== undefined &&
    recent.left === left &&
    recent.right === right &&
    recent.verdict === verdict &&
    recent.decisive === decisive
  ) {
    return recent;
  }
  return rightFact === null
    ? { at, fact, operator, left, right, verdict, decisive }
    : { at, fact, operator, left, right, verdict, decisive, rightFact };
}

function valueIn(reading: Reading): FactValue | null {
  return reading.known ? reading.value : null;
}

export function collect(reading: Reading, lacks: Lack[]): void {
  if (!reading.known) lacks.push(...reading.lacks);
}

export function unique(lacks: readonly Lack[]): readonly Lack[] {
  if (lacks.length < 2) return lacks;
  const seen = new Set<string>();
  return lacks.filter(({ field, record, reason }) => {
    const key = `${field}|${record}|${reason}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Runs a rule: its scope first, then its conditions, which decide only within it. */
export function apply({ applies, conditions }: PlannedRule, readings: readonly Reading[]): Run {
  if (applies === undefined) return run(conditions, readings);
  const leaves: TraceLeaf[] = [];
  const when = trace(applies, readings, leaves, true);
  const then = trace(conditions, readings, leaves, when.rank === MET);
  if (when.rank === NOT_MET) return { rank: NOT_APPLICABLE, leaves, lacks: [] };
  const { rank, lacks } = when.rank === UNKNOWN ? when : then;
  return { rank, leaves, lacks };
}
