import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { RULE_FILES } from "../support/rules.js";
import { runIn } from "./command.js";

const FOOD = "packs/cn/household-exit/food.json";
const root = mkdtempSync(join(tmpdir(), "tuopin-layered-"));
const [own, empty, nowhere, out] = ["own", "empty", "nowhere", "out"].map((one) => join(root, one));
mkdirSync(empty as string);
mkdirSync(dirname(join(own as string, FOOD)), { recursive: true });
writeFileSync(
  join(own as string, FOOD),
  JSON.stringify({ ...(RULE_FILES[FOOD] as object), replaces: FOOD }),
);
afterAll(() => rmSync(root, { recursive: true }));

const TOWNSHIP = "../../township";
const DAY = ["--as-of", "2020-12-31"];
const PACK = "cn/household-exit";

/** Every command, with what it needs; where not a text, what is replaced is said on the error output. */
const COMMANDS: readonly (readonly [string, readonly string[], "text"?])[] = [
  ["audit", ["audit", TOWNSHIP, ...DAY], "text"],
  ["audit as JSON", ["audit", TOWNSHIP, ...DAY, "--format", "json"]],
  ["explain", ["explain", "../../two-households", "--household", "H01", ...DAY], "text"],
  ["indicators", ["indicators", TOWNSHIP, ...DAY], "text"],
  ["figures", ["figures", "../../README.md"], "text"],
  ["procedure list", ["procedure", "list"], "text"],
  ["procedure show", ["procedure", "show", PACK], "text"],
  ["procedure next", ["procedure", "next", TOWNSHIP, ...DAY], "text"],
  ["procedure audit", ["procedure", "audit", TOWNSHIP, ...DAY], "text"],
  ["packs list", ["packs", "list"], "text"],
  ["packs show", ["packs", "show", PACK], "text"],
  ["packs lint", ["packs", "lint"], "text"],
  ["packs test", ["packs", "test", PACK], "text"],
  ["packs cover", ["packs", "cover", PACK], "text"],
  ["packs mutate", ["packs", "mutate", PACK, "--most", "1"], "text"],
  ["packs diff", ["packs", "diff", `${PACK}@2016-12-31`, `${PACK}@2019-12-31`, TOWNSHIP], "text"],
  ["packs bundle", ["packs", "bundle", PACK, "--out", out as string]],
  ["packs compare-engine", ["packs", "compare-engine", "../../two-households", ...DAY], "text"],
  ["schema", ["schema", "rule"]],
  ["schema of a table", ["schema", "members"]],
  ["sample plan", ["sample", "plan", "--margin", "0.1"], "text"],
  ["sample draw", ["sample", "draw", TOWNSHIP, "--size", "3", "--seed", "1"], "text"],
  ["sample rate", ["sample", "rate", "--hits", "1", "--size", "100"], "text"],
];

/** In the folder of a case, from which the fixtures are two folders up. */
const run = (...args: readonly string[]) => runIn("04-own-rules-hidden-parameter", ...args);

/** What is said on the error output by a command that ends with 2 and answers nothing. */
function refusal(...args: readonly string[]): string {
  const { status, stdout, stderr } = run(...args, "--lang", "en");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).not.toMatch(/\n\s+at /);
  return stderr;
}

describe.each(COMMANDS.map(([name, args, form]) => ({ name, args, form })))(
  "$name",
  ({ args, form }) => {
    test("lays a folder of one's own over the built-in book, and says first what it replaces", () => {
      const { status, stdout, stderr } = run(...args, "--rules", own as string, "--lang", "en");
      expect(status).not.toBe(2);
      const line = `Your ${FOOD} takes the place of tuopin/rules/${FOOD}\n`;
      if (form === "text") expect(stdout.startsWith(line)).toBe(true);
      else {
        expect(stdout).not.toContain("takes the place");
        expect(stderr).toContain(line);
      }
    });

    test("ends with 2 and a sentence where the folder is not there", () => {
      expect(refusal(...args, "--rules", nowhere as string)).toContain("does not exist");
    });
  },
);

test.each([
  ["audit", ["audit", TOWNSHIP]],
  ["figures", ["figures", "../../README.md"]],
  ["packs lint", ["packs", "lint"]],
  ["sample plan", ["sample", "plan", "--margin", "0.1"]],
])("%s ends with 2 and a sentence where the folder holds no rule file", (_name, args) => {
  for (const more of [[], ["--rules-only"]]) {
    expect(refusal(...args, "--rules", empty as string, ...more)).toContain("no rule file");
  }
});

test("the folder alone is the book with --rules-only, which does not go without --rules", () => {
  const alone = run("packs", "list", "--rules", "rules", "--rules-only");
  expect(alone.status).toBe(0);
  expect(alone.stdout).toContain("cn/tax");
  expect(alone.stdout).not.toContain(PACK);
  const both = run("packs", "list", "--rules", "rules");
  expect(both.stdout).toContain("cn/tax");
  expect(both.stdout).toContain(PACK);
  const without = run("packs", "list", "--rules-only", "--lang", "en");
  expect([without.status, without.stderr]).toEqual([2, expect.stringContaining("--rules")]);
});

test("two folders are laid over each other in their order", () => {
  const { status, stdout } = run("packs", "list", "--rules", "rules", "--rules", own as string);
  expect(status).toBe(0);
  expect(stdout).toContain(`自有规则 ${FOOD} 取代了 tuopin/rules/${FOOD}`);
  expect(stdout).toContain("cn/tax");
});

test("a rule that is added to a pack built in is said too", () => {
  const name = "cn/household-exit/food-before";
  const rule = {
    ...(RULE_FILES[FOOD] as object),
    name,
    inForce: { from: "2015-01-01", to: "2015-12-31" },
    cases: [],
  };
  const folder = join(root, "added");
  mkdirSync(dirname(join(folder, `packs/${name}.json`)), { recursive: true });
  writeFileSync(join(folder, `packs/${name}.json`), JSON.stringify(rule));
  const { stdout } = run("packs", "show", PACK, "--rules", folder, "--lang", "en");
  expect(stdout).toContain(`Your packs/${name}.json is added to the built-in ${PACK}`);
});
