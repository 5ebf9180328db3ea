import fc from "fast-check";
import { addDays, expectCall, fromNumber } from "../base/index.js";
import type { Household } from "../register/index.js";
import { consistent } from "./consistent.js";
import { ownParts } from "./own.js";
import { HOUSEHOLD_OPTIONS } from "./shapes.js";
import { amounts, records, type ValueOptions } from "./values.js";

export interface HouseholdOptions extends ValueOptions {
  readonly id?: string | undefined;
  readonly maxMembers?: number | undefined;
  /** Draws people with slips of the pen too: a resident id cut short, of another birth, or written twice. */
  readonly slips?: boolean | undefined;
}

const RECEIPTS = ["wage", "business", "property", "transfer"] as const;
type Row = Record<string, unknown>;

/**
 * Valid households of invented people with every column filled and nothing contradictory: the
 * declared number is that of the members, days of joining and leaving fit the presence, and a ledger,
 * where there is one, adds up to the five components of its year. Net income per head often lies on
 * one of `marks` or a fen beside it.
 *
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { assess, plan } from "tuopin";
 * import { households } from "tuopin/testing";
 *
 * const asOf = "2019-12-31";
 * fc.assert(
 *   fc.property(households({ asOf, marks: [3747] }), (household) => {
 *     return assess(plan(pack, { asOf }), { household }).verdict !== "unknown";
 *   }),
 * );
 * ```
 */
export function households(options: HouseholdOptions): fc.Arbitrary<Household> {
  expectCall("households", {
    options: [options, HOUSEHOLD_OPTIONS],
  });
  const { id = "H1", maxMembers = 5, slips = false } = options;
  const slip = slips ? fc.constantFrom<Slip>(...SLIPS) : fc.constant<Slip>("none");
  const members = fc
    .array(fc.tuple(memberRecords(options), slip), { minLength: 1, maxLength: maxMembers })
    .map((list) =>
      list.map(([member, its], index) => ({ ...member, ...identity(member, id, index, its) })),
    );
  return members.chain((list) =>
    fc
      .record({
        head: records(
          "households",
          options,
          { declaredMembers: fc.constant(list.length), status: statuses },
          ["id"],
        ),
        accounts: accounts(options, list.length),
        dwelling: records("dwellings", options, {}, ["household"]),
        water: records("water", options, {}, ["household"]),
        measures: fc.array(records("measures", options, {}, ["household", "member"]), {
          maxLength: 2,
        }),
        monitoring: records("monitoring", options, {}, ["household"]),
        credit: records("credit", options, {}, ["household"]),
        medicalCosts: medicalCosts(options),
        own: ownParts(options),
      })
      .map(({ head, accounts, own, ...parts }) =>
        consistent(
          {
            id,
            ...head,
            declaredMeasures: parts.measures.length,
            members: list,
            ...accounts,
            ...parts,
            ...own,
            fieldVerdicts: [],
          } as Household,
          options.asOf,
        ),
      ),
  );
}

/** The medical costs of two years up to the day, of which a household paid no more than all. */
function medicalCosts(options: ValueOptions): fc.Arbitrary<readonly Row[]> {
  const last = Number(options.asOf.slice(0, 4));
  const years = [last, last - 1].filter((year) => year >= 1990);
  const cost = fc.record({
    fen: fc.integer({ min: 0, max: 2_000_000 }),
    percent: fc.nat({ max: 100 }),
    rest: records("medical-costs", options, {}, ["household", "year", "inPolicy", "selfPaid"]),
  });
  return fc.tuple(...years.map(() => cost)).map((list) =>
    list.map(({ fen, percent, rest }, index) => ({
      ...rest,
      year: years[index],
      inPolicy: fromNumber(fen / 100),
      selfPaid: fromNumber(Math.floor((fen * percent) / 100) / 100),
    })),
  );
}

const statuses = fc.constantFrom(
  "registered",
  "registered",
  "exited",
  "relapsed",
  "not-registered",
  "cancelled",
);

const SLIPS = ["none", "none", "short", "birth", "twice"] as const;
type Slip = (typeof SLIPS)[number];

