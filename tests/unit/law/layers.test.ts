import { describe, expect, test } from "vitest";
import { lintLaw, readAuthoringData } from "../../../src/authoring/index.js";
import { placeText, type Result } from "../../../src/base/index.js";
import { readFigureRules, readFigures } from "../../../src/figures/index.js";
import { indicatorOf, readIndicators } from "../../../src/indicators/index.js";
import { bookOf } from "../../../src/io/index.js";
import {
  composePack,
  isLower,
  type Law,
  type Layer,
  type RuleFiles,
} from "../../../src/law/index.js";
import { readProcedures } from "../../../src/procedures/index.js";
import { RULE_FILES, unwrap } from "../../support/rules.js";

const FOOD = "packs/cn/household-exit/food.json";
const LINE = "parameters/exit-line.json";
const BUILT_IN: Layer = { files: RULE_FILES, folder: "tuopin/rules/" };

// biome-ignore lint/suspicious/noExplicitAny: the point is to break the form
type Json = any;

/** A built-in file with something changed in it. */
function changed(path: string, change: (content: Json) => void): Json {
  const content = structuredClone(RULE_FILES[path]) as Json;
  change(content);
  return content;
}

const over = (files: RuleFiles, ...between: readonly RuleFiles[]): Result<Law> =>
  bookOf(files, [BUILT_IN, ...between.map((one) => ({ files: one, folder: "mine/" }))]);

const said = (files: RuleFiles) =>
  over(files).issues.map(({ code, place }) => `${code} ${placeText(place)}`);

const replacing = (
  path: string,
  replaces: unknown,
  change: (content: Json) => void = () => {},
) => ({
  [path]: changed(path, (it) => {
    it.replaces = replaces;
    change(it);
  }),
});

