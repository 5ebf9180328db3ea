import { describe, expect, it } from "vitest";
import { builtinIndicators, INDICATOR_FILES } from "../../src/indicators/builtin.js";
import { indicatorsOf } from "../../src/indicators/definition.js";
import { loadIndicators } from "../../src/indicators/load.js";

describe("the indicator files", () => {
  it("load without an issue", () => {
    expect(loadIndicators(INDICATOR_FILES).issues).toEqual([]);
    expect(indicatorsOf(builtinIndicators()).length).toBeGreaterThan(100);
  });
});
