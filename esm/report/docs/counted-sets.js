import { conditionLabel } from "../../authoring/index.js";
import { inARow, words } from "../../base/index.js";
import { termLabel } from "../../law/index.js";
import { column, paragraph, section, table } from "../doc.js";
import { under } from "./page-words.js";
const COUNTED = {
  person: words("\u4EBA", "people"),
  household: words("\u6237", "households"),
  village: words("\u6751", "villages")
};
const STATED = {
  county: words("\u53BF\u767B\u8BB0\u7684", "as the county states: "),
  village: words("\u6751\u767B\u8BB0\u7684", "with the rest that the village states: ")
};
function countedSets({ shelf }) {
  const sets = shelf.files.filter(({ path }) => path === "indicators/terms.json").flatMap(({ content }) => content.sets ?? []);
  if (sets.length === 0) return [];
  const told = sets.filter(({ counts }) => counts !== null);
  const untold = /* @__PURE__ */ new Map();
  for (const { counts, label, note: why = words("", "") } of sets) {
    if (counts !== null) continue;
    const known = untold.get(why.en) ?? { why, labels: [] };
    known.labels.push(label);
    untold.set(why.en, known);
  }
  return [
    section(
      "\u6307\u6807\u7684\u8BA1\u6570\u5BF9\u8C61 \xB7 Counted sets",
      paragraph(`\u6307\u6807\u6240\u6570\u7684\u5BF9\u8C61\u5171 ${sets.length} \u9879\uFF0C\u5176\u4E2D ${told.length} \u9879\u7531\u767B\u8BB0\u8868\u7684\u4E8B\u5B9E\u8BA1\u6570\u3002`),
      paragraph(
        `Indicators count ${sets.length} sets; the register tells ${told.length} of them, by these conditions over facts.`
      ),
      table(
        [column("\u5BF9\u8C61 \xB7 Set"), column("\u600E\u6837\u8BA1\u6570 \xB7 How it is counted")],
        told.map((one) => [under(one.label), under(howCounted(one))])
      ),
      table(
        [column("\u4E3A\u4EC0\u4E48\u4E0D\u80FD\u8BA1\u6570 \xB7 Why not"), column("\u5BF9\u8C61 \xB7 Sets")],
        [...untold.values()].map(({ why, labels }) => [
          why.zh === "" ? "" : under(why),
          under(inARow(labels, "\u3001", "; "))
        ])
      )
    )
  ];
}
function howCounted({ counts }) {
  if (counts === null) return words("", "");
  const { count, among, where, stated = {} } = counts;
  return inARow(
    [
      COUNTED[count],
      ...among === void 0 ? [] : [words("\u5EFA\u6863\u7ACB\u5361\u6237\u4E2D", "of registered households")],
      ...where === void 0 ? [] : [conditionLabel(where)],
      ...Object.entries(stated).map(([kind, facts]) => {
        const labels = inARow(
          facts.map((fact) => termLabel(fact)),
          "\uFF0B",
          " + "
        );
        return inARow([STATED[kind], labels], "", "");
      })
    ],
    "\uFF0C"
  );
}
export {
  countedSets
};
