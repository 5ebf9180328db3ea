import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { decode } from "../../../src/io/decode.js";
import { readLedgers } from "../../../src/io/index.js";
import { kindOf } from "../../../src/io/ledgers/kind.js";
import { separatorOf } from "../../../src/io/ledgers/text-grid.js";
import type { Register } from "../../../src/register/index.js";
import { folderOf, foundIn } from "../../support/folders.js";
import { gb18030 } from "../../support/gb18030.js";
import { exitVerdicts, registerIn } from "../../support/judged.js";

type Bytes = Uint8Array | string;

async function read(files: Readonly<Record<string, Bytes>>): Promise<Register> {
  const folder = folderOf({});
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const found = await readLedgers(folder);
  if (!found.ok) throw new Error(found.issues.map(({ message }) => message.en).join("\n"));
  return found.value;
}

const sheet = (rows: readonly (readonly CellValue[])[], more: object = {}) => ({
  name: "台账",
  rows: rows.map((row) => [...row]),
  ...more,
});

const workbook = (...sheets: object[]) =>
  writeXlsx({ sheets: sheets as Parameters<typeof writeXlsx>[0]["sheets"] });

const LIST =
  "户编号,姓名,与户主关系,工资性收入,年度\nH1,甲一,户主,9000,2019\nH1,乙二,配偶,9000,2019\n";

describe("encodings", () => {
  const utf16 = (text: string) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

  test.each([
    ["utf-8", new TextEncoder().encode(LIST)],
    ["utf-8", new TextEncoder().encode(`\ufeff${LIST}`)],
    ["utf-16le", utf16(LIST)],
    ["gb18030", gb18030(LIST)],
  ] as const)("%s is known by its bytes", (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: LIST, encoding });
  });

  test("what is neither UTF-8 nor GB18030 is refused", () => {
    expect(() => decode(Uint8Array.of(0xd6, 0xff, 0xff, 0x80))).toThrow(TypeError);
  });

  test("an encoding that somebody names is the one", () => {
    expect(decode(gb18030("户编号"), "gb18030").text).toBe("户编号");
    expect(() => decode(gb18030("户编号"), "utf-8")).toThrow(TypeError);
  });

  test("a list of persons is the same register in each", async () => {
    const registers = await Promise.all(
      [new TextEncoder().encode(LIST), utf16(LIST.replaceAll(",", "\t")), gb18030(LIST)].map(
        (bytes) => read({ "名单.txt": bytes }),
      ),
    );
    for (const { households } of registers) {
      expect(
        households.map(({ id, members, incomes }) => [id, members?.length, incomes?.length]),
      ).toEqual([["H1", 2, 1]]);
    }
  });
});

describe("texts", () => {
  test.each([
    [",", "a,b;c\n1,2;3"],
    ["\t", "a\tb\n1\t2"],
    [";", "a;b;c\n1;3,2;2"],
  ])("cells stand between %j", (separator, text) => {
    expect(separatorOf(text)).toBe(separator);
  });

  test("a quotation mark that swallows rows of a list sets them aside", async () => {
    const register = await read({
      "名单.csv":
        '户编号,姓名,与户主关系,工资性收入\nH1,"甲一,户主,9000\nH1,乙"二,配偶,9000\nH2,丙三,户主,1\n',
    });
    expect(register.issues.map(({ code }) => code)).not.toContain("register/no-header-row");
    expect(register.households.find(({ id }) => id === "H2")?.members).toHaveLength(1);
  });
});

