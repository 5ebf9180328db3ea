import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audit, openProblems, publishAudit } from "../../src/audit/index.js";
import { readRegister } from "../../src/io/index.js";
import { noticeOf } from "../../src/procedures/index.js";
import {
  auditDoc,
  type Doc,
  explain,
  maskAudit,
  noticeDoc,
  problemsDoc,
  publishedDoc,
  render,
} from "../../src/report/index.js";
import { ROOT } from "../package/consumer.js";
import { HAS_BROWSER, openBrowser } from "../support/chromium.js";
import { pack } from "../support/rules.js";
import { procedure } from "../unit/procedures/support.js";

const SICHUAN = pack("cn-sichuan/household-exit");
const read = readRegister(join(ROOT, "fixtures/township"));
if (!read.ok) throw new Error("the sample does not load");
const found = audit(SICHUAN, read.value, { asOf: "2020-12-31", place: "cn-sichuan" });
const masked = maskAudit(found, SICHUAN);
const failing = masked.assessments.find(({ verdict }) => verdict === "not-met");
if (failing === undefined) throw new Error("nobody fails");
const notice = noticeOf({
  procedure: procedure("cn/household-exit"),
  step: "notice",
  place: "青石坎村村务公开栏",
  issuer: "青石坎村村民委员会",
  from: "2018-12-01",
  until: "2018-12-07",
  contact: "云上乡人民政府",
  households: Array.from({ length: 61 }, (_, at) => ({
    ...{ name: `户主${at}`, village: "青石坎村", group: `${1 + (at % 5)}组`, people: 1 + (at % 6) },
    decision: "脱贫",
  })),
});
if (!notice.ok) throw new Error("no notice");
const { ledger } = openProblems({ version: 1, problems: [] }, masked.findings, {
  on: "2020-12-31",
  by: "self",
});

/** Every kind of page, and whether it prints upright. */
const PAGES: readonly (readonly [name: string, doc: Doc, isUpright: boolean])[] = [
  ["audit", auditDoc(masked, SICHUAN), false],
  ["published", publishedDoc(publishAudit(found, read.value), SICHUAN), false],
  ["notice", noticeDoc(notice.value), true],
  ["letter", explain(failing, SICHUAN, "farmer"), true],
  ["cadre", explain(failing, SICHUAN, "cadre"), false],
  ["auditor", explain(failing, SICHUAN, "auditor"), false],
  ["problems", problemsDoc(ledger), false],
];

/** Where pictures are kept for a person to look at; by itself where the system keeps what nobody needs. */
const PICTURES = process.env.TUOPIN_SCREENSHOTS ?? mkdtempSync(join(tmpdir(), "tuopin-pages-"));

describe.skipIf(!HAS_BROWSER)("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  describe.each(PAGES)("the page of the %s", (name, doc, isUpright) => {
    test.each([
      ["desk", 1280, "zh"],
      ["phone", 390, "zh"],
      ["phone", 390, "en"],
    ] as const)(
      "fits a %s of %i points in %s, and axe finds nothing",
      async (on, width, language) => {
        const context = await browser.newContext({
          bypassCSP: true,
          viewport: { width, height: 844 },
        });
        const page = await context.newPage();
        const said: string[] = [];
        page.on("console", (one) => said.push(one.text()));
        page.on("pageerror", (error) => said.push(String(error)));
        const file = join(PICTURES, `${name}-${on}-${language}.html`);
        writeFileSync(file, render(doc, "html", language));
        await page.goto(pathToFileURL(file).href);
        await page.screenshot({ path: file.replace(".html", ".png"), fullPage: true });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
        await page.evaluate(readFileSync(axe, "utf8"));
        const { violations } = (await page.evaluate("axe.run()")) as {
          readonly violations: readonly {
            readonly id: string;
            readonly nodes: { html: string }[];
          }[];
        };
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(said).toEqual([]);
        await context.close();
      },
      60_000,
    );

    test("is printed on A4", async () => {
      const page = await browser.newPage();
      await page.setContent(render(doc, "html", "zh"));
      const pdf = await page.pdf({ preferCSSPageSize: true });
      writeFileSync(join(PICTURES, `${name}.pdf`), pdf);
      const text = pdf.toString("latin1");
      const [long, short] = ["84[12]\\.?\\d*", "59[45]\\.?\\d*"];
      const size = isUpright ? `0 0 ${short} ${long}` : `0 0 ${long} ${short}`;
      expect(text).toMatch(new RegExp(`MediaBox \\[${size}\\]`));
      const pages = text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(0);
      if (name === "letter") expect(pages).toBe(1);
      if (name === "notice") expect(pages).toBe(2);
      await page.close();
    }, 60_000);
  });
});
