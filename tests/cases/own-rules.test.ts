import { describe, expect, test } from "vitest";
import { lintLaw } from "../../src/authoring/index.js";
import { factsFor, runOnEngine } from "../../src/engine/index.js";
import { FACTS } from "../../src/facts/index.js";
import { readBook, readRegister, readRuleFiles } from "../../src/io/index.js";
import { assess, plan, workingOf } from "../../src/judge/index.js";
import {
  composePack,
  NEEDED_VALUES,
  type Pack,
  type RuleFiles,
  readLaw,
} from "../../src/law/index.js";
import { readHousehold } from "../../src/register/index.js";
import { keptFiles, linesWith } from "../health/sources.js";
import { caseFolder, runIn } from "./command.js";

const HIDDEN = "04-own-rules-hidden-parameter";
const RULES = [
  "--rules",
  "rules",
  "--rules-only",
  "--pack",
  "cn/tax",
  "--as-of",
  "2018-06-30",
] as const;

const read = readRuleFiles(`${caseFolder(HIDDEN)}/rules`);
if (!read.ok) throw new Error("the rules cannot be read");
const files = read.value;

/** The pack of the case with another fact in its rule, and more legal values. */
function packAsking(fact: string, value: unknown, more: RuleFiles = {}): Pack {
  const rule = files["cn/tax/rich.json"] as object;
  const comparison = { fact, operator: typeof value === "number" ? "greaterThan" : "equal", value };
  const conditions = { all: [comparison] };
  const member = fact.startsWith("member.") ? { subject: "member", join: "every" } : {};
  const changed = { ...rule, ...member, conditions };
  const book = readLaw({ ...files, ...more, "cn/tax/rich.json": changed });
  if (!book.ok) throw new Error(book.issues.map((one) => one.message.en).join("\n"));
  const pack = composePack(book.value, "cn/tax");
  if (!pack.ok) throw new Error("the pack does not compose");
  return pack.value;
}

function parameter(name: string, type: string, value: unknown): RuleFiles {
  const cap = files["parameters/cap.json"] as { histories: { values: object[] }[] };
  const [entry] = cap.histories[0]?.values ?? [];
  const histories = [{ place: "cn", values: [{ ...entry, value }] }];
  const { unit: _unit, ...rest } = cap as unknown as Record<string, unknown>;
  return { [`parameters/${name}.json`]: { ...rest, name, type, histories } };
}

