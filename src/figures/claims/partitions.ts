import type { FigureRules } from "../data.js";
import type { Reading } from "../structure/draft.js";
import type { Quantity } from "../types.js";

type Partition = FigureRules["partitions"]["partitions"][number];

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
