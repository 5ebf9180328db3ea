import type { PlainDate } from "../base/index.js";
import { placesAround } from "../parameters/index.js";
import type { Procedure, ProcedureKind, ProcedureLibrary } from "./procedure.js";

/**
 * The procedures of a kind that hold at a place on a day: those of the place itself first, then
 * those of the places around it, the nation's last. One whose beginning is not known counts as begun.
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
  return placesAround(place).flatMap((around) =>
    library.procedures.filter(
      (one) => one.kind === kind && one.place === around && holds(one, day),
    ),
  );
}

function holds({ inForce: { from, to } }: Procedure, day: PlainDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
