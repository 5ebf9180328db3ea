import { columnNamed } from "../reading/header.js";
import type { TableName } from "../tables/index.js";
import type { Block } from "./find-blocks.js";

/** A header that says what it is only beside others of its table or under a title. */
interface BareHeader {
  readonly table: TableName;
  /** Columns of the table, one of which stands beside it. */
  readonly beside: readonly string[];
  /** Or what its titles, its sheet or its file say. */
  readonly under: RegExp;
  /** What a header above several columns says, in front of each of them. */
  readonly group: RegExp;
  /** The header of the register that each word stands for there. */
  readonly words: ReadonlyMap<string, string>;
}

const BARE: readonly BareHeader[] = [
  {
    table: "dwellings",
    beside: ["works", "grade", "gradedOn"],
    under: /住房|危房|房屋/,
    group: /^(?:住房|危房|房屋)(?:安全|保障|改造)*(?:情况|信息)?/,
    words: new Map([
      ["鉴定等级", "危房鉴定等级"],
      ["鉴定时间", "鉴定日期"],
      ["竣工时间", "竣工日期"],
      ["完工时间", "竣工日期"],
      ["验收时间", "验收日期"],
      ["验收结果", "改造后验收"],
      ["建筑面积", "住房面积"],
    ]),
  },
  {
    table: "dwellings",
    beside: ["relocation", "keyHandedOver", "keyHandedOverOn"],
    under: /搬迁/,
    group: /^(?:易地)?(?:扶贫)?搬迁(?:安置)?(?:情况|信息)?/,
    words: new Map([
      ["安置方式", "易地搬迁"],
      ["是否入住", "实际入住"],
    ]),
  },
  {
    table: "credit",
    beside: ["amount"],
    under: /信贷/,
    group: /^(?:扶贫)?小额(?:信用)?(?:信)?贷款?(?:情况|信息)?/,
    words: new Map([
      ["贷款日期", "放款日期"],
      ["贷款时间", "放款日期"],
      ["放款时间", "放款日期"],
      ["到期时间", "到期日期"],
      ["是否贴息", "财政贴息"],
    ]),
  },
];

/** The word for the day on which a list took somebody in: as poor, or as to be watched. */
const TAKEN_IN = "识别时间";

const plain = (text: string) => text.replace(/\s+/g, "");
const nameIn = (table: TableName, text: string) => columnNamed(table, text)?.name ?? "";

/** A block whose bare headers are those of the register, and the headers that may be either of two. */
export function withBareHeaders(block: Block): {
  readonly block: Block;
  readonly open: readonly number[];
} {
  const given = BARE.filter(
    ({ table, beside, under }) =>
      block.header.some((text) => beside.includes(nameIn(table, text))) ||
      block.titles.some((text) => under.test(text)),
  );
  const words = new Map(given.flatMap(({ words }) => [...words]));
  const watched = block.header.some((text) => nameIn("monitoring", text) === "category");
  const isOfMonitoring = watched && block.titles.some((text) => text.includes("监测"));
  if (isOfMonitoring) words.set(TAKEN_IN, "识别日期");
  const open =
    watched && !isOfMonitoring
      ? block.header.flatMap((text, at) => (plain(text) === TAKEN_IN ? [at] : []))
      : [];
  const known = new Set(block.header.flatMap(namesOf));
  const header = block.header.map((text, at) => {
    if (open.includes(at)) return "";
    const other = renamed(text, words);
    // What has a column of its own in the list is not said twice.
    return other !== text && namesOf(other).some((name) => known.has(name)) ? text : other;
  });
  if (header.every((text, at) => text === block.header[at])) return { block, open };
  return { block: { ...block, header, written: block.written ?? block.header }, open };
}

/** The columns of these tables that a header names. */
const namesOf = (text: string) =>
  BARE.flatMap(({ table }) => {
    const name = nameIn(table, text);
    return name === "" ? [] : [`${table} ${name}`];
  });

/** A header in the words of the register, with the unit that stands in its brackets. */
function renamed(text: string, words: ReadonlyMap<string, string>): string {
  const [, bare = "", unit = ""] = /^(.*?)([(（][^()（）]*[)）])?$/.exec(plain(text)) ?? [];
  const grouped = BARE.flatMap(({ group, words }) =>
    group.test(bare) ? (words.get(bare.replace(group, "")) ?? []) : [],
  );
  const word = words.get(bare) ?? grouped[0];
  return word === undefined ? text : `${word}${unit}`;
}
