import { type Finding, nearestHint, type Place, pointer } from "../../base/index.js";
import {
  type AnyFact,
  type Expression,
  FACTS,
  type OwnVocabulary,
  ownColumnFacts,
  ownFact,
  ownFacts,
  setOwnFacts,
} from "../../facts/index.js";
import { ownNames, setOwnRegister } from "../../register/index.js";
import { issue } from "../issues.js";
import type { Parameter } from "../parameters/parameter.js";
import { checkTables } from "./check.js";
import { checkExpression, sizeOf } from "./check-facts.js";
import type { Declarations, DeclaredFact, FactReference } from "./declarations.js";
import { ownIssue } from "./issues.js";

/** A file of declarations and what it says. */
export interface DeclarationFile {
  readonly file: string;
  readonly value: Declarations;
}

/** Takes back every column, table and fact of one's own. */
export function withdrawDeclarations(): void {
  for (const name of [...ownFacts().keys()]) setOwnFacts(name, []);
  for (const name of ownNames()) setOwnRegister(name);
}

/**
 * Makes what the files declare part of the register and of the facts, in the place of what was declared
 * under their names before. What has an error is not declared, and what asks for it is said to.
 */
export function declareFiles(
  files: readonly DeclarationFile[],
  parameters: ReadonlyMap<string, Parameter>,
): readonly Finding[] {
  for (const { value } of files) {
    setOwnFacts(value.name, []);
    setOwnRegister(value.name);
  }
  const issues: Finding[] = [];
  for (const { file, value } of files) {
    const found = checkTables(value, file);
    issues.push(...found);
    if (found.some(({ severity }) => severity === "error")) continue;
    setOwnRegister(value.name, value);
    setOwnFacts(value.name, ownColumnFacts(value));
  }
  // Facts are made of each other, in whatever file they stand.
  const made = factsOf(files, parameters, issues);
  for (const { value } of files) {
    const its = made.get(value.name) ?? [];
    if (its.length > 0) setOwnFacts(value.name, [...(ownFacts().get(value.name) ?? []), ...its]);
  }
  return issues;
}

interface Declared extends DeclaredFact {
  readonly id: string;
  readonly by: string;
  readonly place: Place;
}

/** The facts that files declare, by the name of the file, as far as nothing is wrong with them. */
function factsOf(
  files: readonly DeclarationFile[],
  parameters: ReadonlyMap<string, Parameter>,
  issues: Finding[],
): ReadonlyMap<string, readonly AnyFact[]> {
  const declared = new Map<string, Declared>();
  for (const { file, value } of files) {
    for (const [id, one] of Object.entries(value.facts ?? {})) {
      const place = { file, pointer: pointer(["facts", id]) };
      const what = FACTS.get(id)?.label ?? declared.get(id)?.label;
      if (what === undefined) declared.set(id, { ...one, id, by: value.name, place });
      else issues.push(ownIssue("own/taken", { name: id, what }, place));
    }
  }
  const made = new Map<string, AnyFact | undefined>();
  const sizes = new Map<Expression, number>();
  const names = [...FACTS.keys(), ...declared.keys()];
  const make = (id: string, around: readonly string[]): AnyFact | undefined => {
    const one = declared.get(id);
    if (one === undefined || made.has(id)) return made.get(id) ?? FACTS.get(id);
    if (around.includes(id)) {
      const facts = [...around.slice(around.indexOf(id)), id].join(" → ");
      issues.push(ownIssue("own/in-a-circle", { facts }, one.place));
      made.set(id, undefined);
      return undefined;
    }
    const place = { ...one.place, pointer: `${one.place.pointer}/expression` };
    const before = issues.length;
    const facts = new Map<Expression, AnyFact>();
    const expression = withFacts(one.expression, place, (name, at) => {
      if (!names.includes(name)) {
        const details = { fact: name, nearest: nearestHint(name, names) };
        issues.push(issue("pack/unknown-fact", details, at));
        return undefined;
      }
      const found = make(name, [...around, id]);
      if (found !== undefined) facts.set(found.expression, found);
      return found?.expression;
    });
    if (expression === undefined || issues.length > before) {
      made.set(id, undefined);
      return undefined;
    }
    const its = { subject: one.subject, parameters, place, facts, sizes };
    issues.push(...checkExpression(expression, its));
    const fact =
      issues.length > before
        ? undefined
        : ownFact({ ...one, expression, described: describedBy(one) }, facts);
    if (fact !== undefined) sizes.set(fact.expression, sizeOf(expression, sizes));
    made.set(id, fact);
    return fact;
  };
  for (const id of declared.keys()) make(id, []);
  const by = new Map<string, AnyFact[]>();
  for (const [id, one] of declared) {
    const fact = made.get(id);
    if (fact !== undefined) by.set(one.by, [...(by.get(one.by) ?? []), fact]);
  }
  return by;
}

/** An expression in which each fact that it names is what computes it; nothing where one is not to be had. */
function withFacts(
  e: Expression | FactReference,
  place: Place,
  find: (fact: string, at: Place) => Expression | undefined,
): Expression | undefined {
  if (e.op === "fact") return find(e.fact, { ...place, pointer: `${place.pointer}/fact` });
  let isWhole = true;
  const walk = (value: unknown, at: string): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => walk(one, `${at}/${index}`));
    if (typeof value !== "object" || value === null || !("op" in value)) return value;
    const made = withFacts(value as Expression | FactReference, { ...place, pointer: at }, find);
    if (made === undefined) isWhole = false;
    return made;
  };
  const parts = Object.entries(e).map(([key, value]) => [
    key,
    walk(value, `${place.pointer}/${key}`),
  ]);
  return isWhole ? (Object.fromEntries(parts) as Expression) : undefined;
}

const describedBy = ({ unit, codes, about }: Pick<DeclaredFact, "unit" | "codes" | "about">) => ({
  ...(unit === undefined ? {} : { unit }),
  ...(codes === undefined ? {} : { codes }),
  ...(about === undefined ? {} : { about }),
});

/** What the files of a book declare, ready for `declareOwn`. */
export function ownVocabularies(
  declarations: ReadonlyMap<string, Declarations>,
): readonly OwnVocabulary[] {
  return [...declarations.values()].map(
    ({ $schema: _schema, name, columns, tables, facts = {} }) => ({
      name,
      columns,
      tables,
      facts: Object.fromEntries(
        Object.keys(facts).flatMap((id) => {
          const fact = FACTS.get(id);
          if (fact === undefined) return [];
          const { subject, label, expression } = fact;
          return [[id, { subject, label, expression, described: describedBy(fact) }]];
        }),
      ),
    }),
  );
}
