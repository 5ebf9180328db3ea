import { contains, type PlainDate, type Reading } from "../base/index.js";
import { factsOf, PARAMETER_PREFIX } from "../conditions/index.js";
import { shift, stepOf } from "../judge/index.js";
import {
  firstDaysOf,
  type Pack,
  type Parameter,
  type ParameterEntry,
  type ParameterValue,
  type Rule,
  resolveParameter,
} from "../law/index.js";
import { conditionsOf, type Era, overlapOf, parametersOf, withFacts } from "./eras.js";
import type { Mutant } from "./mutant.js";

/** Each legal value that the rule meets, a step up and a step down. */
export function parameterMutants(
  rule: Rule,
  pack: Pick<Pack, "parameters" | "place" | "inForce">,
): Mutant[] {
  const span = overlapOf(rule.inForce, pack.inForce);
  if (span === undefined) return [];
  const places = new Set([pack.place, ...rule.cases.flatMap((one) => one.place ?? [])]);
  return parametersOf([rule]).flatMap((name) => {
    const parameter = pack.parameters.get(name);
    if (parameter === undefined) return [];
    return parameter.histories.flatMap((history, h) =>
      history.values.flatMap((entry, v) => {
        const met = firstDaysOf(parameter, entry.from, pack.parameters)
          .map((first) => (first > span.from ? first : span.from))
          .flatMap((asOf) => [...places].map((place) => ({ asOf, place })))
          .find((at) => resolveParameter(parameter, at, pack.parameters).entry === entry);
        if (met === undefined || !contains(span, met.asOf)) return [];
        return variantsOf(entry, parameter).map((value): Mutant => {
          const changed = withEntry(parameter, h, v, { ...entry, value });
          const shown = `${JSON.stringify(entry.value)} → ${JSON.stringify(value)}`;
          const where = `${name} (${history.place}, ${entry.from})`;
          return {
            kind: "parameter",
            at: `parameters/${name}.json#/histories/${h}/values/${v}/value`,
            about: { zh: `参数 ${where}：${shown}`, en: `parameter ${where}: ${shown}` },
            rule,
            parameters: new Map([...pack.parameters, [name, changed]]),
            era: eraWith(rule, pack, met, name, value),
            searched: renameParameter(rule, name),
            ofQuota: !conditionsOf(rule).flatMap(factsOf).includes(`${PARAMETER_PREFIX}${name}`),
          };
        });
      }),
    );
  });
}

/** The fact that stands for the changed value in a rule that is searched. */
export const CHANGED = "parameter.changed";

const renameParameter = (rule: Rule, name: string): Rule =>
  withFacts(rule, (fact) => (fact === `${PARAMETER_PREFIX}${name}` ? CHANGED : fact));

function eraWith(
  rule: Rule,
  pack: Pick<Pack, "parameters">,
  { asOf, place }: { readonly asOf: PlainDate; readonly place: string },
  name: string,
  value: ParameterValue,
): Era {
  const law = new Map<string, Reading>([[CHANGED, { known: true, value }]]);
  for (const one of [...parametersOf([rule]), name]) {
    const parameter = pack.parameters.get(one);
    if (parameter === undefined) continue;
    const { reading } = resolveParameter(parameter, { asOf, place }, pack.parameters);
    law.set(`parameter.${one}`, reading as Reading);
  }
  return { asOf, place, stated: {}, law };
}

function variantsOf({ value }: ParameterEntry, { type, unit }: Parameter): ParameterValue[] {
  if (typeof value === "number" && type === "number") {
    return [stepOf(unit), -stepOf(unit)].map((by) => shift(value, by));
  }
  if (typeof value === "boolean") return [!value];
  if (Array.isArray(value) && value.length > 1) {
    return value.map((code) => value.filter((one: string) => one !== code));
  }
  return [];
}

function withEntry(parameter: Parameter, h: number, v: number, entry: ParameterEntry): Parameter {
  const histories = parameter.histories.map((history, i) =>
    i === h
      ? { ...history, values: history.values.map((one, j) => (j === v ? entry : one)) }
      : history,
  );
  return { ...parameter, histories };
}
