import type { Command } from "commander";
import { type Audit, audit, checkProblems, compareRuns, findingsOf } from "../audit/index.js";
import { type Finding, type Severity, words } from "../base/index.js";
import { sealOf } from "../io/index.js";
import type { Law, Pack } from "../law/index.js";
import type { NameOf } from "../register/index.js";
import {
  asJson,
  auditDoc,
  auditJsonParts,
  auditSummaryDoc,
  auditWorkbookDoc,
  type Doc,
  explain,
  maskAudit,
  maskRuns,
} from "../report/index.js";
import { auditByDuckDb } from "./audit-duckdb.js";
import { type AuditOptions, auditCommand, MOST_PAGES } from "./audit-options.js";
import {
  auditFolded,
  auditStream,
  canFold,
  canStream,
  type StreamedAudit,
} from "./audit-stream.js";
import { writeCollections } from "./collect.js";
import { earlierRun } from "./earlier-run.js";
import { type Judging, judging } from "./judging.js";
import { headNames, ledgersIn, memberNames, placeNames, villagesOf } from "./ledgers.js";
import { exitCode, namesFor, notThere, secretIn } from "./options.js";
import { answer } from "./output.js";
import { problemLedgerIn } from "./problem-ledger.js";
import { progress } from "./progress.js";
import { checkPublishable, published } from "./publish.js";
import { checkSealable, sealable } from "./seal.js";
import { say, sayLabel } from "./speech.js";
import { subsetIn } from "./subset.js";
import { UsageError } from "./usage.js";
import { waivedIn, withWaivers } from "./waivers.js";
import { writeOut } from "./write.js";

const ALL_UNKNOWN = {
  zh: "没有一个对象能下结论：所缺资料见下文“待补资料”和“读入时发现的问题”",
  en: "Nothing could be decided of anybody: what is lacking, and what was found while reading, is listed below",
};

export function addAudit(program: Command): void {
  auditCommand(program).action((ledgers: string[], options: AuditOptions) =>
    auditLedgers(ledgers, options),
  );
}

/** Audits ledgers and writes what was found; the exit code says whether anything is wrong. */
export async function auditLedgers(
  ledgers: readonly string[],
  options: AuditOptions,
  book?: Law,
): Promise<void> {
  const judged = judging(options, book);
  const { pack } = judged;
  if (options.seal !== undefined) checkSealable(options);
  if (options.publish === true) checkPublishable(options, pack);
  if (canStream(judged, options)) {
    endWithCode(await auditStream(ledgers, judged, options), options);
    return;
  }
  const nameOf = namesFor(options);
  const { register, subset, found, because, isMasked } =
    options.engine === "duckdb"
      ? await auditStore(ledgers, judged, options, nameOf)
      : await auditRead(ledgers, judged, options, nameOf);
  // Before all households, so that an audit that comes in parts gives the same numbers to places.
  const places = placeNames(register, nameOf);
  const isOpen = options.unmask === true || isMasked;
  const open = isOpen ? found : maskAudit(found, pack, nameOf);
  const waived = options.waivers && (await waivedIn(options.waivers, pack, found));
  const masked = typeof waived === "object" ? withWaivers(open, waived, nameOf) : open;
  const problems = problemsFound(options, masked);
  const severities = new Set<Severity>();
  for (const { severity, details } of masked.findings) {
    if (details.waived === undefined) severities.add(severity);
  }
  for (const { severity } of masked.waivers?.findings ?? []) severities.add(severity);
  for (const { severity } of found.issues) severities.add(severity);
  for (const { severity } of problems ?? []) severities.add(severity);
  const isBlind = found.outcome.checked > 0 && found.outcome.unknown === found.outcome.checked;
  const isAbsent = (found.subset?.absent.length ?? 0) > 0;
  endWithCode({ severities, isBlind }, options, isAbsent);
  const shown = problems === undefined ? masked : { ...masked, problems };
  const households = pagesOf(options.households ?? [], found, { shown, pack });
  const since = options.since?.map((file) => findingsOf(subset, earlierRun(file, shown.subset)));
  const compared = since === undefined ? undefined : compareRuns(shown, since);
  const runs =
    compared === undefined || options.unmask === true ? compared : maskRuns(compared, pack, nameOf);
  const heads = options.unmask === true ? headNames(register) : undefined;
  const report = {
    ...places,
    households,
    ...(heads === undefined ? {} : { heads }),
    ...(runs === undefined ? {} : { runs }),
    ...(options.by === undefined ? {} : { by: options.by }),
  };
  if (options.seal !== undefined) {
    const sealed = sealable(ledgers, judged, options, { found, shown });
    const secret = secretIn(options.secretFile as string);
    writeOut(options.seal, asJson(sealOf(sealed, secret, new Date().toISOString())));
  }
  if (options.collect !== undefined)
    await writeCollections(options.collect, shown, places.villages, {
      lang: options.lang,
      ...(heads === undefined ? {} : { names: { heads, members: memberNames(register) } }),
    });
  if (options.publish === true) {
    await answer(published(found, register, pack, nameOf), options);
    return;
  }
  const doc = () => auditDoc(shown, pack, because, report);
  const brief = () => auditSummaryDoc(shown, pack, because, report);
  const json = () => auditJsonParts(runs === undefined ? shown : { ...shown, runs });
  const workbook = () => {
    const villageOf = villagesOf(register, places.villages, nameOf);
    return auditWorkbookDoc(shown, pack, because, { ...report, villageOf });
  };
  await answer({ doc, json, workbook, ...(options.all === true ? {} : { brief }) }, options);
}

