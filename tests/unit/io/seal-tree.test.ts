import fc from "fast-check";
import { expect, test } from "vitest";
import { pathTo, rootBy, rootOf } from "../../../src/io/seal/tree.js";

const hash = fc
  .array(fc.integer({ min: 0, max: 255 }), { minLength: 32, maxLength: 32 })
  .map((bytes) => bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""));
const leaves = fc.uniqueArray(hash, { minLength: 1, maxLength: 40 });

test("every leaf leads to the root, and no other leaf does by its path", () => {
  fc.assert(
    fc.property(leaves, fc.nat(), hash, (all, place, other) => {
      const at = place % all.length;
      const path = pathTo(all, at);
      expect(rootBy(all[at] as string, path)).toBe(rootOf(all));
      if (other !== all[at]) expect(rootBy(other, path)).not.toBe(rootOf(all));
    }),
  );
});

test("another order, a leaf less or a leaf twice is another root", () => {
  fc.assert(
    fc.property(leaves, (all) => {
      const root = rootOf(all);
      if (all.length > 1) expect(rootOf([...all].reverse())).not.toBe(root);
      expect(rootOf(all.slice(1))).not.toBe(root);
      expect(rootOf([...all, all.at(-1) as string])).not.toBe(root);
    }),
  );
});
