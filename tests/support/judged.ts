import { audit } from "../../src/audit/index.js";
import { type LedgerOptions, readLedgers } from "../../src/io/index.js";
import type { Register } from "../../src/register/index.js";
import { pack, unwrap } from "./rules.js";

export async function registerIn(
  paths: string | readonly string[],
  options: LedgerOptions = {},
): Promise<Register> {
  return unwrap(await readLedgers(paths, options));
}

/** Every household by the exit of Sichuan at its end: each verdict, and the fields that it lacks. */
export const exitVerdicts = (register: Register) =>
  audit(pack("cn-sichuan/household-exit"), register, {
    asOf: "2020-12-31",
    place: "cn-sichuan",
  }).assessments.map((one) => [
    one.subject.id,
    one.verdict,
    one.criteria.map(({ verdict, lacks }) => [verdict, lacks.map(({ field }) => field)]),
  ]);
