import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { audit, openProblems, strikeOff } from "../../src/audit/index.js";
import { RULE_KINDS, readRegister } from "../../src/io/index.js";
import { assess, plan, withTrace } from "../../src/judge/index.js";
import { readHousehold } from "../../src/register/index.js";
import { asJson, auditAsJson, auditDoc, render, withReasons } from "../../src/report/index.js";
import { pack, RULE_FILES, RULES_FOLDER } from "../support/rules.js";
import { checker } from "../support/schema.js";

const TOWNSHIP = join(RULES_FOLDER, "../fixtures/township");

/** Of what the library itself has none: declarations of columns, tables and facts. */
const OWN = join(RULES_FOLDER, "../fixtures/own-rules");
const OWN_FILES = ["declarations/cn-qingling.json"];

function json(path: string): Record<string, unknown> {
  const folder = OWN_FILES.includes(path) ? OWN : RULES_FOLDER;
  return JSON.parse(readFileSync(join(folder, path), "utf8")) as Record<string, unknown>;
}

const FILES = RULE_KINDS.map(
  ({ id, path }) =>
    [id, [...Object.keys(RULE_FILES), ...OWN_FILES].filter((file) => path.test(file))] as const,
);

describe("the JSON Schemas", () => {
  test.each(FILES)("%s.schema.json accepts every file of its kind", (name, files) => {
    const check = checker(name);
    expect(files.length).toBeGreaterThan(0);
    const wrong = files.flatMap((path) => check(json(path)).map((one) => `${path}${one}`));
    expect(wrong).toEqual([]);
  });

  test.each([...new Set(FILES.map(([name]) => name))])(
    "%s.schema.json refuses an unknown key",
    (name) => {
      const [first] = FILES.find(([one]) => one === name)?.[1] ?? [];
      expect(checker(name)({ ...json(first as string), unheard: 1 })).not.toEqual([]);
    },
  );

  const rule = json("packs/cn/household-exit/food.json");
  const check = checker("rule");

  test.each([
    ["an unknown fact", { fact: "food.stapel", operator: "equal", value: true }],
    ["an unknown legal value", { fact: "parameter.no-such", operator: "equal", value: 1 }],
    ["an unknown operator", { fact: "food.staple", operator: "equals", value: true }],
    [
      "a code that the fact does not have",
      { fact: "housing.grade", operator: "equal", value: "E" },
    ],
    [
      "a list with a code that the fact does not have",
      { fact: "housing.grade", operator: "in", value: ["A", "E"] },
    ],
    [
      "an unknown fact to compare with",
      { fact: "income.netPerHead", operator: "greaterThan", value: { fact: "no-such" } },
    ],
  ])("rule.schema.json refuses %s", (_name, comparison) => {
    expect(check({ ...rule, conditions: { all: [comparison] } })).not.toEqual([]);
  });

  test.each([
    ["a code", { fact: "housing.grade", operator: "in", value: ["A", "B"] }],
    [
      "a legal value",
      {
        fact: "income.netPerHead",
        operator: "greaterThan",
        value: { fact: "parameter.exit-line" },
      },
    ],
  ])("rule.schema.json accepts %s", (_name, comparison) => {
    expect(check({ ...rule, conditions: { any: [{ not: comparison }, comparison] } })).toEqual([]);
  });
});

describe("what is printed", () => {
  const register = readRegister(TOWNSHIP);
  if (!register.ok) throw new Error(register.issues[0]?.message.en);
  const { value } = register;
  const sichuan = pack("cn-sichuan/household-exit");
  const context = { asOf: "2020-12-31" };

  test("a document and each line of it fit their schemas", () => {
    const doc = auditDoc(audit(sichuan, value, context), sichuan);
    expect(checker("document")(JSON.parse(asJson({ version: 1, ...doc })))).toEqual([]);
    const check = checker("line");
    const lines = render(doc, "ndjson", "zh").trimEnd().split("\n");
    expect(lines.flatMap((one) => check(JSON.parse(one)))).toEqual([]);
    expect(check({ line: "finding", key: "k" })).not.toEqual([]);
  });

  test("an audit fits its schema, and not with a key more", () => {
    const check = checker("audit");
    const printed = JSON.parse(auditAsJson(audit(sichuan, value, context))) as object;
    expect(check(printed)).toEqual([]);
    expect(check({ ...printed, unheard: 1 })).not.toEqual([]);
  });

  test("a ledger of problems fits its schema, and not with a finder nobody knows", () => {
    const check = checker("problems");
    const { findings } = audit(sichuan, value, context);
    const found = { on: "2020-12-31", by: "look-back" } as const;
    const { ledger } = openProblems({ version: 1, problems: [] }, findings, found);
    const closed = strikeOff(ledger, ["P0001"], { on: "2021-01-31", by: "乡", evidence: null });
    expect(check(JSON.parse(JSON.stringify(closed)))).toEqual([]);
    expect(check({ ...closed, covers: ["neighbours"] })).not.toEqual([]);
  });

  test("every assessment fits its schema", () => {
    const exit = plan(sichuan, context);
    const check = checker("assessment");
    const wrong = value.households.flatMap((household) =>
      check(
        JSON.parse(
          JSON.stringify(
            withReasons(withTrace(exit, assess(exit, { household })), sichuan, {
              subject: { household },
            }),
          ),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("every household of the sample register fits the schema, and is read as it is", () => {
    const check = checker("household");
    for (const household of value.households) {
      const plain: unknown = JSON.parse(JSON.stringify(household));
      expect(check(plain)).toEqual([]);
      const read = readHousehold<unknown>(plain);
      expect(read.ok && JSON.parse(JSON.stringify(read.value))).toEqual(plain);
    }
    expect(check({ id: "H1", members: [{ id: "M1", birthDate: "1999-13" }] })).not.toEqual([]);
  });
});
