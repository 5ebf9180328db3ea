import { compare, type DecimalText, subtract, sum } from "../../base/index.js";
import { meet, minus, oneSlipMends, plus, printedAs } from "../hold.js";
import { type Draft, phraseOf, type Reading } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { alike, asCompared, exact } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";

/** Amounts that are what lies between two others (`相差4360元`), and stocks with what came and went. */
export function gapClaims(reading: Reading): readonly Draft[] {
  return reading.outline.flatMap((passage) => [
    ...apart(passage),
    ...compared(passage),
    ...flows(passage),
    ...profits(passage),
  ]);
}

function* apart({ mentions }: Passage): Generator<Draft> {
  for (const [at, gap] of mentions.entries()) {
    if (!/(?:相差|差距为?|差额为?|落差)(?:达)?$/.test(gap.gap) || !exact(gap)) continue;
    const before = mentions
      .slice(0, at)
      .filter((one) => exact(one) && alike(one, gap) && one.segment === gap.segment);
    const [a, b] = before.slice(-2);
    if (a === undefined || b === undefined) continue;
    const [high, low] = Number(a.quantity.value) >= Number(b.quantity.value) ? [a, b] : [b, a];
    yield draftOf([high], [low], gap, before.length === 2);
  }
}

/** `11人,比上年的8人多3人`, `3300元,高于2952元的标准348元`: what one figure has over the one it is held against. */
function* compared({ mentions }: Passage): Generator<Draft> {
  for (const [at, gap] of mentions.entries()) {
    const before = mentions[at - 1];
    const base = before === undefined ? undefined : asCompared(before);
    if (base === undefined || base.clause !== gap.clause || base.bracket !== gap.bracket) continue;
    if (!/[比较](?!例|重|率)|高于|低于|高出|超出/.test(base.head) || ![base, gap].every(exact))
      continue;
    const isLess = /少|低于|低$|减/.test(`${base.head}|${gap.gap}`);
    const isSaid = isLess || /多|高|增|超/.test(`${base.head}|${gap.gap}`);
    const now = mentions
      .slice(0, at - 1)
      .filter((one) => exact(one) && alike(one, gap) && one.segment === gap.segment)
      .at(-1);
    if (now === undefined || !isSaid || !alike(base, gap) || gap.clause - now.clause > 2) continue;
    const [high, low] = isLess ? [base, now] : [now, base];
    if (compareSizes(high, low) <= 0) continue;
    const draft = draftOf(
      [high],
      [low],
      gap,
      gap.clause - now.clause <= 1 && slips(high, low, gap),
    );
    if (draft.verdict !== "cannot-tell") yield draft;
  }
}

const compareSizes = (a: Mention, b: Mention) =>
  compare(
    printedAs(a.quantity, true).low as DecimalText,
    printedAs(b.quantity, true).low as DecimalText,
  );

/** Whether one digit, written otherwise, would make the difference right. */
function slips(high: Mention, low: Mention, stated: Mention): boolean {
  const units = new Set([high, low, stated].map(({ quantity }) => quantity.factor));
  const numbers = [high, low, stated].map(({ quantity }) => quantity.value as DecimalText);
  return (
    units.size === 1 && oneSlipMends(numbers, ([a = 0, b = 0, c = 0]) => Math.abs(a - b - c) < 1e-9)
  );
}

const START = /年初|期初|原有|原来有|上年末|去年底|上年结转|年初结转|上年度末|月初|结转/;
const MORE =
  /新增|增加|转入|调入|发展|吸收|新识别|新纳入|纳入|新建|返贫|迁入|出生|收到|收入|新招|新入|新发现|新收|新发展/;
const LESS =
  /退出|减少|消除|注销|核减|死亡|迁出|转出|清退|支出|拆除|毕业|脱贫|剔除|撤并|化解|销号|流失|转走|调出|出栏/;
const END = /年末|期末|年底|现有|目前|现|结余|剩余|余额|月末|仍有|还有|尚有|累计/;

/** `年初有120户,新增15户,消除23户,年末112户`. */
function* flows({ mentions }: Passage): Generator<Draft> {
  for (const [at, start] of mentions.entries()) {
    if (!START.test(start.gap) || !exact(start)) continue;
    const plusses: Mention[] = [start];
    const less: Mention[] = [];
    for (const one of mentions.slice(at + 1, at + 8)) {
      if (one.quantity.unit !== start.quantity.unit || !exact(one) || one.each !== undefined)
        continue;
      if (LESS.test(one.gap)) less.push(one);
      else if (MORE.test(one.gap)) plusses.push(one);
      else if (END.test(one.gap) && plusses.length + less.length > 1) {
        yield flowOf(mentions, plusses, less, one);
        break;
      } else break;
    }
  }
}

