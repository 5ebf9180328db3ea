/** Writes a module for each built-in pack, in both languages and in each alone. It needs the command. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
for (const [out, ...texts] of [
  ["dist/packs"],
  ["dist/zh/packs", "--texts", "zh"],
  ["dist/en/packs", "--texts", "en"],
]) {
  const args = ["dist/cli.js", "packs", "bundle", "--out", out, ...texts];
  const said = execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  console.log(`${said.trim().split("\n").length} packs in ${out}`);
}
