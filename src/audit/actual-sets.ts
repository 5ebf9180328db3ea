import { known, type Label, type PlainDate, type Reading, yearOf } from "../base/index.js";
import { FACTS, type FactContext } from "../facts/index.js";
import type { Home } from "../indicators/index.js";
import { personKey, plainValue } from "../register/index.js";
import { type Heads, headsOn, type Test } from "./registered.js";

/** A set of registered households that a summary may count, with the words that it names it by. */
export interface ActualSet {
  /** `exited` makes the ids `exitedHouseholds` and `exitedPeople`. */
  readonly id: string;
  readonly households: Label;
  readonly people: Label;
  readonly subject: readonly string[];
  /** Other words that name its people. */
  readonly peopleSubject?: readonly string[];
  readonly except?: readonly string[];
  readonly test: Test;
  /** Which of its people are counted, where not all who belong to the households are. */
  readonly heads?: Heads;
}

const everyone: Test = () => true;

/** Whether a household had exited on the day; of one that relapsed since, a text may say either. */
function hasExited({ standing }: Home): boolean | null {
  return standing === null || standing === "relapsed" ? null : standing === "exited";
}

/** Whether a household exited in the year, by the day. */
function exitedIn(year: number): Test {
  return ({ household, standing }) => {
    if (standing !== "exited" && standing !== "relapsed") return standing === null ? null : false;
    const day = plainValue(household.exitedOn);
    return day === undefined ? null : yearOf(day) === year;
  };
}

const isOfCategory =
  (category: "dibao" | "tekun"): Test =>
  ({ household }) => {
    const found = plainValue(household.category);
    return found === undefined ? null : found === category;
  };

function isRelocated({ household }: Home): boolean | null {
  const relocation = plainValue(household.dwelling?.relocation);
  return relocation === undefined ? null : relocation !== "none";
}

/** The batches of measures and the words of summaries for them. */
const BATCHES: Readonly<Record<string, readonly string[]>> = {
  production: [
    "生产和就业发展扶持一批",
    "发展生产和就业扶持一批",
    "发展生产和就业一批",
    "发展生产脱贫一批",
  ],
  relocation: ["易地搬迁安置一批", "易地搬迁脱贫一批", "易地搬迁一批"],
  ecology: ["生态补偿脱贫一批", "生态补偿一批"],
  education: ["发展教育脱贫一批", "发展教育一批"],
  "social-security": ["低保政策兜底一批", "社会保障兜底一批"],
  medical: ["医疗救助帮扶一批", "医疗救助扶持一批", "医疗救助一批"],
  reconstruction: ["灾后重建帮扶一批", "灾后重建一批"],
};

/** Whether a household has a measure of the batch; that it has none needs all its measures. */
function hasBatch(batch: string, context: FactContext): Test {
  return ({ household }) => {
    if (household.measures.some((one) => plainValue(one.batch) === batch)) return true;
    const all = readFact("assistance.batches", { household }, context);
    return all.known ? false : null;
  };
}

/**
 * The people to whom the measures of a batch are given, each once. A measure without a person may be
 * given to any of the household.
 */
function headsOfBatch(batch: string, context: FactContext): Heads {
  const everybody = headsOn(context.asOf);
  return (home) => {
    const given = home.household.measures.filter((one) => plainValue(one.batch) === batch);
    const named = given.map(({ member }) => personKey(plainValue(member) ?? ""));
    const count = new Set(named.filter((member) => member !== undefined)).size;
    const isSure =
      !named.includes(undefined) && readFact("assistance.batches", home, context).known;
    if (isSure) return { least: count, most: count };
    const { most } = everybody(home);
    return {
      least: Math.max(count, given.length > 0 ? 1 : 0),
      most: most === null ? null : Math.max(count, most),
    };
  };
}

/** Reads a fact about a household. */
export function readFact(
  id: string,
  { household }: Pick<Home, "household">,
  context: FactContext,
): Reading {
  const fact = FACTS.get(id);
  if (fact?.subject !== "household") throw new TypeError(`no fact ${id} of a household`);
  return fact.read({ household }, context);
}

function batchLabel(batch: string): Label {
  return FACTS.get("assistance.batches")?.codes?.[batch] ?? { zh: batch, en: batch };
}

/** The sets that a summary of any year may count. */
export function actualSets(asOf: PlainDate): readonly ActualSet[] {
  const context: FactContext = { asOf, parameter: () => known(false) };
  return [
    {
      id: "registered",
      households: { zh: "建档立卡贫困户", en: "registered households" },
      people: { zh: "建档立卡贫困人口", en: "registered people" },
      subject: ["建档立卡贫困户", "贫困户"],
      peopleSubject: ["贫困人口"],
      except: ["非", "低保", "特困供养", "易地扶贫搬迁"],
      test: everyone,
    },
    {
      id: "exited",
      households: { zh: "已脱贫户", en: "households that have exited" },
      people: { zh: "已脱贫人口", en: "people who have exited" },
      subject: ["已脱贫", "累计脱贫", "脱贫摘帽"],
      except: ["未", "计划", "预计"],
      test: hasExited,
    },
    {
      id: "relocated",
      households: { zh: "易地扶贫搬迁户", en: "relocated households" },
      people: { zh: "易地扶贫搬迁人口", en: "relocated people" },
      subject: ["易地扶贫搬迁", "易地扶贫搬迁贫困户"],
      test: isRelocated,
    },
    {
      id: "dibao",
      households: { zh: "建档立卡低保户", en: "registered dibao households" },
      people: { zh: "建档立卡低保户人口", en: "people of registered dibao households" },
      subject: ["低保贫困户", "建档立卡低保户"],
      except: ["非"],
      test: isOfCategory("dibao"),
    },
    {
      id: "tekun",
      households: { zh: "建档立卡特困供养户", en: "registered tekun households" },
      people: { zh: "建档立卡特困供养户人口", en: "people of registered tekun households" },
      subject: ["特困供养贫困户", "建档立卡特困供养户"],
      except: ["非"],
      test: isOfCategory("tekun"),
    },
    ...Object.entries(BATCHES).map(([batch, subject]): ActualSet => {
      const { zh, en } = batchLabel(batch);
      return {
        id: `${batch.replace(/-s/, "S")}Batch`,
        households: { zh: `${zh}一批的户`, en: `households in the batch “${en}”` },
        people: { zh: `${zh}一批的人口`, en: `people in the batch “${en}”` },
        subject,
        test: hasBatch(batch, context),
        heads: headsOfBatch(batch, context),
      };
    }),
  ];
}

/** The households and people that exited in a year, by the words for them. */
export function exitsIn(year: number, subject: readonly string[]): ActualSet {
  return {
    id: `exitedIn${year}`,
    households: { zh: `${year}年脱贫户`, en: `households that exited in ${year}` },
    people: { zh: `${year}年脱贫人口`, en: `people who exited in ${year}` },
    subject,
    except: ["未", "计划", "预计"],
    test: exitedIn(year),
  };
}
