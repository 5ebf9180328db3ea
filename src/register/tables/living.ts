import { code, countOf, date, flag, money, quantityOf, table, text } from "../column.js";
import { HOUSEHOLD_ID } from "./headers.js";

export const dwellings = table(
  "dwellings",
  { zh: "住房", en: "Dwellings" },
  {
    zh: "每户一行，说明现住房。没有改造、没有搬迁也要写明。",
    en: "One row a household, for the house it lives in. That there were no works or no relocation is written down too.",
  },
  ["household"],
  {
    household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    grade: code(
      "危房鉴定等级",
      "Grade",
      {
        A: ["A级", "grade A"],
        B: ["B级", "grade B"],
        C: ["C级", "grade C", "C级危房", "C级危险房屋", "危房C级"],
        D: ["D级", "grade D", "D级危房", "D级危险房屋", "危房D级"],
      },
      {
        headers: [
          "危房级别",

          "房屋等级",
          "住房等级",
          "房屋危险性等级",
          "危房等级",
          "房屋鉴定等级",
          "房屋安全等级",
          "住房鉴定等级",
          "住房安全等级",
          "住房安全鉴定等级",
          "aac322",
        ],
      },
    ),
    gradedOn: date("鉴定日期", "Graded on", {
      headers: ["住房鉴定时间", "房屋鉴定时间", "住房安全鉴定时间"],
    }),
    works: code(
      "改造方式",
      "Works",
      {
        none: ["未改造", "none", "没有改造", "无改造", "无需改造", "不需改造"],
        repaired: ["维修加固", "repaired", "修缮加固", "加固维修", "加固改造", "加固", "维修"],
        rebuilt: ["拆除重建", "rebuilt", "拆旧建新", "原址重建", "异地重建", "新建", "重建"],
      },
      { headers: ["危房改造方式"] },
    ),
    worksFinishedOn: date("竣工日期", "Works finished on", {
      headers: ["危房改造竣工时间", "危房改造完工时间"],
    }),
    acceptance: code(
      "改造后验收",
      "Acceptance after the works",
      {
        passed: ["合格", "passed", "验收合格", "通过", "验收通过"],
        failed: ["不合格", "failed", "验收不合格"],
        none: ["未验收", "not assessed", "没有验收"],
      },
      { headers: ["危房改造验收结果", "危房改造验收情况"] },
    ),
    acceptedOn: date("验收日期", "Assessed on", {
      headers: ["危房改造验收时间", "竣工验收时间", "竣工验收日期"],
    }),
    relocation: code(
      "易地搬迁",
      "Relocation",
      {
        none: ["未搬迁", "none"],
        concentrated: ["集中安置", "concentrated site"],
        dispersed: ["分散安置", "dispersed"],
      },
      { headers: ["搬迁安置方式", "易地搬迁安置方式"] },
    ),
    keyHandedOver: flag("已交钥匙", "Key handed over", { headers: ["是否交钥匙"] }),
    keyHandedOverOn: date("交钥匙日期", "Key handed over on", { headers: ["交钥匙时间"] }),
    occupied: flag("实际入住", "Occupied", { headers: ["是否实际入住"] }),
    relocationDebt: money("搬迁负债", "Debt caused by relocation", { most: 100_000_000 }),
    area: quantityOf("住房面积", "Floor area", "m2", {
      most: 10_000,
      headers: ["安置住房面积", "安置房面积", "住房建筑面积", "房屋面积", "aac317"],
    }),
    recordedOn: date("记录日期", "Recorded on"),
  },
);

export const water = table(
  "water",
  { zh: "饮水", en: "Water" },
  { zh: "每户一行，说明现用水源。", en: "One row a household, for the supply it uses." },
  ["household"],
  {
    household: text("户编号", "Household id", { headers: HOUSEHOLD_ID }),
    climate: code("干湿分区", "Wet or dry area", { wet: ["湿润", "wet"], dry: ["干旱", "dry"] }),
    supply: code("供水方式", "Supply", {
      central: ["集中供水", "central", "集中供水工程", "集中式供水", "集中"],
      dispersed: ["分散供水", "dispersed", "分散供水工程", "分散式供水", "分散"],
    }),
    litresPerHead: quantityOf("人均日供水量", "Litres per head and day", "L/person/day", {
      most: 2000,
      headers: ["日人均水量", "人均日用水量", "人均日水量", "水量(升/人·天)", "水量(升/人·日)"],
    }),
    quality: code(
      "水质",
      "Quality",
      {
        "tested-good": ["化验达标", "tested, good", "检测达标", "化验合格", "检测合格"],
        "tested-bad": ["化验不达标", "tested, bad", "检测不达标", "化验不合格", "检测不合格"],
        "sensory-good": ["望闻问尝达标", "judged good by sight, smell and use"],
        "sensory-bad": ["望闻问尝不达标", "judged bad by sight, smell and use"],
        untested: ["未检", "not tested", "未检测", "未化验"],
      },
      {
        headers: ["水质情况", "水质检测结果", "水质化验结果"],
        unexamined: {
          untested: {
            zh: "登记为未检，没有人看过水质，不等于不合格",
            en: "recorded as not tested: nobody looked, which does not make it bad",
          },
        },
      },
    ),
    piped: flag("入户", "Piped to house or yard", {
      headers: ["自来水是否入户", "是否自来水入户", "自来水入户", "供水入户"],
      words: { true: ["入户", "已入户"], false: ["未入户"] },
    }),
    roundTripMinutes: quantityOf("往返取水时间", "Minutes to fetch, there and back", "minute", {
      most: 1440,
      headers: ["取水往返时间", "取水往返时长"],
    }),
    fetchMetres: quantityOf("水平取水距离", "Horizontal distance", "m", { most: 100_000 }),
    fetchClimb: quantityOf("垂直取水高差", "Vertical distance", "m", { most: 5000 }),
    shortDays: countOf("年缺水天数", "Days a year cut or short", "day/year", {
      most: 366,
      headers: ["全年缺水天数"],
    }),
    recordedOn: date("记录日期", "Recorded on"),
  },
);
