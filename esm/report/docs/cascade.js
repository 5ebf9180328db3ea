import { words } from "../../base/index.js";
import { column, list, number, paragraph, section, table } from "../doc.js";
function cascadeBlocks(counties) {
  if (counties.length === 0) return [];
  const open = counties.flatMap(({ villages }) => villages).filter(({ poor, exited }) => poor.high === null || exited.high === null).map(({ name, id }) => name ?? id);
  return [
    table(
      [
        column(words("\u6309\u6709\u6548\u9000\u51FA\u8BA1", "By exits that hold")),
        column(""),
        number(words("\u519C\u6751\u4EBA\u53E3", "rural people")),
        number(words("\u672A\u8131\u8D2B\u4EBA\u53E3", "poor")),
        number(words("\u8131\u8D2B\u4EBA\u53E3", "exited")),
        number(words("\u8D2B\u56F0\u53D1\u751F\u7387%", "incidence %"))
      ],
      counties.flatMap(
        (county) => [county, ...county.villages].map((one) => [
          one.id,
          one.name ?? "",
          one.population ?? "?",
          span(one.poor),
          span(one.exited),
          span(one.incidence)
        ])
      )
    ),
    ...open.length === 0 ? [] : [
      paragraph(
        words(
          `${open.join("\u3001")}\u6CA1\u6709\u4E0A\u9650\uFF08?\uFF09\uFF1A\u6709\u7684\u6237\u6CA1\u6709\u767B\u8BB0\u4EBA\u53E3\uFF0C\u6216\u5EFA\u6863\u7ACB\u5361\u6237\u4E0D\u5168`,
          `No upper bound (?) for ${open.join(", ")}: a head count or a registered household is lacking`
        )
      )
    ],
    ...counties.filter(({ gaps }) => gaps.length > 0).map(gapsOf)
  ];
}
function span({ low, high }) {
  return low === high ? String(low ?? "?") : `${low ?? "?"}\u2013${high ?? "?"}`;
}
function gapsOf({ id, name, gaps, incidence }) {
  const isBound = incidence.low !== null;
  return section(
    words(
      `${name ?? id}\uFF1A${isBound ? "\u5168\u53BF\u7684\u6570\u5B57\u53EA\u662F\u4E0B\u9650" : "\u8D2B\u56F0\u53D1\u751F\u7387\u65E0\u6CD5\u8BA1\u7B97"}\uFF0C\u56E0\u4E3A\u767B\u8BB0\u8868\u4E0D\u662F\u5168\u53BF\u7684\uFF1A`,
      `${name ?? id}: ${isBound ? "the numbers of the county are lower bounds" : "the incidence cannot be told"}, as the register does not hold all of it:`
    ),
    list(gaps.map(gapText))
  );
}
function gapText({ of, id, declared, present }) {
  const what = {
    townships: words("\u4E61\u9547\u6570", "townships"),
    villages: words(`${id}\u7684\u884C\u653F\u6751\u6570`, `villages of ${id}`),
    population: words("\u5404\u6751\u519C\u6751\u4EBA\u53E3\u4E4B\u548C", "rural people of the villages")
  }[of];
  return [
    what,
    words(`\uFF1A\u5728\u518C${present}\uFF0C\u5E94\u6709`, `: ${present} in the register, declared: `),
    declared ?? words("\u672A\u586B", "not declared")
  ];
}
export {
  cascadeBlocks
};
