import type { Audit, Counts, RunComparison } from "../../audit/index.js";
import {
  expectCall,
  type Finding,
  type Label,
  OBJECT,
  optional,
  placeText,
  words,
} from "../../base/index.js";
import { verdictLabel } from "../../judge/index.js";
import { PACK, type Pack } from "../../law/index.js";
import { TABLES, type Tally } from "../../register/index.js";
import {
  type Block,
  column,
  type Doc,
  findings,
  list,
  number,
  paragraph,
  sectionOf,
  type Text,
  table,
} from "../doc.js";
import { AUDIT } from "../shapes.js";
import {
  coded,
  disagreements,
  failures,
  labelsOf,
  scores,
  unknowns,
  waiverBlocks,
} from "./audit-lists.js";
import { issuesSection } from "./issues.js";
import { problemBlocks } from "./problems.js";
import { runBlocks } from "./runs.js";
import type { PlaceNames } from "./sample.js";
import { subsetLines } from "./subset.js";
import { type Grouping, whereBlocks } from "./where-lacking.js";

/** What a report of an audit may hold besides. */
export interface AuditReportOptions {
  /** What villages are called, by their ids. */
  readonly villages?: PlaceNames;
  /** What the township of a village is called, by the id of the village. */
  readonly townships?: PlaceNames;
  /** What heads of households are called, by the ids of the households; where names may be shown. */
  readonly heads?: PlaceNames;
  /** What the village of a household is called, by the id of the household; for the workbook. */
  readonly villageOf?: PlaceNames;
  /** By what findings are put together; of the list, by criterion where nothing is said. */
  readonly by?: Grouping;
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
  const { runs, by, townships = new Map() } = options;
  const audit = named(given, options);
  return {
    ...headOf(audit, pack, because),
    ...(runs === undefined ? {} : { runs }),
    blocks: [
      paragraph(readText(audit)),
      readTable(audit),
      totalsTable(audit, pack),
      ...whereBlocks(audit.findings, pack, { townships, ...(by === undefined ? {} : { by }) }),
      ...(runs === undefined ? [] : runBlocks(runs)),
      findings(coded(audit, "audit/not-met"), [failures(audit, pack, options)]),
      findings(coded(audit, "audit/unknown"), unknowns(audit, pack)),
      ...scores(audit, pack),
      findings(coded(audit, "audit/disagreement"), disagreements(audit)),
      ...waiverBlocks(audit),
      ...problemBlocks(audit.problems ?? []),
      ...issuesSection("读入时发现的问题", "Found while reading", audit.issues),
      ...closing(audit, options),
    ],
  };
}

/** What the report of an audit begins with. */
export function headOf(
  audit: Audit,
  pack: Pack,
  because: Label | undefined,
): Pick<Doc, "title" | "lead"> {
  const wider = because ?? audit.warnings.find(isWider)?.message;
  return {
    title: [pack.title, ` · ${audit.asOf} · ${audit.place}`],
    lead: [
      `${pack.name} ${pack.version} #${pack.hash}`,
      ...(wider === undefined ? [] : [wider]),
      ...subsetLines(audit, pack),
    ],
  };
}

const isWider = (one: Finding) => one.code === "pack/of-wider-place";

/** What it ends with: notes on the law, and the pages of households. */
export function closing(
  { warnings }: Audit,
  { households = new Map() }: AuditReportOptions,
): readonly Block[] {
  const notes = warnings.filter((one) => !isWider(one));
  return [
    list(notes.map(({ message }) => [words("注意：", "Note: "), message])),
    ...[...households].map(([subject, { title, blocks }]) => ({
      ...sectionOf(title, blocks),
      subject,
    })),
  ];
}

/** An audit whose findings say what places and people are called, as far as the report was told. */
export function named(
  audit: Audit,
  { villages, townships, heads }: Pick<AuditReportOptions, "villages" | "townships" | "heads">,
): Audit {
  return {
    ...audit,
    findings: audit.findings.map((one) => {
      const { village } = one.details;
      const villageName = villages?.get(village ?? "");
      const townshipName = townships?.get(village ?? "");
      const head = heads?.get(one.subject ?? "");
      const details = {
        ...one.details,
        ...(villageName === undefined ? {} : { villageName }),
        ...(townshipName === undefined ? {} : { townshipName }),
        ...(head === undefined ? {} : { head }),
      };
      return { ...one, details };
    }),
  };
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

/** How many rows of how many tables were read, in a sentence. */
export function readText({ tally }: Audit): Label {
  const sum = (key: "rows" | "used" | "setAside" | "cellsSetAside") =>
    tally.reduce((total, one) => total + one[key], 0);
  const [rows, used, aside, cells] = [
    sum("rows"),
    sum("used"),
    sum("setAside"),
    sum("cellsSetAside"),
  ];
  return words(
    `读入 ${tally.length} 张表 ${rows} 行，采用 ${used} 行，搁置 ${aside} 行、${cells} 个单元格`,
    `Tables: ${tally.length}; rows: ${rows}, used: ${used}, set aside: ${aside}; cells set aside: ${cells}`,
  );
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

export function totalsTable(audit: Audit, pack: Pack): Block {
  const labelOf = labelsOf(pack);
  const row = (name: Text, counts: Counts) => [
    name,
    ...[counts.met, counts.notMet, counts.unknown, counts.notApplicable, counts.checked],
  ];
  const counted = table(
    [
      column(words("指标", "Criterion")),
      number(verdictLabel("met", pack)),
      number(verdictLabel("not-met", pack)),
      number(words("不明", "unknown")),
      number(words("不涉及", "not applicable")),
      number(words("合计", "checked")),
    ],
    [
      ...audit.criteria.map((one) => row(labelOf(one.criterion), one)),
      row(
        audit.subset?.criteria === undefined
          ? words("总结论", "Outcome")
          : words("总结论（按全部指标）", "Outcome (by all criteria)"),
        audit.outcome,
      ),
    ],
  );
  return { ...counted, parts: [null, "met", "not-met", "unknown", "not-applicable", null] };
}
