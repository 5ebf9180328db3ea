import { basename } from "node:path";
import { expectCall, type Label, TEXT } from "../../base/index.js";
import { type Grid, shownTableFile } from "../../register/index.js";
import { decode } from "../decode.js";
import { readBytes, refusal } from "../ordinary-file.js";
import { kindOf } from "./kind.js";
import { readOldWorkbook } from "./old-workbook.js";
import { textGrid } from "./text-grid.js";
import { readWorkbook } from "./workbook.js";

const NO_LIST: Label = {
  zh: "Parquet 和 DuckDB 文件不是填写的清单；请给出工作簿或 CSV",
  en: "a Parquet or DuckDB file is no list that was filled in; give a workbook or CSV",
};

/**
 * The sheets of a workbook that are not hidden, or the one of a text with separators, cell by cell.
 *
 * @throws an error whose reason `reasonOf` gives in both languages.
 */
export async function readSheets(path: string): Promise<readonly Grid[]> {
  expectCall("readSheets", { path: [path, TEXT] });
  const bytes = readBytes(path);
  const file = shownTableFile(basename(path));
  const kind = kindOf(bytes);
  if (kind === "text") return [textGrid(decode(bytes).text, file)];
  if (kind === "parquet" || kind === "duckdb") throw refusal(NO_LIST);
  if (kind !== "xlsx" && kind !== "old") throw refusal(kind.refused);
  const { grids } = await (kind === "xlsx" ? readWorkbook : readOldWorkbook)(bytes, file);
  return grids;
}
