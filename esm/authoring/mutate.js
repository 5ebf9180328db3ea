import { contains } from "../base/index.js";
import { caseJudge, passes } from "../judge/index.js";
import { distinguish, sizeOf } from "./distinguish.js";
import { erasOf, overlapOf } from "./eras.js";
import { mutantsOf } from "./mutants.js";
import { proposeCase } from "./propose.js";
const MOST_COMPARISONS = 1e8;
function mutatePack(pack, rules, { most = MOST_COMPARISONS, each = () => {
} } = {}) {
  const effort = { left: most };
  const untried = [];
  const all = new Map(rules.map((rule) => [rule, mutantsOf(rule, pack)]));
  const total = [...all.values()].reduce((sum, own) => sum + own.length, 0);
  const equivalent = [];
  const survivors = [];
  const proposals = [];
  let mutants = 0;
  let killed = 0;
  for (const rule of rules) {
    const span = overlapOf(rule.inForce, pack.inForce) ?? rule.inForce;
    const eras = erasOf([rule], span, pack);
    const judge = caseJudge(rule, pack);
    const sound = rule.cases.filter((one) => passes(one, judge(one)));
    const proposed = [];
    const size = sizeOf(rule);
    for (const mutant of all.get(rule) ?? []) {
      mutants += 1;
      each(mutants, total);
      if (effort.left <= 0) {
        const { kind: kind2, at: at2, about: about2 } = mutant;
        untried.push({ rule: rule.name, kind: kind2, at: at2, about: about2 });
        continue;
      }
      effort.left -= size * (1 + sound.length + proposed.length);
      if (isKilled(mutant, sound, pack)) {
        killed += 1;
        continue;
      }
      const { kind, at, about } = mutant;
      const entry = { rule: rule.name, kind, at, about };
      const already = proposed.find((one) => isKilled(mutant, [one], pack));
      if (already !== void 0) {
        survivors.push({ ...entry, proposal: already });
        continue;
      }
      const difference = kind === "in-force" ? { kind: "dates" } : distinguish(rule, mutant, eras, effort);
      if (difference.kind === "none") {
        equivalent.push(entry);
        continue;
      }
      const proposal = difference.kind === "gave-up" ? void 0 : proposeCase(rule, mutant, difference.kind === "found" ? difference : void 0, pack, [
        ...rule.cases,
        ...proposed
      ]);
      const works = proposal !== void 0 && isKilled(mutant, [proposal], pack);
      if (works) proposed.push(proposal);
      survivors.push({ ...entry, proposal: works ? proposal : null });
    }
    if (proposed.length > 0) proposals.push({ rule: rule.name, cases: proposed });
  }
  const counted = mutants - equivalent.length;
  return {
    pack: pack.name,
    mutants,
    killed,
    equivalent,
    survivors,
    untried,
    score: counted === 0 ? 100 : Math.floor(killed * 1e4 / counted) / 100,
    proposals
  };
}
function isKilled(mutant, cases, pack) {
  if (mutant.kind === "in-force") {
    return cases.some((one) => !contains(mutant.rule.inForce, one.asOf));
  }
  const judge = caseJudge(mutant.rule, { parameters: mutant.parameters, place: pack.place });
  return cases.some((one) => !passes(one, judge(one)));
}
export {
  mutatePack
};
