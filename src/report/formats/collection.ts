import { expectCall, LANGUAGE, type Language, LIST, objectWith, words } from "../../base/index.js";
import { lackLabel } from "../../judge/index.js";
import { namingColumns, TABLES, TO_COMPLETE, TO_MEND } from "../../register/index.js";
import type { Collection } from "../collect.js";
import { type ChoiceLists, choiceLists, fillInSheet, noteOf } from "./fill-in.js";
import { type WriteSheet, writeSheets } from "./workbook.js";

const MEND = words("待改正清单", "To mend in the ledger");

/**
 * What a village still has to record as a workbook: a sheet for each table with only the records and the
 * columns that lack something, what is asked for in colour, and a last sheet of what has to be put right
 * in the ledgers themselves. Filled in and read together with the ledgers, it completes them.
 *
 * @throws TypeError when an argument is not what it has to be.
 *
 * @example
 * ```ts
 * for (const one of collectionsOf(found)) writeFileSync(`${one.village}.xlsx`, await asCollection(one, "zh"));
 * ```
 */
export async function asCollection(
  collection: Collection,
  language: Language,
): Promise<Uint8Array> {
  expectCall("asCollection", {
    collection: [collection, objectWith({ tables: LIST, toMend: LIST })],
    language: [language, LANGUAGE],
  });
  const lists = choiceLists(language);
  const tables = collection.tables.map((one) => tableSheet(one, language, lists));
  const { toMend } = collection;
  const mend = toMend.length === 0 ? [] : [mendSheet(toMend, language)];
  return await writeSheets([...tables, ...mend, ...lists.sheets()]);
}

function tableSheet(
  { table, rows }: Collection["tables"][number],
  language: Language,
  lists: ChoiceLists,
): WriteSheet {
  const naming = namingColumns(table) ?? [];
  const asked = new Set(rows.flatMap((row) => row.asked));
  const columns = [
    ...naming,
    ...Object.keys(TABLES[table].columns).filter((one) => asked.has(one) && !naming.includes(one)),
  ];
  return fillInSheet(
    {
      table,
      columns,
      above: [
        [`${TO_COMPLETE[language]}${TABLES[table].label[language]}`],
        columns.map((name) => noteOf(table, name, language)),
      ],
      rows: rows.map(({ named }) => columns.map((name) => named[name] ?? "")),
      length: rows.length,
      isAsked: (row, column) => rows[row]?.asked.includes(columns[column] ?? "") === true,
    },
    language,
    lists,
  );
}

function mendSheet(toMend: Collection["toMend"], language: Language): WriteSheet {
  return {
    name: MEND[language],
    columns: [{ width: 100 }],
    rows: [[TO_MEND[language]], ...toMend.map(({ lack }) => [lackLabel(lack)[language]])],
  };
}
