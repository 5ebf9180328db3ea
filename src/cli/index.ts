#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addAudit } from "./audit.js";
import { endWith, watchOutputs } from "./ending.js";
import { addExplain } from "./explain.js";
import { addFigures } from "./figures.js";
import { addIndicators } from "./indicators.js";
import { addMembership } from "./membership.js";
import { addPacks } from "./packs.js";
import { addProcedure } from "./procedure.js";
import { addSample } from "./sample.js";
import { addSchema } from "./schema.js";

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

const program = new Command("tuopin")
  .description("China's rules of rural poverty exit, as data: judges, explains and checks")
  .version(version)
  .showHelpAfterError()
  .exitOverride();
addAudit(program);
addExplain(program);
addPacks(program);
addProcedure(program);
addIndicators(program);
addMembership(program);
addFigures(program);
addSample(program);
addSchema(program);

/** The codes of the command: 0 clean, 1 findings, 2 bad usage, unreadable input or a fault of the machine. */
watchOutputs();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else endWith(error);
}