describe("prose beside lists", () => {
  test.each([
    [
      "a summary",
      "青石坎村脱贫攻坚工作总结\n\n一、基本情况\n全村共有农户212户，其中建档立卡户43户。\n今年，村两委和驻村工作队逐户走访，住房、饮水都已解决。\n",
    ],
    ["one line", "收入台账见另一个文件夹，请勿修改。\n"],
    [
      "a note in English",
      "The lists of this folder come from the township office.\nThey were exported in May, all of them.\n",
    ],
  ])("%s is no table, and the list beside it is read", async (_what, text) => {
    const register = await read({ "说明.txt": text, "名单.csv": LIST });
    expect(register.households.map(({ members }) => members.length)).toEqual([2]);
    expect(foundIn(register).filter((one) => one.startsWith("说明.txt"))).toEqual([
      expect.stringContaining("no-list"),
    ]);
  });

  test.each([
    ["sums of money", "H1,甲一,9000\nH2,乙二,8000\n"],
    [
      "remarks with full stops",
      "H1,甲一,房屋已修好，饮水也已解决。\nH2,乙二,在外务工，过年才回来。\n",
    ],
    ["ids and remarks", "H1,甲一,000000197903120095,房屋已修。\nH2,乙二,000000197903120095\n"],
    ["names", "甲一\n乙二\n"],
  ])("rows of records without a header, with %s, are lost and an error", async (_what, text) => {
    const register = await read({ "说明.txt": text, "名单.csv": LIST });
    expect(foundIn(register).filter((one) => one.startsWith("说明.txt"))).toEqual([
      expect.stringContaining("no-header-row"),
    ]);
  });
});

describe("kinds of files", () => {
  const bytes = (...of: number[]) => Uint8Array.from([...of, ...new Array(64).fill(0)]);

  test.each([
    ["a web page", new TextEncoder().encode("<html><table><tr><td>户编号")],
    ["a PDF", bytes(0x25, 0x50, 0x44, 0x46)],
    ["an empty archive", bytes(0x50, 0x4b, 3, 4)],
  ])("%s is refused with what to do", (_name, file) => {
    expect(kindOf(file)).toMatchObject({ refused: { zh: expect.stringContaining("另存为") } });
  });

  test("a refused file is said, and others are read", async () => {
    const register = await read({ "a.xls": "<html><table></table>", "名单.csv": LIST });
    expect(register.households).toHaveLength(1);
    expect(foundIn(register).some((one) => one.startsWith("a.xls unreadable-file"))).toBe(true);
  });

  test("an archive that unpacks to more than anybody keeps is refused before it is opened", async () => {
    const honest = await workbook(sheet([["户编号", "姓名"]]));
    const bomb = Buffer.from(honest);
    // The directory says how large each entry is.
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (bomb.readUInt32LE(at) === 0x02014b50) bomb.writeUInt32LE(0x7fffffff, at + 24);
    }
    await expect(read({ "a.xlsx": bomb })).rejects.toThrow(/too large/);
  });
});

