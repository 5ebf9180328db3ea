import type { Label, Language } from "../base/index.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** The language that a command line names, wherever it does. */
function languageNamed(args: readonly string[]): Language | undefined {
  const own = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  const named = own.flatMap((arg, at) =>
    arg === "--lang" ? [own[at + 1]] : arg.startsWith("--lang=") ? [arg.slice(7)] : [],
  );
  const last = named.at(-1);
  return last === "zh" || last === "en" ? last : undefined;
}

/** The language of a machine: Chinese where it names none, English where it names one that we lack. */
function languageOfLocale(environment: Environment, platform: string): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const set = LC_ALL || LC_MESSAGES || LANG;
  const locale =
    set ?? (platform === "win32" ? Intl.DateTimeFormat().resolvedOptions().locale : "");
  return /^(zh|C|POSIX|$)([_.@-]|$)/i.test(locale) ? "zh" : "en";
}

/**
 * The language in which the command itself speaks (help, errors, progress): that of `--lang`, else that
 * of the machine, else Chinese. Results are Chinese unless `--lang` says otherwise.
 */
export function spoken(
  args: readonly string[] = process.argv.slice(2),
  environment: Environment = process.env,
  platform: string = process.platform,
): Language {
  return languageNamed(args) ?? languageOfLocale(environment, platform);
}

/** Words of the command itself, in the language in which it speaks. */
export function say(zh: string, en: string): string {
  return spoken() === "zh" ? zh : en;
}

/** The same of a label. */
export function sayLabel(label: Label): string {
  return label[spoken()];
}
