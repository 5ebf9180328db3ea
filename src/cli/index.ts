#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { addAssistance } from "./assistance.js";
import { addAudit } from "./audit.js";
import { addCompletion } from "./completion.js";
import { addDemo } from "./demo.js";
import { endWith, watchOutputs } from "./ending.js";
import { addExplain } from "./explain.js";
import { usageFault } from "./fault.js";
import { addFigures } from "./figures.js";
import { speakHelp } from "./help.js";
import { addIndicators } from "./indicators.js";
import { addMap } from "./map.js";
import { addMembership } from "./membership.js";
import { passLanguageOn } from "./options.js";
import { addPacks } from "./packs.js";
import { addProblems } from "./problems.js";
import { addProcedure } from "./procedure.js";
import { addSample } from "./sample.js";
import { addSchema } from "./schema.js";
import { say } from "./speech.js";
import { addSql } from "./sql.js";
import { addStore } from "./store.js";
import { addTemplate } from "./template.js";
import { UsageError } from "./usage.js";
import { addVerify } from "./verify.js";
import { VERSION } from "./version.js";
import { addWithdraw } from "./withdraw.js";

const program = new Command("tuopin")
  .description(
    say(
      "脱贫规则的数据与引擎：判定、说明、核对",
      "China's rules of rural poverty exit, as data: judges, explains and checks",
    ),
  )
  .version(VERSION, "-V, --version", say("显示版本号", "show the version"));
addAudit(program);
addExplain(program);
addPacks(program);
addProcedure(program);
addProblems(program);
addIndicators(program);
addAssistance(program);
addMembership(program);
addMap(program);
addFigures(program);
addSample(program);
addStore(program);
addVerify(program);
addWithdraw(program);
addSchema(program);
addTemplate(program);
addSql(program);
addDemo(program);
addCompletion(program);
speakHelp(program);
passLanguageOn(program);

/** The codes of the command: 0 clean, 1 findings, 2 bad usage, unreadable input or a fault of the machine. */
watchOutputs();
try {
  const [first, ...rest] = process.argv.slice(2);
  const args = first === "help" ? [...rest, "--help"] : process.argv.slice(2);
  await program.parseAsync(args, { from: "user" });
} catch (error) {
  if (!(error instanceof CommanderError)) endWith(error);
  else if (error.exitCode === 0) process.exitCode = 0;
  else endWith(new UsageError(usageFault(error, program, process.argv.slice(2))));
}
