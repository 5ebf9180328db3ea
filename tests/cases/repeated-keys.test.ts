import { describe, expect, test } from "vitest";
import { audit, fileDossiers } from "../../src/audit/index.js";
import { placeText } from "../../src/base/index.js";
import { readBook, readDossiers, readRuleFiles } from "../../src/io/index.js";
import { cleanDossier } from "../../src/procedures/index.js";
import { codeOf, keptFiles, linesWith } from "../health/sources.js";
import { folderOf, foundIn, registerOf, tallyOf } from "../support/folders.js";
import { pack } from "../support/rules.js";
import { calendar, library, procedure } from "../unit/procedures/support.js";

test("a key that stands twice in a line of a register is a conflict, and decides nothing", () => {
  const register = registerOf("06-ndjson-key-twice");
  expect(foundIn(register)).toEqual(["households.ndjson:1 [生活用电] repeated-key"]);
  const law = pack("cn-sichuan/household-exit");
  const { assessments } = audit(law, register, { asOf: "2020-12-31", place: "cn-sichuan" });
  const found = assessments[0]?.criteria.find(({ criterion }) => criterion === "electricity");
  expect(found?.verdict).toBe("unknown");
  expect(found?.lacks).toMatchObject([{ reason: "conflicting", found: "false / true" }]);
});

describe("a register", () => {
  test.each([
    ["in Chinese and English", '{"户编号":"H1","生活用电":"否","electricity":true}', "conflicting"],
    ["with a blank between", '{"户编号":"H1","生活用电":"否","生活 用电":"是"}', "conflicting"],
    ["by an escape", '{"户编号":"H1","electricity":false,"electr\\u0069city":true}', "conflicting"],
    [
      "three times",
      '{"户编号":"H1","生活用电":"是","生活用电":"是","生活用电":"否"}',
      "conflicting",
    ],
  ])("with a key twice %s", (_how, line, kind) => {
    const register = registerOf({ "households.ndjson": line });
    expect(foundIn(register)).toHaveLength(1);
    expect(register.households[0]?.electricity).toHaveProperty(kind);
    expect(tallyOf(register)).toEqual({ "households.ndjson": [1, 1, 0, 1] });
  });

  test("keeps what both say alike, and still says so", () => {
    const register = registerOf({
      "households.ndjson": '{"户编号":"H1","生活用电":"是","生活用电":true}',
    });
    expect(register.households[0]?.electricity).toBe(true);
    expect(foundIn(register)).toEqual(["households.ndjson:1 [生活用电] repeated-key"]);
  });

  test("whose key column stands twice with two values has a row of nobody", () => {
    const register = registerOf({ "members.ndjson": '{"户编号":"H1","户编号":"H2","id":"M1"}' });
    expect(register.households).toEqual([]);
    expect(tallyOf(register)).toEqual({ "members.ndjson": [1, 0, 1, 1] });
  });

  test("with a column twice is unknown in the rows where they differ", () => {
    const register = registerOf({
      "incomes.csv":
        "户编号,核算年度,工资性收入,工资性收入（万元）\nH1,2020,12000,1.2\nH2,2020,1,2\n",
    });
    const wages = register.households.map(({ incomes }) => incomes[0]?.wage);
    expect(wages).toEqual(["12000", expect.objectContaining({ conflicting: ["1", "20000"] })]);
    expect(foundIn(register)).toHaveLength(2);
  });
});

