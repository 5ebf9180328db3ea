import { type Interval, meet, minus, over, plus, printedAs, times } from "../hold.js";
import { type Draft, phraseOf } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { alike, changeOf, exact } from "../structure/scope.js";
import { trimmed } from "../structure/written.js";

export const HUNDRED: Interval = { low: "100", high: "100" };

/** How far, of what is stated, a growth may be from it where what is rounded allows for more. */
const NEAR = 0.03;

/** How many points a growth may be from what is stated, where no words bind its figures to it. */
export function mostApart({ quantity }: Mention): number {
  const decimals = (/[.．。](\d+)/.exec(quantity.text)?.[1] ?? "").length;
  return Math.max(1.5 * 10 ** -decimals, Number(quantity.value) * NEAR);
}

/** `比上年增加1480元,增长11.6%`: the growth follows from the figure and its increase. */
export function stepOf(passage: Passage, size: Mention, way: "up" | "down"): Draft | undefined {
  if (size.quantity.unit !== "percent") return undefined;
  const at = passage.mentions.indexOf(size);
  const step = passage.mentions[at - 1];
  if (
    step === undefined ||
    changeOf(step) !== way ||
    !exact(step) ||
    step.quantity.dimension === "share-points"
  )
    return undefined;
  if (size.clause - step.clause > 1) return undefined;
  const before = passage.mentions
    .slice(0, at - 1)
    .filter(
      (one) =>
        exact(one) &&
        alike(one, step) &&
        (one.each === undefined || /收入/.test(one.gap)) &&
        changeOf(one) === undefined,
    );
  const past = before.find((one) => one.clause === step.clause && /[比较](?!例|重)/.test(one.head));
  if (past !== undefined) return stepFrom(past, step, size, before.at(-2));
  const now = before.at(-1);
  if (now === undefined || step.clause - now.clause > 2) return undefined;
  const moved = printedAs(step.quantity);
  const to = printedAs(now.quantity);
  const from = way === "up" ? minus(to, moved) : plus([to, moved]);
  const percent = times(over(moved, from), HUNDRED);
  const holds = meet(percent, roundedTo(size));
  const sum = `${now.quantity.text} ${way === "up" ? "-" : "+"} ${step.quantity.text}`;
  const value = percentText(
    over(
      printedAs(step.quantity, true),
      way === "up"
        ? minus(printedAs(now.quantity, true), printedAs(step.quantity, true))
        : plus([printedAs(now.quantity, true), printedAs(step.quantity, true)]),
    ),
  );
  const bound = /比|较|同比/.test(step.head) && step.clause - now.clause <= 1;
  if (!holds && !bound) return undefined;
  return {
    ...texts(holds ? "holds" : "fails", value, size),
    at: size.quantity.start,
    words: [now, step, size].map((one) => phraseOf(one.quantity)),
    computation: `${step.quantity.text} / (${sum}) = ${value} ${holds ? "✓" : "✗"} ${size.quantity.text}`,
  };
}

/** `比上年的5148元增加3088元,增长60%`: the growth follows from what there was and the increase. */
function stepFrom(past: Mention, step: Mention, size: Mention, now: Mention | undefined): Draft {
  const from = printedAs(past.quantity);
  const holds = meet(times(over(printedAs(step.quantity), from), HUNDRED), roundedTo(size));
  const value = percentText(over(printedAs(step.quantity, true), printedAs(past.quantity, true)));
  return {
    ...texts(holds ? "holds" : "fails", value, size),
    at: size.quantity.start,
    words: [now, past, step, size].flatMap((one) =>
      one === undefined ? [] : [phraseOf(one.quantity)],
    ),
    computation: `${step.quantity.text} / ${past.quantity.text} = ${value} ${holds ? "✓" : "✗"} ${size.quantity.text}`,
  };
}

export function percentText(quotient: Interval): string {
  const value = times(quotient, HUNDRED).low;
  return value === null ? "?" : `${trimmed(value.replace(/(\.\d{4})\d+$/, "$1"))}%`;
}

/** The sizes that print as this one, half of its last digit on either side. */
export function roundedTo({ quantity }: Mention): Interval {
  if (quantity.vague !== null) return printedAs(quantity);
  const decimals = (quantity.value?.split(".")[1] ?? "").length;
  return printedAs({ ...quantity, slack: decimals === 0 ? "0.5" : `0.${"0".repeat(decimals)}5` });
}

export function texts(verdict: "holds" | "fails" | "cannot-tell", value: string, size: Mention) {
  const asked = verdict === "cannot-tell";
  return {
    kind: "growth" as const,
    verdict,
    message:
      verdict === "holds"
        ? { zh: "增减幅度与数字相符", en: "the size of the change agrees with the figures" }
        : {
            zh: `增减幅度应为${value}，所称为${size.quantity.text}${asked ? "；是否有一位数字写错" : ""}`,
            en: `the change is ${value}, the text says ${size.quantity.text}${asked ? "; is one digit wrong?" : ""}`,
          },
    confidence: verdict === "holds" ? ("high" as const) : ("medium" as const),
    why: {
      zh: "文中给出变化前后两数与增减幅度",
      en: "the text gives both figures and the size of the change",
    },
  };
}

/** Words for what was before. */
export const PAST =
  /去年|上年|上一年|上年度|前年|年初|原来|原有|此前|同期|上月|上季|基期|改造前|搬迁前|脱贫前|入学时|当时/;

/** Words for a time that is not the one before: years, and what was once and is now. */
const TIME = /(?:19|20)(?:\d\d|__)年|预算|概算|控制价|今年|本年|当年|目前|现在|如今|截至|年底|年末/;

/** Whether the words before either of two figures say that they are of two times. */
export function areOfTwoTimes(a: Mention, b: Mention): boolean {
  return [a, b].some(({ head }) => PAST.test(head) || TIME.test(head));
}
