import { code, date, proseOf, quantityOf, table, text, yearOf } from "../column.js";

export const indicatorValues = table(
  "indicator-values",
  { zh: "指标数值", en: "Indicator values" },
  {
    zh: "一个地方一年一个指标或数量一行，写明目标还是实际、出自何处。",
    en: "One row a place, year and indicator or quantity: aimed at or reached, and who says so.",
  },
  ["place", "quantity"],
  {
    place: text("地方编号", "Place"),
    quantity: text("指标或数量", "Indicator or quantity", { headers: ["指标", "指标名称"] }),
    year: yearOf("年份", "Year", { headers: ["年度"] }),
    until: date("截止日期", "Up to", {
      note: {
        zh: "数值只到年中某日为止的，填该日；全年的不填。",
        en: "Where the value is of a part of the year, its last day; empty for the whole year.",
      },
    }),
    role: code("性质", "Role", {
      target: ["目标", "target", "计划", "目标值"],
      actual: ["实际", "reached", "完成", "实绩", "实际值"],
    }),
    value: quantityOf("数值", "Value", "unit-of-the-quantity", { least: -1e12 }),
    unit: text("计量单位", "Unit", {
      note: {
        zh: "不填即为该指标或数量自己的单位；填了别的单位，数值不采用。",
        en: "The unit of the quantity itself where empty; with another one the value is not used.",
      },
    }),
    sense: code("数值含义", "What the value says", {
      exactly: ["恰为", "exactly"],
      "at-least": ["不少于", "at least", "以上"],
      "more-than": ["多于", "more than", "超过", "余"],
      "at-most": ["不超过", "at most", "以内"],
      "less-than": ["少于", "less than", "以下", "不足"],
      about: ["约", "about", "左右"],
    }),
    source: code("来源", "Source", {
      department: ["部门台账", "ledger of a department"],
      statistics: ["统计部门", "statistics office", "统计公报", "统计局"],
      inspection: ["核查", "inspection", "检查", "验收"],
      summary: ["工作总结", "work summary", "总结"],
      plan: ["年度计划", "year plan", "规划"],
    }),
    document: proseOf("出处", "Document"),
    recordedOn: date("记录日期", "Recorded on"),
  },
);
