import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readFigures } from "../../src/figures/index.js";
import { readDossiers } from "../../src/io/index.js";
import { keptFiles, linesWith } from "../health/sources.js";
import { folderOf, foundIn, registerOf, tallyOf } from "../support/folders.js";
import { pack } from "../support/rules.js";

const SICHUAN = { asOf: "2020-12-31", place: "cn-sichuan" };

function medical(name: string | Readonly<Record<string, string>>) {
  const { assessments } = audit(pack("cn-sichuan/household-exit"), registerOf(name), SICHUAN);
  return Object.fromEntries(
    assessments.map(({ subject, criteria }) => [
      subject.id,
      criteria.find(({ criterion }) => criterion === "medical")?.verdict,
    ]),
  );
}

describe("cases from outside: rows", () => {
  test("line ends that differ after the header lose no row", () => {
    const register = registerOf("24-line-ends-differ-after-header");
    expect(tallyOf(register)["members.csv"]).toEqual([3, 3, 0, 0]);
    expect(foundIn(register)).toEqual([]);
  });

  test("line ends do not shift the place", () => {
    expect(foundIn(registerOf("26-line-ends-shift-the-place"))).toEqual([
      "households.csv:4 [登记人口] unreadable-cell",
    ]);
  });

  test("line breaks in a cell do not shift the place", () => {
    expect(foundIn(registerOf("27-line-breaks-in-a-cell"))).toEqual([
      "households.csv:2 [登记人口] unreadable-cell",
    ]);
  });

  test("a row without the blanks at its end is read with them", () => {
    const register = registerOf("40-blanks-at-the-end-left-out");
    expect(register.households.map(({ electricity }) => electricity)).toEqual([true, true]);
    expect(tallyOf(register)).toEqual({ "households.csv": [2, 2, 0, 0] });
    expect(foundIn(register)).toEqual(["households.csv:3 short-rows"]);
  });

  test("two households under one number are a conflict, and nothing about members is decided", () => {
    const register = registerOf("52-two-households-one-number");
    expect(foundIn(register)).toEqual([
      "households.csv:3 repeated-record",
      "households.csv:3 conflicting-records",
      "households.csv:3 conflicting-records",
      "members.csv:3 repeated-record",
      "members.csv:3 conflicting-records",
    ]);
    expect(medical("52-two-households-one-number")).toEqual({ H1: "unknown" });
  });

  test("empty tables decide nothing and are reported", () => {
    const register = registerOf("53-empty-tables");
    expect(foundIn(register)).toEqual(["incomes.csv:1 missing-key-column"]);
    expect(medical("53-empty-tables").H1).toMatch(/unknown|not-applicable/);
  });

  test("a quotation mark that joins two rows sets both aside and passes nobody", () => {
    const register = registerOf("stray-quotes");
    expect(foundIn(register)).toEqual(["members.csv:3 joined-rows"]);
    const [joined] = register.issues.filter(({ code }) => code === "register/joined-rows");
    expect(joined?.details).toMatchObject({ first: 3, last: 4, rows: 2 });
    expect(joined?.remedy.zh).toContain("引号");
    expect(tallyOf(register)["members.csv"]).toEqual([3, 1, 2, 0]);
    expect(medical("stray-quotes")).toEqual({ H01: "unknown", H02: "unknown" });
  });

  test("a broken line is pointed at by line and character, and not quoted", () => {
    const register = registerOf("broken-line");
    expect(foundIn(register)).toEqual([
      "members.ndjson:1:40 row-json",
      "members.ndjson:2:34 row-json",
      "members.ndjson:3:21 row-json",
    ]);
    const said = JSON.stringify(register.issues);
    for (const secret of ["赵秘密", "199003071234", "尿毒症"]) expect(said).not.toContain(secret);
  });
});

