import { test as check, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { findingKeys } from "../../../src/base/index.js";
import { type Actual, compareStated, readFigures } from "../../../src/figures/index.js";
import { asMarkdown, asText, figuresDoc } from "../../../src/report/index.js";

function actual(
  subject: string,
  unit: string,
  value: string | null,
  more: Partial<Actual> = {},
): Actual {
  return {
    id: `${subject}-${unit}`,
    label: { zh: subject, en: subject },
    subject: [subject],
    unit,
    value,
    ...more,
  };
}

const HOUSEHOLDS = actual("贫困户", "household", "98");
const PEOPLE = actual("贫困户", "person", "335");

function verdicts(text: string, actuals: readonly Actual[], year?: number): readonly string[] {
  const options = year === undefined ? {} : { year };
  return compareStated(readFigures(text), actuals, options).comparisons.map(
    (one) => `${one.verdict}: ${one.computation}`,
  );
}

describe("a stated figure against the records", () => {
  test.each<[string, string, readonly Actual[], readonly string[]]>([
    ["a count of the whole that agrees", "全乡贫困户98户。", [HOUSEHOLDS], ["holds: 98户 = 98"]],
    ["a count of the whole that does not", "全乡贫困户99户。", [HOUSEHOLDS], ["fails: 99户 ≠ 98"]],
    ["the count before its noun", "对全乡99户贫困户进行帮扶。", [HOUSEHOLDS], ["fails: 99户 ≠ 98"]],
    [
      "heads beside households that fit",
      "为98户343名建档立卡群众发放资金。",
      [HOUSEHOLDS, PEOPLE],
      ["holds: 98户 = 98", "fails: 343名 ≠ 335"],
    ],
    ["a synonym", "全乡建档立卡户98户。", [HOUSEHOLDS], ["holds: 98户 = 98"]],
    ["a part that is no claim of the whole", "落实63户贫困户小额信贷。", [HOUSEHOLDS], []],
    ["a mention that may be of a part", "有贫困户63户。", [HOUSEHOLDS], ["cannot-tell: 63户 ? 98"]],
    ["a masked year", "20__年识别贫困户100户。", [HOUSEHOLDS], ["cannot-tell: 100户 ? 98"]],
    ["a masked figure", "全乡贫困户20__户。", [HOUSEHOLDS], ["cannot-tell: 20__户 ? 98"]],
    [
      "a rate that is not reached",
      "医保参保率达到100%。",
      [actual("医保参保率", "percent", "99.7")],
      ["fails: 100% ≠ 99.7"],
    ],
    [
      "a rate at least so high",
      "医保参保率达到95%以上。",
      [actual("医保参保率", "percent", "99.7")],
      ["holds: 95%以上 = 99.7"],
    ],
    [
      "a rate at least too high",
      "医保参保率达到99.9%以上。",
      [actual("医保参保率", "percent", "99.7")],
      ["fails: 99.9%以上 ≠ 99.7"],
    ],
    [
      "a rate written less finely than it is known",
      "参保率99.7%。",
      [actual("参保率", "percent", "99.68")],
      ["holds: 99.7% = 99.68"],
    ],
    [
      "a rate that the records only bound",
      "参保率100%。",
      [actual("参保率", "percent", null, { low: "97", high: "100" })],
      ["cannot-tell: 100% ? 97–100"],
    ],
    [
      "a rate outside the bounds of the records",
      "参保率100%。",
      [actual("参保率", "percent", null, { low: "97", high: "99" })],
      ["fails: 100% ≠ 97–99"],
    ],
    [
      "a rate that the records do not tell",
      "参保率100%。",
      [actual("参保率", "percent", null)],
      ["cannot-tell: 100% ? ?"],
    ],
    [
      "another rate by a word in front",
      "未参保率3%。",
      [actual("参保率", "percent", "97", { except: ["未"] })],
      [],
    ],
    [
      "money in 万元",
      "全乡投入资金264万元。",
      [actual("投入资金", "yuan", "2640000")],
      ["holds: 264万元 = 2640000"],
    ],
    [
      "land in another unit",
      "全乡耕地面积100公顷。",
      [actual("耕地面积", "mu", "1500")],
      ["holds: 100公顷 = 1500"],
    ],
  ])("%s", (_, text, actuals, expected) => {
    expect(verdicts(text, actuals)).toEqual(expected);
  });

  test("a claim of another year cannot be held to the records, one of their year can", () => {
    expect(verdicts("2019年识别贫困户100户。", [HOUSEHOLDS], 2020)).toEqual([
      "cannot-tell: 100户 ? 98",
    ]);
    expect(verdicts("2020年全乡贫困户100户。", [HOUSEHOLDS], 2020)).toEqual(["fails: 100户 ≠ 98"]);
  });

  test("a figure that the text does not state is named", () => {
    const found = compareStated(readFigures("全乡贫困户98户。"), [
      HOUSEHOLDS,
      actual("参保率", "percent", "100"),
    ]);
    expect(found.unstated).toEqual(["参保率-percent"]);
  });

  test("a value that is no decimal text is a wrong call", () => {
    expect(() => compareStated(readFigures(""), [actual("贫困户", "household", "1e3")])).toThrow(
      TypeError,
    );
  });

  check.prop([fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 })])(
    "a claim of the whole holds exactly when it equals the records",
    (stated, known) => {
      const [one] = verdicts(`全乡贫困户${stated}户。`, [
        actual("贫困户", "household", `${known}`),
      ]);
      expect(one?.split(":")[0]).toBe(stated === known ? "holds" : "fails");
    },
  );
});

