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
 * Reads the cases of a folder: the files `dossiers*.ndjson`, one case a line; or one file, `.ndjson`
 * with a case a line, else JSON that is a case or a list of cases. A line that is no JSON is an issue;
 * the others are read.
 */
export function readDossiers(path: string): Result<readonly StoredDossier[]> {
  try {
    const issues: Issue[] = [];
    if (!statSync(path).isDirectory()) {
      if (!/\.ndjson$/i.test(path)) return readJson(path);
      return succeed(readLines(path, basename(path), issues), issues);
    }
    const names = readdirSync(path)
      .filter((name) => /^dossiers.*\.ndjson$/.test(name))
      .sort();
    if (names.length === 0) return fail([issue("register/no-dossiers", { folder: path })]);
    const stored = names.flatMap((name) => readLines(join(path, name), name, issues));
    return succeed(stored, issues);
  } catch (error) {
    return fail([issue("register/unreadable-file", { file: path, reason: reasonOf(error) })]);
  }
}

function readJson(path: string): Result<readonly StoredDossier[]> {
  const file = basename(path);
  const content: unknown = JSON.parse(readText(path));
  const list = Array.isArray(content) ? content : [content];
  return succeed(
    list.map((one, index) => ({
      place: Array.isArray(content) ? { file, pointer: `/${index}` } : { file },
      content: one,
    })),
  );
}

function readLines(path: string, file: string, issues: Issue[]): StoredDossier[] {
  return readText(path)
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

/** The text of a file, without the mark that some editors put before it. */
function readText(path: string): string {
  return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
}
