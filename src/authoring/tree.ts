import { type Condition, isComparison } from "../packs/index.js";

/** A part of a condition with its JSON pointer below it. */
export interface Part {
  readonly at: string;
  readonly condition: Condition;
}

/** A condition and all its parts, outermost first. */
export function partsOf(condition: Condition, at = ""): Part[] {
  return [
    { at, condition },
    ...childrenOf({ at, condition }).flatMap((one) => partsOf(one.condition, one.at)),
  ];
}

export function childrenOf({ condition, at }: Part): Part[] {
  if (isComparison(condition)) return [];
  if ("not" in condition) return [{ at: `${at}/not`, condition: condition.not }];
  const [key, parts] = "all" in condition ? ["all", condition.all] : ["any", condition.any];
  return (parts as readonly Condition[]).map((part, index) => ({
    at: `${at}/${key}/${index}`,
    condition: part,
  }));
}

/** The condition with the part at a pointer replaced. */
export function replaceAt(condition: Condition, at: string, by: Condition): Condition {
  if (at === "") return by;
  const [, key, ...rest] = at.split("/") as [string, string, ...string[]];
  if (key === "not") {
    const inner = (condition as { not: Condition }).not;
    return { not: replaceAt(inner, below(rest), by) };
  }
  const [index, ...deeper] = rest as [string, ...string[]];
  const parts = (condition as unknown as Record<string, readonly Condition[]>)[key] ?? [];
  const replaced = parts.map((part, i) =>
    i === Number(index) ? replaceAt(part, below(deeper), by) : part,
  );
  return { [key]: replaced } as unknown as Condition;
}

function below(rest: readonly string[]): string {
  return rest.length === 0 ? "" : `/${rest.join("/")}`;
}

/** The condition with other names for some facts. */
export function renameFacts(condition: Condition, rename: (fact: string) => string): Condition {
  if (isComparison(condition)) {
    const { fact, operator, value } = condition;
    const right =
      typeof value === "object" && "fact" in value ? { fact: rename(value.fact) } : value;
    return { fact: rename(fact), operator, value: right };
  }
  if ("not" in condition) return { not: renameFacts(condition.not, rename) };
  return "all" in condition
    ? { all: condition.all.map((part) => renameFacts(part, rename)) }
    : { any: condition.any.map((part) => renameFacts(part, rename)) };
}
