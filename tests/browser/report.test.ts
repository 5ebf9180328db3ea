import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audit } from "../../src/audit/index.js";
import { base64, sha256 } from "../../src/base/index.js";
import { readRegister } from "../../src/io/index.js";
import { type Doc, findings } from "../../src/report/doc.js";
import { SCRIPT } from "../../src/report/formats/html/script.js";
import { styleOf } from "../../src/report/formats/html/style.js";
import { auditDoc, explain, maskAudit, render } from "../../src/report/index.js";
import { ROOT } from "../package/consumer.js";
import { HAS_BROWSER, openBrowser } from "../support/chromium.js";
import { pack } from "../support/rules.js";

const SICHUAN = pack("cn-sichuan/household-exit");
const read = readRegister(join(ROOT, "fixtures/township"));
if (!read.ok) throw new Error("the sample does not load");
const found = audit(SICHUAN, read.value, { asOf: "2020-12-31", place: "cn-sichuan" });
const masked = maskAudit(found, SICHUAN);
const [first] = masked.findings;
const house = masked.assessments.find(({ subject }) => subject.id === first?.subject);
if (house === undefined) throw new Error("nothing was found");
const STYLE = styleOf({});
const DOC = auditDoc(masked, SICHUAN, undefined, {
  households: new Map([[house.subject.id, explain(house, SICHUAN, "auditor")]]),
});
const TOTAL = found.findings.length + found.issues.length;
const folder = mkdtempSync(join(tmpdir(), "tuopin-html-"));

function fileOf(name: string, doc: Doc, language: "zh" | "en" = "zh"): string {
  const path = join(folder, name);
  writeFileSync(path, render(doc, "html", language));
  return path;
}

describe("what a page runs and wears", () => {
  test("has the hash that its policy lets through", () => {
    const text = `${SCRIPT}户`;
    expect(base64(sha256(text))).toBe(createHash("sha256").update(text).digest("base64"));
    for (const length of [0, 55, 56, 63, 64, 119, 120]) {
      const filled = "a".repeat(length);
      expect(base64(sha256(filled))).toBe(createHash("sha256").update(filled).digest("base64"));
    }
  });

  test("is understood by Chrome 80", () => {
    const lower = (code: string, loader: "js" | "css", target: string) =>
      transformSync(code, { loader, target }).code;
    expect(lower(SCRIPT, "js", "chrome80")).toBe(lower(SCRIPT, "js", "esnext"));
    expect(lower(STYLE, "css", "chrome80")).toBe(lower(STYLE, "css", "esnext"));
    expect(SCRIPT).not.toMatch(/\.(replaceAll|at|replaceChildren|toSorted|findLast|hasOwn)\(/);
    expect(STYLE).not.toMatch(/\b(gap|aspect-ratio|inset|accent-color):|:is\(|:where\(|:has\(/);
  });

  test("takes no text for a tag", () => {
    const text = '</script><img src=x onerror="alert(1)">';
    const page = render({ title: text, blocks: [findings(found.findings)] }, "html", "en");
    expect(page).not.toContain("<img");
    expect(page.split("</script>").length).toBe(3);
  });
});

describe.skipIf(!HAS_BROWSER)("the report in Chromium", () => {
  let close = async () => {};
  let page: Page;
  const said: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    const browser = await openBrowser();
    close = () => browser.close();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("console", (one) => said.push(one.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("request", (one) => asked.push(one.url()));
  }, 60_000);
  afterAll(() => close());

  const rows = () => page.locator("#findings tbody tr:not(.pad)").count();
  const column = (at: number) =>
    page.locator(`#findings tbody tr:not(.pad) td:nth-child(${at})`).allTextContents();
  const open = (path: string) => page.goto(pathToFileURL(path).href);

  test("lists every finding, sorts it up and down, and filters it", async () => {
    await open(fileOf("a.html", DOC));
    expect(await rows()).toBe(TOTAL);
    const head = page.locator("#findings thead th").nth(3);
    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    const up = await column(4);
    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    const down = await column(4);
    expect(down[0]).toBe(up.at(-1));
    expect([...down].sort()).toEqual([...up].sort());
    await page.selectOption("select[data-column='3']", "不明");
    const open_ = [...found.findings, ...found.issues].filter(({ kind }) => kind === "unknown");
    expect(await rows()).toBe(open_.length);
    await page.selectOption("select[data-column='3']", "");
    await page.fill("#find", first?.subject ?? "");
    expect(await rows()).toBeLessThan(TOTAL);
    expect(await page.textContent("#findings-count")).toContain(`共${TOTAL}条`);
    await page.fill("#find", "");
  });

  test("opens the page of a household that was asked for", async () => {
    const link = page.locator("#findings tbody a").first();
    expect(await link.textContent()).toBe(house.subject.id);
    await link.click();
    const target = String(await page.evaluate("location.hash.slice(1)"));
    expect(await page.locator(`#${target}`).textContent()).toContain(house.subject.id);
  });

  test("works by keyboard", async () => {
    await page.locator("#find").focus();
    for (let at = 0; at < 5; at += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator("#findings th[aria-sort='ascending']").count()).toBe(1);
  });

  test("is printed on A4 with every row", async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1")).toMatch(/MediaBox \[0 0 84[12]\.?\d* 59[45]\.?\d*\]/);
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await rows()).toBe(TOTAL);
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  });

  test.each(["zh", "en"] as const)(
    "has nothing in %s that axe finds",
    async (language) => {
      const context = await page.context().browser()?.newContext({ bypassCSP: true });
      const own = await context?.newPage();
      if (own === undefined) throw new Error("no page");
      await own.goto(pathToFileURL(fileOf(`axe-${language}.html`, DOC, language)).href);
      const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
      await own.evaluate(readFileSync(axe, "utf8"));
      const { violations } = (await own.evaluate("axe.run()")) as {
        readonly violations: readonly { readonly id: string; readonly nodes: { html: string }[] }[];
      };
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await context?.close();
    },
    30_000,
  );

  test("holds a hundred thousand findings in less than 5 MB and draws those that are seen", async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => {
      const one = found.findings[at % found.findings.length] as (typeof found.findings)[number];
      return { ...one, subject: `YH-${at}`, place: { ...one.place, row: at + 2 } };
    });
    const path = fileOf("many.html", { title: "many", blocks: [findings(many)] });
    expect(readFileSync(path).length).toBeLessThan(5_000_000);
    await open(path);
    expect(await rows()).toBeLessThan(200);
    console.log(`100,000 findings: ${readFileSync(path).length} bytes`);
    await page.locator("#findings-box").evaluate((box) => {
      box.scrollTop = box.scrollHeight;
    });
    await expect.poll(async () => (await column(1)).at(-1)).toBe("100000");
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await rows()).toBe(2000);
    for (const event of ["scroll", "resize"]) {
      await page.evaluate(
        `document.getElementById("findings-box").dispatchEvent(new Event("${event}"));
         window.dispatchEvent(new Event("${event}"))`,
      );
      expect(await rows()).toBe(2000);
    }
    expect(await page.textContent("#findings-printed")).toContain("98000");
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await rows()).toBeLessThan(200);
  }, 60_000);

  test("said nothing on the console and asked nobody for anything", () => {
    expect(said).toEqual([]);
    expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
    expect(new Set(asked).size).toBe(2);
  });
});
