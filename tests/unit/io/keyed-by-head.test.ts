import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readLedgers } from "../../../src/io/index.js";
import { unwrap } from "../../support/rules.js";

const folder = mkdtempSync(join(tmpdir(), "tuopin-heads-"));
afterAll(() => rmSync(folder, { recursive: true }));

const [FIRST, SON, SECOND, WIFE] = [
  "000000195005063218",
  "000000198005063213",
  "00000019600506321x",
  "000000196205063226",
];

let count = 0;
/** Writes texts as files of a folder of their own, and reads it. */
async function read(files: Readonly<Record<string, readonly string[]>>) {
  const paths = Object.entries(files).map(([name, lines]) => {
    count += 1;
    const path = join(folder, `${count}-${name}.csv`);
    writeFileSync(path, lines.join("\n"));
    return path;
  });
  const { households, issues } = unwrap(await readLedgers(paths));
  return {
    households: households.map(({ id, members, incomes }) => ({
      id,
      members: members.map(({ name }) => name),
      wages: incomes.map(({ wage }) => wage),
    })),
    codes: issues
      .filter(({ severity }) => severity !== "warning")
      .map(({ code }) => code.replace("register/", "")),
  };
}

const LIST = [
  "户主姓名,户主身份证号,成员姓名,成员身份证号,与户主关系",
  `甲一,${FIRST},甲一,${FIRST},户主`,
  `甲一,${FIRST},甲二,${SON},之子`,
  `乙一,${SECOND},乙一,${SECOND},户主`,
  `乙一,${SECOND.toUpperCase()},乙二,${WIFE},妻`,
];

describe("a list that names households by their heads", () => {
  test("has the head's id for that of the household, however its last letter is written", async () => {
    const { households, codes } = await read({ 名单: LIST });
    expect(households.map(({ id, members }) => [id, members])).toEqual([
      [FIRST, ["甲一", "甲二"]],
      [SECOND.toUpperCase(), ["乙一", "乙二"]],
    ]);
    expect(codes).toContain("keyed-by-head");
    expect(codes).not.toContain("row-without-key");
  });

  test("speaks of the households of another list that has their ids, and of no others", async () => {
    const incomes = [
      "户主姓名,户主身份证号,年度,工资性收入",
      `甲一,${FIRST},2019,12000`,
      `丙一,000000197005063211,2019,9000`,
    ];
    const own = [
      "户编号,成员姓名,身份证号,与户主关系",
      `H1,甲一,${FIRST},户主`,
      `H1,甲二,${SON},之子`,
    ];
    const expected = [{ id: "H1", members: ["甲一", "甲二"], wages: ["12000"] }];
    for (const files of [
      { 成员: own, 收入: incomes },
      { 收入: incomes, 成员: own },
    ]) {
      const { households, codes } = await read(files);
      expect(households).toEqual(expected);
      expect(codes).toEqual(expect.arrayContaining(["joined-by-head", "row-without-key"]));
    }
  });

  test("is joined by the column of the other list that says who the head is", async () => {
    const { households } = await read({
      农户: ["户编号,户主,户主身份证号,家庭人口", `H7,甲一,${FIRST},2`],
      收入: ["户主身份证号,年度,工资性收入", `${FIRST},2019,500`],
    });
    expect(households.map(({ id, wages }) => [id, wages])).toEqual([["H7", ["500"]]]);
  });

  test("speaks of no household of a head who has two of them, in whatever order they stand", async () => {
    const own = [`H1,甲一,${FIRST},户主`, `H2,甲一,${FIRST},户主`, `H1,甲一,${FIRST},户主`];
    for (const rows of [own, [...own].reverse()]) {
      const { households, codes } = await read({
        成员: ["户编号,成员姓名,身份证号,与户主关系", ...rows],
        收入: ["户主身份证号,年度,工资性收入", `${FIRST},2019,5000`],
      });
      expect(households.flatMap(({ wages }) => wages)).toEqual([]);
      expect(codes).toContain("row-without-key");
    }
  });

  test("has its own ids where it has any", async () => {
    const { households, codes } = await read({
      名单: ["户编号,户主身份证号,成员姓名", `H1,${FIRST},甲一`],
    });
    expect(households.map(({ id }) => id)).toEqual(["H1"]);
    expect(codes).not.toContain("keyed-by-head");
  });

  test("takes nothing for an id that is none", async () => {
    const { households, codes } = await read({
      名单: [
        "户主姓名,户主身份证号,成员姓名,与户主关系",
        "甲一,,甲一,户主",
        "甲一,无,甲二,之子",
        "乙一,000000********3218,乙一,户主",
      ],
    });
    expect(households).toEqual([]);
    expect(codes.filter((code) => code === "row-without-key").length).toBeGreaterThan(0);
  });
});

describe("“same as above”", () => {
  const header = "户编号,户主,姓名,身份证号,与户主关系,参加基本医疗保险";

  test("is what stands above it, through any number of rows", async () => {
    const { households, codes } = await read({
      名单: [
        header,
        `H1,甲一,甲一,${FIRST},户主,是`,
        `同上,〃,甲二,${SON},之子,同上`,
        '″,"""",甲三,,孙,〃',
        `H2,乙一,乙一,${SECOND},户主,否`,
      ],
    });
    expect(households.map(({ id, members }) => [id, members])).toEqual([
      ["H1", ["甲一", "甲二", "甲三"]],
      ["H2", ["乙一"]],
    ]);
    expect(codes).toContain("same-as-above");
  });

  test("stands for nothing in the first row, and is no name", async () => {
    const { households, codes } = await read({
      名单: [header, `同上,甲一,甲一,${FIRST},户主,是`, `H2,乙一,乙一,${SECOND},户主,否`],
    });
    expect(households.map(({ id }) => id)).toEqual(["H2"]);
    expect(codes).toContain("row-without-key");
    expect(codes).not.toContain("same-as-above");
  });
});
