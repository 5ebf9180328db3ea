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
import type { Compiled, Leaf } from "../engine/index.js";
import type { TraceLeaf } from "./assessment.js";
import type { PlannedRule } from "./plan.js";

/** What a condition came to on one subject, and what each comparison saw. */
export interface Run {
  readonly rank: Rank;
  readonly leaves: readonly TraceLeaf[];
  readonly lacks: readonly Lack[];
}

const NOTHING: readonly Lack[] = [];
const APPLIES: Run = { rank: MET, leaves: [], lacks: [] };

/** Runs a compiled condition and writes down what each comparison saw. */
export function run(compiled: Compiled | undefined, readings: readonly Reading[]): Run {
  if (compiled === undefined) return APPLIES;
  const leaves: TraceLeaf[] = [];
  const { rank, lacks } = trace(compiled, readings, leaves, true);
  return { rank, leaves, lacks };
}

/** Adds to `leaves`; where the condition is not asked, none of them decides. */
function trace(
  compiled: Compiled,
  readings: readonly Reading[],
  leaves: TraceLeaf[],
  asked: boolean,
): Pick<Run, "rank" | "lacks"> {
  const ranks: Rank[] = [];
  const rank = compiled.evaluate(readings, ranks);
  const first = leaves.length;
  for (let index = 0; index < compiled.leaves.length; index += 1) {
    leaves.push(traceLeaf(compiled.leaves[index] as Leaf, readings, ranks[index] as Rank));
  }
  if (!asked) return { rank, lacks: NOTHING };
  const lacks: Lack[] = [];
  for (const index of compiled.decisive(ranks)) {
    (leaves[first + index] as Writable<TraceLeaf>).decisive = true;
    if (rank === UNKNOWN) {
      const { slot, against } = compiled.leaves[index] as Leaf;
      collect(readings[slot] as Reading, lacks);
      if ("slot" in against) collect(readings[against.slot] as Reading, lacks);
    }
  }
  return { rank, lacks: lacks.length === 0 ? NOTHING : unique(lacks) };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function traceLeaf(
  { at, fact, operator, slot, against }: Leaf,
  readings: readonly Reading[],
  rank: Rank,
): TraceLeaf {
  const left = valueIn(readings[slot] as Reading);
  const verdict = verdictOf(rank);
  if (!("slot" in against)) {
    return { at, fact, operator, left, right: against.value, verdict, decisive: false };
  }
  const right = valueIn(readings[against.slot] as Reading);
  return { at, fact, operator, left, right, verdict, decisive: false, rightFact: against.fact };
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
