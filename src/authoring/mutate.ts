import { contains } from "../base/index.js";
import { caseJudge, passes } from "../judge/index.js";
import type { Case, Pack, Rule } from "../law/index.js";
import { distinguish, type Effort, sizeOf } from "./distinguish.js";
import { erasOf, overlapOf } from "./eras.js";
import type { Mutant } from "./mutant.js";
import { mutantsOf } from "./mutants.js";
import { proposeCase } from "./propose.js";

/** A mutant that no case notices, with a case that would, where one was found. */
export interface Survivor {
  readonly rule: string;
  readonly kind: Mutant["kind"];
  readonly at: string;
  readonly about: Mutant["about"];
  readonly proposal: Case | null;
}

/** How well the cases of a pack's own rules notice changes. */
export interface MutationReport {
  readonly pack: string;
  readonly mutants: number;
  readonly killed: number;
  /** Mutants that give the same verdict on all facts: no case can notice them, and they do not count. */
  readonly equivalent: readonly Omit<Survivor, "proposal">[];
  readonly survivors: readonly Survivor[];
  /** Mutants that were not tried, since the limit of effort was reached; they count as not killed. */
  readonly untried: readonly Omit<Survivor, "proposal">[];
  /** Killed mutants in percent of those that can be; 100 where there are none. */
  readonly score: number;
  /** Fewest cases found that kill the survivors, by rule, ready to be pasted into `cases`. */
  readonly proposals: readonly { readonly rule: string; readonly cases: readonly Case[] }[];
}

/** Far more than any pack that comes with the library needs. */
const MOST_COMPARISONS = 100_000_000;

export interface MutationOptions {
  readonly most?: number;
  readonly each?: (done: number, of: number) => void;
}

/**
 * Changes the rules of a pack one thing at a time and runs their cases against each change. A change
 * that no case notices is either equivalent, which a search over representative facts proves, or a
 * survivor, for which the search gives a case that would notice it. Cases that fail as the rule
 * stands notice nothing.
 *
 * @param rules - the rules to change; those of the pack itself, without inherited ones, are meant.
 * @param options - `most`: how many comparisons to make in all before the rest is left untried;
 *   `each`: called after every mutant with how many are done and how many there are.
 */
export function mutatePack(
  pack: Pack,
  rules: readonly Rule[],
  { most = MOST_COMPARISONS, each = () => {} }: MutationOptions = {},
): MutationReport {
  const effort: Effort = { left: most };
  const untried: Omit<Survivor, "proposal">[] = [];
  const all = new Map(rules.map((rule) => [rule, mutantsOf(rule, pack)]));
  const total = [...all.values()].reduce((sum, own) => sum + own.length, 0);
  const equivalent: Omit<Survivor, "proposal">[] = [];
  const survivors: Survivor[] = [];
  const proposals: { rule: string; cases: Case[] }[] = [];
  let mutants = 0;
  let killed = 0;
  for (const rule of rules) {
    const span = overlapOf(rule.inForce, pack.inForce) ?? rule.inForce;
    const eras = erasOf([rule], span, pack);
    const judge = caseJudge(rule, pack);
    const sound = rule.cases.filter((one) => passes(one, judge(one)));
    const proposed: Case[] = [];
    const size = sizeOf(rule);
    for (const mutant of all.get(rule) ?? []) {
      mutants += 1;
      each(mutants, total);
      if (effort.left <= 0) {
        const { kind, at, about } = mutant;
        untried.push({ rule: rule.name, kind, at, about });
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
      if (already !== undefined) {
        survivors.push({ ...entry, proposal: already });
        continue;
      }
      const difference =
        kind === "in-force"
          ? ({ kind: "dates" } as const)
          : distinguish(rule, mutant, eras, effort);
      if (difference.kind === "none") {
        equivalent.push(entry);
        continue;
      }
      const proposal =
        difference.kind === "gave-up"
          ? undefined
          : proposeCase(rule, mutant, difference.kind === "found" ? difference : undefined, pack, [
              ...rule.cases,
              ...proposed,
            ]);
      const works = proposal !== undefined && isKilled(mutant, [proposal], pack);
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
    score: counted === 0 ? 100 : Math.floor((killed * 10_000) / counted) / 100,
    proposals,
  };
}

/** A case kills a mutant that gives it another verdict, another list of missing facts, or no day. */
function isKilled(mutant: Mutant, cases: readonly Case[], pack: Pick<Pack, "place">): boolean {
  if (mutant.kind === "in-force") {
    return cases.some((one) => !contains(mutant.rule.inForce, one.asOf));
  }
  const judge = caseJudge(mutant.rule, { parameters: mutant.parameters, place: pack.place });
  return cases.some((one) => !passes(one, judge(one)));
}
