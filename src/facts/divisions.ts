import type { Label } from "../base/index.js";
import type { TableName } from "../register/index.js";
import {
  below,
  choose,
  column,
  equal,
  everyDeclared,
  filled,
  knowing,
  lacking,
  literal,
  percent,
  quotient,
} from "./build.js";
import { type ColumnRead, describedColumn, type Expression } from "./expression.js";
import { columnFact, columnFacts, type Fact, fact } from "./fact.js";
import { hasByWorks } from "./works.js";

const NOT_FACTS = ["id", "name", "township", "county", "recordedOn"];

/** What the list of works can tell of a village or township, by the kinds of work that do. */
const WORKS = {
  villages: {
    hardenedRoad: ["road"],
    clinic: ["clinic"],
    cultureRoom: ["culture-room"],
    network: ["fibre", "mobile"],
  },
  townships: {
    centralSchool: ["central-school"],
    healthCentre: ["health-centre"],
    serviceCentre: ["service-centre"],
  },
} as const;

const BY_WORKS = {
  zh: "没有登记的，看基础设施表里截至当日是否已完成；登记为没有而表里已完成的，相互矛盾，不作数",
  en: "Where it is blank, whether the list of works has it done by the day; where that denies a no, neither counts",
};

/** The columns of a place as facts, some also by its works. */
function factsOf<K extends "village" | "township">(kind: K, table: "villages" | "townships") {
  const works: Readonly<Record<string, readonly string[]>> = WORKS[table];
  return [
    ...columnFacts(kind, table, [...NOT_FACTS, ...Object.keys(works)]),
    ...Object.entries(works).map(([name, kinds]) =>
      columnFact(`${kind}.${name}`, kind, table, name, {
        by: hasByWorks(table, name, kinds),
        about: BY_WORKS,
      }),
    ),
  ];
}

/** A share of a whole, in percent of what the columns say. */
function share<K extends "village" | "county" | "duty">(
  id: string,
  subject: K,
  table: TableName,
  zh: string,
  en: string,
  parts: readonly string[],
  whole: string,
): Fact<K> {
  const labels = (language: keyof Label, names: readonly string[]) =>
    names.map((name) => describedColumn(table, name).label[language]);
  const expression = percent(
    parts.map((name) => column(table, name)),
    column(table, whole),
  );
  return fact(id, subject, zh, en, expression, {
    unit: "%",
    about: {
      zh: `${labels("zh", parts).join("＋")} ÷ ${labels("zh", [whole])} × 100`,
      en: `(${labels("en", parts).join(" + ")}) / ${labels("en", [whole])} x 100`,
    },
  });
}

const countyShare = (id: string, zh: string, en: string, parts: readonly string[], whole: string) =>
  share(id, "county", "counties", zh, en, parts, whole);

/**
 * People of a county as declared or, where that is not, as a sample comes to in the total. Where both
 * are there and differ, nobody knows: to leave out either must not turn a verdict round.
 */
function declaredOrSampled(
  declared: string,
  part: string,
  sample: string,
  total: string,
): Expression {
  const [own, hits, size, all] = [declared, part, sample, total].map((name) =>
    column("counties", name),
  ) as [ColumnRead, ColumnRead, ColumnRead, ColumnRead];
  const projected = choose(
    knowing([hits, all], below(literal(0), size)),
    choose(
      below(size, hits),
      lacking("conflicting", `counties.${sample}`, hits, size),
      quotient(hits, size, all),
    ),
    lacking("missing", `counties.${sample}`, size),
  );
  const agreed = choose(
    equal(own, projected),
    own,
    lacking("conflicting", `counties.${declared}`, own, projected),
  );
  return choose(filled(projected), choose(filled(own), agreed, projected), own);
}

/** Whether every township has the service; one known to lack it decides anyway. */
const everyTownship = (
  id: string,
  name: keyof typeof WORKS.townships,
  zh: string,
  en: string,
): Fact<"county"> =>
  fact(
    id,
    "county",
    zh,
    en,
    everyDeclared(
      "townships",
      column("counties", "declaredTownships"),
      hasByWorks(
        "townships",
        name,
        WORKS.townships[name],
        equal(column("facilities", "place"), column("townships", "id")),
      ),
    ),
    { about: BY_WORKS },
  );

export const VILLAGE_FACTS: readonly Fact<"village">[] = [
  ...factsOf("village", "villages"),
  share(
    "village.incidence",
    "village",
    "villages",
    "贫困发生率",
    "Poverty incidence",
    ["poorPopulation"],
    "ruralPopulation",
  ),
];

export const TOWNSHIP_FACTS: readonly Fact<"township">[] = factsOf("township", "townships");

export const COUNTY_FACTS: readonly Fact<"county">[] = [
  ...columnFacts("county", "counties", NOT_FACTS),
  countyShare(
    "county.incidence",
    "贫困发生率",
    "Poverty incidence",
    ["poorPopulation"],
    "ruralPopulation",
  ),
  fact(
    "county.compositeIncidence",
    "county",
    "综合贫困发生率",
    "Composite poverty incidence",
    percent(
      [
        column("counties", "poorPopulation"),
        declaredOrSampled(
          "missedPopulation",
          "sampledMissed",
          "sampledUnregistered",
          "unregisteredPopulation",
        ),
        declaredOrSampled(
          "wronglyExitedPopulation",
          "sampledWronglyExited",
          "sampledExited",
          "exitedPopulation",
        ),
      ],
      column("counties", "ruralPopulation"),
    ),
    {
      unit: "%",
      about: {
        zh: "（未脱贫人口＋漏评人口＋错退人口）÷农村人口×100。没有登记漏评、错退人口的，以抽样的比率乘非建档立卡人口、脱贫人口；两种都有而不一致的，不作数",
        en: "(registered poor + missed + wrongly exited) / rural population x 100. Where missed or wrongly exited people are not declared, the sampled rate times the people not registered, or those who exited; where both are there and differ, neither counts",
      },
    },
  ),
  countyShare(
    "county.wrongExitRate",
    "脱贫人口错退率",
    "Wrong-exit rate",
    ["sampledWronglyExited"],
    "sampledExited",
  ),
  countyShare(
    "county.missedRate",
    "贫困人口漏评率",
    "Missed-identification rate",
    ["sampledMissed"],
    "sampledUnregistered",
  ),
  countyShare(
    "county.recognition",
    "群众认可度",
    "Public recognition",
    ["recognisingHouseholds"],
    "surveyedHouseholds",
  ),
  everyTownship(
    "county.everyTownshipCentralSchool",
    "centralSchool",
    "乡乡有标准中心校",
    "Every township has a standard central school",
  ),
  everyTownship(
    "county.everyTownshipHealthCentre",
    "healthCentre",
    "乡乡有达标卫生院",
    "Every township has a health centre up to standard",
  ),
  everyTownship(
    "county.everyTownshipServiceCentre",
    "serviceCentre",
    "乡乡有便民服务中心",
    "Every township has a convenience-service centre",
  ),
];

export const dutyShare = (id: string, zh: string, en: string, part: string): Fact<"duty"> =>
  share(id, "duty", "duties", zh, en, [part], "assignedHouseholds");
