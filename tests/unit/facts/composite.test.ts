import { describe, expect, test } from "vitest";
import type { Reading } from "../../../src/base/index.js";
import { FACTS, type Fact } from "../../../src/facts/index.js";
import type { County } from "../../../src/register/index.js";

const composite = FACTS.get("county.compositeIncidence") as Fact<"county">;
const parameter = (): Reading => ({ known: false, lacks: [] });

/** 10 of 1000 wrongly exited and 10 of 2000 missed, in 20000 and 179000. */
const SAMPLED: County = {
  ...{ ruralPopulation: 200_000, poorPopulation: 1000 },
  ...{ exitedPopulation: 20_000, unregisteredPopulation: 179_000 },
  ...{ sampledExited: 1000, sampledWronglyExited: 10 },
  ...{ sampledUnregistered: 2000, sampledMissed: 10 },
};

function read(change: County): number | readonly string[] {
  const county = { ...SAMPLED, ...change } as County;
  const found = composite.read({ county, townships: [] }, { asOf: "2019-12-31", parameter });
  return found.known
    ? Number(found.value)
    : found.lacks.map(({ reason, field }) => `${reason} ${field}`);
}

describe("the composite incidence", () => {
  test("multiplies the sampled rates by the totals: 1000 + 895 + 200 of 200000", () => {
    expect(read({})).toBe(1.0475);
  });

  test("takes what is declared where no sample is projected", () => {
    const totals = {
      exitedPopulation: undefined,
      unregisteredPopulation: undefined,
    } as unknown as County;
    expect(read({ ...totals, missedPopulation: 1000, wronglyExitedPopulation: 0 })).toBe(1);
    expect(read(totals)).toEqual([
      "missing counties.missedPopulation",
      "missing counties.wronglyExitedPopulation",
    ]);
  });

  test("is not known where what is declared differs, and is where it agrees", () => {
    expect(read({ missedPopulation: 0 })).toEqual(["conflicting counties.missedPopulation"]);
    expect(read({ missedPopulation: 895, wronglyExitedPopulation: 200 })).toBe(1.0475);
  });

  test("is not known of an empty sample, nor of more hits than were sampled", () => {
    expect(read({ sampledExited: 0, sampledWronglyExited: 0 })).not.toBeTypeOf("number");
    expect(read({ sampledMissed: 2001 })).not.toBeTypeOf("number");
  });
});
