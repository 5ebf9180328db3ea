import { fullYears, isPlainDate, type PlainDate, yearOf } from "../../base/index.js";
import type { Origin } from "../field.js";
import type { Denial, Test } from "./form.js";
import { DISAGREE } from "./told.js";

/** Reads one cell of what is examined; `undefined` unless it holds a value. */
export type Read<T> = (of: T) => unknown;

export interface Found {
  readonly denial: Denial;
  readonly columns: readonly string[];
}

/** The cells that take part where a denial holds; `undefined` where it does not. */
type Check<T> = (of: T, asOf: PlainDate | undefined) => readonly string[] | undefined;

interface Asked<T> {
  readonly denial: Denial;
  readonly check: Check<T>;
}

/** A cell of a row that rules out most of the denials that ask of it. */
interface Gate<T> {
  readonly column: string;
  readonly asked: Asked<T>[];
  /** Those that can hold where it holds a value. */
  readonly open: (value: unknown, asOf: PlainDate | undefined) => readonly Asked<T>[] | undefined;
}

/** Adds the denials that hold of what is examined; `row` is the record in which their gates stand. */
export type Search<T> = (row: Origin, of: T, asOf: PlainDate | undefined, found: Found[]) => void;

/** What a cell says; `undefined` unless it holds a value. */
export function valueIn(row: Origin | undefined, column: string): unknown {
  const field = (row as Readonly<Record<string, unknown>> | undefined)?.[column];
  return typeof field === "object" ? undefined : field;
}

/**
 * Makes denials ready to be looked for: each gate is read once, and rules most of them out.
 *
 * @param gateIn - the column in the row of the gate of which a denial names it so.
 */
export function searchFor<T>(
  denials: readonly Denial[],
  readerOf: (name: string) => Read<T>,
  gateIn: (name: string) => string = (name) => name,
): Search<T> {
  const gates = new Map<string, Gate<T>>();
  for (const denial of denials) {
    const { name, by } = gateOf(denial);
    const key = `${name}/${by}`;
    const asked: Asked<T>[] = [];
    const gate = gates.get(key) ?? { column: gateIn(name), asked, open: OPENED[by](name, asked) };
    gates.set(key, gate);
    gate.asked.push({
      denial,
      check: checkFor(denial.form, readerOf, by === "filled" ? undefined : name),
    });
  }
  const list = [...gates.values()];
  return (row, of, asOf, found) => {
    for (let index = 0; index < list.length; index += 1) {
      const { column, open } = list[index] as Gate<T>;
      const value = valueIn(row, column);
      const asked = value === undefined ? undefined : open(value, asOf);
      if (asked === undefined) continue;
      for (const { denial, check } of asked) {
        const columns = check(of, asOf);
        if (columns !== undefined) found.push({ denial, columns });
      }
    }
  };
}

type Opened = <A extends { readonly denial: Denial }>(
  name: string,
  asked: readonly A[],
) => (value: unknown, asOf: PlainDate | undefined) => readonly A[] | undefined;

/** Which denials can still hold where their gate says something, worked out when it first does. */
const OPENED: Readonly<Record<"age" | "code" | "filled", Opened>> = {
  age: (name, asked) => {
    const byAge: (typeof asked)[] = [];
    return (value, asOf) => {
      const age = asOf === undefined || !isPlainDate(value) ? -1 : fullYears(value, asOf);
      if (age < 0) return undefined;
      byAge[age] ??= asked.filter(({ denial }) => isOfAge(testOf(denial, name), age));
      return byAge[age];
    };
  },
  code: (name, asked) => {
    let byCode: ReadonlyMap<unknown, typeof asked> | undefined;
    return (value) => {
      byCode ??= groupedBy(asked, ({ denial }) => codesOf(testOf(denial, name)));
      return byCode.get(value);
    };
  },
  filled: (_name, asked) => () => asked,
};

