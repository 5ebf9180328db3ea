import type { Places } from "./parameters/places.js";
import type { Parameter } from "./parameters/schema.js";
import type { GlossaryTerm, PackHead, Rule, Source } from "./schema.js";

/** The rule files by their path under `rules/`, each as parsed JSON. */
export type RuleFiles = Readonly<Record<string, unknown>>;

/** All that was read from rule files: the law as data. */
export interface Rulebook {
  readonly terms: readonly GlossaryTerm[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The places that the rules know: those of the table of places, and those that a rule names. */
  readonly places: Places;
  /** The heads of packs by name, before they are joined with their parents. */
  readonly heads: ReadonlyMap<string, PackHead>;
  /** The rules of each pack by the pack's name. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
}
