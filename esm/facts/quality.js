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
  YES
} from "./build.js";
import { columnFact, fact, filledFacts } from "./fact.js";
import { NET_INCOME, YEAR_END } from "./income.js";
import { countMembers, MEMBERS_COMPLETE, PRESENT, written } from "./members.js";
const residentId = written("residentId");
const MEMBER_QUALITY_FACTS = [
  fact(
    "member.residentIdLength",
    "member",
    "\u8EAB\u4EFD\u8BC1\u53F7\u4F4D\u6570",
    "Length of the resident id",
    idPart(residentId, "length"),
    { unit: "digit" }
  ),
  fact(
    "member.residentIdChecksum",
    "member",
    "\u8EAB\u4EFD\u8BC1\u6821\u9A8C\u7801\u6B63\u786E",
    "Check digit of the resident id holds",
    idPart(residentId, "checksum")
  ),
  fact(
    "member.residentIdBirthMatches",
    "member",
    "\u8EAB\u4EFD\u8BC1\u53F7\u4E0E\u51FA\u751F\u65E5\u671F\u4E00\u81F4",
    "Resident id agrees with the date of birth",
    equal(idPart(residentId, "birthDate"), written("birthDate"))
  ),
  fact(
    "member.residentIdSexMatches",
    "member",
    "\u8EAB\u4EFD\u8BC1\u53F7\u4E0E\u6027\u522B\u4E00\u81F4",
    "Resident id agrees with the sex",
    equal(idPart(residentId, "sex"), written("sex"))
  ),
  columnFact("member.rainDewAmount", "member", "members", "rainDewAmount"),
  columnFact("member.education", "member", "members", "education"),
  ...filledFacts("member", "members")
];
const household = (id, name) => columnFact(id, "household", "households", name);
const heads = countMembers(equal(written("relation"), "head"));
const spouses = countMembers(equal(written("relation"), "spouse"));
const sexOf = (relation) => ({
  op: "first",
  table: "members",
  where: PRESENT,
  key: "relation",
  written: true,
  equals: literal(relation),
  of: written("sex")
});
const HOUSEHOLD_QUALITY_FACTS = [
  household("household.otherCause", "otherCause"),
  household("household.monitored", "monitored"),
  household("household.helperIsPoor", "helperIsPoor"),
  household("living.fuel", "fuel"),
  fact(
    "living.solidFuel",
    "household",
    "\u708A\u7528\u56FA\u4F53\u71C3\u6599",
    "Cooks with solid fuel",
    choose(
      equal(column("households", "fuel"), "other"),
      noAnswer(column("households", "fuel"), {
        zh: "\u767B\u8BB0\u7684\u662F\u5176\u4ED6\u71C3\u6599\uFF0C\u6CA1\u6709\u5199\u660E\u662F\u4EC0\u4E48",
        en: "another fuel is recorded, and not which"
      }),
      choose(equal(column("households", "fuel"), "clean"), NO, YES)
    )
  ),
  household("living.sanitaryToilet", "sanitaryToilet"),
  household("living.roadDistance", "roadDistance"),
  fact(
    "household.causesDiffer",
    "household",
    "\u4E24\u4E2A\u81F4\u8D2B\u539F\u56E0\u4E0D\u540C",
    "The two causes of poverty differ",
    choose(equal(column("households", "mainCause"), column("households", "otherCause")), NO, YES)
  ),
  fact("household.heads", "household", "\u6237\u4E3B\u4EBA\u6570", "Heads of the household", heads, {
    unit: "person"
  }),
  fact(
    "household.residentIdsDistinct",
    "household",
    "\u6237\u5185\u8EAB\u4EFD\u8BC1\u53F7\u4E0D\u91CD\u590D",
    "No resident id twice in the household",
    all(
      MEMBERS_COMPLETE,
      every(
        "members",
        choose(repeats(residentId), NO, knowing([idPart(residentId, "length")], YES))
      )
    )
  ),
  fact(
    "household.headAndSpouseSameSex",
    "household",
    "\u6237\u4E3B\u4E0E\u914D\u5076\u6027\u522B\u76F8\u540C",
    "Head and spouse of the same sex",
    knowing(
      [heads, spouses],
      choose(
        equal(heads, 0),
        NO,
        choose(equal(spouses, 0), NO, equal(sexOf("head"), sexOf("spouse")))
      )
    )
  ),
  fact(
    "filled.incomes",
    "household",
    "\u5DF2\u586B\u5199\u6536\u5165\u4E94\u9879",
    "The five components of income are filled in",
    knowing([YEAR_END], filledIn(NET_INCOME)),
    {
      about: {
        zh: "\u5224\u5B9A\u65E5\u524D\u6700\u8FD1\u4E00\u4E2A\u5DF2\u7ED3\u675F\u7684\u6838\u7B97\u5E74\u5EA6\u4E94\u9879\u6536\u652F\u90FD\u80FD\u8BFB\u51FA\uFF1B\u4E0E\u6237\u7684\u5176\u4ED6\u8BB0\u5F55\u4E00\u6837\uFF0C\u7A7A\u767D\u5373\u672A\u586B\u5199\uFF0C\u5199\u4E86\u5374\u65E0\u6CD5\u8FA8\u8BA4\u7684\u89C6\u4E3A\u672A\u77E5\u3002",
        en: "All five components of the latest accounting year closed by the day can be read; a blank is not filled, and of what cannot be read nobody can say."
      }
    }
  ),
  ...filledFacts("household", "households"),
  ...filledFacts("household", "dwellings"),
  ...filledFacts("household", "water")
];
export {
  HOUSEHOLD_QUALITY_FACTS,
  MEMBER_QUALITY_FACTS
};
