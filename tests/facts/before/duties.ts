import { derive, known, type Lack, type Reading, unknown } from "../../../src/base/index.js";
import { type Duty, plainValue, readField, TABLES } from "../../../src/model/index.js";
import { percent } from "./divisions.js";
import { columnFact, type Fact, type Subjects } from "./fact.js";

type Subject = Subjects["duty"];

const nameOf = ({ holder, month }: Duty) =>
  `${plainValue(holder) ?? "?"}/${plainValue(month) ?? "?"}`;

/** The month `back` months before one, as `YYYY-MM`. */
function monthBefore(month: string, back: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - back;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

type SummedColumn = "meetings" | "circulars" | "assessments" | "daysInVillage";

/**
 * The sum of a column over a month and the ones before it. A month without a record leaves it
 * unknown, and so does a record of the same holder whose month is not known.
 */
function sumOver({ duty, all }: Subject, column: SummedColumn, months: number): Reading<number> {
  const month = readField(duty, "month", { table: "duties", record: nameOf(duty) });
  if (!month.known) return month;
  const own = all.filter((one) => one.holder === duty.holder && one.role === duty.role);
  const lacks: Lack[] = [];
  let total = 0;
  for (const one of own) {
    const its = readField(one, "month", { table: "duties", record: nameOf(one) });
    if (!its.known) lacks.push(...its.lacks);
  }
  for (let back = 0; back < months; back += 1) {
    const wanted = monthBefore(month.value, back);
    const record = own.find((one) => one.month === wanted);
    const of = { table: "duties", record: `${plainValue(duty.holder) ?? "?"}/${wanted}` };
    const times: Reading<number> =
      record === undefined
        ? unknown({ reason: "missing", field: `duties.${column}`, record: of.record })
        : readField(record, column, of);
    if (times.known) total += times.value;
    else lacks.push(...times.lacks);
  }
  return lacks.length > 0 ? unknown(...lacks) : known(total);
}

const summed = (
  id: string,
  column: SummedColumn,
  months: number,
  zh: string,
  en: string,
): Fact<"duty"> => ({
  id,
  subject: "duty",
  type: "number",
  unit: TABLES.duties.columns[column].unit as string,
  label: { zh, en },
  about: {
    zh: `本月及此前共 ${months} 个月之和；缺任何一个月的记录即为未知。`,
    en: `Over ${months} months, this one the last; unknown when a month has no record.`,
  },
  from: [`duties.${column}`, "duties.month"],
  read: (subject) => sumOver(subject, column, months),
});

const share = (
  id: string,
  column: "visitedHouseholds" | "everVisitedHouseholds",
  zh: string,
  en: string,
): Fact<"duty"> => ({
  id,
  subject: "duty",
  type: "number",
  unit: "%",
  label: { zh, en },
  from: [`duties.${column}`, "duties.assignedHouseholds"],
  read({ duty }) {
    const of = { table: "duties", record: nameOf(duty) };
    const assigned = readField(duty, "assignedHouseholds", of);
    const whole = { field: "duties.assignedHouseholds", record: of.record };
    return percent([readField(duty, column, of)], assigned, whole);
  },
});

const endOf = (id: string, months: number, zh: string, en: string): Fact<"duty"> => ({
  id,
  subject: "duty",
  type: "boolean",
  label: { zh, en },
  from: ["duties.month"],
  read: ({ duty }) =>
    derive(
      [readField(duty, "month", { table: "duties", record: nameOf(duty) })],
      (month) => Number(month.slice(5)) % months === 0,
    ),
});

export const DUTY_FACTS: readonly Fact<"duty">[] = [
  ...Object.keys(TABLES.duties.columns)
    .filter((column) => column !== "holder" && column !== "month")
    .map((column) =>
      columnFact<"duty">(`duty.${column}`, "duty", "duties", column, ({ duty }) => ({
        record: duty,
        name: nameOf(duty),
      })),
    ),
  {
    id: "duty.monthOfYear",
    subject: "duty",
    type: "number",
    unit: "month-of-year",
    label: { zh: "月份", en: "Month of the year" },
    from: ["duties.month"],
    read: ({ duty }) =>
      derive([readField(duty, "month", { table: "duties", record: nameOf(duty) })], (month) =>
        Number(month.slice(5)),
      ),
  },
  endOf("duty.quarterEnds", 3, "本月为季末", "The month ends a quarter"),
  endOf("duty.yearEnds", 12, "本月为年末", "The month ends a year"),
  share("duty.visitedShare", "visitedHouseholds", "当月走访比例", "Households visited this month"),
  share("duty.everVisitedShare", "everVisitedHouseholds", "遍访比例", "Households visited so far"),
  summed("duty.meetingsInTwoMonths", "meetings", 2, "两个月内会议", "Meetings in two months"),
  summed("duty.circularsInQuarter", "circulars", 3, "一季度内通报", "Circulars in a quarter"),
  summed("duty.assessmentsInQuarter", "assessments", 3, "一季度内研判", "Assessments in a quarter"),
  summed("duty.daysInYear", "daysInVillage", 12, "一年内驻村天数", "Days in the village in a year"),
  summed("duty.assessmentsInYear", "assessments", 12, "一年内考评", "Assessments in a year"),
];
