import countedFile from "../../rules/figures/counted.json";
import dutiesFile from "../../rules/figures/duties.json";
import identitiesFile from "../../rules/figures/identities.json";
import partitionsFile from "../../rules/figures/partitions.json";
import partsFile from "../../rules/figures/parts.json";
import subjectsFile from "../../rules/figures/subjects.json";
import thresholdsFile from "../../rules/figures/thresholds.json";
import unitsFile from "../../rules/figures/units.json";
import wordingFile from "../../rules/figures/wording.json";
import exitLine from "../../rules/parameters/exit-line.json";
import identificationLine from "../../rules/parameters/identification-line.json";
import microCreditCap from "../../rules/parameters/micro-credit-cap.json";
import documents from "../../rules/sources/documents.json";
import pages from "../../rules/sources/pages.json";
import seeds from "../../rules/sources/seeds.json";
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
import {
  asShown,
  checkCondition,
  LAW_FILE_KINDS,
  numberNamed,
  readKind,
  readLaw
} from "../law/index.js";
import { issue } from "./issues.js";
import { FIGURE_FILE_KINDS, KINDS } from "./kinds.js";
function readFigureRules(law) {
  expectCall("readFigureRules", { law: [law, objectWith({ shelf: OBJECT, parameters: MAP })] });
  const issues = [];
  const read = (kind) => {
    const { entries, broken, issues: found } = readKind(law.shelf, kind);
    append(issues, found);
    if (entries.length + broken.length === 0) {
      issues.push(issue("figures/missing-file", { file: kind.where }));
    }
    return entries;
  };
  const units = read(KINDS.units);
  const wording = read(KINDS.wording);
  const identities = read(KINDS.identities);
  const partitions = read(KINDS.partitions);
  const parts = read(KINDS.parts);
  const duties = read(KINDS.duties);
  const thresholds = read(KINDS.thresholds);
  const counted = read(KINDS.counted);
  const subjects = read(KINDS.subjects);
  for (const entry of counted) append(issues, checkCounted(entry, law));
  const named = thresholds.flatMap((entry) => lines(entry, law, issues));
  if (hasErrors(issues)) return fail(asShown(issues, law.shelf));
  return succeed({
    units: { units: units.flatMap(({ value }) => value.units) },
    wording: {
      multipliers: wording.flatMap(({ value }) => value.multipliers),
      vague: wording.flatMap(({ value }) => value.vague)
    },
    identities: { identities: identities.flatMap(({ value }) => value.identities) },
    partitions: {
      partitions: partitions.flatMap(({ value }) => value.partitions),
      unions: partitions.flatMap(({ value }) => value.unions)
    },
    parts: { parts: parts.flatMap(({ value }) => value.parts) },
    duties: {
      roles: duties.flatMap(({ value }) => value.roles),
      duties: duties.flatMap(({ value }) => value.duties)
    },
    thresholds: { thresholds: thresholds.flatMap(({ value }) => value.thresholds) },
    parameters: [...new Set(named)],
    counted: {
      sets: counted.flatMap(({ value }) => value.sets),
      batches: counted.flatMap(({ value }) => value.batches),
      exits: {
        ofYear: counted.flatMap(({ value }) => value.exits.ofYear),
        ofThisYear: counted.flatMap(({ value }) => value.exits.ofThisYear),
        except: counted.flatMap(({ value }) => value.exits.except)
      },
      shares: counted.flatMap(({ value }) => value.shares)
    },
    subjects: {
      synonyms: subjects.flatMap(({ value }) => value.synonyms),
      places: subjects.flatMap(({ value }) => value.places),
      named: { words: subjects.flatMap(({ value }) => value.named.words) },
      counters: subjects.flatMap(({ value }) => value.counters),
      levels: { words: subjects.flatMap(({ value }) => value.levels.words) }
    }
  });
}
function checkCounted({ file, value }, { parameters }) {
  return value.sets.flatMap(
    (set, at) => ["where", "orNot"].flatMap((key) => {
      const place = { file, pointer: `/sets/${at}/${key}` };
      const condition = set[key];
      if (condition === void 0) return [];
      return checkCondition(condition, place, { subject: "household", parameters });
    })
  );
}
function lines({ file, value }, { parameters }, issues) {
  return value.thresholds.flatMap(
    (threshold, at) => threshold.parameters.flatMap((name, index) => {
      const place = { file, pointer: `/thresholds/${at}/parameters/${index}` };
      const named = numberNamed(name, parameters, place);
      append(issues, named.issues);
      return named.ok ? [named.value] : [];
    })
  );
}
const FIGURE_FILES = {
  "figures/units.json": unitsFile,
  "figures/wording.json": wordingFile,
  "figures/identities.json": identitiesFile,
  "figures/partitions.json": partitionsFile,
  "figures/parts.json": partsFile,
  "figures/duties.json": dutiesFile,
  "figures/thresholds.json": thresholdsFile,
  "figures/counted.json": countedFile,
  "figures/subjects.json": subjectsFile,
  "parameters/identification-line.json": identificationLine,
  "parameters/exit-line.json": exitLine,
  "parameters/micro-credit-cap.json": microCreditCap,
  "sources/documents.json": documents,
  "sources/pages.json": pages,
  "sources/seeds.json": seeds
};
function builtIn() {
  const law = readLaw(FIGURE_FILES, { kinds: [...LAW_FILE_KINDS, ...FIGURE_FILE_KINDS] });
  const loaded = law.ok ? readFigureRules(law.value) : law;
  if (!loaded.ok) throw new TypeError(loaded.issues.map((one) => one.message.en).join("; "));
  return loaded.value;
}
let cached;
function builtInFigureRules() {
  cached ??= builtIn();
  return cached;
}
function triggersOf(rules, kind, heading) {
  const identity = rules.identities.identities.find((one) => one.kind === kind);
  return identity?.triggers[heading] ?? [];
}
export {
  builtInFigureRules,
  readFigureRules,
  triggersOf
};