describe("the comparison as a page", () => {
  const report = readFigures("全乡贫困户98户343人，参保率100%。");
  const found = compareStated(report, [HOUSEHOLDS, PEOPLE, actual("入学率", "percent", "100")]);

  test("puts what fails first and names what is not stated", () => {
    const text = asText(figuresDoc(report, found), "zh");
    expect(text.indexOf("  不成立  ")).toBeLessThan(text.indexOf("  成立    "));
    expect(text).toContain("  成立    ");
    expect(text).toContain("文中为343人，台账为335");
    expect(text).toContain("文中未提到: 入学率-percent");
  });

  test("is a table in Markdown", () => {
    const rows = asMarkdown(figuresDoc(report, found), "en")
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(4);
    expect(rows[2]).toContain("343人 ≠ 335");
  });
});

describe("the findings of a comparison", () => {
  const actuals = [
    {
      id: "people",
      label: { zh: "贫困人口", en: "poor people" },
      subject: ["贫困户"],
      unit: "person",
      value: "335",
    },
  ];
  const held = (text: string) =>
    compareStated(readFigures(text, { file: "summary.txt" }), actuals).findings;

  test("are whole: where, what the text says, what the records give, what to do", () => {
    expect(held("全乡贫困户98户343人。")).toMatchObject([
      {
        code: "figures/not-as-recorded",
        kind: "fault",
        severity: "error",
        subject: "summary.txt",
        place: { file: "summary.txt", row: 1 },
        expected: { zh: "贫困人口335" },
        details: { id: "people", kind: "register", computation: "343人 ≠ 335" },
      },
    ]);
  });

  test("are none where the text says what the records give", () => {
    expect(held("全乡贫困户98户335人。")).toEqual([]);
  });

  test("keep their keys when the paragraphs change their order", () => {
    const paragraphs = [
      "全乡贫困户98户343人。",
      "全镇贫困户90户340人。",
      "完成22户，其中C级10户、D级13户。",
    ];
    const keys = (some: readonly string[]) => {
      const report = readFigures(some.join("\n"), { file: "summary.txt" });
      return findingKeys([...report.findings, ...compareStated(report, actuals).findings]).sort();
    };
    expect(keys(paragraphs).length).toBeGreaterThan(2);
    expect(keys([...paragraphs].reverse())).toEqual(keys(paragraphs));
  });
});
