import {
  atMost,
  below,
  choose,
  column,
  DAY,
  equal,
  examined,
  filled,
  isOneOf,
  knowing,
  lacking,
  literal,
  NO,
  noAnswer,
  whenKnown,
  YES,
} from "./build.js";
import type { Expression } from "./expression.js";
import { columnFact, type Fact, fact } from "./fact.js";

const household = (id: string, name: string) => columnFact(id, "household", "households", name);
const dwelling = (id: string, name: string) => columnFact(id, "household", "dwellings", name);
const water = (id: string, name: string) => columnFact(id, "household", "water", name);

const house = (name: string) => column("dwellings", name);
const grade = house("grade");
const gradedOn = house("gradedOn");
const quality = column("water", "quality");

/** A column that holds from a recorded day on: before that day it says nothing. */
const inTime = (name: string, on: Expression): Expression =>
  choose(atMost(on, DAY), house(name), lacking("later", `dwellings.${name}`, on));

/** A question that is answered no as long as its answer is not known. */
const surely = (question: Expression): Expression => choose(filled(question), question, NO);

/** Two days of a house of which one says that it is safe and the other that it is not. */
const contradiction = (day: string): Expression =>
  knowing(
    ["gradedOn", day].map((name) =>
      lacking("conflicting", `dwellings.${name}`, gradedOn, house(day)),
    ),
    NO,
  );

/**
 * Whether the house was graded C or D after a day. A grade of A or B, or one given before that day,
 * whatever it was, is no such grade; on the day itself nobody knows which came first.
 */
function dangerSince(day: string): Expression {
  const from = house(day);
  const order = choose(below(from, gradedOn), YES, contradiction(day));
  const graded = choose(
    atMost(gradedOn, DAY),
    order,
    lacking("later", "dwellings.grade", gradedOn),
  );
  const later = choose(surely(below(gradedOn, from)), NO, whenKnown(grade, graded));
  return choose(surely(isOneOf(grade, "A", "B")), NO, whenKnown(from, later));
}

const accepted = choose(
  equal(house("acceptance"), "none"),
  house("acceptance"),
  inTime("acceptance", house("acceptedOn")),
);

const key = choose(
  house("keyHandedOver"),
  inTime("keyHandedOver", house("keyHandedOverOn")),
  house("keyHandedOver"),
);

const DATED = [
  columnFact("housing.grade", "household", "dwellings", "grade", {
    by: whenKnown(grade, inTime("grade", gradedOn)),
    about: {
      zh: "自所记日期起有效；判定日早于该日，或没有记日期的，视为未知。",
      en: "Holds from the recorded day on; before that day, or without it, it is unknown.",
    },
  }),
  columnFact("housing.acceptance", "household", "dwellings", "acceptance", {
    by: choose(
      equal(accepted, "passed"),
      choose(dangerSince("acceptedOn"), literal("superseded"), literal("passed")),
      accepted,
    ),
    codes: {
      superseded: { zh: "合格，此后又鉴定为C级或D级", en: "passed, but graded C or D since" },
    },
    about: {
      zh: "自验收之日起有效；验收合格之后又鉴定为C级或D级的，该次验收不再算数；同日的，或先后说不清的，视为未知。",
      en: "Holds from the day of acceptance on. Where the house was graded C or D after it, the acceptance does not count; on the same day, or where the order is not known, it is unknown.",
    },
  }),
  columnFact("housing.keyHandedOver", "household", "dwellings", "keyHandedOver", {
    by: choose(
      key,
      choose(
        filled(grade),
        choose(
          surely(below(DAY, gradedOn)),
          YES,
          choose(dangerSince("keyHandedOverOn"), contradiction("keyHandedOverOn"), YES),
        ),
        YES,
      ),
      key,
    ),
    about: {
      zh: "自交钥匙之日起有效；此后又鉴定为C级或D级的，与已交钥匙互相矛盾，视为未知。没有鉴定等级的，以交钥匙为准。",
      en: "Holds from the day of the key on. A grade of C or D given after it contradicts it and leaves it unknown; without a grade the key counts.",
    },
  }),
];

export const HOUSEHOLD_FACTS: readonly Fact<"household">[] = [
  household("household.status", "status"),
  fact(
    "household.onFile",
    "household",
    "建档立卡户",
    "Registered household",
    isOneOf(column("households", "status"), "registered", "exited", "relapsed"),
    {
      about: {
        zh: "户状态为未脱贫、已脱贫或返贫。",
        en: "Its status is registered, exited or relapsed.",
      },
    },
  ),
  household("household.registeredOn", "registeredOn"),
  household("household.exitedOn", "exitedOn"),
  household("household.relapsedOn", "relapsedOn"),
  household("household.cancelledOn", "cancelledOn"),
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
  household("household.schoolingStopped", "schoolingStopped"),
  household("assistance.planMeasuresDone", "assistancePlanDone"),
  dwelling("housing.gradedOn", "gradedOn"),
  dwelling("housing.worksFinishedOn", "worksFinishedOn"),
  dwelling("housing.acceptedOn", "acceptedOn"),
  dwelling("housing.keyHandedOverOn", "keyHandedOverOn"),
  dwelling("housing.works", "works"),
  dwelling("housing.relocation", "relocation"),
  ...DATED,
  dwelling("housing.occupied", "occupied"),
  dwelling("housing.relocationDebt", "relocationDebt"),
  dwelling("housing.area", "area"),
  water("water.climate", "climate"),
  water("water.supply", "supply"),
  water("water.litresPerHead", "litresPerHead"),
  water("water.quality", "quality"),
  fact(
    "water.labResult",
    "household",
    "水质化验结论",
    "Laboratory result of the water",
    choose(
      equal(examined(quality), "tested-good"),
      literal("good"),
      choose(
        equal(quality, "tested-bad"),
        literal("bad"),
        noAnswer(quality, {
          zh: "只经望闻问尝，没有化验",
          en: "judged by the senses only, never tested",
        }),
      ),
    ),
    {
      codes: { good: { zh: "达标", en: "good" }, bad: { zh: "不达标", en: "bad" } },
      about: {
        zh: "化验达标或不达标；未检，或只经望闻问尝的，没有化验结论，视为未知。",
        en: "Tested good or bad. Water that was not tested, or judged by the senses only, has no result and is unknown.",
      },
    },
  ),
  water("water.piped", "piped"),
  water("water.roundTripMinutes", "roundTripMinutes"),
  water("water.fetchMetres", "fetchMetres"),
  water("water.fetchClimb", "fetchClimb"),
  water("water.shortDays", "shortDays"),
];
