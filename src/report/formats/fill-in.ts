import { type Label, type Language, words } from "../../base/index.js";
import { type Column, type ColumnKind, TABLES, type TableName } from "../../register/index.js";
import { widthOf } from "./fold.js";
import { plainCell } from "./rows.js";
import { letters, type WriteSheet } from "./sheets.js";
import { OPTIONS, PAGE } from "./workbook.js";

const REQUIRED = words("必填", "must be filled in");

const HELD: Readonly<Record<ColumnKind, Label>> = {
  text: words("文字", "text"),
  code: words("从下拉列表选", "choose from the list"),
  flag: words("选是或否", "choose yes or no"),
  date: words("年-月-日", "year-month-day"),
  month: words("年-月", "year-month"),
  year: words("四位年份", "a year of four digits"),
  money: words("元", "yuan"),
  count: words("整数", "a whole number"),
  quantity: words("数", "a number"),
};

const UNITS: Readonly<Record<string, Label>> = {
  person: words("人", "how many people"),
  household: words("户", "how many households"),
  month: words("个月", "how many months"),
  day: words("天", "how many days"),
  "day/year": words("天", "how many days a year"),
  minute: words("分钟", "in minutes"),
  m: words("米", "in metres"),
  km: words("公里", "in kilometres"),
  mu: words("亩", "in mu"),
  m2: words("平方米", "in square metres"),
  "L/person/day": words("升每人每天", "in litres a person and day"),
  "%": words("%", "%"),
};

type Style = NonNullable<NonNullable<WriteSheet["columns"]>[number]["style"]>;
const NOTE_STYLE: Style = {
  font: { italic: true, color: { rgb: "666666" } },
  alignment: { wrapText: true, vertical: "top" },
  numFmt: "@",
};
const HEADER_STYLE: Style = {
  font: { bold: true },
  alignment: { wrapText: true, vertical: "center" },
  numFmt: "@",
};
const ASKED: NonNullable<Style["fill"]> = {
  type: "pattern",
  pattern: "solid",
  fgColor: { rgb: "FFF2CC" },
};

/** The lists to choose from of one workbook. */
export interface ChoiceLists {
  /** Where the choices of a column stand; `undefined` where it takes what is in no list. */
  readonly rangeOf: (column: Column) => string | undefined;
  /** The hidden sheet on which they stand, where there are any. */
  readonly sheets: () => readonly WriteSheet[];
}

export function choiceLists(language: Language): ChoiceLists {
  const lists = new Map<string, readonly string[]>();
  return {
    rangeOf(column) {
      const list = listIn(column, language);
      if (list === undefined) return undefined;
      const key = JSON.stringify(list);
      if (!lists.has(key)) lists.set(key, list);
      const from = letters([...lists.keys()].indexOf(key));
      return `'${OPTIONS[language]}'!$${from}$1:$${from}$${list.length}`;
    },
    sheets() {
      const all = [...lists.values()];
      if (all.length === 0) return [];
      const longest = all.reduce((most, { length }) => Math.max(most, length), 0);
      const rows = Array.from({ length: longest }, (_, row) =>
        all.map((list) => list[row] ?? null),
      );
      return [{ name: OPTIONS[language], rows, hidden: true }];
    },
  };
}

/** A sheet of a table to be filled in. */
export interface FillIn {
  readonly table: TableName;
  readonly columns: readonly string[];
  /** What stands above the header: a title, then a row for each further thing to say of the columns. */
  readonly above: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows below the header are made ready. */
  readonly length: number;
  /** What stands behind the columns for who fills them in, and is not read back. */
  readonly beside?: { readonly title: Label; readonly cells: readonly string[] };
  /** Whether a cell is one that is asked for, which are shown in a colour. */
  readonly isAsked?: (row: number, column: number) => boolean;
}

/** A sheet with its header below what is said of it, lists to choose from, and ids and days as text. */
export function fillInSheet(
  { table, columns: names, above, rows, length, beside, isAsked = () => false }: FillIn,
  language: Language,
  lists: ChoiceLists,
): WriteSheet {
  const columns = names.map((name) => columnOf(table, name));
  const heads = [...columns, ...(beside === undefined ? [] : [{ label: beside.title }])];
  const headerRow = above.length + 1;
  const below = (at: number, isPlain: boolean) =>
    Array.from({ length }, (_, row): [string, { readonly style: Style }][] => {
      const style: Style = {
        ...(isPlain ? {} : { numFmt: "@" }),
        ...(isAsked(row, at) ? { fill: ASKED } : {}),
      };
      return Object.keys(style).length === 0 ? [] : [[`${headerRow + row},${at}`, { style }]];
    }).flat();
  return {
    name: language === "zh" ? TABLES[table].label.zh : table,
    columns: heads.map(({ label }) => ({
      width: Math.min(24, Math.max(10, widthOf(label[language]) + 2)),
    })),
    rows: [
      ...above,
      heads.map(({ label }) => label[language]),
      ...rows.map((row, at) => [...row, ...(beside === undefined ? [] : [beside.cells[at] ?? ""])]),
    ].map((row) => [...row]),
    cells: new Map(
      columns.flatMap((column, at): [string, { readonly style: Style }][] => [
        ...above
          .slice(1)
          .map((_, row): [string, { readonly style: Style }] => [
            `${row + 1},${at}`,
            { style: NOTE_STYLE },
          ]),
        [`${headerRow - 1},${at}`, { style: HEADER_STYLE }],
        ...below(at, !isText(column)),
      ]),
    ),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: Math.min(9, columns.length - 1) }],
    freezePane: { rows: headerRow, columns: 1 },
    dataValidations: columns.flatMap((column, at) => {
      const choices = lists.rangeOf(column);
      if (choices === undefined) return [];
      return [
        {
          type: "list" as const,
          formula1: choices,
          allowBlank: true,
          showErrorMessage: true,
          range: `${letters(at)}${headerRow + 1}:${letters(at)}${headerRow + length}`,
        },
      ];
    }),
    pageSetup: { ...PAGE, printTitlesRow: `${headerRow}:${headerRow}` },
    headerFooter: { oddFooter: "&C&P / &N" },
  };
}

const columnOf = (table: TableName, name: string) =>
  (TABLES[table].columns as Readonly<Record<string, Column>>)[name] as Column;

/** Whether a spreadsheet must not take what is typed for a number or a day of its own. */
const isText = ({ kind }: Column) => ["text", "date", "month"].includes(kind);

/** What a column holds, in a few words. */
export function noteOf(table: TableName, name: string, language: Language): string {
  const { kind, unit, note } = columnOf(table, name);
  const isKey = (TABLES[table].keys as readonly string[]).includes(name);
  const counted = kind === "money" ? undefined : UNITS[unit ?? ""];
  const parts = [isKey ? REQUIRED : undefined, counted ?? HELD[kind], note];
  return parts.flatMap((one) => one?.[language] ?? []).join(language === "zh" ? "；" : "; ");
}

/** What may stand in a column, where it is one of a list. */
export function listIn(
  { kind, codes = {} }: Column,
  language: Language,
): readonly string[] | undefined {
  if (kind === "flag") return [true, false].map((one) => plainCell(one, language));
  return kind === "code" ? Object.values(codes).map((one) => one[language]) : undefined;
}
