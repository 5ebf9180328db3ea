import type { Language } from "../base/index.js";
import type { CountyCascade, CountyGap } from "../procedures/index.js";
import { tableLines } from "./table.js";

/** The incidence of each county and its villages, and of which county not all is there. */
export function cascadeSection(counties: readonly CountyCascade[], language: Language): string[][] {
  if (counties.length === 0) return [];
  const zh = language === "zh";
  const header = zh
    ? ["按有效退出计", "", "农村人口", "未脱贫人口", "脱贫人口", "贫困发生率%"]
    : ["By exits that hold", "", "rural people", "poor", "exited", "incidence %"];
  const rows = counties.flatMap((county) =>
    [county, ...county.villages].map((one) => [
      one.id,
      one.name ?? "",
      String(one.population ?? "?"),
      span(one.poor.low, one.poor.high),
      span(one.exited.low, one.exited.high),
      span(one.incidence.low, one.incidence.high),
    ]),
  );
  const open = counties.flatMap(({ villages }) =>
    villages.filter(({ poor, exited }) => poor.high === null || exited.high === null),
  );
  return [
    [
      ...tableLines([header, ...rows], ""),
      ...(open.length === 0
        ? []
        : [
            zh
              ? `${open.map(({ name, id }) => name ?? id).join("、")}没有上限（?）：有的户没有登记人口，或建档立卡户不全`
              : `No upper bound (?) for ${open.map(({ name, id }) => name ?? id).join(", ")}: a head count or a registered household is lacking`,
          ]),
    ],
    ...counties
      .filter(({ gaps }) => gaps.length > 0)
      .map(({ id, name, gaps, incidence }) => [
        zh
          ? `${name ?? id}：${incidence.low === null ? "贫困发生率无法计算" : "全县的数字只是下限"}，因为登记表不是全县的：`
          : `${name ?? id}: ${incidence.low === null ? "the incidence cannot be told" : "the numbers of the county are lower bounds"}, as the register does not hold all of it:`,
        ...gaps.map((gap) => `  ${gapText(gap, zh)}`),
      ]),
  ];
}

function span(low: string | number | null, high: string | number | null): string {
  return low === high ? String(low ?? "?") : `${low ?? "?"}–${high ?? "?"}`;
}

function gapText({ of, id, declared, present }: CountyGap, zh: boolean): string {
  const what = {
    townships: zh ? "乡镇数" : "townships",
    villages: zh ? `${id}的行政村数` : `villages of ${id}`,
    population: zh ? "各村农村人口之和" : "rural people of the villages",
  }[of];
  const all = declared ?? (zh ? "未填" : "not declared");
  return zh
    ? `${what}：在册${present}，应有${all}`
    : `${what}: ${present} in the register, declared: ${all}`;
}
