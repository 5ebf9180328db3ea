import { expectCall, LIST, listOf, objectWith, TEXT, words } from "../../base/index.js";
import { column, list, number, section, table } from "../doc.js";
function mutationDoc(reports) {
  expectCall("mutationDoc", {
    reports: [reports, listOf(objectWith({ pack: TEXT, survivors: LIST }))]
  });
  return {
    title: words("\u89C4\u5219\u7684\u53D8\u5F02", "Mutants of rules"),
    blocks: [
      table(
        [
          column(words("\u89C4\u5219\u5305", "pack")),
          number(words("\u53D8\u5F02", "mutants")),
          number(words("\u88AB\u53D1\u73B0", "killed")),
          number(words("\u7B49\u4EF7", "equivalent")),
          number(words("\u5B58\u6D3B", "survive")),
          number(words("\u5F97\u5206", "score"))
        ],
        reports.map((one) => [
          one.pack,
          one.mutants,
          one.killed,
          one.equivalent.length,
          one.survivors.length,
          `${one.score} %`
        ])
      ),
      ...reports.flatMap(ofPack)
    ]
  };
}
function ofPack({ pack, survivors, equivalent, untried, proposals }) {
  const n = untried.length;
  const items = [
    ...equivalent.map((one) => [`= ${one.rule} ${one.at}: `, one.about]),
    ...survivors.map((one) => [`! ${one.rule} ${one.at}: `, one.about]),
    ...n === 0 ? [] : [
      words(
        `${pack}\uFF1A\u5DE5\u4F5C\u91CF\u5DF2\u5230\u4E0A\u9650\uFF0C\u53E6\u6709 ${n} \u5904\u53D8\u5F02\u672A\u8BD5\uFF0C\u5F97\u5206\u6309\u672A\u88AB\u53D1\u73B0\u8BA1\uFF08\u7528 --most \u63D0\u9AD8\u4E0A\u9650\uFF09`,
        `${pack}: the limit of work was reached; ${n} more mutants were not tried and count as not killed (raise it with --most)`
      )
    ]
  ];
  return [
    list(items),
    ...proposals.map(
      ({ rule, cases }) => section(
        words(
          `${rule}.json \u53EF\u8865\u7684\u6848\u4F8B\uFF08\u8BF7\u5148\u5BF9\u7167\u6761\u6587\u6838\u5BF9\u5224\u5B9A\uFF09\uFF1A`,
          `cases for ${rule}.json (check each verdict against the clause first):`
        ),
        json(cases.map((one) => JSON.stringify(one, null, 2)).join(",\n"))
      )
    )
  ];
}
function json(text) {
  return { kind: "code", language: "json", text };
}
export {
  mutationDoc
};
