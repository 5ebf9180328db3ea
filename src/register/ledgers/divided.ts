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
  /** What they make up in each row; nothing where the row does not bear out that they do. */
  readonly sums: readonly (DecimalText | undefined)[];
}

const SOURCES = ["wage", "business", "property", "transfer"];
const ADDED = new Set([...SOURCES, "outlay"]);
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

/** Where a list has its incomes: the columns of each, divided or not, and those that say their sum. */
interface Layout {
  /** The parts of each header of which there is no column of the whole. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly sources: readonly number[];
  readonly outlay: readonly number[];
  readonly total: number;
  readonly net: number;
  /** All four sources are there, in yuan of a year, and nothing in them that is not added. */
  readonly isWhole: boolean;
}

function layoutOf({ header, units, isUnitOpen }: Block): Layout {
  const groups = new Map<string, number[]>();
  const known = new Set(header);
  header.forEach((text, index) => {
    const whole = text.includes("/") ? dividedHeader(text) : undefined;
    if (whole === undefined || known.has(whole)) return;
    const parts = groups.get(whole);
    if (parts === undefined) groups.set(whole, [index]);
    else parts.push(index);
  });
  const names = header.map(nameIn);
  const columns = (name: string) => {
    const alone = names.indexOf(name);
    const parts = [...groups].find(([one]) => nameIn(one) === name)?.[1] ?? [];
    return alone < 0 ? parts : [alone];
  };
  const [sources, outlay] = [SOURCES.flatMap(columns), columns("outlay")];
  const partly = [...sources, ...outlay].map((at) => header[at]?.split("/").slice(1).join("/"));
  return {
    groups,
    sources,
    outlay,
    total: positionOf(header, TOTALS),
    net: positionOf(header, NETS),
    isWhole:
      !isUnitOpen &&
      !factorSaid(units, "CNY").isOpen &&
      SOURCES.every((one) => columns(one).length > 0) &&
      !partly.some((text) => NOT_ADDED.test(text ?? "")),
  };
}

/**
 * The columns that a block has parts of. Those of incomes (工资性收入 over 务工收入 and 公益岗收入) are added up
 * in the rows whose total, or net income with the outlay, is that of all four sources, and in no others.
 */
export function dividedIn(block: Block, rows: readonly GridRow[]): readonly Divided[] {
  const layout = layoutOf(block);
  return [...layout.groups].map(([header, parts]) => {
    const name = nameIn(header);
    const sums = rows.map(({ cells }) =>
      isBorneOut(layout, name, cells) ? sumOf(cells, parts) : undefined,
    );
    return { header, parts, sums };
  });
}

/** A table of incomes with the columns that are made of their parts. */
export function withWholes(raw: RawTable, block: Block, divided: readonly Divided[]): RawTable {
  const added = divided.filter(({ header }) => nameIn(header) !== undefined);
  if (added.length === 0) return raw;
  const { factor } = factorSaid(block.units, "CNY");
  const headers = added.map(({ header }) => header);
  return {
    ...raw,
    header: [...raw.header, ...headers],
    headerLines: [...(raw.headerLines ?? []), ...added.map(() => block.headerLine)],
    factors: [...(raw.factors ?? []), ...added.map(() => factor)],
    ...(raw.written === undefined ? {} : { written: [...raw.written, ...headers] }),
    rows: raw.rows.map(({ line, cells }, at) => ({
      line,
      cells: [...cells, ...added.map(({ sums }) => sums[at])],
    })),
  };
}

/**
 * Whether a row says itself that the parts of its incomes make up what they are parts of: the four sources
 * are its total, or without the outlay its net income. Of the outlay nothing but the net income tells.
 */
function isBorneOut(layout: Layout, name: string | undefined, cells: readonly RawCell[]): boolean {
  if (!layout.isWhole || name === undefined || !ADDED.has(name)) return false;
  const said = (at: number) =>
    at < 0 || cellText(cells[at]) === "" ? undefined : sumOf(cells, [at]);
  const earned = sumOf(cells, layout.sources);
  if (earned === undefined || compare(earned, "0") === 0) return false;
  const [total, net] = [said(layout.total), said(layout.net)];
  if (total !== undefined && compare(earned, total) !== 0) return false;
  if (total !== undefined && name !== "outlay") return true;
  const spent = layout.outlay.length === 0 ? undefined : sumOf(cells, layout.outlay);
  return net !== undefined && spent !== undefined && compare(subtract(earned, spent), net) === 0;
}

/** The sum of plain amounts, a blank being nothing; `undefined` where one is no plain amount. */
function sumOf(cells: readonly RawCell[], columns: readonly number[]): DecimalText | undefined {
  const texts = columns.map((at) => cellText(cells[at]).normalize("NFKC").replace(/元$/, ""));
  if (texts.some((text) => !/^((\d{1,3}(,\d{3})+|\d+)(\.\d+)?)?$/.test(text))) return undefined;
  return sum(texts.map((text) => (text === "" ? "0" : text.replaceAll(",", ""))));
}
