import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import {
  expectCall,
  type Finding,
  fail,
  OBJECT,
  type Result,
  succeed,
  TEXT,
} from "../base/index.js";
import { issue, type Rulebook, type RuleFiles, readRules } from "../law/index.js";
import { BUILT_IN_RULES } from "./built-in.js";
import { withDivisions } from "./divisions.js";
import { reasonOf } from "./reason.js";
import { ownJson, readJsonFile } from "./text.js";

const MAX_BYTES = 1_000_000;

/** Reads every JSON file under a folder of rules. */
export function readRuleFiles(folder: string): Result<RuleFiles> {
  expectCall("readRuleFiles", {
    folder: [folder, TEXT],
  });
  const files: Record<string, unknown> = {};
  const issues: Finding[] = [];
  let paths: string[];
  try {
    paths = jsonFiles(folder);
  } catch (error) {
    return fail([issue("pack/unreadable-folder", { folder, reason: reasonOf(error) })]);
  }
  for (const path of paths) {
    const file = relative(folder, path).split(sep).join("/");
    try {
      const { size } = statSync(path);
      if (size > MAX_BYTES) {
        const details = { what: "bytes", found: size, limit: MAX_BYTES };
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

/** Reads and checks a folder of rules; the built-in ones unless said. */
export function readRulebook(folder: string = BUILT_IN_RULES): Result<Rulebook> {
  expectCall("readRulebook", {
    folder: [folder, TEXT],
  });
  const files = readRuleFiles(folder);
  return files.ok ? bookOf(files.value) : files;
}

/**
 * Checks rule files, with the places of the country: the built-in table of places where the files
 * bring none of that name, and every prefecture and county by its division code.
 */
export function bookOf(files: RuleFiles): Result<Rulebook> {
  expectCall("bookOf", {
    files: [files, OBJECT],
  });
  const table = "places/places.json";
  const own = Object.hasOwn(files, table) ? files : { ...builtInPlaces(table), ...files };
  const read = readRules(own);
  if (!read.ok) return read;
  return { ...read, value: { ...read.value, places: withDivisions(read.value.places) } };
}

function builtInPlaces(table: string): RuleFiles {
  return { [table]: ownJson(join(BUILT_IN_RULES, table)) };
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return jsonFiles(path);
      return entry.name.endsWith(".json") ? [path] : [];
    });
}
