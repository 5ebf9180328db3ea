import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Engine, type RuleProperties } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import { toEngine } from "../../../src/engine/index.js";
import { rulesInForce } from "../../../src/law/index.js";
import { pack, RULES_FOLDER, rulebook } from "../../support/rules.js";

describe("the JSON files of rules", () => {
  for (const name of rulebook.heads.keys()) {
    test(`${name}: every file loads unchanged into new Engine([...]) and runs`, async () => {
      const rules = readdirSync(join(RULES_FOLDER, "packs", name))
        .filter((file) => file.endsWith(".json") && file !== "pack.json")
        .map((file) => JSON.parse(readFileSync(join(RULES_FOLDER, "packs", name, file), "utf8")));
      const engine = new Engine(rules as RuleProperties[], { allowUndefinedFacts: true });
      const { results, failureResults } = await engine.run({});
      const ran = [...results, ...failureResults].map((one) => one.name).sort();
      expect(ran).toEqual(rules.map((rule: { name: string }) => rule.name).sort());
    });
  }
});

describe("toEngine", () => {
  test("has one rule for each rule in force about the subject, and one for each appliesWhen", async () => {
    const judged = pack("cn-sichuan/household-exit");
    const asOf = "2019-12-31";
    for (const subject of ["household", "member"] as const) {
      const { results, failureResults } = await toEngine(judged, { asOf, subject }).run({});
      const names = [...results, ...failureResults].map((one) => one.name);
      const about = rulesInForce(judged, asOf).filter((rule) => rule.subject === subject);
      const scopes = about.filter((rule) => rule.appliesWhen !== undefined);
      expect(names.sort()).toEqual(
        [
          ...about.map(({ name }) => name),
          ...scopes.map(({ name }) => `${name}#applies`),
          ...(subject === "household" ? ["cn-sichuan/household-exit#applies"] : []),
        ].sort(),
      );
    }
  });

  test("is a bad call for a day that does not exist", () => {
    const judged = pack("cn/household-exit");
    expect(() => toEngine(judged, { asOf: "2019-02-29", subject: "household" })).toThrow(TypeError);
  });
});
