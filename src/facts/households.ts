import { known, type PlainDate, type Reading, unknown } from "../base/index.js";
import type { Household, Origin, TableName } from "../model/index.js";
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
  dated(dwelling("housing.acceptance", "acceptance"), "acceptedOn", (value) => value !== "none"),
  dwelling("housing.relocation", "relocation"),
  dated(
    dwelling("housing.keyHandedOver", "keyHandedOver"),
    "keyHandedOverOn",
    (value) => value === true,
  ),
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
