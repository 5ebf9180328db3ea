import type { Label } from "../base/index.js";
import type { TableName } from "../register/index.js";
import { column, everyDeclared, percent } from "./build.js";
import { describedColumn } from "./expression.js";
import { columnFacts, type Fact, fact } from "./fact.js";

const NOT_FACTS = ["id", "name", "township", "county", "recordedOn"];

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

/** Whether every township has the service; one known to lack it decides anyway. */
const everyTownship = (id: string, name: string, zh: string, en: string): Fact<"county"> =>
  fact(
    id,
    "county",
    zh,
    en,
    everyDeclared("townships", column("counties", "declaredTownships"), column("townships", name)),
  );

export const VILLAGE_FACTS: readonly Fact<"village">[] = [
  ...columnFacts("village", "villages", NOT_FACTS),
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

export const TOWNSHIP_FACTS: readonly Fact<"township">[] = columnFacts(
  "township",
  "townships",
  NOT_FACTS,
);

export const COUNTY_FACTS: readonly Fact<"county">[] = [
  ...columnFacts("county", "counties", NOT_FACTS),
  countyShare(
    "county.incidence",
    "贫困发生率",
    "Poverty incidence",
    ["poorPopulation"],
    "ruralPopulation",
  ),
  countyShare(
    "county.compositeIncidence",
    "综合贫困发生率",
    "Composite poverty incidence",
    ["poorPopulation", "missedPopulation", "wronglyExitedPopulation"],
    "ruralPopulation",
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
