import type { FigureRules } from "../data.js";
import { countable, type Reading } from "../structure/draft.js";
import type { Sentence } from "../structure/text.js";
import type { Quantity } from "../types.js";
import { type Breakdown, totalOf } from "./sums.js";

type Partition = FigureRules["partitions"]["partitions"][number];

export function hasNamedWhole(reading: Reading, breakdown: Breakdown): boolean {
  const partition = partitionOf(reading, breakdown.parts);
  return (
    partition?.complete === true &&
    partition.whole.some((word) => breakdown.whole.lead.endsWith(word))
  );
}

/** The partition of which these parts are the classes, one each. */
export function partitionOf(reading: Reading, parts: readonly Quantity[]): Partition | undefined {
  return reading.rules.partitions.partitions.find((partition) => {
    const classes = parts.map((one) => classOf(partition, one));
    return (
      !classes.includes(-1) &&
      new Set(classes).size === classes.length &&
      classes.length === partition.groups.length
    );
  });
}

function classOf(partition: Partition, quantity: Quantity): number {
  const byLead = partition.groups.findIndex((words) =>
    words.some((word) => quantity.lead.includes(word)),
  );
  if (byLead >= 0) return byLead;
  const noun = quantity.noun.replace(/^为/, "");
  return partition.groups.findIndex((words) => words.some((word) => noun.startsWith(word)));
}

/** Neighbouring parts that are all the classes of a partition, where other parts stand beside them. */
export function classesIn(
  reading: Reading,
  whole: Quantity,
  parts: readonly Quantity[],
): readonly Quantity[] | undefined {
  if (parts[0]?.unit !== whole.unit) return undefined;
  for (const partition of reading.rules.partitions.partitions) {
    const size = partition.groups.length;
    for (let at = 0; at + size <= parts.length && at < 60; at++) {
      const some = parts.slice(at, at + size);
      if (partition.complete && partitionOf(reading, some) === partition) return some;
    }
  }
  return undefined;
}

/** A whole followed at once by the classes that it consists of: `6户,1户C级,5户D级`. */
export function* byClass(reading: Reading, sentence: Sentence): Generator<readonly Breakdown[]> {
  const all = sentence.quantities.filter(countable);
  for (const partition of reading.rules.partitions.partitions) {
    const size = partition.groups.length;
    for (let at = 1; at + size <= all.length; at++) {
      const whole = all[at - 1] as Quantity;
      const parts = all.slice(at, at + size);
      if (parts.some((one) => one.unit !== whole.unit)) continue;
      if (partitionOf(reading, parts) !== partition) continue;
      if (totalOf(parts) === null) continue;
      yield [{ whole, parts }];
    }
  }
}

/** Where in a row of parts stand all the classes of a complete partition. */
export function partitionNamed(
  reading: Reading,
  parts: readonly Quantity[],
): { readonly from: number; readonly count: number } | undefined {
  for (const { complete, groups } of reading.rules.partitions.partitions) {
    if (!complete || groups.length > parts.length) continue;
    for (let from = 0; from + groups.length <= parts.length && from < 20; from++) {
      if (partitionOf(reading, parts.slice(from, from + groups.length))?.complete === true)
        return { from, count: groups.length };
    }
  }
  return undefined;
}
