import { type Label, same } from "../base/index.js";
import { PARAMETER_PREFIX, parameterNameOf } from "../conditions/index.js";
import { FACTS, type FactType, ownFacts, type SubjectKind } from "../facts/index.js";
import type { Parameter } from "./parameters/parameter.js";

/** What a condition may compare: a fact, or a legal value as `parameter.<name>`. */
export interface Term {
  readonly id: string;
  readonly label: Label;
  readonly type: FactType;
  readonly unit?: string | undefined;
  /** The values that it can take, where it is a code. */
  readonly codes?: Readonly<Record<string, Label>> | undefined;
  /** Whom a fact is about; a legal value is about nobody. */
  readonly subject?: SubjectKind | undefined;
}

/** The legal values that may be named; nothing of a pack but those is needed to look a term up. */
export interface LegalValues {
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The files of facts of one's own that may be named; all where nothing is said. */
  readonly declarations?: ReadonlyMap<string, unknown> | undefined;
}

const NO_LEGAL_VALUES: LegalValues = { parameters: new Map() };

/** The fact or legal value of that name, as a condition writes it. */
export function termOf(id: string, law = NO_LEGAL_VALUES): Term | undefined {
  const name = parameterNameOf(id);
  const { parameters } = law;
  if (name === undefined) return elsewhere(law).has(id) ? undefined : FACTS.get(id);
  const parameter = parameters.get(name);
  return parameter === undefined ? undefined : termOfParameter(parameter);
}

/** Facts that other rules have declared, which these do not know. */
function elsewhere({ declarations }: Pick<LegalValues, "declarations">): ReadonlySet<string> {
  if (declarations === undefined || ownFacts().size === 0) return NONE;
  const others = [...ownFacts()].filter(([by]) => !declarations.has(by));
  return new Set(others.flatMap(([, facts]) => facts.map(({ id }) => id)));
}

const NONE: ReadonlySet<string> = new Set();

/** The facts that rules may name. */
export function factNames(law: Pick<LegalValues, "declarations">): readonly string[] {
  const others = elsewhere(law);
  return [...FACTS.keys()].filter((id) => !others.has(id));
}

export function termOfParameter({ name, label, type, unit, codes }: Parameter): Term {
  return { id: `${PARAMETER_PREFIX}${name}`, label, type, unit, codes };
}

/** What a term is called; one that is not there by its name. */
export function termLabel(id: string, law = NO_LEGAL_VALUES): Label {
  return termOf(id, law)?.label ?? same(id);
}
