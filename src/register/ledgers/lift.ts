import type { Column, Columns } from "../column.js";
import { type RawCell, readCell } from "../reading/cell.js";
import { columnNamed, isHouseholdId } from "../reading/header.js";
import type { RawRow, RawTable } from "../reading/raw-table.js";
import { TABLES } from "../tables/index.js";
import { cellText, type GridRow } from "./grid.js";
import { INSURANCES, isSince2021, positionOf } from "./national.js";

/**
 * What a flat list says of a household stands in the row of each of its people; here it is a record once.
 * Where the rows differ each saying is a record, so that the differences are found.
 */
export function lifted(raw: RawTable): RawTable {
  const key = raw.header.findIndex(isHouseholdId);
  const seen = new Map<string, Set<string>>();
  const rows = raw.rows.filter(({ cells }) => {
    const id = cellText(cells[key]);
    const said = seen.get(id) ?? new Set<string>();
    const text = JSON.stringify(cells.map(cellText));
    const isBare = cells.every((cell, at) => at === key || cellText(cell) === "");
    if (said.has(text) || (isBare && (raw.table !== "households" || said.size > 0))) return false;
    seen.set(id, said.add(text));
    return true;
  });
  return { ...raw, rows };
}

/** The rows of a flat list that are about a person, with what several of its columns say together. */
export function memberRows(
  raw: RawTable,
  header: readonly string[],
  rows: readonly GridRow[],
): RawTable {
  const isPerson = raw.header.map((text) => columnNamed("members", text)?.name !== "household");
  const isAbout = ({ cells }: RawRow) =>
    cells.some((cell, at) => isPerson[at] === true && cellText(cell) !== "");
  const made = [
    ...insurances(header),
    ...pupils(header),
    ...cards(raw, header),
    ...changes(raw, header),
  ];
  const whole = withMade(raw, made, rows);
  const own = ({ line, cells }: RawRow) => ({
    line,
    cells: cells.map((cell, at) => idOfCard(whole.header[at] ?? "", cell)),
  });
  return { ...whole, rows: whole.rows.filter((_, at) => isAbout(raw.rows[at] as RawRow)).map(own) };
}

/** The rows of a flat list that say how a household is monitored. */
export function monitoringRows(
  raw: RawTable,
  header: readonly string[],
  rows: readonly GridRow[],
): RawTable {
  const done = positionOf(header, ["风险是否已消除", "风险是否消除"]);
  if (done < 0) return raw;
  const way = positionOf(header, ["风险消除方式", "消除方式"]);
  const read = (cells: readonly RawCell[]): RawCell => {
    const said = cellText(cells[done]);
    if (said === "" || cellText(cells[way]) !== "") return null;
    return [NO, "未消除"].includes(said) ? "none" : { nested: said };
  };
  return withMade(raw, [{ name: "elimination", from: [header[done] ?? ""], read }], rows);
}

/** Rows that tell of a year, with the one that their titles or names say, where no column does. */
export function withYear(
  raw: RawTable,
  year: string | undefined,
  rows: readonly GridRow[],
): RawTable {
  const isOfYear = Object.hasOwn(TABLES[raw.table].columns, "year");
  const hasYear = raw.header.some((text) => columnNamed(raw.table, text)?.name === "year");
  if (year === undefined || hasYear || !isOfYear) return raw;
  return { ...withMade(raw, [{ name: "year", from: [], read: () => year }], rows), yearSaid: year };
}

const describedColumns = ({ table }: RawTable): Columns => TABLES[table].columns;

/** A table with further columns, each put together from cells of the rows of the list. */
function withMade(raw: RawTable, added: readonly Made[], rows: readonly GridRow[]): RawTable {
  const titled = added.map(({ name }) => {
    const zh = describedColumns(raw)[name]?.label.zh ?? name;
    return raw.header.includes(zh) ? name : zh;
  });
  return {
    ...raw,
    header: [...raw.header, ...titled],
    headerLines: [...(raw.headerLines ?? []), ...added.map(() => raw.headerLines?.[0] ?? 1)],
    factors: [...(raw.factors ?? []), ...added.map(() => undefined)],
    made: titled,
    madeOf: added.flatMap(({ from }) => from),
    rows: raw.rows.map(({ line, cells }, index) => ({
      line,
      cells: [...cells, ...added.map(({ read }) => read((rows[index] as GridRow).cells))],
    })),
  };
}

