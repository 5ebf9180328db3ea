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
  YES
} from "./build.js";
import { columnFact, fact } from "./fact.js";
const household = (id, name) => columnFact(id, "household", "households", name);
const dwelling = (id, name) => columnFact(id, "household", "dwellings", name);
const water = (id, name) => columnFact(id, "household", "water", name);
const house = (name) => column("dwellings", name);
const grade = house("grade");
const gradedOn = house("gradedOn");
const quality = column("water", "quality");
const inTime = (name, on) => choose(atMost(on, DAY), house(name), lacking("later", `dwellings.${name}`, on));
const surely = (question) => choose(filled(question), question, NO);
const contradiction = (day) => knowing(
  ["gradedOn", day].map(
    (name) => lacking("conflicting", `dwellings.${name}`, gradedOn, house(day))
  ),
  NO
);
function dangerSince(day) {
  const from = house(day);
  const order = choose(below(from, gradedOn), YES, contradiction(day));
  const graded = choose(
    atMost(gradedOn, DAY),
    order,
    lacking("later", "dwellings.grade", gradedOn)
  );
  const later = choose(surely(below(gradedOn, from)), NO, whenKnown(grade, graded));
  return choose(surely(isOneOf(grade, "A", "B")), NO, whenKnown(from, later));
}
const accepted = choose(
  equal(house("acceptance"), "none"),
  house("acceptance"),
  inTime("acceptance", house("acceptedOn"))
);
const key = choose(
  house("keyHandedOver"),
  inTime("keyHandedOver", house("keyHandedOverOn")),
  house("keyHandedOver")
);
const DATED = [
  columnFact("housing.grade", "household", "dwellings", "grade", {
    by: whenKnown(grade, inTime("grade", gradedOn)),
    about: {
      zh: "\u81EA\u6240\u8BB0\u65E5\u671F\u8D77\u6709\u6548\uFF1B\u5224\u5B9A\u65E5\u65E9\u4E8E\u8BE5\u65E5\uFF0C\u6216\u6CA1\u6709\u8BB0\u65E5\u671F\u7684\uFF0C\u89C6\u4E3A\u672A\u77E5\u3002",
      en: "Holds from the recorded day on; before that day, or without it, it is unknown."
    }
  }),
  columnFact("housing.acceptance", "household", "dwellings", "acceptance", {
    by: choose(
      equal(accepted, "passed"),
      choose(dangerSince("acceptedOn"), literal("superseded"), literal("passed")),
      accepted
    ),
    codes: {
      superseded: { zh: "\u5408\u683C\uFF0C\u6B64\u540E\u53C8\u9274\u5B9A\u4E3AC\u7EA7\u6216D\u7EA7", en: "passed, but graded C or D since" }
    },
    about: {
      zh: "\u81EA\u9A8C\u6536\u4E4B\u65E5\u8D77\u6709\u6548\uFF1B\u9A8C\u6536\u5408\u683C\u4E4B\u540E\u53C8\u9274\u5B9A\u4E3AC\u7EA7\u6216D\u7EA7\u7684\uFF0C\u8BE5\u6B21\u9A8C\u6536\u4E0D\u518D\u7B97\u6570\uFF1B\u540C\u65E5\u7684\uFF0C\u6216\u5148\u540E\u8BF4\u4E0D\u6E05\u7684\uFF0C\u89C6\u4E3A\u672A\u77E5\u3002",
      en: "Holds from the day of acceptance on. Where the house was graded C or D after it, the acceptance does not count; on the same day, or where the order is not known, it is unknown."
    }
  }),
  columnFact("housing.keyHandedOver", "household", "dwellings", "keyHandedOver", {
    by: choose(
      key,
      choose(
        filled(grade),
        choose(
          surely(below(DAY, gradedOn)),
          YES,
          choose(dangerSince("keyHandedOverOn"), contradiction("keyHandedOverOn"), YES)
        ),
        YES
      ),
      key
    ),
    about: {
      zh: "\u81EA\u4EA4\u94A5\u5319\u4E4B\u65E5\u8D77\u6709\u6548\uFF1B\u6B64\u540E\u53C8\u9274\u5B9A\u4E3AC\u7EA7\u6216D\u7EA7\u7684\uFF0C\u4E0E\u5DF2\u4EA4\u94A5\u5319\u4E92\u76F8\u77DB\u76FE\uFF0C\u89C6\u4E3A\u672A\u77E5\u3002\u6CA1\u6709\u9274\u5B9A\u7B49\u7EA7\u7684\uFF0C\u4EE5\u4EA4\u94A5\u5319\u4E3A\u51C6\u3002",
      en: "Holds from the day of the key on. A grade of C or D given after it contradicts it and leaves it unknown; without a grade the key counts."
    }
  })
];
const HOUSEHOLD_FACTS = [
  household("household.status", "status"),
  fact(
    "household.onFile",
    "household",
    "\u5EFA\u6863\u7ACB\u5361\u6237",
    "Registered household",
    isOneOf(column("households", "status"), "registered", "exited", "relapsed"),
    {
      about: {
        zh: "\u6237\u72B6\u6001\u4E3A\u672A\u8131\u8D2B\u3001\u5DF2\u8131\u8D2B\u6216\u8FD4\u8D2B\u3002",
        en: "Its status is registered, exited or relapsed."
      }
    }
  ),
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
    "\u6C34\u8D28\u5316\u9A8C\u7ED3\u8BBA",
    "Laboratory result of the water",
    choose(
      equal(examined(quality), "tested-good"),
      literal("good"),
      choose(
        equal(quality, "tested-bad"),
        literal("bad"),
        noAnswer(quality, {
          zh: "\u53EA\u7ECF\u671B\u95FB\u95EE\u5C1D\uFF0C\u6CA1\u6709\u5316\u9A8C",
          en: "judged by the senses only, never tested"
        })
      )
    ),
    {
      codes: { good: { zh: "\u8FBE\u6807", en: "good" }, bad: { zh: "\u4E0D\u8FBE\u6807", en: "bad" } },
      about: {
        zh: "\u5316\u9A8C\u8FBE\u6807\u6216\u4E0D\u8FBE\u6807\uFF1B\u672A\u68C0\uFF0C\u6216\u53EA\u7ECF\u671B\u95FB\u95EE\u5C1D\u7684\uFF0C\u6CA1\u6709\u5316\u9A8C\u7ED3\u8BBA\uFF0C\u89C6\u4E3A\u672A\u77E5\u3002",
        en: "Tested good or bad. Water that was not tested, or judged by the senses only, has no result and is unknown."
      }
    }
  ),
  water("water.piped", "piped"),
  water("water.roundTripMinutes", "roundTripMinutes"),
  water("water.fetchMetres", "fetchMetres"),
  water("water.fetchClimb", "fetchClimb"),
  water("water.shortDays", "shortDays")
];
export {
  HOUSEHOLD_FACTS
};
