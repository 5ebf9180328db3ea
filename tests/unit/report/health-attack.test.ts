import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { audit } from "../../../src/audit/index.js";
import { personalOfFact } from "../../../src/facts/index.js";
import { readRegister } from "../../../src/io/index.js";
import {
  type Assessment,
  assess,
  plan,
  type TracedAssessment,
  withTrace,
} from "../../../src/judge/index.js";
import type { Pack } from "../../../src/law/index.js";
import type { Household, Member, Register } from "../../../src/register/index.js";
import { asText, auditDoc, explain, maskAssessment, maskAudit } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

/**
 * The attacker knows the rules, every column that is not about health, and what a masked output
 * says; they try every state of health that the members of a household could have, and keep those
 * that would have given the same output.
 */

const CONTEXT = { asOf: "2020-12-31" };
const STATES = ["healthy", "chronic", "serious", "disabled"] as const;

function registerOf(name: string): Register {
  const read = readRegister(fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url)));
  if (!read.ok) throw new Error("cannot be read");
  return read.value;
}

const REGISTERS = [registerOf("township"), registerOf("quality")];

/**
 * Every way in which the members whose health is recorded could be ill or well, the ill with or without a
 * card. Who is healthy has none: such a record contradicts itself, and its health is not known.
 */
function* guesses(household: Household, most = 64): Generator<Household> {
  const known = household.members.filter(({ health }) => typeof health === "string");
  const ways = STATES.length * 2;
  const all = ways ** known.length;
  const step = Math.max(1, Math.floor(all / most));
  for (let way = 0; way < all; way += step) {
    let rest = way;
    const members = household.members.map((member): Member => {
      if (!known.includes(member)) return member;
      const one = rest % ways;
      rest = Math.floor(rest / ways);
      const health = STATES[one % STATES.length];
      const { disabilityCard: _card, ...others } = member;
      return one <= STATES.length
        ? { ...others, health }
        : { ...others, health, disabilityCard: "C" };
    });
    yield { ...household, members };
  }
}

function householdVerdicts({ verdict, groups, criteria }: Assessment): string {
  const own = groups.map((one) => one.verdict);
  return JSON.stringify([verdict, own, criteria.map((one) => [one.criterion, one.verdict])]);
}

/** All that is given out of one household: the audit as JSON, as text, and the explanations. */
function published(judge: Pack, register: Register, household: Household): string {
  const { plan: made, ...masked } = maskAudit(
    audit(judge, { ...register, households: [household] }, CONTEXT),
    judge,
  );
  const traced = withTrace(made, masked.assessments[0] as Assessment);
  return JSON.stringify([
    masked,
    traced,
    asText(auditDoc({ ...masked, plan: made }, judge), "en"),
    ...(["farmer", "cadre", "auditor"] as const).map((reader) =>
      asText(explain(traced, judge, reader), "zh"),
    ),
  ]);
}

function firstDifference(a: string, b: string): string {
  if (a === b) return "";
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return `${a.slice(Math.max(0, at - 200), at + 80)} | ${b.slice(at, at + 80)}`;
}

/** What masking did before: the value of a personal comparison is hidden, and nothing else. */
function valuesHidden(assessment: TracedAssessment): string {
  return JSON.stringify(assessment, (_key, part: unknown) => {
    const leaf = part as { readonly fact?: string } | null;
    return typeof leaf?.fact === "string" && personalOfFact(leaf.fact) === "health"
      ? { ...leaf, left: null }
      : part;
  });
}

/** How many members have one state of health only in all guesses that give the same output. */
function determined(
  judge: Pack,
  register: Register,
  output: (assessment: Assessment) => string,
): number {
  const made = plan(judge, CONTEXT);
  let count = 0;
  for (const household of register.households) {
    const truth = output(assess(made, { household }));
    const possible = household.members.map(() => new Set<unknown>());
    for (const guess of guesses(household)) {
      if (output(assess(made, { household: guess })) !== truth) continue;
      guess.members.forEach((member, index) => {
        possible[index]?.add(member.health);
      });
    }
    household.members.forEach((member, index) => {
      if (typeof member.health === "string" && possible[index]?.size === 1) count += 1;
    });
  }
  return count;
}

describe.each(["cn/data-quality", "cn/household-exit", "cn-sichuan/household-exit"])(
  "what is published by %s",
  (name) => {
    const judge = pack(name);
    const made = plan(judge, CONTEXT);

    test("is the same wherever the verdicts on the household are the same", () => {
      let compared = 0;
      for (const register of REGISTERS) {
        for (const household of register.households.filter((_one, index) => index % 4 === 0)) {
          const outputs = new Map<string, string>();
          for (const guess of guesses(household, 5)) {
            const verdicts = householdVerdicts(assess(made, { household: guess }));
            const output = published(judge, register, guess);
            const before = outputs.get(verdicts);
            if (before === undefined) outputs.set(verdicts, output);
            else {
              compared += 1;
              // The texts are long; a difference is shown from where it begins.
              expect(firstDifference(before, output)).toBe("");
            }
          }
        }
      }
      expect(compared).toBeGreaterThan(40);
    });
  },
);

test("the attack finds nobody's health beyond the verdicts, and most of it where values alone are hidden", () => {
  const [township] = REGISTERS as [Register];
  const register = { ...township, households: township.households.slice(0, 24) };
  const judge = pack("cn/data-quality");
  const made = plan(judge, CONTEXT);
  const masked = determined(judge, register, (one) => JSON.stringify(maskAssessment(one, made)));
  expect(masked).toBe(determined(judge, register, householdVerdicts));
  expect(determined(judge, register, (one) => valuesHidden(withTrace(made, one)))).toBeGreaterThan(
    masked + 10,
  );
});