describe("a folder of one's own over the built-in book", () => {
  test("adds a pack, and all that is built in stays as it was", () => {
    const head = changed("packs/cn/household-exit/pack.json", (it) => {
      it.name = "cn-sichuan-zigong/household-exit";
      it.extends = "cn-sichuan/household-exit";
      delete it.outcome;
    });
    const law = unwrap(over({ "packs/cn-sichuan-zigong/household-exit/pack.json": head }));
    expect(unwrap(composePack(law, "cn-sichuan-zigong/household-exit")).lineage).toEqual([
      "cn-sichuan-zigong/household-exit",
      "cn-sichuan/household-exit",
      "cn/household-exit",
    ]);
    const before = unwrap(bookOf(RULE_FILES));
    expect(unwrap(composePack(law, "cn/household-exit")).hash).toBe(
      unwrap(composePack(before, "cn/household-exit")).hash,
    );
    expect(law.shelf.replaced).toEqual([]);
  });

  test("adds sources, terms and places to lists of the same path", () => {
    const law = unwrap(
      over({
        "sources/documents.json": {
          sources: [
            { id: "OWN-1", title: { zh: "甲", en: "a" }, kind: "law", confidence: "press" },
          ],
        },
        "procedures/terms.json": {
          bodies: [{ id: "own-body", label: { zh: "乙", en: "b" } }],
          evidence: [],
        },
      }),
    );
    expect(law.sources.has("OWN-1") && law.sources.size > 100).toBe(true);
    const { bodies } = unwrap(readProcedures(law));
    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.at(-1)?.id).toBe("own-body");
  });

  test("adds an indicator with a unit of its own", () => {
    const [first] = (RULE_FILES["indicators/groups/coverage.json"] as Json).indicators;
    const indicator = { ...first, id: "ownRate", unit: "ownUnit", targets: [] };
    const law = unwrap(
      over({
        "indicators/terms.json": {
          sets: [],
          units: [{ id: "ownUnit", label: { zh: "自", en: "own" } }],
        },
        "indicators/groups/own.json": {
          id: "own",
          label: { zh: "自", en: "own" },
          indicators: [indicator],
        },
      }),
    );
    const book = unwrap(readIndicators(law));
    expect(indicatorOf(book, "ownRate").unit).toBe("ownUnit");
    expect(indicatorOf(book, "publicRecognition").targets).toHaveLength(1);
  });

  test("adds a unit in which texts count, and keeps all others", () => {
    const file = "figures/units.json";
    const unit = {
      unit: "urn",
      words: ["瓮"],
      dimension: "items",
      factor: "1",
      label: { zh: "瓮", en: "urns" },
      source: "test",
    };
    const about = { zh: "自", en: "own" };
    const law = unwrap(over({ [file]: { about, units: [unit] } }));
    const rules = unwrap(readFigureRules(law));
    const units = readFigures("发放酒30瓮，慰问9户", { rules }).quantities.map((one) => one.unit);
    expect(units).toEqual(["urn", "household"]);
    const { units: first } = RULE_FILES[file] as Json;
    expect(said({ [file]: { about, units: [] } })).toEqual([]);
    expect(
      readFigureRules(unwrap(over({ [file]: { about, units: [first[0]] } }))).issues.map(
        ({ code }) => code,
      ),
    ).toEqual(["pack/already-there"]);
  });

  test.each<[string, unknown]>([
    ["its path", FOOD],
    ["the path as it is shown", `tuopin/rules/${FOOD}`],
    ["its name", "cn/household-exit/food"],
    ["a list", ["cn/household-exit/food"]],
  ])("replaces a file that it names by %s", (_how, replaces) => {
    const law = unwrap(over(replacing(FOOD, replaces, (it) => (it.title.en = "Mine"))));
    const rule = law.rules.get("cn/household-exit")?.find(({ name }) => name.endsWith("/food"));
    expect(rule?.title.en).toBe("Mine");
    expect(rule).not.toHaveProperty("replaces");
    expect(law.shelf.replaced).toEqual([{ file: FOOD, replaces: `tuopin/rules/${FOOD}` }]);
  });

  test("keeps of a rule which rule of the parent pack it takes the place of", () => {
    const overlay = Object.keys(RULE_FILES).find(
      (path) => path.startsWith("packs/") && (RULE_FILES[path] as Json).replaces !== undefined,
    ) as string;
    const parent = (RULE_FILES[overlay] as Json).replaces;
    const law = unwrap(over(replacing(overlay, [overlay, parent])));
    const rules = [...law.rules.values()].flat();
    const rule = rules.find(({ name }) => `packs/${name}.json` === overlay);
    expect(rule?.replaces).toBe(parent);
    expect(law.shelf.replaced).toHaveLength(1);
  });

  test.each([
    ["a rule", FOOD, "/name"],
    ["the head of a pack", "packs/cn/household-exit/pack.json", "/name"],
    ["a legal value", LINE, "/name"],
  ])("that takes the place of %s and does not say so is told how to", (_what, path, pointer) => {
    const read = over({ [path]: RULE_FILES[path] });
    expect(read.ok).toBe(false);
    expect(said({ [path]: RULE_FILES[path] })).toEqual([`pack/already-there ${path} #${pointer}`]);
    expect(read.issues[0]?.remedy.en).toContain(`"replaces": "${path}"`);
    expect(read.issues[0]?.message.zh).toContain(`tuopin/rules/${path}`);
  });

  test("that defines a source again is refused at the source", () => {
    const [first] = (RULE_FILES["sources/documents.json"] as Json).sources;
    expect(said({ "sources/own.json": { sources: [first] } })).toEqual([
      "pack/already-there sources/own.json #/sources/0/id",
    ]);
  });

  test("that replaces what is not there hears the nearest name", () => {
    const read = over(replacing(LINE, "parameters/exit-lin.json"));
    expect(read.issues.map(({ code }) => code)).toContain("pack/nothing-to-replace");
    const found = read.issues.find(({ code }) => code === "pack/nothing-to-replace");
    expect(found?.remedy.en).toContain("parameters/exit-line.json");
    expect(found?.place).toEqual({ file: LINE, pointer: "/replaces" });
  });

  test("that takes away what built-in rules rest on is refused, and the built-in file is named", () => {
    const rest = changed(LINE, (it) => {
      it.name = "other-line";
      it.replaces = LINE;
    });
    const places = said({ "parameters/other-line.json": rest });
    expect(places.length).toBeGreaterThan(0);
    for (const one of places) expect(one).toContain("tuopin/rules/");
  });

  test("replaces a procedure, of which others are extended", () => {
    const path = "procedures/cn/household-exit.json";
    const law = unwrap(over(replacing(path, path, (it) => (it.title.en = "Mine"))));
    const found = unwrap(readProcedures(law)).procedures.find(
      ({ id }) => id === "cn/household-exit",
    );
    expect(found?.title.en).toBe("Mine");
  });

  test("is laid over another of one's own, which it may replace again", () => {
    const first = replacing(FOOD, FOOD, (it) => (it.title.en = "First"));
    const second = replacing(FOOD, FOOD, (it) => (it.title.en = "Second"));
    const law = unwrap(over(second, first));
    expect(law.shelf.layers).toBe(3);
    expect(law.shelf.replaced.map(({ file, replaces }) => [file, replaces])).toEqual([
      [`mine/${FOOD}`, `tuopin/rules/${FOOD}`],
      [FOOD, `mine/${FOOD}`],
    ]);
    const titles = law.rules.get("cn/household-exit")?.map(({ title }) => title.en);
    expect(titles).toContain("Second");
    expect(titles).not.toContain("First");
  });

  test("is looked over by the linter alone, not the book below it", () => {
    const stale = { lastCheckedOn: "2001-01-01" };
    const path = "parameters/own-limit.json";
    const own = { ...changed(LINE, () => {}), ...stale, name: "own-limit" };
    const law = unwrap(over({ [path]: own }));
    const data = unwrap(readAuthoringData(law));
    const found = lintLaw(law, { ...data, today: "2099-01-01" });
    expect(new Set(found.map(({ place }) => place?.file))).toEqual(new Set([path]));
    expect(found.map(({ code }) => code).sort()).toEqual([
      "lint/stale-parameter",
      "lint/unused-parameter",
    ]);
    expect(isLower(law.shelf, FOOD)).toBe(true);
    expect(isLower(law.shelf, path)).toBe(false);
  });
});