function groupedBy<A>(list: readonly A[], keysOf: (one: A) => readonly unknown[]) {
  const groups = new Map<unknown, A[]>();
  for (const one of list) {
    for (const key of keysOf(one)) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

const codesOf = (test: Test) => (typeof test === "object" && "is" in test ? test.is : []);
const testOf = ({ form }: Denial, name: string) =>
  ("never" in form && form.never[name]) || "filled";

/** A cell that has to be filled, or to hold a code or tell an age, for a denial to hold. */
export function gateOf({ form }: Denial): {
  readonly name: string;
  readonly by: "age" | "code" | "filled";
} {
  if ("never" in form) {
    const names = Object.keys(form.never);
    const asks = (...tests: readonly string[]) =>
      names.find((name) => tests.some((test) => test in Object(form.never[name])));
    const age = asks("younger", "older");
    if (age !== undefined) return { name: age, by: "age" };
    const code = asks("is");
    return code === undefined
      ? { name: names[0] as string, by: "filled" }
      : { name: code, by: "code" };
  }
  if ("order" in form) {
    const [first, second] = form.order;
    // Every record of a year has that, and most have no day beside it.
    return { name: second === "year" ? first : second, by: "filled" };
  }
  return { name: "whole" in form ? form.whole : form.by, by: "filled" };
}

/** The cells that a denial asks of. */
export function cellsOf({ form }: Denial): readonly string[] {
  if ("never" in form) return Object.keys(form.never);
  if ("order" in form) return form.order;
  return "parts" in form ? [...form.parts, form.whole] : [form.by, form.beside];
}

/** @param passed - the cell whose test its gate has made. */
function checkFor<T>(
  form: Denial["form"],
  readerOf: (name: string) => Read<T>,
  passed: string | undefined,
): Check<T> {
  if ("never" in form) {
    const columns = Object.keys(form.never);
    const tests = Object.entries(form.never)
      .filter(([name]) => name !== passed)
      .map(([name, test]) => ({ read: readerOf(name), test }));
    return (of, asOf) => {
      for (const { read, test } of tests) if (!passes(test, read(of), asOf)) return undefined;
      return columns;
    };
  }
  if ("order" in form) {
    const { order } = form;
    const [first, second] = [readerOf(order[0]), readerOf(order[1])];
    return (of) => {
      const from = first(of);
      return from !== undefined && isAfter(from, second(of)) ? order : undefined;
    };
  }
  if ("parts" in form) {
    const whole = readerOf(form.whole);
    const parts = form.parts.map((column) => ({ column, read: readerOf(column) }));
    return (of) => {
      const there = parts.filter(({ read }) => read(of) !== undefined);
      const sum = there.reduce((total, { read }) => total + Number(read(of)), 0);
      if (there.length === 0 || sum <= Number(whole(of))) return undefined;
      return [...there.map(({ column }) => column), form.whole];
    };
  }
  const columns = [form.by, form.beside];
  const [number, beside] = [readerOf(form.by), readerOf(form.beside)];
  const disagree = DISAGREE[form.told];
  return (of) => {
    const [told, said] = [number(of), beside(of)];
    if (typeof told !== "string" || typeof said !== "string") return undefined;
    return disagree(told, said) ? columns : undefined;
  };
}

/** Whether all of one day or year lies after all of another; nothing lies after what is not known. */
export function isAfter(first: unknown, second: unknown): boolean {
  if (second === undefined) return false;
  if (typeof first === "string" && typeof second === "string") return first > second;
  const from = typeof first === "number" ? first - 1 : yearOf(String(first));
  const to = typeof second === "number" ? second : yearOf(String(second));
  return from > to;
}

function passes(test: Test, value: unknown, asOf: PlainDate | undefined): boolean {
  if (value === undefined) return false;
  if (test === "filled") return true;
  if ("is" in test) return test.is.includes(value as string);
  if ("over" in test) return Number(value) > test.over;
  if ("under" in test) return Number(value) < test.under;
  if (asOf === undefined || !isPlainDate(value)) return false;
  if ("has" in test) return value <= asOf === (test.has === "come");
  return isOfAge(test, fullYears(value, asOf));
}

/** Who is not born yet is set aside by the age itself. */
function isOfAge(test: Test, age: number): boolean {
  if (test === "filled") return false;
  return "younger" in test ? age >= 0 && age < test.younger : "older" in test && age > test.older;
}
