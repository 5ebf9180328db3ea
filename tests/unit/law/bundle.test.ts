import { describe, expect, test } from "vitest";
import { bundlePack, composePack, readLaw, readyPack } from "../../../src/law/index.js";
import { rulebook } from "../../support/rules.js";

describe("a bundled pack", () => {
  test("is not found under a wrong name", () => {
    const bundled = bundlePack(rulebook, "cn/no-such-pack");
    expect(bundled.ok ? [] : bundled.issues.map(({ code }) => code)).toEqual(["pack/not-found"]);
  });

  describe.each([...rulebook.heads.keys()])("%s", (name) => {
    const bundled = bundlePack(rulebook, name);
    if (!bundled.ok) throw new Error(bundled.issues[0]?.message.en);
    const files = bundled.value;
    const book = readLaw(JSON.parse(JSON.stringify(files)));
    const whole = composePack(rulebook, name);

    test("loads without an issue and makes the same pack", () => {
      expect(book.issues).toEqual([]);
      const alone = book.ok ? composePack(book.value, name) : book;
      if (!alone.ok || !whole.ok) throw new Error("the pack does not load");
      expect(alone.value.hash).toBe(whole.value.hash);
      expect(alone.value.rules.map((rule) => rule.name)).toEqual(
        whole.value.rules.map((rule) => rule.name),
      );
    });

    test("ready to judge by is the same pack, with documents and cases apart", () => {
      const ready = readyPack(rulebook, name);
      if (!ready.ok || !whole.ok) throw new Error("the pack does not load");
      const { pack, documents, cases } = ready.value;
      expect(pack.hash).toBe(whole.value.hash);
      expect(pack.rules.flatMap((rule) => rule.cases)).toEqual([]);
      expect(pack.rules.map((rule) => ({ ...rule, cases: cases[rule.name] }))).toEqual(
        whole.value.rules.map(({ $schema: _schema, ...rule }) => rule),
      );
      for (const { source } of pack.sources) expect(documents.has(source), source).toBe(true);
    });

    test("holds no terms, no cases, and nothing that could be left out", () => {
      expect(Object.keys(files).filter((path) => path.startsWith("terms/"))).toEqual([]);
      const text = JSON.stringify(files);
      expect(text).not.toContain('"cases":[{');
      for (const path of Object.keys(files).filter((one) => one.startsWith("parameters/"))) {
        const { [path]: _without, ...rest } = files;
        const read = readLaw(rest);
        const parameter = path.slice("parameters/".length, -".json".length);
        const neededByFact = !text.includes(`"parameter.${parameter}"`);
        expect(read.ok && !neededByFact, `${path} is not needed`).toBe(false);
      }
    });
  });
});
