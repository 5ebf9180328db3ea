import countedFile from "../../rules/figures/counted.json" with { type: "json" };
import dutiesFile from "../../rules/figures/duties.json" with { type: "json" };
import identitiesFile from "../../rules/figures/identities.json" with { type: "json" };
import partitionsFile from "../../rules/figures/partitions.json" with { type: "json" };
import partsFile from "../../rules/figures/parts.json" with { type: "json" };
import subjectsFile from "../../rules/figures/subjects.json" with { type: "json" };
import thresholdsFile from "../../rules/figures/thresholds.json" with { type: "json" };
import unitsFile from "../../rules/figures/units.json" with { type: "json" };
import wordingFile from "../../rules/figures/wording.json" with { type: "json" };
import exitLine from "../../rules/parameters/exit-line.json" with { type: "json" };
import identificationLine from "../../rules/parameters/identification-line.json" with {
  type: "json",
};
import microCreditCap from "../../rules/parameters/micro-credit-cap.json" with { type: "json" };
import monitoringLine from "../../rules/parameters/monitoring-line.json" with { type: "json" };
import relocationAreaCap from "../../rules/parameters/relocation-area-cap.json" with {
  type: "json",
};
import statisticalLine from "../../rules/parameters/statistical-line.json" with { type: "json" };
import documents from "../../rules/sources/documents.json" with { type: "json" };
import pages from "../../rules/sources/pages.json" with { type: "json" };
import seeds from "../../rules/sources/seeds.json" with { type: "json" };
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
import {
  asShown,
  checkCondition,
  type Entry,
  type Kind,
  LAW_FILE_KINDS,
  type Law,
  numberNamed,
  type Parameter,
  type RuleFiles,
  readKind,
  readLaw,
} from "../law/index.js";
import { issue } from "./issues.js";
import { FIGURE_FILE_KINDS, KINDS } from "./kinds.js";
import type { FigureRules } from "./rules.js";

export type { FigureRules } from "./rules.js";

/**
 * Reads from the law what figures of a text are checked by. Files of several layers add to each other.
 * A file that is missing, a factor that is no decimal or a kind that nobody knows is an issue.
 */
export function readFigureRules(law: Pick<Law, "shelf" | "parameters">): Result<FigureRules> {
  expectCall("readFigureRules", { law: [law, objectWith({ shelf: OBJECT, parameters: MAP })] });
  const issues: Finding[] = [];
  const read = <T>(kind: Kind<T>): readonly Entry<T>[] => {
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
      vague: wording.flatMap(({ value }) => value.vague),
    },
    identities: { identities: identities.flatMap(({ value }) => value.identities) },
    partitions: {
      partitions: partitions.flatMap(({ value }) => value.partitions),
      unions: partitions.flatMap(({ value }) => value.unions),
    },
    parts: { parts: parts.flatMap(({ value }) => value.parts) },
    duties: {
      roles: duties.flatMap(({ value }) => value.roles),
      duties: duties.flatMap(({ value }) => value.duties),
    },
    thresholds: { thresholds: thresholds.flatMap(({ value }) => value.thresholds) },
    parameters: [...new Set(named)],
    counted: {
      sets: counted.flatMap(({ value }) => value.sets),
      batches: counted.flatMap(({ value }) => value.batches),
      exits: {
        ofYear: counted.flatMap(({ value }) => value.exits.ofYear),
        ofThisYear: counted.flatMap(({ value }) => value.exits.ofThisYear),
        except: counted.flatMap(({ value }) => value.exits.except),
      },
      shares: counted.flatMap(({ value }) => value.shares),
    },
    subjects: {
      synonyms: subjects.flatMap(({ value }) => value.synonyms),
      places: subjects.flatMap(({ value }) => value.places),
      named: { words: subjects.flatMap(({ value }) => value.named.words) },
      counters: subjects.flatMap(({ value }) => value.counters),
      levels: { words: subjects.flatMap(({ value }) => value.levels.words) },
    },
  });
}

/** The conditions by which sets are counted: over facts of a household that there are. */
function checkCounted(
  { file, value }: Entry<Pick<FigureRules["counted"], "sets">>,
  { parameters }: Pick<Law, "parameters">,
): readonly Finding[] {
  return value.sets.flatMap((set, at) =>
    (["where", "orNot"] as const).flatMap((key) => {
      const place = { file, pointer: `/sets/${at}/${key}` };
      const condition = set[key];
      if (condition === undefined) return [];
      return checkCondition(condition, place, { subject: "household", parameters });
    }),
  );
}

/** The legal values that thresholds name. */
function lines(
  { file, value }: Entry<FigureRules["thresholds"]>,
  { parameters }: Pick<Law, "parameters">,
  issues: Finding[],
): readonly Parameter[] {
  return value.thresholds.flatMap((threshold, at) =>
    threshold.parameters.flatMap((name, index) => {
      const place = { file, pointer: `/thresholds/${at}/parameters/${index}` };
      const named = numberNamed(name, parameters, place);
      append(issues, named.issues);
      return named.ok ? [named.value] : [];
    }),
  );
}

/** The files that come with the library, with the legal values that they name and what these cite. */
const FIGURE_FILES: RuleFiles = {
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
  "parameters/monitoring-line.json": monitoringLine,
  "parameters/relocation-area-cap.json": relocationAreaCap,
  "parameters/statistical-line.json": statisticalLine,
  "sources/documents.json": documents,
  "sources/pages.json": pages,
  "sources/seeds.json": seeds,
};

function builtIn(): FigureRules {
  const law = readLaw(FIGURE_FILES, { kinds: [...LAW_FILE_KINDS, ...FIGURE_FILE_KINDS] });
  const loaded = law.ok ? readFigureRules(law.value) : law;
  if (!loaded.ok) throw new TypeError(loaded.issues.map((one) => one.message.en).join("; "));
  return loaded.value;
}

let cached: FigureRules | undefined;

/** The built-in data, checked once. */
export function builtInFigureRules(): FigureRules {
  cached ??= builtIn();
  return cached;
}

/** The Chinese triggers of a kind under one heading; none gives an empty list. */
export function triggersOf(rules: FigureRules, kind: string, heading: string): readonly string[] {
  const identity = rules.identities.identities.find((one) => one.kind === kind);
  return identity?.triggers[heading] ?? [];
}
