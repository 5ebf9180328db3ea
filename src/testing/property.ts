import fc from "fast-check";
import type { Pack } from "../law/index.js";
import { scenes } from "./contexts.js";
import { gaps } from "./gaps.js";

/** A law that holds for every pack, made ready to be checked on one. */
export interface PackProperty {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /**
   * Draws subjects and checks the law on them.
   *
   * @param parameters - of fast-check, such as `{ numRuns, seed }`.
   * @throws Error with the smallest example found that breaks the law, and the seed.
   */
  readonly check: (parameters?: fc.Parameters<unknown>) => void;
}

export function property<T>(
  id: string,
  zh: string,
  en: string,
  values: fc.Arbitrary<T>,
  law: (value: T) => void,
): PackProperty {
  return {
    id,
    title: { zh, en },
    check: (parameters = {}) => {
      fc.assert(fc.property(values, law), parameters as fc.Parameters<[T]>);
    },
  };
}

export const gapped = (pack: Pack) => fc.tuple(scenes(pack), gaps(), gaps());
