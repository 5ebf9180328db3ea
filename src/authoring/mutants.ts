import { addDays, type FactValue, type Label, type PlainDate } from "../base/index.js";
import {
  type Comparison,
  type Condition,
  comparisonsOf,
  factsOf,
  type Joining,
  listOf,
  type Operator,
  partsOf,
  quotaOf,
  replaceAt,
  rightOf,
  visit,
  withoutPart,
} from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { shift, stepOf } from "../judge/index.js";
import type { Pack, Rule } from "../law/index.js";
import { conditionsOf } from "./eras.js";
import type { Mutant, MutantKind } from "./mutant.js";
import { CHANGED, parameterMutants } from "./mutants-of-values.js";

const EDGES: Partial<Record<Operator, Operator>> = {
  lessThan: "lessThanInclusive",
  lessThanInclusive: "lessThan",
  greaterThan: "greaterThanInclusive",
  greaterThanInclusive: "greaterThan",
};

const OPPOSITES: Record<Operator, Operator> = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  contains: "doesNotContain",
  doesNotContain: "contains",
  lessThan: "greaterThan",
  lessThanInclusive: "greaterThanInclusive",
  greaterThan: "lessThan",
  greaterThanInclusive: "lessThanInclusive",
};

/** Every mutant of a rule: one change each. */
export function mutantsOf(
  rule: Rule,
  pack: Pick<Pack, "parameters" | "place" | "inForce">,
): Mutant[] {
  const base = { parameters: pack.parameters };
  const mutants: Mutant[] = [];
  for (const key of ["appliesWhen", "conditions"] as const) {
    const root = rule[key];
    if (root === undefined) continue;
    for (const { at, condition } of partsOf(root)) {
      for (const { kind, about, by } of changesOf(condition)) {
        mutants.push({
          ...base,
          kind,
          at: `/${key}${at}`,
          about,
          rule: { ...rule, [key]: replaceAt(root, at, by) },
          part: { before: condition, after: by },
        });
      }
    }
  }
  for (const join of joiningsBeside(rule.join)) {
    const shown = typeof join === "string" ? join : JSON.stringify(join);
    const about = { zh: `join 改为 ${shown}`, en: `join becomes ${shown}` };
    mutants.push({ ...base, kind: "join", at: "/join", about, rule: { ...rule, join } });
  }
  if (rule.appliesWhen !== undefined) {
    const { appliesWhen: _dropped, ...rest } = rule;
    const about = { zh: "去掉 appliesWhen", en: "appliesWhen dropped" };
    mutants.push({ ...base, kind: "applies-when-dropped", at: "/appliesWhen", about, rule: rest });
  }
  return [...mutants, ...datesOf(rule, base.parameters), ...parameterMutants(rule, pack)];
}

/** What could have been written instead: of a legal value its own changes are tried. */
function joiningsBeside(joining: Joining | undefined): readonly Joining[] {
  if (joining === undefined) return [];
  if (joining === "none") return ["every"];
  if (typeof joining === "string") return [joining === "every" ? "some" : "every"];
  const quota = quotaOf(joining);
  if (typeof quota?.mark !== "number") return ["every"];
  const { mark } = quota;
  const key = quota.of === "people" ? "atLeast" : "atLeastPercent";
  return [mark + 1, mark - 1]
    .filter((one) => one > 0)
    .map((one) => ({ [key]: one }) as unknown as Joining);
}

interface Change {
  readonly kind: MutantKind;
  readonly about: Label;
  readonly by: Condition;
}

function changesOf(condition: Condition): Change[] {
  return visit<Change[], undefined>(
    condition,
    {
      comparison: leafChanges,
      list: (join, parts) => {
        if (parts.length < 2) return [];
        const other = join === "all" ? "any" : "all";
        return [
          {
            kind: "all-any",
            about: { zh: `${join} 改为 ${other}`, en: `${join} becomes ${other}` },
            by: listOf(other, parts),
          },
          ...parts.flatMap((_part, index): Change[] => {
            const by = withoutPart(condition, index);
            const about = { zh: `去掉第${index + 1}个条件`, en: `condition ${index + 1} dropped` };
            return by === undefined ? [] : [{ kind: "part-dropped", about, by }];
          }),
        ];
      },
      not: (part) => [
        { kind: "not-removed", about: { zh: "去掉 not", en: "not removed" }, by: part },
      ],
    },
    undefined,
  );
}

function leafChanges(leaf: Comparison): Change[] {
  const { fact, operator, value } = leaf;
  const withOperator = (kind: MutantKind, to: Operator): Change => ({
    kind,
    about: { zh: `${fact}：${operator} 改为 ${to}`, en: `${fact}: ${operator} becomes ${to}` },
    by: { ...leaf, operator: to },
  });
  const withValue = (kind: MutantKind, to: FactValue): Change => ({
    kind,
    about: {
      zh: `${fact}：${JSON.stringify(value)} 改为 ${JSON.stringify(to)}`,
      en: `${fact}: ${JSON.stringify(value)} becomes ${JSON.stringify(to)}`,
    },
    by: { ...leaf, value: to },
  });
  const edge = EDGES[operator];
  const changes = [withOperator("operator", OPPOSITES[operator])];
  if (edge !== undefined) changes.push(withOperator("edge", edge));
  if (typeof value === "number") {
    const step = stepOf(FACTS.get(fact)?.unit);
    for (const by of [step, -step]) changes.push(withValue("threshold", shift(value, by)));
  }
  if (Array.isArray(value) && value.length > 1) {
    for (const code of value) {
      changes.push(
        withValue(
          "code-removed",
          value.filter((one) => one !== code),
        ),
      );
    }
  }
  return changes;
}

/** The first and the last day moved into the rule's time; only a case on that day can see it. */
function datesOf(rule: Rule, parameters: Mutant["parameters"]): Mutant[] {
  const { from, to } = rule.inForce;
  const moved = (key: "from" | "to", day: PlainDate, was: PlainDate): Mutant => ({
    kind: "in-force",
    at: `/inForce/${key}`,
    about: { zh: `${key} 由 ${was} 改为 ${day}`, en: `${key} ${was} becomes ${day}` },
    rule: { ...rule, inForce: { ...rule.inForce, [key]: day } },
    parameters,
  });
  return [
    moved("from", addDays(from, 1), from),
    ...(to === null ? [] : [moved("to", addDays(to, -1), to)]),
  ];
}

/** The facts of the changed part, which a search tries first. */
export function factsFirst(mutant: Pick<Mutant, "part" | "era" | "searched">): string[] {
  if (mutant.part !== undefined) return factsOf(mutant.part.before);
  if (mutant.era !== undefined && mutant.searched !== undefined) {
    return conditionsOf(mutant.searched)
      .flatMap((one) => comparisonsOf(one))
      .filter(({ comparison }) => rightOf(comparison).fact === CHANGED)
      .map(({ comparison }) => comparison.fact);
  }
  return [];
}