function identity(member: Row, household: string, index: number, slip: Slip): Row {
  const birth = slip === "birth" ? "19000101" : String(member.birthDate).replaceAll("-", "");
  // The digit before the last is odd for men.
  const order = `0${index % 10}${member.sex === "male" ? 1 : 2}0`;
  return {
    id: `${household}-${index + 1}`,
    name: `成员${index + 1}`,
    residentId:
      slip === "twice"
        ? "000000190001010000"
        : `000000${birth}${order}`.slice(0, slip === "short" ? 17 : 18),
  };
}

/** A member with days of joining and leaving that fit the presence; not everybody disabled has a card. */
function memberRecords(options: ValueOptions): fc.Arbitrary<Row> {
  const { asOf } = options;
  const days = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }));
  return fc
    .tuple(records("members", options, {}, ["household", "joinedOn", "leftOn"]), days)
    .map(([{ disabilityCard, ...rest }, [early, late]]) => {
      const member: Row = early % 3 === 0 ? rest : { ...rest, disabilityCard };
      const joinedOn = addDays(asOf, 300 - Math.max(early, late));
      const leftOn = addDays(asOf, 300 - Math.min(early, late));
      switch (member.presence) {
        case "joined":
          return { ...member, joinedOn };
        case "left":
        case "died":
          return { ...member, leftOn };
        case "joined-and-left":
          return { ...member, joinedOn, leftOn };
        case "left-and-returned":
          return { ...member, joinedOn: leftOn, leftOn: joinedOn };
        default:
          return member;
      }
    });
}

interface Accounts {
  readonly incomes: readonly Row[];
  readonly ledger: readonly Row[];
}

/** Three accounting years up to the day, and for some of them a ledger that adds up to the year,
 * where regular gifts count. */
function accounts(options: ValueOptions, heads: number): fc.Arbitrary<Accounts> {
  const last = Number(options.asOf.slice(0, 4));
  const years = [last, last - 1, last - 2].filter((year) => year >= 1990);
  return fc.tuple(...years.map((year) => accountingYear(year, options, heads))).map((parts) => ({
    incomes: parts.map((part) => part.income),
    ledger: parts.flatMap((part) => part.ledger),
  }));
}

function accountingYear(year: number, options: ValueOptions, heads: number) {
  const marks = options.marks ?? [];
  const perHead = amounts([0, ...marks.filter((mark) => mark >= 100)], 2, 12_000).map(
    (yuan) => Math.round(yuan * 100) * heads,
  );
  const parts = fc.tuple(
    perHead,
    fc.constantFrom(-1, 0, 1),
    fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 4, maxLength: 4 }),
  );
  return fc
    .record({
      rest: records("incomes", options, { year: fc.constant(year) }, [
        "household",
        ...RECEIPTS,
        "outlay",
        "statedPerHead",
      ]),
      parts,
      hasLedger: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
    })
    .map(({ rest, parts: [target, fen, others], hasLedger }) => {
      const [business, property, transfer, outlay] = others as [number, number, number, number];
      const wage = target + fen + outlay - business - property - transfer;
      const fens = { wage: Math.max(0, wage), business, property, transfer, outlay };
      const net = fens.wage + business + property + transfer - outlay;
      const statedPerHead = fromNumber(Math.floor(net / heads) / 100);
      const yuan = Object.fromEntries(
        Object.entries(fens).map(([kind, amount]) => [kind, fromNumber(amount / 100)]),
      );
      const ledger = hasLedger
        ? Object.entries(fens).flatMap(([kind, amount]) => ledgerItems(year, kind, amount))
        : [];
      return { income: { ...rest, ...yuan, statedPerHead } as Row, ledger };
    });
}

function ledgerItems(year: number, kind: string, fen: number): Row[] {
  const first = Math.floor(fen / 3);
  const kinds = [kind === "transfer" ? "gift" : kind, kind];
  return [first, fen - first].map((amount, index) => ({
    year,
    kind: kinds[index],
    amount: fromNumber(amount / 100),
    item: kind,
    regular: true,
  }));
}
