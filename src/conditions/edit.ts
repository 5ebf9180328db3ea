import { type Condition, listOf, rightOf, visit } from "./condition.js";

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
  return visit<Part[], string>(
    condition,
    {
      comparison: () => [],
      list: (join, parts) =>
        parts.map((part, index) => ({ at: `${at}/${join}/${index}`, condition: part })),
      not: (part) => [{ at: `${at}/not`, condition: part }],
    },
    at,
  );
}

/**
 * The condition with the part at a pointer replaced.
 *
 * @throws TypeError when there is no such part.
 */
export function replaceAt(condition: Condition, at: string, by: Condition): Condition {
  if (at === "") return by;
  const into = (part: Condition, path: string) =>
    at === path || at.startsWith(`${path}/`) ? replaceAt(part, at.slice(path.length), by) : part;
  const changed = visit<Condition, undefined>(
    condition,
    {
      comparison: (comparison) => comparison,
      list: (join, parts) =>
        listOf(
          join,
          parts.map((part, index) => into(part, `/${join}/${index}`)),
        ),
      not: (part) => ({ not: into(part, "/not") }),
    },
    undefined,
  );
  if (!childrenOf({ condition, at: "" }).some((one) => `${at}/`.startsWith(`${one.at}/`))) {
    throw new TypeError(`no part ${at} of ${JSON.stringify(condition)}`);
  }
  return changed;
}

/** A list without the part at an index; `undefined` where nothing would be left, or it is no list. */
export function withoutPart(condition: Condition, index: number): Condition | undefined {
  return visit<Condition | undefined, undefined>(
    condition,
    {
      comparison: () => undefined,
      list: (join, parts) =>
        parts.length < 2
          ? undefined
          : listOf(
              join,
              parts.filter((_part, i) => i !== index),
            ),
      not: () => undefined,
    },
    undefined,
  );
}

/** The condition with other names for some facts. */
export function renameFacts(condition: Condition, rename: (fact: string) => string): Condition {
  return visit<Condition, undefined>(
    condition,
    {
      comparison: (comparison) => {
        const { fact, operator, value } = comparison;
        const right = rightOf(comparison);
        return {
          fact: rename(fact),
          operator,
          value: right.fact === undefined ? value : { fact: rename(right.fact) },
        };
      },
      list: (join, parts) =>
        listOf(
          join,
          parts.map((part) => renameFacts(part, rename)),
        ),
      not: (part) => ({ not: renameFacts(part, rename) }),
    },
    undefined,
  );
}
