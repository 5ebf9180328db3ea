import {
  append,
  expectCall,
  type Finding,
  fail,
  hasErrors,
  MAP,
  OBJECT,
  objectWith,
  type Result,
  succeed,
} from "../base/index.js";
import { factsOf, parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import {
  asShown,
  type Entry,
  type Law,
  numberNamed,
  type Parameter,
  readKind,
  unknownSources,
} from "../law/index.js";
import {
  checkDimensions,
  checkIndicator,
  checkPovertyIndex,
  checkProgramme,
  checkSet,
  found,
} from "./check.js";
import {
  type Indicator,
  type IndicatorBook,
  type IndicatorGroup,
  indicatorsOf,
  type TargetRule,
} from "./definition.js";
import { issue } from "./issues.js";
import { GROUPS, INDICATOR_TERMS, POVERTY_INDEXES, PROGRAMMES, STATEMENTS } from "./kinds.js";
import type { GroupFile, PovertyIndexFile } from "./schema.js";
import { INDICATOR_BOOK } from "./shapes.js";

type Parameters = Law["parameters"];

/**
 * Reads the indicators of the law. Beside what holds for every rule file, unknown sets, units and
 * indicators are issues with file and JSON pointer, and so is a null that does not say why, a target
 * without its legal value, two targets for one time and region, a programme that does not list what it
 * states, and weights that do not add up to 1.
 *
 * @example
 * ```ts
 * const law = readLaw({ "indicators/groups/none.json": {} }, { kinds: [...LAW_FILE_KINDS, ...INDICATOR_FILE_KINDS] });
 * if (law.ok) readIndicators(law.value).issues[0]?.code; // "pack/invalid-value"
 * ```
 */
export function readIndicators(
  law: Pick<Law, "shelf" | "sources" | "parameters">,
): Result<IndicatorBook> {
  expectCall("readIndicators", {
    law: [law, objectWith({ shelf: OBJECT, sources: MAP, parameters: MAP })],
  });
  const { shelf, parameters } = law;
  const terms = readKind(shelf, INDICATOR_TERMS);
  const groupFiles = readKind(shelf, GROUPS);
  const statementFiles = readKind(shelf, STATEMENTS);
  const programmes = readKind(shelf, PROGRAMMES);
  const indexes = readKind(shelf, POVERTY_INDEXES);
  const issues: Finding[] = [];
  for (const kind of [terms, groupFiles, statementFiles, programmes, indexes]) {
    append(issues, kind.issues);
    for (const entry of kind.entries) append(issues, unknownSources(entry, law.sources));
  }

  const sets = terms.entries.flatMap(({ file, value }) => found(value.sets, file, "/sets"));
  const units = terms.entries.flatMap(({ value }) => value.units);
  const groups = groupFiles.entries.map((entry) => withTargets(entry, parameters, issues));
  const indicators = groups.flatMap(({ file, value }) =>
    found(value.indicators, file, "/indicators"),
  );
  const statements = statementFiles.entries.flatMap(({ file, value }) =>
    found(value.statements, file, "/statements"),
  );
  const known = {
    sets: idsOf(sets.map(({ value }) => value)),
    units: idsOf(units),
    indicators: idsOf(indicators.map(({ value }) => value)),
    parameters,
  };
  for (const one of sets) checkSet(one, parameters, issues);
  for (const one of groups) checkDimensions(one, issues);
  for (const one of indicators) checkIndicator(one, known, issues);
  for (const { file, pointer, value } of statements) {
    if (known.indicators.has(value.indicator)) continue;
    const place = { file, pointer: `${pointer}/indicator` };
    issues.push(issue("indicator/unknown-indicator", { indicator: value.indicator }, place));
  }
  for (const one of programmes.entries) checkProgramme(one, issues);
  const povertyIndexes = indexes.entries.map(({ file, value }) => ({
    file,
    value: { ...value, parameters: legalValuesOf(value, parameters) },
  }));
  for (const one of povertyIndexes) checkPovertyIndex(one, known, issues);
  if (hasErrors(issues)) return fail(asShown(issues, shelf));
  return succeed(
    {
      sets: sets.map(({ value }) => value),
      units,
      groups: groups.map(({ value }) => value),
      statements: statements.map(({ value }) => value),
      programmes: programmes.entries.map(({ value }) => value),
      povertyIndexes: povertyIndexes.map(({ value }) => value),
    },
    asShown(issues, shelf),
  );
}

/** A group with the legal values that its targets name. */
function withTargets(
  { file, value: group }: Entry<GroupFile>,
  parameters: Parameters,
  issues: Finding[],
): Entry<IndicatorGroup> {
  const indicators = group.indicators.map((indicator, at): Indicator => {
    const targets = indicator.targets.flatMap((target, index): TargetRule[] => {
      const place = { file, pointer: `/indicators/${at}/targets/${index}/parameter` };
      const parameter = numberNamed(target.parameter, parameters, place);
      append(issues, parameter.issues);
      return parameter.ok ? [{ ...target, parameter: parameter.value }] : [];
    });
    return { ...indicator, targets };
  });
  return { file, value: { ...group, indicators } };
}

/** The legal values that the conditions of an index name, and those that their facts need. */
function legalValuesOf({ dimensions }: PovertyIndexFile, parameters: Parameters): Parameter[] {
  const facts = dimensions.flatMap(({ indicators }) =>
    indicators.flatMap(({ deprived }) => (deprived === null ? [] : factsOf(deprived.where))),
  );
  const names = facts.flatMap((fact) => parameterNameOf(fact) ?? FACTS.get(fact)?.parameters ?? []);
  return [...new Set(names)].flatMap((name) => parameters.get(name) ?? []);
}

/** The packs whose verdicts indicators count. */
export function packsCounted(book: IndicatorBook): readonly string[] {
  expectCall("packsCounted", { book: [book, INDICATOR_BOOK] });
  const counted = indicatorsOf(book).flatMap(({ numerator, denominator }) => [
    numerator,
    denominator,
  ]);
  const packs = counted.flatMap((one) =>
    one !== null && "verdict" in one ? [one.verdict.pack] : [],
  );
  return [...new Set(packs)];
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}
