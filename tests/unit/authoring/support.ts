import { FAULTY_PACKS, faultyPack } from "../../../build/faulty-packs.mjs";
import { lintLaw, readAuthoringData } from "../../../src/authoring/index.js";
import {
  type Law,
  type Rule,
  type RuleFiles,
  readLaw,
  withdrawDeclarations,
} from "../../../src/law/index.js";
import type { LintSample } from "../../../src/report/index.js";
import { lawOf, rulebook, unwrap } from "../../support/rules.js";

/** The day by which the tests take parameters for stale. */
export const TODAY = "2026-11-24";

export const sampleNames = FAULTY_PACKS;

export function sampleFiles(name: string): RuleFiles {
  return faultyPack(name);
}

export function sample(name: string): LintSample {
  const files = sampleFiles(name);
  const book = lawOf(files);
  const data = unwrap(readAuthoringData(book));
  const found = lintLaw(book, { ...data, today: TODAY });
  withdrawDeclarations();
  return { files, found };
}

export const ownData = unwrap(readAuthoringData(rulebook));

export const soundBook: Law = unwrap(readLaw(sampleFiles("sound")));

export function ruleOf(book: Law, name: string): Rule {
  const found = [...book.rules.values()].flat().find((rule) => rule.name === name);
  if (found === undefined) throw new Error(`no rule ${name}`);
  return found;
}
