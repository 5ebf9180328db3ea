import {
  expectCall,
  LANGUAGE,
  type Label,
  type Language,
  listOf,
  oneOf,
  words,
} from "../../base/index.js";
import { type Column, type ColumnKind, TABLES, type TableName } from "../../register/index.js";
import { widthOf } from "./fold.js";
import { plainCell } from "./rows.js";
import { letters, PAGE, type WriteSheet, writeSheets } from "./workbook.js";

/** Tables of a register that a village fills in first. */
export const TEMPLATE_TABLES: readonly TableName[] = [
  "households",
  "members",
  "incomes",
  "dwellings",
  "water",
];

/** So many rows have lists to choose from, and ids and days as text. */
const ROWS = 1000;

/** Title, notes and example stand above the header, where no record stands. */
const HEADER_ROW = 4;

const OPTIONS = words("选项", "Options");
const EXAMPLE = words("例：", "Example: ");
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

/** What an example holds in a column of a kind. */
const SAMPLES: Readonly<Partial<Record<ColumnKind, string>>> = {
  date: "2020-06-30",
  month: "2020-06",
  year: "2020",
  money: "3200.50",
  count: "3",
  quantity: "60",
};

/** Ids of the example, so that its sheets are of one household of people who do not exist. */
const SAMPLE_TEXTS: Readonly<Record<string, string>> = {
  "households.id": "000000000001",
  household: "000000000001",
  "members.id": "01",
  "members.residentId": "00000019790312009X",
};

/**
 * A blank workbook of tables of the register, to be filled in and read by `readLedgers` of `tuopin/io`:
 * a sheet for each, with what its columns hold, an example and the header, ids and days as text, and
 * lists to choose from on a hidden sheet. Only rows below the header are records.
 *
 * @param tables - English names of tables; those of a village unless said.
 * @throws TypeError when an argument is not what it has to be.
 *
 * @example
 * ```ts
 * const bytes = await asTemplate("zh", ["households", "members"]);
 * ```
 */
export async function asTemplate(
  language: Language,
  tables: readonly TableName[] = TEMPLATE_TABLES,
): Promise<Uint8Array> {
  expectCall("asTemplate", {
    language: [language, LANGUAGE],
    tables: [tables, listOf(oneOf(...Object.keys(TABLES)))],
  });
  const lists = new Map<string, readonly string[]>();
  const sheets = tables.map((table) => sheetOf(table, language, lists));
  return await writeSheets([...sheets, optionSheet([...lists.values()], language)]);
}

function sheetOf(
  table: TableName,
  language: Language,
  lists: Map<string, readonly string[]>,
): WriteSheet {
  const { label, about, keys } = TABLES[table];
  const columns = Object.entries(TABLES[table].columns as Readonly<Record<string, Column>>);
  const isKey = (name: string) => (keys as readonly string[]).includes(name);
  const last = HEADER_ROW + ROWS;
  return {
    name: language === "zh" ? label.zh : table,
    columns: columns.map(([, column]) => ({
      width: Math.min(24, Math.max(10, widthOf(column.label[language]) + 2)),
    })),
    rows: [
      [`${label[language]} ${about[language]}`],
      columns.map(([name, column]) => noteOf(column, isKey(name), language)),
      columns.map(([name, column], at) => {
        const said = sampleOf(table, name, column, language);
        return at === 0 ? `${EXAMPLE[language]}${said}` : said;
      }),
      columns.map(([, column]) => column.label[language]),
    ],
    cells: new Map(
      columns.flatMap(([, column], at) => [
        [`1,${at}`, { style: NOTE_STYLE }],
        [`2,${at}`, { style: NOTE_STYLE }],
        [`3,${at}`, { style: HEADER_STYLE }],
        ...(isText(column) ? blankTexts(at) : []),
      ]),
    ),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: Math.min(9, columns.length - 1) }],
    freezePane: { rows: HEADER_ROW, columns: 1 },
    dataValidations: columns.flatMap(([, column], at) => {
      const list = listIn(column, language);
      if (list === undefined) return [];
      const key = JSON.stringify(list);
      if (!lists.has(key)) lists.set(key, list);
      const from = letters([...lists.keys()].indexOf(key));
      return [
        {
          type: "list" as const,
          formula1: `'${OPTIONS[language]}'!$${from}$1:$${from}$${list.length}`,
          allowBlank: true,
          showErrorMessage: true,
          range: `${letters(at)}${HEADER_ROW + 1}:${letters(at)}${last}`,
        },
      ];
    }),
    pageSetup: { ...PAGE, printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}` },
    headerFooter: { oddFooter: "&C&P / &N" },
  };
}

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

/** Whether a spreadsheet must not take what is typed for a number or a day of its own. */
const isText = ({ kind }: Column) => ["text", "date", "month"].includes(kind);

/** The cells below a header, in which what is typed stays as it is typed. */
const blankTexts = (column: number) =>
  Array.from({ length: ROWS }, (_, row): [string, { readonly style: Style }] => [
    `${HEADER_ROW + row},${column}`,
    { style: { numFmt: "@" } },
  ]);

function noteOf(column: Column, isKey: boolean, language: Language): string {
  const { kind, unit, note } = column;
  const counted = kind === "money" ? undefined : UNITS[unit ?? ""];
  const parts = [isKey ? REQUIRED : undefined, counted ?? HELD[kind], note];
  return parts.flatMap((one) => one?.[language] ?? []).join(language === "zh" ? "；" : "; ");
}

function listIn({ kind, codes = {} }: Column, language: Language): readonly string[] | undefined {
  if (kind === "flag") return [true, false].map((one) => plainCell(one, language));
  return kind === "code" ? Object.values(codes).map((one) => one[language]) : undefined;
}

function sampleOf(table: TableName, name: string, column: Column, language: Language): string {
  const text = SAMPLE_TEXTS[`${table}.${name}`] ?? SAMPLE_TEXTS[name] ?? SAMPLES[column.kind];
  return text ?? listIn(column, language)?.[0] ?? "";
}

function optionSheet(lists: readonly (readonly string[])[], language: Language): WriteSheet {
  const longest = Math.max(1, ...lists.map(({ length }) => length));
  return {
    name: OPTIONS[language],
    rows: Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null)),
    hidden: true,
  };
}
