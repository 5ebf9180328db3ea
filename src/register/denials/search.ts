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

/** Adds the denials that hold of what is examined. */
export type Search<T> = (of: T, asOf: PlainDate | undefined, found: Found[]) => void;

/** The cells that take part where a denial holds; `undefined` where it does not. */
type Check<T> = (of: T) => readonly string[] | undefined;

/** Which denials a value of a cell leaves possible, a bit each; those that do not ask of it stay. */
type Keep = (value: unknown, asOf: PlainDate | undefined) => number;

/** A cell that denials ask of: each is read once, and rules out those that it does not fit. */
interface Asked<T> {
  readonly read: Read<T>;
  readonly keep: Keep;
  /** What stays possible where it holds no value. */
  readonly blank: number;
}

/** What a cell says; `undefined` unless it holds a value. */
export function valueIn(row: Origin | undefined, column: string): unknown {
  const field = (row as Readonly<Record<string, unknown>> | undefined)?.[column];
  return typeof field === "object" ? undefined : field;
}

/** So many denials have a bit each in one number. */
const BITS = 30;

/** Makes denials ready to be looked for. */
export function searchFor<T>(
  denials: readonly Denial[],
  readerOf: (name: string) => Read<T>,
): Search<T> {
  const sieves: Search<T>[] = [];
  for (let from = 0; from < denials.length; from += BITS) {
    sieves.push(sieve(denials.slice(from, from + BITS), readerOf));
  }
  const [only] = sieves;
  if (only !== undefined && sieves.length === 1) return only;
  return (of, asOf, found) => {
    for (const search of sieves) search(of, asOf, found);
  };
}

function sieve<T>(denials: readonly Denial[], readerOf: (name: string) => Read<T>): Search<T> {
  const tests = new Map<string, BitTest[]>();
  denials.forEach(({ form }, at) => {
    for (const [name, test] of testsOf(form)) {
      const its = tests.get(name) ?? [];
      its.push({ bit: 1 << at, test });
      tests.set(name, its);
    }
  });
  /** What most denials ask of comes first, so that soon none is possible. */
  const asked = [...tests]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, its]): Asked<T> => {
      const blank = ~bitsOf(its);
      return { read: readerOf(name), keep: keepFor(its, blank), blank };
    });
  const checks = denials.map(({ form }) => checkFor(form, readerOf));
  const all = 2 ** denials.length - 1;
  return (of, asOf, found) => {
    let left = all;
    for (let index = 0; index < asked.length; index += 1) {
      const { read, keep, blank } = asked[index] as Asked<T>;
      const value = read(of);
      left &= value === undefined ? blank : keep(value, asOf);
      if (left === 0) return;
    }
    for (let at = 0; at < checks.length; at += 1) {
      const columns = left & (1 << at) ? (checks[at] as Check<T>)(of) : undefined;
      if (columns !== undefined) found.push({ denial: denials[at] as Denial, columns });
    }
  };
}

/** What a denial asks of one cell, and the bit that it has. */
interface BitTest {
  readonly bit: number;
  readonly test: Test;
}

const bitsOf = (tests: readonly BitTest[]) => tests.reduce((bits, { bit }) => bits | bit, 0);

/** What is asked of single cells for a denial to hold. */
function testsOf(form: Denial["form"]): readonly (readonly [string, Test])[] {
  if ("never" in form) return Object.entries(form.never);
  const where = "order" in form ? Object.entries(form.where ?? {}) : [];
  const names =
    "order" in form ? form.order : "whole" in form ? [form.whole] : [form.by, form.beside];
  return [...where, ...names.map((name) => [name, "filled"] as const)];
}

/** @param blank - the denials that do not ask of the cell. */
function keepFor(tests: readonly BitTest[], blank: number): Keep {
  const codes = new Map<unknown, number>();
  const aged: BitTest[] = [];
  const others: { readonly bit: number; readonly passes: ReturnType<typeof passing> }[] = [];
  let always = blank;
  for (const { bit, test } of tests) {
    if (test === "filled") always |= bit;
    else if ("is" in test) for (const code of test.is) codes.set(code, bitsAt(codes, code) | bit);
    else if ("younger" in test || "older" in test) aged.push({ bit, test });
    else others.push({ bit, passes: passing(test) });
  }
  const byCode: Keep = codes.size === 0 ? () => always : (value) => always | bitsAt(codes, value);
  if (aged.length === 0 && others.length === 0) return byCode;
  const byAge: number[] = [];
  return (value, asOf) => {
    let bits = byCode(value, asOf);
    for (const { bit, passes } of others) if (passes(value, asOf)) bits |= bit;
    if (aged.length === 0 || asOf === undefined || !isPlainDate(value)) return bits;
    const age = fullYears(value, asOf);
    // Who is not born yet is set aside by the age itself.
    if (age < 0) return bits;
    byAge[age] ??= bitsOf(aged.filter(({ test }) => isOfAge(test, age)));
    return bits | byAge[age];
  };
}

const bitsAt = (codes: ReadonlyMap<unknown, number>, code: unknown) => codes.get(code) ?? 0;

/** The cells that a denial asks of. */
export function cellsOf({ form }: Denial): readonly string[] {
  if ("never" in form) return Object.keys(form.never);
  if ("order" in form) return form.order;
  return "parts" in form ? [...form.parts, form.whole] : [form.by, form.beside];
}

/** What is left to ask where each cell by itself fits. */
function checkFor<T>(form: Denial["form"], readerOf: (name: string) => Read<T>): Check<T> {
  if ("never" in form) {
    const columns = Object.keys(form.never);
    return () => columns;
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

/** What a cell that holds a value has to be. */
function passing(
  test: Exclude<Test, string | { is: unknown } | { younger: unknown } | { older: unknown }>,
): (value: unknown, asOf: PlainDate | undefined) => boolean {
  if ("over" in test) return (value) => Number(value) > test.over;
  if ("under" in test) return (value) => Number(value) < test.under;
  const hasCome = test.has === "come";
  return (value, asOf) => asOf !== undefined && isPlainDate(value) && value <= asOf === hasCome;
}

function isOfAge(test: Test, age: number): boolean {
  if (test === "filled") return false;
  return "younger" in test ? age < test.younger : "older" in test && age > test.older;
}
