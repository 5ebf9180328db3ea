import type { Finding } from "./finding.js";

/** The outcome of reading data: a value where there is one, and whatever was found on the way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Finding[] }
  | { readonly ok: false; readonly issues: readonly Finding[] };

export function succeed<T>(value: T, issues: readonly Finding[] = []): Result<T> {
  return { ok: true, value, issues };
}

export function fail(issues: readonly Finding[]): Result<never> {
  return { ok: false, issues };
}

export function hasErrors(issues: readonly Finding[]): boolean {
  return issues.some((one) => one.severity === "error");
}
