import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { type CheckVerdict, readFigures } from "../../../src/figures/index.js";

const VILLAGES = ["东河", "西河", "南岭", "北岭", "中坪", "上湾", "下湾", "石桥", "白塔", "青山"];

function verdictsOf(text: string, kind: string): readonly CheckVerdict[] {
  return readFigures(text)
    .checks.filter((one) => one.kind === kind)
    .map((one) => one.verdict);
}

const count = fc.integer({ min: 1, max: 5000 });
const slip = fc.constantFrom(-1, 1);

describe("breakdowns that add up hold, and those off by one fail", () => {
  const forms: readonly [string, (whole: number, a: number, b: number) => string][] = [
    ["其中 with grades", (w, a, b) => `完成危房改造任务${w}户，其中C级维修${a}户、D级改造${b}户。`],
    ["其中 with men and women", (w, a, b) => `全村党员${w}人，其中男党员${a}人，女党员${b}人。`],
    [
      "a sentence that begins with 其中",
      (w, a, b) => `申报厕所${w}座。其中，新建${a}座；改建${b}座。`,
    ],
    ["a named whole without 其中", (w, a, b) => `耕地面积${w}亩，水田${a}亩，旱地${b}亩；有林地。`],
    [
      "a base with what is added",
      (w, a, b) => `在${a}条措施的基础上，增加${b}条，形成了${w}条措施。`,
    ],
  ];
  for (const [name, write] of forms) {
    test.prop([count, count, slip])(name, (a, b, off) => {
      expect(verdictsOf(write(a + b, a, b), "sum")).toEqual(["holds"]);
      expect(verdictsOf(write(a + b + off, a, b), "sum")).toEqual(["fails"]);
    });
  }

  const parts = fc.array(fc.integer({ min: 2, max: 5000 }), { minLength: 2, maxLength: 10 });

  test.prop([parts, slip])("a total after its parts", (values, off) => {
    const total = values.reduce((a, b) => a + b, 0);
    const list = values.map((value, at) => `${VILLAGES[at]}村${value}户`).join("、");
    expect(verdictsOf(`${list}，共${total}户。`, "sum")).toEqual(["holds"]);
    const wrong = readFigures(`${list}，共${total + off}户。`).checks.filter(
      (one) => one.kind === "sum",
    );
    expect(wrong.map((one) => one.verdict)).toEqual(["fails"]);
  });

  test.prop([parts])(
    "parts that the text does not call complete never fail for being too few",
    (values) => {
      const total = values.reduce((a, b) => a + b, 0);
      const list = values.map((value, at) => `${VILLAGES[at]}村${value}户`).join("、");
      expect(readFigures(`全镇困难群众${total * 2}户，其中${list}。`).counts.fails).toBe(0);
    },
  );

  const pairs = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 900 })),
    {
      minLength: 2,
      maxLength: 8,
    },
  );

  test.prop([pairs, slip])(
    "people fail when their households add up and they do not",
    (all, off) => {
      const rows = all.map(([households, more]) => [households, households + more] as const);
      const households = rows.reduce((a, [b]) => a + b, 0);
      const people = rows.reduce((a, [, b]) => a + b, 0);
      const list = rows.map(([a, b]) => `20__年脱贫${a}户${b}人`).join("，");
      const text = (heads: number) => `识别贫困户${households}户${heads}人(${list})。`;
      const sums = (heads: number) => verdictsOf(text(heads), "sum");
      expect(sums(people)).toEqual(["holds", "holds"]);
      expect(sums(people + off)).toEqual(["holds", "fails"]);
    },
  );
});

describe("products and rates are exact", () => {
  test.prop([fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 2, max: 9999 })])(
    "an amount each times a count",
    (fen, households) => {
      const yuan = (value: number) =>
        `${Math.floor(value / 100)}${value % 100 === 0 ? "" : `.${`${value % 100}`.padStart(2, "0")}`}`;
      const text = (total: number) =>
        `户均${yuan(fen)}元，${households}户共计购买${yuan(total)}元。`;
      expect(verdictsOf(text(fen * households), "product")).toEqual(["holds"]);
      const far = fen * households + households + 1;
      // A mean in whole yuan may have been rounded to them.
      if (fen % 100 !== 0) expect(verdictsOf(text(far), "product")).toEqual(["fails"]);
    },
  );

  test.prop([fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })])(
    "settled of accepted as a whole percent",
    (part, more) => {
      const whole = part + more;
      const percent = Math.floor((part * 200 + whole) / (2 * whole));
      const text = (rate: number) => `受理案件${whole}宗，办结${part}宗，办结率为${rate}%。`;
      expect(verdictsOf(text(percent), "rate")).toEqual(["holds"]);
      // From 9 to 10 is more than a tenth, and no slip of one digit: it may be a rate of something else.
      // So may one above a hundred.
      const wrong = percent === 100 ? /fails|cannot-tell/ : /fails/;
      if (percent !== 9) expect(verdictsOf(text(percent + 1), "rate").join()).toMatch(wrong);
    },
  );
});

