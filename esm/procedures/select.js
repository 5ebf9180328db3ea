import {
  DAY,
  expectCall,
  isPlainDate,
  nearest,
  oneOf,
  TEXT
} from "../base/index.js";
import { placeOfCall, placesAround } from "../law/index.js";
import {
  PROCEDURE_KINDS
} from "./procedure.js";
import { LIBRARY } from "./shapes.js";
function proceduresInForce(library, kind, place, day) {
  expectCall("proceduresInForce", {
    library: [library, LIBRARY],
    kind: [kind, oneOf(...PROCEDURE_KINDS)],
    place: [place, TEXT],
    day: [day, DAY]
  });
  if (!isPlainDate(day)) throw new TypeError(`day is a day such as 2020-12-31, not \u201C${day}\u201D`);
  if (!PROCEDURE_KINDS.includes(kind)) {
    throw new TypeError(`no kind \u201C${kind}\u201D; the nearest: ${nearest(kind, PROCEDURE_KINDS)}`);
  }
  return placesAround(placeOfCall(library.places, place)).flatMap(
    (around) => library.procedures.filter(
      (one) => one.kind === kind && one.place === around && holds(one, day)
    )
  );
}
function holds({ inForce: { from, to } }, day) {
  return (from === null || from <= day) && (to === null || day <= to);
}
export {
  proceduresInForce
};
