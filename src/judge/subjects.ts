import type { SubjectKind } from "../facts/index.js";
import type { Register } from "../register/index.js";
import { plainValue } from "../register/index.js";
import type { Subject } from "./assess.js";

/** All that a pack about one kind of subject judges in a register, each with its village. */
export function subjectsOf(
  kind: SubjectKind,
  { households, villages, townships, counties, duties }: Register,
): readonly { readonly subject: Subject; readonly village: string | null }[] {
  switch (kind) {
    case "village":
      return villages.map((village) => ({
        subject: { village },
        village: plainValue(village.id) ?? null,
      }));
    case "township":
      return townships.map((township) => ({
        subject: { township, villages: villages.filter((one) => one.township === township.id) },
        village: null,
      }));
    case "county":
      return counties.map((county) => ({
        subject: { county, townships: townships.filter((one) => one.county === county.id) },
        village: null,
      }));
    case "duty":
      return duties.map((duty) => ({ subject: { duty, all: duties }, village: null }));
    default:
      return households.map((household) => ({
        subject: { household },
        village: plainValue(household.village) ?? null,
      }));
  }
}
