import type * as z from "zod/mini";
import type { Label } from "../base/index.js";

/** A schema that checks values of a type; of which library is nobody's matter who only reads types. */
export interface ValueSchema<T> {
  /** Holds nothing: it only says the type. */
  readonly checks?: T;
}

/** A schema as the type of what it checks. */
export function valueSchema<T>(schema: z.ZodMiniType<T>): ValueSchema<T> {
  return schema as ValueSchema<T>;
}

/** The schema as what it is. */
export function zodOf<T>(schema: ValueSchema<T>): z.ZodMiniType<T> {
  return schema as z.ZodMiniType<T>;
}

/** A name that a file defines, and where in the file it stands. */
export interface Defined {
  readonly name: string;
  readonly pointer: string;
}

/** Which files are of a kind, and what form they have. */
export interface FileKind {
  /** Such as `rule`, `procedure` or `calendar-year`. */
  readonly id: string;
  readonly label: Label;
  /** Where such files stand, for people: `procedures/<place>/<name>.json`. */
  readonly where: string;
  /** The same for the reader; its group `name` is the name that the file must give itself. */
  readonly path: RegExp;
  readonly schema: ValueSchema<unknown>;
  /** Whether `replaces` has a meaning of its own in such a file: the rule of a parent pack. */
  readonly replacesWithin?: true;
}

/** A kind of rule file. Each room declares its own; the book is read by all of them. */
export interface Kind<T> extends FileKind {
  readonly schema: ValueSchema<T>;
  /** What a file defines: of one kind, nothing is defined twice. */
  readonly defines: (content: T) => readonly Defined[];
}

/** The names of a list of entries, for `defines`; `key` is where an entry says its name. */
export function listed<T>(
  list: readonly T[],
  under: string,
  nameOf: (one: T) => string,
  key = "id",
): readonly Defined[] {
  return list.map((one, index) => ({ name: nameOf(one), pointer: `${under}/${index}/${key}` }));
}
