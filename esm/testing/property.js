import fc from "fast-check";
import { scenes } from "./contexts.js";
import { gaps } from "./gaps.js";
function property(id, zh, en, values, law) {
  return {
    id,
    title: { zh, en },
    check: (parameters = {}) => {
      fc.assert(fc.property(values, law), parameters);
    }
  };
}
const gapped = (pack) => fc.tuple(scenes(pack), gaps(), gaps());
export {
  gapped,
  property
};