describe("line ends of any kind, mixed, lose nothing and shift no place", () => {
  const objects = ['{"户编号":"H1","登记人口":1}', '{"户编号":"H2","登记人口":"三"}', '{"户编号":'];

  test.each(["\n", "\r\n", "\r"])("NDJSON, CSV, dossiers and texts with %j", (end) => {
    const register = registerOf({
      "households.ndjson": objects.join(end),
      "villages.csv": ["村编码,合格村医", "V1,1", "V2,三"].join(end),
    });
    expect(foundIn(register)).toEqual([
      "households.ndjson:3:8 row-json",
      "households.ndjson:2 [登记人口] unreadable-cell",
      "villages.csv:3 [合格村医] unreadable-cell",
    ]);
    const stored = readDossiers(
      folderOf({ "dossiers.ndjson": ['{"id":"a"}', "", '{"id":"b"}'].join(end) }),
    );
    expect(stored.ok && stored.value.map(({ place }) => place.row)).toEqual([1, 3]);
    const text = `标题${end}全县共有10户30人。${end}${end}其中甲村6户，乙村5户，共10户。`;
    expect(JSON.stringify(readFigures(text).checks)).toContain('"line":4');
    expect(readFigures(text).checks).toEqual(readFigures(text.replaceAll(end, "\n")).checks);
  });

  test("all three in one file", () => {
    const register = registerOf({
      "members.csv": '户编号,成员编号\r\nH1,M1\rH1,M2\nH1,"M\r\n3"\r\nH2,\n',
    });
    expect(tallyOf(register)).toEqual({ "members.csv": [4, 4, 0, 0] });
    expect(register.households[1]?.members[0]?.at?.row).toBe(6);
  });

  test("blank lines above the header count as lines", () => {
    const register = registerOf({ "members.csv": "\n,\n户编号,成员编号,其他备注\nH1,M1,x\n" });
    expect(foundIn(register)).toEqual(["members.csv:3 [其他备注] unknown-column"]);
  });

  test("a key that no column has is placed where it first stands", () => {
    const register = registerOf({
      "members.ndjson": '{"户编号":"H1"}\n{"户编号":"H1","其他备注":1}\n',
    });
    expect(foundIn(register)).toEqual(["members.ndjson:2 [其他备注] unknown-column"]);
  });
});

describe("a row of another length", () => {
  const members = "户编号,成员编号,在册情况,大病保险,医疗救助覆盖";

  test("that is longer only by blanks is read", () => {
    const register = registerOf({ "members.csv": `${members},,\nH1,M1,在册,是,是,,,\n` });
    expect(foundIn(register)).toEqual([]);
    expect(register.households[0]?.members[0]?.medicalAssistance).toBe(true);
  });

  test.each([
    ["a cell is missing in the middle", "H1,M1,是,是"],
    ["a separator is missing between two", "H1,M1,在册是,是"],
    ["marks hold a separator", 'H1,"M1,在册",是'],
    ["it has one more", "H1,M1,在册,是,是,否"],
  ])("is set aside where %s", (_why, row) => {
    const register = registerOf({ "members.csv": `${members}\n${row}\nH1,M9,在册,是,是\n` });
    expect(foundIn(register)).toEqual(["members.csv:2 row-shape"]);
    expect(tallyOf(register)).toEqual({ "members.csv": [2, 1, 1, 0] });
  });

  test("that is set aside leaves its household, village and county counted", () => {
    const register = registerOf({
      "households.csv": "户编号,住址,登记人口\nH1,样河乡,一村,2\nH2,一村,1\n",
      "villages.csv": "村编码,村名\nV1,某,村,x\n",
      "counties.csv": "县编码,县名\nC1,某,县\n",
    });
    expect(register.households.map(({ id }) => id)).toEqual(["H2", "H1"]);
    expect(register.households[1]?.declaredMembers).toBeUndefined();
    expect(register.villages.map(({ id }) => id)).toEqual(["V1"]);
    expect(register.counties.map(({ id }) => id)).toEqual(["C1"]);
    expect(tallyOf(register)["households.csv"]).toEqual([2, 1, 1, 0]);
  });

  test("that is short is said once for the table", () => {
    const rows = Array.from({ length: 40 }, (_none, at) => `H${at},1`).join("\n");
    const register = registerOf({ "households.csv": `户编号,登记人口,通组路\n${rows}\n` });
    const short = register.issues.filter(({ code }) => code === "register/short-rows");
    expect(short).toHaveLength(1);
    expect(short[0]).toMatchObject({ severity: "warning", details: { rows: 40 } });
  });
});

