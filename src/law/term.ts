import { type Label, same } from "../base/index.js";
import { PARAMETER_PREFIX, parameterNameOf } from "../conditions/index.js";
import { FACTS, type FactType, type SubjectKind } from "../facts/index.js";
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
}

const NO_LEGAL_VALUES: LegalValues = { parameters: new Map() };

/** The fact or legal value of that name, as a condition writes it. */
export function termOf(id: string, { parameters } = NO_LEGAL_VALUES): Term | undefined {
  const name = parameterNameOf(id);
  if (name === undefined) return FACTS.get(id);
  const parameter = parameters.get(name);
  return parameter === undefined ? undefined : termOfParameter(parameter);
}

export function termOfParameter({ name, label, type, unit, codes }: Parameter): Term {
  return { id: `${PARAMETER_PREFIX}${name}`, label, type, unit, codes };
}

/** What a term is called; one that is not there by its name. */
export function termLabel(id: string, law = NO_LEGAL_VALUES): Label {
  return termOf(id, law)?.label ?? same(id);
}
