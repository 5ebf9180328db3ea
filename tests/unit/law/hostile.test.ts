import { expect, test } from "vitest";
import { composePack, readLaw } from "../../../src/law/index.js";

const label = { zh: "样本", en: "sample" };
const sources = [{ source: "S", confidence: "government" }];

/** A small book of rules that loads; every test spoils one thing in it. */
function book(): Record<string, never> {
  return {
    "sources/all.json": {
      sources: [{ id: "S", title: label, kind: "law", confidence: "government" }],
    },
    "parameters/line.json": {
      name: "line",
      label,
      type: "number",
      unit: "CNY/person/year",
      purpose: "exit",
      histories: [
        { place: "cn", values: [{ from: "2014-01-01", value: 10, publishedOn: null, sources }] },
      ],
      lastCheckedOn: "2026-11-24",
    },
    "packs/cn/sample/pack.json": {
      name: "cn/sample",
      version: "1.0.0",
      title: label,
      subject: "household",
      purpose: "sample",
      inForce: { from: "2014-01-01", to: null },
      sources,
      criteria: [{ id: "income", label }],
      outcome: { criterion: "income" },
    },
    "packs/cn/sample/income.json": {
      name: "cn/sample/income",
      criterion: "income",
      subject: "household",
      title: label,
      inForce: { from: "2014-01-01", to: null },
      sources,
      conditions: {
        all: [
          {
            fact: "income.netPerHead",
            operator: "greaterThan",
            value: { fact: "parameter.line" },
          },
        ],
      },
      event: { type: "criterion-met" },
      messages: { met: label, "not-met": label },
      severity: "error",
      remedy: label,
      cases: [],
    },
  } as never;
}

/** JSON whose parts are taken for granted. */
interface Node {
  [key: string]: Node;
}

const RULE = "packs/cn/sample/income.json";
const leaf = (files: Record<string, Node>) => files[RULE]?.conditions?.all?.[0] as Node;

function deep(levels: number): unknown {
  let node: unknown = { fact: "food.staple", operator: "equal", value: true };
  for (let level = 0; level < levels; level += 1) node = { all: [node] };
  return node;
}

type Hostile = readonly [
  name: string,
  code: string,
  pointer: string,
  spoil: (files: Record<string, Node>) => unknown,
];

