import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import * as core from "../../src/core.js";
import { readRegister } from "../../src/io/index.js";
import { pack } from "../support/rules.js";
import { ROOT } from "./consumer.js";

const exit = pack("cn-sichuan/household-exit");
const when = { asOf: "2020-12-31" };
const register = readRegister(join(ROOT, "fixtures/township"));
if (!register.ok) throw new Error("the sample does not load");
const { households } = register.value;

/** What a result says in one language, in the place of both. */
function inOne(value: unknown, language: core.Language): unknown {
  if (Array.isArray(value)) return value.map((one) => inOne(one, language));
  if (typeof value !== "object" || value === null) return value;
  if ("zh" in value && "en" in value) {
    const label = value as core.Label;
    return { zh: label[language], en: label[language] };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inOne(one, language)]));
}

/** What a build says of everybody in the sample: verdicts, lacks, reasons for each reader. */
function said(of: typeof core) {
  const made = of.plan(exit, when);
  return households.flatMap((household) => {
    const { trace, ...found } = of.assess(made, { household });
    const docs = (["farmer", "cadre", "auditor"] as const).map((reader) =>
      of.explain({ ...found, trace }, exit, reader),
    );
    return [JSON.parse(JSON.stringify(found)), ...JSON.parse(JSON.stringify(docs))];
  });
}

const both = said(core);

describe.each(["zh", "en"] as const)("the core in %s", (language) => {
  const load = async () =>
    (await import(pathToFileURL(join(ROOT, `dist/${language}.js`)).href)) as typeof core;

  test("says of the sample what the core in both languages says in that one", async () => {
    expect(households.length).toBeGreaterThan(100);
    // What the pack says is in both languages still.
    const there = said(await load()).map((one) => inOne(one, language));
    expect(there).toEqual(both.map((one) => inOne(one, language)));
  });

  test("says what is wrong with a household in that language twice and the other never", async () => {
    const wrong = { id: "H1", dwelling: { grade: "E" }, idd: 3, members: [{ birthDate: 1980 }] };
    const of = await load();
    const here = core.readHousehold<unknown>(wrong).issues;
    const there = of.readHousehold<unknown>(wrong).issues;
    expect(here).toHaveLength(3);
    expect(there).toEqual(here.map((one) => inOne(one, language)));
    const other = language === "zh" ? /[a-z]{3,} [a-z]{3,}/ : /\p{Script=Han}/u;
    for (const { message, remedy } of there) {
      const said = (message.zh + remedy.en).replace("tuopin schema household", "");
      expect(said).not.toMatch(other);
    }
  });
});
