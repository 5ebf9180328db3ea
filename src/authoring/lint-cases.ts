import { type Finding, known, same, verdictOf, words } from "../base/index.js";
import { comparisonsOf, factsOf, rightOf } from "../conditions/index.js";
import { caseJudge, passes, readingOf } from "../judge/index.js";
import { type Pack, issue as packIssue, type Rule, ruleFile } from "../law/index.js";
import { conditionsOf } from "./eras.js";
import { issue } from "./issues.js";
import { isEdge } from "./lint-words.js";

/** Cases that fail, kinds of cases that a rule lacks, and facts in cases that the rule does not read. */
export function lintCases(rule: Rule, law: Pick<Pack, "parameters" | "place">): Finding[] {
  const file = ruleFile(rule.name);
  const issues: Finding[] = [];
  const verdicts = new Set(rule.cases.map((one) => one.expect.verdict));
  for (const verdict of ["met", "not-met", "unknown", "not-applicable"] as const) {
    if (verdicts.has(verdict)) continue;
    if (verdict === "not-applicable" && rule.appliesWhen === undefined) continue;
    issues.push(issue("lint/missing-case", { verdict }, { file, pointer: "/cases" }));
  }
  for (const key of ["appliesWhen", "conditions"] as const) {
    const condition = rule[key];
    if (condition === undefined) continue;
    for (const { at, comparison } of comparisonsOf(condition, `/${key}`)) {
      const { fact, operator } = comparison;
      if (!isEdge(operator)) continue;
      const onEdge = rule.cases.some((one) =>
        (one.members ?? [{}]).some((member) => {
          const facts = { ...one.facts, ...member };
          const left = readingOf(fact, facts, one, law);
          const against = rightOf(comparison);
          const right =
            against.fact === undefined
              ? known(against.literal)
              : readingOf(against.fact, facts, one, law);
          return left.known && right.known && left.value === right.value;
        }),
      );
      if (!onEdge) {
        issues.push(issue("lint/missing-boundary", { fact, operator }, { file, pointer: at }));
      }
    }
  }
  const judge = caseJudge(rule, law);
  rule.cases.forEach((one, index) => {
    const run = judge(one);
    const expected = one.expect.verdict;
    if (passes(one, run)) return;
    const missing =
      run.missing.length === 0
        ? same("")
        : words(`（缺：${run.missing.join("、")}）`, ` (missing: ${run.missing.join(", ")})`);
    const details = { case: one.name, expected, verdict: verdictOf(run.rank), missing };
    issues.push(packIssue("pack/failing-case", details, { file, pointer: `/cases/${index}` }));
  });
  const read = new Set(conditionsOf(rule).flatMap(factsOf));
  rule.cases.forEach((one, index) => {
    const stated = new Set([one.facts, ...(one.members ?? [])].flatMap(Object.keys));
    for (const fact of stated) {
      if (read.has(fact)) continue;
      const place = { file, pointer: `/cases/${index}` };
      issues.push(issue("lint/unused-fact", { case: one.name, fact }, place));
    }
  });
  return issues;
}
