import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/io/index.js";
import { assess, plan } from "../../src/judge/index.js";
import { bundlePack, type composePack, type readLaw } from "../../src/law/index.js";
import { ROOT } from "../package/consumer.js";
import { pack, rulebook } from "../support/rules.js";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const NAME = "cn-sichuan/household-exit";
const CONTEXT = { asOf: "2020-12-31" };

/** What the page has: the browser build as a global. */
declare const tuopin: {
  readonly assess: typeof assess;
  readonly composePack: typeof composePack;
  readonly plan: typeof plan;
  readonly readLaw: typeof readLaw;
};

const present = existsSync(CHROMIUM);
if (!present) console.log(`skipped: no ${CHROMIUM}, so the browser build is not run in a browser`);

describe("the browser build in Chromium", () => {
  test.skipIf(!present)("judges the sample register as Node does", async () => {
    const register = readRegister(join(ROOT, "fixtures/township"));
    const bundled = bundlePack(rulebook, NAME);
    if (!register.ok || !bundled.ok) throw new Error("the sample does not load");
    const { households } = register.value;
    const whole = pack(NAME);
    const here = households.map((household) => assess(plan(whole, CONTEXT), { household }));

    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.setContent("<!doctype html><meta charset='utf-8'><title>tuopin</title>");
      await page.addScriptTag({
        content: readFileSync(join(ROOT, "dist/browser/index.js"), "utf8"),
      });
      const there = await page.evaluate(
        ([files, subjects, name, context]) => {
          const book = tuopin.readLaw(files);
          if (!book.ok) return JSON.stringify(book.issues);
          const composed = tuopin.composePack(book.value, name);
          if (!composed.ok) return JSON.stringify(composed.issues);
          const judge = (household: (typeof subjects)[number]) =>
            tuopin.assess(tuopin.plan(composed.value, context), { household });
          return JSON.stringify(subjects.map(judge));
        },
        [bundled.value, households, NAME, CONTEXT] as const,
      );
      expect(errors).toEqual([]);
      expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(here)));
      console.log(`${households.length} households judged alike in Chromium and Node`);
    } finally {
      await browser.close();
    }
  });
});
