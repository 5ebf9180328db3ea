import { describe, expect, test } from "vitest";
import { placeText } from "../../src/base/index.js";
import { runCases } from "../../src/judge/index.js";
import { composePack } from "../../src/law/index.js";
import { rulebook } from "../support/rules.js";

describe("every case of every rule", () => {
  for (const name of rulebook.heads.keys()) {
    test(name, () => {
      const pack = composePack(rulebook, name);
      if (!pack.ok) {
        throw new Error(
          pack.issues.map((one) => `${placeText(one.place)} ${one.message.en}`).join("\n"),
        );
      }
      const results = runCases(pack.value);
      const failures = results
        .filter(({ passed }) => !passed)
        .map(
          (one) =>
            `${one.rule} "${one.case}": ${one.verdict} (missing ${one.missing}), expected ${one.expected}`,
        );
      expect(failures).toEqual([]);
      console.log(`${name}: ${pack.value.rules.length} rules, ${results.length} cases`);
    });
  }
});
