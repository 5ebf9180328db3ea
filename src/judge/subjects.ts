import type { SubjectKind } from "../facts/index.js";
import type { Facility, Register } from "../register/index.js";
import { plainValue } from "../register/index.js";
import type { Subject } from "./assess.js";

/** All that a pack about one kind of subject judges in a register, each with its village. */
export function subjectsOf(
  kind: SubjectKind,
  { households, villages, townships, counties, duties, facilities }: Register,
): readonly { readonly subject: Subject; readonly village: string | null }[] {
  switch (kind) {
    case "village": {
      const works = worksByPlace(facilities);
      return villages.map((village) => ({
        subject: { village, facilities: works(village.id) },
        village: plainValue(village.id) ?? null,
      }));
    }
    case "township": {
      const works = worksByPlace(facilities);
      return townships.map((township) => ({
        subject: {
          township,
          villages: villages.filter((one) => one.township === township.id),
          facilities: works(township.id),
        },
        village: null,
      }));
    }
    case "county": {
      const works = worksByPlace(facilities);
      return counties.map((county) => {
        const its = townships.filter((one) => one.county === county.id);
        const ids = new Set(its.map(({ id }) => plainValue(id)));
        ids.delete(undefined);
        return {
          subject: { county, townships: its, facilities: [...ids].flatMap(works) },
          village: null,
        };
      });
    }
    case "duty":
      return duties.map((duty) => ({ subject: { duty, all: duties }, village: null }));
    default:
      return households.map((household) => ({
        subject: { household },
        village: plainValue(household.village) ?? null,
      }));
  }
}

/** Finds the works of a place, whose id is compared as it stands. */
export function worksByPlace(facilities: readonly Facility[]) {
  const places = new Map<unknown, Facility[]>();
  for (const work of facilities) {
    const its = places.get(work.place);
    if (its === undefined) places.set(work.place, [work]);
    else its.push(work);
  }
  return (place: unknown): readonly Facility[] => places.get(place) ?? [];
}
