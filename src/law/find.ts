import {
  contains,
  DAY,
  expectCall,
  type Finding,
  fail,
  type Label,
  nearestHint,
  optional,
  type Place,
  type PlainDate,
  type Result,
  same,
  succeed,
  TEXT,
} from "../base/index.js";
import { issue } from "./issues.js";
import type { Law } from "./law.js";
import {
  type Jurisdiction,
  NATION,
  placeNamed,
  placeOfCall,
  placesAround,
  withLabel,
} from "./parameters/places.js";
import type { PackHead } from "./schema.js";
import { LAW } from "./shapes.js";

/** The pack that judges by a purpose in a place, and why, where it is not the place's own. */
export interface PackChoice {
  readonly pack: string;
  /** The id of the place in which it judges. */
  readonly place: string;
  /** Why a pack of a place around it judges; absent where the place has its own. */
  readonly because?: Label;
}

/**
 * The pack for a purpose and a place: that of the nearest place that has one. With a day, the nearest
 * that is in force on it; where none is, the nearest of any day.
 *
 * @param place - its id, its Chinese or English name, or its division code.
 * @returns the choice, or issues: a place or purpose that nobody knows, with the nearest right ones.
 * @example
 * ```ts
 * const chosen = packFor(rulebook, "household-exit", "四川", "2019-12-31");
 * if (chosen.ok) console.log(chosen.value.pack); // cn-sichuan/household-exit
 * ```
 */
export function packFor(
  book: Law,
  purpose: string,
  place: string,
  day?: PlainDate,
): Result<PackChoice> {
  expectCall("packFor", {
    book: [book, LAW],
    purpose: [purpose, TEXT],
    place: [place, TEXT],
    day: [day, optional(DAY)],
  });
  const found = placeNamed(book.places, place);
  if (!found.ok) return found;
  const all = [...book.heads.values()];
  const here = all.filter((head) => head.purpose === purpose);
  if (here.length === 0) {
    const purposes = [...new Set(all.map((head) => head.purpose))].sort();
    const nearest = nearestHint(String(purpose), purposes);
    const details = { purpose: String(purpose), purposes: purposes.join(", "), nearest };
    return fail([issue("pack/unknown-purpose", details)]);
  }
  const heads = placesAround(found.value.id).flatMap((around) =>
    here.filter((head) => head.name.startsWith(`${around}/`)),
  );
  const inForce = heads.find((head) => day !== undefined && contains(head.inForce, day));
  const head = inForce ?? heads[0];
  if (head === undefined) {
    const packs = here.map(({ name }) => name).join(", ");
    const details = { place: withLabel(found.value), purpose, packs };
    return fail([issue("pack/no-pack-for-place", details)]);
  }
  const because = reasonFor(book, found.value, head, heads[0] as PackHead, day);
  const choice = { pack: head.name, place: found.value.id };
  return succeed(because === undefined ? choice : { ...choice, because });
}

/**
 * The name of the pack for a purpose and a place, as `packFor` chooses it; nothing where there is none.
 *
 * @throws TypeError for a place that nobody knows, with those that are most like it.
 */
export function findPack(
  book: Law,
  purpose: string,
  place: string,
  day?: PlainDate,
): string | undefined {
  expectCall("findPack", {
    book: [book, LAW],
    purpose: [purpose, TEXT],
    place: [place, TEXT],
    day: [day, optional(DAY)],
  });
  const id = placeOfCall(book.places, place);
  const found = packFor(book, purpose, id, day);
  return found.ok ? found.value.pack : undefined;
}

/** The place that a pack is of. */
export function placeOfPack(book: Pick<Law, "places">, pack: string): Jurisdiction {
  const id = pack.split("/")[0] as string;
  return book.places.get(id) ?? { ...NATION, id, label: same(id) };
}

/** Why a pack of a wider place judges. */
function reasonFor(
  book: Law,
  place: Jurisdiction,
  head: PackHead,
  nearest: PackHead,
  day: PlainDate | undefined,
): Label | undefined {
  const own = placeOfPack(book, head.name);
  if (own.id === place.id) return undefined;
  const [here, there] = [withLabel(place), withLabel(own)];
  if (nearest !== head && day !== undefined) {
    const { name, inForce } = nearest;
    const to = inForce.to ?? "…";
    return {
      zh: `${here.zh}：${name} 的有效期为${inForce.from}至${to}，${day}没有效力，按${there.zh}的 ${head.name} 判定`,
      en: `${here.en}: ${name} is in force from ${inForce.from} to ${to}, not on ${day}; ${head.name} of ${there.en} judges`,
    };
  }
  return {
    zh: `${here.zh}没有自己的规则包（${head.purpose}），按${there.zh}的 ${head.name} 判定`,
    en: `${here.en} has no pack of its own for ${head.purpose}; ${head.name} of ${there.en} judges`,
  };
}

/** Says that a pack is not there, with the one that is most like it. */
export function packNotFound(book: Law, pack: string, place?: Place): Finding {
  const names = [...book.heads.keys()];
  const details = { pack, packs: names.join(", "), nearest: nearestHint(pack, names) };
  return issue("pack/not-found", details, place);
}
