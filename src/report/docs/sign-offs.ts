import type { DossierAudit } from "../../audit/index.js";
import { type Label, words } from "../../base/index.js";
import type { DisagreementRate, SignOffCode } from "../../procedures/index.js";
import { type Block, column, list, listed, number, section, type Text, table } from "../doc.js";

const LACKING: Readonly<Partial<Record<SignOffCode, Label>>> = {
  "sign-off/method-missing": words("没有写明核查方式", "Not said how it was checked"),
  "sign-off/evidence-missing": words("没有佐证材料", "No evidence"),
  "sign-off/signer-missing": words("没有签字", "Not signed"),
};

/** What was signed for in the field: where it differs, what it lacks, and how often by whom. */
export function signOffBlocks({ signOffs, cascade }: DossierAudit): Block[] {
  const { findings: found, villages, signers, total, unsigned } = signOffs;
  if (villages.length === 0) return [];
  const names = new Map(
    cascade.flatMap((county) => county.villages).map(({ id, name }) => [id, name]),
  );
  const differing = found.filter(({ code }) => code === "sign-off/verdict-differs");
  const lacking = Object.entries(LACKING).flatMap(([code, label]): Text[] => {
    const households = found.filter((one) => one.code === code).map(({ subject }) => subject ?? "");
    const count = households.length;
    return count === 0
      ? []
      : [[label, words(`（${count}）：`, ` (${count}): `), listed([...new Set(households)])]];
  });
  const more = unsigned > 0;
  return [
    section(
      words(
        `入户认定与计算结果不一致（${differing.length}）`,
        `Field verdict and computed verdict differ (${differing.length})`,
      ),
      ...(differing.length === 0
        ? []
        : [
            table(
              [
                column(words("户", "household")),
                column(words("指标", "criterion")),
                column(words("实际", "found")),
                column(words("应当", "expected")),
                column(words("签字人", "signer")),
              ],
              differing.map((one) => [
                one.subject ?? "",
                one.details.label,
                one.found ?? "",
                one.expected ?? "",
                one.details.signer ?? words("未签字", "none"),
              ]),
            ),
          ]),
    ),
    list(lacking),
    section(
      words("各村入户认定", "Field verdicts by village"),
      rates(villages, [words("村", "village"), ""], (id) => [id, names.get(id) ?? ""], total),
    ),
    section(
      words(
        `各签字人${more ? `（另有${unsigned}项没有签字）` : ""}`,
        `Field verdicts by signer${more ? ` (${unsigned} more are not signed)` : ""}`,
      ),
      rates(signers, [words("签字人", "signer")], (id) => [id], more ? undefined : total),
    ),
  ];
}

function rates(
  of: readonly DisagreementRate[],
  heads: readonly Text[],
  headOf: (id: string) => readonly Text[],
  total: Omit<DisagreementRate, "id"> | undefined,
): Block {
  const row = (head: readonly Text[], one: Omit<DisagreementRate, "id">) => [
    ...head,
    one.disagreements,
    one.compared,
    one.percent,
    one.unknown,
    one.notApplicable,
    one.compared + one.unknown + one.notApplicable,
  ];
  const all = [words("合计", "all"), ...heads.slice(1).map(() => "")];
  return table(
    [
      ...heads.map((head) => column(head)),
      number(words("不一致", "differ")),
      number(words("可比", "compared")),
      column(words("不一致率", "rate"), "percent"),
      number(words("无法比较", "cannot compare")),
      number(words("不涉及", "not applicable")),
      number(words("合计", "all")),
    ],
    [
      ...of.map((one) => row(headOf(one.id), one)),
      ...(total === undefined ? [] : [row(all, total)]),
    ],
  );
}
