import { below, choose, DAY, equal, lacking, NO, noAnswer, parameter, plus, YES } from "./build.js";
import { type Fact, fact } from "./fact.js";
import { ageOn, member } from "./members.js";

const education = member("education");
const age = ageOn(DAY);
const entry = parameter("school-age-from", "number");
const leaving = plus(entry, parameter("mpi-school-classes", "number"));

/** Facts of schooling that a poverty index asks for. */
export const SCHOOLING_FACTS: readonly Fact<"member">[] = [
  fact(
    "member.sixYearsOfSchooling",
    "member",
    "读满六年",
    "Has six years of schooling",
    choose(
      equal(education, "primary"),
      noAnswer(education, {
        zh: "登记的是小学，没有登记是否读完",
        en: "primary school is recorded, and not whether it was finished",
      }),
      choose(equal(education, "illiterate"), NO, YES),
    ),
    {
      about: {
        zh: "文化程度在小学以上；登记为小学的，不知道是否读满。",
        en: "Of more than primary schooling. Primary school has six years, but the register does not say whether it was finished.",
      },
    },
  ),
  fact(
    "member.ofClassAge",
    "member",
    "在多维贫困指数所计年级的年龄内",
    "Of the age of the classes that the poverty index counts",
    choose(
      below(age, entry),
      NO,
      choose(
        below(age, leaving),
        YES,
        choose(equal(age, leaving), lacking("missing", "members.schoolStage", age), NO),
      ),
    ),
    {
      about: {
        zh: "自义务教育起始年龄起，所计年级数之内；读完最后一个年级的那一岁，因生日而定，视为未知。",
        en: "From the age at which school begins on, for as many years as classes count. In the year of age in which the last class ends it depends on the birthday and is unknown.",
      },
    },
  ),
];
