import { plainValue, writtenValue } from "../register/index.js";
import {
  atMost,
  below,
  choose,
  column,
  count,
  DAY,
  equal,
  every,
  isOneOf,
  knowing,
  lacking,
  latestAnniversary,
  literal,
  NO,
  parameter,
  repeats,
  span,
  whenKnown,
  YES
} from "./build.js";
import { columnFact, fact } from "./fact.js";
const member = (name) => column("members", name);
const written = (name) => ({ ...member(name), written: true });
const presence = member("presence");
const joined = atMost(member("joinedOn"), DAY);
const stayed = below(DAY, member("leftOn"));
const PRESENT = choose(
  equal(presence, "present"),
  YES,
  choose(
    equal(presence, "joined"),
    joined,
    choose(
      isOneOf(presence, "left", "died"),
      stayed,
      knowing([joined, stayed], choose(joined, stayed, NO))
    )
  )
);
const declared = column("households", "declaredMembers");
const recorded = count("members");
const isOnePerson = choose(
  repeats(written("residentId")),
  lacking("conflicting", "members.residentId"),
  YES
);
const MEMBERS_COMPLETE = whenKnown(
  declared,
  knowing(
    [
      choose(
        equal(recorded, declared),
        YES,
        choose(
          below(declared, recorded),
          lacking("conflicting", "members", recorded, declared),
          lacking("missing", "members", recorded, declared)
        )
      ),
      choose(
        atMost(recorded, literal(1)),
        YES,
        every("members", knowing([member("id"), isOnePerson], YES))
      )
    ],
    YES
  )
);
function hasSurplus({ declaredMembers, members, membersUndated }) {
  const number = membersUndated ? writtenValue(declaredMembers) : plainValue(declaredMembers);
  return number !== void 0 && members.length > number;
}
const countMembers = (those = YES) => knowing([MEMBERS_COMPLETE], count("members", choose(PRESENT, those, NO)));
const able = countMembers(isOneOf(member("labour"), "ordinary", "skilled"));
const weak = countMembers(
  choose(
    equal(member("labour"), "weak"),
    equal(parameter("weak-labour-counts", "boolean"), true),
    NO
  )
);
const WORKERS = choose(equal(able, 0), weak, able);
const someHeads = (heads) => choose(equal(heads, 0), lacking("missing", "members", heads), heads);
const OLDEST = literal(120);
const birth = member("birthDate");
const impossible = lacking("invalid", "members.birthDate", birth);
function ageOn(day) {
  const now = span(birth, DAY, "year");
  const possible = choose(atMost(now, OLDEST), span(birth, day, "year"), impossible);
  return choose(atMost(literal(0), now), possible, impossible);
}
const cutoff = parameter("school-cutoff");
const COLUMNS = [
  ...["sex", "relation", "health", "labour", "schooling", "schoolingApproval", "schoolStage"],
  ...["serving", "basicInsurance", "criticalIllnessInsurance", "medicalAssistance", "pension"],
  ...["pensionDrawn", "workMonths", "publicPost", "dibao", "tekun", "hukouHere", "sharesExpenses"]
];
const MEMBER_FACTS = [
  fact("member.present", "member", "\u5F53\u65E5\u5C5E\u4E8E\u672C\u6237", "Belongs to the household on the day", PRESENT, {
    about: {
      zh: "\u5728\u518C\uFF1B\u65B0\u589E\u7684\u81EA\u52A0\u5165\u65E5\u671F\u8D77\uFF0C\u8FC1\u51FA\u6216\u6B7B\u4EA1\u7684\u5230\u79BB\u5F00\u65E5\u671F\u7684\u524D\u4E00\u5929\u6B62\u3002",
      en: "On file; who joined from the day of joining, who left or died until the day before leaving."
    }
  }),
  fact("member.age", "member", "\u5468\u5C81", "Age in full years", ageOn(DAY), {
    unit: "year",
    about: {
      zh: "\u5230\u5224\u5B9A\u65E5\u7684\u5468\u5C81\uFF1B2\u670829\u65E5\u51FA\u751F\u7684\uFF0C\u5E73\u5E74\u4EE52\u670828\u65E5\u4E3A\u6EE1\u5C81\u65E5\u3002",
      en: "Full years on the day of judgement; who was born on 29 February completes a year on 28 February of a common year."
    }
  }),
  fact(
    "member.ageAtSchoolCutoff",
    "member",
    "\u5165\u5B66\u622A\u6B62\u65E5\u5468\u5C81",
    "Age on the school cut-off day",
    whenKnown(cutoff, ageOn(latestAnniversary(cutoff, DAY))),
    {
      unit: "year",
      about: {
        zh: "\u5230\u5224\u5B9A\u65E5\u4E3A\u6B62\u6700\u8FD1\u4E00\u4E2A\u5165\u5B66\u622A\u6B62\u65E5\uFF08\u53C2\u6570\uFF09\u7684\u5468\u5C81\u3002",
        en: "Full years on the latest school cut-off day (a parameter) not after the day of judgement."
      }
    }
  ),
  ...COLUMNS.map((name) => columnFact(`member.${name}`, "member", "members", name))
];
export {
  MEMBERS_COMPLETE,
  MEMBER_FACTS,
  PRESENT,
  WORKERS,
  ageOn,
  countMembers,
  hasSurplus,
  member,
  someHeads,
  written
};
