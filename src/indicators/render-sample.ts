import {
  DECIMAL,
  type DecimalText,
  expectCall,
  LANGUAGE,
  type Label,
  type Language,
  MAP,
  optional,
} from "../base/index.js";
import type { Draw } from "./draw.js";
import type { Decision, Interval } from "./interval.js";
import { markdownTable } from "./render.js";
import { DECISION, DRAW, INTERVAL } from "./shapes.js";
import { DECISIONS, say, WORDS } from "./words.js";

const METHODS: Readonly<Record<Draw["method"], Label>> = {
  simple: { zh: "简单随机抽样", en: "simple sample" },
  stratified: { zh: "分层抽样", en: "stratified sample" },
  "clusters-equal": { zh: "整群抽样（等概率）", en: "cluster sample, equal chances" },
  "clusters-by-size": { zh: "整群抽样（按规模概率）", en: "cluster sample, chances by size" },
};

/** What strata and clusters are called, by their ids. */
export type PlaceNames = ReadonlyMap<string, string>;

/**
 * A drawn sample as text: method, seed and generator, how many were drawn of how many, then a line for
 * each unit with its stratum, cluster and probability; strata and clusters with their names, if given.
 *
 * @example
 * ```ts
 * sampleAsText(drawSimple(["H1"], 1, 7), "en");
 * // "simple sample: 1 of 1; seed 7, xoroshiro128plus (pure-rand 8)\nH1  probability 1\n"
 * ```
 */
export function sampleAsText(draw: Draw, language: Language, names?: PlaceNames): string {
  expectCall("sampleAsText", {
    draw: [draw, DRAW],
    language: [language, LANGUAGE],
    names: [names, optional(MAP)],
  });
  const lines = draw.units.map(({ id, stratum, cluster, probability }) => {
    const places = [stratum, cluster].filter((place) => place !== null);
    const chance = `${say(WORDS.chance, language)} ${probability}`;
    return [...places.map((place) => withName(place, names)), id, chance].join("  ");
  });
  return `${[headOf(draw, language), ...lines].join("\n")}\n`;
}

/** A drawn sample as Markdown: the line of `sampleAsText`, then a table of its units. */
export function sampleAsMarkdown(draw: Draw, language: Language, names?: PlaceNames): string {
  expectCall("sampleAsMarkdown", {
    draw: [draw, DRAW],
    language: [language, LANGUAGE],
    names: [names, optional(MAP)],
  });
  const { stratum, cluster, unit, probability } = WORDS;
  const table = markdownTable(
    [stratum, cluster, unit, probability].map((word) => say(word, language)),
    draw.units.map((one) => [
      one.stratum === null ? "" : withName(one.stratum, names),
      one.cluster === null ? "" : withName(one.cluster, names),
      one.id,
      one.probability,
    ]),
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
  expectCall("decisionAsText", {
    interval: [interval, INTERVAL],
    limit: [limit, DECIMAL],
    decision: [decision, DECISION],
    language: [language, LANGUAGE],
  });
  const { lowest, highest, confidence } = interval;
  const range = `[${lowest}, ${highest}]`;
  const answer = say(DECISIONS[decision], language);
  return language === "zh"
    ? `区间 ${range}（置信度 ${confidence}），限值 ${limit}：${answer}`
    : `Interval ${range} (confidence ${confidence}), limit ${limit}: ${answer}`;
}

function withName(place: string, names: PlaceNames | undefined): string {
  const name = names?.get(place);
  return name === undefined ? place : `${name} ${place}`;
}

function headOf(draw: Draw, language: Language): string {
  const { method, units, population, seed, generator } = draw;
  const name = say(METHODS[method], language);
  return language === "zh"
    ? `${name}：从${population}个中抽取${units.length}个；种子 ${seed}，随机数 ${generator}`
    : `${name}: ${units.length} of ${population}; seed ${seed}, ${generator}`;
}
