import { FAULTY_PACKS, faultyPack } from "../../../build/faulty-packs.mjs";
import { type LintSample, lintRulebook, readAuthoringData } from "../../../src/authoring/index.js";
import { placeText, type Result } from "../../../src/base/index.js";
import { readRuleFiles } from "../../../src/io/index.js";
import { type Rule, type Rulebook, type RuleFiles, readRules } from "../../../src/law/index.js";
import { RULES_FOLDER } from "../../support/rules.js";

/** The day by which the tests take parameters for stale. */
export const TODAY = "2026-11-24";

export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(
    result.issues.map((one) => `${placeText(one.place)} ${one.code} ${one.message.en}`).join("\n"),
  );
}

export const sampleNames = FAULTY_PACKS;

export function sampleFiles(name: string): RuleFiles {
  return faultyPack(name);
}

export function sample(name: string): LintSample {
  const files = sampleFiles(name);
  const book = unwrap(readRules(files));
  const data = unwrap(readAuthoringData(files));
  return { files, found: lintRulebook(book, { ...data, today: TODAY }) };
}

export const ownFiles: RuleFiles = unwrap(readRuleFiles(RULES_FOLDER));
export const ownData = unwrap(readAuthoringData(ownFiles));

export const soundBook: Rulebook = unwrap(readRules(sampleFiles("sound")));

export function ruleOf(book: Rulebook, name: string): Rule {
  const found = [...book.rules.values()].flat().find((rule) => rule.name === name);
  if (found === undefined) throw new Error(`no rule ${name}`);
  return found;
}
