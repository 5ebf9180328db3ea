import type { Label } from "../../base/index.js";

/** What is asked of one cell. Ages are in full years on the day of judgement. */
export type Test =
  | { readonly is: readonly (string | boolean)[] }
  | { readonly over: number }
  | { readonly under: number }
  | { readonly younger: number }
  | { readonly older: number }
  /** A day that has come by the day of judgement, or has not. */
  | { readonly has: "come" | "not-come" }
  | "filled";

/** What an id or a card number says of the person it belongs to. */
export type Told = "birth-of-id" | "sex-of-id" | "id-of-card";

/**
 * Cells of one record, or of the records of one household, that cannot all be true. Only what is
 * filled in denies: a blank never does, so that taking something away never makes a new denial.
 */
export interface Denial {
  readonly id: string;
  /** Why they cannot all be true. */
  readonly message: Label;
  readonly form: /** All of these cannot hold at once. */
    | { readonly never: Readonly<Record<string, Test>> }
    /**
     * The first day is not later than the second. An accounting year may begin a year before the one
     * it is named after, so it stands for the time from the first day of the year before on.
     */
    | {
        readonly order: readonly [string, string];
        /** What other cells have to be for that order to hold. */
        readonly where?: Readonly<Record<string, Test>>;
      }
    /** The parts are together not more than the whole. */
    | { readonly parts: readonly string[]; readonly whole: string }
    /** What one number tells of the person is what the other column says. */
    | { readonly told: Told; readonly by: string; readonly beside: string };
}
