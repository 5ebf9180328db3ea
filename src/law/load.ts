import type * as z from "zod/mini";
import {
  expectCall,
  type Finding,
  fail,
  hasErrors,
  OBJECT,
  type Place,
  type Result,
  succeed,
} from "../base/index.js";
import { checkPack, checkParameter, checkRule } from "./check.js";
import { checkCondition } from "./check-condition.js";
import { type Form, readForm } from "./form.js";
import { issue } from "./issues.js";
import { checkOutcomeForm } from "./outcome-form.js";
import {
  type Jurisdiction,
  NATION,
  type PlacesFile,
  placesFileSchema,
} from "./parameters/places.js";
import { type Parameter, parameterSchema } from "./parameters/schema.js";
import type { Rulebook, RuleFiles } from "./rulebook.js";
import {
  type GlossaryTerm,
  type PackHead,
  packHeadSchema,
  type Rule,
  ruleSchema,
  type Source,
  SUBJECTS,
  sourcesFileSchema,
  termsFileSchema,
} from "./schema.js";

/** Folders under `rules/` whose files belong to other readers. */
const ELSEWHERE = [
  "schema/",
  "procedures/",
  "indicators/",
  "figures/",
  "calendar/",
  "authoring/",
  "divisions/",
];

const PACK_FILE =
  /^(?:packs\/)?(cn(?:-[a-z]+(?:-(?:[a-z]+|\d{6}))?)?\/[a-z0-9-]+)\/([a-z0-9-]+)\.json$/;

/**
 * Reads rule files. It is a closed world: an unknown key, fact, operator, source or file is an error
 * with a code, the file and a JSON pointer, and nothing with an error is loaded.
 *
 * @param files - parsed JSON by path, such as `parameters/exit-line.json` or
 *   `packs/cn/household-exit/food.json`.
 * @example
 * ```ts
 * import { readRules } from "tuopin";
 * import { files } from "tuopin/packs/cn/household-exit";
 *
 * const rules = readRules(files);
 * if (!rules.ok) for (const issue of rules.issues) console.error(issue.code, issue.place, issue.message.en);
 * ```
 */
export function readRules(files: RuleFiles): Result<Rulebook> {
  expectCall("readRules", {
    files: [files, OBJECT],
  });
  const issues: Finding[] = [];
  const terms: GlossaryTerm[] = [];
  const sources = new Map<string, Source>();
  const parameters = new Map<string, Parameter>();
  const places = new Map<string, Jurisdiction>();
  const heads = new Map<string, PackHead>();
  const rules = new Map<string, Rule[]>();
  const paths = Object.keys(files).sort();

  /** Packs whose head could not be read. */
  const unread = new Set<string>();
  const broken: (Form<unknown> & { readonly file: string })[] = [];

  const read = <T>(
    file: string,
    schema: z.ZodMiniType,
    parts: readonly string[] = [],
  ): T | undefined => {
    const form = readForm<T>(file, files[file], schema, parts);
    issues.push(...form.issues);
    if (form.rest !== undefined) broken.push({ ...form, file });
    return form.value;
  };
  const define = <T>(map: Map<string, T>, id: string, value: T, place: Place) => {
    if (map.has(id)) issues.push(issue("pack/duplicate-id", { id, other: id }, place));
    else map.set(id, value);
  };

  for (const file of paths) {
    if (ELSEWHERE.some((folder) => file.startsWith(folder))) continue;
    if (file.startsWith("terms/")) {
      terms.push(...(read<{ terms: GlossaryTerm[] }>(file, termsFileSchema)?.terms ?? []));
    } else if (file.startsWith("sources/")) {
      const list = read<{ sources: Source[] }>(file, sourcesFileSchema)?.sources ?? [];
      list.forEach((source, index) => {
        define(sources, source.id, source, { file, pointer: `/sources/${index}/id` });
      });
    } else if (file.startsWith("places/")) {
      const list = read<PlacesFile>(file, placesFileSchema)?.places ?? [];
      list.forEach((place, index) => {
        define(places, place.id, place, { file, pointer: `/places/${index}/id` });
      });
    } else if (file.startsWith("parameters/")) {
      const parameter = read<Parameter>(file, parameterSchema);
      if (parameter === undefined) continue;
      expectName(parameter.name, file.slice("parameters/".length, -".json".length), file, issues);
      define(parameters, parameter.name, parameter, { file, pointer: "/name" });
    } else {
      const match = PACK_FILE.exec(file);
      if (match === null) {
        issues.push(issue("pack/unknown-file", {}, { file }));
        continue;
      }
      const pack = match[1] as string;
      if (match[2] === "pack") {
        const head = read<PackHead>(file, packHeadSchema, ["outcome", "appliesWhen"]);
        if (head === undefined) {
          unread.add(pack);
          continue;
        }
        expectName(head.name, pack, file, issues);
        define(heads, head.name, head, { file, pointer: "/name" });
      } else {
        const rule = read<Rule>(file, ruleSchema, ["conditions", "appliesWhen"]);
        if (rule === undefined) continue;
        expectName(rule.name, `${pack}/${match[2]}`, file, issues);
        rules.set(pack, [...(rules.get(pack) ?? []), rule]);
      }
    }
  }

  for (const id of placesNamed(parameters, heads)) {
    if (!places.has(id)) places.set(id, undeclared(id));
  }
  const rulebook = { terms, sources, parameters, places, heads, rules };
  for (const parameter of parameters.values()) issues.push(...checkParameter(parameter, rulebook));
  for (const head of heads.values()) issues.push(...checkPack(head, rulebook));
  for (const [pack, list] of rules) {
    const found = list.flatMap((rule) => checkRule(rule, pack, rulebook));
    issues.push(...found.filter(({ code }) => code !== "pack/not-found" || !unread.has(pack)));
  }
  for (const one of broken) issues.push(...checkParts(one, rulebook));
  return hasErrors(issues) ? fail(issues) : succeed(rulebook, issues);
}

/** The nation, and the places whose packs and legal values are given. */
function placesNamed(
  parameters: ReadonlyMap<string, Parameter>,
  heads: ReadonlyMap<string, PackHead>,
): string[] {
  return [
    NATION.id,
    ...[...parameters.values()].flatMap(({ histories }) => histories.map(({ place }) => place)),
    ...[...heads.keys()].map((name) => name.split("/")[0] as string),
  ];
}

/** A place that rules name and no table of places: it is called by its id. */
function undeclared(id: string): Jurisdiction {
  return id === NATION.id ? NATION : { id, label: { zh: id, en: id }, codes: [], undeclared: true };
}

/** Looks over the conditions of a file that could not be read as a whole. */
function checkParts(
  { file, rest = {}, holes }: Form<unknown> & { readonly file: string },
  book: Rulebook,
): Finding[] {
  const subject = SUBJECTS.find((one) => one === rest.subject);
  if (subject === undefined) return [];
  const vocabulary = { subject, parameters: book.parameters };
  const found = ["conditions", "appliesWhen"].flatMap((key) =>
    rest[key] === undefined
      ? []
      : checkCondition(rest[key], { file, pointer: `/${key}` }, vocabulary),
  );
  const outcome =
    rest.outcome === undefined ? [] : checkOutcomeForm(rest.outcome, { file, pointer: "/outcome" });
  // What is left of a node without its forbidden key is no fault of its own.
  return [...found, ...outcome].filter(({ place }) => !holes.includes(place?.pointer ?? ""));
}

function expectName(found: string, expected: string, file: string, issues: Finding[]): void {
  if (found === expected) return;
  issues.push(issue("pack/name-is-not-path", { found, expected }, { file, pointer: "/name" }));
}
