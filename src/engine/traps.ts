import type { Label } from "../base/index.js";
import type { Operator } from "../conditions/index.js";
import type { MissingAs } from "./facts.js";

/**
 * What json-rules-engine 7.3.1 makes of missing data, by the numbers of `docs/json-rules-engine.md`.
 * The other numbers of that page are matters of loading, which the loader of packs refuses.
 */
export const TRAPS = {
  2: {
    zh: "缺失的事实在比较中算作不成立，外面再套 not 就成立",
    en: "a comparison with a missing fact fails, so its negation passes",
  },
  3: {
    zh: "缺失的事实通过 notEqual、notIn、doesNotContain",
    en: "a missing fact passes notEqual, notIn and doesNotContain",
  },
  15: { zh: "两个缺失的事实彼此相等", en: "two missing facts are equal" },
  16: {
    zh: "大小比较右边的 null 当作 0",
    en: "null to the right of an order counts as 0",
  },
  17: {
    zh: "in、notIn 右边的清单缺失时整次运行报错",
    en: "a missing list to the right of in or notIn stops the run with an error",
  },
  18: {
    zh: "引擎不知道成员名单是否齐全，也不问是否在册",
    en: "the engine does not know whether the list of members is complete, nor who belongs to it",
  },
} as const satisfies Readonly<Record<number, Label>>;

export type Trap = keyof typeof TRAPS;

const ORDERED: readonly Operator[] = [
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
];

/** The trap that a comparison with something missing falls into. */
export function trapOf(
  operator: Operator,
  missing: { readonly left: boolean; readonly right: boolean },
  result: boolean | undefined,
  missingAs: MissingAs,
): Trap {
  if (result === undefined) return 17;
  if (missing.left && missing.right && (operator === "equal" || operator === "notEqual")) return 15;
  if (missingAs === "null" && !missing.left && ORDERED.includes(operator)) return 16;
  return result ? 3 : 2;
}
