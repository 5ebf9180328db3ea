import type { Expression } from "../facts/index.js";
import { POSITION } from "../store/index.js";
import { doubtOf } from "./doubt.js";
import { choice, isKnown, type Lowering, notInSql } from "./forms.js";
import type { Term } from "./term.js";

/** Whether something is filled in. */
export function filled(e: Extract<Expression, { op: "filled" }>, its: Lowering): Term {
  const { terms, lower } = its;
  if (e.of.op !== "column") {
    const part = isKnown(lower(e.of), terms);
    if (e.orUnsure !== true) return part;
    const yes = terms.constant(true, "boolean");
    const doubt = doubtOf(e.of, its);
    const no = choice(
      doubt,
      terms.constant(null, "boolean"),
      terms.constant(false, "boolean"),
      "boolean",
      terms,
    );
    return choice(part, yes, no, "boolean", terms);
  }
  const { table, column } = e.of;
  const written = its.cell({ table, column, as: "written" });
  if (e.orUnsure !== true) return isKnown(written, terms);
  const reason = its.cell({ table, column, as: "reason" });
  return terms.make("filled", {
    type: "boolean",
    parts: [written, reason],
    say: (value, why) =>
      `CASE WHEN ${value} IS NOT NULL THEN TRUE WHEN ${why} <> 'blank' THEN NULL ELSE FALSE END`,
  });
}

/** What a resident id says of itself. */
export function idPart({ of, part }: Extract<Expression, { op: "idPart" }>, its: Lowering): Term {
  const { terms, cell } = its;
  const { table, column } = of;
  if (table !== "members" || column !== "residentId") throw notInSql("idPart");
  const derived = (name: string) =>
    cell({ table, column: `${column}__${name}`, as: of.written ? "written" : "seen" });
  const plain = derived("plain");
  const is18 = (text: string) => its.dialect.matches(text, "^[0-9]{17}[0-9Xx]$");
  switch (part) {
    case "length":
      return terms.strict("length", "number", [plain], (text) => `length(${text})`);
    case "checksum":
      return terms.make("checksum", {
        type: "boolean",
        parts: [plain, derived("holds")],
        say: (text, holds) => `CASE WHEN ${text} IS NOT NULL THEN coalesce(${holds}, FALSE) END`,
      });
    case "birthDate":
      // An id that tells no birth agrees with none: that is a day which no column can hold.
      return terms.make("birth of id", {
        type: "day",
        parts: [plain, derived("birth")],
        say: (text, birth) =>
          `CASE WHEN ${is18(text as string)} THEN coalesce(${birth}, DATE '0001-01-01') WHEN ${text} IS NOT NULL THEN DATE '0001-01-01' END`,
      });
    default:
      return terms.make("sex of id", {
        type: "text",
        parts: [plain, derived("sex")],
        say: (text, sex) =>
          `CASE WHEN ${is18(text as string)} THEN ${sex} WHEN ${text} IS NOT NULL THEN '' END`,
      });
  }
}

/** Whether an earlier row names the same person. */
export function repeats(
  { of }: Extract<Expression, { op: "repeats" }>,
  { terms, cell }: Lowering,
): Term {
  const { table, column } = of;
  if (table !== "members" || column !== "residentId") throw notInSql("repeats");
  const person = cell({
    table,
    column: `${column}__person`,
    as: of.written ? "written" : "seen",
  });
  return terms.make("repeats", {
    type: "boolean",
    parts: [person],
    isWindow: true,
    say: (key) =>
      `(${key} IS NOT NULL AND row_number() OVER (PARTITION BY household, ${key} ORDER BY ${POSITION}) > 1)`,
  });
}
