import {
  chineseDay,
  type FactValue,
  fill,
  fromNumber,
  inARow,
  type Label,
  type LabelValues,
  MET,
  subtractAmounts,
  words,
} from "../base/index.js";
import {
  type Compiled,
  type Condition,
  comparisonsOf,
  compile,
  createSlots,
  type Slots,
} from "../conditions/index.js";
import {
  ACTORS,
  DAY_PLACEHOLDER,
  type LegalValues,
  type Phrase,
  type Remedy,
  type Rule,
  termLabel,
  termOf,
} from "../law/index.js";
import type { TraceLeaf } from "./assessment.js";
import { operatorLabel, valueLabel } from "./wording.js";

/** How far a comparison of numbers is from holding. */
export interface Shortfall {
  readonly fact: string;
  readonly amount: number;
  readonly text: Label;
}

/** A phrase that is said, and the comparisons that it speaks of. */
export interface Said {
  readonly text: Label;
  readonly leaves: readonly TraceLeaf[];
  readonly remedy: Remedy | undefined;
  readonly shortfall: Shortfall | null;
  /** The column of its day, where that is told. */
  readonly day: string | undefined;
  readonly aside: boolean;
}

/** What a day column holds for the subject or member that is spoken of. */
export type DayOf = (field: string) => string | undefined;

/**
 * What is said of the comparisons that decided: the phrases of the rule that hold, and of a comparison
 * that none of them speaks of what its labels say.
 */
export function phrasesFor(
  leaves: readonly TraceLeaf[],
  phrases: readonly Phrase[],
  law: LegalValues,
  dayOf: DayOf,
): Said[] {
  const deciding = leaves.filter(
    ({ decisive, at, verdict }) =>
      decisive && verdict !== "unknown" && !at.startsWith("/appliesWhen"),
  );
  const facts = new Set(deciding.map(({ fact }) => fact));
  const values = valuesIn(leaves);
  const open = new Set(deciding);
  const said: Said[] = [];
  for (const phrase of phrases) {
    const claim = claimOf(phrase.when);
    const about = deciding.filter(({ fact }) => claim.facts.has(fact));
    if (![...claim.facts].every((fact) => facts.has(fact))) continue;
    if (!about.some((leaf) => open.has(leaf)) || !claim.holds(values)) continue;
    for (const leaf of about) open.delete(leaf);
    const day = phrase.day === undefined ? undefined : dayOf(phrase.day);
    said.push({
      text: fill(phrase, { ...labelsIn(leaves, law), [DAY_PLACEHOLDER]: dayLabel(day) }),
      leaves: about,
      remedy: phrase.remedy,
      shortfall: shortfallOf(about, law),
      day: day === undefined ? undefined : phrase.day,
      aside: phrase.aside === true,
    });
  }
  for (const leaf of deciding) {
    if (!open.has(leaf)) continue;
    said.push({
      text: derivedPhrase(leaf, law),
      leaves: [leaf],
      remedy: undefined,
      shortfall: shortfallOf([leaf], law),
      day: undefined,
      aside: false,
    });
  }
  return said;
}

/** Whether the sentence of a rule says all there is to say: it compares one thing. */
export function speaksForItself({ conditions, phrases = [] }: Rule): boolean {
  return phrases.length === 0 && comparisonsOf(conditions).length === 1;
}

function dayLabel(day: string | undefined): Label {
  if (day === undefined) return words("", "");
  return words(chineseDay(day), ` on ${day}`);
}

/** Both sides of every comparison, by the fact that stands there. */
function valuesIn(leaves: readonly TraceLeaf[]): ReadonlyMap<string, FactValue | null> {
  const values = new Map<string, FactValue | null>();
  for (const { fact, left, rightFact, right } of leaves) {
    values.set(fact, left);
    if (rightFact !== undefined) values.set(rightFact, right);
  }
  return values;
}

/** The same as they are written. */
export function labelsIn(leaves: readonly TraceLeaf[], law: LegalValues): LabelValues {
  return Object.fromEntries(
    [...valuesIn(leaves)].map(([fact, value]) => [fact, valueLabel(fact, value, law)]),
  );
}

/** What a phrase claims, ready to be asked. */
interface Claim {
  /** What it speaks of: the left sides of its comparisons. */
  readonly facts: ReadonlySet<string>;
  readonly holds: (values: ReadonlyMap<string, FactValue | null>) => boolean;
}

const claims = new WeakMap<Condition, Claim>();

function claimOf(when: Condition): Claim {
  let claim = claims.get(when);
  if (claim === undefined) {
    const slots: Slots = createSlots();
    const compiled: Compiled = compile(when, slots.slotOf, "");
    claim = {
      facts: new Set(comparisonsOf(when).map(({ comparison }) => comparison.fact)),
      holds: (values) =>
        compiled.evaluate(slots.facts.map((fact) => values.get(fact) ?? null)) === MET,
    };
    claims.set(when, claim);
  }
  return claim;
}

const TURNED: Readonly<Record<TraceLeaf["operator"], Label>> = {
  equal: { zh: "不是", en: "not" },
  notEqual: { zh: "是", en: "namely" },
  in: { zh: "不属于", en: "none of" },
  notIn: { zh: "属于", en: "one of" },
  lessThan: { zh: "不低于", en: "not below" },
  lessThanInclusive: { zh: "超过", en: "above" },
  greaterThan: { zh: "没有超过", en: "not above" },
  greaterThanInclusive: { zh: "低于", en: "below" },
  contains: { zh: "没有包含", en: "without" },
  doesNotContain: { zh: "包含", en: "with" },
};

