import { type Interval, meet, minus, over, plus, printedAs, times } from "../hold.js";
import { type Draft, phraseOf, type Reading, share } from "../structure/draft.js";
import { type Mention, type Passage, wordsOf } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, changeOf, distance, exact } from "../structure/scope.js";
import { chanceOfRate, meant, tellingDigits } from "./chance.js";
import { sizeOf } from "./division-amounts.js";
import { isOfSome } from "./rate-candidates.js";
import { statedBy } from "./rate-draft.js";

const NO_AMOUNT = ["share", "ratio", "share-points"];
const BASES = 8;
const NAMED = 2;
const LONGEST = 8;
/** A rate of what is done, told by what is not. */
const LEFT = /(?:未|没有?|不|尚|还有|剩余?|缺|漏|其余|错误?|有误)\p{Script=Han}{0,6}$/u;
const HUNDRED: Interval = { low: "100", high: "100" };

/** What a rate may be the share of: some figures together, or what they leave of the base. */
interface Top {
  readonly parts: readonly Mention[];
  readonly isRest: boolean;
}

/**
 * `参保率99.8%,未参保5人`, `占91.2%,其中苗族1402人、侗族542人`, `满意度96%(收回194份,满意的186份)`: a rate that
 * no part and base of its own explain, held against several parts, what is left, and the bracket behind it;
 * only where they agree, in more digits than chance does.
 */
export function rateFit(reading: Reading, passage: Passage, rate: Mention): Draft | undefined {
  if (rate.quantity.vague !== null) return undefined;
  const chance = chanceOfRate(rate.quantity);
  const pool = poolOf(reading.outline, passage)
    .map(({ one }) => one)
    .filter((one) => exact(one) && changeOf(one) === undefined)
    .filter(({ quantity }) => !NO_AMOUNT.includes(quantity.dimension ?? "share"));
  const tried = topsOf(passage, pool, rate).flatMap((top, row) =>
    basesOf(passage, pool, top, rate).map((base, column) => ({ top, base, place: row + column })),
  );
  const isOfAll = /占[^，,]{0,6}总/.test(rate.gap);
  const found = tried.find(
    ({ top, base, place }) =>
      !(isOfAll && base.every(isOfSome)) &&
      (chance < 1 ? meant(place / 2, chance) : isWhole(top, base)) &&
      agrees(top, base, rate),
  );
  return found && draftOf(found.top, found.base, rate);
}

/** Parts that make a hundred percent of a figure of three digits make it by no chance. */
const isWhole = ({ parts }: Top, [base]: readonly Mention[]) =>
  parts.length >= 2 && base !== undefined && tellingDigits(base.quantity) >= 3;

/** What every rate says, whatever it is of. */
const GENERAL = /占|其中|总|比[例重]?|率|达到?|约|户数|人[口数]|的/g;

