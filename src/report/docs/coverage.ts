import type { Coverage, RuleCoverage } from "../../authoring/index.js";
import {
  expectCall,
  LIST,
  listOf,
  objectWith,
  TEXT,
  VERDICT_LABELS,
  words,
} from "../../base/index.js";
import { column, type Doc, list, number, type Text, table } from "../doc.js";

/** Which comparisons and verdicts no case reaches. */
export function coverageDoc(covered: readonly Coverage[]): Doc {
  expectCall("coverageDoc", {
    covered: [covered, listOf(objectWith({ pack: TEXT, rules: LIST }))],
  });
  const open = covered.flatMap(({ rules }) => rules.flatMap(openOf));
  return {
    title: words("案例的覆盖", "What cases reach"),
    blocks: [
      table(
        [
          column(words("规则包", "pack")),
          number(words("比较的两面", "ways")),
          number(words("已到达", "reached")),
          number(words("覆盖率", "coverage")),
        ],
        covered.map((one) => [one.pack, one.ways, one.covered, `${one.score} %`]),
      ),
      list(open),
    ],
  };
}

function openOf({ rule, leaves, missingVerdicts }: RuleCoverage): Text[] {
  const never = (verdict: "met" | "not-met") => {
    const { zh, en } = VERDICT_LABELS[verdict];
    return words(`从未决定${zh}`, `never decides ${en}`);
  };
  return [
    ...leaves.flatMap(({ at, fact, decidesMet, decidesNotMet }) => [
      ...(decidesMet ? [] : [[`${rule} ${at} ${fact}: `, never("met")]]),
      ...(decidesNotMet ? [] : [[`${rule} ${at} ${fact}: `, never("not-met")]]),
    ]),
    ...missingVerdicts.map((verdict) => [
      `${rule}: `,
      words("没有案例判定为", "no case comes to"),
      ` ${verdict}`,
    ]),
  ];
}
