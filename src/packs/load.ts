import type * as z from "zod/mini";
import {
  fail,
  hasErrors,
  type Issue,
  issue,
  type Place,
  pointer,
  type Result,
  succeed,
} from "../base/index.js";
import {
  type Jurisdiction,
  NATION,
  type Parameter,
  type PlacesFile,
  parameterSchema,
  placesFileSchema,
} from "../parameters/index.js";
import { checkPack, checkParameter, checkRule } from "./check.js";
import { guard } from "./guard.js";
import type { Rulebook, RuleFiles } from "./rulebook.js";
import {
  type GlossaryTerm,
  type PackHead,
  packHeadSchema,
  type Rule,
  ruleSchema,
  type Source,
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

const PACK_FILE = /^(cn(?:-[a-z]+(?:-(?:[a-z]+|\d{6}))?)?\/[a-z0-9-]+)\/([a-z0-9-]+)\.json$/;

/**
 * Reads rule files. It is a closed world: an unknown key, fact, operator, source or file is an error
 * with a code, the file and a JSON pointer, and nothing with an error is loaded.
 *
 * @param files - parsed JSON by path, such as `parameters/exit-line.json` or
 *   `cn/household-exit/food.json`.
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
  const issues: Issue[] = [];
  const terms: GlossaryTerm[] = [];
  const sources = new Map<string, Source>();
  const parameters = new Map<string, Parameter>();
  const places = new Map<string, Jurisdiction>();
  const heads = new Map<string, PackHead>();
  const rules = new Map<string, Rule[]>();
  const paths = Object.keys(files).sort();

  const read = <T>(file: string, schema: z.ZodMiniType): T | undefined => {
    const found = guard(file, files[file]);
    issues.push(...found);
    if (hasErrors(found)) return undefined;
    const parsed = schema.safeParse(files[file]);
    if (parsed.success) return parsed.data as T;
    issues.push(...parsed.error.issues.flatMap((one) => formatIssues(one, file)));
    return undefined;
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
        const head = read<PackHead>(file, packHeadSchema);
        if (head === undefined) continue;
        expectName(head.name, pack, file, issues);
        define(heads, head.name, head, { file, pointer: "/name" });
      } else {
        const rule = readRule(file, files[file], issues);
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
    for (const rule of list) issues.push(...checkRule(rule, pack, rulebook));
  }
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
  return id === NATION.id ? NATION : { id, label: { zh: id, en: id }, codes: [] };
}

/** A rule is read in two goes, so that a wrong condition is reported by what is wrong with it. */
function readRule(file: string, content: unknown, issues: Issue[]): Rule | undefined {
  const found = guard(file, content);
  issues.push(...found);
  if (hasErrors(found)) return undefined;
  const parsed = ruleSchema.safeParse(content);
  if (parsed.success) return parsed.data as Rule;
  const outside = parsed.error.issues.filter(
    ({ path }) => path[0] !== "conditions" && path[0] !== "appliesWhen",
  );
  issues.push(...outside.flatMap((one) => formatIssues(one, file)));
  if (outside.length > 0) return undefined;
  return content as Rule;
}

function expectName(found: string, expected: string, file: string, issues: Issue[]): void {
  if (found === expected) return;
  issues.push(issue("pack/name-is-not-path", { found, expected }, { file, pointer: "/name" }));
}

/** The issues of a file that does not have the right form. */
export function formatIssues(found: z.core.$ZodIssue, file: string): Issue[] {
  const place = { file, pointer: pointer(found.path) };
  if (found.code === "unrecognized_keys") {
    return found.keys.map((key) =>
      issue(
        "pack/unknown-key",
        { key, nearest: { zh: "", en: "" } },
        { file, pointer: pointer([...found.path, key]) },
      ),
    );
  }
  if (found.path.at(-1) === "sources") return [issue("pack/missing-source", {}, place)];
  return [issue("pack/invalid-value", describe(found), place)];
}

function describe(found: z.core.$ZodIssue): { expected: string; found: string } {
  const given = JSON.stringify(found.input)?.slice(0, 80) ?? "nothing";
  switch (found.code) {
    case "invalid_type":
      return { expected: found.expected, found: given };
    case "invalid_value":
      return { expected: found.values.join(" | "), found: given };
    case "invalid_format":
      return { expected: String(found.pattern ?? found.format), found: given };
    case "too_small":
      return { expected: `at least ${found.minimum}`, found: given };
    case "too_big":
      return { expected: `at most ${found.maximum}`, found: given };
    default:
      return { expected: found.message, found: given };
  }
}
