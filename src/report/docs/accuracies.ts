import type { Accuracies, Accuracy, AccuracyAnswer, AccuracyPacks } from "../../audit/index.js";
import { type Label, VERDICT_LABELS, words } from "../../base/index.js";
import { TABLES } from "../../register/index.js";
import {
  type Block,
  type Column,
  column,
  listed,
  number,
  paragraph,
  sectionOf,
  type Text,
  table,
} from "../doc.js";
import { labelsOf } from "./audit-lists.js";

/**
 * The six accuracies: what each asks and how many it holds of, by village, and of whom it does not hold
 * and why; where no table tells, that is said.
 *
 * @param packs - those by which they were judged.
 */
export function accuracyBlocks(
  { accuracies }: Accuracies,
  packs: AccuracyPacks,
  place: Place,
): readonly Block[] {
  const judged = accuracies.filter(({ pack }) => pack !== null);
  const heads = ["checked", "met", "not-met", "unknown"].map((one) => number(HEADS[one] as Label));
  return [
    sectionOf(words("六个精准", "Six accuracies"), [
      table(
        [
          column(words("精准", "Accuracy")),
          ...heads,
          column(words("查什么", "What is asked")),
          column(words("规则包", "Pack")),
        ],
        accuracies.map(({ label, asked, note, pack, households }) => [
          label,
          ...(pack === null ? [null, null, null, null] : counts(households)),
          note ?? asked,
          pack,
        ]),
      ),
      paragraph(
        words(
          "不明的不算符合，也不算不符合；没有数字的，登记表里没有可查的记录。",
          "Unknown counts as neither; where no number stands, the register holds no record of it.",
        ),
      ),
      ...villageBlock(judged, place),
    ]),
    // Whose measures are not as due stands in lists of its own.
    ...judged
      .filter(({ id }) => id !== "measures")
      .flatMap((one) => failures(one, whyIn(packs), place)),
    ...(judged.length === 0 ? [] : [householdBlock(judged, place)]),
  ];
}

const HEADS: Readonly<Record<string, Label>> = {
  checked: words("核对", "checked"),
  met: words("符合", "met"),
  "not-met": words("不符合", "not met"),
  unknown: VERDICT_LABELS.unknown,
};

type Place = (id: string | null) => Text;

const WHO: readonly Column[] = [column(words("村", "Village")), column(words("户", "Household"))];

function counts(answers: readonly AccuracyAnswer[]): readonly number[] {
  const of = (verdict: AccuracyAnswer["verdict"]) =>
    answers.filter((one) => one.verdict === verdict).length;
  return [answers.length, of("met"), of("not-met"), of("unknown")];
}

/** How many of each village it does not hold of, out of those that are decided or not. */
function villageBlock(judged: readonly Accuracy[], place: Place): readonly Block[] {
  const ids = [
    ...new Set(judged.flatMap(({ households }) => households.map((one) => one.village))),
  ];
  if (ids.length === 0) return [];
  ids.sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
  const row = (name: Text, isOf: (village: string | null) => boolean) => [
    name,
    ...judged.flatMap(({ households }) => {
      const [checked = 0, , notMet = 0, unknown = 0] = counts(
        households.filter(({ village }) => isOf(village)),
      );
      return [checked, notMet, unknown];
    }),
  ];
  const columns = judged.flatMap(({ label }) =>
    ["checked", "not-met", "unknown"].map((one) => {
      const head = HEADS[one] as Label;
      return number(words(`${label.zh}：${head.zh}`, `${label.en}: ${head.en}`));
    }),
  );
  return [
    table(
      [column(words("村", "Village")), ...columns],
      [
        ...ids.map((id) => row(place(id), (one) => one === id)),
        ...(ids.length < 2 ? [] : [row(words("合计", "All"), () => true)]),
      ],
    ),
  ];
}

function failures(one: Accuracy, why: (one: Accuracy, id: string) => Text, place: Place) {
  const own = one.households.filter(({ verdict }) => verdict === "not-met");
  if (own.length === 0) return [];
  const { zh, en } = one.label;
  return [
    sectionOf(words(`${zh}：不符合（${own.length}户）`, `${en}: not met (${own.length})`), [
      table(
        [...WHO, column(words("原因", "Why"))],
        own.map((answer) => [
          place(answer.village),
          answer.household,
          listed(answer.why.map((id) => why(one, id))),
        ]),
      ),
    ]),
  ];
}

/** What a reason is called: a criterion by its pack, a measure by its kind. */
function whyIn({ identification, assistance, exit }: AccuracyPacks) {
  const packs = [identification, assistance?.pack, exit].flatMap((one) => one ?? []);
  return ({ pack }: Accuracy, id: string): Text => {
    if (id === "left-out")
      return words("符合条件而未识别", "meets the criteria, is not registered");
    if (id === "measures") return words("没有任何措施", "no measure at all");
    const kind = id.startsWith("measures.") ? id.slice("measures.".length) : undefined;
    if (kind !== undefined) {
      const label = TABLES.measures.columns.kind.codes?.[kind];
      return label === undefined
        ? kind
        : words(`${label.zh}登记了两次`, `${label.en} stands twice`);
    }
    const its = packs.find(({ name }) => name === pack);
    return its === undefined ? id : labelsOf(its)(id);
  };
}

function householdBlock(judged: readonly Accuracy[], place: Place): Block {
  const rows = new Map<string, { village: string | null; verdicts: Map<string, Label> }>();
  for (const { id, households } of judged) {
    for (const { household, village, verdict } of households) {
      const row = rows.get(household) ?? { village, verdicts: new Map() };
      rows.set(household, row);
      row.verdicts.set(id, HEADS[verdict] as Label);
    }
  }
  const list = table(
    [...WHO, ...judged.map(({ label }) => column(label))],
    [...rows].map(([household, { village, verdicts }]) => [
      place(village),
      household,
      ...judged.map(({ id }) => verdicts.get(id) ?? null),
    ]),
  );
  return {
    ...sectionOf(words("各户的六个精准", "The accuracies, household by household"), [list]),
    folded: true,
  };
}
