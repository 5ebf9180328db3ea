import { type Command, Option } from "commander";
import { type Audit, audit } from "../audit/index.js";
import type { Severity } from "../base/index.js";
import type { Pack } from "../law/index.js";
import { auditDoc, auditJsonParts, type Doc, explain, maskAudit } from "../report/index.js";
import { judging } from "./judging.js";
import {
  addLedgerOptions,
  LEDGERS,
  type LedgerOptionsGiven,
  ledgersIn,
  villageNames,
} from "./ledgers.js";
import {
  addLawOptions,
  exitCode,
  failOnOption,
  type LawOptions,
  namesFor,
  notThere,
} from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { progress } from "./progress.js";
import { say, sayLabel } from "./speech.js";
import { UsageError } from "./usage.js";

interface AuditOptions extends LawOptions, LedgerOptionsGiven, OutputOptions {
  readonly failOn: Severity | "never";
  readonly households?: readonly string[];
  readonly unmask?: boolean;
}

const MOST_PAGES = 500;

const ALL_UNKNOWN = {
  zh: "没有一个对象能下结论：所缺资料见下文“待补资料”和“读入时发现的问题”",
  en: "Nothing could be decided of anybody: what is lacking, and what was found while reading, is listed below",
};

export function addAudit(program: Command): void {
  const command = program
    .command("audit")
    .description(
      say(
        "按规则包判定台账里的每一户（或村、乡镇、县）",
        "judge every household (or village, township, county) of a register by a pack",
      ),
    )
    .argument("<ledgers...>", LEDGERS);
  addOutputOptions(addLedgerOptions(addLawOptions(command)))
    .addOption(failOnOption())
    .addOption(
      new Option(
        "--households <ids>",
        say(
          `在报告中附上这些户各自的页：H1,H2（至多${MOST_PAGES}户）`,
          `a page of each of these households in the report: H1,H2 (at most ${MOST_PAGES})`,
        ),
      ).argParser((text: string) => text.split(",").filter((one) => one !== "")),
    )
    .option(
      "--unmask",
      say("显示姓名、编号、联系方式和健康情况", "show names, ids, contacts and health"),
    )
    .action(auditLedgers);
}

/** Audits ledgers and writes what was found; the exit code says whether anything is wrong. */
export async function auditLedgers(
  ledgers: readonly string[],
  options: AuditOptions,
): Promise<void> {
  const { pack, context, because } = judging(options);
  const register = await ledgersIn(ledgers, options);
  const { step, stop } = progress(pack.name);
  const found = audit(pack, register, context, step);
  stop();
  const severities = new Set<Severity>();
  for (const { severity } of found.findings) severities.add(severity);
  for (const { severity } of found.issues) severities.add(severity);
  const isBlind = found.outcome.checked > 0 && found.outcome.unknown === found.outcome.checked;
  if (isBlind) process.stderr.write(`${sayLabel(ALL_UNKNOWN)}\n`);
  const code = exitCode(options.failOn, [...severities]);
  process.exitCode = isBlind && options.failOn !== "never" ? 1 : code;
  const nameOf = namesFor(options);
  const shown = options.unmask === true ? found : maskAudit(found, pack, nameOf);
  const villages = villageNames(register, nameOf);
  const households = pagesOf(options.households ?? [], found, { shown, pack });
  await answer(
    {
      doc: () => auditDoc(shown, pack, because, { villages, households }),
      json: () => auditJsonParts(shown),
    },
    options,
  );
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
