import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { AUTHORING_FILE_KINDS } from "../authoring/index.js";
import {
  closed,
  expectCall,
  type Finding,
  FLAG,
  fail,
  listOf,
  OBJECT,
  optional,
  type Result,
  succeed,
  TEXT,
  words,
} from "../base/index.js";
import { FIGURE_FILE_KINDS } from "../figures/index.js";
import { INDICATOR_FILE_KINDS } from "../indicators/index.js";
import {
  DIVISIONS,
  type FileKind,
  issue,
  LAW_FILE_KINDS,
  type Law,
  type Layer,
  type RuleFiles,
  readLaw,
} from "../law/index.js";
import { PROCEDURE_FILE_KINDS } from "../procedures/index.js";
import { BUILT_IN_RULES } from "./built-in.js";
import { withDivisions } from "./divisions.js";
import { reasonOf } from "./reason.js";
import { ownJson, readJsonFile } from "./text.js";

const MAX_BYTES = 1_000_000;

/** Every kind of rule file, each declared by the room that reads it. */
export const RULE_KINDS: readonly FileKind[] = [
  ...LAW_FILE_KINDS,
  ...PROCEDURE_FILE_KINDS,
  ...INDICATOR_FILE_KINDS,
  ...FIGURE_FILE_KINDS,
  ...AUTHORING_FILE_KINDS,
  DIVISIONS,
];

/** Generated, and no rules. */
const SCHEMAS = "schema";

/** Reads every JSON file under a folder of rules; one without any is refused. */
export function readRuleFiles(folder: string): Result<RuleFiles> {
  expectCall("readRuleFiles", {
    folder: [folder, TEXT],
  });
  const files: Record<string, unknown> = {};
  const issues: Finding[] = [];
  let paths: string[];
  try {
    paths = jsonFiles(folder).filter((path) => path.split(sep)[0] !== SCHEMAS);
  } catch (error) {
    return fail([issue("pack/unreadable-folder", { folder, reason: reasonOf(error) })]);
  }
  if (paths.length === 0) {
    const reason = { zh: "其中没有规则文件（.json）", en: "it holds no rule file (.json)" };
    return fail([issue("pack/unreadable-folder", { folder, reason })]);
  }
  for (const within of paths) {
    const path = join(folder, within);
    const file = within.split(sep).join("/");
    try {
      const { size } = statSync(path);
      if (size > MAX_BYTES) {
        const details = {
          what: words("文件的字节数", "the size in bytes"),
          found: size,
          limit: MAX_BYTES,
        };
        issues.push(issue("pack/too-large", details, { file }));
        continue;
      }
      const read = readJsonFile(path);
      if (!read.ok) {
        const { line: row, character } = read;
        issues.push(issue("pack/invalid-json", { reason: read.reason }, { file, row, character }));
        continue;
      }
      files[file] = read.value;
      for (const { key, pointer, line: row, character } of read.repeated) {
        issues.push(issue("pack/repeated-key", { key }, { file, row, character, pointer }));
      }
    } catch (error) {
      const details = { folder: path, reason: reasonOf(error) };
      issues.push(issue("pack/unreadable-folder", details, { file }));
    }
  }
  return issues.length > 0 ? fail(issues) : succeed(files);
}

/** Whether folders of rules are the whole book, and not laid over the built-in one. */
export interface BookOptions {
  readonly only?: boolean | undefined;
}

/**
 * Reads the law: the built-in book, with folders of one's own laid over it, each over those before.
 * What a folder brings is added; a file that takes the place of another says so under `replaces`.
 *
 * @example
 * ```ts
 * const law = readBook(["my-rules"]);
 * if (law.ok) console.log(law.value.shelf.replaced);
 * ```
 */
export function readBook(folders: readonly string[] = [], options: BookOptions = {}): Result<Law> {
  expectCall("readBook", {
    folders: [folders, listOf(TEXT)],
    options: [options, closed({ only: optional(FLAG) })],
  });
  const isAlone = options.only === true && folders.length > 0;
  const read = (isAlone ? folders : [BUILT_IN_RULES, ...folders]).map((folder, index) => {
    const files = readRuleFiles(folder);
    if (!files.ok) return files;
    const shown = isAlone || index > 0 ? `${folder}/` : "tuopin/rules/";
    return succeed<Layer>({ files: files.value, folder: shown });
  });
  const issues = read.flatMap((one) => one.issues);
  const layers = read.flatMap((one) => (one.ok ? [one.value] : []));
  if (layers.length < read.length) return fail(issues);
  const top = layers[layers.length - 1] as Layer;
  return bookOf(top.files, layers.slice(0, -1));
}

/**
 * Checks rule files that lie on others or on nothing, with the places of the country: the built-in
 * table of places where the files bring none of that name, and every prefecture and county by its
 * division code.
 */
export function bookOf(files: RuleFiles, over: readonly Layer[] = []): Result<Law> {
  expectCall("bookOf", {
    files: [files, OBJECT],
    over: [over, listOf(OBJECT)],
  });
  const [lowest = { files }] = over;
  const given = Object.hasOwn(lowest.files, PLACES)
    ? lowest.files
    : { [PLACES]: ownJson(join(BUILT_IN_RULES, PLACES)), ...lowest.files };
  const layers = [{ ...lowest, files: given }, ...over.slice(1)];
  const read =
    over.length === 0
      ? readLaw(given, { kinds: RULE_KINDS })
      : readLaw(files, { over: layers, kinds: RULE_KINDS });
  if (!read.ok) return read;
  const places = withDivisions(read.value);
  if (!places.ok) return places;
  return { ...read, value: { ...read.value, places: places.value } };
}

const PLACES = "places/places.json";

/** The paths within a folder, whatever stands between. */
function jsonFiles(folder: string): string[] {
  const under = (at: string): string[] =>
    readdirSync(at, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(at, entry.name);
        if (entry.isDirectory()) return under(path);
        return entry.name.endsWith(".json") ? [relative(folder, path)] : [];
      });
  return under(folder);
}
