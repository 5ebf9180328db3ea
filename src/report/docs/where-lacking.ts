import type { AuditDetails } from "../../audit/index.js";
import { type Finding, type Label, words } from "../../base/index.js";
import type { Pack } from "../../law/index.js";
import { type Block, column, number, paragraph, section, type Text, table } from "../doc.js";
import type { PlaceNames } from "./sample.js";

/** By what findings are put together. */
export type Grouping = "village" | "criterion" | "township";

type Found = Finding<AuditDetails>;

export interface WhereOptions {
  readonly by?: Grouping;
  /** The township of each village, by the ids that are shown. */
  readonly townships?: PlaceNames;
  /** The most rows; what is left over is one more. */
  readonly most?: number;
}

/** Where it is lacking: places against criteria where there are several, or how much of each criterion. */
export function whereBlocks(
  findings: readonly Found[],
  pack: Pick<Pack, "criteria" | "asks">,
  { by = "village", townships = new Map(), most = Number.POSITIVE_INFINITY }: WhereOptions = {},
): readonly Block[] {
  const lacking = findings.filter(({ code }) => code !== "audit/disagreement");
  if (by === "criterion") return [criteriaTable(lacking, pack)];
  const groups = placesOf(lacking, by, townships);
  if (groups.length < 2) return [];
  const shown = groups.slice(0, groups.length > most ? most - 1 : most);
  const left = groups.slice(shown.length);
  const rest = left.flatMap(({ found }) => found);
  const { criteria } = pack;
  const counts = countsFor(pack);
  const row = (name: Text, found: readonly Found[]) => [
    name,
    ...counts.of(found),
    ...criteria.map(({ id }) => cell(found.filter(({ about }) => about === id))),
  ];
  const counted = table(
    [
      column(by === "village" ? words("村", "Village") : words("乡镇", "Township")),
      ...counts.columns,
      ...criteria.map(({ label }) => column(label)),
    ],
    [
      ...shown.map(({ name, found }) => row(name, found)),
      ...(left.length === 0
        ? []
        : [row(words(`其余${left.length}个`, `${left.length} others`), rest)]),
    ],
  );
  const parts = [null, ...counts.parts, ...criteria.map(() => null)];
  return [section(counts.title, paragraph(counts.legend), { ...counted, parts })];
}

/** What is counted; of a pack that asks who belongs, nothing is lacking where somebody does not. */
function countsFor({ asks }: Pick<Pack, "asks">) {
  const isOpenOnly = asks === "membership";
  return {
    title: isOpenOnly ? words("哪里不明", "Where it is unknown") : WHERE,
    legend: isOpenOnly
      ? words(
          "带问号的为不明户数，空白为没有。",
          "With a question mark: how many are unknown; empty, none.",
        )
      : LEGEND,
    columns: isOpenOnly ? COUNTS.slice(1) : COUNTS,
    parts: isOpenOnly ? (["unknown"] as const) : (["not-met", "unknown"] as const),
    of: (found: readonly Found[]) => (isOpenOnly ? countsOf(found).slice(1) : countsOf(found)),
  };
}

const WHERE = words("缺在哪里", "Where it is lacking");
const COUNTS = [number(words("未达标户", "not met")), number(words("不明户", "unknown"))] as const;
const LEGEND = words(
  "每格为未达标户数，带问号的为不明户数，空白为没有。",
  "Each cell: how many are not met; with a question mark, how many are unknown; empty, none.",
);

/** The findings of each place; those with most that is not met come first. */
export function placesOf(
  findings: readonly Found[],
  by: "village" | "township",
  townships: PlaceNames,
): readonly { readonly name: Text; readonly found: readonly Found[] }[] {
  const groups = new Map<string | null, Found[]>();
  for (const one of findings) {
    const { village } = one.details;
    const place = by === "village" ? village : (townships.get(village ?? "") ?? null);
    const known = groups.get(place);
    if (known === undefined) groups.set(place, [one]);
    else known.push(one);
  }
  return [...groups]
    .map(([place, found]) => ({ place, found, fails: countsOf(found)[0] }))
    .sort((a, b) => b.fails - a.fails || ((a.place ?? "") < (b.place ?? "") ? -1 : 1))
    .map(({ place, found }) => ({ name: nameOf(place, by, found), found }));
}

function nameOf(place: string | null, by: Grouping, [first]: readonly Found[]): Text {
  if (place === null) return words("未登记", "not recorded");
  return by === "village" ? (first?.details.villageName ?? place) : place;
}

function criteriaTable(lacking: readonly Found[], pack: Pick<Pack, "criteria" | "asks">): Block {
  const { criteria } = pack;
  const counts = countsFor(pack);
  const rows = criteria.flatMap(({ id, label }) => {
    const found = lacking.filter(({ about }) => about === id);
    if (found.length === 0) return [];
    return [[label as Label, ...counts.of(found), new Set(found.map(villageOf)).size]];
  });
  const columns = [
    column(words("指标", "Criterion")),
    ...counts.columns,
    number(words("涉及村", "villages concerned")),
  ];
  return section(counts.title, { ...table(columns, rows), parts: [null, ...counts.parts, null] });
}

const villageOf = ({ details }: Found) => details.village;

/** How many fail, and how many of the others are unknown. */
function countsOf(found: readonly Found[]): readonly [number, number] {
  const failing = new Set(subjects(found, "fault"));
  const open = subjects(found, "unknown").filter((one) => !failing.has(one));
  return [failing.size, new Set(open).size];
}

function subjects(findings: readonly Finding[], kind: Finding["kind"]): string[] {
  return findings.filter((one) => one.kind === kind).map(({ subject }) => subject ?? "");
}

function cell(findings: readonly Finding[]): string {
  const [fails, open] = [subjects(findings, "fault").length, subjects(findings, "unknown").length];
  return [...(fails > 0 ? [`${fails}`] : []), ...(open > 0 ? [`${open}?`] : [])].join(" ");
}
