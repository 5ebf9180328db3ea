import { Argument, type Command } from "commander";
import { readBook } from "../io/index.js";
import { say } from "./speech.js";

/** The command by which a shell asks for the words that may stand next. */
const ASK = "next-words";

/** What a shell is told; each asks the command itself, so that packs and places are completed too. */
const SCRIPTS = {
  bash: `_tuopin() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(tuopin ${ASK} -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _tuopin tuopin
`,
  zsh: `_tuopin() {
  local -a found
  found=("\${(@f)$(tuopin ${ASK} -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  [[ -n "$found[1]" ]] && compadd -- $found || _files
}
compdef _tuopin tuopin
`,
  fish: `complete -c tuopin -a '(tuopin ${ASK} -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
} as const;

type Shell = keyof typeof SCRIPTS;

export function addCompletion(program: Command): void {
  program
    .command("completion")
    .description(
      say(
        '输出命令行补全的脚本，如 eval "$(tuopin completion bash)"',
        'print what completes the command in a shell, as in: eval "$(tuopin completion bash)"',
      ),
    )
    .addArgument(
      new Argument("<shell>", say("哪种命令行", "which shell")).choices(Object.keys(SCRIPTS)),
    )
    .action((shell: Shell) => {
      process.stdout.write(SCRIPTS[shell]);
    });
  program
    .command(ASK, { hidden: true })
    .argument("[words...]")
    .action((words: readonly string[]) => {
      process.stdout.write(
        nextWords(program, words)
          .map((one) => `${one}\n`)
          .join(""),
      );
    });
}

/** The words that may stand in the place of the last, of those that begin as it does. */
function nextWords(program: Command, words: readonly string[]): string[] {
  const before = words.slice(0, -1);
  const begun = words.at(-1) ?? "";
  let command = program;
  for (const word of before) {
    command = command.commands.find((one) => one.name() === word) ?? command;
  }
  return possible(command, before.at(-1), begun).filter((one) => one.startsWith(begun));
}

function possible(command: Command, last: string | undefined, begun: string): readonly string[] {
  const help = command.createHelp();
  const option = command.options.find(({ long, required }) => required && long === last);
  if (option !== undefined) return option.argChoices ?? lawNames(option.attributeName());
  if (begun.startsWith("-")) return help.visibleOptions(command).map(({ long }) => long ?? "");
  if (command.commands.length > 0) return help.visibleCommands(command).map((one) => one.name());
  const [first] = command.registeredArguments;
  return first?.argChoices ?? lawNames(first?.name() ?? "");
}

/** The names in the built-in law that an option or argument may take; nothing for others. */
function lawNames(of: string): readonly string[] {
  if (!["pack", "purpose", "place"].includes(of)) return [];
  const law = readBook();
  if (!law.ok) return [];
  const heads = [...law.value.heads.values()];
  if (of === "place") return [...law.value.places.keys()].sort();
  return [...new Set(heads.map((one) => (of === "pack" ? one.name : one.purpose)))].sort();
}
