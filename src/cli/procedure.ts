import { statSync } from "node:fs";
import type { Command } from "commander";
import { auditDossiers, auditStoredDossiers, fileDossiers } from "../audit/index.js";
import type { Severity } from "../base/index.js";
import { readDossiers } from "../io/index.js";
import {
  nextSteps,
  type Procedure,
  type ProcedureLibrary,
  readCalendar,
  readProcedures,
} from "../procedures/index.js";
import {
  asJson,
  auditedDossiersDoc,
  type Doc,
  type DossierNext,
  dossiersDoc,
  issueLine,
  maskAuditedDossiers,
  maskDossiers,
  nextStepsDoc,
  printable,
  procedureAsMermaid,
  procedureDoc,
  proceduresDoc,
} from "../report/index.js";
import { checkHouseholds, headed, judging } from "./judging.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { ledgersIn } from "./ledgers.js";
import { addNotice } from "./notice.js";
import {
  addLawOptions,
  dayOption,
  daysOf,
  exitCode,
  failOnOption,
  type LawOptions,
  languageOption,
  type MaskOption,
  namesFor,
  notThere,
  unmaskOption,
} from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { type DossiersResult, type NextStepsResult, printed } from "./results.js";
import { say, spoken } from "./speech.js";
import { UsageError, valueOrFail } from "./usage.js";

interface NextOptions extends RulesOptions, MaskOption, OutputOptions {
  readonly asOf?: string;
  readonly subject?: string;
}

interface AuditOptions extends LawOptions, OutputOptions {
  readonly against?: string;
  readonly failOn: Severity | "never";
  readonly unmask?: boolean;
}

type Options = RulesOptions & OutputOptions;

export function addProcedure(program: Command): void {
  const procedure = program
    .command("procedure")
    .description(
      say(
        "逐步列出程序，检查案卷的问题",
        "procedures step by step, and what is wrong with the dossiers that followed them",
      ),
    );
  const add = (name: string, description: string, forms: readonly string[] = []) =>
    addOutputOptions(addRulesOptions(procedure.command(name)), forms)
      .description(description)
      .addOption(languageOption());

  add("list", say("列出所有程序及其地方和步骤", "every procedure with its place and steps")).action(
    (options: Options) => {
      const { procedures } = valueOrFail(readProcedures(openLaw(options)));
      return answer(
        { doc: () => proceduresDoc(procedures), json: () => asJson(procedures) },
        options,
      );
    },
  );

  add(
    "show",
    say(
      "一个程序的步骤：谁办、何时办、多久、依据哪一条",
      "the steps of a procedure: who, after what, how long, by which clause",
    ),
    ["mermaid"],
  )
    .argument(
      "<procedure>",
      say("程序的名称，如 cn/household-exit", "its id, such as cn/household-exit"),
    )
    .action((id: string, options: Options) => {
      const library = valueOrFail(readProcedures(openLaw(options)));
      const found = procedureOf(library, id);
      const mermaid = () => printable(procedureAsMermaid(found, options.lang));
      return answer(
        { doc: () => procedureDoc(found), json: () => asJson(found), also: { mermaid } },
        options,
      );
    });

  add(
    "next",
    say(
      "未结案卷下一步由谁办、办什么、何时办完",
      "what is to be done next in the open dossiers, by whom and until when",
    ),
  )
    .argument(
      "<path>",
      say(
        "有 dossiers.ndjson 的文件夹，或 NDJSON、JSON 格式的案卷文件",
        "a folder with dossiers.ndjson, or an NDJSON or JSON file of dossiers",
      ),
    )
    .addOption(
      dayOption(
        "--as-of <day>",
        say("按哪一天（默认：今天）", "the day asked about (default: today)"),
      ),
    )
    .option(
      "--subject <id>",
      say("只看这一户或这个村的案卷", "only the dossiers of this household or village"),
    )
    .addOption(unmaskOption())
    .action((path: string, options: NextOptions) => {
      const next = nextOf(path, options);
      return answer(
        {
          doc: () => nextStepsDoc(next),
          json: () => printed<NextStepsResult>({ version: 1, next }),
        },
        options,
      );
    });

  addNotice(procedure);

  const audit = procedure
    .command("audit")
    .description(
      say(
        "检查台账的每份案卷、签字，以及由此得出的贫困发生率",
        "check every dossier of a register, its sign-offs, and the incidence that follows",
      ),
    )
    .argument(
      "<path>",
      say(
        "有 dossiers.ndjson 的台账，或 NDJSON、JSON 格式的案卷文件",
        "a register with dossiers.ndjson, or an NDJSON or JSON file of dossiers",
      ),
    );
  addOutputOptions(addLawOptions(audit))
    .option(
      "--against <procedure>",
      say(
        "一律按这个程序检查，不按案卷自己的程序",
        "audit every dossier by this procedure instead of its own",
      ),
    )
    .addOption(failOnOption())
    .addOption(unmaskOption())
    .action(async (path: string, options: AuditOptions) => {
      const { result, doc, severities } = await auditPath(path, options);
      await answer({ doc, json: () => printed(result) }, options);
      process.exitCode = exitCode(options.failOn, severities);
    });
}

