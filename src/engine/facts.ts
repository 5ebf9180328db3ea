import { expectCall, type FactValue, OBJECT, type PlainDate, type Reading } from "../base/index.js";
import { factsOf, parameterNameOf } from "../conditions/index.js";
import {
  type AnyFact,
  FACTS,
  type FactContext,
  type SubjectKind,
  type Subjects,
} from "../facts/index.js";
import { ASSESS_CONTEXT } from "../judge/index.js";
import type { LawContext } from "../law/index.js";
import { lawFor, legalValue, PACK, type Pack, type Rule, rulesInForce } from "../law/index.js";
import { MISSING_AS } from "./shapes.js";

/** How a fact that is not known is handed to the engine: left out, or as `null`. */
export type MissingAs = "absent" | "null";

/** The facts of one subject as json-rules-engine takes them; legal values as `parameter.<name>`. */
export type EngineFacts = Readonly<Record<string, FactValue | null>>;

/** What is judged: a household, one of its members, a village, a township or a county. */
export type FactSubject = Subjects[SubjectKind];

function kindOf(subject: FactSubject): SubjectKind {
  if ("member" in subject) return "member";
  if ("household" in subject) return "household";
  if ("duty" in subject) return "duty";
  if ("village" in subject) return "village";
  return "county" in subject ? "county" : "township";
}

/** The rules of the pack about one kind of subject that are in force on the day. */
export function rulesAbout(pack: Pack, subject: SubjectKind, asOf: PlainDate): Rule[] {
  return rulesInForce(pack, asOf).filter((rule) => rule.subject === subject);
}

function factNames(pack: Pack, subject: SubjectKind, asOf: PlainDate): string[] {
  const conditions = rulesAbout(pack, subject, asOf).flatMap((rule) =>
    rule.appliesWhen === undefined ? [rule.conditions] : [rule.appliesWhen, rule.conditions],
  );
  if (pack.subject === subject && pack.appliesWhen !== undefined) conditions.push(pack.appliesWhen);
  return [...new Set(conditions.flatMap(factsOf))];
}

/** Reads facts of the catalogue and legal values by their names, for one day and place. */
export function factReader(
  pack: Pack,
  context: Omit<LawContext, "place"> & { place?: string | undefined },
) {
  const law = lawFor(pack, context);
  const parameters = new Map<string, Reading>();
  const parameter = (name: string): Reading => {
    const known = parameters.get(name);
    if (known !== undefined) return known;
    const { reading } = legalValue(pack.parameters, name, law);
    parameters.set(name, reading);
    return reading;
  };
  const facts: FactContext = { asOf: context.asOf, knownAt: context.knownAt, parameter };
  const read = (name: string, subject: FactSubject): Reading => {
    const parameterName = parameterNameOf(name);
    if (parameterName !== undefined) return parameter(parameterName);
    const fact: AnyFact | undefined = FACTS.get(name);
    if (fact === undefined) throw new TypeError(`no fact ${name}`);
    return fact.read(subject as never, facts);
  };
  return { facts, read };
}

type Reader = ReturnType<typeof factReader>;

/** The fact objects of a pack on one day: the names are found once, the values per subject. */
export function factSource(pack: Pack, asOf: PlainDate, { read }: Reader, missingAs: MissingAs) {
  const names = new Map<SubjectKind, readonly string[]>();
  return (subject: FactSubject): EngineFacts => {
    const kind = kindOf(subject);
    const wanted = names.get(kind) ?? factNames(pack, kind, asOf);
    names.set(kind, wanted);
    const facts: Record<string, FactValue | null> = {};
    for (const name of wanted) {
      const reading = read(name, subject);
      if (reading.known) facts[name] = reading.value;
      else if (missingAs === "null") facts[name] = null;
    }
    return facts;
  };
}

/**
 * The facts that the rules of a pack ask of one subject, for `engine.run`. What is not known is left
 * out, or `null` where asked for; see `docs/json-rules-engine.md` for what the engine makes of either.
 *
 * @param subject - `{ household }`, `{ household, member }`, `{ village }` and so on.
 * @example
 * ```ts
 * import { factsFor, toEngine } from "tuopin/engine";
 *
 * const engine = toEngine(pack, { asOf: "2019-12-31", subject: "household" });
 * const { results } = await engine.run(factsFor(pack, { household }, { asOf: "2019-12-31" }));
 * ```
 */
export function factsFor(
  pack: Pack,
  subject: FactSubject,
  context: Omit<LawContext, "place"> & { readonly place?: string | undefined },
  missingAs: MissingAs = "absent",
): EngineFacts {
  expectCall("factsFor", {
    pack: [pack, PACK],
    subject: [subject, OBJECT],
    context: [context, ASSESS_CONTEXT],
    missingAs: [missingAs, MISSING_AS],
  });
  return factSource(pack, context.asOf, factReader(pack, context), missingAs)(subject);
}