const parsed = readHousehold<unknown>({
  id: "H1",
  declaredMembers: 1,
  incomes: [{ year: 2017, wage: "9000", business: "0", property: "0", transfer: "0", outlay: "0" }],
  ledger: [{ year: 2017, kind: "gift", amount: "10" }],
  members: [{ id: "M1", birthDate: "2008-01-01", presence: "present" }],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const household = parsed.value;

describe("a fact that needs a legal value which the rules do not define", () => {
  test.each([
    ["income.net", 100],
    ["income.wage", 100],
    ["income.netPerHead", 100],
    ["income.year", 100],
    ["member.ageAtCutoff", 6],
  ])("%s is unknown with no-parameter", async (fact, value) => {
    if (FACTS.get(fact)?.parameters === undefined) return;
    const pack = packAsking(fact, value);
    const context = { asOf: "2018-06-30" };
    const found = assess(plan(pack, context), { household });
    expect(found.verdict).toBe("unknown");
    expect(found.lacks.some(({ reason }) => reason === "no-parameter")).toBe(true);
    expect(() => workingOf(plan(pack, context), { household })).not.toThrow();
    await expect(runOnEngine(pack, { household }, context)).resolves.toBeDefined();
    if (!fact.startsWith("member.")) {
      expect(factsFor(pack, { household }, context, "null")[fact]).toBeNull();
    }
  });

  test("is found by the linter, with file and pointer", () => {
    const { stdout, status } = runIn(
      HIDDEN,
      "packs",
      "lint",
      "--rules",
      "rules",
      "--rules-only",
      "--lang",
      "en",
    );
    expect(status).toBe(1);
    for (const name of ["income-year-end", "income-counts-gifts"]) {
      expect(stdout).toMatch(
        new RegExp(`cn/tax/rich.json #/conditions/all/0 {2}lint/undefined-parameter .*${name}`),
      );
    }
  });

  test.each([
    ["audit", ["audit", "register"]],
    ["explain", ["explain", "register", "--household", "H1"]],
    ["explain to an auditor", ["explain", "register", "--household", "H1", "--reader", "auditor"]],
    ["compare-engine", ["packs", "compare-engine", "register"]],
  ])("is said by %s", (_name, args) => {
    const { stdout, stderr, status } = runIn(HIDDEN, ...args, ...RULES);
    expect(stderr).not.toMatch(/\n\s+at /);
    // An audit that can decide nothing of anybody says so with its code.
    expect(status).toBe(args[0] === "audit" ? 1 : 0);
    if (args[0] !== "packs") expect(stdout).toContain("所用规则没有登记参数“income-year-end”");
  });

  test("is said by packs diff", () => {
    const sides = [
      "cn/tax@2018-06-30",
      "cn/tax@2019-06-30",
      "register",
      "--rules",
      "rules",
      "--rules-only",
    ];
    const { stderr, status } = runIn(HIDDEN, "packs", "diff", ...sides);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });
});

describe("a legal value in a form that facts cannot use", () => {
  const gifts = parameter("income-counts-gifts", "text", "none");

  test.each<[string, string, RuleFiles]>([
    [
      "a last day that is no month and day",
      "income.net",
      { ...gifts, ...parameter("income-year-end", "text", "31 December") },
    ],
    [
      "a number for a last day",
      "income.net",
      { ...gifts, ...parameter("income-year-end", "number", 1231) },
    ],
    [
      "yes for which gifts count",
      "income.net",
      {
        ...parameter("income-year-end", "text", "12-31"),
        ...parameter("income-counts-gifts", "text", "yes"),
      },
    ],
    [
      "a divisor that nobody knows",
      "income.netPerHead",
      {
        ...gifts,
        ...parameter("income-year-end", "text", "12-31"),
        ...parameter("income-divisor", "text", "everybody"),
      },
    ],
  ])("%s leaves the fact unknown, and the linter says so", (_name, fact, more) => {
    const pack = packAsking(fact, 100, more);
    const { verdict, lacks } = assess(plan(pack, { asOf: "2018-06-30" }), { household });
    expect(verdict).toBe("unknown");
    expect(lacks.some(({ found }) => found === "unsuitable")).toBe(true);
    const book = readLaw({ ...files, ...more });
    const codes = book.ok ? lintLaw(book.value).map(({ code }) => code) : [];
    expect(codes).toContain("lint/unsuitable-parameter");
  });

  test("is declared for every legal value that a fact needs", () => {
    const needed = [...FACTS.values()].flatMap(({ parameters = [] }) => parameters);
    expect([...new Set(needed)].filter((name) => !NEEDED_VALUES.has(name))).toEqual([]);
  });

  test("is looked up by one function wherever facts are read", () => {
    const readers = keptFiles("src/judge", "src/engine", "src/cli", "src/audit");
    const direct = linesWith(readers, /\bresolve(Parameter|Named)\(/)
      .map((line) => line.split(":")[0])
      .filter((path) => path !== "src/judge/examples.ts");
    expect(direct).toEqual([]);
  });
});

describe("a fault in a rule file is named", () => {
  test("not over a criterion, with place and key, in both languages", () => {
    for (const [lang, words] of [
      ["zh", "这里是：not"],
      ["en", "here: not"],
    ] as const) {
      const args = ["packs", "list", "--rules", "rules", "--rules-only", "--lang", lang];
      const { status, stderr } = runIn("33-not-over-a-criterion", ...args);
      expect(status).toBe(2);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stderr).toContain("cn/shared/pack.json #/outcome/all/0  pack/mixed-outcome");
      expect(stderr).toContain(words);
      expect(stderr).not.toMatch(/Invalid input|nothing/);
    }
  });

  test("a number among the parameters of an event is the engine's own, and loads", () => {
    const args = ["packs", "lint", "--rules", "rules", "--rules-only", "--lang", "en"];
    const { stdout, status } = runIn("47-event-with-a-number", ...args);
    expect(status).toBe(0);
    expect(stdout).not.toContain("pack/");
  });

  test("twenty nested conditions are twenty levels", () => {
    const { status, stdout } = runIn(
      "38-nesting-is-counted-twice",
      "packs",
      "lint",
      "--rules",
      "rules",
      "--rules-only",
    );
    expect(stdout).not.toContain("pack/too-deep");
    expect(stdout).toContain("lint/");
    expect(status).not.toBe(2);
  });

  test("forbidden keys, each with what to write instead, and the other faults beside them", () => {
    const args = ["packs", "lint", "--rules", "rules", "--rules-only", "--lang", "en"];
    const { stdout, status } = runIn("39-remedy-for-forbidden-keys", ...args);
    expect(status).toBe(1);
    expect(stdout).toMatch(/#\/priority {2}pack\/forbidden-key .*remove it/);
    expect(stdout).toMatch(/#\/conditions\/all\/0\/condition .*write the shared condition out/);
    expect(stdout).toMatch(/#\/conditions\/all\/1\/path .*name the fact that holds the value/);
    expect(stdout.trim().split("\n").slice(2)).toHaveLength(3);
  });

  const rule = files["cn/tax/rich.json"] as Record<string, unknown>;
  const head = files["cn/tax/pack.json"] as Record<string, unknown>;
  const codes = (more: RuleFiles) =>
    readLaw({ ...files, ...more }).issues.map(({ code, place }) => `${code} ${place?.pointer}`);

  test("a forbidden key hides no other fault of its file", () => {
    const comparison = { fact: "income.nett", operator: "above", value: 1 };
    const conditions = {
      all: [{ condition: "x" }, comparison, { ...comparison, operator: "equal" }],
    };
    const found = codes({ "cn/tax/rich.json": { ...rule, priority: 1, titel: "", conditions } });
    expect(found.sort()).toEqual([
      "pack/forbidden-key /conditions/all/0/condition",
      "pack/forbidden-key /priority",
      "pack/unknown-fact /conditions/all/2/fact",
      "pack/unknown-key /titel",
      "pack/unknown-operator /conditions/all/1/operator",
    ]);
  });

  test.each<[string, unknown, string]>([
    ["two forms", { all: [{ criterion: "rich" }], any: [] }, "pack/mixed-outcome /outcome"],
    ["none", {}, "pack/mixed-outcome /outcome"],
    ["an empty list", { any: [] }, "pack/empty-list /outcome/any"],
    ["no list", { all: "rich" }, "pack/invalid-value /outcome/all"],
    ["a text", "rich", "pack/invalid-value /outcome"],
    [
      "a misspelt key",
      { all: [{ criterion: "rich" }], lable: {} },
      "pack/unknown-key /outcome/lable",
    ],
    [
      "a score without a mark",
      { score: [{ criterion: "rich", weight: 1 }] },
      "pack/invalid-value /outcome/atLeast",
    ],
    [
      "a weight below 0",
      { score: [{ criterion: "rich", weight: -1 }], atLeast: { fact: "parameter.cap" } },
      "pack/invalid-value /outcome/score/0",
    ],
  ])("an outcome with %s", (_name, outcome, expected) => {
    expect(codes({ "cn/tax/pack.json": { ...head, outcome } })).toEqual([expected]);
  });

  test("a misspelt key of a file comes with the nearest", () => {
    const book = readLaw({ ...files, "cn/tax/rich.json": { ...rule, remdy: rule.remedy } });
    expect(book.issues[0]?.remedy.en).toContain("the nearest is “remedy”");
  });

  test("what was found is shown, in the language asked for", () => {
    const book = readLaw({ ...files, "cn/tax/rich.json": { ...rule, severity: "eror" } });
    expect(book.issues[0]?.message.zh).toBe(
      '值不符合格式，应为：error | warning | note；实为："eror"',
    );
    const { title: _title, ...without } = rule;
    const missing = readLaw({ ...files, "cn/tax/rich.json": without });
    expect(missing.issues[0]?.message.zh).toBe("值不符合格式，应为：对象；实为：没有写");
  });

  test("the whole book of the folder loads, and its register is read", () => {
    expect(readBook([`${caseFolder(HIDDEN)}/rules`], { only: true }).ok).toBe(true);
    expect(readRegister(`${caseFolder(HIDDEN)}/register`).ok).toBe(true);
  });
});

describe("a guard that stands in the other branch", () => {
  test("is met where it is known, and unknown where it is not, though every completion would meet it", () => {
    const found = runIn(
      "54-guard-of-the-other-branch",
      ...[
        "audit",
        "register",
        "--rules",
        "rules",
        "--rules-only",
        "--pack",
        "cn/one",
        "--as-of",
        "2018-06-30",
      ],
      ...["--format", "json"],
    );
    const { assessments } = JSON.parse(found.stdout) as {
      assessments: { subject: { id: string }; verdict: string }[];
    };
    expect(assessments.map(({ subject, verdict }) => [subject.id, verdict])).toEqual([
      ["H1", "met"],
      ["H2", "met"],
      ["H3", "unknown"],
      ["H4", "unknown"],
    ]);
  });
});
