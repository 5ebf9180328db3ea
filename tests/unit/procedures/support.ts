import { type Procedure, readCalendar, readProcedures } from "../../../src/procedures/index.js";
import { rulebook, unwrap } from "../../support/rules.js";

export const library = unwrap(readProcedures(rulebook));

export function procedure(id: string): Procedure {
  const found = library.procedures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no procedure ${id}`);
  return found;
}

export const calendar = unwrap(readCalendar(rulebook));

/** JSON that a test changes at will, into forms that no type allows. */
// biome-ignore lint/suspicious/noExplicitAny: the point is to break the form
export type RawJson = any;
