import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { readLedgers } from "../../../src/io/index.js";
import { TABLES, type TableName } from "../../../src/register/index.js";
import { asTemplate } from "../../../src/report/index.js";

const folder = mkdtempSync(join(tmpdir(), "template-"));
afterAll(() => rmSync(folder, { recursive: true }));
const TABLE_NAMES = Object.keys(TABLES) as TableName[];

const FILLED: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>> = {
  农户: [
    {
      户编号: "51000000000101",
      户状态: "已脱贫",
      登记人口: 2,
      生活用电: "是",
      脱贫日期: "2019-12-31",
    },
    { 户编号: "51000000000102", 户状态: "未脱贫", 登记人口: 1, 生活用电: "否" },
  ],
  家庭成员: [
    {
      户编号: "51000000000101",
      成员编号: "01",
      身份证号: "00000019790312009X",
      与户主关系: "户主",
    },
    { 户编号: "51000000000101", 成员编号: "02", 在册情况: "新增", 加入日期: "2018-03-01" },
    { 户编号: "51000000000102", 成员编号: "01", 享受低保: "是", 务工月数: 6.5 },
  ],
  收入: [{ 户编号: "51000000000101", 核算年度: 2020, 工资性收入: 9600.5, 收入稳定可持续: "是" }],
};

const READ = [
  {
    id: "51000000000101",
    status: "exited",
    declaredMembers: 2,
    electricity: true,
    exitedOn: "2019-12-31",
    members: [
      { id: "01", residentId: "00000019790312009X", relation: "head" },
      { id: "02", presence: "joined", joinedOn: "2018-03-01" },
    ],
    incomes: [{ year: 2020, wage: "9600.5", stable: true }],
  },
  {
    id: "51000000000102",
    status: "registered",
    electricity: false,
    members: [{ id: "01", dibao: true, workMonths: 6.5 }],
  },
];

async function readBack(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return await readLedgers(path);
}

describe("the blank workbook", () => {
  test.each(["zh", "en"] as const)(
    "in %s holds no record of any table, and every column of it",
    async (language) => {
      const read = await readBack(`${language}.xlsx`, await asTemplate(language, TABLE_NAMES));
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      expect(read.value.tally.map(({ table }) => table)).toEqual(TABLE_NAMES);
      for (const { rows } of read.value.tally) expect(rows).toBe(0);
      const codes = new Set(read.value.issues.map(({ code }) => code));
      expect([...codes].sort()).toEqual(["register/hidden-sheet", "register/not-records"]);
    },
  );

  test("filled in below its header is read as what was filled in", async () => {
    const { sheets } = await readXlsx(await asTemplate("zh"));
    const filled = sheets.map((sheet) => {
      const header = sheet.rows[3] as readonly string[];
      const rows = (FILLED[sheet.name] ?? []).map((one) => header.map((text) => one[text] ?? null));
      return { ...sheet, rows: [...sheet.rows, ...rows] };
    });
    const read = await readBack("filled.xlsx", await writeXlsx({ sheets: filled as never }));
    expect(read.ok && read.value.households).toMatchObject(READ);
  });
});

const hasOpenpyxl = spawnSync("python3", ["-c", "import openpyxl"]).status === 0;

const FILL_IN = `
import json, sys, openpyxl
path, out = sys.argv[1], sys.argv[2]
filled = json.load(sys.stdin)
book = openpyxl.load_workbook(path)
said = {"states": {s.title: s.sheet_state for s in book}}
for name, rows in filled.items():
    sheet = book[name]
    header = [cell.value for cell in sheet[4]]
    for at, row in enumerate(rows):
        for key, value in row.items():
            sheet.cell(row=5 + at, column=header.index(key) + 1, value=value)
sheet = book["家庭成员"]
header = [cell.value for cell in sheet[4]]
said["lists"] = {
    header[next(iter(v.sqref.ranges)).min_col - 1]: v.formula1 for v in sheet.data_validations.dataValidation
}
said["options"] = [[c.value for c in col if c.value] for col in book["选项表"].iter_cols()]
said["text"] = [sheet.cell(row=r, column=header.index("身份证号") + 1).number_format for r in (5, 1004)]
said["page"] = [str(sheet.page_setup.paperSize), sheet.page_setup.orientation, sheet.print_title_rows]
book.save(out)
print(json.dumps(said))
`;

describe.skipIf(!hasOpenpyxl)("the blank workbook in openpyxl", () => {
  test("has its lists on a hidden sheet, ids as text, and is read when saved from there", async () => {
    const [blank, out] = [join(folder, "blank.xlsx"), join(folder, "saved.xlsx")];
    writeFileSync(blank, await asTemplate("zh"));
    const said = JSON.parse(
      execFileSync("python3", ["-c", FILL_IN, blank, out], {
        input: JSON.stringify(FILLED),
        encoding: "utf8",
      }),
    );
    expect(said.states).toMatchObject({ 农户: "visible", 选项表: "hidden" });
    expect(said.text).toEqual(["@", "@"]);
    expect(said.page).toEqual(["9", "landscape", "$4:$4"]);
    expect(said.lists.与户主关系).toMatch(/^'?选项表'?!\$[A-Z]+\$1:\$[A-Z]+\$10$/);
    expect(said.options).toContainEqual(["是", "否"]);
    const read = await readLedgers(out);
    expect(read.ok && read.value.households).toMatchObject(READ);
  });
});
