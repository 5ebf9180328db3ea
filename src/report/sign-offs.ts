import type { DossierAudit } from "../audit/index.js";
import type { Label, Language } from "../base/index.js";
import type { DisagreementRate, SignOffCode } from "../procedures/index.js";
import { tableLines } from "./table.js";

const LACKING: Readonly<Partial<Record<SignOffCode, Label>>> = {
  "method-missing": { zh: "没有写明核查方式", en: "Not said how it was checked" },
  "evidence-missing": { zh: "没有佐证材料", en: "No evidence" },
  "signer-missing": { zh: "没有签字", en: "Not signed" },
};

/** What was signed for in the field: where it differs, what it lacks, and how often by whom. */
export function signOffSections(
  { signOffs, cascade }: DossierAudit,
  language: Language,
): string[][] {
  const zh = language === "zh";
  const { findings, villages, signers, total, unsigned } = signOffs;
  if (villages.length === 0) return [];
  const names = new Map(
    cascade.flatMap((county) => county.villages).map(({ id, name }) => [id, name]),
  );
  const differing = findings.filter(({ code }) => code === "verdict-differs");
  const lacking = Object.entries(LACKING).flatMap(([code, label]) => {
    const households = findings.filter((one) => one.code === code).map((one) => one.household);
    return households.length === 0
      ? []
      : [
          `${label[language]}${zh ? `（${households.length}）：` : ` (${households.length}): `}${[...new Set(households)].join(zh ? "、" : ", ")}`,
        ];
  });
  const signer = zh ? "签字人" : "signer";
  return [
    [
      zh
        ? `入户认定与计算结果不一致（${differing.length}）`
        : `Field verdict and computed verdict differ (${differing.length})`,
      ...tableLines(
        differing.map((one) => [
          one.household,
          one.label[language],
          one.found[language],
          one.expected[language],
          `${signer}${zh ? "：" : ": "}${one.signer ?? (zh ? "未签字" : "none")}`,
        ]),
      ),
    ],
    lacking,
    [
      zh ? "各村入户认定" : "Field verdicts by village",
      ...ratesTable(villages, (id) => [id, names.get(id) ?? ""], zh, total),
    ],
    [
      zh
        ? `各签字人${unsigned > 0 ? `（另有${unsigned}项没有签字）` : ""}`
        : `Field verdicts by signer${unsigned > 0 ? ` (${unsigned} more are not signed)` : ""}`,
      ...ratesTable(signers, (id) => [id], zh, unsigned > 0 ? undefined : total),
    ],
  ];
}

function ratesTable(
  rates: readonly DisagreementRate[],
  headOf: (id: string) => readonly string[],
  zh: boolean,
  total: Omit<DisagreementRate, "id"> | undefined,
): string[] {
  const row = (head: readonly string[], one: Omit<DisagreementRate, "id">) => [
    ...head,
    String(one.disagreements),
    String(one.compared),
    one.percent === null ? "–" : `${one.percent}%`,
    String(one.unknown),
    String(one.notApplicable),
    String(one.compared + one.unknown + one.notApplicable),
  ];
  const header = zh
    ? ["不一致", "可比", "不一致率", "无法比较", "不涉及", "合计"]
    : ["differ", "compared", "rate", "cannot compare", "not applicable", "all"];
  const width = headOf("").length;
  const blank = Array.from({ length: width }, () => "");
  return tableLines([
    [...blank, ...header],
    ...rates.map((one) => row(headOf(one.id), one)),
    ...(total === undefined ? [] : [row([zh ? "合计" : "all", ...blank.slice(1)], total)]),
  ]);
}
