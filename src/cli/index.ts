#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addAudit } from "./audit.js";
import { addExplain } from "./explain.js";
import { addFigures } from "./figures.js";
import { addIndicators } from "./indicators.js";
import { UsageError } from "./options.js";
import { addPacks } from "./packs.js";
import { printable } from "./print.js";
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
addFigures(program);
addSample(program);
addSchema(program);

/** A reader that closed the pipe, such as `head`, has had enough. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

/** The codes of the command: 0 clean, 1 findings, 2 bad usage or unreadable input. */
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof UsageError) {
    process.stderr.write(`${printable(error.message)}\n`);
    process.exitCode = 2;
  } else throw error;
}
