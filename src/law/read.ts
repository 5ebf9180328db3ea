import {
  closed,
  expectCall,
  type Finding,
  fail,
  hasErrors,
  listOf,
  OBJECT,
  objectWith,
  optional,
  type Result,
  same,
  succeed,
} from "../base/index.js";
import { checkPack, checkParameter, checkRule } from "./check.js";
import { checkCondition } from "./check-condition.js";
import { declareFiles } from "./declarations/declare.js";
import type { FileKind } from "./kind.js";
import {
  DECLARATIONS,
  LAW_FILE_KINDS,
  PACK_HEADS,
  PARAMETERS,
  PLACES,
  RULES,
  SOURCES,
  TERMS,
} from "./kinds.js";
import type { Law } from "./law.js";
import { checkOutcomeForm } from "./outcome-form.js";
import type { Parameter } from "./parameters/parameter.js";
import { type Jurisdiction, NATION } from "./parameters/places.js";
import { type PackHead, type Rule, SUBJECTS } from "./schema.js";
import { asShown, type KindRead, type Layer, type RuleFiles, readKind, shelve } from "./shelf.js";

/** What a book is read with, beside its files. */
export interface LawOptions {
  /** The layers that the files lie on, the lowest first. */
  readonly over?: readonly Layer[] | undefined;
  /** The kinds of file of the book: those of packs, and those that other rooms declare and read. */
  readonly kinds?: readonly FileKind[] | undefined;
}

/**
 * Reads the law from rule files. It is a closed world: an unknown key, fact, operator, source or file
 * is an error with a code, the file and a JSON pointer, and nothing with an error is loaded.
 *
 * @param files - parsed JSON by path, such as `parameters/exit-line.json` or
 *   `packs/cn/household-exit/food.json`.
 * @example
 * ```ts
 * import { readLaw } from "tuopin";
 * import { readRuleFiles } from "tuopin/io";
 *
 * const files = readRuleFiles("my-rules");
 * const rules = files.ok ? readLaw(files.value) : files;
 * if (!rules.ok) for (const issue of rules.issues) console.error(issue.code, issue.place, issue.message.en);
 * ```
 */
export function readLaw(files: RuleFiles, options: LawOptions = {}): Result<Law> {
  expectCall("readLaw", {
    files: [files, OBJECT],
    options: [
      options,
      closed({
        over: optional(listOf(objectWith({ files: OBJECT }))),
        kinds: optional(listOf(OBJECT)),
      }),
    ],
  });
  const { over = [], kinds = LAW_FILE_KINDS } = options;
  const { shelf, issues: misplaced } = shelve([...over, { files }], kinds);
  const terms = readKind(shelf, TERMS);
  const sources = readKind(shelf, SOURCES);
  const places = readKind(shelf, PLACES);
  const declarations = readKind(shelf, DECLARATIONS);
  const parameters = readKind(shelf, PARAMETERS);
  const heads = readKind(shelf, PACK_HEADS, ["outcome", "appliesWhen"]);
  const rules = readKind(shelf, RULES, ["conditions", "appliesWhen"]);

  const book: Law = {
    shelf,
    terms: terms.entries.flatMap(({ value }) => value.terms),
    sources: byKey(
      sources.entries.flatMap(({ value }) => value.sources),
      ({ id }) => id,
    ),
    sourceFiles: new Map(
      sources.entries.flatMap(({ file, value }) =>
        value.sources.map(({ id }) => [id, file] as const),
      ),
    ),
    parameters: byKey(valuesOf(parameters), ({ name }) => name),
    places: placesOf(
      places.entries.flatMap(({ value }) => value.places),
      valuesOf(parameters),
      valuesOf(heads),
    ),
    declarations: byKey(valuesOf(declarations), ({ name }) => name),
    heads: byKey(valuesOf(heads), ({ name }) => name),
    rules: rulesByPack(valuesOf(rules)),
  };
  /** Packs whose head could not be read. */
  const unread = new Set(heads.broken.map(({ name }) => name));
  const issues = [
    ...misplaced,
    ...[terms, sources, places, declarations, parameters, heads, rules].flatMap(
      (one) => one.issues,
    ),
    ...declareFiles(declarations.entries, book.parameters),
    ...valuesOf(parameters).flatMap((one) => checkParameter(one, book)),
    ...valuesOf(heads).flatMap((one) => checkPack(one, book)),
    ...valuesOf(rules).flatMap((rule) => {
      const pack = packOf(rule.name);
      return checkRule(rule, pack, book).filter(
        ({ code }) => code !== "pack/not-found" || !unread.has(pack),
      );
    }),
    ...[...heads.broken, ...rules.broken].flatMap((one) => checkParts(one, book)),
  ];
  const shown = asShown(issues, shelf);
  return hasErrors(shown) ? fail(shown) : succeed(book, shown);
}

function valuesOf<T>({ entries }: KindRead<T>): readonly T[] {
  return entries.map(({ value }) => value);
}

/** The first of a name holds; that there are more is an issue already. */
function byKey<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T> {
  return new Map([...list].reverse().map((one) => [keyOf(one), one]));
}

function packOf(rule: string): string {
  return rule.split("/").slice(0, 2).join("/");
}

function rulesByPack(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byPack = new Map<string, Rule[]>();
  for (const rule of rules) {
    const others = byPack.get(packOf(rule.name));
    if (others === undefined) byPack.set(packOf(rule.name), [rule]);
    else others.push(rule);
  }
  return byPack;
}

/** The places that are declared, the nation, and those whose packs and legal values are given. */
function placesOf(
  declared: readonly Jurisdiction[],
  parameters: readonly Parameter[],
  heads: readonly PackHead[],
): ReadonlyMap<string, Jurisdiction> {
  const places = new Map(byKey(declared, ({ id }) => id));
  const named = [
    NATION.id,
    ...parameters.flatMap(({ histories }) => histories.map(({ place }) => place)),
    ...heads.map(({ name }) => name.split("/")[0] as string),
  ];
  for (const id of named) if (!places.has(id)) places.set(id, undeclared(id));
  return places;
}

/** A place that rules name and no table of places: it is called by its id. */
function undeclared(id: string): Jurisdiction {
  return id === NATION.id ? NATION : { id, label: same(id), codes: [], undeclared: true };
}

/** Looks over the conditions of a file that could not be read as a whole. */
function checkParts(
  { file, rest = {}, holes, inParts = [] }: KindRead<unknown>["broken"][number],
  book: Law,
): Finding[] {
  const subject = SUBJECTS.find((one) => one === rest.subject);
  if (subject === undefined) return [...inParts];
  const vocabulary = { subject, parameters: book.parameters, declarations: book.declarations };
  const found = ["conditions", "appliesWhen"].flatMap((key) =>
    rest[key] === undefined
      ? []
      : checkCondition(rest[key], { file, pointer: `/${key}` }, vocabulary),
  );
  const outcome =
    rest.outcome === undefined ? [] : checkOutcomeForm(rest.outcome, { file, pointer: "/outcome" });
  // What is left of a node without its forbidden key is no fault of its own.
  const pieces = [...found, ...outcome].filter(
    ({ place }) => !holes.includes(place?.pointer ?? ""),
  );
  return pieces.length + holes.length === 0 ? [...inParts] : pieces;
}
