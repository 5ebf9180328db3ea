import { describe, expect, test } from "vitest";
import { readFigures } from "../../../src/figures/index.js";

const told = (text: string) =>
  readFigures(text).checks.map((one) => `${one.kind} ${one.verdict}: ${one.computation}`);
const accused = (text: string) => told(text).filter((one) => one.includes("fails"));

describe("items that follow their count, or stand before it", () => {
  test.each([
    ["学生分为四类：建档立卡户子女138人，留守儿童96人，单亲家庭27人，残疾儿童5人。", "4 = 4"],
    ["盘活“三块地”：耕地8,640亩、林地2.1万亩、宅基地1,021宗。", "3 = 3"],
    ["对高血压患者412人、糖尿病患者138人、结核病患者11人三类重点人群随访。", "3 = 3"],
    ["打造“四好农村路”（建好、管好、护好、运营好）。", "4 = 4"],
    ["设立扶贫车间2处，分别位于李家村和张家村。", "2 = 2"],
    ["今年实施项目4个：饮水工程、村道硬化、文化广场、卫生室。", "4 = 4"],
    ["由书记、镇长、主席3人组成领导小组。", "3 = 3"],
    ["主导产业有茶叶、核桃、中药材三大类。", "3 = 3"],
  ])("%s", (text, computation) => {
    expect(told(text)).toContain(`list-count holds: ${computation}`);
  });
  test("a numbered list that is too short is called so", () => {
    expect(accused("办成五件实事：一、建水窖420口；二、修机耕道36公里；三、装路灯85盏。")).toEqual([
      "list-count fails: 3 ≠ 5",
    ]);
  });
  test.each([
    ["二期：建设餐饮区300平方米，费用共计投入200万元。"],
    ["今年实施项目6个：饮水工程、村道硬化、文化广场。"],
    ["书记、镇长5人下村。"],
    ["设立扶贫车间3处，分别位于李家村和张家村。"],
    ["全镇5个村：甲村12户，乙村13户，丙村5户。"],
    ["现有3个班子成员：张某负责产业，李某负责住房，其余2人负责饮水。"],
    ["三产融合：种植500亩，加工20吨，接待游客3000人次，民宿12家。"],
  ])("nothing is called false that may be no list of them: %s", (text) => {
    expect(accused(text)).toEqual([]);
  });
});

describe("what a text says it sorts, counts or numbers is all there is", () => {
  test.each([
    [
      "全镇持证残疾人512人。按类别分：肢体286人、视力64人、听力57人、精神115人。",
      "286 + 64 + 57 + 115 = 522 ≠ 512 (+10)",
    ],
    [
      "三年实施486户。按等级分，C级204户、D级282户；按对象分，低保户263户、特困户117户、其他户116户。",
      "263 + 117 + 116 = 496 ≠ 486 (+10)",
    ],
    [
      "全年脱贫243户（按主要途径分：产业131户、搬迁58户、生态22户、教育14户、兜底28户）。",
      "131 + 58 + 22 + 14 + 28 = 253 ≠ 243 (+10)",
    ],
    [
      "危房改造任务87户，已竣工61户，竣工率70.1%；在建23户，未开工4户。",
      "61 + 23 + 4 = 88 ≠ 87 (+1)",
    ],
    ["第一轮排查8126户，第二轮排查8214户，累计16430户次。", "8126 + 8214 = 16340 ≠ 16430 (-90)"],
    [
      "争取资金276万元，建成3个项目：安全饮水98万元，村组路142万元，文化广场46万元。",
      "98万元 + 142万元 + 46万元 = 286万元 ≠ 276万元 (+10万元)",
    ],
  ])("%s", (text, computation) => {
    expect(accused(text)).toEqual([`sum fails: ${computation}`]);
  });
  test.each([
    ["全镇持证残疾人512人。按类别分：肢体286人、视力64人、听力57人、精神105人。"],
    ["危房改造任务90户，已竣工61户，在建23户。"],
    ["全年实施项目38个。其中完工30个；在建4个。"],
    ["第一轮排查8126户，第二轮排查8214户，累计发现问题164户。"],
    ["按照上级要求，全镇安排资金300万元，种植100万元、养殖150万元。"],
  ])("nothing is called false where it adds up or may be a part: %s", (text) => {
    expect(accused(text)).toEqual([]);
  });
});

describe("parts that are not told by 其中", () => {
  test.each([
    ["全镇12个村（社区）中有贫困村5个，已全部出列。", "subset holds: 5 ≤ 12"],
    ["全乡9800亩茶园中，可采摘面积7300亩。", "subset holds: 7300 ≤ 9800"],
    ["新增扶贫车间3家，累计7家。", "subset holds: 3 ≤ 7"],
    [
      "规划搬迁412户1683人，全部入住。安置区建成学校1所。搬迁对象里有低保户168户。",
      "subset holds: 168 ≤ 412",
    ],
  ])("%s", (text, check) => {
    expect(told(text)).toContain(check);
  });
  test("a part above its whole is called so", () => {
    expect(accused("全镇12个村中有贫困村15个。")).toEqual(["subset fails: 15 > 12"]);
  });
  test.each([
    ["工作中有2个村落后。"],
    ["集中安置12户，新建15户。"],
    ["全镇12个村，其中集中供水的村9个。"],
  ])("no part is seen in other words: %s", (text) => {
    expect(accused(text)).toEqual([]);
  });
});

describe("what was due, what was done and what is left", () => {
  test.each([
    ["全年应巡936次，实际巡河1012次。", "frequency holds: 1012 ≥ 936"],
    ["全年应入户60户次，实际入户54户次。", "frequency fails: 54 < 60"],
    ["三人分别驻村225天、238天、229天，均超过每年220天的要求。", "threshold holds: 225 ≥ 220"],
    [
      "到账资金960万元，已拨付624万元，拨付率65%。下半年，我们将再安排资金336万元。",
      "difference holds: 960万元 - 624万元 = 336万元 ✓ 336万元",
    ],
    [
      "到位资金6228万元（人均6万元），已支付5916.6万元，支付率95.0%，结余321.4万元。",
      "difference fails: 6228万元 - 5916.6万元 = 311.4万元 ✗ 321.4万元",
    ],
    [
      "年均增长11.9%，高于全市平均增速1.3个百分点（全市10.6%）。",
      "difference holds: 11.9% - 10.6% = 1.3个百分点 ✓ 1.3个百分点",
    ],
  ])("%s", (text, check) => {
    expect(told(text)).toContain(check);
  });
  test.each([
    ["全年应参加培训60人次，实际培训师资2人次。"],
    ["应到20天，实际补贴15天。"],
    ["已支付300万元，结余80万元。"],
  ])("nothing is called false that speaks of something else: %s", (text) => {
    expect(accused(text)).toEqual([]);
  });
});

test.each([
  ["抓了五件实事：一、建水窖420口；二、修路36公里；三、装灯85盏。四、种树500株。五、建池3座。"],
  ["抓了五件实事：\n一、建水窖420口；\n二、修路36公里；\n三、装灯85盏。"],
  ["为5个村办了实事：一、建水窖420口；二、修路36公里；三、装灯85盏。"],
])("a list that may go on, or is counted by another count, is not called too short: %s", (text) => {
  expect(accused(text)).toEqual([]);
});
