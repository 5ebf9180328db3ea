import { expectCall, LIST, listOf, objectWith, TEXT, words } from "../../base/index.js";
import { VERDICT_LABELS } from "../../judge/index.js";
import { column, list, number, table } from "../doc.js";
function coverageDoc(covered) {
  expectCall("coverageDoc", {
    covered: [covered, listOf(objectWith({ pack: TEXT, rules: LIST }))]
  });
  const open = covered.flatMap(({ rules }) => rules.flatMap(openOf));
  return {
    title: words("\u6848\u4F8B\u7684\u8986\u76D6", "What cases reach"),
    blocks: [
      table(
        [
          column(words("\u89C4\u5219\u5305", "pack")),
          number(words("\u6BD4\u8F83\u7684\u4E24\u9762", "ways")),
          number(words("\u5DF2\u5230\u8FBE", "reached")),
          number(words("\u8986\u76D6\u7387", "coverage"))
        ],
        covered.map((one) => [one.pack, one.ways, one.covered, `${one.score} %`])
      ),
      list(open)
    ]
  };
}
function openOf({ rule, leaves, missingVerdicts }) {
  const never = (verdict) => {
    const { zh, en } = VERDICT_LABELS[verdict];
    return words(`\u4ECE\u672A\u51B3\u5B9A${zh}`, `never decides ${en}`);
  };
  return [
    ...leaves.flatMap(({ at, fact, decidesMet, decidesNotMet }) => [
      ...decidesMet ? [] : [[`${rule} ${at} ${fact}: `, never("met")]],
      ...decidesNotMet ? [] : [[`${rule} ${at} ${fact}: `, never("not-met")]]
    ]),
    ...missingVerdicts.map((verdict) => [
      `${rule}: `,
      words("\u6CA1\u6709\u6848\u4F8B\u5224\u5B9A\u4E3A", "no case comes to"),
      ` ${verdict}`
    ])
  ];
}
export {
  coverageDoc
};
