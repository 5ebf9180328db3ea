import type { Audit } from "../../audit/index.js";
import { expectCall, type Finding, type Label, OBJECT, optional, words } from "../../base/index.js";
import { fieldLabel } from "../../judge/index.js";
import { PACK, type Pack } from "../../law/index.js";
import { countIssues } from "../../register/index.js";
import { apart, type Block, type Doc, list, listUnder, paragraph, section } from "../doc.js";
import { AUDIT } from "../shapes.js";
import {
  type AuditReportOptions,
  auditDoc,
  closing,
  headOf,
  named,
  readText,
  totalsTable,
} from "./audit.js";
import { coded, labelsOf, nothingFails, toCollect, waiverBlocks } from "./audit-lists.js";
import { problemBlocks } from "./problems.js";
import { runCounts } from "./runs.js";
import { whereBlocks } from "./where-lacking.js";

/** So many findings are listed one by one; of more, a terminal is told how many. */
const FEW = 24;
const MOST_PLACES = 10;
const MOST_ITEMS = 6;

/** An audit as one screen: how many, where, what is lacking. All of it, where that is little. */
export function auditSummaryDoc(
  given: Audit,
  pack: Pack,
  because?: Label,
  options: AuditReportOptions = {},
): Doc {
  expectCall("auditSummaryDoc", {
    audit: [given, AUDIT],
    pack: [pack, PACK],
    because: [because, optional(OBJECT)],
    options: [options, OBJECT],
  });
  const count = given.findings.length + countIssues(given.issues);
  if (count <= FEW) return auditDoc(given, pack, because, options);
  const audit = named(given, options);
  const { runs, by, townships = new Map() } = options;
  return {
    ...headOf(audit, pack, because),
    blocks: [
      paragraph(readText(audit)),
      totalsTable(audit, pack),
      ...whereBlocks(audit.findings, pack, {
        townships,
        most: MOST_PLACES,
        ...(by === undefined ? {} : { by }),
      }),
      ...(runs === undefined ? [] : [section(RUNS, paragraph(runCounts(runs)))]),
      ...lacking(audit, pack),
      ...collecting(audit, pack),
      ...waiverBlocks(audit),
      ...problemBlocks(audit.problems ?? []),
      ...others(audit),
      ...closing(audit, options),
      paragraph(
        words(
          `以上是摘要；${count} 条逐条查看：--all，或写入文件 --out report.html、--out list.xlsx`,
          `This is the summary; all ${count} one by one: --all, or in a file: --out report.html, --out list.xlsx`,
        ),
      ),
    ],
  };
}

const RUNS = words("与上次核查相比", "Against the last audit");

function lacking(audit: Audit, pack: Pack): readonly Block[] {
  const nothing = nothingFails(audit, pack);
  if (nothing !== undefined) return [nothing];
  if (pack.asks === "membership") {
    const { met } = audit.outcome;
    return [paragraph(words(`符合条件的对象 ${met} 个`, `Those who belong: ${met}`))];
  }
  const failed = coded(audit, "audit/not-met");
  const labelOf = labelsOf(pack);
  const subjects = new Set(failed.map((one) => one.subject)).size;
  const counted = pack.criteria
    .map(({ id }) => ({ id, here: failed.filter(({ about }) => about === id) }))
    .filter(({ here }) => here.length > 0)
    .sort((a, b) => b.here.length - a.here.length);
  return listUnder(
    words(
      `缺什么（${subjects} 个对象，${failed.length} 项）`,
      `What is lacking (subjects: ${subjects}; criteria: ${failed.length})`,
    ),
    counted.map(({ id, here }) => [labelOf(id), ` (${here.length})  → `, commonRemedy(here)]),
  );
}

