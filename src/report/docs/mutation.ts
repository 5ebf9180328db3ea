import type { MutationReport } from "../../authoring/index.js";
import { expectCall, LIST, listOf, objectWith, TEXT, words } from "../../base/index.js";
import { type Block, type Code, column, type Doc, list, number, section, table } from "../doc.js";

/** Rules changed one thing at a time: how many changes no case notices, and cases that would. */
export function mutationDoc(reports: readonly MutationReport[]): Doc {
  expectCall("mutationDoc", {
    reports: [reports, listOf(objectWith({ pack: TEXT, survivors: LIST }))],
  });
  return {
    title: words("规则的变异", "Mutants of rules"),
    blocks: [
      table(
        [
          column(words("规则包", "pack")),
          number(words("变异", "mutants")),
          number(words("被发现", "killed")),
          number(words("等价", "equivalent")),
          number(words("存活", "survive")),
          number(words("得分", "score")),
        ],
        reports.map((one) => [
          one.pack,
          one.mutants,
          one.killed,
          one.equivalent.length,
          one.survivors.length,
          `${one.score} %`,
        ]),
      ),
      ...reports.flatMap(ofPack),
    ],
  };
}

function ofPack({ pack, survivors, equivalent, untried, proposals }: MutationReport): Block[] {
  const n = untried.length;
  const items = [
    ...equivalent.map((one) => [`= ${one.rule} ${one.at}: `, one.about]),
    ...survivors.map((one) => [`! ${one.rule} ${one.at}: `, one.about]),
    ...(n === 0
      ? []
      : [
          words(
            `${pack}：工作量已到上限，另有 ${n} 处变异未试，得分按未被发现计（用 --most 提高上限）`,
            `${pack}: the limit of work was reached; ${n} more mutants were not tried and count as not killed (raise it with --most)`,
          ),
        ]),
  ];
  return [
    list(items),
    ...proposals.map(({ rule, cases }) =>
      section(
        words(
          `${rule}.json 可补的案例（请先对照条文核对判定）：`,
          `cases for ${rule}.json (check each verdict against the clause first):`,
        ),
        json(cases.map((one) => JSON.stringify(one, null, 2)).join(",\n")),
      ),
    ),
  ];
}

function json(text: string): Code {
  return { kind: "code", language: "json", text };
}
