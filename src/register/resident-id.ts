import { isPlainDate, type PlainDate } from "../base/index.js";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = "10X98765432";

/** What an 18-digit resident id says of itself. */
export interface ResidentId {
  readonly checksumHolds: boolean;
  /** `undefined` when the digits make no day. */
  readonly birthDate: PlainDate | undefined;
  readonly sex: "male" | "female";
}

/** Reads a resident id; `undefined` when it does not have the form of an 18-digit one. */
export function readResidentId(id: string): ResidentId | undefined {
  if (!/^\d{17}[\dXx]$/.test(id)) return undefined;
  const day = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  return {
    checksumHolds: checkDigitOf(id) === id[17]?.toUpperCase(),
    birthDate: isPlainDate(day) ? day : undefined,
    sex: Number(id[16]) % 2 === 1 ? "male" : "female",
  };
}

/** The last digit, or X, that belongs to the first seventeen digits of an id. */
export function checkDigitOf(id: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return CHECK[sum % 11] as string;
}
