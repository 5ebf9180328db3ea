import { describe, expect, test } from "vitest";
import { readFigures } from "../../../src/figures/index.js";

function checks(text: string): readonly string[] {
  return readFigures(text).checks.map((one) => `${one.kind} ${one.verdict}: ${one.computation}`);
}

function findings(text: string): readonly string[] {
  return readFigures(text).findings.map(({ code, details: { kind, computation } }) => {
    return `${kind} ${code.slice("figures/".length)}: ${computation}`;
  });
}

describe("a planted error is found", () => {
  test.each([
    ["完成危房改造22户，其中C级维修10户、D级改造13户。", "sum fails: 10 + 13 = 23 ≠ 22 (+1)"],
    ["申报厕所93户，其中新建59户，改建33户。", "sum fails: 59 + 33 = 92 ≠ 93 (-1)"],
    ["甲村3户、乙村4户、丙村5户，共13户。", "sum fails: 3 + 4 + 5 = 12 ≠ 13 (-1)"],
    ["全村党员58人，其中男党员50人，女党员9人。", "sum fails: 50 + 9 = 59 ≠ 58 (+1)"],
    ["耕地面积500亩，水田300亩，旱地210亩。", "sum fails: 300 + 210 = 510 ≠ 500 (+10)"],
    [
      "识别贫困户30户90人(2014年脱贫10户30人，2015年脱贫20户50人)。",
      "sum fails: 30 + 50 = 80 ≠ 90 (-10)",
    ],
    ["在12条措施的基础上，增加3条，形成了16条措施。", "sum fails: 12 + 3 = 15 ≠ 16 (-1)"],
    ["户均8.4元，98户共计购买832.2元。", "product fails: 8.4元 × 98户 = 823.2元 ✗ 832.2元"],
    ["受理案件15宗，办结12宗，办结率为90%。", "rate fails: 12宗 / 15宗 = 80% ✗ 90%"],
    ["建档立卡1000户中因病致贫的有503户，占比55%。", "rate fails: 503户 / 1000户 = 50.3% ✗ 55%"],
    ["完成造林1200亩，占任务1000亩的110%。", "rate fails: 1200亩 / 1000亩 = 120% ✗ 110%"],
    ["受理案件15宗，办结17宗。", "subset fails: 17 > 15"],
    ["有林面积100公顷，合1600亩。", "unit fails: 100 × 15 = 1500 ≠ 1600"],
    ["总收入由9亿元，增长到8.5亿元。", "growth fails: 9亿元 → 8.5亿元"],
    [
      "收入由100万元增长到120万元，增长25%。",
      "growth fails: (120万元 - 100万元) / 100万元 = 20% ✗ 25%",
    ],
    ["去年脱贫9户，今年脱贫12户，比去年增加4户。", "difference fails: 12户 - 9户 = 3户 ✗ 4户"],
    [
      "开展“5个看”识别，看身上穿的、看锅里煮的、看柜里放的、看床上铺的。",
      "list-count fails: 4 ≠ 5",
    ],
    ["面上贫困村4个，分别是甲村、乙村、丙村。", "list-count fails: 3 ≠ 4"],
    ["甲村、乙村、丙村共4个行政村已通水。", "list-count fails: 3 ≠ 4"],
    ["一是修路。二是架桥。四是通水。", "numbering fails: 1, 2, 4"],
    [
      "全乡贫困户98户343人。\n为98户335名建档立卡群众发放资金155775元。",
      "restatement fails: 98户343人 ≠ 98户335名",
    ],
    ["现有两因户182户159人。", "subset fails: 159 < 182"],
    ["全乡贫困户人均纯收入2500元。", "threshold fails: 2500 < 2736"],
    ["落实40户贫困户扶贫小额信贷资金264万元。", "threshold fails: 2640000 / 40 = 66000 > 50000"],
    [
      "政府每月专题研究脱贫攻坚工作不少于2次。截止11月份，召开会议17次。",
      "frequency fails: 17 < 22 = 2 × 11 (2 × 10 = 20)",
    ],
  ])("%s", (text, finding) => {
    expect(findings(text)).toContain(finding);
  });

  test("a name that is not in the list given before is named, with the one it is near to", () => {
    const report = readFigures(
      "辖东河、西河、南岭、北岭、中坪5个行政村。其中贫困村2个，分别是东河村、北领村。",
    );
    expect(report.findings[0]?.details.said.zh).toBe("“北领”不在前文所列名单内，相近的有北岭");
  });

  test("a claim per head is denied by the sum of its own posts", () => {
    const text =
      "安置5个公益性岗位，发放公益性岗位工资20000元，其中：安置保洁员公益性岗位2人，支付工资8000元；安置护林员公益性岗位3人，支付工资12000元。每人每年增加收入5000元以上。";
    expect(findings(text)).toEqual(["per-head fails: 20000 / 5 = 4000 ✗ 5000元以上"]);
  });
});

