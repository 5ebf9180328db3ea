import {
  DECIMAL,
  expectCall,
  LIST,
  MAP,
  NUMBER,
  objectWith,
  oneOf,
  optional,
  words
} from "../../base/index.js";
import { column, number, table } from "../doc.js";
const METHODS = {
  simple: words("\u7B80\u5355\u968F\u673A\u62BD\u6837", "simple sample"),
  stratified: words("\u5206\u5C42\u62BD\u6837", "stratified sample"),
  "clusters-equal": words("\u6574\u7FA4\u62BD\u6837\uFF08\u7B49\u6982\u7387\uFF09", "cluster sample, equal chances"),
  "clusters-by-size": words("\u6574\u7FA4\u62BD\u6837\uFF08\u6309\u89C4\u6A21\u6982\u7387\uFF09", "cluster sample, chances by size")
};
function sampleDoc(draw, names) {
  expectCall("sampleDoc", {
    draw: [draw, objectWith({ method: oneOf(...Object.keys(METHODS)), units: LIST })],
    names: [names, optional(MAP)]
  });
  const { units, population, seed, generator } = draw;
  const method = METHODS[draw.method];
  const inStrata = units.some(({ stratum }) => stratum !== null);
  const inClusters = units.some(({ cluster }) => cluster !== null);
  const named = (place) => {
    const name = names?.get(place ?? "");
    return name === void 0 ? place ?? "" : `${name} ${place}`;
  };
  return {
    title: words(
      `${method.zh}\uFF1A\u4ECE${population}\u4E2A\u4E2D\u62BD\u53D6${units.length}\u4E2A\uFF1B\u79CD\u5B50 ${seed}\uFF0C\u968F\u673A\u6570 ${generator}`,
      `${method.en}: ${units.length} of ${population}; seed ${seed}, ${generator}`
    ),
    blocks: [
      table(
        [
          ...inStrata ? [column(words("\u5C42", "Stratum"))] : [],
          ...inClusters ? [column(words("\u7FA4", "Cluster"))] : [],
          column(words("\u5355\u5143", "Unit")),
          number(words("\u5165\u6837\u6982\u7387", "Probability"))
        ],
        units.map(({ id, stratum, cluster, probability }) => [
          ...inStrata ? [named(stratum)] : [],
          ...inClusters ? [named(cluster)] : [],
          id,
          probability
        ])
      )
    ]
  };
}
function samplePlanDoc(plan) {
  expectCall("samplePlanDoc", { plan: [plan, objectWith({ size: NUMBER })] });
  const { size, large, widened, corrected, asked } = plan;
  return {
    title: words(
      `\u6837\u672C\u91CF ${size}\uFF08\u603B\u4F53\u65E0\u9650\u65F6 ${large}\uFF0C\u4E58\u8BBE\u8BA1\u6548\u5E94\u540E ${widened}\uFF0C\u7ECF\u6709\u9650\u603B\u4F53\u4FEE\u6B63 ${corrected}\uFF0C\u9664\u4EE5\u5E94\u7B54\u7387\u540E ${asked}\uFF09`,
      `${size} to visit (of very many ${large}, times the design effect ${widened}, of so many ${corrected}, over the response ${asked})`
    ),
    blocks: []
  };
}
const DECISIONS = {
  below: words("\u4F4E\u4E8E\u9650\u503C", "below the limit"),
  above: words("\u9AD8\u4E8E\u9650\u503C", "above the limit"),
  "cannot-tell": words("\u65E0\u6CD5\u5224\u65AD", "cannot tell")
};
function decisionDoc(interval, limit, decision) {
  expectCall("decisionDoc", {
    interval: [interval, objectWith({ lowest: DECIMAL, highest: DECIMAL })],
    limit: [limit, DECIMAL],
    decision: [decision, oneOf(...Object.keys(DECISIONS))]
  });
  const { lowest, highest, confidence } = interval;
  const { zh, en } = DECISIONS[decision];
  return {
    title: words(
      `\u533A\u95F4 [${lowest}, ${highest}]\uFF08\u7F6E\u4FE1\u5EA6 ${confidence}\uFF09\uFF0C\u9650\u503C ${limit}\uFF1A${zh}`,
      `Interval [${lowest}, ${highest}] (confidence ${confidence}), limit ${limit}: ${en}`
    ),
    blocks: []
  };
}
export {
  decisionDoc,
  sampleDoc,
  samplePlanDoc
};
