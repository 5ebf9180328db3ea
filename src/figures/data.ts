import * as z from "zod/mini";
import dutiesFile from "../../rules/figures/duties.json" with { type: "json" };
import identitiesFile from "../../rules/figures/identities.json" with { type: "json" };
import partitionsFile from "../../rules/figures/partitions.json" with { type: "json" };
import partsFile from "../../rules/figures/parts.json" with { type: "json" };
import subjectsFile from "../../rules/figures/subjects.json" with { type: "json" };
import thresholdsFile from "../../rules/figures/thresholds.json" with { type: "json" };
import unitsFile from "../../rules/figures/units.json" with { type: "json" };
import wordingFile from "../../rules/figures/wording.json" with { type: "json" };
import { fail, type Issue, isDecimalText, pointer, type Result, succeed } from "../base/index.js";
import { issue } from "./issue.js";
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
        every: z.strictObject({
          count: z.number(),
          period: z.enum(["week", "month", "quarter", "year"]),
        }),
        least: decimal,
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
        values: z
          .array(z.strictObject({ year: text, value: decimal, source: text }))
          .check(z.minLength(1)),
        note: label,
        source: text,
      }),
    ),
  }),
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
 * Checks the eight data files of `rules/figures`. An unknown key, a missing source or a factor that
 * is no decimal gives an issue with the JSON pointer to it.
 */
export function loadFigureRules(files: unknown): Result<FigureRules> {
  const parsed = schema.safeParse(files);
  if (!parsed.success) {
    const issues: Issue[] = parsed.error.issues.map((one) =>
      issue(
        "figures/invalid-data",
        { reason: one.code },
        { pointer: pointer(one.path as PropertyKey[]) },
      ),
    );
    return fail(issues);
  }
  return succeed(parsed.data);
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
