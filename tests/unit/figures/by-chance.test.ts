import { describe, expect, test } from "vitest";
import { readFigures } from "../../../src/figures/index.js";

const said = (text: string) =>
  readFigures(text).checks.map(
    ({ kind, verdict, computation }) => `${kind} ${verdict}: ${computation}`,
  );

const of = (text: string, kind: string) => said(text).filter((one) => one.startsWith(kind));

describe("figures that fit by chance", () => {
  test.each([
    "全年播种面积30.1万亩，增长1.2%。春播面积16.4万亩，增长0.6%；秋播面积13.7万亩，增长2.4%。总产量7.9万吨，增长20.3%，平均亩产261公斤，增长19.7%。",
    "全年产鱼2.64万吨，下降1.9%，其中养殖2.59万吨，增长5.6%。",
    "林业产值6.44亿元，增长5.1%；渔业产值6.21亿元，增长2.8%；服务业产值4.02亿元，增长4%。",
    "第二产业增加值62.8亿元，下降27.6%；第三产业增加值71.6亿元，比上年增长4.0%。",
  ])("are no growth where no words tell of two times: %s", (text) => {
    expect(of(text, "growth")).toEqual([]);
  });

  test("are growth where years, a past or a plan and its price tell them apart", () => {
    expect(of("2018年人均收入8200元，2019年9020元，增长10%。", "growth")).toHaveLength(1);
    expect(of("人均收入9020元，去年为8200元，增长10%。", "growth")).toHaveLength(1);
    expect(of("工程预算600万元，中标价570万元，下浮5%。", "growth")).toHaveLength(1);
  });

  test("are no yield of another harvest than the one whose total is told", () => {
    const text =
      "全年粮食面积31.2万亩，春粮面积17.1万亩，秋粮面积14.1万亩。粮食总产量8.3万吨，平均亩产253公斤。其中，春粮4.7万吨；秋粮3.6万吨。";
    expect(of(text, "product")).toEqual([]);
  });

  test("are no land a head of another kind of land than the one that is named", () => {
    const text = "荒地982亩。\n全村760人，有耕地1200亩，人均耕地1.3亩。";
    expect(said(text).filter((one) => one.includes("982"))).toEqual([]);
    expect(of("全村760人，有耕地1200亩，荒地982亩，人均耕地1.58亩。", "per-head")).toHaveLength(1);
  });
});

describe("figures that fit by chance among those of other things", () => {
  test("are no amount a month times whatever stands near", () => {
    const text =
      "成立4个合作社。两座光伏电站平均每月为村集体增收1.1万元；投资52.9万元发展稻米加工，全年增收4.2万元。";
    expect(of(text, "product")).toEqual([]);
    expect(of("护林员12人，每月800元，全年发放11.52万元。", "product")).toHaveLength(1);
  });

  test("are no sum of the first parts where the list goes on in the same words", () => {
    const text =
      "为23户贫困户分红，其中，甲乡养殖合作社为14户分红2369元，乙乡种植合作社为9户分红688元，丙乡果蔬合作社为20户分红9500元。";
    expect(of(text, "sum")).toEqual([]);
    expect(of("为23户贫困户分红，其中甲社14户、乙社9户。", "sum")).toHaveLength(1);
  });
});

describe("whose a figure is, its own clause says", () => {
  test("a share with its part before it is of no other part", () => {
    const text =
      "三年搬迁4210户，其中脱贫户3162户，占75.1%。\n至年底建成3400户，其中脱贫户2210户，占任务的75.1%。";
    expect(of(text, "rate")).toHaveLength(1);
  });

  test("a share of the total is of no income from one source", () => {
    const text =
      "全村总收入39万元，其中：种植业收入20万元，占总收入的51.3%；工资性收入1万元，占总收入的5%。";
    expect(of(text, "rate").filter((one) => one.includes("20万元 ✓ 5%"))).toEqual([]);
  });

  test("a rate of what is overdue is no part of a rate of what was done", () => {
    expect(of("投放完成目标的126%。贷款余额46亿元，逾期率0.26%。", "subset")).toEqual([]);
  });

  test("a rise of income is no rise of people", () => {
    expect(of("全年减贫3900人，实际减贫4485人，贫困户增收15%。", "growth")).toEqual([]);
  });

  test("a rate behind a bracket is of the figure before it", () => {
    const text =
      "农业人口14260人，贫困户910户3109人（因病340户1160人，因学120户430人），贫困发生率21.8%。";
    expect(of(text, "rate")).toEqual(["rate holds: 3109人 / 14260人 = 21.8022% ✓ 21.8%"]);
  });

  test("a part is held against all of them, not against those that have not exited", () => {
    const text = "全镇建档立卡贫困户1080户，未脱贫贫困户760户。\n低保贫困户共470户。";
    expect(of(text, "subset").filter((one) => one.includes("≤ 760"))).toEqual([]);
  });
});

