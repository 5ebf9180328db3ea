import type { FactValue } from "../../src/base/index.js";
import type { Facts } from "../support/said.js";

/** One thing that a sentence says: that a fact is one of some values, or none of them. */
type Claim = readonly [fact: string, ...values: FactValue[]];

const flag = (fact: string, yes: string, no: string): readonly (readonly [string, Claim[]])[] => [
  [yes, [[fact, true]]],
  [no, [[fact, false]]],
];

/**
 * What the phrases of the built-in rules say, read from their Chinese words alone: written without
 * looking at their conditions, so that a phrase that says more than it asks is found.
 */
const CLAIMS: ReadonlyMap<string, readonly Claim[]> = new Map([
  ["是建档立卡户", [["household.onFile", true]]],
  ["还没有经过改造验收", [["housing.acceptance", "none"]]],
  ...flag("household.monitored", "是监测对象", "不是监测对象"),
  ...flag("household.monitored", "已纳入监测", "没有纳入监测"),
  ...flag("water.piped", "供水到户", "供水没有到户"),
  ...flag("food.staple", "主食充足", "主食不足"),
  ...flag("food.protein", "能吃上肉蛋奶豆", "吃不上肉蛋奶豆"),
  ...flag("clothing.seasonal", "有换季衣服", "没有换季衣服"),
  ...flag("clothing.daily", "有日常换洗衣服", "没有日常换洗衣服"),
  ...flag("clothing.bedding", "被褥齐全", "被褥不齐"),
  ...flag("member.dibao", "享受低保", "没有享受低保"),
  ...flag("member.tekun", "享受特困供养", "没有享受特困供养"),
  ...flag("member.publicPost", "在公益性岗位", "不在公益性岗位"),
  ...flag("member.criticalIllnessInsurance", "参加了大病保险", "没有参加大病保险"),
  ...flag("member.medicalAssistance", "纳入了医疗救助", "没有纳入医疗救助"),
  ...flag("member.pensionDrawn", "领取养老金", "没有领取养老金"),
  ...flag("income.stable", "收入稳定", "收入登记为不稳定"),
  ...flag("monitoring.riskGone", "原有风险已稳定消除", "原有风险没有稳定消除"),
  ...flag("monitoring.newRisk", "有新增风险", "没有新增风险"),
  ...flag("monitoring.riskOfPoverty", "有返贫致贫风险", "没有返贫致贫风险"),
  ...flag("monitoring.expenseShock", "刚性支出大增或收入骤减", "没有刚性支出大增或收入骤减"),
  ...flag("monitoring.seriousDifficulty", "基本生活出现严重困难", "基本生活没有出现严重困难"),
  ...flag("housing.keyHandedOver", "已交钥匙", "没有交钥匙"),
  ...flag("housing.occupied", "已实际入住", "没有实际入住"),
  ...flag("village.clinic", "有卫生室", "没有卫生室"),
  ...flag("village.clinic", "有卫生站", "没有卫生站"),
  ...flag("village.clinicRooms", "四室齐全", "没有分设四室"),
  ...flag("village.clinicNotNeeded", "按规定可以不设卫生室", "不属于可以不设卫生室的情形"),
  ...flag("village.specialIndustry", "有特色产业", "没有特色产业"),
  ...flag("village.householdsWithIndustry", "有能力的户都有产业", "有能力的户还没有都有产业"),
  ...flag("village.collectiveEconomy", "有集体经济", "没有集体经济"),
  ...flag("village.cooperativeOrFund", "有合作社或互助资金", "没有合作社或互助资金"),
  ...flag("duty.attendanceSheet", "有考勤表", "没有考勤表"),
  ...flag("duty.workLedger", "有工作台账", "没有工作台账"),
  ...flag("duty.workLog", "有工作日志", "没有工作日志"),
  ...flag("duty.bulletins", "有信息简报", "没有信息简报"),
  ...flag("duty.minutes", "有会议记录", "没有会议记录"),
  ...flag("parameter.rate-limit-inclusive", "按规定恰好等于界限的也算", "恰好等于界限的不算"),
  ...flag(
    "parameter.weak-labour-counts",
    "弱劳动力按规定算有劳动能力",
    "弱劳动力按规定不算有劳动能力",
  ),
  ["亲属供养的食物按规定不算", [["parameter.food-from-relatives-counts", false]]],
  ["较低的比例按规定不算", [["parameter.shaanxi-insured-lower-suffices", false]]],
  ["按规定距离和高差都要在标准以内", [["parameter.water-distance-or-climb-suffices", false]]],
  ["按规定距离或高差有一项在标准以内即可", [["parameter.water-distance-or-climb-suffices", true]]],
  ["住房鉴定为C级", [["housing.grade", "C"]]],
  ["住房鉴定为D级", [["housing.grade", "D"]]],
  [
    "住房鉴定为D级，只做了维修加固，D级要拆除重建",
    [
      ["housing.grade", "D"],
      ["housing.works", "repaired"],
    ],
  ],
  [
    "D级住房只做了维修加固",
    [
      ["housing.grade", "D"],
      ["housing.works", "repaired"],
    ],
  ],
  [
    "住房鉴定为{housing.grade}；安排了集中安置，还没有交钥匙",
    [
      ["housing.relocation", "concentrated"],
      ["housing.keyHandedOver", false],
    ],
  ],
  [
    "安排了集中安置，还没有交钥匙",
    [
      ["housing.relocation", "concentrated"],
      ["housing.keyHandedOver", false],
    ],
  ],
  [
    "住房鉴定为{housing.grade}；属于分散安置，还没有实际入住",
    [
      ["housing.relocation", "dispersed"],
      ["housing.occupied", false],
    ],
  ],
  [
    "属于分散安置，还没有实际入住",
    [
      ["housing.relocation", "dispersed"],
      ["housing.occupied", false],
    ],
  ],
  ["属于分散安置", [["housing.relocation", "dispersed"]]],
  ["属于集中安置", [["housing.relocation", "concentrated"]]],
  [
    "分散安置已入住",
    [
      ["housing.relocation", "dispersed"],
      ["housing.occupied", true],
    ],
  ],
  [
    "集中安置已交钥匙",
    [
      ["housing.relocation", "concentrated"],
      ["housing.keyHandedOver", true],
    ],
  ],
  ["没有搬迁安置", [["housing.relocation", "none"]]],
  ["已安排{housing.relocation}", [["housing.relocation", "concentrated", "dispersed"]]],
  ["没有改造", [["housing.works", "none"]]],
  ["做了维修加固", [["housing.works", "repaired"]]],
  ["改造方式是维修加固", [["housing.works", "repaired"]]],
  ["已拆除重建", [["housing.works", "rebuilt"]]],
  [
    "维修加固后没有验收",
    [
      ["housing.works", "repaired"],
      ["housing.acceptance", "none"],
    ],
  ],
  [
    "拆除重建后没有验收",
    [
      ["housing.works", "rebuilt"],
      ["housing.acceptance", "none"],
    ],
  ],
  ["改造验收合格", [["housing.acceptance", "passed"]]],
  ["改造验收不合格", [["housing.acceptance", "failed"]]],
  ["没有经过改造验收", [["housing.acceptance", "none"]]],
  ["改造验收合格以后又鉴定为危房", [["housing.acceptance", "superseded"]]],
  ["正在服兵役", [["member.serving", "army"]]],
  ["正在服刑", [["member.serving", "custody"]]],
  ["不是现役军人，也不在服刑", [["member.serving", "none"]]],
  ["参加了{member.basicInsurance}", [["member.basicInsurance", "resident", "employee", "insured"]]],
  ["没有参加基本医保", [["member.basicInsurance", "none"]]],
  ["参加了{member.pension}", [["member.pension", "resident", "employee", "insured"]]],
  ["没有参加养老保险", [["member.pension", "none"]]],
  ["在校读书", [["member.schooling", "enrolled"]]],
  [
    "没有在校读书",
    [
      [
        "member.schooling",
        "not-enrolled",
        "exempt",
        "deferred",
        "suspended",
        "home-teaching",
        "finished",
      ],
    ],
  ],
  ["已完成义务教育", [["member.schooling", "finished"]]],
  [
    "登记为残疾，接受送教上门",
    [
      ["member.schooling", "home-teaching"],
      ["member.health", "disabled"],
    ],
  ],
  [
    "接受送教上门，健康状况登记为“{member.health}”，不是残疾",
    [
      ["member.schooling", "home-teaching"],
      ["member.health", "healthy", "chronic", "serious"],
    ],
  ],
  [
    "健康状况登记为“{member.health}”，不是残疾",
    [["member.health", "healthy", "chronic", "serious"]],
  ],
  [
    "因身体原因免学，县残疾人教育专家委员会已评估",
    [
      ["member.schooling", "exempt"],
      ["member.schoolingApproval", "education-committee"],
    ],
  ],
  [
    "登记为因身体原因免学，没有经县残疾人教育专家委员会评估（登记的批准：{member.schoolingApproval}）",
    [
      ["member.schooling", "exempt"],
      ["member.schoolingApproval", "none", "township", "county-education"],
    ],
  ],
  [
    "{member.schooling}，已经{member.schoolingApproval}批准",
    [
      ["member.schooling", "deferred", "suspended"],
      ["member.schoolingApproval", "township", "county-education"],
    ],
  ],
  [
    "{member.schooling}没有经乡镇或县教育部门批准（登记的批准：{member.schoolingApproval}）",
    [
      ["member.schooling", "deferred", "suspended"],
      ["member.schoolingApproval", "none", "education-committee"],
    ],
  ],
  ["没有就学例外的批准", [["member.schoolingApproval", "none"]]],
  ["已脱贫户", [["household.status", "exited"]]],
  ["返贫户", [["household.status", "relapsed"]]],
  ["未脱贫户", [["household.status", "registered"]]],
  ["已销号", [["household.status", "cancelled"]]],
  ["属于低保户", [["household.category", "dibao"]]],
  ["属于{household.category}", [["household.category", "dibao", "tekun"]]],
  [
    "户属性登记为“{household.category}”，没有落实低保或特困供养",
    [["household.category", "general"]],
  ],
  [
    "食物来源登记为“{food.source}”，按规定可以算",
    [
      ["food.source", "relatives"],
      ["parameter.food-from-relatives-counts", true],
    ],
  ],
  [
    "食物来源登记为“{food.source}”，按规定不算",
    [
      ["food.source", "relatives"],
      ["parameter.food-from-relatives-counts", false],
    ],
  ],
  ["食物来源登记为“{food.source}”，不是自产或自购", [["food.source", "relatives", "donated"]]],
  ["衣物来源登记为“{clothing.source}”，不是自购或亲属购买", [["clothing.source", "donated"]]],
  ["是集中供水", [["water.supply", "central"]]],
  ["是分散供水", [["water.supply", "dispersed"]]],
  ["是干旱地区", [["water.climate", "dry"]]],
  ["是湿润地区", [["water.climate", "wet"]]],
  ["水质化验达标", [["water.labResult", "good"]]],
  ["水质化验不达标", [["water.labResult", "bad"]]],
  ["望闻问尝不达标", [["water.quality", "sensory-bad"]]],
  [
    "分散供水，望闻问尝达标",
    [
      ["water.supply", "dispersed"],
      ["water.quality", "sensory-good"],
    ],
  ],
  ["没有务工", [["member.workMonths", 0]]],
  ["没有有劳动能力的人", [["household.workers", 0]]],
  ["没有财产性收入", [["income.property", 0]]],
  ["累计{duty.warnings}，已问责", [["duty.sanction", "accountability"]]],
]);