describe("what holds is shown as checked", () => {
  test.each([
    [
      "捐款39190元。其中，为本乡捐款14500元；为全国捐款24690元。",
      "sum holds: 14500 + 24690 = 39190",
    ],
    ["贫困人口78户312人，已脱贫63户254人，未脱贫15户58人。", "sum holds: 63 + 15 = 78"],
    ["党员58人，其中预备党员1人，男党员50人，女党员8人。", "sum holds: 50 + 8 = 58"],
    [
      "母羊45只、鸡苗1880只，其中甲村母羊25只、鸡苗1000只，乙村母羊20只、鸡苗880只。",
      "sum holds: 25 + 20 = 45",
    ],
    ["受理案件30宗，调处29宗，调处率96.7%。", "rate holds: 29宗 / 30宗 = 96.6666% ✓ 96.7%"],
    [
      "收入由100万元增长到120万元，增长20%。",
      "growth holds: (120万元 - 100万元) / 100万元 = 20% ✓ 20%",
    ],
    ["建立“信、访、网、电”四位一体平台。", "list-count holds: 4 = 4"],
    ["做好三个规划。一是总体规划；二是建设规划；三是产业规划。", "list-count holds: 3 = 3"],
    ["申报7个村，入选精品村1个、创建村2个。", "subset holds: 1 ≤ 7, 2 ≤ 7"],
    ["总面积2平方公里，其中耕地600亩。", "subset holds: 600亩 ≤ 2平方公里"],
  ])("%s", (text, check) => {
    expect(checks(text)).toContain(check);
  });
});

describe("ambiguity is reported and never resolved by a guess", () => {
  test.each([
    [
      "比20__年人均增加689.4元",
      "全乡人均收入11918元，比20__年人均增加689.4元。",
      "difference cannot-tell: 11918 - 689.4 = 11228.6",
    ],
    ["an amount without a unit", "帮助6户群众，发放资金7800；", "unit cannot-tell: 7800 ?"],
    [
      "a rate of people beside households",
      "签约居民12.69万户，常住人口签约率为38.6%。",
      "unit cannot-tell: 12.69万户 / ? = 38.6%",
    ],
    ["a unit that stands twice", "治理黑臭水体300米米。", "unit cannot-tell: 300米米 ?"],
    [
      "vague parts",
      "改造800多户，其中C级500多户，D级400余户。",
      "sum cannot-tell: 500多户 + 400余户 ? 800多户",
    ],
    [
      "rounded parts",
      "总产值12.3万元，其中男2.15万元，女10.1万元。",
      "sum cannot-tell: 2.15万元 + 10.1万元 = 12.25万元 ≠ 12.3万元 (-0.05万元)",
    ],
    [
      "meetings that are enough only without the last month",
      "政府每月专题研究脱贫攻坚工作不少于2次。截止11月份，召开会议21次。",
      "frequency cannot-tell: 21 ? 22 = 2 × 11 (2 × 10 = 20)",
    ],
  ])("%s", (_, text, finding) => {
    expect(findings(text)).toContain(finding);
  });

  test("parts of money that can only exceed it do fail, vague or not", () => {
    expect(findings("投入300万元，其中修路200余万元，通水150万元。")).toEqual([
      "sum fails: 200余万元 + 150万元 ≠ 300万元",
    ]);
  });

  test("vague parts that can only be too large do fail", () => {
    expect(findings("改造22户，其中C级20余户、D级10户。")).toEqual([
      "sum fails: 20余户 + 10户 ≠ 22户",
    ]);
  });
});