function topsOf(
  { mentions, sentence }: Passage,
  pool: readonly Mention[],
  rate: Mention,
): readonly Top[] {
  const able = ableIn(mentions);
  const after = able.filter((one) => one.quantity.start > rate.quantity.start);
  const before = able.filter((one) => one.quantity.start < rate.quantity.start);
  const open = sentence.text.slice(rate.quantity.end - sentence.start).search(/[（(]/);
  const inside = after.filter((one) => one.bracket === rate.quantity.end + open && open <= 1);
  const name = rate.gap.replace(GENERAL, "|");
  const isNamed = (one: Mention) => share(name, wordsOf(one), 2);
  const named = pool.filter((one) => one.quantity.start < rate.quantity.start && isNamed(one));
  const [first] = after;
  const same = first !== undefined && /^(?:即|也就是|共|计)/.test(first.head) ? [first] : [];
  const run = first !== undefined && /其中/.test(first.head) ? together(after) : [];
  const last = together([...before].reverse());
  const rest = able.filter((one) => LEFT.test(one.gap) && one.bracket === rate.bracket);
  return [
    ...rest.map((one) => ({ parts: [one], isRest: true })),
    ...[
      ...inside.filter(isNamed),
      ...same,
      ...named.reverse().slice(0, NAMED),
      ...inside.filter((one) => !isNamed(one)),
    ].map((one) => ({ parts: [one], isRest: false })),
    ...[run, ...beginningsOf(last)]
      .filter((parts) => parts.length >= 2)
      .map((parts) => ({ parts, isRest: false })),
  ];
}

/** A row from its nearest figure on, the whole of it first: `高中12人、大专24人、本科11人，高中以上占…`. */
const beginningsOf = (row: readonly Mention[]) =>
  Array.from({ length: Math.min(row.length, LONGEST) - 1 }, (_, at) =>
    row.slice(0, at === 0 ? row.length : at + 1),
  );

/** Figures of one kind that follow each other with nothing else between. */
function together(list: readonly Mention[]): readonly Mention[] {
  const [first] = list;
  if (first === undefined) return [];
  const end = list.findIndex(
    (one) => !alike(one, first) || one.bracket !== first.bracket || one.each !== undefined,
  );
  return end < 0 ? list : list.slice(0, end);
}

function ableIn(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(
    (one) => exact(one) && !NO_AMOUNT.includes(one.quantity.dimension ?? "share"),
  );
}

/** Figures that may be the base, and those that stand in a row with a part and are the base together. */
function basesOf(
  { mentions }: Passage,
  pool: readonly Mention[],
  { parts }: Top,
  rate: Mention,
): readonly (readonly Mention[])[] {
  const [first] = parts as readonly [Mention, ...Mention[]];
  const cost = (one: Mention) =>
    distance(one, rate) + (one.sentence === rate.sentence ? 0 : 100) + (one.leads ? 0 : 100);
  const single = pool
    .filter((one) => !parts.includes(one) && one.each === undefined)
    .filter((one) => alike(one, first) || isPost(one, first))
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, BASES)
    .map((one) => [one]);
  const able = ableIn(mentions);
  const row =
    parts.length === 1 && able.includes(first) ? together(able.slice(able.indexOf(first))) : [];
  return row.length >= 2 ? [...single.slice(0, 2), row, ...single.slice(2)] : single;
}

/** Posts are filled by people. */
function isPost(one: Mention, part: Mention): boolean {
  const kinds = [one.quantity.dimension, part.quantity.dimension];
  return kinds[0] === "items" && kinds[1] === "persons" && /岗/.test(wordsOf(one));
}

const sizeOfAll = (list: readonly Mention[]) => list.reduce((sum, one) => sum + sizeOf(one), 0);

function agrees({ parts, isRest }: Top, base: readonly Mention[], rate: Mention): boolean {
  const [size, all] = [sizeOfAll(parts), sizeOfAll(base)];
  const top = isRest ? all - size : size;
  const percent = Number(rate.quantity.value) * Number(rate.quantity.factor);
  if (!(top > 0 && top <= all)) return false;
  if (Math.abs((top / all) * 100 - percent) > percent * 0.1 + 1) return false;
  const [whole, added] = [base, parts].map((list) =>
    plus(list.map((one) => printedAs(one.quantity, true))),
  ) as [Interval, Interval];
  return meet(
    times(over(isRest ? minus(whole, added) : added, whole), HUNDRED),
    statedBy(rate.quantity),
  );
}

function draftOf({ parts, isRest }: Top, base: readonly Mention[], rate: Mention): Draft {
  const textOf = (list: readonly Mention[], sign: string) =>
    list.map(({ quantity }) => quantity.text).join(sign);
  const together = (list: readonly Mention[]) =>
    list.length === 1 ? textOf(list, "") : `(${textOf(list, " + ")})`;
  const top = isRest ? `(${textOf(base, " + ")} - ${textOf(parts, " - ")})` : together(parts);
  return {
    kind: "rate",
    verdict: "holds",
    at: rate.quantity.start,
    words: [...new Set([...base, ...parts, rate])].map((one) => phraseOf(one.quantity)),
    computation: `${top} / ${together(base)} ✓ ${rate.quantity.text}`,
    message: {
      zh: "比率与分子、分母相符",
      en: "the rate agrees with its numerator and base",
    },
    confidence: "medium",
    why: {
      zh: "文中给出各部分或所余部分、整体与比率",
      en: "the text gives the parts or what is left, the whole and the rate",
    },
  };
}
