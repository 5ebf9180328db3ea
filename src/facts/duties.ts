import { column, first, isOneOf, monthOf, monthsBefore, plus } from "./build.js";
import { dutyShare } from "./divisions.js";
import { describedColumn } from "./expression.js";
import { columnFacts, type Described, type Fact, fact } from "./fact.js";

const month = column("duties", "month");

/**
 * The sum of a column over a month and the ones before it. A month without a record leaves it
 * unknown, and so does a record of the same holder whose month is not known.
 */
function summed(id: string, name: string, months: number, zh: string, en: string): Fact<"duty"> {
  const read = column("duties", name);
  const parts = Array.from({ length: months }, (_month, back) =>
    first("duties", "month", monthsBefore(month, back), read),
  );
  const described: Described = {
    unit: describedColumn("duties", name).unit as string,
    about: {
      zh: `本月及此前共 ${months} 个月之和；缺任何一个月的记录即为未知。`,
      en: `Over ${months} months, this one the last; unknown when a month has no record.`,
    },
  };
  return fact(id, "duty", zh, en, plus(...parts), described);
}

const monthOfYear = monthOf(month);

export const DUTY_FACTS: readonly Fact<"duty">[] = [
  ...columnFacts("duty", "duties", ["holder", "month"]),
  fact("duty.monthOfYear", "duty", "月份", "Month of the year", monthOfYear, {
    unit: "month-of-year",
  }),
  fact(
    "duty.quarterEnds",
    "duty",
    "本月为季末",
    "The month ends a quarter",
    isOneOf(monthOfYear, 3, 6, 9, 12),
  ),
  fact("duty.yearEnds", "duty", "本月为年末", "The month ends a year", isOneOf(monthOfYear, 12)),
  dutyShare(
    "duty.visitedShare",
    "当月走访比例",
    "Households visited this month",
    "visitedHouseholds",
  ),
  dutyShare(
    "duty.everVisitedShare",
    "遍访比例",
    "Households visited so far",
    "everVisitedHouseholds",
  ),
  summed("duty.meetingsInTwoMonths", "meetings", 2, "两个月内会议", "Meetings in two months"),
  summed("duty.circularsInQuarter", "circulars", 3, "一季度内通报", "Circulars in a quarter"),
  summed("duty.assessmentsInQuarter", "assessments", 3, "一季度内研判", "Assessments in a quarter"),
  summed("duty.daysInYear", "daysInVillage", 12, "一年内驻村天数", "Days in the village in a year"),
  summed("duty.assessmentsInYear", "assessments", 12, "一年内考评", "Assessments in a year"),
];
