import { describe, expect, test } from "vitest";
import { assembleRegister, type RawTable } from "../../../src/register/index.js";
import { movedHouseholds } from "../../../src/register/reading/moved.js";

const MEMBERS = ["户编号", "成员编号", "身份证号", "在册情况", "加入日期", "离开日期"];
const HOUSEHOLDS = ["户编号", "户状态", "登记人口"];

/** Invented people: 000000 is the division of nobody. */
const PEOPLE = {
  甲: "000000195005063218",
  乙: "000000198005063213",
  丙: "000000198205063222",
} as const;

const table = (name: RawTable["table"], header: string[], rows: readonly string[]): RawTable => ({
  table: name,
  file: `${name}.csv`,
  header,
  rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(" ") })),
});

/** What is told of the moves of people, whose rows say household, person, presence and days. */
function told(households: readonly string[], members: readonly string[]) {
  const rows = members.map((row) => {
    const [household, person, presence, ...days] = row.split(" ");
    const [joined = "", left = ""] = days.map((day) => (day === "-" ? "" : day));
    return [household, person, PEOPLE[person as keyof typeof PEOPLE], presence, joined, left].join(
      " ",
    );
  });
  const { issues } = assembleRegister([
    table("households", HOUSEHOLDS, households),
    table("members", MEMBERS, rows),
  ]);
  return issues.flatMap(({ code, details }) =>
    code.startsWith("register/household-") ? [[code.slice(19), ...Object.values(details)]] : [],
  );
}

const LEFT = "2017-03-01";
const ON = "2017-03-02";

describe("people who go from one household to another", () => {
  test("make a household that came out of it, where it began with them", () => {
    expect(
      told(
        ["H1 未脱贫 3", "H2 未脱贫 2"],
        [
          "H1 甲 在册",
          `H1 乙 分户迁出 - ${ON}`,
          `H1 丙 迁出 - ${LEFT}`,
          `H2 乙 新增 ${ON}`,
          `H2 丙 分户转入 ${ON}`,
        ],
      ),
    ).toEqual([["split", "H2", "H1", 2, ON]]);
  });

  test("make one that went into another, where nobody is left", () => {
    expect(
      told(
        ["H1 自然销户 1", "H2 未脱贫 2"],
        [`H1 甲 迁出 - ${ON}`, "H2 乙 在册", `H2 甲 并户转入 ${ON}`],
      ),
    ).toEqual([["merged", "H1", "H2", 1, ON]]);
  });

  test("make one with a new id, where all go and nobody was there before", () => {
    expect(
      told(
        ["H1 自然销户 2", "H2 未脱贫 2"],
        [`H1 甲 迁出 - ${ON}`, `H1 乙 迁出 - ${ON}`, `H2 甲 新增 ${ON}`, `H2 乙 新增 ${ON}`],
      ),
    ).toEqual([["renumbered", "H2", "H1", 2, ON]]);
  });

  test("make nothing of a marriage, of a day that is missing or of one that is too early", () => {
    const households = ["H1 未脱贫 2", "H2 未脱贫 2"];
    const stay = ["H1 甲 在册", "H2 丙 在册"];
    for (const moves of [
      [`H1 乙 嫁出 - ${ON}`, `H2 乙 嫁入 ${ON}`],
      ["H1 乙 迁出", `H2 乙 新增 ${ON}`],
      [`H1 乙 迁出 - ${ON}`, `H2 乙 新增 ${LEFT}`],
    ]) {
      expect(told(households, [...stay, ...moves])).toEqual([]);
    }
    expect(
      told(
        ["H1 未脱贫 2", "H2 未脱贫 1"],
        ["H1 甲 在册", `H1 乙 迁出 - ${ON}`, `H2 乙 新增 ${LEFT}`],
      ),
    ).toEqual([]);
  });

  test("leave a household that is to be cancelled, where all are gone and as many are declared", () => {
    expect(told(["H1 未脱贫 1"], [`H1 甲 死亡 - ${ON}`])).toEqual([["empty", "H1"]]);
    expect(told(["H1 自然销户 1"], [`H1 甲 死亡 - ${ON}`])).toEqual([]);
    expect(told(["H1 未脱贫 2"], [`H1 甲 死亡 - ${ON}`])).toEqual([]);
    expect(told(["H1 未脱贫 1"], ["H1 甲 在册"])).toEqual([]);
  });

  test("are told in the order of the register, whatever the order of rows", () => {
    const rows = [
      `H1 甲 迁出 - ${ON}`,
      `H2 甲 新增 ${ON}`,
      `H2 乙 迁出 - ${ON}`,
      `H1 乙 新增 ${ON}`,
    ];
    const households = ["H1 未脱贫 2", "H2 未脱贫 2"];
    expect(told(households, rows)).toEqual(told(households, [...rows].reverse()));
  });
});

test("of people who stand in the register once nothing is kept", () => {
  const { add, found } = movedHouseholds(() => false);
  add({ id: "H1", members: [] } as never);
  expect(found()).toEqual([]);
});
