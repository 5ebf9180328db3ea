import { code, countOf, flag, monthOf, quantityOf, table, text } from "../column.js";
const duties = table(
  "duties",
  { zh: "\u5C65\u804C\u8BB0\u5F55", en: "Duty records" },
  {
    zh: "\u6BCF\u4E2A\u5355\u4F4D\u6216\u5E72\u90E8\u6BCF\u6708\u4E00\u884C\uFF1B\u6CA1\u6709\u505A\u7684\u586B 0\u3002",
    en: "One row a body or cadre and month; 0 for what was not done."
  },
  ["holder"],
  {
    holder: text("\u5355\u4F4D\u6216\u5E72\u90E8\u7F16\u53F7", "Body or cadre"),
    role: code("\u804C\u8D23", "Role", {
      "first-secretary": ["\u7B2C\u4E00\u4E66\u8BB0", "first Party secretary"],
      "stationed-team": ["\u9A7B\u6751\u5DE5\u4F5C\u961F", "resident work team"],
      "helping-unit": ["\u5E2E\u6276\u5355\u4F4D", "helping unit"],
      helper: ["\u5E2E\u6276\u8D23\u4EFB\u4EBA", "assigned helper"],
      "township-government": ["\u4E61\u9547\u515A\u59D4\u653F\u5E9C", "township Party committee and government"],
      "township-head": ["\u4E61\u9547\u6B63\u804C", "head of the township"],
      "leading-group": ["\u8131\u8D2B\u653B\u575A\u9886\u5BFC\u5C0F\u7EC4", "leading group of the township"],
      "discipline-committee": ["\u4E61\u9547\u7EAA\u59D4", "discipline committee of the township"]
    }),
    month: monthOf("\u6708\u4EFD", "Month"),
    poorVillage: flag("\u9A7B\u8D2B\u56F0\u6751", "In a registered poor village"),
    teamMembers: countOf("\u5DE5\u4F5C\u961F\u4EBA\u6570", "Members of the team", "person", { most: 100 }),
    daysInVillage: quantityOf("\u9A7B\u6751\u5929\u6570", "Days in the village", "day", { most: 31 }),
    workingDays: quantityOf("\u6276\u8D2B\u5DE5\u4F5C\u65E5", "Working days on poverty", "day", { most: 31 }),
    meetings: countOf("\u4E13\u9898\u4F1A\u8BAE", "Meetings", "time", { most: 1e3 }),
    briefings: countOf("\u78B0\u5934\u4F1A", "Briefings", "time", { most: 1e3 }),
    assessments: countOf("\u7814\u5224\u8003\u8BC4", "Assessments", "time", { most: 1e3 }),
    supervisions: countOf("\u7763\u67E5", "Supervisions", "time", { most: 1e3 }),
    circulars: countOf("\u901A\u62A5", "Circulars", "time", { most: 1e3 }),
    assignedHouseholds: countOf("\u8D1F\u8D23\u6237\u6570", "Households assigned", "household", { most: 1e5 }),
    visitedHouseholds: countOf("\u8D70\u8BBF\u6237\u6570", "Households visited", "household", { most: 1e5 }),
    everVisitedHouseholds: countOf("\u7D2F\u8BA1\u904D\u8BBF\u6237\u6570", "Households visited so far", "household", {
      most: 1e5
    }),
    ledgerUpdated: flag("\u53F0\u8D26\u6309\u6708\u66F4\u65B0", "Ledger updated"),
    attendanceSheet: flag("\u6709\u8003\u52E4\u8868", "Attendance sheet"),
    workLedger: flag("\u6709\u5DE5\u4F5C\u53F0\u8D26", "Work ledger"),
    workLog: flag("\u6709\u5DE5\u4F5C\u65E5\u5FD7", "Work log"),
    bulletins: flag("\u6709\u4FE1\u606F\u7B80\u62A5", "Bulletins"),
    minutes: flag("\u6709\u4F1A\u8BAE\u8BB0\u5F55", "Minutes of the monthly meeting"),
    warnings: countOf("\u88AB\u901A\u62A5\u7EA6\u8C08\u6B21\u6570", "Times called to account", "time", { most: 1e3 }),
    sanction: code("\u5904\u7406", "Sanction", {
      none: ["\u65E0", "none"],
      circular: ["\u901A\u62A5", "circular"],
      talk: ["\u7EA6\u8C08", "admonishing talk"],
      accountability: ["\u95EE\u8D23", "held to account"]
    })
  }
);
export {
  duties
};
