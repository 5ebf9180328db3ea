import { words } from "../../base/index.js";
import type { CountyCascade, CountyGap } from "../../procedures/index.js";
import { type Block, column, list, number, paragraph, section, type Text, table } from "../doc.js";

/** The incidence of each county and its villages, and of which county not all is there. */
export function cascadeBlocks(counties: readonly CountyCascade[]): Block[] {
  if (counties.length === 0) return [];
  const open = counties
    .flatMap(({ villages }) => villages)
    .filter(({ poor, exited }) => poor.high === null || exited.high === null)
    .map(({ name, id }) => name ?? id);
  return [
    table(
      [
        column(words("按有效退出计", "By exits that hold")),
        column(""),
        number(words("农村人口", "rural people")),
        number(words("未脱贫人口", "poor")),
        number(words("脱贫人口", "exited")),
        number(words("贫困发生率%", "incidence %")),
      ],
      counties.flatMap((county) =>
        [county, ...county.villages].map((one) => [
          one.id,
          one.name ?? "",
          one.population ?? "?",
          span(one.poor),
          span(one.exited),
          span(one.incidence),
        ]),
      ),
    ),
    ...(open.length === 0
      ? []
      : [
          paragraph(
            words(
              `${open.join("、")}没有上限（?）：有的户没有登记人口，或建档立卡户不全`,
              `No upper bound (?) for ${open.join(", ")}: a head count or a registered household is lacking`,
            ),
          ),
        ]),
    ...counties.filter(({ gaps }) => gaps.length > 0).map(gapsOf),
  ];
}

function span({ low, high }: { low: string | number | null; high: string | number | null }): Text {
  return low === high ? String(low ?? "?") : `${low ?? "?"}–${high ?? "?"}`;
}

function gapsOf({ id, name, gaps, incidence }: CountyCascade): Block {
  const isBound = incidence.low !== null;
  return section(
    words(
      `${name ?? id}：${isBound ? "全县的数字只是下限" : "贫困发生率无法计算"}，因为登记表不是全县的：`,
      `${name ?? id}: ${isBound ? "the numbers of the county are lower bounds" : "the incidence cannot be told"}, as the register does not hold all of it:`,
    ),
    list(gaps.map(gapText)),
  );
}

function gapText({ of, id, declared, present }: CountyGap): Text {
  const what = {
    townships: words("乡镇数", "townships"),
    villages: words(`${id}的行政村数`, `villages of ${id}`),
    population: words("各村农村人口之和", "rural people of the villages"),
  }[of];
  return [
    what,
    words(`：在册${present}，应有`, `: ${present} in the register, declared: `),
    declared ?? words("未填", "not declared"),
  ];
}
