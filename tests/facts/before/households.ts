import {
  derive,
  known,
  type Lack,
  type PlainDate,
  type Reading,
  unknown,
} from "../../../src/base/index.js";
import {
  type Household,
  type Origin,
  plainValue,
  type TableName,
} from "../../../src/model/index.js";
import { columnFact, type Fact, type FactContext, readKnown, type Subjects } from "./fact.js";

type Subject = Subjects["household"];

const from =
  (table: TableName, record: (household: Household) => Origin | undefined) =>
  (id: string, column: string): Fact<"household"> =>
    columnFact(id, "household", table, column, ({ household }) => ({
      record: record(household),
      name: household.id,
    }));

const household = from("households", (one) => one);
const dwelling = from("dwellings", (one) => one.dwelling);
const water = from("water", (one) => one.water);

/** A column that holds from a recorded day on: before that day, or without it, it says nothing. */
function dated(
  fact: Fact<"household">,
  dayColumn: "gradedOn" | "acceptedOn" | "keyHandedOverOn",
  needsDay: (value: unknown) => boolean = () => true,
): Fact<"household"> {
  const day = `dwellings.${dayColumn}`;
  return {
    ...fact,
    about: {
      zh: "自所记日期起有效；判定日早于该日，或没有记日期的，视为未知。",
      en: "Holds from the recorded day on; before that day, or without it, it is unknown.",
    },
    from: [...fact.from, day],
    read(subject: Subject, context: FactContext): Reading {
      const value = fact.read(subject, context);
      const record = subject.household.dwelling;
      if (!value.known || record === undefined || !needsDay(value.value)) return value;
      const of = { table: "dwellings", record: subject.household.id };
      const on = readKnown(record, dayColumn, of, context) as Reading<PlainDate>;
      if (!on.known) return on;
      if (on.value <= context.asOf) return value;
      return unknown({
        reason: "missing",
        field: fact.from[0] as string,
        record: subject.household.id,
        found: `first recorded on ${on.value}`,
      });
    },
  };
}

/**
 * Whether the house was graded C or D after a day. A grade of A or B, or one given before that day,
 * whatever it was, is no such grade; on the day itself nobody knows which came first.
 */
function readDangerSince(
  { household }: Subject,
  day: "acceptedOn" | "keyHandedOverOn",
  context: FactContext,
): Reading<boolean> {
  const of = { table: "dwellings", record: household.id };
  const record = household.dwelling ?? {};
  const grade = readKnown(record, "grade", of, context);
  if (grade.known && (grade.value === "A" || grade.value === "B")) return known(false);
  const graded = readKnown(record, "gradedOn", of, context);
  const from = readKnown(record, day, of, context) as Reading<PlainDate>;
  if (!from.known) return from;
  if (graded.known && graded.value < from.value) return known(false);
  if (!grade.known) return grade;
  if (!graded.known) return graded;
  if (graded.value > context.asOf) {
    const found = `first recorded on ${graded.value}`;
    return unknown({ reason: "missing", field: "dwellings.grade", record: household.id, found });
  }
  return graded.value > from.value ? known(true) : unknown(...contradict(household, day));
}

/** Two cells of a house of which one says that it is safe and the other that it is not. */
function contradict({ id, dwelling }: Household, day: "acceptedOn" | "keyHandedOverOn"): Lack[] {
  const place = dwelling?.at === undefined ? {} : { place: dwelling.at };
  const found = `${plainValue(dwelling?.gradedOn)} / ${plainValue(dwelling?.[day])}`;
  return [`dwellings.gradedOn`, `dwellings.${day}`].map((field) => ({
    reason: "conflicting",
    field,
    record: id,
    found,
    ...place,
  }));
}

const acceptance = dated(
  dwelling("housing.acceptance", "acceptance"),
  "acceptedOn",
  (value) => value !== "none",
);

const key = dated(
  dwelling("housing.keyHandedOver", "keyHandedOver"),
  "keyHandedOverOn",
  (value) => value === true,
);

