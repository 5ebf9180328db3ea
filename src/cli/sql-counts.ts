import type { Counts } from "../audit/index.js";
import { type Label, words } from "../base/index.js";
import type { Pack } from "../law/index.js";
import type { Doc } from "../report/index.js";
import type { VerdictCount } from "../sql/index.js";

const WHOLE: Label = words("结论", "Outcome");

/** The counts of all villages on a criterion, or on the whole. */
export function totalOf(counts: readonly VerdictCount[], criterion: string): Counts {
  const sum = { checked: 0, met: 0, notMet: 0, unknown: 0, notApplicable: 0 };
  for (const one of counts) {
    if (one.criterion !== criterion) continue;
    for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += one[key];
  }
  return sum;
}

/** A register counted by criterion: the counts of its villages, added up. */
export function countsDoc(counts: readonly VerdictCount[], pack: Pack, asOf: string): Doc {
  const rows = [
    { id: "outcome", label: WHOLE },
    ...pack.criteria.map(({ id, label }) => ({ id, label })),
  ].map(({ id, label }) => {
    const { checked, met, notMet, unknown, notApplicable } = totalOf(counts, id);
    return [label, checked, met, notMet, unknown, notApplicable];
  });
  const number = (zh: string, en: string) => ({ title: words(zh, en), kind: "number" as const });
  return {
    title: pack.title,
    lead: [`${pack.name} ${pack.version}`, asOf],
    blocks: [
      {
        kind: "table",
        columns: [
          { title: words("指标", "Criterion"), kind: "text" },
          number("核对", "Checked"),
          number("达标", "Met"),
          number("未达标", "Not met"),
          number("情况不明", "Unknown"),
          number("不涉及", "Not applicable"),
        ],
        rows,
      },
    ],
  };
}
