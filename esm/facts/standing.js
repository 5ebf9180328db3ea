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
  YES
} from "./build.js";
import { fact } from "./fact.js";
const own = (name) => column("households", name);
const status = own("status");
const isLater = (name) => choose(filled(own(name)), below(DAY, own(name)), NO);
const is = (code, then, otherwise) => choose(equal(status, code), then, otherwise);
const standing = is(
  "not-registered",
  literal("not-registered"),
  is(
    "cancelled",
    choose(
      isLater("cancelledOn"),
      lacking("later", "households.status", own("cancelledOn")),
      literal("cancelled")
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
            literal("exited")
          )
        )
      )
    )
  )
);
const STANDING_FACTS = [
  fact(
    "household.standing",
    "household",
    "\u5F53\u65E5\u7684\u6237\u72B6\u6001",
    "What the household was on the day",
    standing,
    {
      codes: {
        "not-registered": { zh: "\u672A\u5EFA\u6863\u7ACB\u5361", en: "not registered" },
        poor: { zh: "\u672A\u8131\u8D2B", en: "poor" },
        exited: { zh: "\u5DF2\u8131\u8D2B", en: "exited" },
        relapsed: { zh: "\u8FD4\u8D2B", en: "relapsed" },
        cancelled: { zh: "\u5DF2\u9500\u6237", en: "cancelled" }
      },
      about: {
        zh: "\u6309\u767B\u8BB0\u7684\u6237\u72B6\u6001\uFF1B\u8BC6\u522B\u3001\u8131\u8D2B\u3001\u8FD4\u8D2B\u65E5\u671F\u665A\u4E8E\u5224\u5B9A\u65E5\u7684\uFF0C\u8BE5\u6B21\u53D8\u52A8\u89C6\u4E3A\u5C1A\u672A\u53D1\u751F\uFF1B\u6CA1\u6709\u8BB0\u65E5\u671F\u7684\uFF0C\u4EE5\u767B\u8BB0\u4E3A\u51C6\u3002",
        en: "The recorded status; a change whose day is after the day of judgement has not happened yet, and one without a day counts as it stands."
      }
    }
  ),
  fact(
    "household.registered",
    "household",
    "\u5F53\u65E5\u4E3A\u5EFA\u6863\u7ACB\u5361\u6237",
    "A registered household on the day",
    isOneOf(standing, "poor", "exited", "relapsed"),
    { parts: ["household.standing"] }
  ),
  fact(
    "household.cancelled",
    "household",
    "\u5F53\u65E5\u5DF2\u9500\u6237",
    "Known to be cancelled on the day",
    choose(filled(standing), equal(standing, "cancelled"), NO),
    {
      about: {
        zh: "\u6237\u72B6\u6001\u8BF4\u660E\u5DF2\u9500\u6237\uFF1B\u4E0D\u77E5\u9053\u7684\uFF0C\u6309\u6CA1\u6709\u9500\u6237\u7B97\uFF0C\u56E0\u4E3A\u5176\u6210\u5458\u4ECD\u53EF\u80FD\u5728\u519C\u6751\u4EBA\u53E3\u4E4B\u4E2D\u3002",
        en: "Its status says so. Where nobody knows it is taken not to be: its people may still be of the rural population."
      }
    }
  ),
  fact(
    "household.helped",
    "household",
    "\u6709\u5E2E\u6276\u8D23\u4EFB\u4EBA",
    "Has a helper",
    knowing([own("helper")], YES),
    {
      about: {
        zh: "\u767B\u8BB0\u4E86\u5E2E\u6276\u8D23\u4EFB\u4EBA\uFF1B\u6CA1\u6709\u586B\u7684\u4E0D\u7B49\u4E8E\u6CA1\u6709\uFF0C\u89C6\u4E3A\u672A\u77E5\u3002",
        en: "A helper is recorded. An empty cell never means none: it is unknown."
      }
    }
  )
];
export {
  STANDING_FACTS
};
