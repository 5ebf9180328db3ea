import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

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

/** Whether pages can be opened here; where not, it is said. */
export const HAS_BROWSER: boolean = existsSync(CHROMIUM);
if (!HAS_BROWSER) console.log(`skipped: no ${CHROMIUM}, so nothing is run in a browser`);

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}
