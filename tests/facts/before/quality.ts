import { derive, known, type Lack, type Reading, unknown } from "../../../src/base/index.js";
import {
  type Column,
  type Household,
  personKey,
  plainValue,
  type ResidentId,
  readResidentId,
  residentIdText,
  TABLES,
} from "../../../src/model/index.js";
import { columnFact, type Fact, type FactContext, readKnown, type Subjects } from "./fact.js";
import { INCOME_FACTS } from "./income.js";
import { memberName, readMembersComplete, readPresence } from "./members.js";

type MemberSubject = Subjects["member"];

/** The resident id without what was written around it; what is none is not known. */
function readId({ household, member }: MemberSubject, context: FactContext): Reading<string> {
  const record = `${household.id}/${memberName(household, member)}`;
  const written = readKnown(member, "residentId", { table: "members", record }, context);
  if (!written.known) return written;
  const id = residentIdText(written.value);
  if (id !== undefined) return known(id);
  return unknown({ reason: "invalid", field: "members.residentId", record, found: written.value });
}

function idFact(
  id: string,
  zh: string,
  en: string,
  beside: "birthDate" | "sex" | "residentId",
  test: (id: ResidentId | undefined, beside: string) => boolean,
): Fact<"member"> {
  return {
    id,
    subject: "member",
    type: "boolean",
    label: { zh, en },
    from: [...new Set(["members.residentId", `members.${beside}`])],
    read(subject, context) {
      const record = `${subject.household.id}/${memberName(subject.household, subject.member)}`;
      const other = readKnown(subject.member, beside, { table: "members", record }, context);
      return derive([readId(subject, context), other], (residentId, value) =>
        test(readResidentId(residentId), value),
      );
    },
  };
}

/**
 * Whether a column is filled, for every column of a table. This is a question about the record, so it
 * is always known: an empty or unreadable cell is not filled.
 */
function filledFacts<K extends "member" | "household">(
  subject: K,
  table: "members" | "households" | "dwellings" | "water",
  recordOf: (of: Subjects[K]) => object | undefined,
): Fact<K>[] {
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  return Object.entries(columns)
    .filter(([column]) => column !== "household")
    .map(([column, { label }]) => ({
      id: `filled.${table}.${column}`,
      subject,
      type: "boolean",
      label: { zh: `已填写${label.zh}`, en: `${label.en} is filled in` },
      from: [`${table}.${column}`],
      read(of) {
        const record = recordOf(of) as Readonly<Record<string, unknown>> | undefined;
        return known(plainValue(record?.[column] as never) !== undefined);
      },
    }));
}

/** Members of a relation to the head who belong on the day. */
function related(
  household: Household,
  relation: "head" | "spouse",
  context: FactContext,
): Reading<readonly MemberSubject[]> {
  const complete = readMembersComplete(household, context);
  const lacks: Lack[] = complete.known ? [] : [...complete.lacks];
  const found: MemberSubject[] = [];
  for (const member of household.members) {
    const subject = { household, member };
    const presence = readPresence(subject, context);
    const record = `${household.id}/${memberName(household, member)}`;
    const itsRelation = readKnown(member, "relation", { table: "members", record }, context);
    if (!presence.known) lacks.push(...presence.lacks);
    else if (!presence.value) continue;
    else if (!itsRelation.known) lacks.push(...itsRelation.lacks);
    else if (itsRelation.value === relation) found.push(subject);
  }
  return lacks.length > 0 ? unknown(...lacks) : known(found);
}

export const MEMBER_QUALITY_FACTS: readonly Fact<"member">[] = [
  {
    id: "member.residentIdLength",
    subject: "member",
    type: "number",
    unit: "digit",
    label: { zh: "身份证号位数", en: "Length of the resident id" },
    from: ["members.residentId"],
    read: (subject, context) => derive([readId(subject, context)], (id) => id.length),
  },
  idFact(
    "member.residentIdChecksum",
    "身份证校验码正确",
    "Check digit of the resident id holds",
    "residentId",
    (id) => id?.checksumHolds === true,
  ),
  idFact(
    "member.residentIdBirthMatches",
    "身份证号与出生日期一致",
    "Resident id agrees with the date of birth",
    "birthDate",
    (id, birthDate) => id?.birthDate === birthDate,
  ),
  idFact(
    "member.residentIdSexMatches",
    "身份证号与性别一致",
    "Resident id agrees with the sex",
    "sex",
    (id, sex) => id?.sex === sex,
  ),
  columnFact(
    "member.rainDewAmount",
    "member",
    "members",
    "rainDewAmount",
    ({ household, member }) => ({
      record: member,
      name: `${household.id}/${memberName(household, member)}`,
    }),
  ),
  columnFact("member.education", "member", "members", "education", ({ household, member }) => ({
    record: member,
    name: `${household.id}/${memberName(household, member)}`,
  })),
  ...filledFacts("member", "members", ({ member }) => member),
];

