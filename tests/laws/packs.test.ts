import { describe, test } from "vitest";
import { composePack } from "../../src/law/index.js";
import { packProperties } from "../../src/testing/index.js";
import { rulebook } from "../support/rules.js";

const MOST_USED = ["cn/household-exit", "cn-sichuan/household-exit"];

describe("the laws of every built-in pack", () => {
  for (const name of rulebook.heads.keys()) {
    const composed = composePack(rulebook, name);
    if (!composed.ok) throw new Error(composed.issues.map((one) => one.message.en).join("\n"));
    describe(name, () => {
      for (const { title, check } of packProperties(composed.value)) {
        test(title.en, () => check({ numRuns: MOST_USED.includes(name) ? 100 : 15 }));
      }
    });
  }
});
