import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The files that are kept, or would be, under some folders; binary and generated ones are left out. */
export function keptFiles(...folders: readonly string[]): SourceFile[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", ...folders],
    { cwd: ROOT, encoding: "utf8", maxBuffer: 1e8 },
  );
  return [...new Set(listed.split("\0"))]
    .filter((path) => path !== "" && path !== "package-lock.json" && !/\.(xlsx|png)$/.test(path))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(join(ROOT, path), "utf8") }];
      } catch {
        return [];
      }
    });
}

/** A source without its comments and texts, so that only code is searched. */
export function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[^:"'`])\/\/.*$/gm, "$1")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

/** Every line of some files in which a pattern stands, as `path:line text`. */
export function linesWith(
  files: readonly SourceFile[],
  pattern: RegExp,
  read: (text: string) => string = (text) => text,
): string[] {
  return files.flatMap(({ path, text }) =>
    read(text)
      .split("\n")
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}
