import { InvalidArgumentError } from "commander";
import { isDecimalText } from "../base/index.js";

/** A whole number from 0 on, of an option. */
export function whole(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("a whole number is asked for");
  return Number(text);
}

/** A decimal number of an option, kept as text. */
export function decimal(text: string): string {
  if (!isDecimalText(text)) throw new InvalidArgumentError("a decimal number is asked for");
  return text;
}
