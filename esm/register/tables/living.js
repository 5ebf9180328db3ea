import { code, countOf, date, flag, money, quantityOf, table, text } from "../column.js";
import { HOUSEHOLD_ID } from "./headers.js";
const dwellings = table(
  "dwellings",
  { zh: "\u4F4F\u623F", en: "Dwellings" },
  {
    zh: "\u6BCF\u6237\u4E00\u884C\uFF0C\u8BF4\u660E\u73B0\u4F4F\u623F\u3002\u6CA1\u6709\u6539\u9020\u3001\u6CA1\u6709\u642C\u8FC1\u4E5F\u8981\u5199\u660E\u3002",
    en: "One row a household, for the house it lives in. That there were no works or no relocation is written down too."
  },
  ["household"],
  {
    household: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    grade: code(
      "\u5371\u623F\u9274\u5B9A\u7B49\u7EA7",
      "Grade",
      {
        A: ["A\u7EA7", "grade A"],
        B: ["B\u7EA7", "grade B"],
        C: ["C\u7EA7", "grade C"],
        D: ["D\u7EA7", "grade D"]
      },
      { headers: ["\u5371\u623F\u7EA7\u522B", "\u5371\u623F\u7B49\u7EA7", "\u623F\u5C4B\u9274\u5B9A\u7B49\u7EA7", "\u4F4F\u623F\u9274\u5B9A\u7B49\u7EA7", "aac322"] }
    ),
    gradedOn: date("\u9274\u5B9A\u65E5\u671F", "Graded on"),
    works: code("\u6539\u9020\u65B9\u5F0F", "Works", {
      none: ["\u672A\u6539\u9020", "none"],
      repaired: ["\u7EF4\u4FEE\u52A0\u56FA", "repaired"],
      rebuilt: ["\u62C6\u9664\u91CD\u5EFA", "rebuilt"]
    }),
    worksFinishedOn: date("\u7AE3\u5DE5\u65E5\u671F", "Works finished on"),
    acceptance: code("\u6539\u9020\u540E\u9A8C\u6536", "Acceptance after the works", {
      passed: ["\u5408\u683C", "passed"],
      failed: ["\u4E0D\u5408\u683C", "failed"],
      none: ["\u672A\u9A8C\u6536", "not assessed"]
    }),
    acceptedOn: date("\u9A8C\u6536\u65E5\u671F", "Assessed on"),
    relocation: code("\u6613\u5730\u642C\u8FC1", "Relocation", {
      none: ["\u672A\u642C\u8FC1", "none"],
      concentrated: ["\u96C6\u4E2D\u5B89\u7F6E", "concentrated site"],
      dispersed: ["\u5206\u6563\u5B89\u7F6E", "dispersed"]
    }),
    keyHandedOver: flag("\u5DF2\u4EA4\u94A5\u5319", "Key handed over"),
    keyHandedOverOn: date("\u4EA4\u94A5\u5319\u65E5\u671F", "Key handed over on"),
    occupied: flag("\u5B9E\u9645\u5165\u4F4F", "Occupied"),
    relocationDebt: money("\u642C\u8FC1\u8D1F\u503A", "Debt caused by relocation", { most: 1e8 }),
    area: quantityOf("\u4F4F\u623F\u9762\u79EF", "Floor area", "m2", { most: 1e4, headers: ["aac317"] }),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
const water = table(
  "water",
  { zh: "\u996E\u6C34", en: "Water" },
  { zh: "\u6BCF\u6237\u4E00\u884C\uFF0C\u8BF4\u660E\u73B0\u7528\u6C34\u6E90\u3002", en: "One row a household, for the supply it uses." },
  ["household"],
  {
    household: text("\u6237\u7F16\u53F7", "Household id", { headers: HOUSEHOLD_ID }),
    climate: code("\u5E72\u6E7F\u5206\u533A", "Wet or dry area", { wet: ["\u6E7F\u6DA6", "wet"], dry: ["\u5E72\u65F1", "dry"] }),
    supply: code("\u4F9B\u6C34\u65B9\u5F0F", "Supply", {
      central: ["\u96C6\u4E2D\u4F9B\u6C34", "central"],
      dispersed: ["\u5206\u6563\u4F9B\u6C34", "dispersed"]
    }),
    litresPerHead: quantityOf("\u4EBA\u5747\u65E5\u4F9B\u6C34\u91CF", "Litres per head and day", "L/person/day", {
      most: 2e3
    }),
    quality: code(
      "\u6C34\u8D28",
      "Quality",
      {
        "tested-good": ["\u5316\u9A8C\u8FBE\u6807", "tested, good"],
        "tested-bad": ["\u5316\u9A8C\u4E0D\u8FBE\u6807", "tested, bad"],
        "sensory-good": ["\u671B\u95FB\u95EE\u5C1D\u8FBE\u6807", "judged good by sight, smell and use"],
        "sensory-bad": ["\u671B\u95FB\u95EE\u5C1D\u4E0D\u8FBE\u6807", "judged bad by sight, smell and use"],
        untested: ["\u672A\u68C0", "not tested"]
      },
      {
        unexamined: {
          untested: {
            zh: "\u767B\u8BB0\u4E3A\u672A\u68C0\uFF0C\u6CA1\u6709\u4EBA\u770B\u8FC7\u6C34\u8D28\uFF0C\u4E0D\u7B49\u4E8E\u4E0D\u5408\u683C",
            en: "recorded as not tested: nobody looked, which does not make it bad"
          }
        }
      }
    ),
    piped: flag("\u5165\u6237", "Piped to house or yard"),
    roundTripMinutes: quantityOf("\u5F80\u8FD4\u53D6\u6C34\u65F6\u95F4", "Minutes to fetch, there and back", "minute", {
      most: 1440
    }),
    fetchMetres: quantityOf("\u6C34\u5E73\u53D6\u6C34\u8DDD\u79BB", "Horizontal distance", "m", { most: 1e5 }),
    fetchClimb: quantityOf("\u5782\u76F4\u53D6\u6C34\u9AD8\u5DEE", "Vertical distance", "m", { most: 5e3 }),
    shortDays: countOf("\u5E74\u7F3A\u6C34\u5929\u6570", "Days a year cut or short", "day/year", { most: 366 }),
    recordedOn: date("\u8BB0\u5F55\u65E5\u671F", "Recorded on")
  }
);
export {
  dwellings,
  water
};
