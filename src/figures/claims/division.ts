import { compare, type DecimalText, subtract, sum } from "../../base/index.js";
import { addBounds, atMost, equality, oneDigitMends, scaleBounds, within } from "../hold.js";
import { type Draft, phraseOf, type Reading } from "../structure/draft.js";
import type { Mention } from "../structure/outline.js";
import { exact } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
import type { Bounds, Quantity } from "../types.js";
import { partitionNamed, partitionOf } from "./partitions.js";

/** A whole and the figures that may be its parts. */
export interface Division {
  readonly whole: Mention;
  /** The parts that stand together. */
  readonly parts: readonly Mention[];
  /** All figures of the unit that follow, those after a semicolon too. */
  readonly all: readonly Mention[];
  readonly how: How;
  /** Other figures that may be meant as the whole. */
  readonly others: readonly Mention[];
  /** The parts are counted from the last one. */
  readonly fromEnd?: boolean;
}

type How = "among" | "rows" | "bracket" | "row" | "total" | "sum-word" | "sorted" | "elsewhere";

/** Why the parts are taken to make up the whole and nothing else. */
type Evidence = "classes" | "rest" | "counted" | "total" | "twin" | "money" | "exclusive";

const WHY: Readonly<Record<Evidence | "open", { zh: string; en: string }>> = {
  classes: {
    zh: "各部分是互不重叠、合起来即为整体的分类",
    en: "the parts are classes that exclude each other and make up the whole",
  },
  rest: { zh: "文中以“其余”“其他”列出剩余部分", en: "the text names the rest among the parts" },
  counted: {
    zh: "文中列出的部分与所说的个数相同",
    en: "as many parts are named as the text counts",
  },
  twin: {
    zh: "同样这些部分的另一单位恰好加总相符，可见部分已列全",
    en: "the same parts add up exactly in another unit, so the parts are complete",
  },
  total: { zh: "文中以“共”“合计”等词给出总数", en: "the text gives the total with 共 or 合计" },
  money: {
    zh: "同一笔钱的各部分不能重复，之和不会超过总额",
    en: "parts of one sum of money do not overlap and cannot exceed it",
  },
  exclusive: {
    zh: "各部分互不重叠，之和不会超过整体",
    en: "the parts exclude each other and cannot exceed the whole",
  },
  open: {
    zh: "文中以“其中”或并列给出各部分，未说明是否列全",
    en: "the text lists parts and does not say whether they are all",
  },
};

/** The sum of a division: that it holds, where the parts fit; otherwise what the words allow to be said. */
export function judgeDivision(
  reading: Reading,
  division: Division,
  around: readonly Mention[],
): Draft | undefined {
  const fitting = blockThatFits(division);
  const complete = twin(division.whole, division.parts, around);
  if (fitting !== undefined && !(complete && fitting.length < division.parts.length)) {
    const trusted =
      tellingBlock(reading, division, fitting) || twin(division.whole, fitting, around);
    return trusted
      ? draftOf(division.whole, fitting, "holds", evidenceOf(reading, division, fitting, around))
      : undefined;
  }
  if (division.how === "elsewhere") return undefined;
  const { whole } = division;
  const parts = complete
    ? division.parts
    : (twinParts(division, around) ?? structural(reading, division));
  if (parts.length < 2) return undefined;
  for (const other of division.others)
    if (other !== whole && adds(other, parts)) return draftOf(other, parts, "holds", undefined);
  return deny(reading, { ...division, parts }, around);
}

