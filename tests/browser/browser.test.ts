import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/io/index.js";
import { assess, plan } from "../../src/judge/index.js";
import type { Pack } from "../../src/law/index.js";
import { ROOT } from "../package/consumer.js";
import { HAS_BROWSER, openBrowser } from "../support/chromium.js";
import { pack } from "../support/rules.js";

const NAME = "cn-sichuan/household-exit";
const CONTEXT = { asOf: "2020-12-31" };

/** What the page has: the browser build as a global. */
declare const ready: Pack;
declare const tuopin: {
  readonly assess: typeof assess;
  readonly plan: typeof plan;
};

describe("the browser build in Chromium", () => {
  test.skipIf(!HAS_BROWSER)("judges the sample register as Node does", async () => {
    const register = readRegister(join(ROOT, "fixtures/township"));
    if (!register.ok) throw new Error("the sample does not load");
    const { households } = register.value;
    const whole = pack(NAME);
    const here = households.map((household) => assess(plan(whole, CONTEXT), { household }));

    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.setContent("<!doctype html><meta charset='utf-8'><title>tuopin</title>");
      await page.addScriptTag({
        content: readFileSync(join(ROOT, "dist/browser/index.js"), "utf8"),
      });
      const module = readFileSync(join(ROOT, `dist/packs/${NAME}.js`), "utf8");
      await page.addScriptTag({ content: module.replace("export const pack =", "var ready =") });
      const there = await page.evaluate(
        ([subjects, context]) => {
          const exit = tuopin.plan(ready, context);
          return JSON.stringify(subjects.map((household) => tuopin.assess(exit, { household })));
        },
        [households, CONTEXT] as const,
      );
      expect(errors).toEqual([]);
      expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(here)));
      console.log(`${households.length} households judged alike in Chromium and Node`);
    } finally {
      await browser.close();
    }
  });
});
