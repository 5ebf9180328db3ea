import { compare, type DecimalText, subtract, sum } from "../../base/index.js";
import type { RawCell } from "../reading/cell.js";
import { columnNamed } from "../reading/header.js";
import type { RawTable } from "../reading/raw-table.js";
import type { Block } from "./find-blocks.js";
import { cellText, type GridRow } from "./grid.js";
import { dividedHeader } from "./header-rows.js";
import { positionOf } from "./national.js";
import { factorSaid } from "./units-said.js";

/** A column of which a list has parts and not the whole. */
export interface Divided {
  readonly header: string;
  /** Positions of its parts. */
  readonly parts: readonly number[];
  /** How many of the rows do not bear out that the parts make up the whole. */
  readonly unread: number;
}

const SOURCES = ["wage", "business", "property", "transfer"];
const TOTALS = [
  "家庭总收入",
  "总收入",
  "全年总收入",
  "家庭年总收入",
  "年总收入",
  "收入合计",
  "家庭收入合计",
];
const NETS = ["家庭纯收入", "纯收入", "家庭年纯收入", "年纯收入", "纯收入合计"];
/** Parts that say how much, and not how often, of how many or how much of another part. */
const NOT_ADDED = /其中|月|人数|人均|户均|亩|头数|只数|数量|单价|面积|产量|[(（](?!元[)）])/;

const nameIn = (text: string) => columnNamed("incomes", text)?.name;

/** The columns that a block has parts of, and in how many of its rows nobody can say what they make up. */
export function dividedOf({ header }: Block, rows: readonly GridRow[]): readonly Divided[] {
  const groups = dividedIn(header);
  return [...groups].map(([whole, parts]) => ({
    header: whole,
    parts,
    unread: rows.filter(({ cells }) => !isBorneOut(header, groups, whole, cells)).length,
  }));
}

/**
 * Incomes of which a list gives the sources in parts (工资性收入 over 务工收入 and 公益岗收入): added up in
 * those rows whose total, or net income with the outlay, is that of all four sources, and in no others.
 */
export function withWholes(raw: RawTable, block: Block, rows: readonly GridRow[]): RawTable {
  const groups = dividedIn(block.header);
  const added = [...groups].filter(([whole]) => nameIn(whole) !== undefined);
  if (added.length === 0) return raw;
  const { factor } = factorSaid(block.units, "CNY");
  const wholesOf = ({ cells }: GridRow) =>
    added.map(([whole, parts]) =>
      isBorneOut(block.header, groups, whole, cells) ? sumOf(cells, parts) : null,
    );
  return {
    ...raw,
    header: [...raw.header, ...added.map(([whole]) => whole)],
    headerLines: [...(raw.headerLines ?? []), ...added.map(() => block.headerLine)],
    factors: [...(raw.factors ?? []), ...added.map(() => factor)],
    ...(raw.written === undefined
      ? {}
      : { written: [...raw.written, ...added.map(([whole]) => whole)] }),
    rows: raw.rows.map(({ line, cells }, at) => ({
      line,
      cells: [...cells, ...wholesOf(rows[at] as GridRow)],
    })),
  };
}

type Groups = ReadonlyMap<string, readonly number[]>;

/** The positions of the parts of each header of which there is no column of the whole. */
function dividedIn(header: readonly string[]): Groups {
  const groups = new Map<string, number[]>();
  header.forEach((text, index) => {
    const whole = dividedHeader(text);
    if (whole === undefined || header.includes(whole)) return;
    groups.set(whole, [...(groups.get(whole) ?? []), index]);
  });
  return groups;
}

/**
 * Whether a row says itself that the parts of its incomes make up what they are parts of: the four sources
 * are its total, or without the outlay its net income. Of the outlay nothing but the net income tells.
 */
function isBorneOut(
  header: readonly string[],
  groups: Groups,
  whole: string,
  cells: readonly RawCell[],
): boolean {
  const columns = (name: string) => {
    const alone = header.findIndex((text) => nameIn(text) === name);
    const parts = [...groups].find(([one]) => nameIn(one) === name)?.[1] ?? [];
    return alone < 0 ? parts : [alone];
  };
  const said = (names: readonly string[]) => {
    const at = positionOf(header, names);
    return at < 0 || cellText(cells[at]) === "" ? undefined : sumOf(cells, [at]);
  };
  const [name, outlay] = [nameIn(whole) ?? "", columns("outlay")];
  const all = SOURCES.flatMap(columns);
  const partly = [...all, ...outlay].map((at) => header[at]?.split("/").slice(1).join("/") ?? "");
  if (![...SOURCES, "outlay"].includes(name) || partly.some((text) => NOT_ADDED.test(text)))
    return false;
  const earned = SOURCES.every((one) => columns(one).length > 0) ? sumOf(cells, all) : undefined;
  if (earned === undefined || compare(earned, "0") === 0) return false;
  const [total, net] = [said(TOTALS), said(NETS)];
  if (total !== undefined && compare(earned, total) !== 0) return false;
  if (total !== undefined && name !== "outlay") return true;
  const spent = outlay.length === 0 ? undefined : sumOf(cells, outlay);
  return net !== undefined && spent !== undefined && compare(subtract(earned, spent), net) === 0;
}

/** The sum of plain amounts, a blank being nothing; `undefined` where one is no plain amount. */
function sumOf(cells: readonly RawCell[], columns: readonly number[]): DecimalText | undefined {
  const texts = columns.map((at) => cellText(cells[at]).normalize("NFKC").replace(/元$/, ""));
  if (texts.some((text) => !/^((\d{1,3}(,\d{3})+|\d+)(\.\d+)?)?$/.test(text))) return undefined;
  return sum(texts.map((text) => (text === "" ? "0" : text.replaceAll(",", ""))));
}
