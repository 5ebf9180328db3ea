import { expectCall, LIST, listOf, objectWith, TEXT, VERDICTS, words } from "../../base/index.js";
import { VERDICT_LABELS } from "../../judge/index.js";
import { column, list, number, paragraph, table } from "../doc.js";
function examplesDoc(packs) {
  expectCall("examplesDoc", { packs: [packs, listOf(objectWith({ pack: TEXT, results: LIST }))] });
  const failed = packs.flatMap(({ results }) => results.filter(({ passed }) => !passed));
  const cases = packs.reduce((sum, { results }) => sum + results.length, 0);
  return {
    title: words("\u6848\u4F8B", "Cases"),
    blocks: [
      table(
        [
          column(words("\u89C4\u5219\u5305", "pack")),
          number(words("\u89C4\u5219", "rules")),
          number(words("\u6848\u4F8B", "cases")),
          ...VERDICTS.map((verdict) => number(VERDICT_LABELS[verdict])),
          number(words("\u5931\u8D25", "failed"))
        ],
        packs.map(({ pack, rules, results, verdicts }) => [
          pack,
          rules,
          results.length,
          ...verdicts,
          results.filter(({ passed }) => !passed).length
        ])
      ),
      list(
        failed.map(
          (one) => `${one.rule} \u201C${one.case}\u201D: ${one.verdict} (${one.missing.join(", ")}) \u2260 ${one.expected}`
        )
      ),
      paragraph(
        words(
          `${cases - failed.length} \u4E2A\u901A\u8FC7\uFF0C${failed.length} \u4E2A\u5931\u8D25`,
          `${cases - failed.length} passed, ${failed.length} failed`
        )
      )
    ]
  };
}
export {
  examplesDoc
};
