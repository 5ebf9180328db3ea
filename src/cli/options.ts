import type { Command } from "commander";
import { Option } from "commander";
import {
  contains,
  isName,
  isPlainDate,
  type Label,
  type Language,
  nearestNames,
  type Severity,
} from "../base/index.js";
import type { AssessContext } from "../judge/index.js";
import {
  composePack,
  judgingIssue,
  type Law,
  liesIn,
  type Pack,
  packFor,
  placeNamed,
  placeOfPack,
  withLabel,
} from "../law/index.js";
import { aliases, type NameOf } from "../register/index.js";
import { type Doc, issueLine } from "../report/index.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { UsageError, valueOrFail } from "./usage.js";

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

/** The options of every command that judges by a pack. */
export function addLawOptions(command: Command): Command {
  return addRulesOptions(command)
    .addOption(
      dayOption("--as-of <day>", "judge by the law and facts of this day (default: today)"),
    )
    .addOption(
      dayOption("--known-at <day>", "judge by what had been published and recorded by this day"),
    )
    .option("--place <place>", "jurisdiction: cn-sichuan, 四川, or a division code (default: cn)")
    .option("--purpose <purpose>", "what to judge by (default: household-exit)")
    .option("--pack <name>", "a pack by its name, instead of --place and --purpose")
    .option("--confirmed-only", "take unconfirmed legal values as not known")
    .addOption(languageOption());
}

/** Whether a command shows names, ids, contacts and health. */
export interface MaskOption {
  readonly unmask?: boolean;
}

export function unmaskOption(): Option {
  return new Option("--unmask", "show names, ids, contacts and health");
}

/** What ids and names are shown as: masked, unless all of it is asked for. */
export function namesFor({ unmask }: MaskOption): NameOf {
  return unmask === true ? (name) => name : aliases();
}

export function languageOption(): Option {
  return new Option("--lang <language>", "language of the output")
    .choices(["zh", "en"])
    .default("zh");
}

/** An option that takes a day; one that does not exist ends the command. */
export function dayOption(flags: string, description: string): Option {
  const name = flags.split(" ")[0] as string;
  return new Option(flags, description).argParser((text) => dayNamed(text, name));
}

/** The day that a text names, for an option or after “@”. The language is not known yet. */
export function dayNamed(text: string, within: string): string {
  if (isPlainDate(text)) return text;
  throw new UsageError(
    `${within}: 没有“${text}”这一天，请写成 2020-12-31 · “${text}” is no day; write it as 2020-12-31`,
  );
}

/** The day in China. */
export function today(): string {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
}