/** A column that several columns of a list make together. */
interface Made {
  readonly name: string;
  readonly from: readonly string[];
  readonly read: (cells: readonly RawCell[]) => RawCell;
}

/** Whether somebody is insured as a resident, and as an employee: two questions, one column. */
function insurances(header: readonly string[]): Made[] {
  return INSURANCES.flatMap(({ column, resident, employee }) => {
    const [first, second] = [positionOf(header, resident), positionOf(header, employee)];
    if (first < 0 && second < 0) return [];
    const from = [first, second].flatMap((at) => (at < 0 ? [] : [header[at] ?? ""]));
    const read = (cells: readonly RawCell[]) =>
      insurance(cellText(cells[first]), cellText(cells[second]), first >= 0 && second >= 0);
    return [{ name: column, from, read }];
  });
}

const [YES, NO] = ["是", "否"];

function insurance(resident: string, employee: string, isWhole: boolean): RawCell {
  const strange = [resident, employee].filter((word) => ![YES, NO, ""].includes(word));
  if (strange.length > 0) return { nested: strange.join(" ") };
  if (resident === YES && employee === YES) return { several: ["resident", "employee"] };
  if (resident === YES) return "resident";
  if (employee === YES) return "employee";
  return isWhole && resident === NO && employee === NO ? "none" : null;
}

/** Since 2021 a list fills either the education or the stage of a pupil: a blank stage is none. */
function pupils(header: readonly string[]): Made[] {
  const [stage, education] = [positionOf(header, ["在校生状况"]), positionOf(header, ["文化程度"])];
  if (stage < 0 || education < 0 || !isSince2021(header)) return [];
  const read = (cells: readonly RawCell[]) =>
    cellText(cells[stage]) === "" && cellText(cells[education]) !== "" ? "none" : null;
  return [{ name: "schoolStage", from: [], read }];
}

/** The day of a change, which is one of joining or of leaving by what the change was. */
function changes({ header: claimed }: RawTable, header: readonly string[]): Made[] {
  const named = (text: string) => columnNamed("members", text)?.name;
  const [on, kind] = [
    positionOf(header, CHANGED_ON),
    header.findIndex((text) => named(text) === "presence"),
  ];
  if (on < 0 || kind < 0) return [];
  const isOne = (cells: readonly RawCell[], list: readonly string[]) => {
    const said = readCell(cellText(cells[kind]), TABLES.members.columns.presence as Column);
    return said.kind === "value" && list.includes(String(said.value));
  };
  const made = (name: string, list: readonly string[]): Made[] =>
    claimed.some((text) => named(text) === name)
      ? []
      : [
          {
            name,
            from: [header[on] ?? ""],
            read: (cells) => (isOne(cells, list) ? (cells[on] ?? null) : null),
          },
        ];
  return [...made("joinedOn", ["joined"]), ...made("leftOn", ["left", "died"])];
}

const CHANGED_ON = ["变动时间", "变动日期", "变动年月"];

/** The number of a disability card, which stands where others have their resident id. */
function cards(raw: RawTable, header: readonly string[]): Made[] {
  const named = (name: string) =>
    header.findIndex((text) => columnNamed("members", text)?.name === name);
  const at = named("residentId");
  if (at < 0 || named("disabilityCard") >= 0) return [];
  const isCard = raw.rows.some(({ cells }) => cells.some((cell) => CARD.test(cellText(cell))));
  if (!isCard) return [];
  const read = (cells: readonly RawCell[]) =>
    CARD.test(cellText(cells[at])) ? cellText(cells[at]) : null;
  return [{ name: "disabilityCard", from: [], read }];
}

/** A resident id with the kind and degree of a disability, and the number of a card issued anew. */
const CARD = /^\d{17}[\dXx][1-7][1-4](B\d)?$/;

function idOfCard(header: string, cell: RawCell): RawCell {
  if (columnNamed("members", header)?.name !== "residentId") return cell;
  const text = cellText(cell);
  return CARD.test(text) ? text.slice(0, 18) : cell;
}