/** Reads ledgers, and judges all that they hold. */
async function auditRead(
  ledgers: readonly string[],
  judged: Judging,
  options: AuditOptions,
  nameOf: NameOf,
) {
  const { pack, context, because } = judged;
  if (canFold(judged, options)) {
    return {
      ...(await auditFolded(ledgers, judged, options, nameOf)),
      subset: {},
      because,
      isMasked: true,
    };
  }
  const register = await ledgersIn(ledgers, options);
  const { step, stop } = progress(pack.name);
  const subset = subsetIn(options, pack, register);
  const found = audit(pack, register, context, step, subset);
  stop();
  return { register, subset, found, because, isMasked: false };
}

/** Judges a store by DuckDB, and says so. */
async function auditStore(
  ledgers: readonly string[],
  judged: Judging,
  options: AuditOptions,
  nameOf: NameOf,
) {
  const { register, found, told } = await auditByDuckDb(ledgers, judged, options, nameOf);
  const { because } = judged;
  const both =
    because === undefined ? told : words(`${because.zh}。${told.zh}`, `${because.en}. ${told.en}`);
  return { register, subset: {}, found, because: both, isMasked: false };
}

/** What is wrong with the work on problems, where their ledger is given. */
function problemsFound(options: AuditOptions, shown: Audit): readonly Finding[] | undefined {
  if (options.problems === undefined) return undefined;
  if (shown.subset === undefined) {
    return checkProblems(problemLedgerIn(options.problems), shown).findings;
  }
  throw new UsageError(
    say(
      "--problems 与 --village、--household-list、--criterion 不能同用：只看一部分不能核对整本台账",
      "--problems goes with no --village, --household-list or --criterion: a part cannot check a whole ledger",
    ),
  );
}

/** Sets the exit code by what was found, and says so where nothing could be decided. */
function endWithCode(
  { severities, isBlind }: StreamedAudit,
  { failOn }: AuditOptions,
  isAbsent = false,
): void {
  if (isBlind) process.stderr.write(`${sayLabel(ALL_UNKNOWN)}\n`);
  const code = exitCode(failOn, [...severities]);
  process.exitCode = (isBlind || isAbsent) && failOn !== "never" ? 1 : code;
}

/** The page of each household that was asked for, by the id that is shown of it. */
function pagesOf(
  ids: readonly string[],
  found: Audit,
  { shown, pack }: { readonly shown: Audit; readonly pack: Pack },
): ReadonlyMap<string, Doc> {
  if (ids.length > MOST_PAGES) {
    throw new UsageError(
      say(
        `--households 至多 ${MOST_PAGES} 户，给出了 ${ids.length} 户`,
        `--households takes at most ${MOST_PAGES} households, ${ids.length} were given`,
      ),
    );
  }
  const all = found.assessments.map(({ subject }) => subject.id);
  return new Map(
    ids.map((id) => {
      const of = shown.assessments[all.indexOf(id)];
      if (of === undefined) throw notThere("household", id, all);
      return [of.subject.id, explain(of, pack, "auditor")];
    }),
  );
}