describe("quotation marks that join rows", () => {
  const header = "户编号,成员编号,姓名,备注,大病保险";
  const lines = (...rows: string[]) => ({ "members.csv": `${header}\n${rows.join("\n")}\n` });

  test.each([
    ["round a name", ['H1,M1,"张三,x,是', 'H1,M2,李四",y,否'], [2, 0, 2]],
    ["over three rows", ['H1,M1,"张三,x,是', "H1,M2,王五,z,否", 'H1,M3,李四",y,否'], [3, 0, 3]],
    [
      "in a column that the table does not have",
      ['H1,M1,张三,"x,是', 'H1,M2,李四,y",否'],
      [2, 0, 2],
    ],
    ["in the last column", ['H1,M1,张三,x,"是', 'H1,M2,李四,y,否"', "H1,M3,王五,z,是"], [3, 1, 2]],
    ["in the first column", ['"H1,M1,张三,x,是', 'H1",M2,李四,y,否'], [2, 0, 2]],
    ["in different columns", ['H1,M1,"张三,x,是', 'H1,M2,李四,y",否'], [2, 0, 2]],
  ])("%s", (_where, rows, [read, used, setAside]) => {
    const register = registerOf(lines(...rows));
    expect(foundIn(register)).toContain("members.csv:2 joined-rows");
    expect(tallyOf(register)["members.csv"]?.slice(0, 3)).toEqual([read, used, setAside]);
  });

  test("in a table of households leave every household counted", () => {
    const register = registerOf({
      "households.csv": '户编号,村编码,登记人口\nH1,"V1,2\nH2,V1",3\nH3,V1,1\n',
    });
    expect(register.households.map(({ id }) => id)).toEqual(["H3", "H1", "H2"]);
    expect(tallyOf(register)).toEqual({ "households.csv": [3, 1, 2, 0] });
  });

  test("in an address join rows only where what follows is cut as a row is", () => {
    const header = "户编号,住址,户状态,登记人口";
    const joined = registerOf({
      "households.csv": `${header}\nH1,"一村,已脱贫,2\nH2,二村",已脱贫,3\n`,
    });
    expect(foundIn(joined)).toEqual(["households.csv:2 joined-rows"]);
    const address = registerOf({
      "households.csv": `${header}\nH1,"样河乡\n一村, 三组, 9号",已脱贫,2\n`,
    });
    expect(foundIn(address)).toEqual([]);
    expect(address.households[0]?.declaredMembers).toBe(2);
  });

  test.each([
    ["one that never closes", ['H1,M1,"张三,x,是', "H1,M2,李四,y,否"], ["H1/M2"]],
    ["one in the middle of a word", ['H1,M1,张"三,x,是', "H1,M2,李四,y,否"], ["H1/M1", "H1/M2"]],
    [
      "one that closes before a letter",
      ['H1,M1,"张"三,x,是', "H1,M2,李四,y,否"],
      ["H1/M1", "H1/M2"],
    ],
  ])("%s costs no other row", (_what, rows, ids) => {
    const { households } = registerOf(lines(...rows));
    const found = households.flatMap(({ id, members }) => members.map((one) => `${id}/${one.id}`));
    expect(found).toEqual(expect.arrayContaining(ids));
  });

  test("a mark before a key makes no household of its own", () => {
    const { households } = registerOf({ "members.csv": '户编号,成员编号\n"H1,M1\nH2,M1\n' });
    expect(households.map(({ id }) => id)).toEqual(["H2"]);
  });
});

test("one function cuts texts into lines", () => {
  const own = ["src/base/lines.ts", "src/report/formats/html/script.ts"];
  const others = keptFiles("src").filter(({ path }) => !own.includes(path));
  expect(linesWith(others, /split\(\s*(\/[^/]*\\[nr]|"\\[nr])/)).toEqual([]);
});
