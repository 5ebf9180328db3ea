import { describe, expect, test } from "vitest";
import { placeText } from "../../../src/base/index.js";
import { bookOf } from "../../../src/io/index.js";
import type { RuleFiles } from "../../../src/law/index.js";
import {
  auditDossier,
  cleanDossier,
  openQuestions,
  type Procedure,
  readProcedures,
} from "../../../src/procedures/index.js";
import { filesUnder, lawOf, RULE_FILES, unwrap } from "../../support/rules.js";
import { calendar, library, procedure, type RawJson } from "./support.js";

const EXIT = "procedures/cn/household-exit.json";

/** The national household exit alone, with one thing changed in it. */
function altered(change: (content: RawJson) => void, path = EXIT): RuleFiles {
  const content = structuredClone(RULE_FILES[EXIT]);
  change(content);
  return { ...filesUnder("sources/", "procedures/terms"), [path]: content };
}

function issuesOf(given: RuleFiles): string[] {
  const law = bookOf(given);
  const result = law.ok ? readProcedures(law.value) : law;
  if (result.ok) throw new Error("it loads");
  return result.issues.map(({ code, place }) => `${code} ${placeText(place)}`.trim());
}

describe("a span that stands among the legal values", () => {
  const MONTHS = "parameters/elimination-identified-months.json";
  const ELIMINATION = "procedures/cn/risk-elimination.json";
  const own = structuredClone(RULE_FILES[MONTHS]) as RawJson;

  function read(change: (parameter: RawJson, procedure: RawJson) => void) {
    const parameter = structuredClone(own);
    const procedure = structuredClone(RULE_FILES[ELIMINATION]) as RawJson;
    change(parameter, procedure);
    const files = filesUnder("sources/", "procedures/terms");
    return readProcedures(lawOf({ ...files, [MONTHS]: parameter, [ELIMINATION]: procedure }));
  }
  const limitOf = (result: ReturnType<typeof read>) => unwrap(result).procedures[0]?.limits[0];
  const codesOf = (result: ReturnType<typeof read>) =>
    result.ok ? [] : result.issues.map(({ code }) => code);

  test("is that of the time in which the procedure is in force, with its unit and sources", () => {
    const { value, sources } = own.histories[0].values[0];
    expect(limitOf(read(() => {}))?.atLeast).toEqual({ value, unit: "months", sources });
  });

  test("is absent where the law sets none, and says so", () => {
    const limit = limitOf(
      read(({ histories: [{ values }] }) => {
        Object.assign(values[0], { value: null, absence: "not-set" });
      }),
    );
    expect(limit?.atLeast).toMatchObject({ value: null, absence: "not-set" });
  });

  test.each<[string, Parameters<typeof read>[0], string]>([
    ["is there", (_own, it) => (it.limits[0].atLeast.parameter = "half"), "pack/unknown-parameter"],
    ["is a span of time", (it) => (it.unit = "person"), "procedure/no-span"],
    [
      "is one value",
      ({ histories: [{ values }] }) => values.push({ ...values[0], from: "2023-01-01", value: 7 }),
      "procedure/no-one-value",
    ],
    [
      "holds on a day that is known",
      (_own, it) => Object.assign(it.inForce, { from: null, to: null }),
      "procedure/no-one-value",
    ],
  ])("%s", (_name, change, code) => {
    expect(codesOf(read(change))).toContain(code);
  });
});