/** What came or went may be told after the result (`年末剩余2户,死亡销户1户`). */
function flowOf(
  mentions: readonly Mention[],
  plusses: readonly Mention[],
  less: readonly Mention[],
  end: Mention,
): Draft {
  const draft = draftOf(plusses, less, end, true);
  const after = mentions
    .slice(mentions.indexOf(end) + 1)
    .filter((one) => one.quantity.unit === end.quantity.unit && exact(one));
  const gone = after.find((one) => LESS.test(one.gap));
  const come = after.find((one) => MORE.test(one.gap));
  if (draft.verdict === "holds" || (gone ?? come) === undefined) return draft;
  const more = come === undefined || gone !== undefined ? plusses : [...plusses, come];
  const all = draftOf(more, gone === undefined ? less : [...less, gone], end, false);
  return all.verdict === "holds" ? all : draftOf(plusses, less, end, false);
}

/** `收入389.4万元,扣除成本241.4万元,利润148万元`. */
function* profits({ mentions }: Passage): Generator<Draft> {
  for (const [at, profit] of mentions.entries()) {
    if (!/利润|盈利|净收益|纯收入|净利|结余|净增收/.test(profit.gap) || !exact(profit)) continue;
    const costs = mentions
      .slice(0, at)
      .filter(
        (one) => /扣除|减去|除去|成本|支出/.test(one.gap) && exact(one) && alike(one, profit),
      );
    const cost = costs.at(-1);
    if (cost === undefined || profit.clause - cost.clause > 2 || cost.each !== undefined) continue;
    const income = mentions
      .slice(0, mentions.indexOf(cost))
      .filter((one) => exact(one) && alike(one, profit) && one.each === undefined)
      .filter((one) => compareSizes(one, cost) > 0)
      .at(-1);
    if (income === undefined) continue;
    const amounts = mentions.filter((one) => exact(one) && writtenIn(one) === writtenIn(profit));
    const isSure =
      amounts.length === 3 && /收入|产值|销售/.test(income.gap) && slips(income, cost, profit);
    yield draftOf([income], [cost], profit, isSure);
  }
}

/** How an amount is written: yuan, or so many of them at once. */
const writtenIn = ({ quantity }: Mention) => /[万亿]?元/.exec(quantity.text)?.[0];

function draftOf(
  gains: readonly Mention[],
  losses: readonly Mention[],
  stated: Mention,
  sure: boolean,
): Draft {
  const all = (list: readonly Mention[], rounded: boolean) =>
    plus([{ low: "0", high: "0" }, ...list.map((one) => printedAs(one.quantity, !rounded))]);
  const possible = minus(all(gains, true), all(losses, true));
  const holds = meet(possible, printedAs(stated.quantity));
  const value = subtract(
    all(gains, false).low as DecimalText,
    all(losses, false).low as DecimalText,
  );
  const written =
    compare(value, "0") < 0 ? value : writtenLike(trimmed(sum([value])), stated.quantity);
  const verdict = holds ? "holds" : sure ? "fails" : "cannot-tell";
  const less = losses.map((one) => ` - ${one.quantity.text}`).join("");
  const left = `${gains.map((one) => one.quantity.text).join(" + ")}${less}`;
  return {
    kind: "difference",
    verdict,
    at: stated.quantity.start,
    words: [...gains, ...losses, stated].map((one) => phraseOf(one.quantity)),
    computation: `${left} = ${written} ${holds ? "✓" : sure ? "✗" : "?"} ${stated.quantity.text}`,
    message: holds
      ? { zh: "相减后与所称相符", en: "the difference agrees with what is stated" }
      : {
          zh: `相减后为${written}，所称为${stated.quantity.text}${sure ? "" : "；是否另有增减"}`,
          en: `the difference is ${written}, the text says ${stated.quantity.text}${sure ? "" : "; did anything else come or go?"}`,
        },
    confidence: holds ? "high" : "medium",
    why: {
      zh: "文中给出原数、增减与结果",
      en: "the text gives what there was, what came and went, and the result",
    },
  };
}
