import type { Audit, AuditCode, AuditDetails, Counts, RunComparison } from "../../audit/index.js";
import {
  expectCall,
  type Finding,
  type Label,
  type Lack,
  OBJECT,
  optional,
  placeText,
  words,
} from "../../base/index.js";
import { fieldLabel, lackLabel, VERDICT_LABELS } from "../../judge/index.js";
import { PACK, type Pack } from "../../law/index.js";
import { TABLES, type Tally } from "../../register/index.js";
import {
  apart,
  type Block,
  column,
  type Doc,
  findings,
  type Item,
  item,
  list,
  listUnder,
  number,
  paragraph,
  section,
  sectionOf,
  type Text,
  table,
} from "../doc.js";
import { AUDIT } from "../shapes.js";
import { villageBlocks } from "./by-village.js";
import { issuesSection } from "./issues.js";
import { runBlocks } from "./runs.js";
import type { PlaceNames } from "./sample.js";
import { scoreLabels } from "./score.js";

/** What a report of an audit may hold besides. */
export interface AuditReportOptions {
  /** What villages are called, by their ids. */
  readonly villages?: PlaceNames;
  /** How it stands to earlier audits, as `compareRuns` says. */
  readonly runs?: RunComparison;
  /** The pages of households, as `explain` gives them, by their ids. */
  readonly households?: ReadonlyMap<string, Doc>;
}

/**
 * An audit for a clerk: what was read, totals that add up, who lacks what, what to collect, and where
 * the field verdict differs.
 *
 * @param because - why a pack of a wider place judges, as `packFor` says it.
 */
export function auditDoc(
  given: Audit,
  pack: Pack,
  because?: Label,
  options: AuditReportOptions = {},
): Doc {
  expectCall("auditDoc", {
    audit: [given, AUDIT],
    pack: [pack, PACK],
    because: [because, optional(OBJECT)],
    options: [options, OBJECT],
  });
  const { villages, runs, households = new Map() } = options;
  const audit = { ...given, findings: given.findings.map((one) => named(one, villages)) };
  const isWider = (one: Finding) => one.code === "pack/of-wider-place";
  const wider = because ?? audit.warnings.find(isWider)?.message;
  const notes = audit.warnings.filter((one) => !isWider(one));
  return {
    ...(runs === undefined ? {} : { runs }),
    title: [pack.title, ` · ${audit.asOf} · ${audit.place}`],
    lead: [`${pack.name} ${pack.version} #${pack.hash}`, ...(wider === undefined ? [] : [wider])],
    blocks: [
      readTable(audit),
      totalsTable(audit, pack),
      ...villageBlocks(audit.findings, pack),
      ...(runs === undefined ? [] : runBlocks(runs)),
      findings(coded(audit, "audit/not-met"), [failures(audit, pack)]),
      findings(coded(audit, "audit/unknown"), unknowns(audit, pack)),
      ...scores(audit, pack),
      findings(coded(audit, "audit/disagreement"), disagreements(audit)),
      ...issuesSection("读入时发现的问题", "Found while reading", audit.issues),
      list(notes.map(({ message }) => [words("注意：", "Note: "), message])),
      ...[...households].map(([subject, { title, blocks }]) => ({
        ...sectionOf(title, blocks),
        subject,
      })),
    ],
  };
}

function named(one: Finding<AuditDetails>, villages: PlaceNames | undefined): typeof one {
  const villageName = villages?.get(one.details.village ?? "");
  return villageName === undefined ? one : { ...one, details: { ...one.details, villageName } };
}

function coded({ findings: all }: Audit, code: AuditCode): readonly Finding<AuditDetails>[] {
  return all.filter((one) => one.code === code);
}

/** Where the rows of a table stand, and of which table they are where the file does not say. */
function sourceText({ file, sheet, table, encoding, headerRow }: Tally): Label | string {
  const place = placeText({ file, ...(sheet === undefined ? {} : { sheet }) });
  const { label } = TABLES[table];
  const name = file.split(".")[0] ?? "";
  const isNamed = sheet === undefined && [table as string, label.zh].includes(name);
  const coding = encoding?.toUpperCase();
  const zh = [coding, headerRow === undefined ? undefined : `表头第${headerRow}行`];
  const en = [coding, headerRow === undefined ? undefined : `header in row ${headerRow}`];
  const more = (
    said: readonly (string | undefined)[],
    [open, between, close]: readonly string[],
  ) => {
    const parts = said.filter((one) => one !== undefined);
    return parts.length === 0 ? "" : `${open}${parts.join(between)}${close}`;
  };
  return {
    zh: `${place}${isNamed ? "" : ` ${label.zh}`}${more(zh, ["（", "，", "）"])}`,
    en: `${place}${isNamed ? "" : ` ${label.en}`}${more(en, [" (", ", ", ")"])}`,
  };
}

