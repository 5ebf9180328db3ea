import { expect, test } from "vitest";
import { planSample } from "../../src/indicators/index.js";
import { runIn } from "./command.js";

const REQUEST = { expected: "0.5", margin: "0.05", population: 400, designEffect: "2" } as const;

test("the correction for a finite population comes after the design effect", () => {
  expect(planSample(REQUEST)).toMatchObject({
    size: 264,
    large: "384.15",
    widened: "768.29",
    corrected: "263.27",
  });
});

test.each(["zh", "en"])("and the command says the steps in that order in %s", (lang) => {
  const args = ["--expected", "0.5", "--margin", "0.05", "--population", "400"];
  const { status, stdout } = runIn(
    "08-place-misspelt",
    ...["sample", "plan", ...args, "--design-effect", "2", "--lang", lang],
  );
  expect(status).toBe(0);
  expect(stdout.match(/\d+(\.\d+)?/g)).toEqual(["264", "384.15", "768.29", "263.27", "263.27"]);
});

test("with the response last of all", () => {
  expect(planSample({ ...REQUEST, response: "0.8" })).toMatchObject({
    size: 330,
    corrected: "263.27",
    asked: "329.09",
  });
});
