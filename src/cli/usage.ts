import type { Finding, Language, Result } from "../base/index.js";
import { issueLine } from "../report/index.js";

/** Input that cannot be used: the command ends with exit code 2 and these lines. */
export class UsageError extends Error {}

/** The value of a result, or the end of the command with its issues. */
export function valueOrFail<T>(result: Result<T>, language: Language): T {
  if (result.ok) return result.value;
  throw new UsageError(result.issues.map((one: Finding) => issueLine(one, language)).join("\n"));
}
