import type { AuditDetails } from "../../audit/index.js";
import { type Finding, words } from "../../base/index.js";
import type { Pack } from "../../law/index.js";
import { type Block, column, number, paragraph, section, type Text, table } from "../doc.js";

/** Where it is lacking: villages against criteria, where there are several villages. */
export function villageBlocks(
  findings: readonly Finding<AuditDetails>[],
  { criteria }: Pick<Pack, "criteria">,
): readonly Block[] {
  const lacking = findings.filter(({ code }) => code !== "audit/disagreement");
  const villages = [...new Set(lacking.map(({ details }) => details.village))].sort();
  if (villages.length < 2) return [];
  const of = (village: string | null) => lacking.filter((one) => one.details.village === village);
  const counted = table(
    [
      column(words("村", "Village")),
      number(words("未达标户", "not met")),
      number(words("不明户", "unknown")),
      ...criteria.map(({ label }) => column(label)),
    ],
    villages.map((village) => {
      const here = of(village);
      const failing = new Set(subjects(here, "fault"));
      const open = new Set(subjects(here, "unknown").filter((one) => !failing.has(one)));
      return [
        nameOf(here[0] as Finding<AuditDetails>),
        failing.size,
        open.size,
        ...criteria.map(({ id }) => cell(here.filter(({ about }) => about === id))),
      ];
    }),
  );
  const parts = [null, "not-met", "unknown", ...criteria.map(() => null)] as const;
  return [
    section(
      words("缺在哪里", "Where it is lacking"),
      paragraph(
        words(
          "每格为未达标户数，带问号的为不明户数，空白为没有。",
          "Each cell: how many are not met; with a question mark, how many are unknown; empty, none.",
        ),
      ),
      { ...counted, parts },
    ),
  ];
}

function nameOf({ details }: Finding<AuditDetails>): Text {
  return details.villageName ?? details.village ?? words("未登记", "not recorded");
}

function subjects(findings: readonly Finding[], kind: Finding["kind"]): string[] {
  return findings.filter((one) => one.kind === kind).map(({ subject }) => subject ?? "");
}

function cell(findings: readonly Finding[]): string {
  const [fails, open] = [subjects(findings, "fault").length, subjects(findings, "unknown").length];
  return [...(fails > 0 ? [`${fails}`] : []), ...(open > 0 ? [`${open}?`] : [])].join(" ");
}
