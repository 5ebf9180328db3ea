import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { findingKeys } from "../../../src/base/index.js";
import { auditDossier, DOSSIER_FINDINGS, readDossier } from "../../../src/procedures/index.js";
import { calendar, procedure } from "./support.js";

interface Fixture {
  readonly name: string;
  readonly about: { readonly zh: string; readonly en: string };
  readonly procedure: string;
  readonly asOf: string;
  readonly dossier: unknown;
  /** What the law says is wrong, written by hand. */
  readonly expected: readonly {
    readonly code: string;
    readonly asks: string | null;
    readonly step: string;
    readonly law: string;
  }[];
}

const FOLDER = join(import.meta.dirname, "../../../fixtures/dossiers");
const fixtures: Fixture[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({
    name: basename(file, ".json"),
    ...JSON.parse(readFileSync(join(FOLDER, file), "utf8")),
  }));

describe.each(fixtures)("$name: $about.en", (fixture) => {
  const law = procedure(fixture.procedure);

  test("has the findings that were written down by hand, and no other", () => {
    const read = readDossier(fixture.dossier, law);
    if (!read.ok) throw new Error(JSON.stringify(read.issues, null, 2));
    const findings = auditDossier(read.value, law, { asOf: fixture.asOf, calendar });
    const found = findings.map(({ code, details: { asks, step } }) => ({ code, asks, step }));
    const expected = fixture.expected.map(({ code, asks, step }) => ({ code, asks, step }));
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
    const keys = findingKeys(findings);
    expect(new Set(keys).size).toBe(findings.length);
    for (const { code, step, law: source } of fixture.expected) {
      const finding = findings.find((one) => one.code === code && one.details.step === step);
      expect(finding?.sources.map((one) => one.source)).toContain(source);
    }
  });
});

test("at least fifteen dossiers are faulty and every variant of the household's exit has a clean one", () => {
  expect(fixtures.filter(({ expected }) => expected.length > 0).length).toBeGreaterThanOrEqual(15);
  const clean = fixtures.filter(({ expected }) => expected.length === 0);
  const covered = new Set(clean.map((fixture) => fixture.procedure));
  for (const id of [
    "cn/household-exit",
    "cn-sichuan/household-exit-five-step",
    "cn-guangxi/household-exit",
    "cn-chongqing-chengkou/household-exit",
    "cn-jiangxi/household-exit",
    "cn-jilin/household-exit",
  ]) {
    expect(covered).toContain(id);
  }
});

test("every finding is planted in some dossier, but for a vote, for which no text sets a number", () => {
  const planted = new Set(fixtures.flatMap(({ expected }) => expected.map(({ code }) => code)));
  const missing = Object.keys(DOSSIER_FINDINGS).filter((code) => !planted.has(code));
  expect(missing).toEqual(["case/vote-missed"]);
});
