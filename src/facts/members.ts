import { type Household, writtenValue } from "../register/index.js";
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
  YES,
} from "./build.js";
import type { ColumnRead, Expression } from "./expression.js";
import { columnFact, type Fact, fact } from "./fact.js";

export const member = (name: string): ColumnRead => column("members", name);

/** What a member's row says, even where another cell denies it. */
export const written = (name: string): ColumnRead => ({ ...member(name), written: true });

const presence = member("presence");
const joined = atMost(member("joinedOn"), DAY);
const stayed = below(DAY, member("leftOn"));

/** Whether a recorded person belonged to the household on the day. */
export const PRESENT: Expression = choose(
  equal(presence, "present"),
  YES,
  choose(
    equal(presence, "joined"),
    joined,
    choose(
      isOneOf(presence, "left", "died"),
      stayed,
      knowing(
        [joined, stayed],
        choose(
          equal(presence, "joined-and-left"),
          choose(joined, stayed, NO),
          choose(stayed, YES, joined),
        ),
      ),
    ),
  ),
);

/** How many people the household declares. */
export const DECLARED = column("households", "declaredMembers");
const recorded = count("members");
/** Somebody written twice under two ids would hide that somebody else is lost. */
const isOnePerson = choose(
  repeats(written("residentId")),
  lacking("conflicting", "members.residentId"),
  YES,
);

/**
 * Whether all people of the household are recorded: only its declared number can say so, and only by
 * being the number of member records. More records than declared contradict it; of several records
 * one without an id could be any of the others once more.
 */
export const MEMBERS_COMPLETE: Expression = whenKnown(
  DECLARED,
  knowing(
    [
      choose(
        equal(recorded, DECLARED),
        YES,
        choose(
          below(DECLARED, recorded),
          lacking("conflicting", "members", recorded, DECLARED),
          lacking("missing", "members", recorded, DECLARED),
        ),
      ),
      choose(
        atMost(recorded, literal(1)),
        YES,
        every("members", knowing([member("id"), isOnePerson], YES)),
      ),
    ],
    YES,
  ),
);

/**
 * More member records than people declared: somebody recorded may not belong, nobody knows who.
 *
 * @param declared - how many are declared, as `DECLARED` reads it.
 */
export function hasSurplus(
  { declaredMembers, members, membersUndated }: Household,
  declared: unknown,
): boolean {
  const number = membersUndated ? writtenValue(declaredMembers) : declared;
  return typeof number === "number" && members.length > number;
}

/** How many people on file belong to the household on the day, or how many of those are so. */
export const countMembers = (those: Expression = YES): Expression =>
  knowing([MEMBERS_COMPLETE], count("members", choose(PRESENT, those, NO)));

const able = countMembers(isOneOf(member("labour"), "ordinary", "skilled"));
const weak = countMembers(
  choose(
    equal(member("labour"), "weak"),
    equal(parameter("weak-labour-counts", "boolean"), true),
    NO,
  ),
);

/** People able to work; where nobody is, a legal value says whether weak and half workers count. */
export const WORKERS = choose(equal(able, 0), weak, able);

/** A number of heads to divide by, which nobody can be. */
export const someHeads = (heads: Expression): Expression =>
  choose(equal(heads, 0), lacking("missing", "members", heads), heads);

/** Nobody is known to have lived longer than about this; a higher age is a slip of the pen. */
const OLDEST = literal(120);
const birth = member("birthDate");
const impossible = lacking("invalid", "members.birthDate", birth);

/** The age on a day; a birth after the day of judgement, or too long ago, cannot be right. */
export function ageOn(day: Expression): Expression {
  const now = span(birth, DAY, "year");
  const possible = choose(atMost(now, OLDEST), span(birth, day, "year"), impossible);
  return choose(atMost(literal(0), now), possible, impossible);
}

const cutoff = parameter("school-cutoff");

/** Columns of a member that are facts as they stand. */
const COLUMNS = [
  ...["sex", "relation", "health", "labour", "schooling", "schoolingApproval", "schoolStage"],
  ...["serving", "basicInsurance", "criticalIllnessInsurance", "medicalAssistance", "pension"],
  ...["pensionDrawn", "workMonths", "publicPost", "dibao", "tekun", "hukouHere", "sharesExpenses"],
  ...["joinedOn", "leftOn"],
];

export const MEMBER_FACTS: readonly Fact<"member">[] = [
  fact("member.present", "member", "当日属于本户", "Belongs to the household on the day", PRESENT, {
    about: {
      zh: "在册；新增的自加入日期起，迁出或死亡的到离开日期的前一天止；迁出后迁回的，离开日期起到加入日期的前一天不在。",
      en: "On file; who joined from the day of joining, who left or died until the day before leaving; who left and came back not from the day of leaving until the day before joining again.",
    },
  }),
  fact("member.age", "member", "周岁", "Age in full years", ageOn(DAY), {
    unit: "year",
    about: {
      zh: "到判定日的周岁；2月29日出生的，平年以2月28日为满岁日。",
      en: "Full years on the day of judgement; who was born on 29 February completes a year on 28 February of a common year.",
    },
  }),
  fact(
    "member.ageAtSchoolCutoff",
    "member",
    "入学截止日周岁",
    "Age on the school cut-off day",
    whenKnown(cutoff, ageOn(latestAnniversary(cutoff, DAY))),
    {
      unit: "year",
      about: {
        zh: "到判定日为止最近一个入学截止日（参数）的周岁。",
        en: "Full years on the latest school cut-off day (a parameter) not after the day of judgement.",
      },
    },
  ),
  ...COLUMNS.map((name) => columnFact(`member.${name}`, "member", "members", name)),
];
