import { type DecimalText, subtract } from "../../base/index.js";
import { atMost } from "../hold.js";
import { type Draft, phraseOf } from "../structure/draft.js";
import { type Mention, wordsOf } from "../structure/outline.js";
import { changeOf, exact } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
import { amountOf, boundsOf, isPlain, mends, rounds, sizeOf, totalOf } from "./division-amounts.js";

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
  /** The text counts as many parts as there are. */
  readonly asCounted?: boolean;
  /** The text says by what the parts are sorted (`按年龄分`), so that they are all the kinds there are. */
  readonly isSorted?: boolean;
}

export type How =
  | "among"
  | "rows"
  | "bracket"
  | "row"
  | "total"
  | "sum-word"
  | "sorted"
  | "elsewhere";

/** Why the parts are taken to make up the whole and nothing else. */
export type Evidence =
  | "classes"
  | "rest"
  | "counted"
  | "sorted"
  | "total"
  | "twin"
  | "money"
  | "exclusive";

const WHY: Readonly<Record<Evidence | "open", { zh: string; en: string }>> = {
  classes: {
    zh: "各部分是互不重叠、合起来即为整体的分类",
    en: "the parts are classes that exclude each other and make up the whole",
  },
  sorted: {
    zh: "文中写明按什么分类，所列各类合起来即为整体",
    en: "the text says by what the parts are sorted, so that they are all of them",
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

export function draftOf(
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
    miss: Math.abs(Number(gap)),
    computation: `${left} = ${show(added)} ≠ ${plain ? trimmed(stated) : whole.quantity.text} (${sign}${size})`,
    message: {
      zh: `各部分之和为${show(added)}，所称为${show(stated)}，相差${size}${hint.zh}`,
      en: `the parts add up to ${show(added)}, the text says ${show(stated)}: ${size} apart${hint.en}`,
    },
  };
}

function hintOf(whole: Mention, parts: readonly Mention[], verdict: "fails" | "cannot-tell") {
  const slip = mends(whole, parts);
  if (verdict === "cannot-tell" && (!slip || rounds(whole, parts)))
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
    const said = /其中/.test(wordsOf(first.part));
    const slip = said && sizeOf(first.part) <= sizeOf(whole) * 3 && changeOf(whole) === undefined;
    if (
      other ||
      !near ||
      !slip ||
      !exact(whole) ||
      whole.quantity.unit !== first.part.quantity.unit
    )
      return undefined;
    return partDraft(whole, [first.part], false);
  }
  const kept = (strange < 0 ? rows : rows.slice(0, strange)).map(({ part }) => part);
  return partDraft(whole, kept, true);
}

export function partDraft(whole: Mention, parts: readonly Mention[], holds: boolean): Draft {
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
