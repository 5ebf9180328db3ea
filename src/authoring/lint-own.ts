import { type Finding, pointer } from "../base/index.js";
import { declarationsFile, type Law, namesAsked } from "../law/index.js";
import { issue } from "./issues.js";

/** Facts of one's own that no rule asks for, and no other fact either. */
export function lintOwnFacts(book: Law): Finding[] {
  const declared = [...book.declarations.values()].flatMap(({ name, facts = {} }) =>
    Object.entries(facts).map(([id, { expression }]) => ({ name, id, expression })),
  );
  if (declared.length === 0) return [];
  const asked = new Set([
    ...namesAsked([...book.heads.values()], [...book.rules.values()].flat()),
    ...declared.flatMap(({ expression }) => factsWithin(expression)),
  ]);
  return declared
    .filter(({ id }) => !asked.has(id))
    .map(({ name, id: fact }) =>
      issue(
        "lint/unused-own-fact",
        { fact },
        { file: declarationsFile(name), pointer: pointer(["facts", fact]) },
      ),
    );
}

/** The facts that an expression refers to, at any depth. */
function factsWithin(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  const { op, fact } = part as { readonly op?: unknown; readonly fact?: unknown };
  if (op === "fact") return [String(fact)];
  return Object.values(part).flatMap(factsWithin);
}
