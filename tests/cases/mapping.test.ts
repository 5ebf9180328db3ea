import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { afterAll, describe, expect, test } from "vitest";
import schema from "../../rules/schema/mapping.schema.json" with { type: "json" };
import { readLedgers, suggestMapping, tryMapping } from "../../src/io/index.js";
import { type Mapping, readMapping } from "../../src/register/index.js";
import { mappingDoc, render } from "../../src/report/index.js";

const folder = mkdtempSync(join(tmpdir(), "mapping-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, ...lines: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

const LEDGER = [
  "2020年样河乡一村收入台账",
  "单位：万元",
  "户号码,叫什么,与户主,务工挣的钱(元),卖粮食,扶贫身份,低保没有",
  "51000000000101,某甲,户主,9600,0.12,脱贫了,有呢",
  "51000000000102,某乙,户主,3100,0.05,没脱贫,没享受",
];

const COLUMNS: Mapping["ledgers"][number]["columns"] = [
  { header: "户号码", column: "households.id" },
  { header: "叫什么", column: "members.name" },
  { header: "与户主", column: "members.relation" },
  { header: "务工挣的钱(元)", column: "incomes.wage" },
  { header: "卖粮食", column: "incomes.business" },
  {
    header: "扶贫身份",
    column: "households.status",
    words: { 脱贫了: "exited", 没脱贫: "registered" },
  },
  { header: "低保没有", column: null },
];

const MAPPING: Mapping = {
  version: 1,
  ledgers: [
    {
      file: "一村.csv",
      headerRow: 3,
      constants: { "incomes.year": "2020", "households.village": "000000000001" },
      columns: COLUMNS,
    },
  ],
};

const registerOf = async (path: string, mapping: Mapping) => {
  const read = await readLedgers(path, { mapping });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
};

describe("a ledger of which no header is known", () => {
  const path = written("一村.csv", ...LEDGER);

  test("is not read without a mapping, and suggested one with names that are like its own", async () => {
    expect((await readLedgers(path)).ok).toBe(false);
    const suggested = await suggestMapping(path);
    if (!suggested.ok) throw new Error();
    const [ledger] = suggested.value.ledgers;
    expect(ledger).toMatchObject({ file: "一村.csv", headerRow: 3 });
    expect(ledger?.columns.map(({ header }) => header)).toEqual(COLUMNS.map((one) => one.header));
    expect(ledger?.columns[2]).toMatchObject({ column: null, note: /members\.relation/ });
    const validate = new Ajv2020.default({ strict: false }).compile(schema);
    expect(validate(suggested.value), JSON.stringify(validate.errors)).toBe(true);
    expect(readMapping(suggested.value).ok).toBe(true);
  });

  test("is read as its mapping says, each number in the unit of its own header or of the title", async () => {
    const read = await registerOf(path, MAPPING);
    expect(read.households).toMatchObject([
      {
        id: "51000000000101",
        status: "exited",
        village: "000000000001",
        members: [{ name: "某甲", relation: "head" }],
        incomes: [{ year: 2020, business: "1200" }],
      },
      { id: "51000000000102", status: "registered", incomes: [{ business: "500" }] },
    ]);
    // The title counts in ten thousands, the header in yuan: nobody can say which of them holds.
    expect(read.households[0]?.incomes[0]?.wage).toBeUndefined();
    expect(read.issues.map(({ code }) => code)).toContain("register/two-units");
  });

  test("a factor settles in what a column is counted", async () => {
    const columns = COLUMNS.map((one) =>
      one.column === "incomes.wage" ? { ...one, factor: "1" } : one,
    );
    const ledgers = [{ ...MAPPING.ledgers[0], columns }];
    const read = await registerOf(path, { version: 1, ledgers });
    expect(read.households[0]?.incomes[0]).toMatchObject({ wage: "9600", business: "1200" });
  });

  test("a second suggestion keeps what was said and asks for the words that are left", async () => {
    const columns = COLUMNS.map((one) =>
      one.column === "households.status" ? { ...one, words: { 脱贫了: "exited" } } : one,
    );
    const ledgers = [{ ...MAPPING.ledgers[0], columns }];
    const suggested = await suggestMapping(path, { mapping: { version: 1, ledgers } });
    if (!suggested.ok) throw new Error();
    expect(suggested.value.ledgers[0]).toMatchObject({
      headerRow: 3,
      constants: { "incomes.year": "2020" },
      columns: columns.map((one) =>
        one.column === "households.status"
          ? { ...one, words: { 脱贫了: "exited", 没脱贫: "" } }
          : one,
      ),
    });
  });

  test("its cells are shown with what they are read as, and no name under the mask", async () => {
    const tried = await tryMapping(path, { mapping: MAPPING });
    if (!tried.ok) throw new Error();
    const said = tried.value.filter(({ row }) => row === 4);
    expect(said).toContainEqual(
      expect.objectContaining({
        header: "卖粮食",
        found: "0.12",
        column: "incomes.business",
        value: "1200",
      }),
    );
    const shown = String(render(mappingDoc(tried.value, tried.issues), "text", "zh"));
    expect(shown).toContain("卖粮食");
    expect(shown).not.toContain("某甲");
    expect(String(render(mappingDoc(tried.value, [], true), "text", "zh"))).toContain("某甲");
  });
});

describe("a mapping of a ledger whose headers are known", () => {
  test("changes only the columns that it names", async () => {
    const path = written(
      "收入.csv",
      "户编号,年度,工资性收入,别的",
      "H1,2020,2万,3",
      "H2,2020,1.5,4",
    );
    const ledgers = [
      { columns: [{ header: "工资性收入", column: "incomes.wage", factor: "10000" }] },
    ];
    const read = await registerOf(path, { version: 1, ledgers });
    const wage = read.households.map(({ incomes }) => incomes[0]?.wage);
    expect(wage).toMatchObject([{ unreadable: "2万" }, "15000"]);
    expect(read.issues.map(({ code }) => code)).toContain("register/unread-column");
  });
  test("shares of one are read as percent where it says so, and only there", async () => {
    const path = written(
      "行政村.csv",
      "村编码,村名,通硬化路自然村占比",
      "000000000001,一村,0.98",
      "000000000002,二村,1",
    );
    const share = async (mapping: Mapping) =>
      (await registerOf(path, mapping)).villages.map((one) => one.hamletsHardenedShare);
    const column = { header: "通硬化路自然村占比", column: "villages.hamletsHardenedShare" };
    expect(await share({ version: 1, ledgers: [] })).not.toContain(98);
    expect(
      await share({ version: 1, ledgers: [{ columns: [{ ...column, factor: "100" }] }] }),
    ).toEqual([98, 100]);
  });
});

describe("what is no mapping", () => {
  const one = (column: object, more: object = {}) => ({
    version: 1,
    ledgers: [{ columns: [{ header: "甲", column: "incomes.wage", ...column }], ...more }],
  });
  test.each([
    ["a list", [], ""],
    ["another version", { version: 2, ledgers: [] }, "/version"],
    ["an unknown key", { version: 1, ledgers: [], ledger: 1 }, "/ledger"],
    ["an unknown column", one({ column: "incomes.wages" }), "/ledgers/0/columns/0/column"],
    ["a column of Object", one({ column: "incomes.toString" }), "/ledgers/0/columns/0/column"],
    ["a factor of nothing", one({ factor: "0" }), "/ledgers/0/columns/0/factor"],
    [
      "a factor of a code",
      one({ column: "members.sex", factor: "2" }),
      "/ledgers/0/columns/0/factor",
    ],
    [
      "a code that there is not",
      one({ column: "members.sex", words: { a: "b" } }),
      "/ledgers/0/columns/0/words/a",
    ],
    [
      "a constant that is none",
      one({}, { constants: { "incomes.year": "next" } }),
      "/ledgers/0/constants/incomes.year",
    ],
    ["a row before the first", one({}, { headerRow: 0 }), "/ledgers/0/headerRow"],
  ])("%s is refused with its place", (_what, value, pointer) => {
    const read = readMapping(value);
    expect(read.ok).toBe(false);
    expect(read.issues.map(({ place }) => place?.pointer)).toEqual([pointer]);
  });
});
