import { expectCall, WHOLE } from "../base/index.js";
import { SAMPLING } from "./shapes.js";
function sampleSize(sampling, households) {
  expectCall("sampleSize", {
    sampling: [sampling, SAMPLING],
    households: [households, WHOLE]
  });
  const band = sampling.bands.find(({ upTo }) => upTo === null || households <= upTo);
  return band?.atLeast == null ? households : Math.min(band.atLeast, households);
}
export {
  sampleSize
};
