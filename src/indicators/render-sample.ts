import type { DecimalText, Label, Language } from "../base/index.js";
import type { Draw } from "./draw.js";
import type { Decision, Interval } from "./interval.js";
import { markdownTable } from "./render.js";
import { DECISIONS, say, WORDS } from "./words.js";

const METHODS: Readonly<Record<Draw["method"], Label>> = {
  simple: { zh: "简单随机抽样", en: "simple sample" },
  stratified: { zh: "分层抽样", en: "stratified sample" },
  "clusters-equal": { zh: "整群抽样（等概率）", en: "cluster sample, equal chances" },
  "clusters-by-size": { zh: "整群抽样（按规模概率）", en: "cluster sample, chances by size" },
};

/**
 * A drawn sample as text: method, seed and generator, how many were drawn of how many, then a line for
 * each unit with its stratum, cluster and probability.
 *
 * @example
 * ```ts
 * sampleAsText(drawSimple(["H1"], 1, 7), "en");
 * // "simple sample: 1 / 1; seed 7, xoroshiro128plus (pure-rand 8)\nH1  1\n"
 * ```
 */
export function sampleAsText(draw: Draw, language: Language): string {
  const lines = draw.units.map(({ id, stratum, cluster, probability }) =>
    [stratum, cluster, id, probability].filter((part) => part !== null).join("  "),
  );
  return `${[headOf(draw, language), ...lines].join("\n")}\n`;
}

/** A drawn sample as Markdown: the line of `sampleAsText`, then a table of its units. */
export function sampleAsMarkdown(draw: Draw, language: Language): string {
  const { stratum, cluster, unit, probability } = WORDS;
  const table = markdownTable(
    [stratum, cluster, unit, probability].map((word) => say(word, language)),
    draw.units.map((one) => [one.stratum ?? "", one.cluster ?? "", one.id, one.probability]),
  );
  return `${headOf(draw, language)}\n\n${table}`;
}

/** One line: the interval, its confidence, and what it says against a limit. */
export function decisionAsText(
  interval: Interval,
  limit: DecimalText,
  decision: Decision,
  language: Language,
): string {
  const { lowest, highest, confidence } = interval;
  const range = `[${lowest}, ${highest}]`;
  const answer = say(DECISIONS[decision], language);
  return language === "zh"
    ? `区间 ${range}（置信度 ${confidence}），限值 ${limit}：${answer}`
    : `Interval ${range} (confidence ${confidence}), limit ${limit}: ${answer}`;
}

function headOf(draw: Draw, language: Language): string {
  const seed = language === "zh" ? "种子" : "seed";
  const method = say(METHODS[draw.method], language);
  return `${method}: ${draw.units.length} / ${draw.population}; ${seed} ${draw.seed}, ${draw.generator}`;
}
