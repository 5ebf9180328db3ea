import { multiply } from "../../base/index.js";
import { oneSlipApart } from "../hold.js";
import { type Draft, phraseOf, type Reading, share } from "../structure/draft.js";
import { besideOf, type Mention } from "../structure/outline.js";
import { changeOf, exact } from "../structure/scope.js";
import { trimmed } from "../structure/written.js";
import { tellingDigits } from "./chance.js";

/** Dimensions of which one number says one thing wherever it stands. */
const COUNTED = ["households", "persons", "items", "area", "length", "money", "mass", "volume"];
/** Earlier figures that one is held against, so that work stays linear. */
const REMEMBERED = 12;
const COMPARED = 40;
/** Words that take up all of what was counted before. */
const TAKEN_UP =
  /^(?:[^，。；]{0,6})(?:全[乡镇村县市区部体队]|上述|以上|前述|这些?|所有|该)[^，。；\d]{0,8}$/;

/** A figure with the words that say what it counts; people take those of the households beside them. */
interface Said {
  readonly one: Mention;
  readonly words: string;
}

/** Figures of earlier sentences that come again, and figures that take one up and miss it by a slip. */
export function recurrences(reading: Reading): readonly Draft[] {
  const equal = new Map<string, Said[]>();
  const similar = new Map<string, Said[]>();
  const drafts: Draft[] = [];
  for (const { mentions } of reading.outline) {
    const inherited = new Map<Mention, string>();
    for (const one of mentions) {
      const heads = besideOf(one);
      if (heads !== undefined) inherited.set(heads, one.gap);
      if (!countsThings(one)) continue;
      const said = { one, words: `${inherited.get(one) ?? ""}${one.head}|${one.tail.slice(0, 8)}` };
      const { dimension, unit } = one.quantity;
      const kind = dimension === "items" ? `${unit}` : `${dimension}`;
      const value = valueIn(one);
      const same = listOf(equal, `${kind}|${value}`);
      const again = same.find((first) => isAgain(first, said)) ?? oneEach(equal, said);
      if (again !== undefined) drafts.push(draftOf(again.one, one, "holds"));
      const near = listOf(similar, `${kind}|${value.length}`);
      if (same.length === 0 && tellingDigits(one.quantity) >= 3 && TAKEN_UP.test(one.head)) {
        const slip = near.find(
          (first) =>
            oneSlipApart(valueIn(first.one), value) &&
            (dimension !== "items" || share(first.one.tail, one.tail, 2)) &&
            share(first.words.replace(/人口/g, "人"), said.words, 2),
        );
        if (slip !== undefined) drafts.push(draftOf(slip.one, one, "cannot-tell"));
      }
      if (same.length < REMEMBERED) same.push(said);
      near.push(said);
      if (near.length > COMPARED) near.shift();
    }
  }
  return drafts;
}

const EACH_ONE = ["套", "座", "栋", "块", "本", "张", "份", "台", "户"];

/** As many houses, shares or handbooks as households: `集中安置305户,建成住房305套`. */
function oneEach(equal: ReadonlyMap<string, readonly Said[]>, later: Said): Said | undefined {
  const { quantity, sentence, clause } = later.one;
  if (tellingDigits(quantity) < 3) return undefined;
  const kinds = quantity.dimension === "households" ? EACH_ONE : ["households"];
  if (quantity.dimension !== "households" && !EACH_ONE.includes(quantity.text.at(-1) ?? "")) {
    return undefined;
  }
  return kinds
    .flatMap((kind) => equal.get(`${kind}|${valueIn(later.one)}`) ?? [])
    .find(({ one }) => one.sentence !== sentence || one.clause !== clause);
}

function countsThings(one: Mention): boolean {
  return (
    exact(one) &&
    COUNTED.includes(one.quantity.dimension ?? "") &&
    one.each === undefined &&
    changeOf(one) === undefined
  );
}

function valueIn({ quantity }: Mention): string {
  return trimmed(multiply(quantity.value as string, quantity.factor));
}

function listOf(map: Map<string, Said[]>, key: string): Said[] {
  const ready = map.get(key);
  if (ready !== undefined) return ready;
  const fresh: Said[] = [];
  map.set(key, fresh);
  return fresh;
}

/** Whether a figure means the earlier one: it has digits enough, or is called by the same words. */
function isAgain(first: Said, later: Said): boolean {
  if (first.one.sentence === later.one.sentence && first.one.clause === later.one.clause)
    return false;
  const digits = tellingDigits(later.one.quantity);
  if (first.one.sentence === later.one.sentence) return digits >= 3 && shares(first, later, 2);
  if (digits >= 3) return true;
  if (TAKEN_UP.test(later.one.head) && digits === 2) return true;
  return digits === 2 && shares(first, later, 2);
}

function shares(first: Said, later: Said, length: number): boolean {
  return first.words
    .split(/[|\d，]/)
    .some((piece) => share(piece.replace(/^其中|[共有为]$/g, ""), later.words, length));
}

function draftOf(first: Mention, later: Mention, verdict: "holds" | "cannot-tell"): Draft {
  const [a, b] = [first.quantity.text, later.quantity.text];
  return {
    kind: "restatement",
    verdict,
    at: later.quantity.start,
    words: [phraseOf(first.quantity), phraseOf(later.quantity)],
    computation: `${a} ${verdict === "holds" ? "=" : "≠"} ${b}`,
    message:
      verdict === "holds"
        ? { zh: "前后两处数字一致", en: "both places give the same figure" }
        : {
            zh: `前文为${a}，此处为${b}；是否有一位数字写错`,
            en: `${a} before, ${b} here; is one digit wrong?`,
          },
    confidence: "medium",
    why: {
      zh: "后一处说的是前文的同一数量",
      en: "the later place speaks of what was counted before",
    },
  };
}