describe("loading procedures", () => {
  test("every step, and every value in a step, names its source", () => {
    for (const { steps, sources } of library.procedures) {
      expect(sources.length).toBeGreaterThan(0);
      for (const step of steps) expect(step.sources.length).toBeGreaterThan(0);
    }
  });

  test.each<[string, (content: RawJson) => void, string]>([
    ["an unknown key", (it) => (it.steps[1].days = 7), `pack/unknown-key ${EXIT} #/steps/1/days`],
    [
      "a step without a source",
      (it) => delete it.steps[2].sources,
      `pack/missing-source ${EXIT} #/steps/2/sources`,
    ],
    [
      "a step with no source in its list",
      (it) => (it.steps[2].sources = []),
      `pack/missing-source ${EXIT} #/steps/2/sources`,
    ],
    [
      "an unknown act",
      (it) => (it.steps[0].act = "ponder"),
      `pack/invalid-value ${EXIT} #/steps/0/act`,
    ],
    [
      "a day that does not exist",
      (it) => (it.inForce.to = "2020-02-30"),
      `pack/invalid-value ${EXIT} #/inForce/to`,
    ],
    [
      "a body that nobody named",
      (it) => (it.steps[0].actors[0].body = "elders"),
      `procedure/unknown-body ${EXIT} #/steps/0/actors/0/body`,
    ],
    [
      "evidence that nobody named",
      (it) => (it.steps[0].evidence[0].kind = "rumour"),
      `procedure/unknown-evidence ${EXIT} #/steps/0/evidence/0/kind`,
    ],
    [
      "a step after one that is not there",
      (it) => (it.steps[1].after = ["vote"]),
      `procedure/unknown-step ${EXIT} #/steps/1/after`,
    ],
    [
      "a conclusion that is no step",
      (it) => (it.concludes = "party"),
      `procedure/unknown-step ${EXIT} #/concludes`,
    ],
    [
      "steps in a circle",
      (it) => (it.steps[0].after = ["strike-off"]),
      `procedure/circular-steps ${EXIT} #/steps`,
    ],
    [
      "a step that stands twice",
      (it) => it.steps.push(it.steps[0]),
      `pack/duplicate-id ${EXIT} #/steps`,
    ],
    [
      "a parent that is not there",
      (it) => (it.extends = "cn/nothing"),
      `procedure/unknown-parent ${EXIT} #/extends`,
    ],
    [
      "an answer to no step",
      (it) => (it.steps[0].answers = ["cn/household-exit#none"]),
      `procedure/unknown-answer ${EXIT} #/steps`,
    ],
    [
      "another name than its path",
      (it) => (it.id = "cn/exit"),
      `pack/name-is-not-path ${EXIT} #/id`,
    ],
    [
      "an amendment of no step",
      (it) => (it.amend = [{ step: "none", sources: it.sources }]),
      `procedure/unknown-step ${EXIT} #/amend/0/step`,
    ],
  ])("%s does not load", (_what, change, expected) => {
    expect(issuesOf(altered(change))).toContain(expected);
  });

  test("a procedure that extends itself through another does not load", () => {
    const first = altered((it) => (it.extends = "cn/other"));
    const second = altered((it) => {
      it.id = "cn/other";
      it.extends = "cn/household-exit";
    }, "procedures/cn/other.json");
    expect(issuesOf({ ...first, ...second })).toEqual([
      "procedure/circular-parent procedures/cn/other.json #/extends",
    ]);
  });

  test("a source that nobody registered does not load", () => {
    const sources = [
      { id: "CN-2016-16", title: { zh: "甲", en: "a" }, kind: "law", confidence: "press" },
    ];
    const files = altered(() => {});
    const found = issuesOf({
      ...Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith("sources/"))),
      "sources/one.json": { sources },
    });
    expect(found.filter((one) => one.endsWith("/source"))).toEqual([
      `pack/unknown-source ${EXIT} #/steps/0/evidence/0/sources/0/source`,
      `pack/unknown-source ${EXIT} #/steps/3/evidence/0/sources/0/source`,
    ]);
  });

  test("the terms are needed, and nothing else lies between the procedures", () => {
    expect(issuesOf(filesUnder("sources/"))).toEqual(["procedure/missing-terms"]);
    expect(issuesOf(altered(() => {}, "procedures/notes.json"))).toEqual([
      "pack/unknown-file procedures/notes.json",
    ]);
  });
});

describe("extending a procedure", () => {
  test("Chengkou hangs the notice in the township between the village's and the announcement", () => {
    const { steps } = procedure("cn-chongqing-chengkou/household-exit");
    expect(steps.map(({ id }) => id)).toEqual([
      "review",
      "verify",
      "consent",
      "notice",
      "township-notice",
      "county-check",
      "announce",
      "strike-off",
    ]);
  });

  test("an inherited step answers the step that it was", () => {
    const { steps } = procedure("cn-guangxi/household-exit");
    expect(steps[0]?.answers).toEqual(["cn/household-exit#review"]);
  });

  test("what came after an omitted step comes after what that one came after", () => {
    const { steps } = procedure("cn/identification-two-notices");
    expect(steps.map(({ id }) => id)).not.toContain("quota");
    expect(steps[0]).toMatchObject({ id: "application", after: [] });
  });

  test("what comes before an omitted step in the middle comes before what followed it", () => {
    const files = altered(() => {});
    const content = {
      ...(files[EXIT] as object),
      id: "cn/short",
      extends: "cn/household-exit",
      steps: [],
      separations: [],
      omit: [{ step: "consent", sources: [{ source: "S01", confidence: "secondary" }] }],
    };
    const law = lawOf({ ...files, "procedures/cn/short.json": content });
    const short = unwrap(readProcedures(law)).procedures.find(({ id }) => id === "cn/short");
    expect(short?.steps.find(({ id }) => id === "notice")?.after).toEqual(["verify"]);
  });

  test("an amended step cites the amendment first", () => {
    const notice = procedure("cn-gansu-qinan/monitoring-identification").steps.find(
      ({ id }) => id === "notice",
    );
    expect(notice?.atLeast).toMatchObject({ value: 5, unit: "calendar-days" });
    expect(notice?.sources[0]).toMatchObject({ source: "S87" });
  });
});

describe("what the law leaves open", () => {
  test("the national exit sets no days and no quorum", () => {
    expect(
      openQuestions(procedure("cn/household-exit")).map(({ step, about, absence }) => [
        step,
        about,
        absence,
      ]),
    ).toEqual([
      ["review", "quorum", "not-set"],
      ["notice", "notice-days", "not-set"],
    ]);
  });

  test("five of Jilin's eight steps are not known", () => {
    expect(openQuestions(procedure("cn-jilin/household-exit")).at(-1)).toMatchObject({
      about: "steps",
      note: { en: "the text counts 8 steps, 3 of them are known" },
    });
  });
});

/** A Monday on which the procedure was in force. */
function openingOf({ inForce }: Procedure): string {
  if (inForce.to === "2025-12-31") return "2023-09-04";
  if (inForce.to === "2021-05-13") return "2020-09-07";
  return inForce.to === "2018-06-14" ? "2017-09-04" : "2019-09-02";
}

test.each(library.procedures.map((one) => [one.id, one] as const))(
  "a dossier built for %s has nothing wrong with it",
  (_id, law) => {
    const dossier = cleanDossier(law, {
      id: "c",
      subject: "s",
      openedOn: openingOf(law),
      calendar,
    });
    expect(auditDossier(dossier, law, { asOf: "2026-06-30", calendar })).toEqual([]);
  },
);
