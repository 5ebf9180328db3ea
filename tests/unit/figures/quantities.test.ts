import { test as check, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type Quantity, readFigures } from "../../../src/figures/index.js";

function read(text: string): readonly Quantity[] {
  return readFigures(text).quantities;
}

describe("a quantity is read with number, unit and vague words", () => {
  test.each([
    ["发放300元", "300", "yuan", null],
    ["全镇总面积168。68平方公里", "168.68", "square-kilometre", null],
    ["总人口4。3万人", "43000", "person", null],
    ["经济总收入9.5亿元", "950000000", "yuan", null],
    ["栽植1.8万株", "18000", "株", null],
    ["拨款3,200元", "3200", "yuan", null],
    ["全乡２２户", "22", "household", null],
    ["共 22 户", "22", "household", null],
    ["１，２４０户", "1240", "household", null],
    ["1 240户", "1240", "household", null],
    ["3亿5000万元", "350000000", "yuan", null],
    ["13万2千元", "132000", "yuan", null],
    ["一千零十七亩", "1017", "mu", null],
    ["廿三户", "23", "household", null],
    ["发放5000余份", "5000", "份", "余"],
    ["补贴120多万元", "1200000", "yuan", "多"],
    ["造林1万余亩", "10000", "mu", "余"],
    ["收入6500元以上", "6500", "yuan", "以上"],
    ["不足2700元", "2700", "yuan", "不足"],
    ["约30户", "30", "household", "约"],
    ["动用机械300台(次)", "300", "台", null],
    ["十二户", "12", "household", null],
    ["三百四十二人", "342", "person", null],
    ["修路5千米", "5", "kilometre", null],
    ["修路5千元", "5000", "yuan", null],
    ["入学率100%", "100", "percent", null],
    ["下村5个工作日", "5", "day", null],
  ])("%s", (text, value, unit, vague) => {
    const [one] = read(text);
    expect([one?.value, one?.unit, one?.vague]).toEqual([value, unit, vague]);
  });

  test.each([
    ["签约1.56万人", null],
    ["最近5年", null],
    ["预约12户", null],
  ])("in %s no vague word is taken from another word", (text, vague) => {
    expect(read(text)[0]?.vague).toBe(vague);
  });

  test("a vague word bounds the figure on one side only", () => {
    const bounds = (text: string) => read(text)[0]?.bounds;
    expect(bounds("500余户")).toEqual({ low: "500", high: null, lowOpen: false, highOpen: false });
    expect(bounds("不足500户")).toEqual({ low: null, high: "500", lowOpen: false, highOpen: true });
    expect(bounds("约500户")).toMatchObject({ low: null, high: null });
    expect(bounds("每户3-5人")).toMatchObject({ low: "3", high: "5" });
  });

  test("households and people that stand together are two quantities", () => {
    expect(read("98户343人").map((one) => one.text)).toEqual(["98户", "343人"]);
  });
});

describe("what is no quantity is not read as one", () => {
  test.each([
    "20__年脱贫",
    "20xx年以来",
    "20--年4月初",
    "____年度",
    "xx镇位于xx县",
    "S312线沿线",
    "安装4g信号塔",
    "5月12日——5月18日",
    "第3条",
    "康纪发[20__]140号",
    "铲除__种植",
    "电话 010-12345678",
    "编号000000199001011234",
    "统一是关键，之一是质量",
  ])("%s", (text) => {
    expect(read(text).filter((one) => one.value !== null && one.unit !== null)).toEqual([]);
  });

  test("a masked number keeps its unit and has no value and no bounds", () => {
    const [people, pigs] = read("组织群众20__余人，出栏藏香猪20__头");
    expect(people).toMatchObject({ masked: true, value: null, bounds: null, unit: "person" });
    expect(pigs).toMatchObject({ masked: true, value: null, bounds: null, unit: "头" });
  });
});

test("line, column and paragraph point at the number", () => {
  const [, second] = read("甲村3户。\n\n乙村有4户。");
  expect(second).toMatchObject({ line: 3, column: 4, paragraph: 2 });
});

const decimals = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) =>
    cents === 0
      ? `${whole}`
      : `${whole}.${cents % 10 === 0 ? cents / 10 : `${cents}`.padStart(2, "0")}`,
  );
const units = fc.constantFrom(
  ["户", "household"],
  ["亩", "mu"],
  ["元", "yuan"],
  ["公里", "kilometre"],
  ["座", "座"],
);

describe("reading undoes writing", () => {
  check.prop([decimals, units, fc.constantFrom("完成", "发放", "全镇共", "，其中")])(
    "a number with its unit in any words",
    (value, [word, unit], before) => {
      const [one, ...rest] = read(`${before}${value}${word}。`);
      expect(rest).toEqual([]);
      expect([one?.value, one?.unit, one?.vague]).toEqual([value, unit, null]);
    },
  );

  check.prop([fc.integer({ min: 1, max: 9999 }), fc.constantFrom("余", "多")])(
    "a vague number has its number as lower bound and nothing above",
    (value, word) => {
      expect(read(`发放${value}${word}份`)[0]?.bounds).toMatchObject({
        low: `${value}`,
        high: null,
      });
    },
  );

  check.prop([fc.array(fc.tuple(decimals, units), { minLength: 1, maxLength: 12 })])(
    "every quantity of a text is found in its order",
    (all) => {
      const text = all.map(([value, [word]]) => `完成${value}${word}`).join("，");
      expect(read(text).map((one) => one.value)).toEqual(all.map(([value]) => value));
    },
  );
});
