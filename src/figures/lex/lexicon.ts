import type { DecimalText } from "../../base/index.js";
import type { FigureRules } from "../data.js";

export type Unit = FigureRules["units"]["units"][number];
export type Vague = FigureRules["wording"]["vague"][number];

/** The words that numbers are written with, ready to be looked up at a place in a text. */
export interface Lexicon {
  /** The longest unit that stands at an offset. */
  readonly unitAt: (text: string, from: number) => readonly [word: string, unit: Unit] | undefined;
  readonly multiplierAt: (text: string, from: number) => readonly [string, DecimalText] | undefined;
  /** The vague word that ends at an offset. */
  readonly vagueBefore: (text: string, to: number) => Vague | undefined;
  readonly vagueInside: (text: string, from: number) => Vague | undefined;
  readonly vagueAfter: (text: string, from: number) => Vague | undefined;
}

/** After these a multiplier sign is the first sign of a unit (`千米`, `百货`). */
const NOT_MULTIPLIED: Readonly<Record<string, string>> = { 千: "米克瓦卡", 百: "货姓" };
/** Signs after which a sign of a unit is part of another word (`2成员`, `3分之`). */
const NOT_UNIT: Readonly<Record<string, string>> = { 成: "立员为功效果交活分长熟就都", 分: "之别" };

const lexicons = new WeakMap<FigureRules, Lexicon>();

export function lexiconOf(rules: FigureRules): Lexicon {
  const ready = lexicons.get(rules);
  if (ready !== undefined) return ready;
  const units = unitsByFirst(rules);
  const multipliers = rules.wording.multipliers.map((one) => [one.word, one.factor] as const);
  const vague = (where: Vague["where"]) =>
    rules.wording.vague
      .filter((one) => one.where === where)
      .sort((a, b) => b.word.length - a.word.length);
  const [before, inside, after] = [vague("before"), vague("inside"), vague("after")];
  const startsAt = (text: string, from: number) => (one: Vague) => text.startsWith(one.word, from);
  const lexicon: Lexicon = {
    unitAt: (text, from) =>
      units
        .get(text[from] ?? "")
        ?.find(
          ([word]) =>
            text.startsWith(word, from) &&
            !(NOT_UNIT[word] ?? "").includes(text[from + word.length] ?? " "),
        ),
    multiplierAt: (text, from) => {
      const found = multipliers.find(([word]) => text.startsWith(word, from));
      const next = text[from + (found?.[0].length ?? 0)] ?? " ";
      return found && (NOT_MULTIPLIED[found[0]] ?? "").includes(next) ? undefined : found;
    },
    vagueBefore: (text, to) =>
      before.find(
        (one) =>
          text.startsWith(one.word, to - one.word.length) &&
          !one.notAfter.includes(text[to - one.word.length - 1] ?? ""),
      ),
    vagueInside: (text, from) => inside.find(startsAt(text, from)),
    vagueAfter: (text, from) => after.find(startsAt(text, from)),
  };
  lexicons.set(rules, lexicon);
  return lexicon;
}

function unitsByFirst(rules: FigureRules) {
  const units = new Map<string, (readonly [string, Unit])[]>();
  for (const unit of rules.units.units) {
    for (const word of unit.words) {
      const first = word[0] as string;
      units.set(first, [...(units.get(first) ?? []), [word, unit]]);
    }
  }
  for (const row of units.values()) row.sort((a, b) => b[0].length - a[0].length);
  return units;
}
