import { describe, expect, test } from "vitest";
import { isPlainDate } from "../../../src/base/index.js";
import { CONCEPTS, COUNTED_GIFTS, DIVISORS } from "../../../src/facts/index.js";
import { plan, valueLabel } from "../../../src/judge/index.js";
import { readLaw } from "../../../src/law/index.js";
import { pack, RULE_FILES, rulebook } from "../../support/rules.js";

describe("a legal value that is a code", () => {
  const texts = [...rulebook.parameters.values()].filter(({ type }) => type === "text");

  test("has a label in its parameter", () => {
    expect(texts.length).toBeGreaterThan(3);
    const unlabelled = texts.flatMap(({ name, codes = {}, histories }) =>
      histories.flatMap(({ values }) =>
        values.flatMap(({ value }) => {
          const text = String(value);
          const isDay = isPlainDate(`2000-${text}`);
          return value === null || isDay || Object.hasOwn(codes, text) ? [] : [`${name}: ${text}`];
        }),
      ),
    );
    expect(unlabelled).toEqual([]);
  });

  test.each([
    ["income-concept", CONCEPTS],
    ["income-divisor", DIVISORS],
    ["income-counts-gifts", COUNTED_GIFTS],
  ])("%s names each code that facts know", (name, known) => {
    expect(Object.keys(rulebook.parameters.get(name)?.codes ?? {})).toEqual(Object.keys(known));
  });

  test("is printed by its label", () => {
    const book = pack("cn/household-exit");
    expect(valueLabel("parameter.income-concept", "net", book)).toEqual({
      zh: "纯收入",
      en: "net income",
    });
    const { warnings } = plan(book, { asOf: "2020-12-31" });
    for (const { message } of warnings)
      expect(message.zh).not.toMatch(/[（(](net|on-file|regular)[）)]/);
  });

  test("is refused where it is none of the codes", () => {
    const path = "parameters/income-concept.json";
    const content = structuredClone(RULE_FILES[path]) as {
      histories: { values: { value: string }[] }[];
    };
    const entry = content.histories[0]?.values[0];
    if (entry === undefined) throw new Error("there is no value");
    entry.value = "nett";
    const { issues } = readLaw({ ...RULE_FILES, [path]: content });
    const own = issues.filter(({ place }) => place?.file === path);
    expect(own.map(({ code, message }) => [code, message.en])).toEqual([
      ["pack/invalid-value", "The value does not fit. Expected: net, disposable; found: nett"],
    ]);
  });
});
