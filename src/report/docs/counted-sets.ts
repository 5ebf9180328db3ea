import { conditionLabel } from "../../authoring/index.js";
import { inARow, type Label, words } from "../../base/index.js";
import type { Condition } from "../../conditions/index.js";
import { type Law, termLabel } from "../../law/index.js";
import type { TableName } from "../../register/index.js";
import { type Block, column, paragraph, section, table } from "../doc.js";
import { under } from "./page-words.js";

/** A counted set as its file writes it. */
interface WrittenSet {
  readonly id: string;
  readonly label: Label;
  readonly counts: {
    readonly count: keyof typeof COUNTED;
    readonly among?: "registered";
    readonly where?: Condition;
    readonly stated?: Readonly<Partial<Record<keyof typeof STATED, readonly string[]>>>;
  } | null;
  readonly rows?: { readonly table: TableName };
  readonly duties?: object;
  readonly note?: Label;
}

const COUNTED = {
  person: words("人", "people"),
  household: words("户", "households"),
  village: words("村", "villages"),
} as const;

const STATED = {
  county: words("县登记的", "as the county states: "),
  village: words("村登记的", "with the rest that the village states: "),
} as const;

/** How each set that indicators count is told, and of those that no register tells, why. */
export function countedSets({ shelf }: Pick<Law, "shelf">): Block[] {
  const sets = shelf.files
    .filter(({ path }) => path === "indicators/terms.json")
    .flatMap(({ content }) => (content as { readonly sets?: readonly WrittenSet[] }).sets ?? []);
  if (sets.length === 0) return [];
  const isTold = ({ counts, rows, duties }: WrittenSet) =>
    counts !== null || rows !== undefined || duties !== undefined;
  const told = sets.filter(isTold);
  const untold = new Map<string, { readonly why: Label; readonly labels: Label[] }>();
  for (const { label, note: why = words("", "") } of sets.filter((one) => !isTold(one))) {
    const known = untold.get(why.en) ?? { why, labels: [] };
    known.labels.push(label);
    untold.set(why.en, known);
  }
  return [
    section(
      "指标的计数对象 · Counted sets",
      paragraph(
        `指标所数的对象共 ${sets.length} 项，其中 ${told.length} 项由登记表的事实、记录计数。`,
      ),
      paragraph(
        `Indicators count ${sets.length} sets; the register tells ${told.length} of them, by these conditions over facts or from these records.`,
      ),
      table(
        [column("对象 · Set"), column("怎样计数 · How it is counted")],
        told.map((one) => [under(one.label), under(howCounted(one))]),
      ),
      table(
        [column("为什么不能计数 · Why not"), column("对象 · Sets")],
        [...untold.values()].map(({ why, labels }) => [
          why.zh === "" ? "" : under(why),
          under(inARow(labels, "、", "; ")),
        ]),
      ),
    ),
  ];
}

function howCounted({ counts, note }: WrittenSet): Label {
  if (counts === null) return note ?? words("", "");
  const { count, among, where, stated = {} } = counts;
  return inARow(
    [
      COUNTED[count],
      ...(among === undefined ? [] : [words("建档立卡户中", "of registered households")]),
      ...(where === undefined ? [] : [conditionLabel(where)]),
      ...Object.entries(stated).map(([kind, facts]) => {
        const labels = inARow(
          facts.map((fact) => termLabel(fact)),
          "＋",
          " + ",
        );
        return inARow([STATED[kind as keyof typeof STATED], labels], "", "");
      }),
    ],
    "，",
  );
}
