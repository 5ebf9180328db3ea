import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xorshift128plus } from "pure-rand/generator/xorshift128plus";
import { checkDigitOf } from "../../src/register/resident-id.js";

const SAMPLE = "fixtures/township";
const HOUSEHOLD = "户编号";
const RESIDENT = "身份证号";
const BIRTH = "出生日期";
/** Rows are written so many at a time. */
const BATCH = 1000;

interface Sample {
  readonly file: string;
  readonly header: string;
  readonly columns: readonly string[];
  /** The rows of each household of the sample. */
  readonly rows: ReadonlyMap<string, readonly (readonly string[])[]>;
}

function samples(): Sample[] {
  return readdirSync(SAMPLE)
    .filter((name) => name.endsWith(".csv"))
    .flatMap((file) => {
      const [header = "", ...lines] = readFileSync(join(SAMPLE, file), "utf8")
        .trim()
        .split(/\r?\n/);
      const columns = header.replace("\ufeff", "").split(",");
      const at = columns.indexOf(HOUSEHOLD);
      if (at < 0) return [];
      const rows = new Map<string, string[][]>();
      for (const line of lines) {
        const cells = line.split(",");
        // A row that quotation marks hold together is not for copying.
        if (cells.length !== columns.length) continue;
        const id = cells[at] as string;
        rows.set(id, [...(rows.get(id) ?? []), cells]);
      }
      return [{ file, header: columns.join(","), columns, rows }];
    });
}

/**
 * Writes a register of so many invented households in their order: households of the sample township
 * over and over, with ids, resident ids and days of birth of their own.
 */
export function writeRegister(folder: string, count: number, seed = 1): void {
  const tables = samples();
  const ids = [...(tables.find(({ file }) => file === "households.csv")?.rows.keys() ?? [])];
  const random = xorshift128plus(seed);
  mkdirSync(folder, { recursive: true });
  const files = tables.map(({ file, header }) => {
    const out = openSync(join(folder, file), "w");
    writeSync(out, `${header}\n`);
    return out;
  });
  const texts = tables.map(() => "");
  let people = 0;
  for (let number = 1; number <= count; number += 1) {
    const from = ids[uniformInt(random, 0, ids.length - 1)] as string;
    const id = `H${String(number).padStart(8, "0")}`;
    tables.forEach(({ columns, rows }, table) => {
      const [resident, birth] = [columns.indexOf(RESIDENT), columns.indexOf(BIRTH)];
      for (const cells of rows.get(from) ?? []) {
        const row = cells.map((cell) => cell.replace(from, id));
        if (resident >= 0 && /^\d{17}[\dX]$/.test(row[resident] as string)) {
          people += 1;
          Object.assign(
            row,
            { [resident]: "", [birth]: "" },
            personOf(row, resident, birth, people),
          );
        }
        texts[table] += `${row.join(",")}\n`;
      }
    });
    if (number % BATCH !== 0 && number !== count) continue;
    files.forEach((file, table) => {
      writeSync(file, texts[table] as string);
      texts[table] = "";
    });
  }
  files.forEach(closeSync);
}

/** A resident id of a day in the same month of birth that few others have. */
function personOf(row: readonly string[], resident: number, birth: number, people: number) {
  const month = (row[birth] as string).slice(0, 8);
  const day = `${month}${String((people % 28) + 1).padStart(2, "0")}`;
  const parity = Number((row[resident] as string)[16]) % 2;
  const order = String((Math.floor(people / 28) % 500) * 2 + parity).padStart(3, "0");
  const first = `000000${day.replaceAll("-", "")}${order}`;
  return { [resident]: `${first}${checkDigitOf(first)}`, [birth]: day };
}
