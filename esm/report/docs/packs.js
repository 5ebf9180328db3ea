import { expectCall, listOf, words } from "../../base/index.js";
import { PACK } from "../../law/index.js";
import {
  apart,
  column,
  item,
  joined,
  list,
  listUnder,
  number,
  section,
  table
} from "../doc.js";
function packsDoc(packs) {
  expectCall("packsDoc", { packs: [packs, listOf(PACK)] });
  return {
    title: words("\u89C4\u5219\u5305", "Packs of rules"),
    blocks: [
      table(
        [
          column(words("\u89C4\u5219\u5305", "pack")),
          column(words("\u7248\u672C", "version")),
          column(words("\u6709\u6548\u671F", "in force")),
          number(words("\u89C4\u5219", "rules")),
          number(words("\u6848\u4F8B", "cases")),
          column(words("\u540D\u79F0", "title"))
        ],
        packs.map((pack) => [
          pack.name,
          pack.version,
          daysOf(pack),
          pack.rules.length,
          pack.rules.reduce((sum, rule) => sum + rule.cases.length, 0),
          pack.title
        ])
      )
    ]
  };
}
function packDoc(pack) {
  expectCall("packDoc", { pack: [pack, PACK] });
  const { gaps = [] } = pack;
  const ofCriterion = (id) => pack.rules.filter(({ criterion }) => criterion === id).map(
    (rule) => item(apart(rule.name, daysOf(rule)), [
      rule.title,
      ...rule.sources.map(({ source, clause, confidence }) => {
        const where = clause === void 0 ? source : `${source} ${clause}`;
        return [pack.documents.get(source)?.title ?? source, ` (${where}, ${confidence})`];
      })
    ])
  );
  return {
    title: [pack.title, " (", joined(pack.lineage, " < "), ")"],
    lead: [`${pack.version} #${pack.hash} ${daysOf(pack)}`],
    blocks: [
      ...pack.criteria.map(({ id, label }) => section([label, ` [${id}]`], list(ofCriterion(id)))),
      ...listUnder(words("\u6765\u6E90\u6CA1\u6709\u7ED9\u51FA\uFF1A", "Not given by the sources:"), gaps)
    ]
  };
}
function daysOf({ inForce }) {
  return `${inForce.from} \u2013 ${inForce.to ?? ""}`;
}
export {
  packDoc,
  packsDoc
};