describe("an amount held against the line of exit", () => {
  const threshold = (text: string) => of(text, "threshold");

  test("is not one that is called a standard itself", () => {
    expect(threshold("贫困户达到人均纯收入2500元/年的脱贫标准。")).toEqual([]);
    expect(threshold("贫困户人均纯收入2500元的标准。")).toEqual([]);
    expect(threshold("贫困户人均纯收入2500元。").join()).toContain("threshold fails");
  });

  test("is not one of a year before any that is known", () => {
    expect(threshold("2012年，贫困户人均纯收入达2600元。")).toEqual([]);
    expect(threshold("2019年，贫困户人均纯收入达2600元。").join()).toContain("threshold fails");
  });
});

describe("what is left", () => {
  test.each([
    [
      "全镇人均纯收入10100元，高出全县平均水平860元（全县9240元）。",
      "10100元 - 9240元 = 860元 ✓ 860元",
    ],
    ["上级下达指标320户，我镇完成335户，超额完成15户。", "335户 - 320户 = 15户 ✓ 15户"],
    ["原有党员46名，今年发展3名、转出2名，现有47名。", "46名 + 3名 - 2名 = 47名 ✓ 47名"],
  ])("or is more is told by these words: %s", (text, computation) => {
    expect(of(text, "difference")).toContain(`difference holds: ${computation}`);
  });

  test("is told of people too, where they stand beside each figure", () => {
    const text = "建档立卡贫困户1080户3140人，已脱贫320户951人，剩余760户2189人。";
    expect(of(text, "difference")).toEqual([
      "difference holds: 1080户 - 320户 = 760户 ✓ 760户",
      "difference holds: 3140人 - 951人 = 2189人 ✓ 2189人",
    ]);
    expect(said(text.replace("2189", "2198")).join()).toContain("951 + 2198 = 3149 ≠ 3140");
  });
});

describe("其中", () => {
  test("ends where the bracket ends in which it stands", () => {
    const text = "全镇辖7个行政村（5个贫困村，其中一个深度贫困）2个社区。";
    expect(of(text, "subset").filter((one) => one.includes("2 ≤ 7"))).toEqual([]);
    expect(of("村医3名，其中执业（助理）医师1名。", "subset")).toHaveLength(1);
  });

  test("with another unit has no parts of this one behind the semicolon", () => {
    const text = "资助小学生820人次，其中脱贫户学生96人；资助中学生410人次，其中脱贫户学生51人。";
    expect(of(text, "subset").filter((one) => one.includes("410 ≤ 820"))).toEqual([]);
    expect(of("引水渠12.5公里，其中干渠8公里、支渠4.5公里；水管9250米。", "subset")).toEqual([]);
  });

  test("in a sentence of its own divides each of several things that are counted alike", () => {
    const text =
      "为36户发放母羊24只、母猪30头、鸡苗620只。其中，甲村12户母羊9只、母猪8头、鸡苗200只；乙村24户母羊15只、母猪22头、鸡苗420只。";
    const sums = of(text, "sum");
    for (const one of ["9 + 15 = 24", "8 + 22 = 30", "200 + 420 = 620", "12 + 24 = 36"])
      expect(sums).toContain(`sum holds: ${one}`);
    expect(of(text.replace("420只", "430只"), "sum").join()).toContain("200 + 430 = 630 ≠ 620");
  });

  test("of one place divides what is called alike", () => {
    const text =
      "全市排查危改户3400户。全市已开工建设1751户、已完工771户。其中甲县危改户970户：已开工建设613户、已完工411户。";
    expect(of(text, "subset").join()).not.toMatch(/970|613 [≤>] 771/);
    expect(of(text, "subset")).toContain("subset holds: 613 ≤ 1751");
  });

  test("with a mean alone has no parts behind the semicolon", () => {
    expect(of("有耕地2155亩，其中人均0.7亩；有林地300亩。", "subset")).toEqual([]);
  });
});

test("amounts are printed as they are written", () => {
  expect(of("贷款余额46亿元，其中逾期0.12亿元。", "subset").join()).toContain("0.12亿元 ≤ 46亿元");
  expect(of("小额信贷户均6万元。", "threshold")).toEqual(["threshold fails: 6万元 > 5万元"]);
});

test("a sum that misses by less than rounding is said to", () => {
  const text = "全年产值29.42亿元，其中：农业12.31亿元、林业8.02亿元、牧业9.10亿元。";
  const [check] = readFigures(text).checks.filter(({ kind }) => kind === "sum");
  expect(check?.verdict).toBe("cannot-tell");
  expect(check?.message.zh).toContain("四舍五入");
});
