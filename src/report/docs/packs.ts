import { expectCall, listOf, words } from "../../base/index.js";
import { PACK, type Pack } from "../../law/index.js";
import {
  apart,
  column,
  type Doc,
  item,
  joined,
  list,
  listUnder,
  number,
  section,
  table,
} from "../doc.js";

/** Every pack with its days, rules and cases. */
export function packsDoc(packs: readonly Pack[]): Doc {
  expectCall("packsDoc", { packs: [packs, listOf(PACK)] });
  return {
    title: words("规则包", "Packs of rules"),
    blocks: [
      table(
        [
          column(words("规则包", "pack")),
          column(words("版本", "version")),
          column(words("有效期", "in force")),
          number(words("规则", "rules")),
          number(words("案例", "cases")),
          column(words("名称", "title")),
        ],
        packs.map((pack) => [
          pack.name,
          pack.version,
          daysOf(pack),
          pack.rules.length,
          pack.rules.reduce((sum, rule) => sum + rule.cases.length, 0),
          pack.title,
        ]),
      ),
    ],
  };
}

/** One pack with its criteria, rules, sources and gaps. */
export function packDoc(pack: Pack): Doc {
  expectCall("packDoc", { pack: [pack, PACK] });
  const { gaps = [] } = pack;
  const ofCriterion = (id: string) =>
    pack.rules
      .filter(({ criterion }) => criterion === id)
      .map((rule) =>
        item(apart(rule.name, daysOf(rule)), [
          rule.title,
          ...rule.sources.map(({ source, clause, confidence }) => {
            const where = clause === undefined ? source : `${source} ${clause}`;
            return [pack.documents.get(source)?.title ?? source, ` (${where}, ${confidence})`];
          }),
        ]),
      );
  return {
    title: [pack.title, " (", joined(pack.lineage, " < "), ")"],
    lead: [`${pack.version} #${pack.hash} ${daysOf(pack)}`],
    blocks: [
      ...pack.criteria.map(({ id, label }) => section([label, ` [${id}]`], list(ofCriterion(id)))),
      ...listUnder(words("来源没有给出：", "Not given by the sources:"), gaps),
    ],
  };
}

function daysOf({ inForce }: Pick<Pack, "inForce">): string {
  return `${inForce.from} – ${inForce.to ?? ""}`;
}