const household = (id: string, column: string) =>
  columnFact(id, "household", "households", column, (subject) => ({
    record: subject.household,
    name: subject.household.id,
  }));

const netIncome = INCOME_FACTS.find(({ id }) => id === "income.net") as Fact<"household">;

export const HOUSEHOLD_QUALITY_FACTS: readonly Fact<"household">[] = [
  household("household.otherCause", "otherCause"),
  household("household.monitored", "monitored"),
  household("household.helperIsPoor", "helperIsPoor"),
  household("living.fuel", "fuel"),
  household("living.sanitaryToilet", "sanitaryToilet"),
  household("living.roadDistance", "roadDistance"),
  {
    id: "household.causesDiffer",
    subject: "household",
    type: "boolean",
    label: { zh: "两个致贫原因不同", en: "The two causes of poverty differ" },
    from: ["households.mainCause", "households.otherCause"],
    read(subject, context) {
      const of = { table: "households", record: subject.household.id };
      const main = readKnown(subject.household, "mainCause", of, context);
      const other = readKnown(subject.household, "otherCause", of, context);
      return derive([main, other], (a, b) => a !== b);
    },
  },
  {
    id: "household.heads",
    subject: "household",
    type: "number",
    unit: "person",
    label: { zh: "户主人数", en: "Heads of the household" },
    from: ["members.relation", "members.presence", "households.declaredMembers"],
    read: (subject, context) =>
      derive([related(subject.household, "head", context)], (heads) => heads.length),
  },
  {
    id: "household.residentIdsDistinct",
    subject: "household",
    type: "boolean",
    label: { zh: "户内身份证号不重复", en: "No resident id twice in the household" },
    from: ["members.residentId", "households.declaredMembers"],
    read({ household: its }, context) {
      const ids = its.members.map((member) => readId({ household: its, member }, context));
      const recorded = ids.flatMap((id) => (id.known ? [personKey(id.value)] : []));
      if (new Set(recorded).size < recorded.length) return known(false);
      return derive([readMembersComplete(its, context), ...ids], () => true);
    },
  },
  {
    id: "household.headAndSpouseSameSex",
    subject: "household",
    type: "boolean",
    label: { zh: "户主与配偶性别相同", en: "Head and spouse of the same sex" },
    from: ["members.relation", "members.sex", "members.presence", "households.declaredMembers"],
    read(subject, context) {
      const heads = related(subject.household, "head", context);
      const spouses = related(subject.household, "spouse", context);
      const pairs = derive([heads, spouses], (all, others) => ({
        head: all[0],
        spouse: others[0],
      }));
      if (!pairs.known) return pairs;
      const { head, spouse } = pairs.value;
      if (head === undefined || spouse === undefined) return known(false);
      const sexOf = (one: MemberSubject) =>
        readKnown(one.member, "sex", { table: "members", record: subject.household.id }, context);
      return derive([sexOf(head), sexOf(spouse)], (a, b) => a === b);
    },
  },
  {
    id: "filled.incomes",
    subject: "household",
    type: "boolean",
    label: { zh: "已填写收入五项", en: "The five components of income are filled in" },
    about: {
      zh: "判定日前最近一个已结束的核算年度五项收支都能读出；与户的其他记录一样，空白即未填写。",
      en: "All five components of the latest accounting year closed by the day can be read; a blank is not filled.",
    },
    from: [
      "incomes.year",
      "incomes.wage",
      "incomes.business",
      "incomes.property",
      "incomes.transfer",
      "incomes.outlay",
      "ledger.year",
      "ledger.kind",
      "ledger.amount",
    ],
    parameters: ["income-year-end", "income-counts-gifts"],
    read(subject, context) {
      const yearEnd = context.parameter("income-year-end");
      if (!yearEnd.known) return yearEnd;
      return known(netIncome.read(subject, context).known);
    },
  },
  ...filledFacts("household", "households", (subject) => subject.household),
  ...filledFacts("household", "dwellings", (subject) => subject.household.dwelling),
  ...filledFacts("household", "water", (subject) => subject.household.water),
];
