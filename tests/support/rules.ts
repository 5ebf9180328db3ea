import { fileURLToPath } from "node:url";
import { placeText, type Result } from "../../src/base/index.js";
import { bookOf, readRuleFiles } from "../../src/io/index.js";
import { composePack, type Law, type Pack, type RuleFiles } from "../../src/law/index.js";

export const RULES_FOLDER = fileURLToPath(new URL("../../rules/", import.meta.url));

export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(
    result.issues.map((one) => `${placeText(one.place)} ${one.code} ${one.message.en}`).join("\n"),
  );
}

/** The rule files that come with the library. */
export const RULE_FILES: RuleFiles = unwrap(readRuleFiles(RULES_FOLDER));

/** Those of them that stand under some paths. */
export function filesUnder(...paths: readonly string[]): RuleFiles {
  const isUnder = (file: string) => paths.some((path) => file.startsWith(path));
  return Object.fromEntries(Object.entries(RULE_FILES).filter(([file]) => isUnder(file)));
}

/** The law of some files, which are sound as far as packs go. */
export function lawOf(files: RuleFiles): Law {
  return unwrap(bookOf(files));
}

/** The rules that come with the library. */
export const rulebook = lawOf(RULE_FILES);

export function pack(name: string): Pack {
  return unwrap(composePack(rulebook, name));
}
