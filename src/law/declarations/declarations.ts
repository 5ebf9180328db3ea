import type { Label } from "../../base/index.js";
import type { Expression, SubjectKind } from "../../facts/index.js";
import type { OwnTables } from "../../register/index.js";

/** In an expression, what computes another fact. */
export interface FactReference {
  readonly op: "fact";
  readonly fact: string;
}

/** A fact of one's own as a file declares it. */
export interface DeclaredFact {
  readonly subject: SubjectKind;
  readonly label: Label;
  readonly unit?: string | undefined;
  /** What its texts are called, where they are codes. */
  readonly codes?: Readonly<Record<string, Label>> | undefined;
  readonly about?: Label | undefined;
  /** How it is computed; any part may be a reference to another fact. */
  readonly expression: Expression | FactReference;
}

/** A file of columns, tables and facts of one's own. */
export interface Declarations extends OwnTables {
  readonly $schema?: string | undefined;
  readonly name: string;
  readonly facts?: Readonly<Record<string, DeclaredFact>> | undefined;
}
