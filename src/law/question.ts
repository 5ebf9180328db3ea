import { isPlainDate, type PlainDate } from "../base/index.js";
import type { Pack } from "./compose.js";
import { placeOfPack } from "./find.js";
import { judgingIssue } from "./judging-issues.js";
import { liesIn, placeOfCall, withLabel } from "./parameters/places.js";
import type { LawContext } from "./parameters/resolve.js";

/** The day, place and state of knowledge that a call asks a pack about. */
export interface LawQuestion {
  readonly asOf: PlainDate;
  readonly knownAt?: PlainDate | undefined;
  readonly place?: string | undefined;
  readonly confirmedOnly?: boolean | undefined;
}

/**
 * The day, place and state of knowledge by which a pack judges: every call that judges passes here.
 *
 * @throws TypeError for a day that does not exist, a place that nobody knows, and one that lies
 *   outside the place whose pack it is.
 */
export function lawFor(
  pack: Pick<Pack, "name" | "place" | "places">,
  context: LawQuestion,
): LawContext {
  for (const [name, day] of [
    ["asOf", context.asOf],
    ["knownAt", context.knownAt],
  ]) {
    if (day === undefined && name === "knownAt") continue;
    if (!isPlainDate(day)) {
      throw new TypeError(`${name} is a day such as 2020-12-31, not ${JSON.stringify(day)}`);
    }
  }
  if (context.place === undefined) return { ...context, place: pack.place };
  const place = placeOfCall(pack.places, context.place);
  if (!liesIn(place, pack.place)) {
    const details = {
      pack: pack.name,
      own: withLabel(placeOfPack(pack, pack.name)),
      place: withLabel(placeOfPack(pack, place)),
    };
    const { message, remedy } = judgingIssue("pack/of-another-place", details);
    throw new TypeError(`${message.en}. ${remedy.en}`);
  }
  return { ...context, place };
}
