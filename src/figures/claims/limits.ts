import type { DecimalText } from "../../base/index.js";
import { atMost, exactly, scaleBounds } from "../hold.js";
import { type Draft, phraseOf, type Reading, shown } from "../structure/draft.js";
import type { Mention } from "../structure/outline.js";
import { alike, exact } from "../structure/scope.js";
import type { Bounds } from "../types.js";

const BELOW =
  /(?:未|不|没有?)(?:超过|突破|高于|大于)|(?<![不未])(?:低于|小于|少于)|控制在|严格执行/;
const ABOVE = /(?:不|未)(?:低于|少于)|(?<![不未没有])(?:高于|超过|超出|达到)/;
const LIMIT =
  /^(?:以内|以下|以上)?的?(?:上限|控制线|红线|限额|警戒线|标准|规定|要求|底线|下限|目标|以内)/;
const REACH = 3;

/** A figure beside the limit that the text itself sets it: `人均22.5平方米，未超过25平方米的上限`. */
export function limitClaims(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const { mentions } of reading.outline)
    for (const [at, limit] of mentions.entries()) {
      const direction = directionOf(limit);
      if (direction === undefined) continue;
      for (const one of heldAgainst(mentions.slice(0, at), limit)) {
        const draft = draftOf(one, limit, direction);
        if (draft !== undefined) drafts.push(draft);
      }
    }
  return drafts;
}

function directionOf({ gap, tail, quantity }: Mention): "at-most" | "at-least" | undefined {
  if (quantity.value === null || !LIMIT.test(tail)) return undefined;
  const words = `${gap}${quantity.vague ?? ""}`;
  if (BELOW.test(words) || /以内|以下/.test(`${quantity.vague}${tail.slice(0, 5)}`))
    return "at-most";
  return ABOVE.test(words) ? "at-least" : undefined;
}

/** The figures of the same measure right before a limit: several only where it says so of all. */
function heldAgainst(before: readonly Mention[], limit: Mention): readonly Mention[] {
  const near = before.filter(
    (one) =>
      exact(one) &&
      alike(one, limit) &&
      one.segment === limit.segment &&
      !/合计|共计|总计/.test(one.gap) &&
      (limit.each === undefined || isOfEach(one, limit)) &&
      limit.clause > one.clause &&
      limit.clause - one.clause <= REACH,
  );
  return /均|都|全部/.test(limit.head) ? near : near.slice(-1);
}

/** Whether both are amounts for each of the same: a person, a household, a month. */
function isOfEach({ each, gap }: Mention, { each: other }: Mention): boolean {
  if (each === undefined && other?.per.length === 0) return true;
  if (each === undefined && /平均/.test(gap)) return true;
  const meets = (a: readonly string[] = [], b: readonly string[] = []) =>
    (a.length === 0 && b.length === 0) || a.some((unit) => b.includes(unit));
  return each !== undefined && meets(each.per, other?.per) && meets(each.periods, other?.periods);
}

function draftOf(
  one: Mention,
  limit: Mention,
  direction: "at-most" | "at-least",
): Draft | undefined {
  const { value, factor } = limit.quantity;
  const at = scaleBounds(exactly(value as DecimalText), factor);
  const stated = scaleBounds(one.quantity.bounds as Bounds, one.quantity.factor);
  const verdict = direction === "at-most" ? atMost(stated, at) : atMost(at, stated);
  const beside = limit.clause - one.clause === 1;
  if (verdict === "cannot-tell" || (verdict === "fails" && !beside)) return undefined;
  const holds = verdict === "holds";
  const sign = (direction === "at-most") === holds ? "≤" : "≥";
  const strict = holds ? sign : sign === "≤" ? "<" : ">";
  return {
    kind: "threshold",
    verdict,
    at: one.quantity.start,
    words: [one, limit].map(({ quantity }) => phraseOf(quantity)),
    computation: `${shown(one.quantity)} ${strict} ${shown({ ...limit.quantity, vague: null })}`,
    message: holds
      ? { zh: "在文中所说的限度之内", en: "within the limit that the text names" }
      : { zh: "超出文中所说的限度", en: "beyond the limit that the text says it keeps" },
    confidence: "medium",
    why: {
      zh: "文中先写数额，后写它所守的限度",
      en: "the text gives an amount and then the limit that it keeps",
    },
  };
}
