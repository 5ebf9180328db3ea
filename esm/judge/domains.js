import { addAmounts, fromNumber, isPlainDate } from "../base/index.js";
import { comparisonsOf, parameterNameOf, rightOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
const HUNDREDTHS = /^(CNY|%|m2|mu|ratio)/;
function stepOf(unit) {
  return unit !== void 0 && HUNDREDTHS.test(unit) ? 0.01 : 1;
}
function shift(value, by) {
  return Number(addAmounts(fromNumber(value), fromNumber(by)));
}
function isPossible(value, unit) {
  if (unit === "%") return value >= 0 && value <= 100;
  return unit?.startsWith("CNY") === true || value >= 0;
}
const SECOND = "#2";
function describe(fact) {
  return FACTS.get(fact.endsWith(SECOND) ? fact.slice(0, -SECOND.length) : fact);
}
function domainsOf(conditions, fixed) {
  const against = /* @__PURE__ */ new Map();
  const linked = [];
  const note = (fact, value) => {
    if (parameterNameOf(fact) !== void 0) return;
    against.set(fact, [...against.get(fact) ?? [], value]);
  };
  for (const { comparison } of conditions.flatMap((one) => comparisonsOf(one))) {
    const { fact } = comparison;
    if (!against.has(fact) && parameterNameOf(fact) === void 0) against.set(fact, []);
    const right = rightOf(comparison);
    if (right.fact === void 0) {
      note(fact, right.literal);
      continue;
    }
    const other = right.fact;
    for (const law of fixed) {
      const theirs = law.get(other);
      if (theirs?.known === true) note(fact, theirs.value);
      const ours = law.get(fact);
      if (ours?.known === true) note(other, ours.value);
    }
    if (parameterNameOf(other) === void 0 && parameterNameOf(fact) === void 0) {
      if (!against.has(other)) against.set(other, []);
      linked.push([fact, other]);
    }
  }
  shareThresholds(against, linked);
  const pairs = new Set(linked.flat());
  return new Map(
    [...against].map(([fact, values]) => [fact, domainOf(fact, values, pairs.has(fact))])
  );
}
function shareThresholds(against, linked) {
  for (let pass = 0; pass < linked.length; pass += 1) {
    for (const [a, b] of linked) {
      const all = [.../* @__PURE__ */ new Set([...against.get(a) ?? [], ...against.get(b) ?? []])];
      against.set(a, all);
      against.set(b, all);
    }
  }
}
function domainOf(fact, against, isLinked) {
  const described = describe(fact);
  switch (described?.type) {
    case "boolean":
      return [true, false];
    case "number":
      return numbers(
        against.filter((one) => typeof one === "number"),
        described.unit,
        isLinked
      );
    case "texts":
      return lists(against.flat().map(String));
    default:
      return texts(fact, against.flat().map(String));
  }
}
function numbers(thresholds, unit, isLinked) {
  const step = stepOf(unit);
  const base = thresholds.length > 0 ? thresholds : [1];
  const offsets = isLinked ? [0, step, -step, 2 * step, -2 * step] : [0, step, -step];
  const values = base.flatMap((one) => offsets.map((offset) => shift(one, offset)));
  const possible = [...new Set(values)].filter((one) => isPossible(one, unit));
  const hasLower = base.some((one) => one > 0 && !isPossible(shift(one, -step), unit));
  return hasLower && !possible.includes(0) ? [...possible, 0] : possible;
}
function texts(fact, named) {
  const codes = describe(fact)?.codes;
  const distinct = [...new Set(named)];
  const other = codes === void 0 ? distinct.some(isPlainDate) ? void 0 : "other" : Object.keys(codes).find((code) => !distinct.includes(code));
  return other === void 0 ? distinct : [...distinct, other];
}
function lists(named) {
  const distinct = [...new Set(named)];
  if (distinct.length > 6) return [[], ...distinct.map((one) => [one]), distinct];
  return Array.from(
    { length: 2 ** distinct.length },
    (_set, bits) => distinct.filter((_one, index) => (bits & 2 ** index) !== 0)
  );
}
export {
  SECOND,
  domainsOf,
  shift,
  stepOf
};
