import { derive, known, type Lack, type Reading, unknown } from "../../../src/base/index.js";
import {
  type County,
  plainValue,
  readField,
  TABLES,
  type Township,
  type Village,
} from "../../../src/model/index.js";
import { columnFact, type Fact, type FactContext, readKnown } from "./fact.js";

const NOT_FACTS = ["id", "name", "township", "county", "recordedOn"];

/** Every column of a division's table as a fact of the same name. */
function columnFacts<K extends "village" | "township" | "county">(
  subject: K,
  table: "villages" | "townships" | "counties",
  locate: Parameters<typeof columnFact<K>>[4],
): Fact<K>[] {
  return Object.keys(TABLES[table].columns)
    .filter((column) => !NOT_FACTS.includes(column))
    .map((column) => columnFact(`${subject}.${column}`, subject, table, column, locate));
}

const nameOf = (record: Village | Township | County) => plainValue(record.id) ?? "?";

/** A share in percent; of nobody it is not known, and a part larger than the whole contradicts it. */
export function percent(
  parts: readonly Reading<number>[],
  whole: Reading<number>,
  of: { readonly field: string; readonly record: string },
): Reading<number> {
  const sums = derive([whole, ...parts], (all, ...some) => ({
    all,
    part: some.reduce((sum, one) => sum + one, 0),
  }));
  if (!sums.known) return sums;
  const { all, part } = sums.value;
  if (all === 0) return unknown({ reason: "missing", ...of, found: "0" });
  if (part > all) return unknown({ reason: "conflicting", ...of, found: `${part} / ${all}` });
  return known((part * 100) / all);
}

function countyShare(
  id: string,
  zh: string,
  en: string,
  numerator: readonly (keyof County & string)[],
  denominator: keyof County & string,
): Fact<"county"> {
  return {
    id,
    subject: "county",
    type: "number",
    unit: "%",
    label: { zh, en },
    about: {
      zh: `${numerator.map((one) => labelOf("counties", one).zh).join("＋")} ÷ ${labelOf("counties", denominator).zh} × 100`,
      en: `(${numerator.map((one) => labelOf("counties", one).en).join(" + ")}) / ${labelOf("counties", denominator).en} x 100`,
    },
    from: [...numerator, denominator].map((one) => `counties.${one}`),
    read({ county }, context) {
      const of = { table: "counties", record: nameOf(county) };
      const read = (column: keyof County & string) =>
        readKnown(county, column, of, context) as Reading<number>;
      const whole = { field: `counties.${denominator}`, record: of.record };
      return percent(numerator.map(read), read(denominator), whole);
    },
  };
}

function labelOf(table: "counties" | "villages", column: string) {
  const columns = TABLES[table].columns as Readonly<
    Record<string, { label: { zh: string; en: string } }>
  >;
  return (columns[column] as { label: { zh: string; en: string } }).label;
}

/**
 * Whether every part of a division has the service. Only the declared number of parts can say that
 * all are recorded; one known to lack it decides anyway.
 */
function everyPart<R extends Village | Township>(
  parts: readonly R[],
  column: keyof R & string,
  table: "villages" | "townships",
  declared: Reading<number>,
  record: string,
  context: FactContext,
): Reading<boolean> {
  const lacks: Lack[] = [];
  for (const part of parts) {
    const has = readKnown(
      part,
      column,
      { table, record: nameOf(part) },
      context,
    ) as Reading<boolean>;
    if (!has.known) lacks.push(...has.lacks);
    else if (!has.value) return known(false);
  }
  if (!declared.known) lacks.push(...declared.lacks);
  else if (declared.value !== parts.length) {
    lacks.push({
      reason: "missing",
      field: table,
      record,
      found: `${parts.length} of ${declared.value}`,
    });
  }
  return lacks.length > 0 ? unknown(...lacks) : known(true);
}

const everyTownship = (
  id: string,
  column: "centralSchool" | "healthCentre" | "serviceCentre",
  zh: string,
  en: string,
): Fact<"county"> => ({
  id,
  subject: "county",
  type: "boolean",
  label: { zh, en },
  from: [`townships.${column}`, "counties.declaredTownships"],
  read({ county, townships }, context) {
    const record = nameOf(county);
    const declared = readField(county, "declaredTownships", { table: "counties", record });
    return everyPart(townships, column, "townships", declared, record, context);
  },
});

export const VILLAGE_FACTS: readonly Fact<"village">[] = [
  ...columnFacts("village", "villages", ({ village }) => ({
    record: village,
    name: nameOf(village),
  })),
  {
    id: "village.incidence",
    subject: "village",
    type: "number",
    unit: "%",
    label: { zh: "贫困发生率", en: "Poverty incidence" },
    about: {
      zh: "未脱贫人口 ÷ 农村户籍人口 × 100",
      en: "Registered poor persons / rural registered population x 100",
    },
    from: ["villages.poorPopulation", "villages.ruralPopulation"],
    read({ village }, context) {
      const of = { table: "villages", record: nameOf(village) };
      return percent(
        [readKnown(village, "poorPopulation", of, context)],
        readKnown(village, "ruralPopulation", of, context),
        { field: "villages.ruralPopulation", record: of.record },
      );
    },
  },
];

export const TOWNSHIP_FACTS: readonly Fact<"township">[] = columnFacts(
  "township",
  "townships",
  ({ township }) => ({ record: township, name: nameOf(township) }),
);

export const COUNTY_FACTS: readonly Fact<"county">[] = [
  ...columnFacts("county", "counties", ({ county }) => ({ record: county, name: nameOf(county) })),
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
