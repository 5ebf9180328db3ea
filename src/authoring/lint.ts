import type { Finding, Label, PlainDate } from "../base/index.js";
import { asShown, isLower, type Law } from "../law/index.js";
import { erasOf, overlapOf } from "./eras.js";
import { issue } from "./issues.js";
import { type Lineage, lineageOf } from "./lineage.js";
import { lintCases } from "./lint-cases.js";
import { lintDeadParts, lintValues } from "./lint-conditions.js";
import { lintConflicts, lintContradictions, lintIdle } from "./lint-conflicts.js";
import { lintForms, lintNeeds, lintPlaces } from "./lint-needs.js";
import { lintOwnFacts } from "./lint-own.js";
import { lintHoles, lintStale, lintUnused } from "./lint-parameters.js";
import { lintPhrases } from "./lint-phrases.js";
import { lintDaysOfRules, lintOutcome, lintTime } from "./lint-time.js";
import { lintToFill } from "./lint-to-fill.js";
import { lintEdgeWords, lintPlaceholders } from "./lint-words.js";
import { lintOutcomes, lintOverlays, type OverlayProof, proveOverlays } from "./overlays.js";

/** A finding that is meant to stand, and why. */
export interface Allowance {
  /** One of `lint/`. */
  readonly code: string;
  /** The file it is found in. */
  readonly file: string;
  /** The pointer in the file, where only one place of it is meant. */
  readonly pointer?: string | undefined;
  /** The value of one detail, where only one finding of many is meant. */
  readonly detail?: string | undefined;
  readonly reason: Label;
}

export interface LintOptions {
  /** The day on which parameters are looked over for staleness; without it they are not. */
  readonly today?: PlainDate | undefined;
  readonly allowances?: readonly Allowance[] | undefined;
  /** Sources and parameters that other data files name, such as those of procedures. */
  readonly namedElsewhere?: ReadonlySet<string> | undefined;
}

/**
 * Everything in a book of rules that loads and is yet likely to be wrong: gaps in time, conditions
 * that cannot hold, texts that say another edge than the condition, missing cases, overlays that ask
 * for less, and more. Of a book that lies on another it speaks of its own files. Each finding has a code of `lint/`, with a page under `docs/reference/lint`.
 *
 * @example
 * lintLaw(book, { today: "2026-11-24" }).map((one) => one.code);
 */
export function lintLaw(book: Law, options: LintOptions = {}): Finding[] {
  const lineages = lineagesOf(book);
  const found = [
    ...lineages.flatMap((lineage) => lintPack(lineage, book)),
    ...lintOverlays(book, lineages),
    ...lintOutcomes(lineages),
    ...lintContradictions(lineages, book),
    ...lintForms(book),
    ...lintPlaces(book),
    ...lintToFill(book),
    ...lintOwnFacts(book),
    ...lintUnused(book, options.namedElsewhere ?? new Set()),
    ...(options.today === undefined ? [] : lintStale(book, options.today)),
  ];
  const allowances = options.allowances ?? [];
  const used = new Set<Allowance>();
  const left = found.filter((one) => {
    const allowance = allowances.find((each) => allows(each, one));
    if (allowance !== undefined) used.add(allowance);
    return allowance === undefined;
  });
  const idle = allowances.filter((one) => !used.has(one));
  const all = [
    ...left,
    ...idle.map(({ code, file, detail = "" }) =>
      issue("lint/unused-allowance", { code, file, detail }, { file }),
    ),
  ];
  const isBelow = (one: Finding) => isLower(book.shelf, one.place?.file ?? "");
  return asShown(
    all.filter((one) => !isBelow(one)),
    book.shelf,
  );
}

function allows({ code, file, pointer, detail }: Allowance, found: Finding): boolean {
  return (
    code === found.code &&
    file === found.place?.file &&
    (pointer === undefined || pointer === found.place.pointer) &&
    (detail === undefined || Object.values(found.details).includes(detail))
  );
}

function lineagesOf(book: Law): Lineage[] {
  return [...book.heads.values()].map((head) => lineageOf(book, head));
}

/** For every rule that takes another's place: a proof that it asks for no less, or who slips through. */
export function overlayProofs(book: Law): OverlayProof[] {
  return proveOverlays(book, lineagesOf(book));
}

function lintPack(lineage: Lineage, book: Law): Finding[] {
  const { head, own, place } = lineage;
  const law = { parameters: book.parameters, place };
  return [
    ...lintTime(lineage),
    ...lintOutcome(lineage),
    ...lintIdle(lineage),
    ...lintConflicts(lineage, book),
    ...lintDaysOfRules(head, own),
    ...lintHoles(lineage, book),
    ...lintNeeds(lineage, book),
    ...own.flatMap((rule) => {
      const eras = erasOf([rule], overlapOf(rule.inForce, head.inForce) ?? rule.inForce, law);
      const values = lintValues(rule, eras, book.parameters);
      const isPossible = values.every(({ code }) => code !== "lint/out-of-range");
      return [
        ...(isPossible ? lintDeadParts(rule, eras, law) : []),
        ...values,
        ...lintEdgeWords(rule),
        ...lintPlaceholders(rule, law),
        ...lintPhrases(rule, law),
        ...lintCases(rule, law),
      ];
    }),
  ];
}
