import { describe, expect, test } from "vitest";
import {
  AUTHORING_ISSUES,
  LINT_NOTES,
  type LintCode,
  lintLaw,
  overlayProofs,
  readAuthoringData,
} from "../../../src/authoring/index.js";
import { type Law, readLaw } from "../../../src/law/index.js";
import { lawOf, rulebook, unwrap } from "../../support/rules.js";
import { ownData, sample, sampleFiles, sampleNames, soundBook, TODAY } from "./support.js";

const codes = Object.keys(LINT_NOTES) as LintCode[];

describe("seeded faults", () => {
  test("every code of the linter has a note and a bad sample", () => {
    const all = Object.keys(AUTHORING_ISSUES);
    expect([...codes].sort()).toEqual(all.sort());
    expect(sampleNames.filter((name) => name !== "sound")).toEqual(
      codes.map((code) => code.slice("lint/".length)).sort(),
    );
  });

  test.each(codes)("the sample of %s produces it and no other code", (code) => {
    const found = sample(code.slice("lint/".length)).found;
    expect([...new Set(found.map((one) => one.code))]).toEqual([code]);
  });

  test("nothing is found in the sound pack from which the samples are made", () => {
    expect(sample("sound").found).toEqual([]);
  });

  test("an overlay that loosens is shown with a household that slips through", () => {
    const [found] = sample("overlay-loosens").found;
    expect(found?.details.facts).toContain("income.netPerHead = 3000,");
    expect(found?.details.facts).toContain("parameter.sample-line = 3000");
  });

  test("an overlay that only tightens is proved to", () => {
    expect(overlayProofs(soundBook)).toEqual([
      {
        rule: "cn-sichuan/sample-exit/income",
        replaces: "cn/sample-exit/income",
        kind: "tightens",
        tried: expect.any(Number),
      },
    ]);
  });

  test("an allowance silences the finding that it names and no other", () => {
    const book = unwrap(readLaw(sampleFiles("time-gap")));
    const reason = { zh: "如此", en: "so it is" };
    const allowances = [
      { code: "lint/time-gap", file: "packs/cn/sample-exit/pack.json", reason },
    ] as const;
    expect(lintLaw(book, { allowances }).map((one) => one.place?.file)).toEqual([
      "packs/cn-sichuan/sample-exit/pack.json",
    ]);
  });

  test("an allowance for a code that does not exist is refused", () => {
    const reason = { zh: "如此", en: "so it is" };
    const allowances = [{ code: "lint/no-such", file: "x.json", reason }];
    const read = readAuthoringData(lawOf({ "authoring/allowances.json": { allowances } }));
    expect(read.ok).toBe(false);
  });

  test("the order of packs and rules does not change what is found", () => {
    const book = unwrap(readLaw(sampleFiles("time-overlap")));
    const turned: Law = {
      ...book,
      heads: new Map([...book.heads].reverse()),
      rules: new Map([...book.rules].map(([name, rules]) => [name, [...rules].reverse()])),
    };
    const texts = (one: Law) => lintLaw(one).map(({ code, details }) => `${code} ${details.pack}`);
    expect(texts(turned).sort()).toEqual(texts(book).sort());
  });
});

describe("our own packs", () => {
  test("have nothing to find beside what is explained", () => {
    const found = lintLaw(rulebook, { ...ownData, today: TODAY });
    expect(found.map((one) => `${one.code} ${one.place?.file} ${one.message.en}`)).toEqual([]);
  });
});
