import { divide, expectCall, type Finding, fromNumber, multiply } from "../base/index.js";
import { personKey } from "../register/index.js";
import { SIGN_OFFS } from "./shapes.js";
import {
  findingsOf,
  type SignOff,
  type SignOffDetails,
  type SignOffOutcome,
} from "./sign-off-findings.js";

/**
 * How often field and rules disagree. `compared`, `unknown` and `notApplicable` add up to the rows;
 * the rate is `disagreements` of `compared`.
 */
export interface DisagreementRate {
  readonly id: string;
  readonly disagreements: number;
  readonly compared: number;
  /** One of the two sides is lacking or unknown. */
  readonly unknown: number;
  /** By the rules the criterion does not apply, so that there is nothing to compare with. */
  readonly notApplicable: number;
  /** In percent with two decimals; `null` when nothing could be compared. */
  readonly percent: string | null;
}

export interface SignOffComparison {
  /** All rows together. */
  readonly total: Omit<DisagreementRate, "id">;
  readonly findings: readonly Finding<SignOffDetails>[];
  readonly villages: readonly DisagreementRate[];
  readonly signers: readonly DisagreementRate[];
  readonly unsigned: number;
}

/**
 * Sets computed and field verdicts side by side, and counts where they differ. A criterion that by
 * the rules does not apply is left out of the comparison, whatever was written in the field: a
 * village that writes 达标 for a household without school children says nothing wrong.
 */
export function compareSignOffs(written: readonly SignOff[]): SignOffComparison {
  expectCall("compareSignOffs", {
    written: [written, SIGN_OFFS],
  });
  const rows = withOneNameEach(written);
  return {
    total: rateOf(rows.map(outcomeOf)),
    findings: rows.flatMap((row) => findingsOf(row, outcomeOf(row))),
    villages: ratesBy(rows, ({ village }) => village),
    signers: ratesBy(rows, ({ signer }) => signer),
    unsigned: rows.filter(({ signer }) => signer === null).length,
  };
}

/** Each signer as first written, however else; who is named as nobody is none. */
function withOneNameEach(rows: readonly SignOff[]): SignOff[] {
  const names = new Map<string, string>();
  return rows.map((row) => {
    const person = row.signer === null ? undefined : personKey(row.signer);
    if (row.signer === null || person === undefined) return { ...row, signer: null };
    const name = names.get(person) ?? row.signer;
    names.set(person, name);
    return { ...row, signer: name };
  });
}

function outcomeOf({ computed, field, on }: SignOff): SignOffOutcome {
  if (computed === "not-applicable") return "not-applicable";
  if (field === null || field === "unknown" || computed === "unknown") return "unknown";
  if (field === computed) return "agrees";
  return on === null ? "unknown" : "differs";
}

function ratesBy(
  rows: readonly SignOff[],
  key: (row: SignOff) => string | null,
): DisagreementRate[] {
  const outcomes = new Map<string, SignOffOutcome[]>();
  for (const row of rows) {
    const id = key(row);
    if (id === null) continue;
    const own = outcomes.get(id);
    if (own === undefined) outcomes.set(id, [outcomeOf(row)]);
    else own.push(outcomeOf(row));
  }
  return [...outcomes.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({ id, ...rateOf(own) }));
}

function rateOf(outcomes: readonly SignOffOutcome[]): Omit<DisagreementRate, "id"> {
  const count = (outcome: SignOffOutcome) => outcomes.filter((one) => one === outcome).length;
  const disagreements = count("differs");
  const compared = disagreements + count("agrees");
  return {
    disagreements,
    compared,
    unknown: count("unknown"),
    notApplicable: count("not-applicable"),
    percent: percentOf(disagreements, compared),
  };
}

/** A share in percent with two decimals; `null` of nothing. */
export function percentOf(part: number, whole: number): string | null {
  if (whole === 0) return null;
  return divide(multiply(fromNumber(part), "100"), fromNumber(whole), 2);
}
