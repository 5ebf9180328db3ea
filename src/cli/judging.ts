import { contains, type Label } from "../base/index.js";
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
import { type Doc, issueLine } from "../report/index.js";
import { openLaw } from "./law.js";
import { type DayOptions, daysOf, type LawOptions } from "./options.js";
import { say, spoken } from "./speech.js";
import { UsageError, valueOrFail } from "./usage.js";

/** A pack and the context in which it judges, as the options choose them. */
export interface Judging {
  readonly pack: Pack;
  readonly context: AssessContext & { readonly place: string };
  /** Why a pack of a wider place judges, where one does. */
  readonly because: Label | undefined;
}

/** The pack and place that the options choose; the pack must be in force on the day. */
export function judging(options: LawOptions, book: Law = openLaw(options)): Judging {
  const { asOf: day, knownAt } = daysOf(options);
  const { confirmedOnly, purpose } = options;
  const chosen =
    options.pack === undefined
      ? valueOrFail(packFor(book, purpose ?? "household-exit", options.place ?? "cn", day))
      : { pack: options.pack, place: placeIn(book, options.place), because: undefined };
  const pack = valueOrFail(composePack(book, chosen.pack));
  if (purpose !== undefined && pack.purpose !== purpose) {
    throw new UsageError(
      say(
        `--purpose ${purpose}：${pack.name} 用于 ${pack.purpose}；两者只写一个`,
        `--purpose ${purpose}: ${pack.name} is for ${pack.purpose}; give one of the two`,
      ),
    );
  }
  const place = chosen.place ?? pack.place;
  const asOf = dayFor([pack], options);
  checkPlace(pack, place);
  checkForce(pack, asOf);
  const context = { asOf, knownAt, place, confirmedOnly };
  return { pack, context, because: chosen.because ?? widerPlace(pack, place) };
}

/** The day asked about; without one today, or the last day of packs that have all ended, and says so. */
export function dayFor(packs: readonly Pack[], options: DayOptions): string {
  const { asOf: day } = daysOf(options);
  if (options.asOf !== undefined) return day;
  const last = packs.reduce<Pack | undefined>(
    (latest, one) => (latest === undefined || endsLater(one, latest) ? one : latest),
    undefined,
  );
  const to = last?.inForce.to ?? null;
  if (last === undefined || to === null || day <= to) return day;
  process.stderr.write(
    say(
      `${last.name} 的有效期到${to}为止，按这一天判定；其他日期请写 --as-of\n`,
      `${last.name} was in force until ${to} and judges by that day; another is given by --as-of\n`,
    ),
  );
  return to;
}

function endsLater({ inForce: { to } }: Pack, { inForce: { to: other } }: Pack): boolean {
  return other !== null && (to === null || to > other);
}

/** The id of the place that an option means. */
export function placeIn(book: Law, place: string | undefined): string | undefined {
  return place === undefined ? undefined : valueOrFail(placeNamed(book.places, place)).id;
}

function widerPlace(pack: Pack, place: string): Label | undefined {
  if (place === pack.place) return undefined;
  const [here, own] = [place, pack.place].map((id) => withLabel(placeOfPack(pack, id)));
  const details = { pack: pack.name, place: here as Label, own: own as Label };
  return judgingIssue("pack/of-wider-place", details).message;
}

/** Ends the command where a place does not lie in that of the pack. */
export function checkPlace(pack: Pack, place: string): void {
  if (liesIn(place, pack.place)) return;
  const [here, own] = [place, pack.place].map((id) => withLabel(placeOfPack(pack, id)));
  const details = { pack: pack.name, place: here as Label, own: own as Label };
  throw new UsageError(issueLine(judgingIssue("pack/of-another-place", details), spoken()));
}

/** Says that a pack is not in force on the day; nothing where it is. */
export function outsideForce(pack: Pack, asOf: string): string | undefined {
  if (contains(pack.inForce, asOf)) return undefined;
  const { from, to } = pack.inForce;
  const details = { pack: pack.name, asOf, from, to: to ?? "…" };
  return issueLine(judgingIssue("pack/not-in-force", details), spoken());
}

/** Ends the command where a pack is not in force on the day. */
export function checkForce(pack: Pack, asOf: string): void {
  const line = outsideForce(pack, asOf);
  if (line !== undefined) throw new UsageError(line);
}

/** Ends the command where it is about households and the pack is not. */
export function checkHouseholds({ name, subject }: Pack): void {
  if (subject === "household") return;
  throw new UsageError(
    say(
      `${name} 判定的是${SUBJECT_WORDS[subject]}，这个命令只看农户；请用 tuopin audit`,
      `${name} judges a ${subject}, and this command is about households; use tuopin audit`,
    ),
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
