import type { RawCell } from "../reading/cell.js";
import { isHouseholdId } from "../reading/header.js";
import type { RawTable } from "../reading/raw-table.js";
import { TABLES } from "../tables/index.js";
import type { Block } from "./find-blocks.js";
import { cellText, type Grid, type GridRow } from "./grid.js";
import { lifted } from "./lift.js";
import { type Conclusion, conclusionOf } from "./national.js";

const YES = /^(是|有|√|✓|✔)$/;
const NO = /^(否|没有|×|✗|✘)$/;
/** Words that say the same whatever is asked. */
const MET = /^(达标|合格|安全|有保障|已解决|解决)$/;
const NOT_MET = /^(不达标|未达标|不合格|不安全|无保障|没有保障|未解决)$/;

/**
 * What the columns of conclusions of a list say of each household, criterion by criterion, to be set
 * beside what is computed. A word that is neither yes nor no concludes nothing.
 */
export function conclusionsIn(
  grid: Grid,
  block: Block,
  rows: readonly GridRow[],
): readonly RawTable[] {
  const key = block.header.findIndex(isHouseholdId);
  const concluding = block.header.flatMap((text, index) => {
    const conclusion = text === "" ? undefined : conclusionOf(text);
    return conclusion === undefined ? [] : [{ index, conclusion }];
  });
  if (key < 0 || block.completes === true || concluding.length === 0) return [];
  const { household, criterion, verdict, method } = TABLES["field-verdicts"].columns;
  const header = [household, criterion, verdict, method].map(({ label }) => label.zh);
  return [
    lifted({
      table: "field-verdicts",
      file: grid.file,
      ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
      ...(grid.encoding === undefined ? {} : { encoding: grid.encoding }),
      header,
      headerLines: header.map(() => block.headerLine),
      rows: rows.flatMap(({ line, cells }) =>
        concluding.flatMap(({ index, conclusion }) => {
          const said = verdictSaid(block.header[index] ?? "", cells[index], conclusion);
          return said === undefined
            ? []
            : [{ line, cells: [cells[key], conclusion.criterion, said, "system"] }];
        }),
      ),
    }),
  ];
}

function verdictSaid(
  header: string,
  cell: RawCell,
  { yes }: Conclusion,
): Conclusion["yes"] | undefined {
  const word = cellText(cell).normalize("NFKC");
  if (MET.test(word)) return "met";
  if (NOT_MET.test(word)) return "not-met";
  if (YES.test(word)) return yes;
  // Where nothing asks whether there is one, 无 may say that there is nobody to be schooled.
  if (!NO.test(word) && !(word === "无" && header.startsWith("有无"))) return undefined;
  return yes === "met" ? "not-met" : "met";
}
