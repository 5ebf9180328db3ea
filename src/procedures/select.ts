import {
  DAY,
  expectCall,
  isPlainDate,
  nearest,
  oneOf,
  type PlainDate,
  TEXT,
} from "../base/index.js";
import { placeOfCall, placesAround } from "../law/index.js";
import {
  PROCEDURE_KINDS,
  type Procedure,
  type ProcedureKind,
  type ProcedureLibrary,
} from "./procedure.js";
import { LIBRARY } from "./shapes.js";

/**
 * The procedures of a kind that hold at a place on a day: those of the place itself first, then
 * those of the places around it, the nation's last. One whose beginning is not known counts as begun.
 *
 * @param place - its id, its Chinese or English name, or its division code.
 * @throws TypeError for a place or kind that nobody knows, and for a day that does not exist.
 *
 * @example
 * proceduresInForce(library, "household-exit", "cn-gansu-qinan", "2019-09-02")[0]?.id; // "cn/household-exit"
 */
export function proceduresInForce(
  library: ProcedureLibrary,
  kind: ProcedureKind,
  place: string,
  day: PlainDate,
): Procedure[] {
  expectCall("proceduresInForce", {
    library: [library, LIBRARY],
    kind: [kind, oneOf(...PROCEDURE_KINDS)],
    place: [place, TEXT],
    day: [day, DAY],
  });
  if (!isPlainDate(day)) throw new TypeError(`day is a day such as 2020-12-31, not “${day}”`);
  if (!PROCEDURE_KINDS.includes(kind)) {
    throw new TypeError(`no kind “${kind}”; the nearest: ${nearest(kind, PROCEDURE_KINDS)}`);
  }
  return placesAround(placeOfCall(library.places, place)).flatMap((around) =>
    library.procedures.filter(
      (one) => one.kind === kind && one.place === around && holds(one, day),
    ),
  );
}

function holds({ inForce: { from, to } }: Procedure, day: PlainDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
