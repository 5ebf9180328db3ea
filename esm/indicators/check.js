import { append } from "../base/index.js";
import { FACTS } from "../facts/index.js";
import { checkCondition, issue as lawIssue } from "../law/index.js";
import { ONE, rational, ZERO } from "./fraction.js";
import { issue } from "./issues.js";
import { targetsOf } from "./target.js";
function found(list, file, under) {
  return list.map((value, at) => ({ file, pointer: `${under}/${at}`, value }));
}
const SUBJECTS = { person: "member", household: "household", village: "village" };
function checkSet({ file, pointer: at, value: { counts, note, duties } }, parameters, issues) {
  if (duties !== void 0 && FACTS.get(duties.fact)?.subject !== "duty") {
    const place = { file, pointer: `${at}/duties/fact` };
    issues.push(issue("indicator/unknown-fact", { fact: duties.fact, kind: "duty" }, place));
  }
  if (counts === null) {
    if (note !== void 0) return;
    issues.push(lawIssue("pack/unexplained-null", {}, { file, pointer: `${at}/counts` }));
    return;
  }
  const { count, where, stated = {} } = counts;
  if (where !== void 0) {
    const place = { file, pointer: `${at}/counts/where` };
    append(issues, checkCondition(where, place, { subject: SUBJECTS[count], parameters }));
  }
  for (const [kind, facts = []] of Object.entries(stated)) {
    facts.forEach((fact, index) => {
      if (FACTS.get(fact)?.subject === kind) return;
      const place = { file, pointer: `${at}/counts/stated/${kind}/${index}` };
      issues.push(issue("indicator/unknown-fact", { fact, kind }, place));
    });
  }
}
function checkIndicator(one, known, issues) {
  const { file, value: indicator } = one;
  const placed = (at) => ({ file, pointer: `${one.pointer}${at}` });
  const report = (code, at, details = {}) => issues.push(issue(code, details, placed(at)));
  const checkCounted = (counted, at) => {
    if (counted !== null && "set" in counted && !known.sets.has(counted.set)) {
      report("indicator/unknown-set", `${at}/set`, { set: counted.set });
    }
  };
  checkCounted(indicator.numerator, "/numerator");
  checkCounted(indicator.denominator, "/denominator");
  if (!known.units.has(indicator.unit)) {
    report("indicator/unknown-unit", "/unit", { unit: indicator.unit });
  }
  if (indicator.kind === "quantity" !== (indicator.denominator === null)) {
    report("indicator/denominator-mismatch", "/denominator", { kind: indicator.kind });
  }
  append(issues, withoutSource(indicator.sources, placed("/sources")));
  indicator.baselines.forEach((dated, at) => {
    if (dated.value === null && (dated.absence === void 0 || dated.note === void 0)) {
      issues.push(lawIssue("pack/unexplained-null", {}, placed(`/baselines/${at}/value`)));
    }
    append(issues, withoutSource(dated.sources, placed(`/baselines/${at}/sources`)));
  });
  indicator.targets.forEach((rule, at) => {
    const earlier = targetsOf({ ...indicator, targets: indicator.targets.slice(0, at) });
    const own = targetsOf({ ...indicator, targets: [rule] });
    if (own.some((target) => earlier.some((other) => clash(target, other)))) {
      report("indicator/overlapping-targets", `/targets/${at}`, { indicator: indicator.id });
    }
  });
}
function clash(a, b) {
  const isOneLevel = a.levels === void 0 || b.levels === void 0 || a.levels.some((level) => b.levels?.includes(level));
  return a.region === b.region && isOneLevel && overlap(a.period, b.period);
}
function overlap(a, b) {
  return (a.from ?? "") <= (b.to ?? "9") && (b.from ?? "") <= (a.to ?? "9");
}
function withoutSource(citations, place) {
  return citations.length === 0 ? [lawIssue("pack/missing-source", {}, place)] : [];
}
function checkProgramme({ file, value }, issues) {
  const numbered = value.measures.every(({ number }, at) => number === at + 1);
  if (value.measures.length !== value.stated || value.adopted + value.added !== value.stated || !numbered) {
    const details = { programme: value.id, stated: value.stated, found: value.measures.length };
    const place = { file, pointer: "/measures" };
    issues.push(issue("indicator/measures-do-not-add-up", details, place));
  }
}
function checkPovertyIndex({ file, value }, { parameters }, issues) {
  const inside = value.dimensions.flatMap(
    ({ indicators }, at) => found(indicators, file, `/dimensions/${at}/indicators`)
  );
  checkUnique(inside, issues);
  for (const { pointer: at, value: one } of inside) {
    const place = (suffix) => ({ file, pointer: `${at}/deprived${suffix}` });
    if (one.deprived !== null) {
      const { of: subject, where } = one.deprived;
      append(issues, checkCondition(where, place("/where"), { subject, parameters }));
    } else if (one.note === void 0) {
      issues.push(lawIssue("pack/unexplained-null", {}, place("")));
    }
  }
  const total = inside.reduce((sum, one) => sum.add(rational(one.value.weight)), ZERO);
  if (!total.equals(1)) {
    const place = { file, pointer: "/dimensions" };
    issues.push(issue("indicator/weights-do-not-add-up", { found: total.toFraction() }, place));
  }
  const cutoff = rational(value.cutoff);
  if (cutoff.compare(ZERO) <= 0 || cutoff.compare(ONE) > 0) {
    const place = { file, pointer: "/cutoff" };
    issues.push(issue("indicator/cutoff-out-of-range", { found: value.cutoff }, place));
  }
  append(issues, withoutSource(value.sources, { file, pointer: "/sources" }));
}
function checkUnique(list, issues) {
  const seen = /* @__PURE__ */ new Set();
  for (const { file, pointer, value } of list) {
    const details = { id: value.id, other: file };
    const place = { file, pointer: `${pointer}/id` };
    if (seen.has(value.id)) issues.push(lawIssue("pack/duplicate-id", details, place));
    seen.add(value.id);
  }
}
export {
  checkIndicator,
  checkPovertyIndex,
  checkProgramme,
  checkSet,
  found
};
