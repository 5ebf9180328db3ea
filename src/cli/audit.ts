import type { Command } from "commander";
import { audit } from "../audit/index.js";
import type { Severity } from "../base/index.js";
import { readRegister } from "../io/index.js";
import { auditDoc, auditJsonParts, maskAudit } from "../report/index.js";
import {
  addLawOptions,
  exitCode,
  failOnOption,
  formatOption,
  judging,
  type LawOptions,
} from "./options.js";
import { printParts, write } from "./print.js";
import { progress } from "./progress.js";
import { valueOrFail } from "./usage.js";

interface AuditOptions extends LawOptions {
  readonly format: "text" | "json";
  readonly failOn: Severity | "never";
  readonly unmask?: boolean;
}

export function addAudit(program: Command): void {
  addLawOptions(
    program
      .command("audit")
      .description("judge every household (or village, township, county) of a register by a pack")
      .argument("<folder>", "a folder of CSV or NDJSON files, one table each"),
  )
    .addOption(formatOption(["text", "json"]))
    .addOption(failOnOption())
    .option("--unmask", "show names, ids, contacts and health")
    .action(async (folder: string, options: AuditOptions) => {
      const { pack, context, because } = judging(options);
      const register = valueOrFail(readRegister(folder), options.lang);
      const { step, stop } = progress(pack.name);
      const found = audit(pack, register, context, step);
      stop();
      const severities = new Set<Severity>();
      for (const { severity } of found.findings) severities.add(severity);
      for (const { severity } of found.issues) severities.add(severity);
      process.exitCode = exitCode(options.failOn, [...severities]);
      const shown = options.unmask === true ? found : maskAudit(found, pack);
      const { format, lang } = options;
      if (format === "json") await printParts(auditJsonParts(shown));
      else write(auditDoc(shown, pack, because), { format, lang });
    });
}
