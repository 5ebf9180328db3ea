import { fail, type Label, nearestNames, type Result, succeed } from "../../base/index.js";
import { judgingIssue } from "../judging-issues.js";

/** A jurisdiction: the nation, a province, or a place in one. */
export interface Jurisdiction {
  /** Such as `cn`, `cn-sichuan`, `cn-sichuan-kangding`, or a division by its code: `cn-sichuan-510104`. */
  readonly id: string;
  readonly label: Label;
  /** Its division codes, those that it had earlier too. */
  readonly codes: readonly string[];
  /** Other names by which it may be called. */
  readonly alsoCalled?: readonly string[] | undefined;
  /** Named by a pack or a legal value and declared in no table of places. */
  readonly undeclared?: true;
}

/** The places that are known, by id. */
export type Places = ReadonlyMap<string, Jurisdiction>;

export interface PlacesFile {
  readonly places: readonly Jurisdiction[];
}

/** The nation, which every set of rules knows. */
export const NATION: Jurisdiction = {
  id: "cn",
  label: { zh: "全国", en: "China" },
  codes: ["000000"],
};

/** The place, then the places around it: `cn-sichuan-kangding`, `cn-sichuan`, `cn`. */
export function placesAround(place: string): string[] {
  const parts = place.split("-");
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join("-"));
}

/** Whether a place is another or lies in it. */
export function liesIn(place: string, around: string): boolean {
  return placesAround(place).includes(around);
}

/**
 * The place that a text means: its id, its Chinese or English name, or its division code. A place that
 * nobody knows is an issue with those that are most like it; nothing is guessed.
 */
export function placeNamed(places: Places, text: unknown): Result<Jurisdiction> {
  const known = typeof text === "string" ? places.get(text) : undefined;
  if (known !== undefined) return succeed(known);
  const wanted = typeof text === "string" ? text.normalize("NFKC").trim() : "";
  const called = [...places.values()].filter((one) => namesOf(one).includes(wanted));
  const [only, ...others] = called;
  if (only !== undefined && others.length === 0) return succeed(only);
  const shown = typeof text === "string" ? text : String(text);
  if (only !== undefined) {
    const list = called.slice(0, 6).map(withLabel);
    return fail([judgingIssue("pack/ambiguous-place", { place: shown, places: joined(list) })]);
  }
  const owners = new Map<string, Jurisdiction>();
  for (const one of places.values()) for (const name of namesOf(one)) owners.set(name, one);
  const near = nearestNames(wanted, owners.keys()).flatMap((name) => owners.get(name) ?? []);
  const nearest = joined([...new Set(near)].map(withLabel));
  return fail([judgingIssue("pack/unknown-place", { place: shown, nearest })]);
}

/**
 * The id of the place that an argument of a call means.
 *
 * @throws TypeError where there is no such place, or more than one.
 */
export function placeOfCall(places: Places, text: unknown): string {
  const found = placeNamed(places, text);
  if (found.ok) return found.value.id;
  throw new TypeError(
    found.issues.map(({ message, remedy }) => `${message.en}. ${remedy.en}`).join("\n"),
  );
}

function namesOf({ id, label, codes, alsoCalled = [] }: Jurisdiction): readonly string[] {
  return [id, label.zh, label.en, ...codes, ...alsoCalled];
}

/** A place with its name, as it is shown. */
export function withLabel({ id, label }: Jurisdiction): Label {
  return { zh: `${label.zh}（${id}）`, en: `${label.en} (${id})` };
}

function joined(labels: readonly Label[]): Label {
  return {
    zh: labels.map(({ zh }) => zh).join("、"),
    en: labels.map(({ en }) => en).join(", "),
  };
}