function procedureOf(library: ProcedureLibrary, id: string): Procedure {
  const found = library.procedures.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw notThere(
    "procedure",
    id,
    library.procedures.map((one) => one.id),
  );
}

function nextOf(path: string, options: NextOptions): DossierNext[] {
  const nameOf = namesFor(options);
  const law = openLaw(options);
  const library = valueOrFail(readProcedures(law));
  const calendar = valueOrFail(readCalendar(law));
  const { asOf: day } = daysOf(options);
  const stored = readDossiers(path);
  const { cases, issues } = fileDossiers(valueOrFail(stored), library);
  const problems = [...stored.issues, ...issues].map((one) => issueLine(one, spoken()));
  if (cases.length === 0 && problems.length > 0) throw new UsageError(problems.join("\n"));
  for (const problem of problems) process.stderr.write(`${printable(problem)}\n`);
  const subjects = cases.map(({ current }) => current.subject);
  if (options.subject !== undefined && !subjects.includes(options.subject)) {
    throw notThere("subject", options.subject, subjects);
  }
  return cases
    .filter(({ current }) => options.subject === undefined || current.subject === options.subject)
    .map(({ current, procedure }) => ({
      case: nameOf(current.id),
      subject: nameOf(current.subject),
      steps: nextSteps(current, procedure, { day, calendar }),
    }))
    .filter(({ steps }) => steps.length > 0 || options.subject !== undefined);
}

interface Audited {
  readonly result: DossiersResult;
  readonly doc: () => Doc;
  readonly severities: readonly Severity[];
}

async function auditPath(path: string, options: AuditOptions): Promise<Audited> {
  const law = openLaw(options);
  const library = valueOrFail(readProcedures(law));
  const calendar = valueOrFail(readCalendar(law));
  const against = options.against === undefined ? undefined : procedureOf(library, options.against);
  const context = { ...daysOf(options), calendar, against };
  const stored = readDossiers(path);
  const dossiers = valueOrFail(stored);
  const faults = (cases: readonly { findings: readonly { severity: Severity }[] }[]) =>
    cases.flatMap(({ findings }) => findings.map(({ severity }) => severity));

  if (!statSync(path).isDirectory()) {
    const audited = auditStoredDossiers(dossiers, library, context);
    const withReading = { ...audited, issues: [...stored.issues, ...audited.issues] };
    const shown = maskAuditedDossiers(withReading, namesFor(options));
    return {
      result: { version: 2, ...shown },
      doc: () => auditedDossiersDoc(shown),
      severities: [...faults(audited.cases), ...withReading.issues.map(({ severity }) => severity)],
    };
  }
  const { pack, context: when, because } = judging(options, law);
  checkHouseholds(pack);
  const register = await ledgersIn(path);
  const audited = auditDossiers(pack, register, dossiers, library, { ...context, ...when });
  const withReading = { ...audited, issues: [...stored.issues, ...audited.issues] };
  const shown = options.unmask === true ? withReading : maskDossiers(withReading);
  return {
    result: { version: 2, ...shown },
    doc: () => headed(dossiersDoc(shown), because),
    severities: [
      ...faults(audited.cases),
      ...audited.struckOffWithoutCase.map((): Severity => "error"),
      ...withReading.issues.map(({ severity }) => severity),
    ],
  };
}
