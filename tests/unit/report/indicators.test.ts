import { describe, expect, it } from "vitest";
import {
  builtinIndicators,
  decide,
  drawClusters,
  drawSimple,
  exactInterval,
  indicatorOf,
  measure,
} from "../../../src/indicators/index.js";
import {
  asMarkdown,
  asText,
  decisionDoc,
  indicatorsDoc,
  sampleDoc,
  statementsDoc,
} from "../../../src/report/index.js";

const book = builtinIndicators();
const context = { asOf: "2019-12-31", level: "county", region: "west", place: "C1" } as const;
const of = (id: string, hits: number, unknown: number, others: number) =>
  measure(
    indicatorOf(book, id),
    [
      { inDenominator: true, inNumerator: true, weight: hits },
      ...(unknown === 0 ? [] : [{ inDenominator: true, inNumerator: null, weight: unknown }]),
      { inDenominator: true, inNumerator: false, weight: others },
    ],
    context,
  );
const measurements = [
  of("compositeIncidence", 20, 0, 980),
  of("publicRecognition", 85, 10, 5),
  of("wrongExitRate", 3, 0, 97),
  of("relapseRate", 0, 0, 100),
];

describe("indicators as text", () => {
  it("say value or bounds, counts, target and answer, in Chinese", () => {
    expect(asText(indicatorsDoc(measurements), "zh")).toBe(
      [
        "指标测算",
        "",
        "指标                        范围    数值        分子/分母       未知  目标    结果",
        "综合贫困发生率（一票否决）  C1，县  2 %         20 / 1000          0  < 3 %   达到",
        "群众认可度（一票否决）      C1，县  85 至 95 %  85 至 95 / 100     1  ≥ 90 %  无法判断（目标落在上下限之间）",
        "脱贫人口错退率（一票否决）  C1，县  3 %         3 / 100            0  < 2 %   未达到",
        "返贫率                      C1，县  0 %         0 / 100            0  无      无目标",
        "",
        "合计：4 = 达到 1 + 未达到 1 + 无法判断 1 + 无目标 1",
        "",
      ].join("\n"),
    );
  });

  it("close with a count that adds up", () => {
    const last = asText(indicatorsDoc(measurements), "en").trimEnd().split("\n").at(-1) ?? "";
    const [total, ...parts] = [...last.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
    expect(total).toBe(measurements.length);
  });

  it("never show a middle between bounds", () => {
    expect(asText(indicatorsDoc(measurements), "en")).not.toMatch(/(?<!≥ )\b90 %/);
  });
});

describe("indicators as Markdown", () => {
  it("are one row each, every row of the same width", () => {
    const lines = asMarkdown(indicatorsDoc(measurements), "en").split("\n");
    const rows = lines.filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(measurements.length + 2);
    expect(new Set(rows.map((row) => row.split(" | ").length)).size).toBe(1);
    expect(rows[2]).toBe(
      "| Composite poverty incidence (veto) | C1, county | 2 % | 20 / 1000 | 0 | < 3 % | reached |",
    );
  });

  it("keep a pipe in a name from breaking the table", () => {
    const [one] = measurements;
    const named = { ...(one as (typeof measurements)[number]), label: { zh: "a|b", en: "a|b" } };
    expect(asMarkdown(indicatorsDoc([named]), "en")).toContain("| a\\|b (veto) |");
  });
});

const nowhere = book.statements.map(({ id }) => ({
  statement: id,
  place: null,
  placeName: null,
  answer: "cannot-tell" as const,
  doubt: "no-place" as const,
  measurement: null,
}));

it("a target is shown with its level, region and period", () => {
  const row = asMarkdown(statementsDoc(book, nowhere, "2020-12-31"), "zh")
    .split("\n")
    .find((line) => line.startsWith("| 1 一、1二是 | 贫困发生率"));
  expect(row).toContain("< 2 %（村，中东部，2016-2020年）；< 3 %（村，西部，2016-2020年）");
});

it("the table of the summaries has a row for every statement, and says which year is meant", () => {
  const page = asMarkdown(statementsDoc(book, nowhere, "2020-12-31"), "zh");
  expect(page.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(
    book.statements.length + 2,
  );
  expect(page).toContain("按2020年的登记核对");
  expect(page).toContain(
    "| 1 二、1 | 粮食产量 | 目标 | ≥ 47500 吨 | 无 | 无 | 无 | 无法判断（登记中没有这一级的地方） | 20__年粮食产量立争达到4.75万吨 |",
  );
});

describe("a sample", () => {
  const draw = drawClusters({ V1: ["a", "b"], V2: ["c"] }, { clusters: 2, chances: "equal" }, 7);

  it("as text names seed and generator, then every unit", () => {
    expect(asText(sampleDoc(draw), "en")).toBe(
      "cluster sample, equal chances: 3 of 3; seed 7, xoroshiro128plus (pure-rand 8)\n\n" +
        "Cluster  Unit  Probability\n" +
        "V1       a               1\nV1       b               1\nV2       c               1\n",
    );
  });

  it("as Markdown is a table of its units", () => {
    expect(asMarkdown(sampleDoc(drawSimple(["a", "b"], 2, 7)), "zh")).toBe(
      "# 简单随机抽样：从2个中抽取2个；种子 7，随机数 xoroshiro128plus (pure-rand 8)\n\n" +
        "| 单元 | 入样概率 |\n| --- | ---: |\n| a | 1 |\n| b | 1 |\n",
    );
  });

  it("tells its decision beside the interval", () => {
    const interval = exactInterval({ hits: 0, size: 149 }, { sides: 1 });
    const decision = decide(interval, "0.02", "exclusive");
    expect(asText(decisionDoc(interval, "0.02", decision), "zh")).toBe(
      "区间 [0, 0.019904816221]（置信度 0.95），限值 0.02：低于限值\n",
    );
  });
});
