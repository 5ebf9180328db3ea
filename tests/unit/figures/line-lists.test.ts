import { describe, expect, test } from "vitest";
import { readFigures } from "../../../src/figures/index.js";

const told = (...lines: readonly string[]) =>
  readFigures(lines.join("\n")).checks.map(
    (one) => `${one.kind} ${one.verdict}: ${one.computation}`,
  );
const sums = (...lines: readonly string[]) => told(...lines).filter((one) => one.startsWith("sum"));

describe("items that stand a line each", () => {
  const items = [
    "◇ 小学：资助312人，15.6万元；",
    "◇ 初中：资助208人，13万元；",
    "◇ 高中：资助96人，9.6万元。",
  ];

  test("add up to what the line above them says, unit by unit", () => {
    expect(sums("全年共资助学生616人、38.2万元。分学段看：", ...items)).toEqual([
      "sum holds: 312 + 208 + 96 = 616",
      "sum holds: 15.6万元 + 13万元 + 9.6万元 = 38.2万元",
    ]);
  });

  test("do not where one digit is another", () => {
    expect(sums("全年共资助学生626人。分学段看：", ...items)).toEqual([
      "sum fails: 312 + 208 + 96 = 616 ≠ 626 (-10)",
    ]);
  });

  test("add up to what the line behind them says", () => {
    const rows = ["（1）自有安全住房138户；", "（2）易地搬迁26户；", "（3）危房改造31户。"];
    expect(sums("核查结果如下：", ...rows, "以上合计195户，其中脱贫户98户。")).toContain(
      "sum holds: 138 + 26 + 31 = 195",
    );
    expect(sums("核查结果如下：", ...rows, "以上合计205户，其中脱贫户98户。")).toContain(
      "sum fails: 138 + 26 + 31 = 195 ≠ 205 (-10)",
    );
  });

  test.each([
    [["重点人群514人，其中：", "老年人232人，已签约;", "高血压患者146人；", "孕产妇128人。"]],
    [
      [
        "签约514人，其中：",
        "- 老年人232人",
        "- 慢性病患者246人",
        "- 残疾人128人",
        "以上人群有交叉。",
      ],
    ],
    [["全村共514户。主要做法：", "1、整治120户；", "2、慰问46户；", "3、走访514户。"]],
  ])("nothing is called false where they may overlap or are other things: %j", (lines) => {
    expect(sums(...lines).filter((one) => one.includes("fails"))).toEqual([]);
  });

  test("thousands of them take no longer than their length", () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `- 第${at}村：${at}户；`);
    expect(sums("全县共12497500户，其中：", ...rows)).toEqual([]);
  });
});

describe("a line that begins with 其中", () => {
  const parts = "其中：基本医保支付531.4万元，占69%；大病保险支付69.4万元；医疗救助支付82.5万元。";
  test("divides the total of the line before", () => {
    expect(sums("住院患者共报销683.3万元。", parts)).toEqual([
      "sum holds: 531.4万元 + 69.4万元 + 82.5万元 = 683.3万元",
    ]);
  });
  test("says nothing false of the means between its parts", () => {
    const text =
      "资助学生718人，发放资金41.15万元。其中：学前126人，每人500元，计6.3万元；小学365人，每人500元，计18.25万元；初中227人，每人625元，计14.19万元。";
    expect(told(text).filter((one) => /per-head fails/.test(one))).toEqual([]);
  });
  test("is asked about where one digit is another", () => {
    expect(sums("住院患者共报销693.3万元。", parts)).toEqual([
      expect.stringMatching(/^sum cannot-tell: .* 693\.3万元/),
    ]);
  });
});

describe("means of what their count names", () => {
  const per = (text: string) => told(text).filter((one) => one.startsWith("per-head"));
  test("of projects", () => {
    expect(per("全年实施项目38个、总投资2456万元，项目平均投资64.6万元。")).toEqual([
      expect.stringContaining("per-head holds"),
    ]);
    expect(per("全年实施项目38个、总投资2456万元，项目平均投资66.4万元。")).toEqual([
      expect.stringContaining("per-head fails"),
    ]);
  });
  test("of days of work", () => {
    expect(per("全年支付工资41.6万元，用工5200个工日，日均工资80元。")).toEqual([
      expect.stringContaining("per-head holds"),
    ]);
    expect(per("全年支付工资41.6万元，用工5200个工日，日均工资90元。")).not.toEqual([]);
  });
});

test("two digits that were turned are asked about", () => {
  const text = "全县住院1286人次。按就诊地分，县内1067人次、市级154人次、省级56人次。";
  expect(sums(text)).not.toEqual([]);
});