/** Few figures of few digits add up by chance: where no word divides the whole, more must speak for it. */
function tellingBlock(
  reading: Reading,
  { whole, all, how, fromEnd }: Division,
  block: readonly Mention[],
): boolean {
  if (how !== "elsewhere" && how !== "row") return true;
  const quantities = block.map((one) => one.quantity);
  const classes = partitionOf(reading, quantities) !== undefined || places(block);
  const digits = (whole.quantity.value ?? "").replace(/\D|0+$/g, "").length;
  const form = (one: Mention) => one.gap.replace(/[\d、，_x]/g, "");
  if (how === "row")
    return (
      form(whole) !== "" &&
      form(whole) !== form(block[0] as Mention) &&
      (digits >= 3 || classes || isRest(block.at(-1) as Mention) || /共|总|有|计/.test(whole.gap))
    );
  const complete = fromEnd === true || block.length === all.length;
  return complete && (digits >= 3 || (digits === 2 && classes));
}

function deny(reading: Reading, division: Division, around: readonly Mention[]): Draft | undefined {
  const { whole, parts } = division;
  const evidence = evidenceOf(reading, division, parts, around);
  const total = addBounds(parts.map(boundsOf));
  const stated = boundsOf(whole);
  const verdict = equality(total, stated);
  if (verdict !== "fails") {
    const vague = evidence !== undefined && evidence !== "money" && evidence !== "exclusive";
    return vague && verdict === "cannot-tell"
      ? draftOf(whole, parts, "cannot-tell", evidence)
      : undefined;
  }
  const over = atMost(total, stated) === "fails";
  const certain = evidence === "money" || evidence === "exclusive" ? over : evidence !== undefined;
  if (certain && plausible(whole, parts)) {
    const rounded = rounds(whole, parts);
    return draftOf(whole, parts, rounded ? "cannot-tell" : "fails", evidence);
  }
  if (!exact(whole) || !parts.every(exact)) return undefined;
  if (rounds(whole, parts)) return draftOf(whole, parts, "cannot-tell", evidence);
  return closeEnough(reading, division) && mends(whole, parts)
    ? draftOf(whole, parts, "cannot-tell", evidence)
    : undefined;
}

/** A whole of another order than its parts is another thing. */
function plausible(whole: Mention, parts: readonly Mention[]): boolean {
  const value = Number(amountOf(whole) ?? 0);
  const added = parts.reduce((all, one) => all + Number(amountOf(one) ?? 0), 0);
  return !exact(whole) || !parts.every(exact) || (added >= value * 0.4 && added <= value * 2.5);
}

/** Whether a sum that misses may be meant: the words divide the whole, and it misses by little. */
function closeEnough(reading: Reading, { whole, parts, how }: Division): boolean {
  const [stated, added] = [Number(amountOf(whole)), Number(totalOf(parts))];
  if (String(whole.quantity.value).length < 2 || Math.abs(added - stated) > stated * 0.12)
    return false;
  const near = Math.abs(whole.clause - (parts[0]?.clause ?? 0)) <= 4;
  if (how !== "row") return near || how === "sorted" || how === "total" || how === "sum-word";
  if (!near || !parallel(parts)) return false;
  const quantities = parts.map((one) => one.quantity);
  return (
    partitionOf(reading, quantities) !== undefined || places(parts) || /共|总|有$/.test(whole.gap)
  );
}

/** Labels of one form: 甲村…、乙村…, or words of one length class with the unit alike. */
function parallel(parts: readonly Mention[]): boolean {
  const labels = parts.map((one) => one.gap.replace(/^[、，和及与]/, ""));
  if (labels.some((one) => one === "" || one.length > 14)) return false;
  return parts.every(
    (one, at) => at === 0 || one.quantity.start - (parts[at - 1] as Mention).quantity.end <= 16,
  );
}

function rounds(whole: Mention, parts: readonly Mention[]): boolean {
  const added = totalOf(parts);
  const stated = amountOf(whole);
  const slack = sum([whole, ...parts].map(slackOf));
  return added !== null && stated !== null && slack !== "0" && within(added, stated, slack);
}

function slackOf({ quantity }: Mention): DecimalText {
  return scaleBounds(
    { low: quantity.slack, high: null, lowOpen: false, highOpen: false },
    quantity.factor,
  ).low as string;
}

