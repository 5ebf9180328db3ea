import type { Audit, Counts } from "../audit/index.js";
import type { Finding, Severity } from "../base/index.js";
import { scoredIn } from "../conditions/index.js";
import { type RegisterStream, streamLedgers } from "../io/index.js";
import type { Household, NameOf, Register } from "../register/index.js";
import { auditLines, auditUnderMask, issueLine } from "../report/index.js";
import type { Judging } from "./judging.js";
import { type LedgerOptionsGiven, ledgerOptions, placeNames } from "./ledgers.js";
import { type LawOptions, type MaskOption, namesFor } from "./options.js";
import type { OutputOptions } from "./output.js";
import { progress } from "./progress.js";
import { say, spoken } from "./speech.js";
import { spillFiles } from "./spill.js";
import { UsageError, valueOrFail } from "./usage.js";

/** So many households are judged before their findings are written. */
const PART = 512;

/** What an audit found, as far as the exit code asks. */
export interface StreamedAudit {
  readonly severities: ReadonlySet<Severity>;
  readonly isBlind: boolean;
}

type Asked = OutputOptions & LawOptions & MaskOption & LedgerOptionsGiven;

/** Whether an audit can be made household by household and each written at once. */
export function canStream(judged: Judging, options: OutputOptions & object): boolean {
  const { format, out } = options;
  return format === "ndjson" && out === undefined && canFold(judged, options);
}

/** Whether an audit needs no more of households than their counts and findings. */
export function canFold({ pack }: Judging, options: OutputOptions & object): boolean {
  const { format, out = [] } = options;
  const isWhole = AS_A_WHOLE.some((one) => one in options);
  const isTraced = format === "json" || out.some((path) => /\.(?:json|xlsx)$/i.test(path));
  const isListed = pack.asks === "membership" || scoredIn(pack.outcome) !== undefined;
  return pack.subject === "household" && !isWhole && !isTraced && !isListed;
}

/** Options that ask of a part, or hold all findings against something. */
export const ASKING_MORE = [
  "since",
  "problems",
  "waivers",
  "village",
  "householdList",
  "criterion",
] as const;

/** Options for which all households have to be known. */
const AS_A_WHOLE = [...ASKING_MORE, "households", "unmask", "engine", "seal", "collect", "publish"];

/**
 * Audits ledgers household by household and prints a line a finding. Findings wait on the disk until all
 * are known, since the first line says how many there are; of households none is kept.
 */
export async function auditStream(
  ledgers: readonly string[],
  judged: Judging,
  options: Asked,
): Promise<StreamedAudit> {
  const { pack, because } = judged;
  const stream = valueOrFail(await streamLedgers(ledgers, ledgerOptions(options)));
  const nameOf = namesFor(options);
  const places = placeNames(stream, nameOf);
  const lines = auditLines(pack, because, places, options.lang);
  const severities = new Set<Severity>();
  const spill = spillFiles();
  try {
    let [count, checked, unknown] = [0, 0, 0];
    const first = await inParts(stream, judged, nameOf, (found) => {
      for (const { severity } of found.findings) severities.add(severity);
      checked += found.outcome.checked;
      unknown += found.outcome.unknown;
      for (const [code, list] of lines.findings(found)) {
        spill.add(code, list);
        count += list.length;
      }
    });
    const { issues } = endOf(stream);
    for (const { severity } of issues) severities.add(severity);
    const last = lines.issues(issues);
    process.stdout.write(lines.first(first, count + last.length));
    await spill.print();
    process.stdout.write(last.join(""));
    return { severities, isBlind: checked > 0 && unknown === checked };
  } finally {
    spill.remove();
  }
}

/**
 * Audits ledgers under the mask and keeps the counts and the findings, and neither households nor
 * assessments.
 */
export async function auditFolded(
  ledgers: readonly string[],
  judged: Judging,
  options: LedgerOptionsGiven,
  nameOf: NameOf,
): Promise<{ readonly register: Register; readonly found: Audit }> {
  const stream = valueOrFail(await streamLedgers(ledgers, ledgerOptions(options)));
  // Before all households, as where they are judged together.
  placeNames(stream, nameOf);
  const findings: Audit["findings"][number][] = [];
  let sum: Audit | undefined;
  const first = await inParts(stream, judged, nameOf, (found) => {
    for (const one of found.findings) findings.push(one);
    sum = { ...(sum === undefined ? found : added(sum, found)), findings: [], assessments: [] };
  });
  const rest = endOf(stream);
  const { tally, issues } = rest;
  const found = { ...(sum ?? first), findings, assessments: [], tally, issues };
  return { register: { ...rest, households: [] }, found };
}

/** Judges so many households at a time under the mask; gives what was found of the first, or of none. */
async function inParts(
  stream: RegisterStream,
  { pack, context }: Judging,
  nameOf: NameOf,
  write: (found: Audit) => void,
): Promise<Audit> {
  const { step, stop } = progress(pack.name);
  let done = 0;
  let first: Audit | undefined;
  const judge = (households: readonly Household[]) => {
    const register = { ...EMPTY, villages: stream.villages, households };
    const found = auditUnderMask(pack, register, context, nameOf);
    first ??= { ...found, findings: [], assessments: [] };
    write(found);
    done += households.length;
    step(done, stream.count);
  };
  let part: Household[] = [];
  for await (const household of stream.households()) {
    part.push(household);
    if (part.length < PART) continue;
    judge(part);
    part = [];
  }
  if (part.length > 0 || first === undefined) judge(part);
  stop();
  return first as Audit;
}

function endOf(stream: RegisterStream): Omit<Register, "households"> {
  const rest = stream.end();
  if (rest.tally.some(({ used }) => used > 0)) return rest;
  const said = rest.issues.map((one: Finding) => issueLine(one, spoken()));
  const none = say("没有一行可以采用", "No row could be used");
  throw new UsageError([none, ...said].join("\n"));
}

/** The counts of two parts as those of one. */
function added(a: Audit, b: Audit): Audit {
  const sum = <C extends Counts>(one: C, other: Counts | undefined): C => ({
    ...one,
    checked: one.checked + (other?.checked ?? 0),
    met: one.met + (other?.met ?? 0),
    notMet: one.notMet + (other?.notMet ?? 0),
    unknown: one.unknown + (other?.unknown ?? 0),
    notApplicable: one.notApplicable + (other?.notApplicable ?? 0),
  });
  return {
    ...a,
    outcome: sum(a.outcome, b.outcome),
    criteria: a.criteria.map((one, at) => sum(one, b.criteria[at])),
    groups: a.groups.map((one, at) => sum(one, b.groups[at])),
  };
}

const EMPTY: Register = {
  households: [],
  villages: [],
  townships: [],
  counties: [],
  duties: [],
  indicatorValues: [],
  environment: [],
  facilities: [],
  tally: [],
  issues: [],
};
