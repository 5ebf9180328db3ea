import type { Argument, Command, Help, Option } from "commander";
import { linesOf } from "../base/index.js";
import { foldLine, widthOf } from "../report/index.js";
import { languageOption } from "./options.js";
import { say } from "./speech.js";
import { foldedToTerminal, terminalWidth } from "./width.js";

const TITLES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "Usage:": ["用法:", "Usage:"],
  "Arguments:": ["参数：", "Arguments:"],
  "Options:": ["选项：", "Options:"],
  "Commands:": ["命令：", "Commands:"],
};

/** Of what an option or argument may be, and what it is where nothing is said. */
function described({
  description,
  argChoices,
  defaultValue,
  mandatory,
}: Pick<Option & Argument, "description" | "argChoices" | "defaultValue"> & {
  readonly mandatory?: boolean;
}): string {
  const extra = [
    argChoices === undefined ? "" : say("可选：", "one of: ") + argChoices.join(say("、", ", ")),
    defaultValue === undefined || defaultValue === false
      ? ""
      : `${say("默认：", "default: ")}${defaultValue}`,
    mandatory === true ? say("必填", "required") : "",
  ].filter((one) => one !== "");
  if (extra.length === 0) return description;
  return say(
    `${description}（${extra.join("；")}）`,
    `${description} (${extra.join("; ")})`.trimStart(),
  );
}

const HELP: Partial<Help> = {
  styleTitle: (title) => say(...(TITLES[title] ?? [title, title])),
  displayWidth: widthOf,
  boxWrap: (text, width) =>
    linesOf(text)
      .flatMap((line) => foldLine(line, width))
      .join("\n"),
  optionDescription: (option) => described(option),
  argumentDescription: described as Help["argumentDescription"],
  commandUsage: (command) => usageOf(command),
  subcommandTerm: (command) => [command.name(), ...argumentsOf(command)].join(" "),
};

/** How a command is called, with its parents. */
export function usageOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one !== null; one = one.parent) names.unshift(one.name());
  const parts = command.commands.length > 0 ? [say("<命令>", "<command>")] : argumentsOf(command);
  return [...names, ...parts, say("[选项]", "[options]")].join(" ");
}

function argumentsOf(command: Command): string[] {
  return command.registeredArguments.map((one) => {
    const name = `${one.name()}${one.variadic ? "..." : ""}`;
    return one.required ? `<${name}>` : `[${name}]`;
  });
}

const CODES = () =>
  say(
    "退出码：0 没有问题；1 有达到 --fail-on 的问题，或规则的检查没有通过；2 调用有误，或无法读写。",
    "Exit codes: 0 nothing is wrong; 1 findings at or above --fail-on, or a check of rules that failed; 2 it was called wrongly, or could not read or write.",
  );

/** Gives a command and all under it help in the language in which the command speaks. */
export function speakHelp(command: Command): void {
  if (!command.options.some(({ long }) => long === "--lang")) command.addOption(languageOption());
  command
    .configureHelp(HELP)
    // What is wrong with a call is said in two lines where the command ends.
    .configureOutput({ getOutHelpWidth: () => terminalWidth() ?? 80, writeErr: () => {} })
    .helpOption("-h, --help", say("显示帮助", "show this help"))
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText("after", () => `\n${foldedToTerminal(CODES())}`);
  if (command.parent === null) {
    command.helpCommand("help [command]", say("显示一个命令的帮助", "show the help of a command"));
  }
  for (const one of command.commands) speakHelp(one);
}