function readTable({ tally }: Audit): Block {
  const read = table(
    [
      column(words("读入的表", "Read")),
      number(words("行", "rows")),
      number(words("采用", "used")),
      number(words("搁置", "set aside")),
      number(words("搁置的单元格", "cells set aside")),
    ],
    tally.map((one) => [sourceText(one), one.rows, one.used, one.setAside, one.cellsSetAside]),
  );
  return { ...read, aside: true };
}

function totalsTable(audit: Audit, pack: Pack): Block {
  const labelOf = labelsOf(pack);
  const row = (name: Text, counts: Counts) => [
    name,
    ...[counts.met, counts.notMet, counts.unknown, counts.notApplicable, counts.checked],
  ];
  const counted = table(
    [
      column(words("指标", "Criterion")),
      number(words("达标", "met")),
      number(words("未达标", "not met")),
      number(words("不明", "unknown")),
      number(words("不涉及", "not applicable")),
      number(words("合计", "checked")),
    ],
    [
      ...audit.criteria.map((one) => row(labelOf(one.criterion), one)),
      row(words("总结论", "Outcome"), audit.outcome),
    ],
  );
  return { ...counted, parts: [null, "met", "not-met", "unknown", "not-applicable", null] };
}

function labelsOf(pack: Pack): (id: string) => Text {
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}

function failures(audit: Audit, pack: Pack): Block {
  const failed = coded(audit, "audit/not-met");
  if (audit.outcome.checked === 0) {
    return paragraph(words("没有可判定的对象。", "There is nothing to judge."));
  }
  if (pack.asks === "membership") return whoBelongs(audit);
  if (failed.length === 0) return paragraph(words("没有未达标的。", "Nobody fails a criterion."));
  const subjects = new Set(failed.map((one) => one.subject)).size;
  const labelOf = labelsOf(pack);
  const items = pack.criteria.flatMap(({ id }): Item[] => {
    const here = failed.filter((one) => one.about === id);
    if (here.length === 0) return [];
    // What is to be done stands behind those of whom it is to be done.
    const byRemedy = new Map<string, (typeof here)[number][]>();
    for (const one of here) {
      const key = one.remedy.zh;
      byRemedy.set(key, [...(byRemedy.get(key) ?? []), one]);
    }
    return [
      item(
        [labelOf(id), ` (${here.length})`],
        [...byRemedy.values()].flatMap((alike) => [
          ...alike.map(({ subject, details }) => apart(subject ?? "", details.said)),
          ["→ ", alike[0]?.remedy ?? ""],
        ]),
      ),
    ];
  });
  return section(
    words(
      `缺什么（${subjects} 个对象，${failed.length} 项）`,
      `What is lacking (subjects: ${subjects}; criteria: ${failed.length})`,
    ),
    list(items),
  );
}

/** Whom a measure is for, where that is what the pack asks. */
function whoBelongs({ assessments }: Audit): Block {
  const members = assessments.filter(({ verdict }) => verdict === "met");
  return section(
    words(`符合条件的对象（${members.length}）`, `Those who belong (${members.length})`),
    list(members.map(({ subject }) => subject.id)),
  );
}

function unknowns(audit: Audit, pack: Pack): readonly Block[] {
  const found = coded(audit, "audit/unknown");
  const byField = new Map<string, Map<string, Lack>>();
  for (const { subject, lacks } of found) {
    for (const lack of lacks) {
      const about = lack.record ?? subject;
      const known = byField.get(lack.field) ?? new Map<string, Lack>();
      byField.set(lack.field, known.set(`${about}|${lack.reason}`, lack));
    }
  }
  const subjects = new Set(found.map((one) => one.subject)).size;
  return listUnder(
    words(`待补资料（${subjects} 个对象）`, `To collect (subjects: ${subjects})`),
    [...byField]
      .sort((a, b) => b[1].size - a[1].size)
      .map(([field, lacks]) =>
        item(
          [fieldLabel(field, pack), ` (${lacks.size})`],
          [...lacks.values()].map((lack) => lackLabel(lack, pack)),
        ),
      ),
  );
}

/** The points of each subject, where a pack counts points, by what is said of the mark. */
function scores({ assessments }: Audit, pack: Pack): readonly Block[] {
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

function disagreements(audit: Audit): readonly Block[] {
  const found = coded(audit, "audit/disagreement");
  return listUnder(
    words(
      `入户认定与计算结果不一致（${found.length}）`,
      `Field verdict and computed verdict differ (${found.length})`,
    ),
    found.map(({ subject, details: { label, said } }) =>
      apart(subject ?? "", [label, words("：", ": "), said]),
    ),
  );
}
