import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { audit, auditDossiers } from "../../../src/audit/index.js";
import { coverPack, diffPacks, mutatePack } from "../../../src/authoring/index.js";
import { compareWithEngine, TRAPS } from "../../../src/engine/index.js";
import {
  builtinIndicators,
  drawSimple,
  planSample,
  povertyIndexOf,
} from "../../../src/indicators/index.js";
import { readDossiers, readRegister } from "../../../src/io/index.js";
import { assess, plan, runCases, workingOf } from "../../../src/judge/index.js";
import {
  asMarkdown,
  asText,
  auditDoc,
  coverageDoc,
  type Doc,
  diffDoc,
  dossiersDoc,
  engineDoc,
  examplesDoc,
  explain,
  indicatorsDoc,
  lintDoc,
  mutationDoc,
  packDoc,
  packsDoc,
  povertyIndexDoc,
  proceduresDoc,
  registerDoc,
  sampleDoc,
  samplePlanDoc,
} from "../../../src/report/index.js";
import { pack, rulebook, unwrap } from "../../support/rules.js";
import { calendar, library } from "../procedures/support.js";

const folder = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/${name}/`, import.meta.url));
const two = unwrap(readRegister(folder("two-households")));
const township = unwrap(readRegister(folder("township")));
const judge = pack("cn-sichuan/household-exit");
const when = { asOf: "2020-12-31", place: "cn-sichuan" };
const made = plan(judge, when);
const [household] = two.households;
if (household === undefined) throw new Error("the fixture is empty");
const subject = { household };
const found = assess(made, subject);
const small = pack("cn/assessment");
const rules = rulebook.rules.get(small.name) ?? [];
const results = runCases(small, rules);
const poverty = builtinIndicators().povertyIndexes[0];
if (poverty === undefined) throw new Error("no poverty index");
const index = povertyIndexOf(poverty, township.households, when.asOf);

const DOCS: Readonly<Record<string, Doc>> = {
  audit: auditDoc(audit(judge, two, when), judge),
  "an audit of much": auditDoc(audit(judge, township, when), judge),
  "an audit of nothing": auditDoc(audit(judge, { ...two, households: [] }, when), judge),
  "for the farmer": explain(found, judge, "farmer"),
  "for the cadre": explain(found, judge, "cadre"),
  "for the auditor": explain(found, judge, "auditor", {
    subject,
    working: workingOf(made, subject),
  }),
  packs: packsDoc([judge, small]),
  pack: packDoc(judge),
  examples: examplesDoc([
    { pack: small.name, rules: rules.length, results, verdicts: [1, 2, 3, 4] },
  ]),
  coverage: coverageDoc([coverPack(small, rules.slice(0, 1))]),
  mutation: mutationDoc([mutatePack(small, rules.slice(0, 1), { most: 20 })]),
  engine: engineDoc(await compareWithEngine(judge, township, when), judge, TRAPS),
  diff: diffDoc(
    diffPacks(
      { pack: judge, context: when },
      { pack: pack("cn/household-exit"), context: when },
      two,
    ),
  ),
  lint: lintDoc([], []),
  dossiers: dossiersDoc(
    auditDossiers(judge, township, unwrap(readDossiers(folder("township"))), library, {
      ...when,
      calendar,
    }),
  ),
  procedures: proceduresDoc(library.procedures),
  register: registerDoc(),
  indicators: indicatorsDoc([]),
  "poverty index": povertyIndexDoc(index.index, index.leftOut),
  sample: sampleDoc(drawSimple(["H1", "H2"], 1, 7)),
  "sample plan": samplePlanDoc(planSample({ expected: "0.5", margin: "0.05" })),
};

describe.each(Object.entries(DOCS))("the document of %s", (_name, doc) => {
  test("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(doc))).toEqual(doc);
  });

  test("is written in both languages and formats, with nothing unfilled", () => {
    for (const language of ["zh", "en"] as const) {
      for (const text of [asText(doc, language), asMarkdown(doc, language)]) {
        expect(text).not.toMatch(/undefined|\[object|NaN/);
        expect(text.endsWith("\n") && !text.endsWith("\n\n")).toBe(true);
      }
    }
    expect(asText(doc, "zh")).toMatch(/\p{Script=Han}/u);
    expect(asText(doc, "en")).not.toBe(asText(doc, "zh"));
  });

  test("has as many cells in each row as columns", () => {
    const uneven: unknown[] = [];
    const look = (blocks: Doc["blocks"]) => {
      for (const block of blocks) {
        if (block.kind === "section") look(block.blocks);
        if (block.kind !== "table") continue;
        uneven.push(...block.rows.filter((row) => row.length !== block.columns.length));
      }
    };
    look(doc.blocks);
    expect(uneven).toEqual([]);
  });
});

describe("an explanation", () => {
  const lines = (reader: "farmer" | "cadre" | "auditor", language: "zh" | "en") =>
    asText(explain(found, judge, reader), language).split("\n");

  test("tells the farmer what stands, the cadre what to do, the auditor every comparison", () => {
    expect(lines("farmer", "zh")[0]).toBe(
      "H01：您家截至2020年12月31日，按《四川贫困户退出“一超六有”》未达标",
    );
    expect(lines("farmer", "zh").join("\n")).toContain("怎么办：");
    expect(lines("farmer", "zh").join("\n")).not.toMatch(/\.csv|\/conditions/);
    expect(lines("cadre", "zh").join("\n")).toContain("    怎么办：");
    expect(lines("auditor", "en").some((line) => /^ +✗\* \/conditions/.test(line))).toBe(true);
    expect(lines("cadre", "en").join("\n")).not.toContain("/conditions");
  });
});

describe("an audit", () => {
  test("says so where nothing can be judged", () => {
    expect(asText(DOCS["an audit of nothing"] as Doc, "en")).toContain(
      "There is nothing to judge.",
    );
  });

  test("says why the pack of a wider place judges, under its title", () => {
    const because = { zh: "因为", en: "because" };
    const doc = auditDoc(audit(judge, two, when), judge, because);
    expect(asText(doc, "en").split("\n").slice(1, 4)).toEqual([
      `${judge.name} ${judge.version} #${judge.hash}`,
      "because",
      "",
    ]);
  });
});

test("what the linter does not find is said", () => {
  expect(asText(lintDoc([], []), "zh")).toBe("没有发现问题。\n");
});
