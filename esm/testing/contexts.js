import fc from "fast-check";
import { addDays, daysBetween, expectCall, OBJECT } from "../base/index.js";
import { ASSESS_CONTEXT } from "../judge/index.js";
import { lawFor, PACK, resolveParameter } from "../law/index.js";
import { divisions, households } from "./households.js";
function contexts(pack) {
  expectCall("contexts", {
    pack: [pack, PACK]
  });
  const { from, to } = pack.inForce;
  const days = to === null ? 730 : daysBetween(from, to);
  return fc.record({
    day: fc.nat({ max: days }),
    wait: fc.option(fc.nat({ max: 400 }), { freq: 3, nil: void 0 }),
    confirmedOnly: fc.integer({ min: 0, max: 3 }).map((one) => one === 0)
  }).map(({ day, wait, confirmedOnly }) => {
    const asOf = addDays(from, day);
    return {
      asOf,
      ...wait === void 0 ? {} : { knownAt: addDays(asOf, wait) },
      ...confirmedOnly ? { confirmedOnly } : {}
    };
  });
}
function marksOf(pack, context) {
  expectCall("marksOf", {
    pack: [pack, PACK],
    context: [context, ASSESS_CONTEXT]
  });
  const law = lawFor(pack, context);
  return [...pack.parameters.values()].flatMap((parameter) => {
    const { reading } = resolveParameter(parameter, law, pack.parameters);
    return reading.known && typeof reading.value === "number" ? [reading.value] : [];
  });
}
function subjects(pack, context, options = {}) {
  expectCall("subjects", {
    pack: [pack, PACK],
    context: [context, ASSESS_CONTEXT],
    options: [options, OBJECT]
  });
  const values = { ...options, asOf: context.asOf, marks: marksOf(pack, context) };
  const drawn = pack.subject !== "household" && pack.subject !== "member" ? divisions(pack.subject, values) : households(values).map((household) => ({ household }));
  return drawn;
}
function scenes(pack) {
  expectCall("scenes", {
    pack: [pack, PACK]
  });
  return contexts(pack).chain(
    (context) => subjects(pack, context).map((subject) => ({ subject, context }))
  );
}
export {
  contexts,
  marksOf,
  scenes,
  subjects
};
