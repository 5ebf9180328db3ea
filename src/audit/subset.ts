import type { Finding } from "../base/index.js";

/** Of what an audit tells; of everything where nothing is said. Facts are read in the whole register. */
export interface Subset {
  /** Ids of villages. */
  readonly villages?: readonly string[];
  /** Ids of households, or whatever else the pack judges. */
  readonly subjects?: readonly string[];
  readonly criteria?: readonly string[];
}

/** What an audit of a part tells of, so that nobody takes it for one of the whole. */
export interface SubsetTold {
  /** How many subjects the register holds; those judged are counted in the outcome. */
  readonly of: number;
  readonly villages?: readonly string[];
  /** How many subjects a list asked for. */
  readonly asked?: number;
  /** Subjects that were asked for and are not in the register. */
  readonly absent: readonly string[];
  /** Criteria that are told; the outcome is that of all of them. */
  readonly criteria?: readonly string[];
}

/** Tells whether a subject belongs to what was asked for. */
export function subsetOf({
  villages,
  subjects,
}: Subset): (subject: string | null, village: string | null) => boolean {
  const [inside, asked] = [villages, subjects].map((ids) => ids && new Set(ids));
  return (subject, village) =>
    (inside === undefined || (village !== null && inside.has(village))) &&
    (asked === undefined || (subject !== null && asked.has(subject)));
}

/** The findings of an earlier audit of the whole that would stand in one of this part. */
export function findingsOf(subset: Subset, findings: readonly Finding[]): readonly Finding[] {
  const belongs = subsetOf(subset);
  const criteria = subset.criteria && new Set(subset.criteria);
  return findings.filter(({ subject, about, details: { village } }) => {
    const isTold = criteria === undefined || (about !== null && criteria.has(about));
    return isTold && belongs(subject, typeof village === "string" ? village : null);
  });
}