/** What is to be done most often. */
function commonRemedy(findings: readonly Finding[]): Label {
  const counts = new Map<string, { remedy: Label; times: number }>();
  for (const { remedy } of findings) {
    const known = counts.get(remedy.zh) ?? { remedy, times: 0 };
    known.times += 1;
    counts.set(remedy.zh, known);
  }
  const [first, ...more] = [...counts.values()].sort((a, b) => b.times - a.times);
  const { zh, en } = first?.remedy ?? words("", "");
  return more.length === 0 ? words(zh, en) : words(`${zh} 等`, `${en}, and others`);
}

function collecting(audit: Audit, pack: Pack): readonly Block[] {
  const { subjects, fields } = toCollect(audit);
  const left = fields.length - MOST_ITEMS;
  const title = words(`待补资料（${subjects} 个对象）`, `To collect (subjects: ${subjects})`);
  const listed = listUnder(title, [
    ...fields
      .slice(0, MOST_ITEMS)
      .map(([field, lacks]) => [fieldLabel(field, pack), ` (${lacks.length})`]),
    ...(left > 0 ? [words(`另有 ${left} 项`, `and ${left} more`)] : []),
  ]);
  return [...listed, ...unsaid(audit, pack, fields)];
}

/** What a list may say by being what it is, in words that a mapping takes. */
const SAID_BY_A_LIST: Readonly<Record<string, string>> = {
  "households.status": "exited",
  "members.presence": "present",
};

/** Columns that no ledger has and that a list as a whole may answer, such as one of exited households. */
function unsaid(
  { outcome, tally }: Audit,
  pack: Pack,
  fields: ReturnType<typeof toCollect>["fields"],
): readonly Block[] {
  const rowsOf = (table: string | undefined) =>
    tally.reduce((sum, one) => sum + (one.table === table ? one.used : 0), 0);
  const whole = fields
    .filter(([field]) => field in SAID_BY_A_LIST)
    .filter(([field, lacks]) => {
      const [table] = field.split(".");
      const rows = table === "households" ? outcome.checked : rowsOf(table);
      return lacks.length >= rows && lacks.every(({ reason }) => reason === "missing");
    })
    .map(([field]) => field);
  if (whole.length === 0) return [];
  const names = whole.map((field) => fieldLabel(field, pack));
  const said = JSON.stringify(Object.fromEntries(whole.map((one) => [one, SAID_BY_A_LIST[one]])));
  return [
    paragraph(
      words(
        `台账里没有${names.map(({ zh }) => `“${zh}”`).join("、")}这样的列。名单本身就能说明的（如全是已脱贫的户、都在册），用 tuopin map suggest 写出对应表，在其中写 "constants": ${said}，再用 --map 给出。`,
        `No ledger has ${names.map(({ en }) => `“${en}”`).join(" or ")}. Where the list as a whole says it (all have exited, all still belong), let “tuopin map suggest” write a mapping, put "constants": ${said} into it and give it by --map.`,
      ),
    ),
  ];
}

/** Where the field differs, and what was found while reading, by code. */
function others(audit: Audit): readonly Block[] {
  const differing = coded(audit, "audit/disagreement").length;
  const byCode = new Map<string, Finding[]>();
  for (const one of audit.issues) {
    const known = byCode.get(one.code);
    if (known === undefined) byCode.set(one.code, [one]);
    else known.push(one);
  }
  const codes = [...byCode].map(([code, found]) => ({ code, count: countIssues(found) }));
  codes.sort((a, b) => b.count - a.count);
  const total = countIssues(audit.issues);
  return [
    ...(differing === 0
      ? []
      : [
          paragraph(
            words(
              `入户认定或名单结论与计算结果不一致 ${differing} 处`,
              `Field verdict or list and computed verdict differ: ${differing}`,
            ),
          ),
        ]),
    ...(total === 0
      ? []
      : [
          section(
            words(`读入时发现的问题（${total}）`, `Found while reading (${total})`),
            list(codes.slice(0, MOST_ITEMS).map(({ code, count }) => apart(code, count))),
          ),
        ]),
  ];
}
