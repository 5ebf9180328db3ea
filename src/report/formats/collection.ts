import {
  expectCall,
  LANGUAGE,
  type Language,
  LIST,
  MAP,
  objectWith,
  words,
} from "../../base/index.js";
import { lackLabel } from "../../judge/index.js";
import { namingColumns, TABLES, TO_COMPLETE, TO_MEND } from "../../register/index.js";
import type { Collection } from "../collect.js";
import type { PlaceNames } from "../docs/sample.js";
import { type ChoiceLists, choiceLists, fillInSheet, noteOf } from "./fill-in.js";
import { type WriteSheet, writeSheets } from "./sheets.js";

const MEND = words("待改正清单", "To mend in the ledger");

/** What people are called, where that may be shown. */
export interface CollectionNames {
  /** Heads of households, by the ids of the households. */
  readonly heads: PlaceNames;
  /** Members, by the id of the household, a stroke and their own. */
  readonly members: PlaceNames;
}

const HEAD = words("户主姓名", "Head of household");
const NOBODY: CollectionNames = { heads: new Map(), members: new Map() };

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
  names: CollectionNames = NOBODY,
): Promise<Uint8Array> {
  expectCall("asCollection", {
    collection: [collection, objectWith({ tables: LIST, toMend: LIST })],
    language: [language, LANGUAGE],
    names: [names, objectWith({ heads: MAP, members: MAP })],
  });
  const lists = choiceLists(language);
  const tables = collection.tables.map((one) => tableSheet(one, language, { lists, names }));
  const { toMend } = collection;
  const mend = toMend.length === 0 ? [] : [mendSheet(toMend, language)];
  return await writeSheets([...tables, ...mend, ...lists.sheets()]);
}

function tableSheet(
  { table, rows }: Collection["tables"][number],
  language: Language,
  { lists, names }: { readonly lists: ChoiceLists; readonly names: CollectionNames },
): WriteSheet {
  const ids = namingColumns(table) ?? [];
  const nameOf = ({ named: { household, id } }: Collection["tables"][number]["rows"][number]) =>
    table === "members"
      ? names.members.get(`${household}/${id}`)
      : names.heads.get(table === "households" ? (id ?? "") : (household ?? ""));
  const isNamed = rows.some((row) => nameOf(row) !== undefined);
  const naming = table === "members" && isNamed ? [...ids, "name"] : ids;
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
      rows: rows.map((row) =>
        columns.map((name) => (name === "name" ? nameOf(row) : row.named[name]) ?? ""),
      ),
      length: rows.length,
      ...(isNamed && table !== "members"
        ? { beside: { title: HEAD, cells: rows.map((row) => nameOf(row) ?? "") } }
        : {}),
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
