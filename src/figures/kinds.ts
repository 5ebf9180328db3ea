import * as z from "zod/mini";
import { isDecimalText, type Label } from "../base/index.js";
import {
  conditionSchema,
  type Defined,
  type FileKind,
  type Kind,
  listed,
  valueSchema,
} from "../law/index.js";

const text = z.string().check(z.minLength(1));
const words = z.array(text);
const decimal = z.string().check(z.refine((value) => isDecimalText(value)));
const label = z.strictObject({ zh: text, en: text });
const inEvery = { $schema: z.optional(z.string()), about: label };

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

const SCHEMAS = {
  units: z.strictObject({
    ...inEvery,
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
    ...inEvery,
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
    ...inEvery,
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
    ...inEvery,
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
    ...inEvery,
    parts: z.array(
      z.strictObject({
        id: text,
        whole: words,
        part: words,
        /** The words name a part of the whole, but also parts of other things: only agreement tells. */
        loose: z.optional(z.boolean()),
        source: text,
      }),
    ),
  }),
  duties: z.strictObject({
    ...inEvery,
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
    ...inEvery,
    thresholds: z.array(
      z.strictObject({
        id: text,
        label,
        subject: words,
        measure: words,
        unit: text,
        per: z.nullable(text),
        direction: z.enum(["at-least", "at-most", "of-its-year"]),
        parameters: words.check(z.minLength(1)),
        note: label,
        source: text,
      }),
    ),
  }),
  counted: z.strictObject({
    ...inEvery,
    sets: z.array(
      z.strictObject({
        id: text,
        households: label,
        people: label,
        subject: words,
        peopleSubject: z.optional(words),
        except: z.optional(words),
        where: z.optional(conditionSchema),
        orNot: z.optional(conditionSchema),
        source: text,
      }),
    ),
    batches: z.array(z.strictObject({ batch: text, subject: words, source: text })),
    exits: z.strictObject({ ofYear: words, ofThisYear: words, except: words, source: text }),
    shares: z.array(
      z.strictObject({
        indicator: text,
        label,
        subject: words,
        except: z.optional(words),
        source: text,
      }),
    ),
  }),
  subjects: z.strictObject({
    ...inEvery,
    synonyms: z.array(z.strictObject({ id: text, words, source: text })),
    places: z.array(z.strictObject({ id: text, nouns: words, suffix: text, source: text })),
    named: z.strictObject({ words, source: text }),
    counters: z.array(z.strictObject({ id: text, units: words, source: text })),
    levels: z.strictObject({ words, source: text }),
  }),
};

const idOf = ({ id }: { readonly id: string }) => id;

/** One file of a kind stands under `figures`; the file of a layer above adds to it. */
function kindOf<T>(
  name: keyof typeof SCHEMAS,
  label: Label,
  schema: z.ZodMiniType<T>,
  defines: (content: T) => readonly Defined[],
): Kind<T> {
  const path = new RegExp(`^figures/${name}\\.json$`);
  return {
    id: `figure-${name}`,
    label,
    where: `figures/${name}.json`,
    path,
    schema: valueSchema(schema),
    defines,
  };
}

export const KINDS = {
  units: kindOf(
    "units",
    { zh: "数字的单位", en: "Units of figures." },
    SCHEMAS.units,
    ({ units }) => listed(units, "/units", ({ unit }) => unit, "unit"),
  ),
  wording: kindOf(
    "wording",
    { zh: "概数和倍数用词", en: "Words that make a figure vague, and multipliers." },
    SCHEMAS.wording,
    ({ multipliers, vague }) => [
      ...listed(multipliers, "/multipliers", ({ word }) => `multipliers/${word}`, "word"),
      ...listed(vague, "/vague", ({ word, where }) => `vague/${word}/${where}`, "word"),
    ],
  ),
  identities: kindOf(
    "identities",
    { zh: "数字之间的关系及其用词", en: "Relations between figures, and words for them." },
    SCHEMAS.identities,
    ({ identities }) => listed(identities, "/identities", ({ kind }) => kind, "kind"),
  ),
  partitions: kindOf(
    "partitions",
    { zh: "分类及其并集", en: "Classes that make up a whole." },
    SCHEMAS.partitions,
    ({ partitions, unions }) => [
      ...listed(partitions, "/partitions", idOf),
      ...listed(unions, "/unions", idOf),
    ],
  ),
  parts: kindOf(
    "parts",
    { zh: "整体和部分的说法", en: "Wordings of part and whole." },
    SCHEMAS.parts,
    ({ parts }) => listed(parts, "/parts", idOf),
  ),
  duties: kindOf(
    "duties",
    { zh: "应做的次数", en: "What has to be done how often." },
    SCHEMAS.duties,
    ({ roles, duties }) => [...listed(roles, "/roles", idOf), ...listed(duties, "/duties", idOf)],
  ),
  thresholds: kindOf(
    "thresholds",
    { zh: "数字所对照的限值", en: "Limits that figures are held against." },
    SCHEMAS.thresholds,
    ({ thresholds }) => listed(thresholds, "/thresholds", idOf),
  ),
  counted: kindOf(
    "counted",
    {
      zh: "总结所数的户和比率的说法",
      en: "Words for the households and rates that summaries count.",
    },
    SCHEMAS.counted,
    ({ sets, batches, shares }) => [
      ...listed(sets, "/sets", idOf),
      ...listed(batches, "/batches", ({ batch }) => `batches/${batch}`, "batch"),
      ...listed(shares, "/shares", ({ indicator }) => `shares/${indicator}`, "indicator"),
    ],
  ),
  subjects: kindOf(
    "subjects",
    { zh: "统计对象和地名的说法", en: "Words for what is counted, and names of places." },
    SCHEMAS.subjects,
    ({ synonyms, places, counters }) => [
      ...listed(synonyms, "/synonyms", idOf),
      ...listed(places, "/places", idOf),
      ...listed(counters, "/counters", idOf),
    ],
  ),
};

/** The kinds of file that this room reads from the book of the law. */
export const FIGURE_FILE_KINDS: readonly FileKind[] = Object.values(KINDS);
