import { createHmac } from "node:crypto";
import type { Command } from "commander";
import { Option } from "commander";
import { isName, isPlainDate, nearestNames, type Severity } from "../base/index.js";
import { readText } from "../io/index.js";
import type { AssessContext } from "../judge/index.js";
import { aliases, type NameOf } from "../register/index.js";
import { addRulesOptions, lawOf, type RulesOptions } from "./law.js";
import { unreadable } from "./named-file.js";
import { say, sayLabel, spoken } from "./speech.js";
import { UsageError } from "./usage.js";
import { foldedToTerminal } from "./width.js";

export interface DayOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

export interface LawOptions extends DayOptions, RulesOptions {
  readonly place?: string;
  readonly purpose?: string;
  readonly pack?: string;
  readonly confirmedOnly?: boolean;
}

/** The options of every command that judges by a pack, for the purpose that it has unless said. */
export function addLawOptions(command: Command, purpose = "household-exit"): Command {
  return addRulesOptions(command)
    .addHelpText("after", () => `\n${foldedToTerminal(purposesLine(command.opts()))}`)
    .addOption(
      dayOption(
        "--as-of <day>",
        say(
          "按这一天的规则和情况判定（默认：今天；规则包已到期的，为其最后一天）",
          "judge by the law and facts of this day (default: today, or the last day of a pack that has ended)",
        ),
      ),
    )
    .addOption(
      dayOption(
        "--known-at <day>",
        say(
          "只按这一天以前公布和登记的内容判定",
          "judge by what had been published and recorded by this day",
        ),
      ),
    )
    .option(
      "--place <place>",
      say(
        "地方：cn-sichuan、四川或行政区划代码（默认：cn）",
        "jurisdiction: cn-sichuan, 四川, or a division code (default: cn)",
      ),
    )
    .option(
      "--purpose <purpose>",
      say(
        `判定目的，见下（默认：${purpose}）`,
        `what to judge by, see below (default: ${purpose})`,
      ),
    )
    .option(
      "--pack <name>",
      say(
        "直接写规则包的名称，代替 --place 和 --purpose",
        "a pack by its name, instead of --place and --purpose",
      ),
    )
    .option(
      "--confirmed-only",
      say("未经核实的法定数值视为不知道", "take unconfirmed legal values as not known"),
    )
    .addOption(languageOption());
}

/** The purposes of the packs that there are. */
function purposesLine(options: RulesOptions): string {
  const law = lawOf(options);
  if (!law.ok) return "";
  const purposes = [...new Set([...law.value.heads.values()].map(({ purpose }) => purpose))].sort();
  return say(`判定目的：${purposes.join("、")}`, `Purposes: ${purposes.join(", ")}`);
}

/** Whether a command shows names, ids, contacts and health, and by which secret it stands in for them. */
export interface MaskOption {
  readonly unmask?: boolean;
  readonly secretFile?: string;
}

export function secretOption(): Option {
  return new Option(
    "--secret-file <file>",
    say(
      "自己保管的密钥文件：不能显示的编号由它换成固定的代号，各次核查之间可以对上",
      "a file with a secret that you keep: ids that may not be shown get names by it that are the same in every run",
    ),
  );
}

export function unmaskOption(): Option {
  return new Option(
    "--unmask",
    say("显示姓名、编号、联系方式和健康情况", "show names, ids, contacts and health"),
  );
}

/** What ids and names are shown as: masked, unless all of it is asked for. */
export function namesFor({ unmask, secretFile }: MaskOption): NameOf {
  if (unmask === true) return (name) => name;
  return secretFile === undefined ? aliases() : pseudonyms(secretIn(secretFile));
}

/** A secret shorter than this is found by trying. */
const LEAST_OF_A_SECRET = 16;

/** The secret in a file. */
export function secretIn(file: string): Uint8Array {
  let secret: Uint8Array;
  try {
    secret = new TextEncoder().encode(readText(file).trim());
  } catch (error) {
    throw unreadable("--secret-file", file, error);
  }
  if (secret.length >= LEAST_OF_A_SECRET) return secret;
  throw new UsageError(
    say(
      `--secret-file ${file}：只有 ${secret.length} 个字节，至少要 ${LEAST_OF_A_SECRET} 个`,
      `--secret-file ${file}: it holds ${secret.length} bytes, and at least ${LEAST_OF_A_SECRET} are needed`,
    ),
  );
}

