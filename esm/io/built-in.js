import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
const FOLDERS = ["../rules/", "../../rules/"].map(
  (path) => fileURLToPath(new URL(path, import.meta.url))
);
const BUILT_IN_RULES = FOLDERS.find(existsSync) ?? FOLDERS[0];
export {
  BUILT_IN_RULES
};
