import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { audit } from "../../../src/audit/index.js";
import { answer } from "../../../src/cli/output.js";
import { readRegister } from "../../../src/io/index.js";
import { column, type Doc, findings, number, section, table } from "../../../src/report/doc.js";
import { bytesOfSheets, type LongSheet } from "../../../src/report/formats/sheets.js";
import {
  asWorkbook,
  auditDoc,
  auditWorkbookDoc,
  maskAudit,
  streamWorkbook,
} from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const SICHUAN = pack("cn-sichuan/household-exit");
const register = readRegister("fixtures/township");
if (!register.ok) throw new Error("cannot be read");
const found = maskAudit(
  audit(SICHUAN, register.value, { asOf: "2020-12-31", place: "cn-sichuan" }),
  SICHUAN,
);
const TOTAL = found.findings.length + found.issues.length;

const PYTHON = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
rules = sheet.data_validations.dataValidation
print(json.dumps({
  "sheets": [[one.title, one.sheet_state] for one in book],
  "rows": [list(row) for row in sheet.iter_rows(values_only=True)],
  "criteria": [list(row) for row in book["指标"].iter_rows(values_only=True)],
  "filter": sheet.auto_filter.ref, "titles": sheet.print_title_rows,
  "paper": [sheet.page_setup.orientation, str(sheet.page_setup.paperSize)],
  "list": [rules[0].formula1, str(rules[0].sqref)],
  "formulas": sum(cell.data_type == "f" for one in book for row in one.iter_rows() for cell in row),
}))`;

const HAS_PYTHON = spawnSync("python3", ["-c", "import openpyxl"]).status === 0;
if (!HAS_PYTHON) console.log("skipped: no python3 with openpyxl, so no workbook is opened by it");

describe("a workbook", () => {
  test.skipIf(!HAS_PYTHON)("opened by openpyxl holds the figures of the audit", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "tuopin-xlsx-")), "a.xlsx");
    writeFileSync(path, await asWorkbook(auditDoc(found, SICHUAN), "zh"));
    const { stdout, stderr } = spawnSync("python3", ["-c", PYTHON, path], { encoding: "utf8" });
    expect(stderr).toBe("");
    const book = JSON.parse(stdout);
    const [titles, ...rows] = book.rows.slice(2);
    expect(titles.slice(-9)).toEqual([
      ...["核实情况", "是否属实", "整改措施", "责任单位", "责任人", "整改时限", "整改结果"],
      ...["销号日期", "编号"],
    ]);
    expect(rows.length).toBe(TOTAL);
    expect(rows.map((row: unknown[]) => row[0])).toEqual(
      rows.map((_: unknown, at: number) => at + 1),
    );
    expect(new Set(rows.map((row: unknown[]) => row.at(-1))).size).toBe(TOTAL);
    const counts = found.criteria.map((one) => [
      ...[one.met, one.notMet, one.unknown, one.notApplicable, one.checked],
    ]);
    expect(book.criteria.slice(1, -1).map((row: unknown[]) => row.slice(1))).toEqual(counts);
    expect(book.paper).toEqual(["landscape", "9"]);
    expect(book.titles).toBe("$1:$3");
    expect(book.filter).toMatch(new RegExp(`^A3:[A-Z]+${TOTAL + 3}$`));
    expect(book.list[0]).toBe("'选项表'!$A$1:$A$3");
    expect(book.sheets.at(-1)).toEqual(["选项表", "hidden"]);
    expect(book.formulas).toBe(0);
  });

  const many = (count: number): Doc => ({
    ...auditDoc(found, SICHUAN),
    blocks: [
      ...auditDoc(found, SICHUAN).blocks,
      findings(
        Array.from({ length: count }, (_, at) => ({
          ...(found.findings[0] as (typeof found.findings)[number]),
          subject: `H${at}`,
        })),
      ),
    ],
  });

  test("of an audit has a sheet of all who were judged, of what is to be collected, and of what was set aside", async () => {
    const doc = auditWorkbookDoc(found, SICHUAN, undefined, {
      villageOf: new Map([["YH-0101", "青石坎村"]]),
    });
    const { sheets } = await readXlsx(await asWorkbook(doc, "zh"));
    const rowsOf = (name: string) => sheets.find((one) => one.name.startsWith(name))?.rows ?? [];
    const [titles = [], ...judged] = rowsOf("各户结论");
    expect(titles.slice(0, 5)).toEqual(["村", "户编号", "户主", "总结论", "收入"]);
    expect(judged.length).toBe(found.outcome.checked);
    expect(judged.find((row) => row[1] === "YH-0101")?.[0]).toBe("青石坎村");
    expect(judged.filter((row) => row[3] === "未达标").length).toBe(found.outcome.notMet);
    const unknown = found.findings.filter(({ code }) => code === "audit/unknown");
    expect(rowsOf("待补资料").length).toBe(unknown.length + 1);
    expect(rowsOf("读入时搁置").length).toBe(found.issues.length + 1);
  });

  test("is the same bytes as a stream and as a whole, whenever it is made", async () => {
    const doc = auditDoc(found, SICHUAN);
    const streamed = await new Response(streamWorkbook(doc, "zh")).arrayBuffer();
    const whole = await asWorkbook(doc, "zh");
    expect(Buffer.from(streamed).equals(whole)).toBe(true);
    expect(Buffer.from(await asWorkbook(doc, "zh")).equals(whole)).toBe(true);
  });

  test("of fifty thousand findings has its tables and its choices beside the list", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "tuopin-long-")), "long.xlsx");
    await answer({ doc: () => many(50_001) }, { out: [path], lang: "zh" });
    const { sheets } = await readXlsx(readFileSync(path));
    const last = 3 + TOTAL + 50_001;
    expect(sheets[0]?.rows.length).toBe(last);
    expect(sheets[0]?.dataValidations?.[0]?.range).toMatch(new RegExp(`4:[A-Z]+${last}$`));
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["指标", "选项表"]));
  });

  test("goes on in a further sheet with the same head where one is full", async () => {
    const sheet: LongSheet = {
      name: "a",
      head: (rows) => ({ rows: [["n"]], autoFilter: { range: `A1:A${rows + 1}` } }),
      count: 8,
      row: (at) => [at + 1],
    };
    const pieces: Uint8Array[] = [];
    let names = 0;
    const nameOf = (wanted: string) => {
      names += 1;
      return `${wanted}${names}`;
    };
    for await (const one of bytesOfSheets([sheet], nameOf, 4)) pieces.push(one);
    const { sheets } = await readXlsx(Buffer.concat(pieces));
    expect(sheets.map(({ name, rows }) => [name, ...rows.flat()])).toEqual([
      ["a1", "n", 1, 2, 3],
      ["a2", "n", 4, 5, 6],
      ["a3", "n", 7, 8],
    ]);
  });

  test("holds every text as it is, as far as a cell can", async () => {
    const texts = ["<&>\"'", "_x0041_", " a b ", "\ud800x", "𠮷", "x".repeat(40_000)];
    const doc: Doc = {
      title: "t",
      blocks: [
        table(
          [column("a")],
          texts.map((one) => [one]),
        ),
      ],
    };
    const { sheets } = await readXlsx(await asWorkbook(doc, "en"));
    expect(sheets[0]?.rows.slice(1).flat()).toEqual([
      ...["<&>\"'", "_x0041_", " a b ", "\ufffdx", "𠮷"],
      `${"x".repeat(32_766)}…`,
    ]);
  });

  test("keeps what a number cannot hold as text, and no text is a formula", async () => {
    const doc: Doc = {
      title: "t",
      blocks: [
        section(
          "a/b:c?",
          table(
            [column("a"), number("n")],
            [
              ["=1+1", "9007199254740993"],
              ["@x", "12.5"],
            ],
          ),
        ),
        section("a b c", table([column("a")], [])),
      ],
    };
    const { sheets } = await readXlsx(await asWorkbook(doc, "en"));
    expect(sheets.map(({ name }) => name)).toEqual(["a b c", "a b c 2"]);
    expect(sheets[0]?.rows.slice(1)).toEqual([
      ["=1+1", "9007199254740993"],
      ["@x", 12.5],
    ]);
    const kinds = [...(sheets[0]?.cells?.values() ?? [])].map(({ type }) => type);
    expect(kinds).not.toContain("formula");
  });
});
