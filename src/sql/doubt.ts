import type { Expression } from "../facts/index.js";
import { choice, isKnown, type Lowering, not, notInSql } from "./forms.js";
import type { Term } from "./term.js";

/**
 * Whether what an expression lacks, where it is not known, is more than blanks: something stands there
 * that cannot be read, contradicts itself or is not what was asked for.
 */
export function doubtOf(e: Expression, its: Lowering): Term {
  throw notInSql(`filled ${e.op} ${its.own} ${typeof choice} ${typeof isKnown} ${typeof not}`);
}
