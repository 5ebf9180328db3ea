import { isPlainDate } from "../base/index.js";
import { placeOfPack } from "./find.js";
import { judgingIssue } from "./judging-issues.js";
import { liesIn, placeOfCall, withLabel } from "./parameters/places.js";
function lawFor(pack, context) {
  for (const [name, day] of [
    ["asOf", context.asOf],
    ["knownAt", context.knownAt]
  ]) {
    if (day === void 0 && name === "knownAt") continue;
    if (!isPlainDate(day)) {
      throw new TypeError(`${name} is a day such as 2020-12-31, not ${JSON.stringify(day)}`);
    }
  }
  if (context.place === void 0) return { ...context, place: pack.place };
  const place = placeOfCall(pack.places, context.place);
  if (!liesIn(place, pack.place)) {
    const details = {
      pack: pack.name,
      own: withLabel(placeOfPack(pack, pack.name)),
      place: withLabel(placeOfPack(pack, place))
    };
    const { message, remedy } = judgingIssue("pack/of-another-place", details);
    throw new TypeError(`${message.en}. ${remedy.en}`);
  }
  return { ...context, place };
}
export {
  lawFor
};
