import type { Finding, Result } from "../base/index.js";
import { issueLine } from "../report/index.js";
import { spoken } from "./speech.js";

/** Input that cannot be used: the command ends with exit code 2 and these lines. */
export class UsageError extends Error {}

/** The value of a result, or the end of the command with its issues. */
export function valueOrFail<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new UsageError(result.issues.map((one: Finding) => issueLine(one, spoken())).join("\n"));
}