export function failOnOption(): Option {
  return new Option("--fail-on <severity>", "exit with 1 on findings of this severity or above")
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

/** A pack and the context in which it judges, as the options choose them. */
export interface Judging {
  readonly pack: Pack;
  readonly context: AssessContext & { readonly place: string };
  /** Why a pack of a wider place judges, where one does. */
  readonly because: Label | undefined;
}

/** The pack and place that the options choose; the pack must be in force on the day. */
export function judging(options: LawOptions, book: Law = openLaw(options)): Judging {
  const { asOf, knownAt } = daysOf(options);
  const { lang, confirmedOnly, purpose } = options;
  const chosen =
    options.pack === undefined
      ? valueOrFail(packFor(book, purpose ?? "household-exit", options.place ?? "cn", asOf), lang)
      : { pack: options.pack, place: placeIn(book, options.place, lang), because: undefined };
  const pack = valueOrFail(composePack(book, chosen.pack), lang);
  if (purpose !== undefined && pack.purpose !== purpose) {
    throw new UsageError(`--purpose ${purpose}: ${pack.name} is for ${pack.purpose}`);
  }
  const place = chosen.place ?? pack.place;
  checkPlace(pack, place, lang);
  checkForce(pack, asOf, lang);
  const context = { asOf, knownAt, place, confirmedOnly };
  return { pack, context, because: chosen.because ?? widerPlace(pack, place) };
}

/** The id of the place that an option means. */
export function placeIn(
  book: Law,
  place: string | undefined,
  language: Language,
): string | undefined {
  return place === undefined ? undefined : valueOrFail(placeNamed(book.places, place), language).id;
}

function widerPlace(pack: Pack, place: string): Label | undefined {
  if (place === pack.place) return undefined;
  const [here, own] = [place, pack.place].map((id) => withLabel(placeOfPack(pack, id)));
  const details = { pack: pack.name, place: here as Label, own: own as Label };
  return judgingIssue("pack/of-wider-place", details).message;
}

/** Ends the command where a place does not lie in that of the pack. */
export function checkPlace(pack: Pack, place: string, language: Language): void {
  if (liesIn(place, pack.place)) return;
  const [here, own] = [place, pack.place].map((id) => withLabel(placeOfPack(pack, id)));
  const details = { pack: pack.name, place: here as Label, own: own as Label };
  throw new UsageError(issueLine(judgingIssue("pack/of-another-place", details), language));
}

/** Says that a pack is not in force on the day; nothing where it is. */
export function outsideForce(pack: Pack, asOf: string, language: Language): string | undefined {
  if (contains(pack.inForce, asOf)) return undefined;
  const { from, to } = pack.inForce;
  const details = { pack: pack.name, asOf, from, to: to ?? "…" };
  return issueLine(judgingIssue("pack/not-in-force", details), language);
}

/** Ends the command where a pack is not in force on the day. */
export function checkForce(pack: Pack, asOf: string, language: Language): void {
  const line = outsideForce(pack, asOf, language);
  if (line !== undefined) throw new UsageError(line);
}

/** Ends the command where it is about households and the pack is not. */
export function checkHouseholds({ name, subject }: Pack, language: Language): void {
  if (subject === "household") return;
  throw new UsageError(
    language === "zh"
      ? `${name} 判定的是${SUBJECT_WORDS[subject]}，这个命令只看农户；请用 tuopin audit`
      : `${name} judges a ${subject}, and this command is about households; use tuopin audit`,
  );
}

const SUBJECT_WORDS = {
  member: "成员",
  household: "农户",
  village: "村",
  township: "乡镇",
  county: "县",
  duty: "履职情况",
} as const;

/** A document that says under its title why a pack of a wider place judges. */
export function headed(doc: Doc, because: Label | undefined): Doc {
  return because === undefined ? doc : { ...doc, lead: [...(doc.lead ?? []), because] };
}

/** What a name on the command line can stand for. */
const NAMED = {
  household: { zh: "农户", en: "household" },
  subject: { zh: "案卷对象", en: "subject with a case" },
  procedure: { zh: "程序", en: "procedure" },
  schema: { zh: "格式", en: "schema" },
  pack: { zh: "规则包", en: "pack" },
} as const;

/** A name that is not there, with the nearest that are, or the whole of a short list. */
export function notThere(
  kind: keyof typeof NAMED,
  name: string,
  among: readonly string[],
  language: Language,
): UsageError {
  const what = NAMED[kind][language];
  // Ids come from a register, where the name of somebody may stand in their place.
  const isId = kind === "household" || kind === "subject";
  const open = [...new Set(among)].filter((one) => !isId || isName(one));
  const near = nearestNames(name, open).join(", ");
  const all = open.length > 40 ? "" : open.join(", ");
  if (language === "zh") {
    const hint = near === "" ? "一个也没有" : `最接近的是：${near}`;
    return new UsageError(`没有${what}“${name}”；${hint}${all === "" ? "" : `。可用的：${all}`}`);
  }
  const hint = near === "" ? "there is none at all" : `the nearest: ${near}`;
  return new UsageError(`no ${what} “${name}”; ${hint}${all === "" ? "" : `. There are: ${all}`}`);
}