/**
 * Gives each id or name that may not be shown a name made of it with a secret: nobody can tell or try
 * out whose it is without the secret, and it is the same in every run.
 */
function pseudonyms(secret: Uint8Array): NameOf {
  const given = new Map<string, string>();
  return (name) => {
    if (isName(name)) return name;
    const known = given.get(name);
    if (known !== undefined) return known;
    const digest = createHmac("sha256", secret).update(name).digest();
    // Letters alone, so that it reads as no number of anybody.
    const letters = [...digest.subarray(0, 12)].map((byte) => LETTERS[byte % 16]).join("");
    given.set(name, `k1-${letters}`);
    return `k1-${letters}`;
  };
}

const LETTERS = "abcdefghjkmnpqrs";

export function languageOption(): Option {
  return new Option("--lang <language>", say("输出的语言", "language of the output"))
    .choices(["zh", "en"])
    .default("zh");
}

/** Lets a language that stands before the name of a command hold for it. */
export function passLanguageOn(program: Command): void {
  program.hook("preAction", (_program, command) => {
    if (command.getOptionValueSource("lang") !== "default") return;
    for (let one = command.parent; one !== null; one = one.parent) {
      if (one.getOptionValueSource("lang") !== "cli") continue;
      command.setOptionValue("lang", one.opts().lang);
      return;
    }
  });
}

/** An option that takes a day; one that does not exist ends the command. */
export function dayOption(flags: string, description: string): Option {
  const name = flags.split(" ")[0] as string;
  return new Option(flags, description).argParser((text) => dayNamed(text, name));
}

/** The day that a text names, for an option or after “@”. */
export function dayNamed(text: string, within: string): string {
  if (isPlainDate(text)) return text;
  throw new UsageError(
    say(
      `${within}：没有“${text}”这一天，请写成 2020-12-31`,
      `${within}: “${text}” is no day; write it as 2020-12-31`,
    ),
  );
}

/** The day in China. */
export function today(): string {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}

export function failOnOption(): Option {
  return new Option(
    "--fail-on <severity>",
    say("有这一级或更严重的问题时，退出码为1", "exit with 1 on findings of this severity or above"),
  )
    .choices(["error", "warning", "note", "never"])
    .default("error");
}

/** Exit code 1 when something is at or above the severity asked for. */
export function exitCode(failOn: Severity | "never", found: readonly Severity[]): 0 | 1 {
  const order = ["note", "warning", "error"];
  if (failOn === "never") return 0;
  return found.some((one) => order.indexOf(one) >= order.indexOf(failOn)) ? 1 : 0;
}

/** The days that the options name. */
export function daysOf(options: DayOptions): Required<Pick<AssessContext, "asOf" | "knownAt">> {
  return { asOf: options.asOf ?? today(), knownAt: options.knownAt };
}

/** What a name on the command line can stand for. */
const NAMED = {
  household: { zh: "农户", en: "household" },
  subject: { zh: "案卷对象", en: "subject with a case" },
  procedure: { zh: "程序", en: "procedure" },
  schema: { zh: "格式", en: "schema" },
  village: { zh: "村", en: "village" },
  criterion: { zh: "指标", en: "criterion" },
  problem: { zh: "问题", en: "problem" },
  pack: { zh: "规则包", en: "pack" },
  table: { zh: "表", en: "table" },
} as const;

/** A name that is not there, with the nearest that are, or the whole of a short list. */
export function notThere(
  kind: keyof typeof NAMED,
  name: string,
  among: readonly string[],
): UsageError {
  const what = sayLabel(NAMED[kind]);
  // Ids come from a register, where the name of somebody may stand in their place.
  const isId = kind === "household" || kind === "subject" || kind === "village";
  const open = [...new Set(among)].filter((one) => !isId || isName(one));
  const near = nearestNames(name, open).join(", ");
  const all = open.length > 40 ? "" : open.join(", ");
  if (spoken() === "zh") {
    const hint = near === "" ? "一个也没有" : `最接近的是：${near}`;
    return new UsageError(`没有${what}“${name}”；${hint}${all === "" ? "" : `。可用的：${all}`}`);
  }
  const hint = near === "" ? "there is none at all" : `the nearest: ${near}`;
  return new UsageError(`no ${what} “${name}”; ${hint}${all === "" ? "" : `. There are: ${all}`}`);
}
