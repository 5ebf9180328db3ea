import { type AssessContext, type Plan, plan } from "../../src/judge/index.js";
import type { Pack } from "../../src/law/index.js";

const made = new WeakMap<Pack, Map<string, Plan>>();

/** The plan of a pack on a day, made once for all the tests of a file. */
export function planOn(pack: Pack, when: AssessContext): Plan {
  const plans = made.get(pack) ?? new Map<string, Plan>();
  made.set(pack, plans);
  const key = JSON.stringify(when);
  const known = plans.get(key) ?? plan(pack, when);
  plans.set(key, known);
  return known;
}