function mends(whole: Mention, parts: readonly Mention[]): boolean {
  const numbers = [whole, ...parts].map((one) => digitsOf(one));
  const scales = [whole, ...parts].map((one, at) => Number(amountOf(one)) / Number(numbers[at]));
  if (parts.length > 12 || scales.some((one) => !Number.isFinite(one))) return false;
  return oneDigitMends(numbers, ([first = 0, ...rest]) => {
    const left = rest.reduce((all, one, at) => all + one * (scales[at + 1] as number), 0);
    const right = first * (scales[0] as number);
    return Math.abs(left - right) <= Math.abs(right) * 1e-9;
  });
}

/** The digits of a number as they are written, its multiplier left out. */
function digitsOf({ quantity }: Mention): DecimalText {
  const written = /[\d.]+/.exec(quantity.text.replace(/[,，\s]/g, ""))?.[0];
  return written !== undefined && Number(written) > 0 ? written : (quantity.value ?? "0");
}

function boundsOf({ quantity }: Mention): Bounds {
  return scaleBounds(quantity.bounds as Bounds, quantity.factor);
}

function amountOf(one: Mention): DecimalText | null {
  return exact(one) ? boundsOf(one).low : null;
}

const numbers = new WeakMap<Mention, number>();

/** The amount as a number, to see at once what cannot be equal. */
function numberOf(one: Mention): number {
  const ready = numbers.get(one);
  if (ready !== undefined) return ready;
  const value = exact(one) ? Number(one.quantity.value) * Number(one.quantity.factor) : Number.NaN;
  numbers.set(one, value);
  return value;
}

function totalOf(parts: readonly Mention[]): DecimalText | null {
  const values = parts.map(amountOf);
  return values.includes(null) ? null : sum(values as DecimalText[]);
}

function adds(whole: Mention, parts: readonly Mention[]): boolean {
  const near = parts.reduce((all, one) => all + numberOf(one), 0);
  if (!(Math.abs(near - numberOf(whole)) <= numberOf(whole) * 1e-9)) return false;
  const added = totalOf(parts);
  const stated = amountOf(whole);
  return added !== null && stated !== null && parts.length >= 2 && compare(added, stated) === 0;
}

/** The run of at least two figures that adds up to the whole exactly, the outermost first. */
export function blockThatFits(division: Division): readonly Mention[] | undefined {
  const { whole, all, parts, fromEnd, how } = division;
  const stated = numberOf(whole);
  const least = how === "elsewhere" || how === "sum-word" ? 10 : 1;
  if (!(Number(whole.quantity.value ?? 0) >= least)) return undefined;
  const lists = [all, parts].map((list) => list.slice(fromEnd ? -30 : 0, fromEnd ? undefined : 30));
  for (const list of lists) {
    const values = list.map(numberOf);
    for (let skip = 0; skip + 2 <= list.length && skip < 8; skip++) {
      let added = 0;
      for (let count = 1; count + skip <= list.length; count++) {
        const at = fromEnd ? list.length - skip - count : skip + count - 1;
        added += values[at] as number;
        if (values[at] === 0) break;
        if (!(added <= stated * (1 + 1e-9))) break;
        if (count < 2 || added < stated * (1 - 1e-9)) continue;
        const block = fromEnd ? list.slice(at, list.length - skip) : list.slice(skip, skip + count);
        if (adds(whole, block) && (skip === 0 || tellingSkip(whole, block, how))) return block;
      }
    }
  }
  return undefined;
}

/** A run that begins later than its list must be telling: three digits, or a total of two words. */
function tellingSkip(whole: Mention, block: readonly Mention[], how: How): boolean {
  const digits = (whole.quantity.value ?? "").replace(/\D/g, "").length;
  return digits >= 3 || (digits === 2 && (block.length === 2 || how === "among"));
}

