import fc from "fast-check";
import { addDays, daysBetween, expectCall, OBJECT } from "../base/index.js";
import { ASSESS_CONTEXT, type AssessContext, type Subject } from "../judge/index.js";
import { lawFor, PACK, type Pack, resolveParameter } from "../law/index.js";
import { divisions } from "./divisions.js";
import { type HouseholdOptions, households } from "./households.js";

/** Days on which a pack is in force, some with a second clock or with confirmed values only. */
export function contexts(pack: Pack): fc.Arbitrary<AssessContext> {
  expectCall("contexts", {
    pack: [pack, PACK],
  });
  const { from, to } = pack.inForce;
  const days = to === null ? 730 : daysBetween(from, to);
  return fc
    .record({
      day: fc.nat({ max: days }),
      wait: fc.option(fc.nat({ max: 400 }), { freq: 3, nil: undefined }),
      confirmedOnly: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
    })
    .map(({ day, wait, confirmedOnly }) => {
      const asOf = addDays(from, day);
      return {
        asOf,
        ...(wait === undefined ? {} : { knownAt: addDays(asOf, wait) }),
        ...(confirmedOnly ? { confirmedOnly } : {}),
      };
    });
}

/** The legal values of a pack that are numbers, on one day and place. */
export function marksOf(pack: Pack, context: AssessContext): number[] {
  expectCall("marksOf", {
    pack: [pack, PACK],
    context: [context, ASSESS_CONTEXT],
  });
  const law = lawFor(pack, context);
  return [...pack.parameters.values()].flatMap((parameter) => {
    const { reading } = resolveParameter(parameter, law, pack.parameters);
    return reading.known && typeof reading.value === "number" ? [reading.value] : [];
  });
}

/** A subject with nothing missing, and a day to judge it. */
export interface Scene {
  readonly subject: Subject;
  readonly context: AssessContext;
}

/** Complete subjects of the kind that a pack judges, close to its legal values on the day. */
export function subjects(
  pack: Pack,
  context: AssessContext,
  options: Omit<HouseholdOptions, "asOf" | "marks"> = {},
): fc.Arbitrary<Subject> {
  expectCall("subjects", {
    pack: [pack, PACK],
    context: [context, ASSESS_CONTEXT],
    options: [options, OBJECT],
  });
  const values = { ...options, asOf: context.asOf, marks: marksOf(pack, context) };
  const drawn =
    pack.subject !== "household" && pack.subject !== "member"
      ? divisions(pack.subject, values)
      : households(values).map((household) => ({ household }));
  return drawn as fc.Arbitrary<Subject>;
}

/** Complete subjects of the kind that a pack judges, with a day to judge them. */
export function scenes(pack: Pack): fc.Arbitrary<Scene> {
  expectCall("scenes", {
    pack: [pack, PACK],
  });
  return contexts(pack).chain((context) =>
    subjects(pack, context).map((subject) => ({ subject, context })),
  );
}
