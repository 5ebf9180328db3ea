import { Engine, type RuleProperties, type TopLevelCondition } from "json-rules-engine";
import { type FactValue, type Rank, type Verdict, verdictOf } from "../../src/base/index.js";
import { type Condition, compile, createSlots } from "../../src/conditions/index.js";

export type Facts = Readonly<Record<string, FactValue>>;

/** What an evaluator makes of a condition: the whole, and every comparison by its pointer. */
export interface Answer<T> {
  readonly whole: T;
  readonly leaves: ReadonlyMap<string, T>;
}

/** Our own evaluator; a fact that is not in `facts` is missing. */
export function ours(condition: Condition, facts: Facts) {
  const slots = createSlots();
  const compiled = compile(condition, slots.slotOf, "");
  const values = slots.facts.map((fact) =>
    Object.hasOwn(facts, fact) ? (facts[fact] as FactValue) : null,
  );
  const ranks: Rank[] = [];
  const whole = verdictOf(compiled.evaluate(values, ranks));
  const leaves = new Map<string, Verdict>(
    compiled.leaves.map((leaf, index) => [leaf.at, verdictOf(ranks[index] as Rank)]),
  );
  const decisive = new Set(compiled.decisive(ranks).map((index) => compiled.leaves[index]?.at));
  return { whole, leaves, decisive, compiled };
}

/** Stock json-rules-engine, by its own doors only. */
export async function theirs(
  condition: Condition,
  facts: Facts | Readonly<Record<string, unknown>>,
): Promise<Answer<boolean>> {
  const rule: RuleProperties = {
    conditions: condition as TopLevelCondition,
    event: { type: "passes" },
  };
  const engine = new Engine([rule], { allowUndefinedFacts: true });
  const { results, failureResults } = await engine.run({ ...facts });
  const result = [...results, ...failureResults][0];
  const leaves = new Map<string, boolean>();
  collect(result?.conditions as Node, "", leaves);
  return { whole: result?.result === true, leaves };
}

interface Node {
  readonly all?: readonly Node[];
  readonly any?: readonly Node[];
  readonly not?: Node;
  readonly result?: boolean;
}

function collect(node: Node, at: string, leaves: Map<string, boolean>): void {
  if (node.not !== undefined) collect(node.not, `${at}/not`, leaves);
  else if (node.all !== undefined || node.any !== undefined) {
    const key = node.all === undefined ? "any" : "all";
    (node.all ?? node.any ?? []).forEach((part, index) => {
      collect(part, `${at}/${key}/${index}`, leaves);
    });
  } else leaves.set(at, node.result === true);
}
