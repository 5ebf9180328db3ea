import { column, first, isOneOf, monthOf, monthsBefore, plus } from "./build.js";
import { dutyShare } from "./divisions.js";
import { describedColumn } from "./expression.js";
import { columnFacts, fact } from "./fact.js";
const month = column("duties", "month");
function summed(id, name, months, zh, en) {
  const read = column("duties", name);
  const parts = Array.from(
    { length: months },
    (_month, back) => first("duties", "month", monthsBefore(month, back), read)
  );
  const described = {
    unit: describedColumn("duties", name).unit,
    about: {
      zh: `\u672C\u6708\u53CA\u6B64\u524D\u5171 ${months} \u4E2A\u6708\u4E4B\u548C\uFF1B\u7F3A\u4EFB\u4F55\u4E00\u4E2A\u6708\u7684\u8BB0\u5F55\u5373\u4E3A\u672A\u77E5\u3002`,
      en: `Over ${months} months, this one the last; unknown when a month has no record.`
    }
  };
  return fact(id, "duty", zh, en, plus(...parts), described);
}
const monthOfYear = monthOf(month);
const DUTY_FACTS = [
  ...columnFacts("duty", "duties", ["holder", "month"]),
  fact("duty.monthOfYear", "duty", "\u6708\u4EFD", "Month of the year", monthOfYear, {
    unit: "month-of-year"
  }),
  fact(
    "duty.quarterEnds",
    "duty",
    "\u672C\u6708\u4E3A\u5B63\u672B",
    "The month ends a quarter",
    isOneOf(monthOfYear, 3, 6, 9, 12)
  ),
  fact("duty.yearEnds", "duty", "\u672C\u6708\u4E3A\u5E74\u672B", "The month ends a year", isOneOf(monthOfYear, 12)),
  dutyShare(
    "duty.visitedShare",
    "\u5F53\u6708\u8D70\u8BBF\u6BD4\u4F8B",
    "Households visited this month",
    "visitedHouseholds"
  ),
  dutyShare(
    "duty.everVisitedShare",
    "\u904D\u8BBF\u6BD4\u4F8B",
    "Households visited so far",
    "everVisitedHouseholds"
  ),
  summed("duty.meetingsInTwoMonths", "meetings", 2, "\u4E24\u4E2A\u6708\u5185\u4F1A\u8BAE", "Meetings in two months"),
  summed("duty.circularsInQuarter", "circulars", 3, "\u4E00\u5B63\u5EA6\u5185\u901A\u62A5", "Circulars in a quarter"),
  summed("duty.assessmentsInQuarter", "assessments", 3, "\u4E00\u5B63\u5EA6\u5185\u7814\u5224", "Assessments in a quarter"),
  summed("duty.daysInYear", "daysInVillage", 12, "\u4E00\u5E74\u5185\u9A7B\u6751\u5929\u6570", "Days in the village in a year"),
  summed("duty.assessmentsInYear", "assessments", 12, "\u4E00\u5E74\u5185\u8003\u8BC4", "Assessments in a year")
];
export {
  DUTY_FACTS
};
