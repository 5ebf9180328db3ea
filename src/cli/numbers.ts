import { InvalidArgumentError } from "commander";
import { isDecimalText } from "../base/index.js";
import { say } from "./speech.js";

/** A whole number from 0 on, of an option. */
export function whole(text: string): number {
  if (!/^\d{1,15}$/.test(text))
    throw new InvalidArgumentError(say("应为整数", "it has to be a whole number"));
  return Number(text);
}

/** A decimal number of an option, kept as text. */
export function decimal(text: string): string {
  if (!isDecimalText(text))
    throw new InvalidArgumentError(say("应为小数", "it has to be a decimal number"));
  return text;
}
