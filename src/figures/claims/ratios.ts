import type { DecimalText } from "../../base/index.js";
import { meet, over, plus, printedAs } from "../hold.js";
import { type Draft, datesBetween, phraseOf, type Reading } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, changeOf, distance, exact } from "../structure/scope.js";
import { trimmed } from "../structure/written.js";
import { chanceOfProduct, meant } from "./chance.js";
import { sizeOf } from "./division-amounts.js";
import { roundedTo } from "./growth-steps.js";

const TRIED = 8;

/** Multiples (`是2015年的4.03倍`), growth a year over years, and shares that make up a hundred. */
export function ratioClaims(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline) {
    for (const one of passage.mentions) {
      if (!exact(one)) continue;
      const fold = one.quantity.unit === "fold" && changeOf(one) === undefined;
      const yearly = one.quantity.unit === "percent" && /年均|年平均/.test(one.gap);
      const draft = fold
        ? multipleOf(reading, passage, one)
        : yearly
          ? compoundOf(reading, passage, one)
          : undefined;
      if (draft !== undefined) drafts.push(draft);
    }
    drafts.push(...hundreds(passage));
  }
  return drafts;
}

/** Two figures of one measure near a ratio, the nearest pair first. */
function pairsNear(reading: Reading, passage: Passage, one: Mention) {
  const near = poolOf(reading.outline, passage)
    .map((reach) => reach.one)
    .filter((other) => other !== one && exact(other) && changeOf(other) === undefined)
    .filter(({ quantity }) => quantity.dimension !== "share" && quantity.dimension !== "ratio")
    .sort((a, b) => cost(a, one) - cost(b, one))
    .slice(0, TRIED);
  return near
    .flatMap((a, at) => near.map((b, place) => ({ a, b, place: at + place })))
    .filter(({ a, b }) => a !== b && alike(a, b) && sizeOf(b) > 0)
    .sort((x, y) => x.place - y.place);
}

function cost(other: Mention, one: Mention): number {
  return distance(other, one) + (other.sentence === one.sentence ? 0 : 60);
}

function multipleOf(reading: Reading, passage: Passage, one: Mention): Draft | undefined {
  const chance = chanceOfProduct([one.quantity], one.quantity) / 3;
  const found = pairsNear(reading, passage, one).find(
    ({ a, b, place }) =>
      meet(over(printedAs(a.quantity), printedAs(b.quantity)), roundedTo(one)) &&
      (place <= 1 || meant(place / 2, chance)),
  );
  if (found === undefined) return undefined;
  const { a, b } = found;
  const value = over(printedAs(a.quantity, true), printedAs(b.quantity, true)).low ?? "?";
  const left = `${a.quantity.text} / ${b.quantity.text} = ${trimmed(value.replace(/(\.\d{4})\d+$/, "$1"))}`;
  return holdsDraft("rate", one, [a, b], left, {
    zh: "倍数与两数相符",
    en: "the multiple agrees with both figures",
  });
}

/** How many years lie between two dated figures. */
function yearsBetween(reading: Reading, a: Mention, b: Mention): number | undefined {
  const yearOf = ({ quantity }: Mention) =>
    datesBetween(reading, quantity.start - 30, quantity.start)
      .filter(({ kind, value }) => kind === "year" && value !== null)
      .at(-1)?.value;
  const [from, to] = [yearOf(a), yearOf(b)];
  return from == null || to == null ? undefined : to - from;
}

function compoundOf(reading: Reading, passage: Passage, one: Mention): Draft | undefined {
  const spans = passage.mentions
    .filter(({ quantity }) => quantity.unit === "year")
    .map(({ quantity }) => Number(quantity.value));
  const said = /([三四五六七八])年(?:来|间|年均)?/.exec(passage.sentence.text)?.[1];
  if (said !== undefined) spans.push("一二三四五六七八".indexOf(said) + 1);
  const stated = roundedTo(one);
  for (const { a: to, b: from, place } of pairsNear(reading, passage, one)) {
    if (place > 4 || sizeOf(to) <= sizeOf(from)) continue;
    const dated = yearsBetween(reading, from, to);
    const tried = dated === undefined ? spans : [dated, ...spans];
    for (const years of tried.filter((span) => span > 1 && span <= 20)) {
      const grown = ((sizeOf(to) / sizeOf(from)) ** (1 / years) - 1) * 100;
      if (!(grown >= Number(stated.low) && grown <= Number(stated.high))) continue;
      const left = `(${to.quantity.text} / ${from.quantity.text}) ^ (1/${years}) - 1 ≈ ${grown.toFixed(2)}%`;
      return holdsDraft("growth", one, [from, to], left, {
        zh: "年均增速与首尾两数相符",
        en: "the growth a year agrees with the first and the last figure",
      });
    }
  }
  return undefined;
}

/** `占28%、17%、49%、6%`: shares of one sentence, no figure of them left out, that make up the whole. */
function* hundreds({ mentions }: Passage): Generator<Draft> {
  const shares = mentions.filter(
    (one) =>
      one.quantity.unit === "percent" &&
      exact(one) &&
      changeOf(one) === undefined &&
      !/率/.test(one.gap),
  );
  if (shares.length < 3 || shares.length > 12) return;
  for (let from = 0; from + 3 <= shares.length; from++)
    for (let to = from + 3; to <= shares.length; to++) {
      const some = shares.slice(from, to);
      const added = plus(some.map((one) => printedAs(one.quantity, true))).low ?? "0";
      const slack = some.some((one) => one.quantity.value?.includes(".")) ? 0.1 : 0;
      const last = some.at(-1) as Mention;
      if (Math.abs(Number(added) - 100) > slack + 1e-9) continue;
      const left = `${some.map((one) => one.quantity.text).join(" + ")} = ${trimmed(added as DecimalText)}%`;
      yield holdsDraft("sum", last, some.slice(0, -1), left, {
        zh: "各项占比合计为100%",
        en: "the shares make up a hundred",
      });
      return;
    }
}

function holdsDraft(
  kind: Draft["kind"],
  one: Mention,
  others: readonly Mention[],
  computation: string,
  message: Draft["message"],
): Draft {
  return {
    kind,
    verdict: "holds",
    at: one.quantity.start,
    words: [...others, one].map(({ quantity }) => phraseOf(quantity)),
    computation: kind === "sum" ? computation : `${computation} ✓ ${one.quantity.text}`,
    message,
    confidence: "medium",
    why: {
      zh: "文中给出所比的数字与比值",
      en: "the text gives the figures and their ratio",
    },
  };
}
