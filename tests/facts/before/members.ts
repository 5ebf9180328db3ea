import {
  derive,
  fullYears,
  known,
  type Lack,
  latestAnniversary,
  type PlainDate,
  type Reading,
  unknown,
} from "../../../src/base/index.js";
import { type Household, type Member, personKey, plainValue } from "../../../src/model/index.js";
import { columnFact, type Fact, type FactContext, readKnown, type Subjects } from "./fact.js";

/** The id by which a member is named, or its position where no id is recorded. */
export function memberName(household: Household, member: Member): string {
  return plainValue(member.id) ?? `#${household.members.indexOf(member) + 1}`;
}

function place({ household, member }: Subjects["member"]) {
  return { table: "members", record: `${household.id}/${memberName(household, member)}` };
}

/** Whether a recorded person belonged to the household on the day. */
export function readPresence(subject: Subjects["member"], context: FactContext): Reading<boolean> {
  const { member } = subject;
  const of = place(subject);
  const { asOf } = context;
  const presence = readKnown(member, "presence", of, context);
  if (!presence.known) return presence;
  const joined = () =>
    derive([readKnown(member, "joinedOn", of, context)], (on: PlainDate) => on <= asOf);
  const stayed = () =>
    derive([readKnown(member, "leftOn", of, context)], (on: PlainDate) => asOf < on);
  switch (presence.value) {
    case "present":
      return known(true);
    case "joined":
      return joined();
    case "left":
    case "died":
      return stayed();
    default:
      return derive([joined(), stayed()], (a, b) => a && b);
  }
}

/**
 * Whether all people of the household are recorded: only its declared number can say so, and only by
 * being the number of member records. More records than declared contradict it; of several records
 * one without an id could be any of the others once more.
 */
export function readMembersComplete(household: Household, context: FactContext): Reading<true> {
  const of = { table: "households", record: household.id };
  const declared = readKnown(household, "declaredMembers", of, context);
  if (!declared.known) return declared;
  const { members } = household;
  const lacks: Lack[] = [];
  if (declared.value !== members.length) {
    lacks.push({
      reason: hasSurplus(household) ? "conflicting" : "missing",
      field: "members",
      record: household.id,
      found: `${members.length} / ${declared.value}`,
      ...(household.at === undefined ? {} : { place: household.at }),
    });
  }
  if (members.length > 1) {
    const seen = new Set<string>();
    for (const member of members) {
      const where = place({ household, member });
      const id = readKnown(member, "id", where, context);
      if (!id.known) lacks.push(...id.lacks);
      const residentId = plainValue(member.residentId);
      const person = residentId === undefined ? undefined : personKey(residentId);
      if (person === undefined) continue;
      // Somebody written twice under two ids would hide that somebody else is lost.
      if (seen.has(person)) {
        lacks.push({ reason: "conflicting", field: "members.residentId", record: where.record });
      }
      seen.add(person);
    }
  }
  return lacks.length > 0 ? unknown(...lacks) : known(true);
}

/** More member records than people declared: somebody recorded may not belong, nobody knows who. */
export function hasSurplus({ declaredMembers, members }: Household): boolean {
  const declared = plainValue(declaredMembers);
  return declared !== undefined && members.length > declared;
}

/** Whom heads are: all people on file, or those of them of whom a column says yes. */
export type HeadBasis = "on-file" | "hukouHere" | "sharesExpenses";

/** How many people on file belong to the household on the day, or how many of them the basis counts. */
export function countMembers(
  household: Household,
  basis: HeadBasis,
  context: FactContext,
): Reading<number> {
  const lacks: Lack[] = [];
  const complete = readMembersComplete(household, context);
  if (!complete.known) lacks.push(...complete.lacks);
  let count = 0;
  for (const member of household.members) {
    const subject = { household, member };
    const presence = readPresence(subject, context);
    if (!presence.known) lacks.push(...presence.lacks);
    else if (presence.value) {
      const counted =
        basis === "on-file" ? presence : readKnown(member, basis, place(subject), context);
      if (!counted.known) lacks.push(...counted.lacks);
      else if (counted.value) count += 1;
    }
  }
  return lacks.length > 0 ? unknown(...lacks) : known(count);
}

/** Nobody is known to have lived longer than about this; a higher age is a slip of the pen. */
const OLDEST = 120;

/** The age on a day; a birth after the day of judgement, or too long ago, cannot be right. */
function readAge(subject: Subjects["member"], context: FactContext, on: PlainDate): Reading {
  const of = place(subject);
  const birth = readKnown(subject.member, "birthDate", of, context);
  if (!birth.known) return birth;
  const age = fullYears(birth.value, context.asOf);
  if (age >= 0 && age <= OLDEST) return known(fullYears(birth.value, on));
  const { at } = subject.member;
  return unknown({
    reason: "invalid",
    field: "members.birthDate",
    record: of.record,
    found: birth.value,
    ...(at === undefined ? {} : { place: at }),
  });
}

const column = (id: string, name: keyof Member & string) =>
  columnFact(id, "member", "members", name, (subject) => ({
    record: subject.member,
    name: place(subject).record,
  }));

export const MEMBER_FACTS: readonly Fact<"member">[] = [
  {
    id: "member.present",
    subject: "member",
    type: "boolean",
    label: { zh: "当日属于本户", en: "Belongs to the household on the day" },
    about: {
      zh: "在册；新增的自加入日期起，迁出或死亡的到离开日期的前一天止。",
      en: "On file; who joined from the day of joining, who left or died until the day before leaving.",
    },
    from: ["members.presence", "members.joinedOn", "members.leftOn"],
    read: readPresence,
  },
  {
    id: "member.age",
    subject: "member",
    type: "number",
    unit: "year",
    label: { zh: "周岁", en: "Age in full years" },
    about: {
      zh: "到判定日的周岁；2月29日出生的，平年以2月28日为满岁日。",
      en: "Full years on the day of judgement; who was born on 29 February completes a year on 28 February of a common year.",
    },
    from: ["members.birthDate"],
    read: (subject, context) => readAge(subject, context, context.asOf),
  },
  {
    id: "member.ageAtSchoolCutoff",
    subject: "member",
    type: "number",
    unit: "year",
    label: { zh: "入学截止日周岁", en: "Age on the school cut-off day" },
    about: {
      zh: "到判定日为止最近一个入学截止日（参数）的周岁。",
      en: "Full years on the latest school cut-off day (a parameter) not after the day of judgement.",
    },
    from: ["members.birthDate"],
    parameters: ["school-cutoff"],
    read(subject, context) {
      const cutoff = context.parameter("school-cutoff");
      if (!cutoff.known) return cutoff;
      return readAge(subject, context, latestAnniversary(String(cutoff.value), context.asOf));
    },
  },
  column("member.sex", "sex"),
  column("member.relation", "relation"),
  column("member.health", "health"),
  column("member.labour", "labour"),
  column("member.schooling", "schooling"),
  column("member.schoolingApproval", "schoolingApproval"),
  column("member.schoolStage", "schoolStage"),
  column("member.serving", "serving"),
  column("member.basicInsurance", "basicInsurance"),
  column("member.criticalIllnessInsurance", "criticalIllnessInsurance"),
  column("member.medicalAssistance", "medicalAssistance"),
  column("member.pension", "pension"),
  column("member.pensionDrawn", "pensionDrawn"),
  column("member.workMonths", "workMonths"),
  column("member.publicPost", "publicPost"),
  column("member.dibao", "dibao"),
  column("member.tekun", "tekun"),
  column("member.hukouHere", "hukouHere"),
  column("member.sharesExpenses", "sharesExpenses"),
];
