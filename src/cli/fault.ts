import type { Command, CommanderError } from "commander";
import { nearestNames } from "../base/index.js";
import { usageOf } from "./help.js";
import { say } from "./speech.js";

/** Two lines on a call that commander could not understand: what is wrong, and how it is called. */
export function usageFault(
  error: CommanderError,
  program: Command,
  args: readonly string[],
): string {
  const command = commandOf(program, args);
  const what = whatIsWrong(error, command);
  const usage = usageOf(command);
  const help = `${usage.split(" ").slice(0, depthOf(command)).join(" ")} --help`;
  return say(
    `${what}\n用法：${usage}；详见 ${help}`,
    `${what}\nUsage: ${usage}; more with ${help}`,
  );
}

/** The command that the words of a command line lead to. */
function commandOf(program: Command, args: readonly string[]): Command {
  let command = program;
  for (const arg of args) {
    const next = command.commands.find((one) => one.name() === arg);
    if (next !== undefined) command = next;
    else if (command.commands.length === 0) break;
  }
  return command;
}

function depthOf(command: Command): number {
  return command.parent === null ? 1 : 1 + depthOf(command.parent);
}

/** The forms in which commander says what is wrong, and what of it is needed. */
const FORMS = {
  "commander.unknownOption": /^error: unknown option '(?<name>[^']*)'/,
  "commander.unknownCommand": /^error: unknown command '(?<name>[^']*)'/,
  "commander.missingArgument": /^error: missing required argument '(?<name>[^']*)'/,
  "commander.optionMissingArgument": /^error: option '(?<name>[^']*)' argument missing/,
  "commander.missingMandatoryOptionValue": /^error: required option '(?<name>[^']*)' not specified/,
  "commander.excessArguments": /Expected (?<name>\d+) arguments? but got (?<found>\d+)/,
  "commander.invalidArgument":
    /^error: (?:option '(?<name>[^']*)' argument|command-argument value) '(?<found>.*?)' is invalid(?: for argument '(?<argument>[^']*)')?\. (?<why>.*)$/s,
} as const;

function whatIsWrong(error: CommanderError, command: Command): string {
  if (error.code === "commander.help") return commandMissing(command);
  const found = FORMS[error.code as keyof typeof FORMS]?.exec(error.message)?.groups ?? {};
  const { name = "", found: given = "", why = "", argument = "" } = found;
  switch (error.code) {
    case "commander.unknownOption":
      return unknownOption(name, command);
    case "commander.unknownCommand":
      return unknownCommand(name, command);
    case "commander.missingArgument":
      return say(
        `缺少参数 <${name}>${meaning(name, command)}`,
        `<${name}> is missing${meaning(name, command)}`,
      );
    case "commander.optionMissingArgument":
      return say(`选项 ${name} 后面缺少值`, `${name} lacks its value`);
    case "commander.missingMandatoryOptionValue":
      return say(`缺少选项 ${name}`, `${name} is missing`);
    case "commander.excessArguments":
      return tooMany(Number(name), Number(given), command);
    case "commander.invalidArgument":
      return invalid(name || `<${argument}>`, given, why, command);
    default:
      return error.message.replace(/^error: /, "");
  }
}

function commandMissing(command: Command): string {
  const all = namesOf(command).join(say("、", ", "));
  return say(`请给出命令：${all}`, `A command is missing; there are: ${all}`);
}

function meaning(name: string, command: Command): string {
  const { description = "" } = command.registeredArguments.find((one) => one.name() === name) ?? {};
  return description === "" ? "" : say(`（${description}）`, ` (${description})`);
}

function unknownOption(name: string, command: Command): string {
  const options = [...command.options.map(({ long }) => long ?? ""), "--help"];
  const near = nearestNames(name, options, 2).join(say("、", ", "));
  return say(
    `没有选项“${name}”；最接近的是：${near}`,
    `There is no option “${name}”; the nearest: ${near}`,
  );
}

function unknownCommand(name: string, command: Command): string {
  const names = namesOf(command);
  const [near, all] = [nearestNames(name, names, 1).join(), names.join(say("、", ", "))];
  return say(
    `没有命令“${name}”；最接近的是：${near}。可用的：${all}`,
    `There is no command “${name}”; the nearest: ${near}. There are: ${all}`,
  );
}

function namesOf(command: Command): string[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((one) => one.name());
}

function tooMany(expected: number, given: number, command: Command): string {
  const last = command.args.at(expected) ?? "";
  return say(
    `参数太多：应为${expected}个，给了${given}个，从“${last}”起是多余的；名称中有空格的请加引号`,
    `Too many arguments: ${expected} expected, ${given} given, from “${last}” on too many; put a name with blanks into quotes`,
  );
}

function invalid(flags: string, given: string, why: string, command: Command): string {
  const choices =
    command.options.find((one) => one.flags === flags)?.argChoices ??
    command.registeredArguments.find((one) => `<${one.name()}>` === flags)?.argChoices;
  const name = flags.split(" ")[0] as string;
  if (choices === undefined)
    return `${name}${say(`：“${given}”不可用，${why}`, `: “${given}” cannot be used; ${why}`)}`;
  const near = nearestNames(given, choices, 1).join();
  const all = choices.join(say("、", ", "));
  return say(
    `${name} 没有“${given}”；最接近的是：${near}。可用的：${all}`,
    `${name} knows no “${given}”; the nearest: ${near}. There are: ${all}`,
  );
}
