import {
  DECIMAL,
  type DecimalText,
  expectCall,
  type Label,
  LIST,
  MAP,
  NUMBER,
  objectWith,
  oneOf,
  optional,
  words,
} from "../../base/index.js";
import type { Decision, Draw, Interval, SamplePlan } from "../../indicators/index.js";
import { column, type Doc, number, type Text, table } from "../doc.js";

const METHODS: Readonly<Record<Draw["method"], Label>> = {
  simple: words("简单随机抽样", "simple sample"),
  stratified: words("分层抽样", "stratified sample"),
  "clusters-equal": words("整群抽样（等概率）", "cluster sample, equal chances"),
  "clusters-by-size": words("整群抽样（按规模概率）", "cluster sample, chances by size"),
};

/** What strata and clusters are called, by their ids. */
export type PlaceNames = ReadonlyMap<string, string>;

/**
 * A drawn sample: method, seed and generator, how many were drawn of how many, then each unit with its
 * stratum, cluster and probability; strata and clusters with their names, if given.
 *
 * @example
 * ```ts
 * asText(sampleDoc(drawSimple(["H1"], 1, 7)), "en");
 * // "simple sample: 1 of 1; seed 7, xoroshiro128plus (pure-rand 8)\n\nUnit  Probability\nH1              1\n"
 * ```
 */
export function sampleDoc(draw: Draw, names?: PlaceNames): Doc {
  expectCall("sampleDoc", {
    draw: [draw, objectWith({ method: oneOf(...Object.keys(METHODS)), units: LIST })],
    names: [names, optional(MAP)],
  });
  const { units, population, seed, generator } = draw;
  const method = METHODS[draw.method];
  const inStrata = units.some(({ stratum }) => stratum !== null);
  const inClusters = units.some(({ cluster }) => cluster !== null);
  const named = (place: string | null): Text => {
    const name = names?.get(place ?? "");
    return name === undefined ? (place ?? "") : `${name} ${place}`;
  };
  return {
    title: words(
      `${method.zh}：从${population}个中抽取${units.length}个；种子 ${seed}，随机数 ${generator}`,
      `${method.en}: ${units.length} of ${population}; seed ${seed}, ${generator}`,
    ),
    blocks: [
      table(
        [
          ...(inStrata ? [column(words("层", "Stratum"))] : []),
          ...(inClusters ? [column(words("群", "Cluster"))] : []),
          column(words("单元", "Unit")),
          number(words("入样概率", "Probability")),
        ],
        units.map(({ id, stratum, cluster, probability }) => [
          ...(inStrata ? [named(stratum)] : []),
          ...(inClusters ? [named(cluster)] : []),
          id,
          probability,
        ]),
      ),
    ],
  };
}

/** How large a sample has to be, step by step. */
export function samplePlanDoc(plan: SamplePlan): Doc {
  expectCall("samplePlanDoc", { plan: [plan, objectWith({ size: NUMBER })] });
  const { size, large, widened, corrected, asked } = plan;
  return {
    title: words(
      `样本量 ${size}（总体无限时 ${large}，乘设计效应后 ${widened}，经有限总体修正 ${corrected}，除以应答率后 ${asked}）`,
      `${size} to visit (of very many ${large}, times the design effect ${widened}, of so many ${corrected}, over the response ${asked})`,
    ),
    blocks: [],
  };
}

const DECISIONS: Readonly<Record<Decision, Label>> = {
  below: words("低于限值", "below the limit"),
  above: words("高于限值", "above the limit"),
  "cannot-tell": words("无法判断", "cannot tell"),
};

/** The interval of a rate, its confidence, and what it says against a limit. */
export function decisionDoc(interval: Interval, limit: DecimalText, decision: Decision): Doc {
  expectCall("decisionDoc", {
    interval: [interval, objectWith({ lowest: DECIMAL, highest: DECIMAL })],
    limit: [limit, DECIMAL],
    decision: [decision, oneOf(...Object.keys(DECISIONS))],
  });
  const { lowest, highest, confidence } = interval;
  const { zh, en } = DECISIONS[decision];
  return {
    title: words(
      `区间 [${lowest}, ${highest}]（置信度 ${confidence}），限值 ${limit}：${zh}`,
      `Interval [${lowest}, ${highest}] (confidence ${confidence}), limit ${limit}: ${en}`,
    ),
    blocks: [],
  };
}
