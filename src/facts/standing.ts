import {
  below,
  choose,
  column,
  DAY,
  equal,
  filled,
  isOneOf,
  knowing,
  lacking,
  literal,
  NO,
  YES,
} from "./build.js";
import type { Expression } from "./expression.js";
import { type Fact, fact } from "./fact.js";

const own = (name: string) => column("households", name);
const status = own("status");

/** Whether a day is recorded and still to come. */
const isLater = (name: string): Expression => choose(filled(own(name)), below(DAY, own(name)), NO);

const is = (code: string, then: Expression, otherwise: Expression): Expression =>
  choose(equal(status, code), then, otherwise);

/** The recorded status, taken back where the recorded day of its last change is later. */
const standing = is(
  "not-registered",
  literal("not-registered"),
  is(
    "cancelled",
    choose(
      isLater("cancelledOn"),
      lacking("later", "households.status", own("cancelledOn")),
      literal("cancelled"),
    ),
    choose(
      isLater("registeredOn"),
      literal("not-registered"),
      is(
        "registered",
        literal("poor"),
        choose(
          isLater("exitedOn"),
          literal("poor"),
          is(
            "relapsed",
            choose(isLater("relapsedOn"), literal("exited"), literal("relapsed")),
            literal("exited"),
          ),
        ),
      ),
    ),
  ),
);

/** What a household was on the day, and whether it was looked after. */
export const STANDING_FACTS: readonly Fact<"household">[] = [
  fact(
    "household.standing",
    "household",
    "当日的户状态",
    "What the household was on the day",
    standing,
    {
      codes: {
        "not-registered": { zh: "未建档立卡", en: "not registered" },
        poor: { zh: "未脱贫", en: "poor" },
        exited: { zh: "已脱贫", en: "exited" },
        relapsed: { zh: "返贫", en: "relapsed" },
        cancelled: { zh: "已销户", en: "cancelled" },
      },
      about: {
        zh: "按登记的户状态；识别、脱贫、返贫日期晚于判定日的，该次变动视为尚未发生；没有记日期的，以登记为准。",
        en: "The recorded status; a change whose day is after the day of judgement has not happened yet, and one without a day counts as it stands.",
      },
    },
  ),
  fact(
    "household.registered",
    "household",
    "当日为建档立卡户",
    "A registered household on the day",
    isOneOf(standing, "poor", "exited", "relapsed"),
    { parts: ["household.standing"] },
  ),
  fact(
    "household.cancelled",
    "household",
    "当日已销户",
    "Known to be cancelled on the day",
    choose(filled(standing), equal(standing, "cancelled"), NO),
    {
      about: {
        zh: "户状态说明已销户；不知道的，按没有销户算，因为其成员仍可能在农村人口之中。",
        en: "Its status says so. Where nobody knows it is taken not to be: its people may still be of the rural population.",
      },
    },
  ),
  fact(
    "household.helped",
    "household",
    "有帮扶责任人",
    "Has a helper",
    knowing([own("helper")], YES),
    {
      about: {
        zh: "登记了帮扶责任人；没有填的不等于没有，视为未知。",
        en: "A helper is recorded. An empty cell never means none: it is unknown.",
      },
    },
  ),
];