/** The parts as the words give them: up to the rest, or as many as the classes are. */
function structural(reading: Reading, division: Division): readonly Mention[] {
  const { all, whole } = division;
  const listed =
    places(all) ||
    partitionOf(
      reading,
      all.map((one) => one.quantity),
    ) !== undefined;
  const parts = division.parts.length >= 2 || !listed ? division.parts : all;
  const list = division.fromEnd ? lastRow(parts, whole) : firstRow(parts);
  const named = partitionNamed(
    reading,
    list.map((one) => one.quantity),
  );
  if (named !== undefined) return list.slice(named.from, named.from + named.count);
  const rest = list.findIndex((one, at) => at > 0 && isRest(one));
  return rest > 0 ? list.slice(0, rest + 1) : list;
}

/** Figures that follow each other without another matter between them. */
function firstRow(parts: readonly Mention[]): readonly Mention[] {
  const end = parts.findIndex((one, at) => at > 0 && apart(parts[at - 1] as Mention, one));
  return end < 0 ? parts : parts.slice(0, end);
}

function lastRow(parts: readonly Mention[], whole: Mention): readonly Mention[] {
  let from = parts.length - 1;
  if (from < 0 || apart(parts[from] as Mention, whole)) return [];
  while (from > 0 && !apart(parts[from - 1] as Mention, parts[from] as Mention)) from--;
  return parts.slice(from);
}

function apart(a: Mention, b: Mention): boolean {
  return b.quantity.start - a.quantity.end > 40 || b.clause - a.clause > 3;
}

const REST = /其余|其他|其它|剩余|余下|剩下/;

function isRest(one: Mention): boolean {
  return REST.test(one.gap) || /^(?:为|是)?(?:其他|其它)/.test(one.tail);
}

function evidenceOf(
  reading: Reading,
  { whole, how }: Division,
  parts: readonly Mention[],
  around: readonly Mention[],
): Evidence | undefined {
  const quantities = parts.map((one) => one.quantity);
  const partition = partitionOf(reading, quantities);
  if (how === "total") return bare(parts) ? undefined : "total";
  if (partition?.complete === true)
    return how === "row" && !namedWhole(partition.whole, whole, parts) ? undefined : "classes";
  const last = parts.at(-1);
  const together = whole.sentence === last?.sentence && how !== "elsewhere";
  if (last !== undefined && isRest(last) && together && how !== "row") return "rest";
  if (
    together &&
    (how === "among" || how === "bracket" || how === "rows") &&
    countedParts(whole, parts, around)
  )
    return "counted";
  if (twin(whole, parts, around)) return "twin";
  if (how === "row" || how === "elsewhere" || how === "sum-word") return undefined;
  if (partitionOf(reading, quantities) !== undefined || places(parts)) return "exclusive";
  return whole.quantity.dimension === "money" && how === "among" && together ? "money" : undefined;
}

/** In a bare row the whole must be named by its own word, or stand right before its classes. */
function namedWhole(words: readonly string[], whole: Mention, parts: readonly Mention[]): boolean {
  const [first] = parts;
  const beside = first !== undefined && first.clause - whole.clause <= 1;
  return words.length === 0 ? beside : words.some((word) => whole.quantity.lead.endsWith(word));
}

const PLACE = /(?:村|社区|乡|镇|组|屯|县|区|街道|片区)$/;

function places(parts: readonly Mention[]): boolean {
  const labels = parts.map((one) => one.gap.replace(/^[、，和及与]|其中/g, ""));
  return labels.every((one) => PLACE.test(one)) && new Set(labels).size === labels.length;
}

/** Amounts that each stand in a clause of their own matter (`计10.5万元`): what follows is no total of them. */
function bare(parts: readonly Mention[]): boolean {
  return parts.some((one) => /^[，、]?(?:共?计|合计|共)$/.test(one.gap));
}

