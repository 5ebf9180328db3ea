import { addDays, expectCall, fromNumber, yearOf } from "../base/index.js";
import {
  historyAt,
  NATION,
  resolveParameter
} from "../law/index.js";
import { rational } from "./fraction.js";
import { INDICATOR, TARGET_CONTEXT } from "./shapes.js";
function targetOn(indicator, context) {
  expectCall("targetOn", {
    indicator: [indicator, INDICATOR],
    context: [context, TARGET_CONTEXT]
  });
  const { asOf, level, region, jurisdiction = NATION.id } = context;
  const holding = indicator.targets.flatMap((rule) => {
    if (rule.levels !== void 0 && !rule.levels.includes(level)) return [];
    const isNational = jurisdiction === NATION.id;
    const byRegion = region === void 0 ? void 0 : rule.regions?.[region];
    const place = isNational && rule.regions !== void 0 ? byRegion : jurisdiction;
    if (place === void 0) return [];
    const { entry } = resolveParameter(rule.parameter, { asOf, place }, NO_BOOK);
    if (entry === void 0) return [];
    const target = targetFrom(rule, entry, { place, region: isNational ? region : void 0 });
    return isWithin(asOf, target.period) ? [target] : [];
  });
  return holding.find((target) => target.region !== void 0) ?? holding[0] ?? null;
}
function targetsOf(indicator) {
  expectCall("targetsOf", { indicator: [indicator, INDICATOR] });
  return indicator.targets.flatMap((rule) => {
    const places = rule.regions === void 0 ? [[void 0, NATION.id]] : Object.entries(rule.regions);
    return places.flatMap(
      ([region, place]) => (historyAt(rule.parameter, place)?.values ?? []).map((entry) => targetFrom(rule, entry, { place, region })).filter(({ period }) => isWithin(period.from ?? "", period))
    );
  });
}
const NO_BOOK = /* @__PURE__ */ new Map();
function targetFrom(rule, entry, at) {
  const { levels, edge } = rule;
  const { value, absence, sources } = entry;
  const note = rule.note ?? entry.note;
  const later = historyAt(rule.parameter, at.place)?.values.filter(({ from: from2 }) => from2 > entry.from);
  const next = (later ?? []).map(({ from: from2 }) => addDays(from2, -1)).sort()[0];
  const ends = [rule.to, entry.to, next].flatMap((day) => day ?? []).sort();
  const from = [rule.from ?? entry.from, entry.from].sort().at(-1);
  return {
    period: periodOf(from, ends[0] ?? null),
    ...rule.regions === void 0 || at.region === void 0 ? {} : { region: at.region },
    ...levels === void 0 ? {} : { levels },
    value: value === null ? null : fromNumber(Number(value)),
    edge,
    ...absence === void 0 ? {} : { absence },
    sources,
    ...note === void 0 ? {} : { note }
  };
}
function isWithin(day, { from, to }) {
  return (from === null || from <= day) && (to === null || day <= to);
}
function periodOf(from, to) {
  const [first, last] = [yearOf(from), to === null ? null : yearOf(to)];
  if (last === null) return { text: `${first}\u5E74${Number(from.slice(5, 7))}\u6708\u8D77`, from, to };
  return { text: first === last ? `${first}\u5E74` : `${first}-${last}\u5E74`, from, to };
}
function judge(direction, bounds, target) {
  const doubtful = (doubt) => ({ answer: "cannot-tell", doubt, target });
  if (target === null || target.value === null) return doubtful("no-target");
  if (bounds.isEmpty || bounds.lowest === null && bounds.highest === null) {
    return doubtful("no-value");
  }
  if (bounds.mayBeEmpty)
    return doubtful(bounds.isOpen === true ? "not-seen-whole" : "may-be-empty");
  const line = rational(target.value);
  const [worst, best] = direction === "higher" ? [bounds.lowest, bounds.highest] : [bounds.highest, bounds.lowest];
  const reaches = (value) => {
    const side = value.compare(line) * (direction === "higher" ? 1 : -1);
    return side > 0 || side === 0 && target.edge === "inclusive";
  };
  if (worst !== null && reaches(worst)) return { answer: "reached", doubt: null, target };
  if (best !== null && !reaches(best)) return { answer: "not-reached", doubt: null, target };
  return doubtful(bounds.isOpen === true ? "not-seen-whole" : "bounds-straddle");
}
export {
  judge,
  targetOn,
  targetsOf
};