const listed = (fact: string, code: string) => (facts: Facts) =>
  (facts[fact] as readonly string[]).includes(code);
const between =
  (fact: string, from: string, to: string) =>
  ({ [fact]: value, [from]: lowest, [to]: highest }: Facts) =>
    Number(value) >= Number(lowest) && Number(value) <= Number(highest);

/** What takes more than one fact with its values to be so. */
const QUESTIONS: Readonly<Record<string, (facts: Facts) => boolean>> = {
  不是建档立卡户: (facts) =>
    facts["household.onFile"] === false || facts["household.status"] === "not-registered",
  "证件号为{member.residentIdLength}，不是{parameter.quality-id-length-old}、{parameter.quality-id-length}、{parameter.quality-card-length}、{parameter.quality-card-length-renewed}":
    (facts) => ![15, 18, 20, 22].includes(Number(facts["member.residentIdLength"])),
  "帮扶批次（{assistance.batches}）有“医疗”，不属于全国五个一批": listed(
    "assistance.batches",
    "medical",
  ),
  "帮扶批次（{assistance.batches}）有“灾后重建”，不属于全国五个一批": listed(
    "assistance.batches",
    "reconstruction",
  ),
  "帮扶批次（{assistance.batches}）有“生态”，不属于四川五个一批": listed(
    "assistance.batches",
    "ecology",
  ),
  "帮扶批次（{assistance.batches}）有“教育”，不属于四川五个一批": listed(
    "assistance.batches",
    "education",
  ),
  "借款人{credit.borrowerAge}，在{parameter.micro-credit-age-from}至{parameter.micro-credit-age-to}之间":
    between(
      "credit.borrowerAge",
      "parameter.micro-credit-age-from",
      "parameter.micro-credit-age-to",
    ),
  "{member.ageAtSchoolCutoff}，正在学龄": between(
    "member.ageAtSchoolCutoff",
    "parameter.school-age-from",
    "parameter.school-age-to",
  ),
  "{member.ageAtSchoolCutoff}，不到学龄": (facts) =>
    Number(facts["member.ageAtSchoolCutoff"]) < Number(facts["parameter.school-age-from"]),
  "{member.ageAtSchoolCutoff}，已过学龄": (facts) =>
    Number(facts["member.ageAtSchoolCutoff"]) > Number(facts["parameter.school-age-to"]),
};