describe("workbooks", () => {
  const HEAD = ["户编号", "姓名", "与户主关系", "工资性收入", "年度", "建档日期"];
  const ROWS = [
    ["H1", "甲一", "户主", 1.2, 2019, new Date(Date.UTC(2015, 10, 30))],
    ["H1", "乙二", "之女", null, null, null],
  ];

  test("titles, a unit above the table, totals and signatures are no records", async () => {
    const register = await read({
      "a.xlsx": await workbook(
        sheet([
          ["脱贫户收入登记表"],
          ["单位：万元"],
          HEAD,
          ...ROWS,
          ["合计", "", "", 1.2],
          ["填表人：某"],
        ]),
      ),
    });
    const [household] = register.households;
    expect(household?.members?.map(({ relation }) => relation)).toEqual(["head", "child"]);
    expect(household?.incomes?.[0]).toMatchObject({ wage: "12000", year: 2019 });
    expect(household?.registeredOn).toBe("2015-11-30");
    expect(register.tally.map(({ table, rows, used }) => [table, rows, used])).toEqual([
      ["members", 2, 2],
      ["households", 1, 1],
      ["incomes", 1, 1],
    ]);
  });

  test("a total that its rows do not come to is said with both", async () => {
    const register = await read({
      "a.xlsx": await workbook(
        sheet([HEAD, ["H1", "甲一", "户主", 9000, 2019], ["合计", "", "", 9001]]),
      ),
    });
    const [found] = register.issues.filter(({ code }) => code === "register/total-differs");
    expect(found?.details).toMatchObject({ said: "9001", sum: "9000", rows: 1 });
  });

  test("a header of two rows and merged cells of a household", async () => {
    const merges = [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
      { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
      { startRow: 2, startCol: 3, endRow: 3, endCol: 3 },
    ];
    const register = await read({
      "a.xlsx": await workbook(
        sheet(
          [
            ["户编号", "家庭成员", null, "登记人口"],
            [null, "姓名", "与户主关系", null],
            ["H1", "甲一", "户主", 2],
            [null, "乙二", "配偶", null],
          ],
          { merges },
        ),
      ),
    });
    expect(register.households).toHaveLength(1);
    expect(register.households[0]).toMatchObject({ declaredMembers: 2 });
    expect(register.households[0]?.members?.map(({ name }) => name)).toEqual(["甲一", "乙二"]);
  });

  test("what the rows of a household say differently is a conflict", async () => {
    const register = await read({
      "a.xlsx": await workbook(
        sheet([
          ["户编号", "姓名", "与户主关系", "人数"],
          ["H1", "甲一", "户主", 2],
          ["H1", "乙二", "配偶", 3],
        ]),
      ),
    });
    expect(register.households[0]?.declaredMembers).toMatchObject({ conflicting: ["2", "3"] });
  });

  test("hidden sheets are listed and read only by name, hidden rows read and said", async () => {
    const folder = folderOf({});
    const path = join(folder, "a.xlsx");
    writeFileSync(
      path,
      await workbook(
        sheet([
          ["户编号", "登记人口", "生活用电"],
          ["H1", 1, "是"],
        ]),
        {
          ...sheet([
            ["户编号", "登记人口", "生活用电"],
            ["H2", 1, "否"],
          ]),
          name: "旧表",
          hidden: true,
        },
      ),
    );
    const [open, named] = await Promise.all([
      readLedgers(path),
      readLedgers(path, { sheets: ["旧表"] }),
    ]);
    const ids = (one: typeof open) => (one.ok ? one.value.households.map(({ id }) => id) : []);
    expect([ids(open), ids(named)]).toEqual([["H1"], ["H2"]]);
    expect(open.ok && open.issues.concat(open.value.issues).map(({ code }) => code)).toContain(
      "register/hidden-sheet",
    );
  });

  test("numbers that begin anew on each sheet are not one household", async () => {
    const village = (name: string, person: string) => ({
      ...sheet([
        ["户编号", "姓名", "与户主关系"],
        ["1", person, "户主"],
        ["2", `${person}乙`, "户主"],
      ]),
      name,
    });
    const register = await read({
      "a.xlsx": await workbook(village("上坝村", "甲"), village("下坝村", "丁")),
    });
    expect(register.households).toHaveLength(4);
    expect(register.issues.map(({ code }) => code)).toContain("register/numbers-restart");
  });

  test("that complete it take no number for one that begins anew", async () => {
    const { households, issues } = await read({
      "农户.csv": "户编号,户状态,登记人口\n1,已脱贫,1\n2,已脱贫,1\n",
      "农户二.csv": "待补资料：农户,,\n户编号,生活用电,广播电视\n1,是,是\n2,,\n",
    });
    expect(households.map(({ id, electricity }) => [id, electricity])).toEqual([
      ["1", true],
      ["2", undefined],
    ]);
    expect(issues.filter(({ severity }) => severity !== "note").map(({ code }) => code)).toEqual([
      "register/incomplete-members",
      "register/incomplete-members",
    ]);
  });

  test("with notes above the header take no short id below it for a part of the header", async () => {
    const { households } = await read({
      "家庭成员.csv":
        "待补资料：家庭成员,,\n必填；文字,文字,选是或否\n户编号,成员编号,大病保险\nH1,,是\n",
    });
    expect(households.map(({ id, members }) => [id, members.length])).toEqual([["H1", 1]]);
  });

  test("tables of one household on several sheets are one household", async () => {
    const register = await read({
      "a.xlsx": await workbook(
        {
          ...sheet([
            ["户编号", "登记人口"],
            ["1", 1],
          ]),
          name: "农户",
        },
        {
          ...sheet([
            ["户编号", "姓名", "与户主关系"],
            ["1", "甲一", "户主"],
          ]),
          name: "家庭成员",
        },
      ),
    });
    expect(register.households.map(({ id, members }) => [id, members?.length])).toEqual([["1", 1]]);
  });

  test("a formula without its result, an error and a percentage", async () => {
    const register = await read({
      "a.xlsx": await workbook(
        sheet([
          ["户编号", "工资性收入", "转移性收入", "年度"],
          ["H1", "#N/A", 5, 2019],
        ]),
      ),
    });
    expect(register.households[0]?.incomes?.[0]).toMatchObject({
      wage: { unreadable: "#N/A" },
      transfer: "5",
    });
  });
});

describe("lists of the national system", () => {
  const SINCE_2021 =
    "户编号,人口编号,姓名,文化程度,在校生状况,是否参加大病保险,是否参加城乡居民基本医疗保险,是否参加城镇职工基本医疗保险,户类型,是否危房户,证件号码";
  const list = (...rows: string[]) => read({ "名单.csv": [SINCE_2021, ...rows].join("\n") });
  const member = async (row: string) => (await list(row)).households[0]?.members?.[0];

  test.each([
    ["是,否", "resident"],
    ["否,是", "employee"],
    ["否,否", "none"],
    [",是", "employee"],
    [",否", undefined],
    [",", undefined],
  ])("insured as resident and as employee %s: %s", async (cells, insured) => {
    expect((await member(`H1,M1,甲一,小学,,是,${cells},脱贫户,否,`))?.basicInsurance).toBe(insured);
  });

  test("insured as both is a conflict", async () => {
    expect((await member("H1,M1,甲一,小学,,是,是,是,脱贫户,否,"))?.basicInsurance).toMatchObject({
      conflicting: ["resident", "employee"],
    });
  });

  test("a blank stage is no pupil where the education is filled, and else not known", async () => {
    expect((await member("H1,M1,甲一,小学,,是,是,否,脱贫户,否,"))?.schoolStage).toBe("none");
    expect((await member("H1,M1,甲一,,七年级,是,是,否,脱贫户,否,"))?.schoolStage).toBe("junior");
    expect((await member("H1,M1,甲一,,,是,是,否,脱贫户,否,"))?.schoolStage).toBeUndefined();
  });

  test("the number of a disability card gives the resident id", async () => {
    expect(await member("H1,M1,甲一,小学,,是,是,否,脱贫户,否,00000019680512011243")).toMatchObject({
      residentId: "000000196805120112",
      disabilityCard: "00000019680512011243",
    });
  });

  test("conclusions are told and are no measurement", async () => {
    const register = await list("H1,M1,甲一,小学,,是,是,否,脱贫户,否,");
    const [told] = register.issues.filter(({ code }) => code === "register/conclusions");
    expect(told?.details.columns).toBe("是否危房户");
    expect(register.households[0]?.dwelling).toBeUndefined();
    expect(register.households[0]?.status).toBe("exited");
  });
});

describe("the year of a table of incomes alone", () => {
  const bare = "户编号,工资性收入,转移性收入\nH1,4000,20\n";
  const years = ({ households }: Register) =>
    households.flatMap(({ incomes }) => incomes.map(({ year }) => year));

  test.each([
    ["its title", { "台账.csv": `2020年家庭收入核算表（单位：元）\n${bare}` }, [2020]],
    ["the name of its file", { "收入（2019年）.csv": bare }, [2019]],
    ["its title before its file", { "2021年报.csv": `2020年度收入\n${bare}` }, [2020]],
    ["no title of two years", { "台账.csv": `2019年和2020年收入\n${bare}` }, [undefined]],
    ["no title of a part of one", { "台账.csv": `2020年上半年收入\n${bare}` }, [undefined]],
    ["no name of the form", { "收入台账（2020版）.csv": bare }, [undefined]],
    ["no title of the form", { "台账.csv": `收入表（2020年印制）\n${bare}` }, [undefined]],
    ["a file a year", { "2019年收入.csv": bare, "2020年收入.csv": bare }, [2019, 2020]],
    [
      "its own column first",
      { "台账.csv": "2020年收入核算表\n户编号,年度,工资性收入\nH1,2018,4000\n" },
      [2018],
    ],
  ])("is said by %s", async (_where, files, expected) => {
    expect(years(await read(files))).toEqual(expected);
  });

  test("is told where no column says it", async () => {
    const found = await read({ "台账.csv": `2020年家庭收入核算表\n${bare}` });
    expect(found.issues.map(({ code }) => code)).toContain("register/year-said");
  });
});

test("the workbook of the sample holds what its folder of tables holds", async () => {
  const sample = async (path: string) =>
    exitVerdicts(
      await registerIn(fileURLToPath(new URL(`../../../fixtures/${path}`, import.meta.url))),
    );
  expect(await sample("workbook/台账.xlsx")).toEqual(await sample("two-households"));
});

test("a file without anything that is a header is refused with its rows", async () => {
  await expect(read({ "说明.txt": "各位同志：\n请于月底前报送。\n" })).rejects.toThrow(/No table/);
});

test("a bad call says what was expected", async () => {
  await expect(readLedgers(3 as never)).rejects.toThrow(/readLedgers: /);
  await expect(readLedgers("x", { encoding: "big5" as never })).rejects.toThrow(/readLedgers: /);
});

describe("texts of which the encoding is not sure", () => {
  test("UTF-8 that was cut off in a letter is not taken for GB18030", () => {
    expect(() =>
      decode(new TextEncoder().encode("户编号,姓名,与户主关系,健康状况,户").subarray(0, -1)),
    ).toThrow();
  });

  test("UTF-16 without its mark is asked for", async () => {
    const folder = folderOf({});
    writeFileSync(join(folder, "名单.txt"), Buffer.from(LIST, "utf16le"));
    const read = await readLedgers(folder);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(JSON.stringify(read.issues)).toContain("--encoding utf-16le");
    const told = await readLedgers(folder, { encoding: "utf-16le" });
    expect(told.ok && told.value.households).toHaveLength(1);
  });
});

describe("lists of JSON", () => {
  const people = [
    { 户编号: "H1", 姓名: "甲一", 与户主关系: "户主", 健康状况: "健康" },
    { 户编号: "H1", 姓名: "乙二", 与户主关系: "配偶", 健康状况: null },
  ];

  test.each([
    ["a list", JSON.stringify(people)],
    ["an object a line", people.map((one) => JSON.stringify(one)).join("\n")],
    ["the answer of an interface", JSON.stringify({ code: 0, data: { rows: people } })],
  ])("%s is read without the name of a table", async (_, text) => {
    const folder = folderOf({ "人员.json": text });
    const read = await readLedgers(join(folder, "人员.json"));
    if (!read.ok) throw new Error("not read");
    const [household] = read.value.households;
    expect(household?.members.map(({ name, health }) => [name, health])).toEqual([
      ["甲一", "healthy"],
      ["乙二", undefined],
    ]);
  });

  test("a key that stands twice with two values decides nothing", async () => {
    const folder = folderOf({
      "人员.json": '[{"户编号":"H1","姓名":"甲一","健康状况":"健康","健康状况":"残疾"}]',
    });
    const read = await readLedgers(join(folder, "人员.json"));
    if (!read.ok) throw new Error("not read");
    expect(read.value.households[0]?.members[0]?.health).toMatchObject({
      conflicting: ["healthy", "disabled"],
    });
  });

  test("a line that is no JSON is set aside with its number", async () => {
    const folder = folderOf({ "人员.ndjson": `${JSON.stringify(people[0])}\n{"户编号":"H1",\n` });
    const read = await readLedgers(join(folder, "人员.ndjson"));
    if (!read.ok) throw new Error("not read");
    expect(read.value.issues.find(({ code }) => code === "register/row-json")?.place?.row).toBe(2);
  });
});

test("what was read says the encoding and the row of the header", async () => {
  const { tally } = await read({ "名单.csv": gb18030(`青石村名单\n${LIST}`) });
  expect(tally.map(({ encoding, headerRow }) => [encoding, headerRow])).toContainEqual([
    "gb18030",
    2,
  ]);
});
