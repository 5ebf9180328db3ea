import { fullYears, isPlainDate, type Label, type PlainDate } from "../../base/index.js";
import { personKey } from "../person.js";
import { type ResidentId, readResidentId } from "../resident-id.js";

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
    | { readonly order: readonly [string, string] }
    /** The parts are together not more than the whole. */
    | { readonly parts: readonly string[]; readonly whole: string }
    /** What one number tells of the person is what the other column says. */
    | { readonly told: Told; readonly by: string; readonly beside: string };
}

/** Reads one cell of what is examined; `undefined` unless it holds a value. */
export type Look = (column: string) => unknown;

/** The cells that take part where the denial holds; `undefined` where it does not. */
export function deniedCells(
  denial: Denial,
  look: Look,
  asOf: PlainDate | undefined,
): readonly string[] | undefined {
  const { form } = denial;
  if ("never" in form) {
    const entries = entriesOf(form.never);
    for (const [column, test] of entries) if (!passes(test, look(column), asOf)) return undefined;
    return entries.map(([column]) => column);
  }
  if ("order" in form) {
    const [first, second] = [look(form.order[0]), look(form.order[1])];
    if (first === undefined || second === undefined) return undefined;
    return isAfter(first, second) ? form.order : undefined;
  }
  if ("parts" in form) {
    const whole = look(form.whole);
    const parts = form.parts.filter((column) => look(column) !== undefined);
    if (whole === undefined || parts.length === 0) return undefined;
    const sum = parts.reduce((total, column) => total + Number(look(column)), 0);
    return sum > Number(whole) ? [...parts, form.whole] : undefined;
  }
  const [number, said] = [look(form.by), look(form.beside)];
  if (typeof number !== "string" || typeof said !== "string") return undefined;
  return DISAGREE[form.told](number, said) ? [form.by, form.beside] : undefined;
}

/** Whether all of one day or year lies after all of another. */
export function isAfter(first: unknown, second: unknown): boolean {
  const from = typeof first === "number" ? `${first - 1}-01-01` : String(first);
  const to = typeof second === "number" ? `${second}-12-31` : String(second);
  return from > to;
}

const entriesCache = new WeakMap<object, [string, Test][]>();

function entriesOf(never: Readonly<Record<string, Test>>): [string, Test][] {
  let entries = entriesCache.get(never);
  if (entries === undefined) {
    entries = Object.entries(never);
    entriesCache.set(never, entries);
  }
  return entries;
}

function passes(test: Test, value: unknown, asOf: PlainDate | undefined): boolean {
  if (value === undefined) return false;
  if (test === "filled") return true;
  if ("is" in test) return test.is.includes(value as string);
  if ("over" in test) return Number(value) > test.over;
  if ("under" in test) return Number(value) < test.under;
  if (asOf === undefined || !isPlainDate(value)) return false;
  if ("has" in test) return value <= asOf === (test.has === "come");
  const age = fullYears(value, asOf);
  // Who is not born yet, or too old to be true, is set aside by the age itself.
  if ("younger" in test) return age >= 0 && age < test.younger;
  return age > test.older;
}

/** What a resident id says, however it is written and of whichever length. */
function idOf(text: string): ResidentId | undefined {
  return readResidentId(personKey(text) ?? text);
}

/** Whether a number in full form tells something else than what stands beside it. */
const DISAGREE: Readonly<Record<Told, (number: string, said: string) => boolean>> = {
  "birth-of-id": (id, birth) => (idOf(id)?.birthDate ?? birth) !== birth,
  "sex-of-id": (id, sex) => (idOf(id)?.sex ?? sex) !== sex,
  "id-of-card": (card, id) =>
    /^\d{17}[\dXx]\d{2,4}$/.test(card) &&
    idOf(id) !== undefined &&
    card.slice(0, 18).toUpperCase() !== personKey(id),
};