describe("lists", () => {
  const some = fc.uniqueArray(fc.constantFrom(...VILLAGES), { minLength: 2, maxLength: 9 });

  test.prop([some, slip])("villages before their count", (names, off) => {
    const list = names.map((name) => `${name}村`).join("、");
    expect(verdictsOf(`${list}共${names.length}个行政村通水。`, "list-count")).toEqual(["holds"]);
    const wrong = verdictsOf(`${list}共${names.length + off}个行政村通水。`, "list-count");
    expect(wrong).toEqual(names.length + off < 2 ? [] : ["fails"]);
  });

  test.prop([some, fc.constantFrom("东何", "大寨", "红旗")])(
    "a strange name is the only one named",
    (names, strange) => {
      const roster = `辖${VILLAGES.join("、")}${VILLAGES.length}个行政村。`;
      const list = (all: readonly string[]) =>
        `${roster}通水的有${all.length}个行政村，分别是${all.map((name) => `${name}村`).join("、")}。`;
      expect(verdictsOf(list(names), "name-in-list")).toEqual(["holds"]);
      const [finding] = readFigures(list([...names, strange])).findings;
      expect(finding?.details.kind).toBe("name-in-list");
      expect(finding?.details.computation).toBe(`{${strange}} ⊄ ${VILLAGES.length}`);
    },
  );

  const NUMERALS = "一二三四五六七八九十";

  test.prop([fc.integer({ min: 3, max: 10 }), fc.nat()])(
    "a point left out of a numbered list",
    (size, which) => {
      const points = [...NUMERALS].slice(0, size);
      const write = (all: readonly string[]) => all.map((one) => `${one}是做好工作`).join("；");
      expect(verdictsOf(`${write(points)}。`, "numbering")).toEqual(["holds"]);
      const left = 1 + (which % (size - 2));
      const without = points.filter((_, at) => at !== left);
      expect(verdictsOf(`${write(without)}。`, "numbering")).toEqual(["fails"]);
    },
  );
});

describe("laws of every text", () => {
  const pieces = fc.array(
    fc.constantFrom(
      ..."一二三四五六七八九十是、，。；：（）“”其中共户人元亩%年月个条村等和余多以上约20_x9.3",
      "其中",
      "全乡贫困户",
      "98户343人",
      "办结率",
      "20__",
      "\n",
      "每月不少于1次",
      "截止11月份",
    ),
    { maxLength: 120 },
  );

  test.prop([pieces], { numRuns: 400 })("any text gives a report whose counts add up", (all) => {
    const text = all.join("");
    const { counts, checks, quantities } = readFigures(text);
    expect(counts.holds + counts.fails + counts.cannotTell).toBe(counts.checks);
    expect(new Set(checks.map((one) => one.id)).size).toBe(checks.length);
    for (const one of quantities) {
      expect(text.slice(one.start, one.end).length).toBeGreaterThan(0);
      if (one.masked) expect([one.value, one.bounds]).toEqual([null, null]);
    }
  });

  test.prop([pieces])("the report is plain JSON and the same every time", (all) => {
    const report = readFigures(all.join(""));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(readFigures(all.join(""))).toEqual(report);
  });

  test.prop([count, count])("a text in front moves places and changes no verdict", (a, b) => {
    const text = `完成${a + b}户，其中C级${a}户、D级${b + 1}户。`;
    const alone = readFigures(text).checks;
    const moved = readFigures(`前言。\n${text}`).checks;
    expect(moved.map((one) => [one.verdict, one.computation, one.line, one.column])).toEqual(
      alone.map((one) => [one.verdict, one.computation, one.line + 1, one.column]),
    );
  });

  test.prop([count, count])(
    "a figure made vague never turns a failure into a sum that holds",
    (a, b) => {
      const text = (whole: string) => `完成${whole}，其中C级${a}户、D级${b}户。`;
      expect(verdictsOf(text(`${a + b + 1}余户`), "sum")).toEqual(["fails"]);
      expect(verdictsOf(text(`${a + b}余户`), "sum")).toEqual(["cannot-tell"]);
      expect(verdictsOf(text(`近${a + b + 1}户`), "sum")).toEqual(["cannot-tell"]);
    },
  );
});
