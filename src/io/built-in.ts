import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Beside the built files, and two folders above this one. */
const FOLDERS = ["../rules/", "../../rules/"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The folder of the rules that come with the library. */
export const BUILT_IN_RULES: string = FOLDERS.find(existsSync) ?? (FOLDERS[0] as string);
