import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readRegister } from "../../src/io/index.js";
import { pack } from "../support/rules.js";

test("an income is rounded down to the fen, held to the line exactly, and not lifted to nought", () => {
  const folder = new URL("../../fixtures/cases/50-truncated-to-the-fen", import.meta.url);
  const read = readRegister(fileURLToPath(folder));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const context = { asOf: "2020-12-31", place: "cn-sichuan" };
  const { assessments } = audit(pack("cn-sichuan/household-exit"), read.value, context);
  const incomes = assessments.map(({ subject, criteria, trace }) => [
    subject.id,
    criteria.find(({ criterion }) => criterion === "income")?.verdict,
    trace.values.filter((value) => typeof value === "number" && value !== 4000 && value < 4001)[0],
  ]);
  expect(incomes.map(([id, verdict]) => [id, verdict])).toEqual([
    ["H1", "not-met"],
    ["H2", "met"],
    ["H3", "not-met"],
  ]);
  expect(incomes[2]?.[2]).toBe(-333.34);
});
