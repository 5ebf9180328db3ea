import { compare, type DecimalText, multiply, subtract } from "../../base/index.js";
import { triggersOf } from "../data.js";
import { type Draft, phraseOf, type Reading, share, shown } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { exact, known } from "../structure/scope.js";
import type { Bounds } from "../types.js";
import { type Every, everyIn, periodsIn } from "./duties.js";

/** What is demanded of somebody in each period (`镇级河长每月巡河不少于2次`). */
interface Demand {
  readonly of: Mention;
  readonly who: string;
  readonly act: string;
  readonly every: Every;
}

const SPANS: readonly (readonly [word: RegExp, months: number])[] = [
  [/前三季度/g, 9],
  [/[一二三四]季度/g, 3],
  [/[上下]半年/g, 6],
  [/全年|年内|(?:19|20)\d\d年(?!\s*(?:\d{1,2}月|[初底末来以]))/g, 12],
];
const EVEN = /月均|平均每月|每月平均/;
const FILLERS =
  /^(?:按照?|根据|规定|要求|严格|落实|做到|达到|坚持|确保|并|且|均|也|县委|县里|[“”"‘’])+/;
const ACTS =
  /不少于|至少|不低于|召开|开展|进行|组织|完成|实际|累计|全年|[\d一二两三四五六七八九十]+/g;
const NOT_DONE = /应|须|需|计划|要求|规定|不少于|至少|不低于/;
const REACH = 3;

/** Demands of each period held against what was done in a whole year, half or quarter. */
export function wholePeriods(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline) {
    const { mentions, sentence } = passage;
    const demands = mentions.flatMap((one) => demandOf(reading, one) ?? []);
    if (demands.length === 0) continue;
    for (const done of mentions) {
      if (!exact(done) || NOT_DONE.test(done.head)) continue;
      const demand = demands
        .filter((one) => answers(one, done))
        .sort((a, b) => nearness(a, done) - nearness(b, done))[0];
      if (demand === undefined) continue;
      const said = sentence.text.slice(0, done.quantity.start - sentence.start);
      const months = EVEN.test(done.gap) ? 1 : monthsOf(said);
      if (months === undefined) continue;
      const draft = draftOf(demand, done, months, holdersOf(reading, passage, demand));
      if (draft?.verdict === "fails" && !isAll(demand, done, mentions)) continue;
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

function demandOf(reading: Reading, one: Mention): Demand | undefined {
  const { dimension, vague, value } = one.quantity;
  if ((dimension !== "times" && dimension !== "days") || value === null || !known(one)) return;
  const atLeast = triggersOf(reading.rules, "frequency", "atLeast");
  const isLeast =
    atLeast.includes(vague ?? "") ||
    (vague === null && atLeast.some((word) => one.gap.slice(-(word.length + 4)).includes(word)));
  const every = isLeast ? everyIn(reading, one.head) : undefined;
  if (every === undefined) return;
  const from = one.head.indexOf(every.word);
  return {
    of: one,
    who: one.head.slice(0, from).replace(FILLERS, ""),
    act: `${one.head.slice(from + every.word.length)}|${one.tail}`.replace(ACTS, "|"),
    every,
  };
}

/** Whether a figure tells what was done of a demand near it: the same unit and the same act. */
function answers({ of, who, act }: Demand, done: Mention): boolean {
  if (done === of || done.quantity.unit !== of.quantity.unit) return false;
  if (nearness({ of }, done) > REACH) return false;
  const isNext = done.clause >= of.clause;
  const own = `${done.gap}|${done.tail.split("、")[0]}`.replace(ACTS, "|");
  const words = /\p{Script=Han}{2}/u.test(own) ? own : done.head;
  return share(act, words, 2) && (isNext || who.length < 6);
}

/** Somebody who was away, or what was done in place of it. */
const EXCUSED = /因病|因公|因疫|疫情|请假|休假|病假|产假|除.{0,8}外/;

/** Whether a figure is all that was done: alone of its unit, of just this act, and without an excuse. */
function isAll({ of, act }: Demand, done: Mention, mentions: readonly Mention[]): boolean {
  const others = mentions.filter(
    (one) =>
      one !== done &&
      one !== of &&
      one.quantity.unit === of.quantity.unit &&
      one.segment === done.segment &&
      !NOT_DONE.test(one.head),
  );
  const core = act.match(/\p{Script=Han}{2,}/u)?.[0] ?? "";
  const words = `${done.gap}|${done.tail.split("、")[0]}`;
  return (
    others.length === 0 &&
    !EXCUSED.test(done.head) &&
    share(act, words, Math.min(Math.max(core.length, 2), 3))
  );
}

/** Clauses between a demand and a figure; what comes after it is taken first. */
function nearness({ of }: Pick<Demand, "of">, done: Mention): number {
  const away = done.clause - of.clause;
  return away >= 0 ? away : 0.5 - away;
}

/** How many months the words before a figure say that it is of. */
function monthsOf(said: string): number | undefined {
  const found = SPANS.flatMap(([word, months]) =>
    [...said.matchAll(word)].map((match) => ({ at: match.index, months })),
  );
  return found.sort((a, b) => a.at - b.at).at(-1)?.months;
}

/** How many people the demand is made of, where the text counts them before it. */
function holdersOf(reading: Reading, passage: Passage, { of, who }: Demand): Mention | undefined {
  if (who.length < 2) return undefined;
  return poolOf(reading.outline, passage)
    .map(({ one }) => one)
    .filter(({ quantity }) => quantity.dimension === "persons" && quantity.end <= of.quantity.start)
    .filter((one) => exact(one) && (one.gap.endsWith(who) || one.tail.startsWith(who)))
    .at(-1);
}

function draftOf(
  { of, every }: Demand,
  done: Mention,
  months: number,
  holders: Mention | undefined,
): Draft | undefined {
  const periods = periodsIn(every, months);
  const people = done.each === undefined ? (holders?.quantity.value ?? "1") : "1";
  const each = of.quantity.value as DecimalText;
  const due = multiply(multiply(each, periods), people);
  if (periods === "0") return undefined;
  const { low, high } = done.quantity.bounds as Bounds;
  const enough = low !== null && compare(low, due) >= 0;
  const short = high !== null && compare(high, due) < 0;
  if (!enough && !short) return undefined;
  const factors = [
    each,
    ...(periods === "1" ? [] : [periods]),
    ...(people === "1" ? [] : [people]),
  ];
  const product = factors.length === 1 ? "" : ` = ${factors.join(" × ")}`;
  return {
    kind: "frequency",
    verdict: enough ? "holds" : "fails",
    at: done.quantity.start,
    words: [...(people === "1" || holders === undefined ? [] : [holders]), of, done].map((one) =>
      phraseOf(one.quantity),
    ),
    computation: `${shown(done.quantity)} ${enough ? "≥" : "<"} ${due}${product}`,
    message: enough
      ? {
          zh: `${people === "1" ? "按一人或一个单位计，" : ""}总次数不低于要求；各期是否均匀，文中未说明`,
          en: `${people === "1" ? "taken as those of one person or body, " : ""}the total is not below the demand; how it spreads over the periods is not stated`,
        }
      : {
          zh: `按要求应不少于${due}，所称为${shown(done.quantity)}，少${subtract(due, high ?? due)}`,
          en: `at least ${due} are due, the text has ${shown(done.quantity)}, ${subtract(due, high ?? due)} less`,
        },
    confidence: "medium",
    why: {
      zh: "同一句写了每期的要求和整个时期的完成数",
      en: "the sentence states what each period demands and what was done in all of it",
    },
  };
}
