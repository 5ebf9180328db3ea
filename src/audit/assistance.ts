import { expectCall, OBJECT, type PlainDate } from "../base/index.js";
import { type Measure, plainValue, REGISTER, type Register } from "../register/index.js";
import type { Audit } from "./audit.js";
import { onFile } from "./on-file.js";

/** A measure that had begun by the day, or of which nobody knows when it began. */
export interface GivenMeasure {
  /** `null` where it is not known. */
  readonly batch: string | null;
  readonly kind: string | null;
  /** To whom it was given; `null` where to the household, or where that is not known. */
  readonly member: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly state: "running" | "ended" | "undated";
}

/** What a household gets, and what it does not get. */
export interface HouseholdAssistance {
  readonly household: string;
  readonly village: string | null;
  /** Whether it is or was registered; `null` where that is not known. */
  readonly isOnFile: boolean | null;
  readonly measures: readonly GivenMeasure[];
  /** Measures that stand twice: to the same of the same kind, from the same day or at the same time. */
  readonly twice: readonly GivenMeasure[];
  /** Criteria of the pack that are not met: what it should get and does not, or gets beyond a limit. */
  readonly notMet: readonly string[];
  readonly unknown: readonly string[];
}

/** How many get something; who gets it twice counts once. */
export interface GivenCount {
  /** `null` where what they get is not known. */
  readonly code: string | null;
  readonly households: number;
  readonly people: number;
}

/** Who gets which assistance, who should and does not, and who gets it twice. */
export interface Assistance {
  readonly asOf: PlainDate;
  readonly place: string;
  readonly households: readonly HouseholdAssistance[];
  readonly batches: readonly GivenCount[];
  readonly kinds: readonly GivenCount[];
}

/**
 * Who gets which of the measures of a register by the day of an audit, beside what that audit says of
 * the assistance of each household. A measure that begins later is not given yet.
 *
 * @param found - an audit of all households by a pack of assistance.
 * @throws TypeError when the audit is of a part of the register, or not of its households.
 * @example
 * ```ts
 * const { households } = assistanceOf(audit(pack, register, { asOf: "2018-12-31" }), register);
 * console.log(households.filter(({ isOnFile, measures }) => isOnFile === true && measures.length === 0).length);
 * ```
 */
export function assistanceOf(found: Audit, register: Register): Assistance {
  expectCall("assistanceOf", { found: [found, OBJECT], register: [register, REGISTER] });
  const { asOf, place, assessments, subset } = found;
  const { households } = register;
  const isWhole =
    subset === undefined &&
    assessments.length === households.length &&
    households.every(({ id }, at) => assessments[at]?.subject.id === id);
  if (!isWhole)
    throw new TypeError("assistanceOf: an audit of all households of the register is wanted");
  const all = households.map((household, at): HouseholdAssistance => {
    const measures = household.measures.flatMap((one) => given(one, asOf));
    const of = (verdict: string) =>
      (assessments[at]?.criteria ?? []).flatMap((one) =>
        one.verdict === verdict ? [one.criterion] : [],
      );
    return {
      household: household.id,
      village: plainValue(household.village) ?? null,
      isOnFile: onFile(household),
      measures,
      twice: twiceIn(household.measures.filter(isOfSomebody).flatMap((one) => given(one, asOf))),
      notMet: of("not-met"),
      unknown: of("unknown"),
    };
  });
  const shown = all.filter((one) => one.isOnFile !== false || one.measures.length > 0);
  const counted = (by: "batch" | "kind") => counts(shown, by);
  return { asOf, place, households: shown, batches: counted("batch"), kinds: counted("kind") };
}

function given(measure: Measure, asOf: PlainDate): GivenMeasure[] {
  const from = plainValue(measure.from) ?? null;
  const to = plainValue(measure.to) ?? null;
  if (from !== null && from > asOf) return [];
  const state = to !== null && to < asOf ? "ended" : from === null ? "undated" : "running";
  return [
    {
      batch: plainValue(measure.batch) ?? null,
      kind: plainValue(measure.kind) ?? null,
      member: plainValue(measure.member) ?? null,
      from,
      to,
      state,
    },
  ];
}

/** Whether it is known to whom a measure is given: to a member, or where none is named to the household. */
function isOfSomebody({ member }: Measure): boolean {
  return member === undefined || plainValue(member) !== undefined;
}

/** The later of two that say the same; of what is not known nothing is said. */
function twiceIn(measures: readonly GivenMeasure[]): readonly GivenMeasure[] {
  return measures.filter((one, at) => measures.slice(0, at).some((before) => isTwice(before, one)));
}

function isTwice(one: GivenMeasure, other: GivenMeasure): boolean {
  const { kind, member, from, to } = one;
  if (kind === null || kind !== other.kind || kind === "other" || member !== other.member) {
    return false;
  }
  if (from === null || other.from === null) return false;
  if (from === other.from) return true;
  // An end that is not written may be that of a payment on one day.
  if (to === null || other.to === null) return false;
  return from <= other.to && other.from <= to;
}

function counts(
  households: readonly HouseholdAssistance[],
  by: "batch" | "kind",
): readonly GivenCount[] {
  const found = new Map<string | null, { households: Set<string>; people: Set<string> }>();
  for (const { household, measures } of households) {
    for (const one of measures) {
      const of = found.get(one[by]) ?? { households: new Set(), people: new Set() };
      found.set(one[by], of);
      of.households.add(household);
      if (one.member !== null) of.people.add(`${household}/${one.member}`);
    }
  }
  return [...found]
    .map(([code, of]) => ({ code, households: of.households.size, people: of.people.size }))
    .sort((a, b) => b.households - a.households || ((a.code ?? "") < (b.code ?? "") ? -1 : 1));
}
