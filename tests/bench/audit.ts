import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeRegister } from "./write-register.js";

const COMMAND = "dist/cli.js";
const OPTIONS = ["--as-of", "2020-12-31", "--place", "cn-sichuan", "--fail-on", "never"];
/** Tells at the end of a process what it took. */
const TELL = `data:text/javascript,${encodeURIComponent(
  `process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process._rawDebug("took " + [performance.now(), (userCPUTime + systemCPUTime) / 1000, maxRSS].join(" "));
  });`,
)}`;

/** Audits registers of so many invented households, in order, with the command as it is built. */
export function benchAudit(sizes: readonly number[]): void {
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is missing: npm run build`);
  for (const size of sizes) {
    const folder = join("temp", `register-${size}`);
    writeRegister(folder, size);
    const bytes = readdirSync(folder).reduce(
      (sum, name) => sum + statSync(join(folder, name)).size,
      0,
    );
    const args = ["--import", TELL, COMMAND, "audit", folder, ...OPTIONS];
    const { status, stderr, error } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      maxBuffer: 2 ** 30,
    });
    rmSync(folder, { recursive: true });
    const took = /took (\S+) (\S+) (\S+)/.exec(stderr);
    if (took === null || status !== 0) throw new Error(error?.message ?? stderr);
    const [wall, cpu, rss] = took.slice(1).map(Number) as [number, number, number];
    console.log(
      `${size} households, ${(bytes / 1e6).toFixed(0)} MB of CSV, to a report as text: ` +
        `${(wall / 1000).toFixed(1)} s, ${(cpu / 1000).toFixed(1)} s of processor, at most ${(rss / 1024).toFixed(0)} MB`,
    );
  }
}
