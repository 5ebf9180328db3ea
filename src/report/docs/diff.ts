import type { Answered, CriterionFlip, PackDiff, Transition } from "../../authoring/index.js";
import {
  expectCall,
  LIST,
  objectWith,
  VERDICT_LABELS,
  type Verdict,
  words,
} from "../../base/index.js";
import { apart, type Doc, type Item, item, list, section, type Text } from "../doc.js";

/** A comparison of packs: counts per village, then every flip with its cause. */
export function diffDoc(diff: PackDiff): Doc {
  expectCall("diffDoc", { diff: [diff, objectWith({ transitions: LIST, flips: LIST })] });
  const { before, after, checked, rulesRemoved, rulesAdded, transitions, flips } = diff;
  const changed = transitions
    .filter((one) => one.before !== one.after)
    .reduce((sum, one) => sum + one.subjects, 0);
  const rules = [
    ...rulesRemoved.map((rule) => `- ${rule}`),
    ...rulesAdded.map((rule) => `+ ${rule}`),
  ];
  return {
    title: `${before.pack} ${before.version} (${before.asOf}) → ${after.pack} ${after.version} (${after.asOf})`,
    blocks: [
      list(rules),
      section(
        words(
          `共判定${checked}个对象，结论改变${changed}个。`,
          `${checked} judged, ${changed} come out differently.`,
        ),
        list(transitions.map(transitionText)),
      ),
      ...flips.map((flip) =>
        section(
          [`${flip.subject} (${flip.village ?? "-"}): `, change(flip)],
          list(flip.criteria.map(criterionItem)),
        ),
      ),
    ],
  };
}

function change({ before, after }: { readonly before: Verdict; readonly after: Verdict }): Text {
  return [VERDICT_LABELS[before], " → ", VERDICT_LABELS[after]];
}

function transitionText(one: Transition): Text {
  return [`${one.village ?? "-"}: `, change(one), ` ${one.subjects}`];
}

function criterionItem({ criterion, before, after }: CriterionFlip): Item {
  return item(criterion, [sideItem("-", before), sideItem("+", after)]);
}

function sideItem(mark: string, answered: Answered | null): Item {
  if (answered === null) {
    return item([`${mark} `, words("(没有此项)", "(no such criterion)")]);
  }
  const { verdict, rule, clauses, deciders, lacks } = answered;
  return item(apart([`${mark} `, VERDICT_LABELS[verdict]], rule ?? "-", clauses.join("; ")), [
    ...deciders.map(({ at, fact, operator, left, right, member }) => {
      const who = member === undefined ? "" : `${member}: `;
      return `${who}${at} ${fact} ${JSON.stringify(left)} ${operator} ${JSON.stringify(right)}`;
    }),
    ...(lacks.length === 0 ? [] : [[words("缺", "lacks"), `: ${[...new Set(lacks)].join(", ")}`]]),
  ]);
}
