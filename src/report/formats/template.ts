import { expectCall, LANGUAGE, type Language, listOf, oneOf, words } from "../../base/index.js";
import { type Column, type ColumnKind, TABLES, type TableName } from "../../register/index.js";
import { choiceLists, fillInSheet, listIn, noteOf } from "./fill-in.js";
import { writeSheets } from "./sheets.js";

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

const EXAMPLE = words("例：", "Example: ");

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
  const lists = choiceLists(language);
  const sheets = tables.map((table) => {
    const { label, about } = TABLES[table];
    const columns = Object.entries(TABLES[table].columns as Readonly<Record<string, Column>>);
    return fillInSheet(
      {
        table,
        columns: columns.map(([name]) => name),
        above: [
          [`${label[language]} ${about[language]}`],
          columns.map(([name]) => noteOf(table, name, language)),
          // Stands above the header, where no record stands.
          columns.map(([name, column], at) => {
            const said = sampleOf(table, name, column, language);
            return at === 0 ? `${EXAMPLE[language]}${said}` : said;
          }),
        ],
        rows: [],
        length: ROWS,
      },
      language,
      lists,
    );
  });
  return await writeSheets([...sheets, ...lists.sheets()]);
}

function sampleOf(table: TableName, name: string, column: Column, language: Language): string {
  const text = SAMPLE_TEXTS[`${table}.${name}`] ?? SAMPLE_TEXTS[name] ?? SAMPLES[column.kind];
  return text ?? listIn(column, language)?.[0] ?? "";
}
