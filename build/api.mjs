/** Writes (`--local`) or compares the API report of every entry point in `docs/api`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const root = fileURLToPath(new URL("../", import.meta.url));
const local = process.argv.includes("--local");
const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const base = ExtractorConfig.loadFile(join(root, "api-extractor.json"));

for (const [path, { import: entry } = {}] of Object.entries(exports)) {
  // Packs are told by their rules, and one language has the types of both.
  if (entry === undefined || /\*|^\.\/(packs|zh|en)$/.test(path)) continue;
  const name = path === "." ? "tuopin" : `tuopin-${path.slice(2)}`;
  const types = join(root, entry.types);
  if (!existsSync(types)) {
    console.log(`${name}: ${entry.types} is not built`);
    process.exitCode = 1;
    continue;
  }
  const config = ExtractorConfig.prepare({
    configObject: {
      ...base,
      mainEntryPointFilePath: types,
      apiReport: { ...base.apiReport, reportFileName: `${name}.api.md` },
    },
    configObjectFullPath: join(root, "api-extractor.json"),
    packageJsonFullPath: join(root, "package.json"),
  });
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: local,
    showVerboseMessages: false,
    messageCallback(message) {
      if (message.messageId.startsWith("console-")) message.logLevel = "none";
    },
  });
  const change = apiReportChanged ? (local ? "written" : "differs; run npm run api") : "as before";
  console.log(`${name}: ${change}`);
  if (!succeeded && !local) process.exitCode = 1;
}
