import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import {
  append,
  expectCall,
  type Finding,
  fail,
  linesOf,
  type Place,
  type RepeatedKey,
  type Result,
  readJson,
  shownFile,
  succeed,
  TEXT,
} from "../base/index.js";
import type { StoredDossier } from "../procedures/index.js";
import { issue } from "../register/index.js";
import { reasonOf } from "./reason.js";
import { readText } from "./text.js";

/**
 * Reads the dossiers of a folder: the files `dossiers*.ndjson`, one dossier a line; or one file, `.ndjson`
 * with a dossier a line, else JSON that is a dossier or a list of dossiers. A line that is no JSON is an issue;
 * the others are read.
 */
export function readDossiers(path: string): Result<readonly StoredDossier[]> {
  expectCall("readDossiers", {
    path: [path, TEXT],
  });
  try {
    const issues: Finding[] = [];
    if (!statSync(path).isDirectory()) {
      if (!/\.ndjson$/i.test(path)) return readWhole(path);
      return succeed(readLines(path, basename(path), issues), issues);
    }
    const names = readdirSync(path)
      .filter((name) => /^dossiers.*\.ndjson$/.test(name))
      .sort();
    if (names.length === 0) return fail([issue("register/no-dossiers", { folder: path })]);
    const stored = names.flatMap((name) => readLines(join(path, name), shownFile(name), issues));
    return succeed(stored, issues);
  } catch (error) {
    return fail([issue("register/unreadable-file", { file: path, reason: reasonOf(error) })]);
  }
}

function readWhole(path: string): Result<readonly StoredDossier[]> {
  const file = basename(path);
  const read = readJson(readText(path));
  if (!read.ok) {
    const { line: row, character, reason } = read;
    return fail([issue("register/unreadable-file", { file, reason }, { file, row, character })]);
  }
  const { value, repeated } = read;
  const list = Array.isArray(value) ? value : [value];
  const stored = list.map((content, index) => ({
    place: Array.isArray(value) ? { file, pointer: `/${index}` } : { file },
    content,
  }));
  return succeed(
    stored,
    repeated.map((one) => repeatedKey(one, { file, row: one.line })),
  );
}

function readLines(path: string, file: string, issues: Finding[]): StoredDossier[] {
  return linesOf(readText(path)).flatMap((line, index) => {
    if (line.trim() === "") return [];
    const place = { file, row: index + 1 };
    const read = readJson(line);
    if (!read.ok) {
      const { character, reason } = read;
      issues.push(issue("register/row-json", { reason }, { ...place, character }));
      return [];
    }
    append(
      issues,
      read.repeated.map((one) => repeatedKey(one, place)),
    );
    return [{ place, content: read.value }];
  });
}

/** A key of a dossier that stands twice; what differs is left out of the dossier, so that it decides nothing. */
function repeatedKey({ key, pointer, character }: RepeatedKey, place: Place): Finding {
  return issue("register/repeated-key", { column: key }, { ...place, character, pointer });
}