/** A number beside the whole that counts as many things as there are parts (`3个村…其中甲村…乙村…丙村…`). */
function countedParts(
  whole: Mention,
  parts: readonly Mention[],
  around: readonly Mention[],
): boolean {
  const near = around.filter(
    (one) =>
      one.sentence === whole.sentence &&
      one.quantity.start < (parts[0] as Mention).quantity.start &&
      Math.abs(one.clause - whole.clause) <= 1 &&
      ["items"].includes(one.quantity.dimension ?? "") &&
      one !== whole,
  );
  const said = near.some((one) => Number(one.quantity.value) === parts.length);
  return said && places(parts);
}

/** As many of the first parts as add up exactly in the other unit of the same things. */
function twinParts(
  { whole, parts }: Division,
  around: readonly Mention[],
): readonly Mention[] | undefined {
  for (let count = 2; count < parts.length && count <= 20; count++) {
    const some = parts.slice(0, count);
    if (twin(whole, some, around)) return some;
  }
  return undefined;
}

/** The same parts in another unit add up exactly: households and their people. */
function twin(whole: Mention, parts: readonly Mention[], around: readonly Mention[]): boolean {
  if (parts.length < 2 || parts.length > 30) return false;
  const neighbours = neighboursOf(around);
  return neighbours(whole).some((other) => {
    const others: Mention[] = [];
    for (const one of parts) {
      const found = neighbours(one).find((each) => each.quantity.unit === other.quantity.unit);
      if (found === undefined) return false;
      others.push(found);
    }
    return adds(other, others);
  });
}

const indexes = new WeakMap<readonly Mention[], (one: Mention) => readonly Mention[]>();

/** The figures of another unit that touch a figure: the people of households. */
function neighboursOf(around: readonly Mention[]): (one: Mention) => readonly Mention[] {
  const ready = indexes.get(around);
  if (ready !== undefined) return ready;
  const byStart = new Map(around.map((one) => [one.quantity.start, one]));
  const byEnd = new Map(around.map((one) => [one.quantity.end, one]));
  const neighbours = ({ quantity }: Mention) =>
    [byStart.get(quantity.end), byEnd.get(quantity.start)].filter(
      (one): one is Mention => one !== undefined && one.quantity.unit !== quantity.unit,
    );
  indexes.set(around, neighbours);
  return neighbours;
}

function draftOf(
  whole: Mention,
  parts: readonly Mention[],
  verdict: "holds" | "fails" | "cannot-tell",
  evidence: Evidence | undefined,
): Draft {
  const added = totalOf(parts);
  const stated = amountOf(whole);
  const plain = [whole, ...parts].every(({ quantity }) => isPlain(quantity));
  const show = (value: DecimalText) =>
    plain ? trimmed(value) : writtenLike(value, whole.quantity);
  const left = parts
    .map(({ quantity }) => (plain ? (quantity.value as string) : quantity.text))
    .join(" + ");
  const common = {
    kind: "sum" as const,
    verdict,
    at: whole.quantity.start,
    words: [whole, ...parts].map((one) => phraseOf(one.quantity)),
    why: WHY[evidence ?? "open"],
    confidence: verdict === "holds" ? ("high" as const) : ("medium" as const),
  };
  if (added === null || stated === null) {
    return {
      ...common,
      computation: `${left} ${verdict === "fails" ? "≠" : "?"} ${plain ? stated : whole.quantity.text}`,
      message: {
        zh: `各部分中有模糊数，只能得出范围：${left}，所称为${whole.quantity.text}`,
        en: `some figures are only bounded: ${left} against ${whole.quantity.text}`,
      },
    };
  }
  if (verdict === "holds") {
    return {
      ...common,
      computation: `${left} = ${show(added)}`,
      message: {
        zh: `各部分之和为${show(added)}，与所称相符`,
        en: `the parts add up to ${show(added)}, as stated`,
      },
    };
  }
  const gap = subtract(added, stated);
  const size = show(gap.replace("-", ""));
  const sign = gap.startsWith("-") ? "-" : "+";
  const hint = hintOf(whole, parts, verdict);
  return {
    ...common,
    computation: `${left} = ${show(added)} ≠ ${plain ? trimmed(stated) : whole.quantity.text} (${sign}${size})`,
    message: {
      zh: `各部分之和为${show(added)}，所称为${show(stated)}，相差${size}${hint.zh}`,
      en: `the parts add up to ${show(added)}, the text says ${show(stated)}: ${size} apart${hint.en}`,
    },
  };
}

