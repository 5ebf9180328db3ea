import {
  append,
  expectCall,
  fail,
  hasErrors,
  MAP,
  OBJECT,
  objectWith,
  succeed
} from "../base/index.js";
import { factsOf, parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import {
  asShown,
  numberNamed,
  readKind,
  unknownSources
} from "../law/index.js";
import { checkIndicator, checkPovertyIndex, checkProgramme, checkSet, found } from "./check.js";
import {
  indicatorsOf
} from "./definition.js";
import { issue } from "./issues.js";
import { GROUPS, INDICATOR_TERMS, POVERTY_INDEXES, PROGRAMMES, STATEMENTS } from "./kinds.js";
import { INDICATOR_BOOK } from "./shapes.js";
function readIndicators(law) {
  expectCall("readIndicators", {
    law: [law, objectWith({ shelf: OBJECT, sources: MAP, parameters: MAP })]
  });
  const { shelf, parameters } = law;
  const terms = readKind(shelf, INDICATOR_TERMS);
  const groupFiles = readKind(shelf, GROUPS);
  const statementFiles = readKind(shelf, STATEMENTS);
  const programmes = readKind(shelf, PROGRAMMES);
  const indexes = readKind(shelf, POVERTY_INDEXES);
  const issues = [];
  for (const kind of [terms, groupFiles, statementFiles, programmes, indexes]) {
    append(issues, kind.issues);
    for (const entry of kind.entries) append(issues, unknownSources(entry, law.sources));
  }
  const sets = terms.entries.flatMap(({ file, value }) => found(value.sets, file, "/sets"));
  const units = terms.entries.flatMap(({ value }) => value.units);
  const groups = groupFiles.entries.map((entry) => withTargets(entry, parameters, issues));
  const indicators = groups.flatMap(
    ({ file, value }) => found(value.indicators, file, "/indicators")
  );
  const statements = statementFiles.entries.flatMap(
    ({ file, value }) => found(value.statements, file, "/statements")
  );
  const known = {
    sets: idsOf(sets.map(({ value }) => value)),
    units: idsOf(units),
    indicators: idsOf(indicators.map(({ value }) => value)),
    parameters
  };
  for (const one of sets) checkSet(one, parameters, issues);
  for (const one of indicators) checkIndicator(one, known, issues);
  for (const { file, pointer, value } of statements) {
    if (known.indicators.has(value.indicator)) continue;
    const place = { file, pointer: `${pointer}/indicator` };
    issues.push(issue("indicator/unknown-indicator", { indicator: value.indicator }, place));
  }
  for (const one of programmes.entries) checkProgramme(one, issues);
  const povertyIndexes = indexes.entries.map(({ file, value }) => ({
    file,
    value: { ...value, parameters: legalValuesOf(value, parameters) }
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
      povertyIndexes: povertyIndexes.map(({ value }) => value)
    },
    asShown(issues, shelf)
  );
}
function withTargets({ file, value: group }, parameters, issues) {
  const indicators = group.indicators.map((indicator, at) => {
    const targets = indicator.targets.flatMap((target, index) => {
      const place = { file, pointer: `/indicators/${at}/targets/${index}/parameter` };
      const parameter = numberNamed(target.parameter, parameters, place);
      append(issues, parameter.issues);
      return parameter.ok ? [{ ...target, parameter: parameter.value }] : [];
    });
    return { ...indicator, targets };
  });
  return { file, value: { ...group, indicators } };
}
function legalValuesOf({ dimensions }, parameters) {
  const facts = dimensions.flatMap(
    ({ indicators }) => indicators.flatMap(({ deprived }) => deprived === null ? [] : factsOf(deprived.where))
  );
  const names = facts.flatMap((fact) => parameterNameOf(fact) ?? FACTS.get(fact)?.parameters ?? []);
  return [...new Set(names)].flatMap((name) => parameters.get(name) ?? []);
}
function packsCounted(book) {
  expectCall("packsCounted", { book: [book, INDICATOR_BOOK] });
  const counted = indicatorsOf(book).flatMap(({ numerator, denominator }) => [
    numerator,
    denominator
  ]);
  const packs = counted.flatMap(
    (one) => one !== null && "verdict" in one ? [one.verdict.pack] : []
  );
  return [...new Set(packs)];
}
function idsOf(list) {
  return new Set(list.map(({ id }) => id));
}
export {
  packsCounted,
  readIndicators
};
