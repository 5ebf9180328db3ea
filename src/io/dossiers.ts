import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fail, type Issue, issue, type Place, type Result, succeed } from "../base/index.js";
import { reasonOf } from "./register.js";

/** A case as a file holds it, before any procedure has read it. */
export interface StoredDossier {
  readonly place: Place;
  readonly content: unknown;
}

/**
 * Reads the cases of a folder: the files `dossiers*.ndjson`, one case a line; or one `.json` file that
 * holds a case or a list of cases. A line that is no JSON is an issue; the others are read.
 */
export function readDossiers(path: string): Result<readonly StoredDossier[]> {
  try {
    if (!statSync(path).isDirectory()) return readJson(path);
    const names = readdirSync(path)
      .filter((name) => /^dossiers.*\.ndjson$/.test(name))
      .sort();
    if (names.length === 0) return fail([issue("register/no-dossiers", { folder: path })]);
    const issues: Issue[] = [];
    const stored = names.flatMap((name) => readLines(join(path, name), name, issues));
    return succeed(stored, issues);
  } catch (error) {
    return fail([issue("register/unreadable-file", { file: path, reason: reasonOf(error) })]);
  }
}

function readJson(path: string): Result<readonly StoredDossier[]> {
  const file = basename(path);
  const content: unknown = JSON.parse(readFileSync(path, "utf8"));
  const list = Array.isArray(content) ? content : [content];
  return succeed(
    list.map((one, index) => ({
      place: Array.isArray(content) ? { file, pointer: `/${index}` } : { file },
      content: one,
    })),
  );
}

function readLines(path: string, file: string, issues: Issue[]): StoredDossier[] {
  return readFileSync(path, "utf8")
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const place = { file, row: index + 1 };
      try {
        return [{ place, content: JSON.parse(line) as unknown }];
      } catch (error) {
        issues.push(issue("register/row-json", { reason: reasonOf(error) }, place));
        return [];
      }
    });
}
