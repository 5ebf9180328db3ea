import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** The folder of a case that somebody outside found. */
export function caseFolder(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/cases/${name}`, import.meta.url));
}

/** Runs the built command in the folder of a case. */
export function runIn(name: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: caseFolder(name),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}