const status = household("household.status", "status");

export const HOUSEHOLD_FACTS: readonly Fact<"household">[] = [
  status,
  {
    id: "household.onFile",
    subject: "household",
    type: "boolean",
    label: { zh: "建档立卡户", en: "Registered household" },
    about: {
      zh: "户状态为未脱贫、已脱贫或返贫。",
      en: "Its status is registered, exited or relapsed.",
    },
    from: ["households.status"],
    read(subject, context) {
      const reading = status.read(subject, context);
      if (!reading.known) return reading;
      return known(["registered", "exited", "relapsed"].includes(String(reading.value)));
    },
  },
  household("household.category", "category"),
  household("household.mainCause", "mainCause"),
  household("food.staple", "stapleFood"),
  household("food.protein", "proteinFood"),
  household("food.source", "foodSource"),
  household("clothing.seasonal", "seasonalClothing"),
  household("clothing.daily", "dailyClothing"),
  household("clothing.bedding", "bedding"),
  household("clothing.source", "clothingSource"),
  household("living.electricity", "electricity"),
  household("living.broadcast", "broadcast"),
  household("living.hamletRoad", "hamletRoad"),
  household("living.broadband", "broadband"),
  household("assistance.planMeasuresDone", "assistancePlanDone"),
  dated(dwelling("housing.grade", "grade"), "gradedOn"),
  dwelling("housing.works", "works"),
  {
    ...acceptance,
    codes: {
      ...acceptance.codes,
      superseded: { zh: "合格，此后又鉴定为C级或D级", en: "passed, but graded C or D since" },
    },
    about: {
      zh: "自验收之日起有效；验收合格之后又鉴定为C级或D级的，该次验收不再算数；同日的，或先后说不清的，视为未知。",
      en: "Holds from the day of acceptance on. Where the house was graded C or D after it, the acceptance does not count; on the same day, or where the order is not known, it is unknown.",
    },
    from: [...acceptance.from, "dwellings.grade", "dwellings.gradedOn"],
    read(subject, context) {
      const value = acceptance.read(subject, context);
      if (!value.known || value.value !== "passed") return value;
      return derive([readDangerSince(subject, "acceptedOn", context)], (isDangerous) =>
        isDangerous ? "superseded" : "passed",
      );
    },
  },
  dwelling("housing.relocation", "relocation"),
  {
    ...key,
    about: {
      zh: "自交钥匙之日起有效；此后又鉴定为C级或D级的，与已交钥匙互相矛盾，视为未知。没有鉴定等级的，以交钥匙为准。",
      en: "Holds from the day of the key on. A grade of C or D given after it contradicts it and leaves it unknown; without a grade the key counts.",
    },
    from: [...key.from, "dwellings.grade", "dwellings.gradedOn"],
    read(subject, context) {
      const value = key.read(subject, context);
      const grade = plainValue(subject.household.dwelling?.grade);
      const gradedOn = plainValue(subject.household.dwelling?.gradedOn);
      if (!value.known || value.value !== true || grade === undefined) return value;
      if (gradedOn !== undefined && gradedOn > context.asOf) return value;
      const since = readDangerSince(subject, "keyHandedOverOn", context);
      if (!since.known) return since;
      return since.value ? unknown(...contradict(subject.household, "keyHandedOverOn")) : value;
    },
  },
  dwelling("housing.occupied", "occupied"),
  dwelling("housing.relocationDebt", "relocationDebt"),
  dwelling("housing.area", "area"),
  water("water.climate", "climate"),
  water("water.supply", "supply"),
  water("water.litresPerHead", "litresPerHead"),
  water("water.quality", "quality"),
  water("water.piped", "piped"),
  water("water.fetchMinutes", "fetchMinutes"),
  water("water.fetchMetres", "fetchMetres"),
  water("water.fetchClimb", "fetchClimb"),
  water("water.shortDays", "shortDays"),
];
