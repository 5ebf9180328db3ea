import { expectCall, LIST, objectWith, words } from "../../base/index.js";
import { VERDICT_LABELS } from "../../judge/index.js";
import { apart, item, list, section } from "../doc.js";
function diffDoc(diff) {
  expectCall("diffDoc", { diff: [diff, objectWith({ transitions: LIST, flips: LIST })] });
  const { before, after, checked, rulesRemoved, rulesAdded, transitions, flips } = diff;
  const changed = transitions.filter((one) => one.before !== one.after).reduce((sum, one) => sum + one.subjects, 0);
  const rules = [
    ...rulesRemoved.map((rule) => `- ${rule}`),
    ...rulesAdded.map((rule) => `+ ${rule}`)
  ];
  return {
    title: `${before.pack} ${before.version} (${before.asOf}) \u2192 ${after.pack} ${after.version} (${after.asOf})`,
    blocks: [
      list(rules),
      section(
        words(
          `\u5171\u5224\u5B9A${checked}\u4E2A\u5BF9\u8C61\uFF0C\u7ED3\u8BBA\u6539\u53D8${changed}\u4E2A\u3002`,
          `${checked} judged, ${changed} come out differently.`
        ),
        list(transitions.map(transitionText))
      ),
      ...flips.map(
        (flip) => section(
          [`${flip.subject} (${flip.village ?? "-"}): `, change(flip)],
          list(flip.criteria.map(criterionItem))
        )
      )
    ]
  };
}
function change({ before, after }) {
  return [VERDICT_LABELS[before], " \u2192 ", VERDICT_LABELS[after]];
}
function transitionText(one) {
  return [`${one.village ?? "-"}: `, change(one), ` ${one.subjects}`];
}
function criterionItem({ criterion, before, after }) {
  return item(criterion, [sideItem("-", before), sideItem("+", after)]);
}
function sideItem(mark, answered) {
  if (answered === null) {
    return item([`${mark} `, words("(\u6CA1\u6709\u6B64\u9879)", "(no such criterion)")]);
  }
  const { verdict, rule, clauses, deciders, lacks } = answered;
  return item(apart([`${mark} `, VERDICT_LABELS[verdict]], rule ?? "-", clauses.join("; ")), [
    ...deciders.map(({ at, fact, operator, left, right, member }) => {
      const who = member === void 0 ? "" : `${member}: `;
      return `${who}${at} ${fact} ${JSON.stringify(left)} ${operator} ${JSON.stringify(right)}`;
    }),
    ...lacks.length === 0 ? [] : [[words("\u7F3A", "lacks"), `: ${[...new Set(lacks)].join(", ")}`]]
  ]);
}
export {
  diffDoc
};
