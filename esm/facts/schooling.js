import { below, choose, DAY, equal, lacking, NO, noAnswer, parameter, plus, YES } from "./build.js";
import { fact } from "./fact.js";
import { ageOn, member } from "./members.js";
const education = member("education");
const age = ageOn(DAY);
const entry = parameter("school-age-from", "number");
const leaving = plus(entry, parameter("mpi-school-classes", "number"));
const SCHOOLING_FACTS = [
  fact(
    "member.sixYearsOfSchooling",
    "member",
    "\u8BFB\u6EE1\u516D\u5E74",
    "Has six years of schooling",
    choose(
      equal(education, "primary"),
      noAnswer(education, {
        zh: "\u767B\u8BB0\u7684\u662F\u5C0F\u5B66\uFF0C\u6CA1\u6709\u767B\u8BB0\u662F\u5426\u8BFB\u5B8C",
        en: "primary school is recorded, and not whether it was finished"
      }),
      choose(equal(education, "illiterate"), NO, YES)
    ),
    {
      about: {
        zh: "\u6587\u5316\u7A0B\u5EA6\u5728\u5C0F\u5B66\u4EE5\u4E0A\uFF1B\u767B\u8BB0\u4E3A\u5C0F\u5B66\u7684\uFF0C\u4E0D\u77E5\u9053\u662F\u5426\u8BFB\u6EE1\u3002",
        en: "Of more than primary schooling. Primary school has six years, but the register does not say whether it was finished."
      }
    }
  ),
  fact(
    "member.ofClassAge",
    "member",
    "\u5728\u591A\u7EF4\u8D2B\u56F0\u6307\u6570\u6240\u8BA1\u5E74\u7EA7\u7684\u5E74\u9F84\u5185",
    "Of the age of the classes that the poverty index counts",
    choose(
      below(age, entry),
      NO,
      choose(
        below(age, leaving),
        YES,
        choose(equal(age, leaving), lacking("missing", "members.schoolStage", age), NO)
      )
    ),
    {
      about: {
        zh: "\u81EA\u4E49\u52A1\u6559\u80B2\u8D77\u59CB\u5E74\u9F84\u8D77\uFF0C\u6240\u8BA1\u5E74\u7EA7\u6570\u4E4B\u5185\uFF1B\u8BFB\u5B8C\u6700\u540E\u4E00\u4E2A\u5E74\u7EA7\u7684\u90A3\u4E00\u5C81\uFF0C\u56E0\u751F\u65E5\u800C\u5B9A\uFF0C\u89C6\u4E3A\u672A\u77E5\u3002",
        en: "From the age at which school begins on, for as many years as classes count. In the year of age in which the last class ends it depends on the birthday and is unknown."
      }
    }
  )
];
export {
  SCHOOLING_FACTS
};
