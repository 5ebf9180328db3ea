import { known, type Label, type PlainDate, type Reading, yearOf } from "../base/index.js";
import { FACTS, type FactContext } from "../facts/index.js";
import type { FigureRules } from "../figures/index.js";
import type { Home } from "../indicators/index.js";
import { asker } from "../judge/index.js";
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
  readonly peopleSubject?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
  readonly test: Test;
  /** Which of its people are counted, where not all who belong to the households are. */
  readonly heads?: Heads;
}

/** Whether a household exited in the year, by the day. */
function exitedIn(year: number): Test {
  return ({ household, standing }) => {
    if (standing !== "exited" && standing !== "relapsed") return standing === null ? null : false;
    const day = plainValue(household.exitedOn);
    return day === undefined ? null : yearOf(day) === year;
  };
}

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
export function actualSets(
  asOf: PlainDate,
  { counted }: Pick<FigureRules, "counted">,
): readonly ActualSet[] {
  const context: FactContext = { asOf, parameter: () => known(false) };
  const ask = asker(context);
  return [
    ...counted.sets.map(({ where, orNot, source: _source, ...set }) => {
      const [belongs, isEither] = [where, orNot].map((one) =>
        one === undefined ? undefined : ask.question(one).ask,
      );
      const test: Test = ({ household }) => {
        ask.turnTo({ household });
        if (isEither !== undefined && isEither() !== false) return null;
        return belongs === undefined ? true : belongs();
      };
      return { ...set, test };
    }),
    ...counted.batches.map(({ batch, subject }): ActualSet => {
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
export function exitsIn(
  year: number,
  subject: readonly string[],
  { counted }: Pick<FigureRules, "counted">,
): ActualSet {
  return {
    id: `exitedIn${year}`,
    households: { zh: `${year}年脱贫户`, en: `households that exited in ${year}` },
    people: { zh: `${year}年脱贫人口`, en: `people who exited in ${year}` },
    subject,
    except: counted.exits.except,
    test: exitedIn(year),
  };
}
