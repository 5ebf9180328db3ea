import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { systems } = JSON.parse(
  readFileSync(join(ROOT, "rules/authoring/systems.json"), "utf8"),
) as {
  readonly systems: readonly {
    readonly id: string;
    readonly held: readonly string[];
    readonly shown?: { readonly command: string; readonly says: string };
  }[];
};
const commands = new Map<string, string[]>();
for (const { shown } of systems) {
  if (shown === undefined) continue;
  commands.set(shown.command, [...(commands.get(shown.command) ?? []), shown.says]);
}

test("every system that is held has a command that shows it, and no other has one", () => {
  for (const { id, held, shown } of systems) {
    expect([id, shown !== undefined]).toEqual([id, held.length > 0]);
  }
  expect(commands.size).toBeGreaterThan(40);
});

test.each([...commands])("tuopin %s shows it on the sample", (command, says) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, "dist/cli.js"), ...command.split(" ")],
    { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  expect([0, 1]).toContain(status);
  for (const one of says) expect(stdout).toContain(one);
});
