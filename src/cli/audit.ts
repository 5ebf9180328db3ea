import type { Command } from "commander";
import { audit } from "../audit/index.js";
import type { Severity } from "../base/index.js";
import { auditDoc, auditJsonParts, maskAudit } from "../report/index.js";
import { judging } from "./judging.js";
import { addLedgerOptions, LEDGERS, type LedgerOptionsGiven, ledgersIn } from "./ledgers.js";
import { addLawOptions, exitCode, failOnOption, type LawOptions } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { progress } from "./progress.js";
import { say, sayLabel } from "./speech.js";

interface AuditOptions extends LawOptions, LedgerOptionsGiven, OutputOptions {
  readonly failOn: Severity | "never";
  readonly unmask?: boolean;
}

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
    .option(
      "--unmask",
      say("显示姓名、编号、联系方式和健康情况", "show names, ids, contacts and health"),
    )
    .action(async (ledgers: readonly string[], options: AuditOptions) => {
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
      const shown = options.unmask === true ? found : maskAudit(found, pack);
      await answer(
        { doc: () => auditDoc(shown, pack, because), json: () => auditJsonParts(shown) },
        options,
      );
    });
}