function hintOf(whole: Mention, parts: readonly Mention[], verdict: "fails" | "cannot-tell") {
  const slip = mends(whole, parts);
  if (verdict === "cannot-tell" && !slip)
    return { zh: "；在四舍五入的误差之内", en: "; rounding can explain it" };
  if (verdict === "cannot-tell")
    return {
      zh: "；是否列全，或有一位数字写错",
      en: "; are these all the parts, or is one digit wrong?",
    };
  return slip
    ? { zh: "，改动一位数字即可相符", en: "; changing one digit would mend it" }
    : { zh: "", en: "" };
}

/** A number written without a multiplier, so that it stands alone in a computation. */
function isPlain(quantity: Quantity): boolean {
  return exactly(quantity) && !/[万亿千百]/.test(quantity.text) && quantity.factor === "1";
}

function exactly(quantity: Quantity): boolean {
  return quantity.vague === null && quantity.value !== null;
}

/** `其中` with parts that are no sum: none of them is above the whole. */
export function subsetOf(division: Division, around: readonly Mention[]): Draft | undefined {
  const { whole } = division;
  const limit = boundsOf(whole);
  const rows = division.parts
    .map((part) => ({ part, verdict: atMost(boundsOf(part), limit) }))
    .filter(({ verdict }) => verdict !== "cannot-tell");
  const strange = rows.findIndex(({ verdict }) => verdict === "fails");
  const [first] = rows;
  if (first === undefined) return undefined;
  const near =
    Math.abs(whole.clause - first.part.clause) <= 2 && whole.sentence === first.part.sentence;
  if (strange === 0) {
    const other = around.some(
      (one) =>
        one !== whole &&
        one.quantity.unit === first.part.quantity.unit &&
        one.quantity.end <= first.part.quantity.start &&
        one.quantity.bounds !== null &&
        atMost(boundsOf(first.part), boundsOf(one)) !== "fails",
    );
    if (other || !near || !exact(whole) || whole.quantity.unit !== first.part.quantity.unit)
      return undefined;
    return partDraft(whole, [first.part], false);
  }
  const kept = (strange < 0 ? rows : rows.slice(0, strange)).map(({ part }) => part);
  return partDraft(whole, kept, true);
}

function partDraft(whole: Mention, parts: readonly Mention[], holds: boolean): Draft {
  const same = parts.every(({ quantity }) => quantity.factor === whole.quantity.factor);
  const plain =
    same && [whole, ...parts].every(({ quantity }) => isPlain({ ...quantity, factor: "1" }));
  const write = ({ quantity }: Mention) => (plain ? (quantity.value as string) : quantity.text);
  const computation = parts
    .map((one) => `${write(one)} ${holds ? "≤" : ">"} ${write(whole)}`)
    .join(", ");
  return {
    kind: "subset",
    verdict: holds ? "holds" : "fails",
    at: whole.quantity.start,
    words: [whole, ...parts].map((one) => phraseOf(one.quantity)),
    computation,
    message: holds
      ? { zh: "部分不超过整体", en: "no part is above the whole" }
      : { zh: `部分超过整体：${computation}`, en: `a part is above its whole: ${computation}` },
    confidence: "high",
    why: { zh: "文中把后者说成前者的一部分", en: "the text makes the one a part of the other" },
  };
}
