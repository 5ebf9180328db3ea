import { type Label, words } from "../base/index.js";
import type { Pack } from "../law/index.js";
import type { Doc } from "../report/index.js";
import type { VerdictCount } from "../sql/index.js";

const WHOLE: Label = words("结论", "Outcome");

/** A register counted by criterion: the counts of its villages, added up. */
export function countsDoc(counts: readonly VerdictCount[], pack: Pack, asOf: string): Doc {
  const rows = [
    { id: "outcome", label: WHOLE },
    ...pack.criteria.map(({ id, label }) => ({ id, label })),
  ].map(({ id, label }) => {
    const its = counts.filter(({ criterion }) => criterion === id);
    const sum = (key: "checked" | "met" | "notMet" | "unknown" | "notApplicable") =>
      its.reduce((total, one) => total + one[key], 0);
    return [label, sum("checked"), sum("met"), sum("notMet"), sum("unknown"), sum("notApplicable")];
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
