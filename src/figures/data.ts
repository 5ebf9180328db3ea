import * as z from "zod/mini";
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
import { type Finding, fail, isDecimalText, pointer, type Result, succeed } from "../base/index.js";
import { parameterSchema } from "../law/index.js";
import { issue } from "./issues.js";
import type { FigureRules } from "./rules.js";

export type { FigureRules } from "./rules.js";

const text = z.string().check(z.minLength(1));
const words = z.array(text);
const decimal = z.string().check(z.refine((value) => isDecimalText(value)));
const label = z.strictObject({ zh: text, en: text });
const about = { about: label };

const kinds = z.enum([
  "sum",
  "product",
  "per-head",
  "subset",
  "overlap",
  "set-cover",
  "list-count",
  "name-in-list",
  "rate",
  "growth",
  "difference",
  "frequency",
  "unit",
  "threshold",
  "numbering",
  "restatement",
]);

const schema = z.strictObject({
  units: z.strictObject({
    ...about,
    units: z.array(
      z.strictObject({
        unit: text,
        words,
        dimension: text,
        factor: decimal,
        label,
        source: text,
      }),
    ),
  }),
  wording: z.strictObject({
    ...about,
    multipliers: z.array(z.strictObject({ word: text, factor: decimal, source: text })),
    vague: z.array(
      z.strictObject({
        word: text,
        where: z.enum(["before", "inside", "after"]),
        low: z.enum(["number", "none"]),
        high: z.enum(["number", "none"]),
        open: z.boolean(),
        notAfter: words,
        meaning: label,
        source: text,
      }),
    ),
  }),
  identities: z.strictObject({
    ...about,
    identities: z.array(
      z.strictObject({
        kind: kinds,
        label,
        statement: label,
        triggers: z.record(z.string(), words),
        source: text,
      }),
    ),
  }),
  partitions: z.strictObject({
    ...about,
    partitions: z.array(
      z.strictObject({
        id: text,
        whole: words,
        groups: z.array(words).check(z.minLength(2)),
        complete: z.boolean(),
        source: text,
      }),
    ),
    unions: z.array(
      z.strictObject({
        id: text,
        whole: words,
        parts: z.array(words).check(z.minLength(2)),
        source: text,
      }),
    ),
  }),
  parts: z.strictObject({
    ...about,
    parts: z.array(z.strictObject({ id: text, whole: words, part: words, source: text })),
  }),
  duties: z.strictObject({
    ...about,
    roles: z.array(z.strictObject({ id: text, role: text, holders: words, source: text })),
    duties: z.array(
      z.strictObject({
        id: text,
        who: words,
        duty: words,
        done: words,
        unit: text,
        source: text,
      }),
    ),
  }),
  thresholds: z.strictObject({
    ...about,
    thresholds: z.array(
      z.strictObject({
        id: text,
        label,
        subject: words,
        measure: words,
        unit: text,
        per: z.nullable(text),
        direction: z.enum(["at-least", "at-most"]),
        parameters: words.check(z.minLength(1)),
        note: label,
        source: text,
      }),
    ),
  }),
  parameters: z.array(parameterSchema),
  subjects: z.strictObject({
    ...about,
    synonyms: z.array(z.strictObject({ id: text, words, source: text })),
    places: z.array(z.strictObject({ id: text, nouns: words, suffix: text, source: text })),
    named: z.strictObject({ words, source: text }),
    counters: z.array(z.strictObject({ id: text, units: words, source: text })),
    levels: z.strictObject({ words, source: text }),
  }),
});

/**
 * Checks the eight data files of `rules/figures` and, under `parameters`, the legal values that they
 * name. An unknown key, a missing source, a legal value that is not given, or a factor that is no
 * decimal gives an issue with the JSON pointer to it.
 */
export function loadFigureRules(files: unknown): Result<FigureRules> {
  const parsed = schema.safeParse(files);
  const invalid = (reason: string, path: readonly PropertyKey[]): Finding =>
    issue("figures/invalid-data", { reason }, { pointer: pointer(path) });
  if (!parsed.success) {
    return fail(parsed.error.issues.map(({ code, path }) => invalid(code, path)));
  }
  const { thresholds, parameters } = parsed.data;
  const unknown = thresholds.thresholds.flatMap((threshold, at) =>
    threshold.parameters.flatMap((name, index) =>
      parameters.some((one) => one.name === name && one.type === "number")
        ? []
        : [invalid("no-parameter", ["thresholds", "thresholds", at, "parameters", index])],
    ),
  );
  return unknown.length > 0 ? fail(unknown) : succeed(parsed.data);
}

function builtIn(): FigureRules {
  const loaded = loadFigureRules({
    units: unitsFile,
    wording: wordingFile,
    identities: identitiesFile,
    partitions: partitionsFile,
    parts: partsFile,
    duties: dutiesFile,
    thresholds: thresholdsFile,
    parameters: [identificationLine, exitLine, microCreditCap],
    subjects: subjectsFile,
  });
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
