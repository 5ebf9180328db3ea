import type { Language, Verdict } from "../base/index.js";
import { VERDICT_LABELS } from "../judge/index.js";
import type { Answered, PackDiff, Transition } from "./diff.js";

/** A comparison of packs as lines for a reader: counts per village, then every flip with its cause. */
export function diffText(diff: PackDiff, language: Language): string {
  const zh = language === "zh";
  const verdict = (one: Verdict) => VERDICT_LABELS[one][language];
  const change = (one: { before: Verdict; after: Verdict }) =>
    `${verdict(one.before)} → ${verdict(one.after)}`;
  const { before, after } = diff;
  const lines = [
    `${before.pack} ${before.version} (${before.asOf}) → ${after.pack} ${after.version} (${after.asOf})`,
  ];
  for (const rule of diff.rulesRemoved) lines.push(`- ${rule}`);
  for (const rule of diff.rulesAdded) lines.push(`+ ${rule}`);
  const changed = diff.transitions.filter((one) => one.before !== one.after);
  const total = (list: readonly Transition[]) => list.reduce((sum, one) => sum + one.subjects, 0);
  lines.push(
    "",
    zh
      ? `共判定${diff.checked}个对象，结论改变${total(changed)}个。`
      : `${diff.checked} judged, ${total(changed)} come out differently.`,
  );
  for (const one of diff.transitions) {
    lines.push(`  ${one.village ?? "-"}: ${change(one)} ${one.subjects}`);
  }
  for (const flip of diff.flips) {
    lines.push("", `${flip.subject} (${flip.village ?? "-"}): ${change(flip)}`);
    for (const { criterion, before: old, after: now } of flip.criteria) {
      lines.push(`  ${criterion}`);
      lines.push(...sideLines("-", old, language), ...sideLines("+", now, language));
    }
  }
  return `${lines.join("\n")}\n`;
}

function sideLines(mark: string, answered: Answered | null, language: Language): string[] {
  if (answered === null)
    return [`    ${mark} (${language === "zh" ? "没有此项" : "no such criterion"})`];
  const { verdict, rule, clauses, deciders, lacks } = answered;
  return [
    `    ${mark} ${VERDICT_LABELS[verdict][language]}  ${rule ?? "-"}  ${clauses.join("; ")}`,
    ...deciders.map(({ at, fact, operator, left, right, member }) => {
      const who = member === undefined ? "" : `${member}: `;
      return `        ${who}${at} ${fact} ${JSON.stringify(left)} ${operator} ${JSON.stringify(right)}`;
    }),
    ...(lacks.length === 0
      ? []
      : [`        ${language === "zh" ? "缺" : "lacks"}: ${[...new Set(lacks)].join(", ")}`]),
  ];
}
