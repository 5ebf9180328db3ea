import type { Declarations } from "./declarations/declarations.js";
import type { Parameter } from "./parameters/parameter.js";
import type { Places } from "./parameters/places.js";
import type { GlossaryTerm, PackHead, Rule, Source } from "./schema.js";
import type { Shelf } from "./shelf.js";

/** All that was read from rule files: the law as data. */
export interface Law {
  /** The files that it was read from, those of other rooms too. */
  readonly shelf: Shelf;
  readonly terms: readonly GlossaryTerm[];
  readonly sources: ReadonlyMap<string, Source>;
  /** The file in which each source stands, by the id of the source. */
  readonly sourceFiles: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** The places that the rules know: those of the table of places, and those that a rule names. */
  readonly places: Places;
  /** Columns, tables and facts of one's own, by the name of their file. */
  readonly declarations: ReadonlyMap<string, Declarations>;
  /** The heads of packs by name, before they are joined with their parents. */
  readonly heads: ReadonlyMap<string, PackHead>;
  /** The rules of each pack by the pack's name. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
}