describe("a sound text raises no alarm", () => {
  test.each([
    ["parts that are not all", "建档立卡贫困户354户，其中低保户100户，五保户20户。"],
    ["parts that may overlap", "会员50人，其中党员30人，妇女40人。"],
    ["a mean beside a mean", "农民人均纯收入15100元，其中贫困户人均纯收入16000元。"],
    ["cumulative visits beyond the households", "全乡贫困户98户。乡长累计走访贫困户213户。"],
    ["等 with a count of something else", "融合河源、惠州、深圳等城市1小时生活圈。"],
    ["等 with a part of the list", "甲村、乙村等5个村已通水。"],
    ["places before another count", "清理沟渠、塘坝5处。"],
    ["levels before a saying of another number", "市、县“三赛”重点项目，县、乡、村“三公开”制度。"],
    ["sayings without their items", "增强“四个意识”、坚定“四个自信”，做到“两个维护”。"],
    ["a saying in a title", "学习《“三公开”模板的通知》，该公开的都公开，应公开的尽公开。"],
    [
      "a rate with another base",
      "重点人群签约8.63万人，签约率为82%，贫困人口签约1.56万人，签约率为100%。",
    ],
    [
      "a turn to something else after 其中",
      "在建项目16个，其中6个项目收尾，同时新增垦造耕地项目40个。",
    ],
    [
      "another whole after a semicolon",
      "工农业总产值108亿元，其中工业突破百亿大关；财政总收入400亿元。",
    ],
    [
      "vague parts that may overlap",
      "党员62名，其中常年在村40多人，60岁以上15人，40岁以下10余人。",
    ],
    ["vague money of which parts are named", "累计投入500多万元，其中修路100万元，通水200余万元。"],
    [
      "a list of points that begins without a mark",
      "确定三件实事。实事一是修路。二是架桥。三是通水。",
    ],
    ["a list that goes on after a comma", "贫困村4个，分别是东河、西河(深度贫困村)，南岭及北岭。"],
    ["a total of something else after parts", "新建5户、改建3户，全镇共有贫困户354户。"],
    ["the same figure for two things", "书记下村40天。\n镇长下村40天。"],
    [
      "other villages of another place",
      "辖东河、西河、南岭、北岭、中坪5个行政村。学习外县甲村、乙村、丙村3个行政村的做法。",
    ],
    ["涉及 and 参与 are no joining words", "中央、省反馈涉及我乡问题3条。"],
    ["two lists of points, one inside the other", "一是路。二是水。一是井；二是渠。三是电。"],
    ["a list cut off at the start of a text", "三、下一步打算\n四、建议"],
    ["years and dates", "2016年3月12日至2020年12月31日，20__年度、第3季度。"],
  ])("%s", (_, text) => {
    expect(findings(text)).toEqual([]);
  });
});

test("a text may come in any paragraph order of its sums, and every check tells its place", () => {
  const report = readFigures("甲。\n\n完成22户，其中C级10户、D级13户。\n");
  expect(report.checks[0]).toMatchObject({ line: 3, column: 3, paragraph: 2, kind: "sum" });
  expect(report.findings[0]).toMatchObject({
    place: { row: 3, character: 3 },
    about: "sum: 完成22户",
    details: { words: ["完成22户", "其中C级10户", "D级13户"] },
  });
});

test("counts add up", () => {
  const {
    counts,
    checks: all,
    findings: found,
  } = readFigures(
    "一是完成22户，其中C级10户、D级13户。二是发放资金7800；三是受理15宗，办结15宗，办结率100%。",
  );
  expect(counts.holds + counts.fails + counts.cannotTell).toBe(counts.checks);
  expect(counts.checks).toBe(all.length);
  expect(found.length).toBe(counts.fails + counts.cannotTell);
  expect(Object.values(counts.byKind).reduce((a, b) => a + b, 0)).toBe(counts.checks);
});