const TURNED_DAYS: Readonly<Partial<Record<TraceLeaf["operator"], Label>>> = {
  ...TURNED,
  lessThan: { zh: "不早于", en: "not before" },
  lessThanInclusive: { zh: "晚于", en: "after" },
  greaterThan: { zh: "不晚于", en: "not after" },
  greaterThanInclusive: { zh: "早于", en: "before" },
};

/** What a comparison says in the words of its fact: what it is, and which limit it keeps or misses. */
export function derivedPhrase(leaf: TraceLeaf, law: LegalValues): Label {
  const { fact, rightFact, operator, left, right, verdict } = leaf;
  const label = termLabel(fact, law);
  const value = valueLabel(fact, left, law);
  if (typeof left === "boolean") {
    return words(`“${label.zh}”为“${value.zh}”`, `${label.en}: ${value.en}`);
  }
  const limit = valueLabel(rightFact ?? fact, right, law);
  const found = words(`${label.zh}为${value.zh}`, `${label.en}: ${value.en}`);
  const isDay = termOf(fact, law)?.type === "day";
  const isOrdered =
    isDay || typeof left === "number" || Array.isArray(left) || rightFact !== undefined;
  if (!isOrdered) return found;
  const turned = isDay ? TURNED_DAYS[operator] : TURNED[operator];
  const how =
    verdict === "met" || turned === undefined ? operatorLabel(operator, fact, law) : turned;
  return words(`${found.zh}，${how.zh}${limit.zh}`, `${found.en}, ${how.en} ${limit.en}`);
}

/** How far the nearest of the failed comparisons of numbers is from passing. */
export function shortfallOf(leaves: readonly TraceLeaf[], law: LegalValues): Shortfall | null {
  const gaps = leaves.flatMap((leaf) => {
    const { left, right, operator, verdict, decisive } = leaf;
    if (verdict !== "not-met" || !decisive) return [];
    if (typeof left !== "number" || typeof right !== "number") return [];
    const rising = operator.startsWith("greaterThan");
    if (!rising && !operator.startsWith("lessThan")) return [];
    const [more, less] = rising ? [right, left] : [left, right];
    const gap = Number(subtractAmounts(fromNumber(more), fromNumber(less)));
    return [{ gap, rising, fact: leaf.fact }];
  });
  const [nearest] = gaps.sort((a, b) => a.gap - b.gap);
  if (nearest === undefined) return null;
  const { fact, gap } = nearest;
  if (gap === 0) {
    return { fact, amount: 0, text: words("恰好等于标准", "exactly the limit") };
  }
  const { zh, en } = gapLabel(fact, gap, law);
  const text = nearest.rising
    ? words(`还差${zh}`, `short by ${en}`)
    : words(`超出${zh}`, `over by ${en}`);
  return { fact, amount: gap, text };
}

/** A difference between shares is in percentage points. */
function gapLabel(fact: string, gap: number, law: LegalValues): Label {
  const { zh, en } = valueLabel(fact, gap, law);
  return words(zh.replace(/ ?%$/, "个百分点"), en.replace(/ ?%$/, " percentage points"));
}

/** Phrases as one sentence; of each what is short stands behind it. */
export function sentenceOf(said: readonly Pick<Said, "text" | "shortfall" | "aside">[]): Label {
  const main = said.filter(({ aside }) => !aside);
  const each = (main.length === 0 ? said : main).map(({ text, shortfall }) =>
    shortfall === null ? text : inARow([text, shortfall.text], "，", ", "),
  );
  const zh = new Set(each.map((one) => one.zh));
  const en = new Set(each.map((one) => one.en));
  return words(
    `${[...zh].join([...zh].some((one) => one.includes("，")) ? "；" : "，")}。`,
    `${[...en].join([...en].some((one) => one.includes(",")) ? "; " : ", ")}.`,
  );
}

/** A sentence begins with a capital letter. */
export function capital({ zh, en }: Label): Label {
  return words(zh, `${en.slice(0, 1).toUpperCase()}${en.slice(1)}`);
}

/** Within a sentence nothing begins with a capital letter but what always does. */
function inside({ zh, en }: Label): Label {
  return words(
    zh,
    en.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()),
  );
}

/** What is to be done, each once, under the name of who does it. */
export function remedySentence(remedies: readonly Remedy[]): Label {
  const byActor = new Map<Remedy["by"], Label[]>();
  for (const { by, zh, en } of new Map(remedies.map((one) => [one.zh, one])).values()) {
    byActor.set(by, [
      ...(byActor.get(by) ?? []),
      words(zh.replace(/。$/, ""), en.replace(/\.$/, "")),
    ]);
  }
  const each = [...byActor].map(([by, all]) => {
    const { zh, en } = inARow(all.map(inside), "；", "; ");
    return by === undefined
      ? words(zh, en)
      : words(`${zh}（${ACTORS[by].zh}）`, `${en} (${ACTORS[by].en})`);
  });
  return capital(inARow(each, "；", "; "));
}
