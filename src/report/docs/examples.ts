import {
  expectCall,
  LIST,
  listOf,
  objectWith,
  TEXT,
  VERDICT_LABELS,
  VERDICTS,
  words,
} from "../../base/index.js";
import type { CaseResult } from "../../judge/index.js";
import { column, type Doc, list, number, paragraph, table } from "../doc.js";

/** The cases of one pack, run. */
export interface PackCases {
  readonly pack: string;
  readonly rules: number;
  readonly results: readonly CaseResult[];
  /** How many came to each verdict, in the order of `VERDICTS`. */
  readonly verdicts: readonly number[];
}

/** The cases of rules, run: how many came to what, and those that did not come to what they should. */
export function examplesDoc(packs: readonly PackCases[]): Doc {
  expectCall("examplesDoc", { packs: [packs, listOf(objectWith({ pack: TEXT, results: LIST }))] });
  const failed = packs.flatMap(({ results }) => results.filter(({ passed }) => !passed));
  const cases = packs.reduce((sum, { results }) => sum + results.length, 0);
  return {
    title: words("案例", "Cases"),
    blocks: [
      table(
        [
          column(words("规则包", "pack")),
          number(words("规则", "rules")),
          number(words("案例", "cases")),
          ...VERDICTS.map((verdict) => number(VERDICT_LABELS[verdict])),
          number(words("失败", "failed")),
        ],
        packs.map(({ pack, rules, results, verdicts }) => [
          pack,
          rules,
          results.length,
          ...verdicts,
          results.filter(({ passed }) => !passed).length,
        ]),
      ),
      list(
        failed.map(
          (one) =>
            `${one.rule} “${one.case}”: ${one.verdict} (${one.missing.join(", ")}) ≠ ${one.expected}`,
        ),
      ),
      paragraph(
        words(
          `${cases - failed.length} 个通过，${failed.length} 个失败`,
          `${cases - failed.length} passed, ${failed.length} failed`,
        ),
      ),
    ],
  };
}