describe("a rule book", () => {
  const FILE = "cn/mine/pack.json";
  const refused = (text: string) => {
    const read = readRuleFiles(folderOf({ [FILE]: text }));
    return read.issues.map(({ code, place }) => `${code} ${placeText(place)}`);
  };

  test.each([
    ["at its top", '{"name":"a",\n "name":"b"}', `${FILE}:2:2 #/name`],
    ["alike", '{"name":"a","name":"a"}', `${FILE}:1:13 #/name`],
    [
      "deep inside",
      '{"conditions":{"all":[{"fact":"x","value":1,"value":0}]}}',
      `${FILE}:1:45 #/conditions/all/0/value`,
    ],
  ])("with a key twice %s is refused", (_where, text, place) => {
    expect(refused(text)).toEqual([`pack/repeated-key ${place}`]);
  });

  test("is refused whole, procedures and indicators too", () => {
    const twice = '{"id":"cn/x","id":"cn/y"}';
    for (const file of ["procedures/cn/x.json", "indicators/x.json", "parameters/x.json"]) {
      const folder = folderOf({ [file]: twice });
      for (const only of [true, false]) {
        const read = readBook([folder], { only });
        expect(read.ok).toBe(false);
        expect(read.issues.map(({ code }) => code)).toEqual(["pack/repeated-key"]);
      }
    }
  });

  test("that is no JSON is pointed at, and not quoted", () => {
    const read = readRuleFiles(folderOf({ [FILE]: '{\n  "name": 赵秘密\n}' }));
    expect(read.issues.map(({ place }) => placeText(place))).toEqual([`${FILE}:2:11`]);
    expect(JSON.stringify(read.issues)).not.toContain("赵秘密");
  });

  test("may begin with the mark that some editors put there", () => {
    const read = readRuleFiles(folderOf({ [FILE]: '\ufeff{"name":"a"}' }));
    expect(read.ok && read.value).toEqual({ [FILE]: { name: "a" } });
  });
});

describe("a dossier", () => {
  const law = procedure("cn/household-exit");
  const clean = cleanDossier(law, { id: "c", subject: "H1", openedOn: "2019-09-02", calendar });
  const text = JSON.stringify(clean);

  test.each([
    ["with two values", text.replace('"basis":', '"basis":"2015-01-01","basis":'), undefined],
    ["alike", text.replace('"basis":', `"basis":"${clean.basis}","basis":`), clean.basis],
  ])("with a key twice %s is a finding", (_how, line, basis) => {
    for (const [file, written] of [
      ["dossiers.ndjson", `\n${line}\n`],
      ["one.json", line],
      ["list.json", `[${line}]`],
    ] as const) {
      const folder = folderOf({ [file]: written });
      const read = readDossiers(file === "dossiers.ndjson" ? folder : `${folder}/${file}`);
      expect(read.issues.map(({ code }) => code)).toEqual(["register/repeated-key"]);
      const contents = read.ok ? read.value.map(({ content }) => content) : [];
      expect(contents).toEqual([basis === undefined ? { ...clean, basis: undefined } : clean]);
    }
  });

  test("whose outcome stands twice is not taken by the last", () => {
    const line = text.replace('"result":"passed"', '"result":"refused","result":"passed"');
    const read = readDossiers(folderOf({ "dossiers.ndjson": line }));
    expect(read.issues).toHaveLength(1);
    const { cases, issues } = fileDossiers(read.ok ? read.value : [], library);
    expect(cases).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(["case/invalid-input"]);
  });

  test("that is no JSON is pointed at", () => {
    const folder = folderOf({
      "one.json": '{\n"id": "c"\n"subject": "H1"}',
      "dossiers.ndjson": '{"id" 1}',
    });
    expect(readDossiers(`${folder}/one.json`).issues.map(({ place }) => placeText(place))).toEqual([
      "one.json:3:1",
    ]);
    expect(readDossiers(folder).issues.map(({ place }) => placeText(place))).toEqual([
      "dossiers.ndjson:1:7",
    ]);
  });
});

test("one function reads JSON, and no other takes the last of two", () => {
  // These read what the library itself has written.
  const own = [
    "src/cli/index.ts",
    "src/io/store/read.ts",
    "src/judge/plan.ts",
    "src/report/formats/html/script.ts",
    "src/store/record.ts",
    "src/testing/result-laws.ts",
  ];
  const others = keptFiles("src").filter(({ path }) => !own.includes(path));
  expect(linesWith(others, /\bJSON\.parse\b/, codeOf)).toEqual([]);
});
