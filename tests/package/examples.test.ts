import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { HAS_BROWSER, openBrowser } from "../support/chromium.js";
import { type Consumer, installPacked, ROOT } from "./consumer.js";

let consumer: Consumer;

beforeAll(() => {
  // It is "test" here, for which a page would be built that is slow and large.
  vi.stubEnv("NODE_ENV", "production");
  consumer = installPacked();
  cpSync(join(ROOT, "examples"), join(consumer.folder, "examples"), { recursive: true });
  for (const name of ["react", "react-dom", "scheduler"]) {
    symlinkSync(join(ROOT, "node_modules", name), join(consumer.folder, "node_modules", name));
  }
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(consumer.folder, { recursive: true, force: true });
});

describe("the batch", () => {
  test.each(["batch.mjs", "batch.cjs"])(
    "%s judges an array, and says what cannot be read",
    (name) => {
      const said = execFileSync(process.execPath, [join(consumer.folder, "examples", name)], {
        encoding: "utf8",
      });
      const [first, second, third] = said.trim().split("\n");
      expect(first).toBe("H1 not-met medical");
      expect(second).toMatch(/^H2 unknown \d+ facts lacking$/);
      expect(third).toMatch(/^H3 \/dwelling\/grade .*expected one of "A", "B", "C", "D"/);
    },
  );
});

/** Builds a page as its author would; whatever the bundler warns of is a fault. */
async function built(name: string): Promise<string> {
  const root = join(consumer.folder, "examples", name);
  const warnings: string[] = [];
  const tell = (message: string) => void warnings.push(message);
  await build({
    root,
    configFile: false,
    customLogger: {
      info: () => undefined,
      warn: tell,
      warnOnce: tell,
      error: tell,
      clearScreen: () => undefined,
      hasErrorLogged: () => false,
      hasWarned: false,
    },
  });
  expect(warnings).toEqual([]);
  return join(root, "dist");
}

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

function serve(folder: string): Promise<Server> {
  const server = createServer(({ url = "/" }, response) => {
    const path = url === "/" ? "/index.html" : url;
    response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
    try {
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Opens what was built, and closes it after the visit; nothing may go wrong on the page. */
async function visit(folder: string, look: (page: Page) => Promise<void>): Promise<void> {
  const server = await serve(folder);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.setDefaultTimeout(5000);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const looked = await look(page).catch((error: unknown) => error);
    expect(errors).toEqual([]);
    if (looked !== undefined) throw looked;
  } finally {
    await browser.close();
    server.close();
  }
}

describe("the form", () => {
  test("is built without a warning", async () => {
    await built("form");
  });

  test.skipIf(!HAS_BROWSER)("asks until it can say why, and for nothing else", async () => {
    await visit(await built("form"), async (page) => {
      const asked: string[] = [];
      while ((await page.getAttribute("body", "data-verdict")) === "unknown") {
        const label = await page.textContent("#question label");
        asked.push(label ?? "");
        if (asked.length > 60) break;
        const select = page.locator("#question select");
        if ((await select.count()) > 0) {
          const chosen: Readonly<Record<string, string>> = { 户状态: "exited", 基本医保: "none" };
          const value = chosen[label ?? ""];
          await select.selectOption(value === undefined ? { index: 0 } : { value });
        } else if ((await page.locator("#question input[type=hidden]").count()) === 0) {
          await page.fill("#question input", label?.includes("日期") === true ? "1961-05-04" : "1");
        }
        await page.click("#question button");
      }
      expect(await page.getAttribute("body", "data-verdict")).toBe("not-met");
      expect(asked[0]).toBe("户状态");
      expect(asked.length).toBeLessThan(40);
      expect(new Set(asked).size).toBe(asked.length);
      expect(await page.textContent("#title")).toContain("H1");
    });
  });
});

describe("the component", () => {
  test("is built without a warning", async () => {
    await built("react");
  });

  test.skipIf(!HAS_BROWSER)("shows what is known and takes an answer", async () => {
    await visit(await built("react"), async (page) => {
      await page.waitForSelector("fieldset");
      expect(await page.textContent("legend")).toBe("Status");
      expect(await page.textContent("ul")).toContain("Basic medical care: unknown");
      await page.click("fieldset button:has-text('not registered')");
      await page.waitForSelector("section[data-verdict='not-applicable']");
      expect(await page.locator("fieldset").count()).toBe(0);
    });
  });
});
