import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { known } from "../../src/base/index.js";
import { type AnyFact, FACTS } from "../../src/facts/index.js";
import { readRegister } from "../../src/io/index.js";
import { type Column, TABLES, type TableName } from "../../src/model/index.js";
import type { Register } from "../../src/register/index.js";
import { ROOT } from "./sources.js";

let register: Register;

beforeAll(() => {
  const read = readRegister(join(ROOT, "fixtures/township"));
  if (!read.ok) throw new Error(read.issues[0]?.message.en);
  register = read.value;
});

/** Values of the kinds that legal values have; what matters is only which are asked for. */
const SAMPLE: Readonly<Record<string, string | number | boolean>> = {
  "income-year-end": "09-30",
  "income-divisor": "on-file",
  "income-counts-gifts": true,
  "school-cutoff": "08-31",
};

function subjectsOf(kind: AnyFact["subject"]): readonly unknown[] {
  const { households, villages, townships, counties } = register;
  switch (kind) {
    case "member":
      return households.flatMap((household) =>
        household.members.map((member) => ({ household, member })),
      );
    case "household":
      return households.map((household) => ({ household }));
    case "village":
      return villages.map((village) => ({ village }));
    case "township":
      return townships.map((township) => ({ township, villages }));
    case "county":
      return counties.map((county) => ({ county, townships }));
    default:
      return [];
  }
}

describe("every fact", () => {
  test.each([...FACTS.values()])("$id asks for no legal value that it does not name", (fact) => {
    const asked = new Set<string>();
    const context = {
      asOf: "2020-12-31",
      parameter: (name: string) => {
        asked.add(name);
        return known(SAMPLE[name] ?? 0);
      },
    };
    for (const subject of subjectsOf(fact.subject)) fact.read(subject as never, context);
    const named = fact.parameters ?? [];
    expect([...asked].filter((name) => !named.includes(name))).toEqual([]);
  });

  test.each([...FACTS.values()])("$id is read from columns that exist", ({ from }) => {
    const missing = from.filter((path) => {
      const [table, column] = path.split(".") as [TableName, string];
      const columns = TABLES[table]?.columns as Readonly<Record<string, Column>> | undefined;
      return columns?.[column] === undefined;
    });
    expect(missing).toEqual([]);
  });

  test.each([...FACTS.values()])("$id is labelled in both languages", ({ label, codes = {} }) => {
    for (const one of [label, ...Object.values(codes)]) {
      expect(one.zh).toMatch(/\S/);
      expect(one.en).toMatch(/[A-Za-z]/);
    }
  });
});
