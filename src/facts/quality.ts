import {
  all,
  choose,
  column,
  equal,
  every,
  filledIn,
  idPart,
  knowing,
  literal,
  NO,
  noAnswer,
  repeats,
  YES,
} from "./build.js";
import type { Expression } from "./expression.js";
import { columnFact, type Fact, fact, filledFacts } from "./fact.js";
import { NET_INCOME, YEAR_END } from "./income.js";
import { countMembers, MEMBERS_COMPLETE, PRESENT, written } from "./members.js";

const residentId = written("residentId");

export const MEMBER_QUALITY_FACTS: readonly Fact<"member">[] = [
  fact(
    "member.residentIdLength",
    "member",
    "身份证号位数",
    "Length of the resident id",
    idPart(residentId, "length"),
    { unit: "digit" },
  ),
  fact(
    "member.residentIdChecksum",
    "member",
    "身份证校验码正确",
    "Check digit of the resident id holds",
    idPart(residentId, "checksum"),
  ),
  fact(
    "member.residentIdBirthMatches",
    "member",
    "身份证号与出生日期一致",
    "Resident id agrees with the date of birth",
    equal(idPart(residentId, "birthDate"), written("birthDate")),
  ),
  fact(
    "member.residentIdSexMatches",
    "member",
    "身份证号与性别一致",
    "Resident id agrees with the sex",
    equal(idPart(residentId, "sex"), written("sex")),
  ),
  columnFact("member.rainDewAmount", "member", "members", "rainDewAmount"),
  columnFact("member.education", "member", "members", "education"),
  ...filledFacts("member", "members"),
];

const household = (id: string, name: string) => columnFact(id, "household", "households", name);
const heads = countMembers(equal(written("relation"), "head"));
const spouses = countMembers(equal(written("relation"), "spouse"));
const sexOf = (relation: string): Expression => ({
  op: "first",
  table: "members",
  where: PRESENT,
  key: "relation",
  written: true,
  equals: literal(relation),
  of: written("sex"),
});

export const HOUSEHOLD_QUALITY_FACTS: readonly Fact<"household">[] = [
  household("household.otherCause", "otherCause"),
  household("household.monitored", "monitored"),
  household("household.helperIsPoor", "helperIsPoor"),
  household("living.fuel", "fuel"),
  fact(
    "living.solidFuel",
    "household",
    "炊用固体燃料",
    "Cooks with solid fuel",
    choose(
      equal(column("households", "fuel"), "other"),
      noAnswer(column("households", "fuel"), {
        zh: "登记的是其他燃料，没有写明是什么",
        en: "another fuel is recorded, and not which",
      }),
      choose(equal(column("households", "fuel"), "clean"), NO, YES),
    ),
  ),
  household("living.sanitaryToilet", "sanitaryToilet"),
  household("living.roadDistance", "roadDistance"),
  fact(
    "household.causesDiffer",
    "household",
    "两个致贫原因不同",
    "The two causes of poverty differ",
    choose(equal(column("households", "mainCause"), column("households", "otherCause")), NO, YES),
  ),
  fact("household.heads", "household", "户主人数", "Heads of the household", heads, {
    unit: "person",
  }),
  fact(
    "household.residentIdsDistinct",
    "household",
    "户内身份证号不重复",
    "No resident id twice in the household",
    all(
      MEMBERS_COMPLETE,
      every(
        "members",
        choose(repeats(residentId), NO, knowing([idPart(residentId, "length")], YES)),
      ),
    ),
  ),
  fact(
    "household.headAndSpouseSameSex",
    "household",
    "户主与配偶性别相同",
    "Head and spouse of the same sex",
    knowing(
      [heads, spouses],
      choose(
        equal(heads, 0),
        NO,
        choose(equal(spouses, 0), NO, equal(sexOf("head"), sexOf("spouse"))),
      ),
    ),
  ),
  fact(
    "filled.incomes",
    "household",
    "已填写收入五项",
    "The five components of income are filled in",
    knowing([YEAR_END], filledIn(NET_INCOME)),
    {
      about: {
        zh: "判定日前最近一个已结束的核算年度五项收支都能读出；与户的其他记录一样，空白即未填写，写了却无法辨认的视为未知。",
        en: "All five components of the latest accounting year closed by the day can be read; a blank is not filled, and of what cannot be read nobody can say.",
      },
    },
  ),
  ...filledFacts("household", "households"),
  ...filledFacts("household", "dwellings"),
  ...filledFacts("household", "water"),
];