describe("what is hostile or no rule file", () => {
  test.each<[string, unknown]>([
    ["null", null],
    ["a list", []],
    ["a number", 3],
    ["a text", "x"],
    [
      "a prototype",
      JSON.parse('{"__proto__":{"replaces":"x"},"replaces":"parameters/exit-line.json"}'),
    ],
    ["a replaced file that is no text", { replaces: 5 }],
    ["a list with something else in it", { replaces: [LINE, { toString: 1 }] }],
  ])("%s over a legal value is refused with its file and nothing thrown", (_what, content) => {
    const read = over({ [LINE]: content });
    expect(read.ok).toBe(false);
    expect(read.issues.some(({ place }) => place?.file === LINE)).toBe(true);
  });

  test("a file of no kind hears where files stand", () => {
    const read = over({ "parametres/x.json": {} });
    expect(read.issues.map(({ code, place }) => [code, place?.file])).toEqual([
      ["pack/unknown-file", "parametres/x.json"],
    ]);
    expect(read.issues[0]?.remedy.en).toContain("parameters/<name>.json");
    expect(read.issues[0]?.remedy.en).toContain("procedures/<place>/<name>.json");
  });

  test("the folder packs may be left out, and the file is shown as it stands", () => {
    const files = { [FOOD.slice("packs/".length)]: changed(FOOD, (it) => delete it.sources) };
    expect(said(files)).toEqual(["pack/missing-source cn/household-exit/food.json #/sources"]);
  });
});
