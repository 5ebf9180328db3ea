import type { Audit, AuditCode, AuditDetails } from "../../audit/index.js";
import { type Finding, type Label, type Lack, VERDICT_LABELS, words } from "../../base/index.js";
import { fieldLabel, lackLabel } from "../../judge/index.js";
import type { Pack } from "../../law/index.js";
import {
  apart,
  type Block,
  findings,
  type Item,
  item,
  list,
  listUnder,
  paragraph,
  section,
  type Text,
} from "../doc.js";
import { scoreLabels } from "./score.js";
import { placesOf, type WhereOptions } from "./where-lacking.js";

export function coded({ findings: all }: Audit, code: AuditCode): readonly Finding<AuditDetails>[] {
  return all.filter((one) => one.code === code);
}

export function labelsOf(pack: Pack): (id: string) => Text {
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}

export function failures(
  audit: Audit,
  pack: Pack,
  { by = "criterion", townships = new Map() }: Pick<WhereOptions, "by" | "townships">,
): Block {
  const failed = coded(audit, "audit/not-met");
  const nothing = nothingFails(audit, pack);
  if (nothing !== undefined) return nothing;
  if (pack.asks === "membership") return whoBelongs(audit);
  const subjects = new Set(failed.map((one) => one.subject)).size;
  const items =
    by === "criterion"
      ? criterionItems(failed, pack)
      : placesOf(failed, by, townships).map(({ name, found }) =>
          item([name, ` (${found.length})`], criterionItems(found, pack)),
        );
  return section(
    words(
      `缺什么（${subjects} 个对象，${failed.length} 项）`,
      `What is lacking (subjects: ${subjects}; criteria: ${failed.length})`,
    ),
    list(items),
  );
}

/** What is said where nothing fails, which of a part says nothing of the rest. */
export function nothingFails(audit: Audit, { asks }: Pick<Pack, "asks">): Block | undefined {
  if (audit.outcome.checked === 0) {
    return paragraph(words("没有可判定的对象。", "There is nothing to judge."));
  }
  if (asks === "membership" || coded(audit, "audit/not-met").length > 0) return undefined;
  return paragraph(
    audit.subset === undefined
      ? words("没有未达标的。", "Nobody fails a criterion.")
      : words(
          "所选部分中没有未达标的；其余部分未列。",
          "Nobody of the part asked for fails a criterion told here; of the rest nothing is said.",
        ),
  );
}

/** Criterion by criterion, what is to be done stands behind those of whom it is to be done. */
function criterionItems(failed: readonly Finding<AuditDetails>[], pack: Pack): readonly Item[] {
  const labelOf = labelsOf(pack);
  return pack.criteria.flatMap(({ id }): Item[] => {
    const here = failed.filter((one) => one.about === id);
    if (here.length === 0) return [];
    const byRemedy = new Map<string, (typeof here)[number][]>();
    for (const one of here) {
      const key = one.remedy.zh;
      const alike = byRemedy.get(key);
      if (alike === undefined) byRemedy.set(key, [one]);
      else alike.push(one);
    }
    return [
      item(
        [labelOf(id), ` (${here.length})`],
        [...byRemedy.values()].flatMap((alike) => [
          ...alike.map(({ subject, details: { said, head, waived } }) =>
            apart(
              subject ?? "",
              head ?? "",
              said,
              ...(waived === undefined
                ? []
                : [words(`［豁免至${waived}］`, `[waived until ${waived}]`)]),
            ),
          ),
          ["→ ", alike[0]?.remedy ?? ""],
        ]),
      ),
    ];
  });
}

/** Whom a measure is for, where that is what the pack asks. */
function whoBelongs({ assessments }: Audit): Block {
  const members = assessments.filter(({ verdict }) => verdict === "met");
  return section(
    words(`符合条件的对象（${members.length}）`, `Those who belong (${members.length})`),
    list(members.map(({ subject }) => subject.id)),
  );
}

export function unknowns(audit: Audit, pack: Pack): readonly Block[] {
  const { subjects, fields } = toCollect(audit);
  return listUnder(
    words(`待补资料（${subjects} 个对象）`, `To collect (subjects: ${subjects})`),
    fields.map(([field, lacks]) =>
      item(
        [fieldLabel(field, pack), ` (${lacks.length})`],
        lacks.map((lack) => lackLabel(lack, pack)),
      ),
    ),
  );
}

/** What is lacking, field by field, those first that are lacking most often. */
export function toCollect(audit: Audit): {
  readonly subjects: number;
  readonly fields: readonly (readonly [field: string, lacks: readonly Lack[]])[];
} {
  const found = coded(audit, "audit/unknown");
  const byField = new Map<string, Map<string, Lack>>();
  for (const { subject, lacks } of found) {
    for (const lack of lacks) {
      const about = lack.record ?? subject;
      const known = byField.get(lack.field) ?? new Map<string, Lack>();
      byField.set(lack.field, known.set(`${about}|${lack.reason}`, lack));
    }
  }
  return {
    subjects: new Set(found.map((one) => one.subject)).size,
    fields: [...byField]
      .map(([field, lacks]) => [field, [...lacks.values()]] as const)
      .sort((a, b) => b[1].length - a[1].length),
  };
}

/** The points of each subject, where a pack counts points, by what is said of the mark. */
export function scores({ assessments }: Audit, pack: Pack): readonly Block[] {
  const byMark = new Map<string, { mark: Label; scored: Text[] }>();
  for (const one of assessments) {
    const score = scoreLabels(one, pack);
    if (score === undefined) continue;
    const { mark, points } = score;
    const known = byMark.get(mark.zh) ?? { mark, scored: [] };
    known.scored.push(apart(one.subject.id, points, VERDICT_LABELS[one.verdict]));
    byMark.set(mark.zh, known);
  }
  return listUnder(
    words("得分", "Scores"),
    [...byMark.values()].map(({ mark, scored }) => item([mark, ` (${scored.length})`], scored)),
  );
}

export function disagreements(audit: Audit): readonly Block[] {
  const found = coded(audit, "audit/disagreement");
  return listUnder(
    words(
      `入户认定或名单结论与计算结果不一致（${found.length}）`,
      `Field verdict or list and computed verdict differ (${found.length})`,
    ),
    found.map(({ subject, details: { label, said } }) =>
      apart(subject ?? "", [label, words("：", ": "), said]),
    ),
  );
}

/** How many findings are waived, and what is wrong with the waivers. */
export function waiverBlocks({ waivers }: Audit): readonly Block[] {
  if (waivers === undefined) return [];
  const { waived, findings: found } = waivers;
  const counted = words(
    `已豁免 ${waived} 项，仍列在清单和计数中。`,
    `Waived: ${waived}; they stay in the list and in the counts.`,
  );
  return [
    section(
      words("豁免", "Waivers"),
      paragraph(counted),
      ...(found.length === 0 ? [] : [findings(found)]),
    ),
  ];
}
