import { type Audit, audit } from "../audit/index.js";
import type { Severity } from "../base/index.js";
import { isStore, streamStore } from "../io/index.js";
import type { Household, Register } from "../register/index.js";
import { auditLines, maskAudit } from "../report/index.js";
import type { Judging } from "./judging.js";
import { villageNames } from "./ledgers.js";
import { type LawOptions, namesFor } from "./options.js";
import type { OutputOptions } from "./output.js";
import { progress } from "./progress.js";
import { say } from "./speech.js";
import { spillFiles } from "./spill.js";
import { UsageError, valueOrFail } from "./usage.js";

/** So many households are judged before their findings are written. */
const PART = 512;

/** What an audit found, as far as the exit code asks. */
export interface StreamedAudit {
  readonly severities: ReadonlySet<Severity>;
  readonly isBlind: boolean;
}

/** Whether an audit can be made household by household: of a store, and where no report asks for all. */
export function canStream(
  ledgers: readonly string[],
  { pack }: Judging,
  options: OutputOptions & object,
): boolean {
  const { format, out } = options;
  const more: readonly string[] = [...AS_A_WHOLE].filter((one) => one in options);
  const isOfHouseholds = pack.subject === "household" && format === "ndjson" && out === undefined;
  return isOfHouseholds && more.length === 0 && ledgers.length === 1 && isStore(ledgers[0] ?? "");
}

/** Options for which all households have to be known. */
const AS_A_WHOLE = [
  "households",
  "since",
  "unmask",
  "village",
  "householdList",
  "criterion",
  "problems",
  "waivers",
  "engine",
];

/**
 * Audits a store household by household and prints a line a finding. Findings wait on the disk until all
 * are known, since the first line says how many there are; of households none is kept.
 */
export async function auditStream(
  folder: string,
  { pack, context, because }: Judging,
  options: OutputOptions & LawOptions,
): Promise<StreamedAudit> {
  const stream = valueOrFail(await streamStore(folder));
  const nameOf = namesFor({});
  const nothing: Register = { ...EMPTY, villages: stream.villages };
  const lines = auditLines(pack, because, villageNames(nothing, nameOf), options.lang);
  const severities = new Set<Severity>();
  const { step, stop } = progress(pack.name);
  const spill = spillFiles();
  try {
    let [count, checked, unknown] = [0, 0, 0];
    let first: Audit | undefined;
    const write = (households: readonly Household[]) => {
      const found = audit(pack, { ...nothing, households }, context);
      for (const { severity } of found.findings) severities.add(severity);
      checked += found.outcome.checked;
      unknown += found.outcome.unknown;
      first ??= found;
      for (const [code, list] of lines.findings(maskAudit(found, pack, nameOf))) {
        spill.add(code, list);
        count += list.length;
      }
      step(checked, stream.count);
    };
    let part: Household[] = [];
    for await (const household of stream.households()) {
      part.push(household);
      if (part.length < PART) continue;
      write(part);
      part = [];
    }
    if (part.length > 0 || first === undefined) write(part);
    stop();
    const { tally, issues } = stream.end();
    if (!tally.some(({ used }) => used > 0)) {
      throw new UsageError(say("没有一行可以采用", "No row could be used"));
    }
    for (const { severity } of issues) severities.add(severity);
    const last = lines.issues(issues);
    process.stdout.write(lines.first(first as Audit, count + last.length));
    await spill.print();
    process.stdout.write(last.join(""));
    return { severities, isBlind: checked > 0 && unknown === checked };
  } finally {
    spill.remove();
  }
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
