import type { Audit } from "../../audit/index.js";
import { expectCall, type Label, OBJECT, optional, placeText, words } from "../../base/index.js";
import { verdictLabel } from "../../judge/index.js";
import { PACK, type Pack } from "../../law/index.js";
import { type Block, type Cell, column, type Doc, section, table } from "../doc.js";
import { AUDIT } from "../shapes.js";
import { type AuditReportOptions, auditDoc, named } from "./audit.js";
import { coded, labelsOf } from "./audit-lists.js";

/**
 * An audit as a workbook holds it: the report, and a table of all who were judged with the verdict of
 * each criterion, of what is still to be collected, and of what was found while reading.
 *
 * @param because - why a pack of a wider place judges, as `packFor` says it.
 */
export function auditWorkbookDoc(
  given: Audit,
  pack: Pack,
  because?: Label,
  options: AuditReportOptions = {},
): Doc {
  expectCall("auditWorkbookDoc", {
    audit: [given, AUDIT],
    pack: [pack, PACK],
    because: [because, optional(OBJECT)],
    options: [options, OBJECT],
  });
  const doc = auditDoc(given, pack, because, options);
  const audit = named(given, options);
  const blocks = [judged(audit, pack, options), toCollect(audit, pack), foundInReading(audit)];
  return { ...doc, blocks: [...doc.blocks, ...blocks.flat()] };
}

const VILLAGE = column(words("村", "Village"));
const SUBJECT = column(words("户编号", "Subject"));
const HEAD = column(words("户主", "Head"));
const REMEDY = column(words("怎么办", "What to do"));

/** A table with its title, where it has rows. */
const sheet = (
  title: Label,
  columns: Parameters<typeof table>[0],
  rows: Parameters<typeof table>[1],
): readonly Block[] => (rows.length === 0 ? [] : [section(title, table(columns, rows))]);

function judged(
  { assessments }: Audit,
  { criteria, ...pack }: Pack,
  { villageOf, heads }: AuditReportOptions,
): readonly Block[] {
  const said = (verdict: Parameters<typeof verdictLabel>[0]) => verdictLabel(verdict, pack);
  const rows = assessments.map(({ subject, verdict, criteria: each }): readonly Cell[] => {
    const byId = new Map(each.map((one) => [one.criterion, one.verdict]));
    return [
      villageOf?.get(subject.id) ?? "",
      subject.id,
      heads?.get(subject.id) ?? "",
      said(verdict),
      ...criteria.map(({ id }) => {
        const its = byId.get(id);
        return its === undefined ? "" : said(its);
      }),
    ];
  });
  const columns = [VILLAGE, SUBJECT, HEAD, column(words("总结论", "Outcome"))];
  const all = [...columns, ...criteria.map(({ label }) => column(label))];
  return sheet(words("各户结论", "Verdicts"), all, rows);
}

function toCollect(audit: Audit, pack: Pack): readonly Block[] {
  const labelOf = labelsOf(pack);
  const rows = coded(audit, "audit/unknown").map(
    ({ subject, about, details, place, remedy }): readonly Cell[] => [
      details.villageName ?? details.village ?? "",
      subject ?? "",
      details.head ?? "",
      about === null ? "" : labelOf(about),
      details.said,
      placeText(place),
      remedy,
    ],
  );
  const columns = [
    ...[VILLAGE, SUBJECT, HEAD],
    column(words("指标", "Criterion")),
    column(words("缺什么", "What is lacking")),
    column(words("数据出处", "Place")),
    REMEDY,
  ];
  return sheet(words("待补资料", "To be collected"), columns, rows);
}

function foundInReading({ issues }: Audit): readonly Block[] {
  const rows = issues.map(({ place, message, found, expected, remedy }): readonly Cell[] => [
    placeText(place),
    message,
    found ?? "",
    expected ?? "",
    remedy,
  ]);
  const columns = [
    column(words("位置", "Place")),
    column(words("问题", "Found")),
    column(words("实际", "What stands there")),
    column(words("应当", "Expected")),
    REMEDY,
  ];
  return sheet(words("读入时搁置和发现的", "Set aside and found in reading"), columns, rows);
}
