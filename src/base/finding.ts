import { expectCall, listOf, nullable, objectWith, TEXT } from "./call.js";
import type { Citation } from "./citation.js";
import { fill, type Label, type LabelValues, same } from "./label.js";
import type { Place } from "./place.js";
import { type Detail, type Details, quotedDetails, quotedPlace } from "./quoted.js";
import type { Lack } from "./reading.js";

export type Severity = "error" | "warning" | "note";

/**
 * `fault`: something is wrong. `unknown`: whether it is cannot be told from what is recorded. `notice`:
 * nothing is wrong, but who reads the result should know it.
 */
export type FindingKind = "fault" | "unknown" | "notice";

/**
 * One thing that was found: in data that were given, in a register by a pack, in a dossier by its
 * procedure, in a written summary. It is whole where it is made: whoever shows it looks nothing up.
 */
export interface Finding<D extends Details = Details> {
  readonly code: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Whom it concerns: the id of a household, village or case, the name of a pack, or a file. */
  readonly subject: string | null;
  /** What of it: a criterion, a step, a claim, a column, or the pointer to a part of the file. */
  readonly about: string | null;
  /** Where it stands in what was given. */
  readonly place?: Place;
  readonly sources: readonly Citation[];
  readonly message: Label;
  readonly found?: Label;
  readonly expected?: Label;
  /** What to do about it. */
  readonly remedy: Label;
  /** What would have to be recorded first, of an `unknown`. */
  readonly lacks: readonly Lack[];
  /** What its texts speak of, for programs. */
  readonly details: D;
}

/** What a code says; `{name}` stands for a detail. */
export interface FindingTemplate {
  readonly severity: Severity;
  /** A `fault`, or a `notice` where the severity is `note`, unless said. */
  readonly kind?: FindingKind;
  readonly message: Label;
  readonly remedy: Label;
}

export type FindingTemplates<Code extends string> = Readonly<Record<Code, FindingTemplate>>;

/** Keeps the codes in the type and not their texts. */
export function templates<Code extends string>(of: FindingTemplates<Code>): FindingTemplates<Code> {
  return of;
}

/** What a finding may say beyond its template. */
export type Circumstances = Partial<
  Pick<
    Finding,
    | "severity"
    | "kind"
    | "subject"
    | "about"
    | "sources"
    | "found"
    | "expected"
    | "remedy"
    | "lacks"
  >
>;

/** Details by which a finding says whom it concerns, and what of it, unless it is told. */
const SUBJECTS = ["household", "case", "subject", "pack"];
const ABOUTS = ["criterion", "step", "event", "parameter", "indicator", "key", "column", "id"];

/**
 * A maker of findings from the templates of one room. Each room has its own, so that who does not use
 * a room does not carry its texts.
 *
 * @param ofRecords - the findings speak of records, in whose texts anything may stand: what could be
 *   the name, number or health of somebody is replaced by its shape.
 */
export function findingMaker<Code extends string, D extends Details = Details>(
  all: FindingTemplates<Code>,
  { ofRecords = false }: { readonly ofRecords?: boolean } = {},
) {
  return (code: Code, given: D = {} as D, at?: Place, more: Circumstances = {}): Finding<D> => {
    const { severity, kind, message, remedy } = all[code];
    const details = (ofRecords ? quotedDetails(given) : given) as D;
    const place = ofRecords ? quotedPlace(at) : at;
    const values = details as LabelValues;
    return {
      code,
      kind: kind ?? (severity === "note" ? "notice" : "fault"),
      severity,
      subject: firstText(details, SUBJECTS) ?? place?.file ?? null,
      about: place?.pointer ?? place?.column ?? firstText(details, ABOUTS) ?? null,
      ...(place === undefined ? {} : { place }),
      sources: [],
      message: fill(message, values),
      ...side("found", details.found),
      ...side("expected", details.expected),
      remedy: fill(remedy, values),
      lacks: [],
      details,
      ...more,
    };
  };
}

/**
 * A finding of a part of what was given, told of the whole: its pointer begins at the place of the part,
 * and it concerns whom the whole does where it names nobody itself.
 */
export function within(outer: Place, one: Finding, subject: string | null = null): Finding {
  const inner = one.place?.pointer;
  const pointer = `${outer.pointer ?? ""}${inner ?? ""}`;
  return {
    ...one,
    subject: one.subject ?? subject ?? outer.file ?? null,
    about: inner === undefined || one.about !== inner ? one.about : pointer,
    place: { ...one.place, ...outer, ...(pointer === "" ? {} : { pointer }) },
  };
}

function firstText(details: Details, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = details[name];
    if (typeof value === "string") return value;
  }
  return undefined;
}

/** A detail of that name as the finding's own. */
function side(name: "found" | "expected", value: Detail | undefined): Partial<Finding> {
  if (value === undefined || value === null) return {};
  if (typeof value === "object" && "zh" in value) return { [name]: value };
  const text = typeof value === "object" ? value.join(", ") : String(value);
  return { [name]: same(text) };
}

const FINDING = /* @__PURE__ */ objectWith({
  code: TEXT,
  subject: nullable(TEXT),
  about: nullable(TEXT),
});

/**
 * What a finding is known by from one run to the next: code, subject and what of it. It names no row, so
 * that it stays the same when rows change their order.
 */
export function findingKey(finding: Finding): string {
  expectCall("findingKey", { finding: [finding, FINDING] });
  return keyOf(finding);
}

function keyOf({ code, subject, about }: Finding): string {
  return JSON.stringify([code, subject, about]);
}

/**
 * The keys of all findings of a result, in their order. Where several have one key, those after the
 * first are counted by what they say: `…#2`.
 */
export function findingKeys(findings: readonly Finding[]): string[] {
  expectCall("findingKeys", { findings: [findings, listOf(FINDING)] });
  const alike = new Map<string, number[]>();
  findings.forEach((one, index) => {
    const key = keyOf(one);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [index]);
    else group.push(index);
  });
  const keys: string[] = [];
  for (const [key, group] of alike) {
    const inOrder = group.length === 1 ? group : sortedBySaying(group, findings);
    inOrder.forEach((index, rank) => {
      keys[index] = rank === 0 ? key : `${key}#${rank + 1}`;
    });
  }
  return keys;
}

function sortedBySaying(group: readonly number[], findings: readonly Finding[]): number[] {
  const said = new Map(
    group.map((index) => {
      const { message, found, expected, lacks } = findings[index] as Finding;
      const fields = lacks.map(({ field, record, reason }) => [field, record, reason]);
      return [index, JSON.stringify([message, found, expected, fields])];
    }),
  );
  const textOf = (index: number) => said.get(index) ?? "";
  return [...group].sort((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0));
}