const SPOILED: readonly Hostile[] = [
  [
    "an unknown operator",
    "pack/unknown-operator",
    "/conditions/all/0/operator",
    (files) => Object.assign(leaf(files), { operator: "matches" }),
  ],
  [
    "a decorated operator",
    "pack/unknown-operator",
    "/conditions/all/0/operator",
    (files) => Object.assign(leaf(files), { operator: "not:equal" }),
  ],
  [
    "an unknown fact",
    "pack/unknown-fact",
    "/conditions/all/0/fact",
    (files) => Object.assign(leaf(files), { fact: "income.netPerHed" }),
  ],
  [
    "a fact named after a prototype",
    "pack/unknown-fact",
    "/conditions/all/0/fact",
    (files) => Object.assign(leaf(files), { fact: "__proto__" }),
  ],
  [
    "an unknown parameter",
    "pack/unknown-parameter",
    "/conditions/all/0/value/fact",
    (files) => Object.assign(leaf(files), { value: { fact: "parameter.nowhere" } }),
  ],
  [
    "a fact of another subject",
    "pack/fact-of-another-subject",
    "/conditions/all/0/fact",
    (files) => Object.assign(leaf(files), { fact: "village.incidence", value: 2 }),
  ],
  [
    "a member's fact in a rule about a household",
    "pack/fact-of-another-subject",
    "/conditions/all/0/fact",
    (files) => Object.assign(leaf(files), { fact: "member.age", value: 6 }),
  ],
  [
    "a number compared with a text",
    "pack/type-mismatch",
    "/conditions/all/0/value",
    (files) => Object.assign(leaf(files), { value: "4000" }),
  ],
  [
    "an amount compared with a share",
    "pack/unit-mismatch",
    "/conditions/all/0/value",
    (files) =>
      Object.assign(leaf(files), { fact: "income.heads", value: { fact: "parameter.line" } }),
  ],
  [
    "a code that the fact does not have",
    "pack/unknown-code",
    "/conditions/all/0/value",
    (files) => Object.assign(leaf(files), { fact: "housing.grade", operator: "equal", value: "E" }),
  ],
  [
    "a text where a list of codes is asked for",
    "pack/type-mismatch",
    "/conditions/all/0/value",
    (files) => Object.assign(leaf(files), { fact: "housing.grade", operator: "in", value: "AB" }),
  ],
  [
    "a JSONPath",
    "pack/forbidden-key",
    "/conditions/all/0/path",
    (files) => Object.assign(leaf(files), { path: "$..*" }),
  ],
  [
    "a priority",
    "pack/forbidden-key",
    "/priority",
    (files) => Object.assign(files[RULE] as Node, { priority: 10 }),
  ],
  [
    "a reference to a shared condition",
    "pack/forbidden-key",
    "/conditions/all/0/condition",
    (files) =>
      Object.assign(files[RULE]?.conditions as Node, { all: [{ condition: "elsewhere" }] }),
  ],
  [
    "a __proto__ key",
    "pack/forbidden-key",
    "/conditions/__proto__",
    (files) => {
      files[RULE] = JSON.parse(
        JSON.stringify(files[RULE]).replace(
          '"conditions":{',
          '"conditions":{"__proto__":{"all":[]},',
        ),
      );
    },
  ],
  [
    "a constructor key",
    "pack/forbidden-key",
    "/event/params/constructor",
    (files) => Object.assign(files[RULE]?.event as Node, { params: { constructor: "x" } }),
  ],
  [
    "all beside any",
    "pack/mixed-node",
    "/conditions",
    (files) => Object.assign(files[RULE]?.conditions as Node, { any: [deep(0)] }),
  ],
  [
    "an empty any",
    "pack/empty-list",
    "/conditions/any",
    (files) => Object.assign(files[RULE] as Node, { conditions: { any: [] } }),
  ],
  [
    "a comparison at the root",
    "pack/invalid-value",
    "/conditions",
    (files) => Object.assign(files[RULE] as Node, { conditions: deep(0) }),
  ],
  [
    "conditions that are a list",
    "pack/invalid-value",
    "/conditions",
    (files) => Object.assign(files[RULE] as Node, { conditions: [] }),
  ],
  [
    "an unknown key in a condition",
    "pack/unknown-key",
    "/conditions/all/0/params",
    (files) => Object.assign(leaf(files), { params: {} }),
  ],
  [
    "an unknown key in a rule",
    "pack/unknown-key",
    "/onSuccess",
    (files) => Object.assign(files[RULE] as Node, { onSuccess: "alert(1)" }),
  ],
  [
    "no sources",
    "pack/missing-source",
    "/sources",
    (files) => {
      delete files[RULE]?.sources;
    },
  ],
  [
    "an empty list of sources",
    "pack/missing-source",
    "/sources",
    (files) => Object.assign(files[RULE] as Node, { sources: [] }),
  ],
  [
    "an unknown source",
    "pack/unknown-source",
    "/sources/0",
    (files) =>
      Object.assign(files[RULE] as Node, { sources: [{ source: "T", confidence: "press" }] }),
  ],
  [
    "a name that is not the path",
    "pack/name-is-not-path",
    "/name",
    (files) => Object.assign(files[RULE] as Node, { name: "cn/sample/other" }),
  ],
  [
    "a criterion that the pack does not have",
    "pack/unknown-criterion",
    "/criterion",
    (files) => Object.assign(files[RULE] as Node, { criterion: "food" }),
  ],
  ...(["most", { atMost: 2 }, { share: 0.5 }, 2] as const).map(
    (join): Hostile => [
      `a join that there is not (${JSON.stringify(join)})`,
      "pack/unknown-join",
      "/join",
      (files) => Object.assign(files[RULE] as Node, { subject: "member", join }),
    ],
  ),
  [
    "a rule about members without a join",
    "pack/join-missing",
    "/subject",
    (files) => Object.assign(files[RULE] as Node, { subject: "member" }),
  ],
  [
    "a join where nobody is joined",
    "pack/join-not-allowed",
    "/join",
    (files) => Object.assign(files[RULE] as Node, { join: "every" }),
  ],
  [
    "a message with a placeholder that nothing fills",
    "pack/unknown-placeholder",
    "/messages/met/zh",
    (files) =>
      Object.assign(files[RULE]?.messages as Node, { met: { zh: "{password}", en: "met" } }),
  ],
  [
    "a parameter of the wrong type",
    "pack/invalid-value",
    "/histories/0/values/0",
    (files) =>
      Object.assign(files["parameters/line.json"]?.histories?.[0]?.values?.[0] as Node, {
        value: "10",
      }),
  ],
  [
    "a null that does not say why",
    "pack/unexplained-null",
    "/histories/0/values/0",
    (files) =>
      Object.assign(files["parameters/line.json"]?.histories?.[0]?.values?.[0] as Node, {
        value: null,
      }),
  ],
  [
    "a number that is not finite",
    "pack/invalid-value",
    "/conditions/all/0/value",
    (files) => Object.assign(leaf(files), { value: Number.NaN }),
  ],
  [
    "a function",
    "pack/invalid-value",
    "/conditions/all/0/value",
    (files) => Object.assign(leaf(files), { value: () => true }),
  ],
  [
    "a text too long to be a text",
    "pack/too-large",
    "/title/zh",
    (files) =>
      Object.assign(files[RULE] as Node, { title: { zh: "长".repeat(30_000), en: "long" } }),
  ],
  [
    "a day that does not exist",
    "pack/invalid-value",
    "/inForce/from",
    (files) => Object.assign(files[RULE]?.inForce as Node, { from: "2015-02-29" }),
  ],
  [
    "a parent that does not exist",
    "pack/unknown-parent",
    "/extends",
    (files) => Object.assign(files["packs/cn/sample/pack.json"] as Node, { extends: "cn/nowhere" }),
  ],
  [
    "an outcome over a criterion that is not there",
    "pack/unknown-criterion",
    "/outcome/all/0/criterion",
    (files) =>
      Object.assign(files["packs/cn/sample/pack.json"] as Node, {
        outcome: { all: [{ criterion: "joy" }] },
      }),
  ],
];