/** Limits as they are named: which numbers a word lets through. */
const LIMITS: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  低于: (left, right) => left < right,
  少于: (left, right) => left < right,
  不到: (left, right) => left < right,
  未满: (left, right) => left < right,
  没有低于: (left, right) => left >= right,
  不低于: (left, right) => left >= right,
  不少于: (left, right) => left >= right,
  已满: (left, right) => left >= right,
  超过: (left, right) => left > right,
  没有超过: (left, right) => left <= right,
  不超过: (left, right) => left <= right,
};
const LIMIT = new RegExp(
  `\\{([\\w.-]+)\\}[^{}，]*，(${Object.keys(LIMITS)
    .sort((a, b) => b.length - a.length)
    .join("|")})[^{}]*\\{([\\w.-]+)\\}$`,
  "u",
);

/** Phrases that say what is recorded, or a number, and nothing more. */
const SAYS_A_VALUE = /^[^{}，不没]*\{[^{}]+\}[^{}，]*$/u;

/** Whether what the words of a phrase say is so. Words that are not known here are not. */
export function isTrue(template: string, facts: Facts): boolean {
  const text = template.replace("{day}", "");
  const question = QUESTIONS[text];
  if (question !== undefined) return question(facts);
  const claims = CLAIMS.get(text);
  if (claims !== undefined) {
    return claims.every(([fact, ...values]) => values.includes(facts[fact] as FactValue));
  }
  const limit = LIMIT.exec(text);
  if (limit !== null) {
    const [, left, word, right] = limit as unknown as [string, string, string, string];
    return LIMITS[word]?.(Number(facts[left]), Number(facts[right])) === true;
  }
  return SAYS_A_VALUE.test(text);
}