test("the book that the cases spoil loads", () => {
  const read = readLaw(book());
  expect(read.issues).toEqual([]);
  expect(read.ok && composePack(read.value, "cn/sample").ok).toBe(true);
});

test.each(SPOILED)("%s is refused with %s at %s", (_name, code, pointer, spoil) => {
  const files = book() as unknown as Record<string, Node>;
  spoil(files);
  const read = readLaw(files);
  expect(read.ok).toBe(false);
  expect(read.issues.map((one) => [one.code, one.place?.pointer])).toContainEqual([code, pointer]);
  for (const one of read.issues) {
    expect(one.place?.file).toBeDefined();
    expect(one.message.zh + one.message.en + one.remedy.zh + one.remedy.en).not.toMatch(
      /undefined/,
    );
  }
});

test("ten thousand levels are refused, without exhausting the stack", () => {
  const files = book() as unknown as Record<string, Node>;
  Object.assign(files[RULE] as Node, { conditions: deep(10_000) });
  expect(readLaw(files).issues.map((one) => one.code)).toEqual(["pack/too-deep"]);
});

test("a million conditions are refused", () => {
  const files = book() as unknown as Record<string, Node>;
  const one = deep(0);
  Object.assign(files[RULE] as Node, { conditions: { all: Array(1_000_000).fill(one) } });
  expect(readLaw(files).issues.map((found) => found.code)).toEqual(["pack/too-large"]);
});

test("one source defined in two files is refused", () => {
  const files = book() as unknown as Record<string, Node>;
  files["sources/more.json"] = files["sources/all.json"] as Node;
  expect(readLaw(files).issues.map((one) => one.code)).toEqual(["pack/duplicate-id"]);
});

test("a file that is no kind of rule file is refused", () => {
  const files = { ...book(), "packs/cn/stray.json": {}, "packs/xx/pack/pack.json": {} };
  expect(readLaw(files).issues.map((one) => [one.code, one.place?.file])).toEqual([
    ["pack/unknown-file", "packs/cn/stray.json"],
    ["pack/unknown-file", "packs/xx/pack/pack.json"],
  ]);
});

test("packs that extend one another in a circle are refused", () => {
  const files = book() as unknown as Record<string, Node>;
  const head = files["packs/cn/sample/pack.json"] as Node;
  files["packs/cn-sichuan/sample/pack.json"] = {
    ...structuredClone(head),
    name: "cn-sichuan/sample",
    extends: "cn/sample",
  } as never;
  Object.assign(head, { extends: "cn-sichuan/sample" });
  const read = readLaw(files);
  expect(read.ok && composePack(read.value, "cn/sample").issues.map((one) => one.code)).toEqual([
    "pack/circular-parent",
  ]);
});

test("two rules for one criterion on one day are refused", () => {
  const files = book() as unknown as Record<string, Node>;
  files["packs/cn/sample/again.json"] = {
    ...structuredClone(files[RULE] as Node),
    name: "cn/sample/again",
  } as never;
  const read = readLaw(files);
  expect(read.ok && composePack(read.value, "cn/sample").issues.map((one) => one.code)).toEqual([
    "pack/overlapping-rules",
  ]);
});
