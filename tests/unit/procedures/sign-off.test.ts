import { describe, expect, test } from "vitest";
import { findingKeys } from "../../../src/base/index.js";
import { compareSignOffs, type SignOff } from "../../../src/procedures/index.js";

const row = (change: Partial<SignOff> = {}): SignOff => ({
  household: "h1",
  village: "v1",
  criterion: "housing",
  label: { zh: "住房安全", en: "housing" },
  computed: "met",
  field: "met",
  on: "2020-12-01",
  method: "seen",
  evidence: ["photo"],
  signer: "signer-1",
  ...change,
});

const codes = (...rows: SignOff[]) => compareSignOffs(rows).findings.map(({ code }) => code);

describe("field and computed verdicts", () => {
  test.each<[string, Partial<SignOff>, string[]]>([
    ["that agree are no finding", {}, []],
    ["that differ are", { computed: "not-met" }, ["sign-off/verdict-differs"]],
    [
      "cannot be compared when the rules cannot tell",
      { computed: "unknown" },
      ["sign-off/verdict-cannot-be-compared"],
    ],
    [
      "cannot be compared when nobody looked",
      { field: null, method: null, evidence: [], signer: null },
      ["sign-off/verdict-cannot-be-compared"],
    ],
    ["are not compared where by the rules nothing applies", { computed: "not-applicable" }, []],
    [
      "are not compared where nothing applies and nobody looked",
      { computed: "not-applicable", field: null, method: null, evidence: [], signer: null },
      [],
    ],
    [
      "differ when the field says that nothing applies, and the rules do",
      { field: "not-applicable" },
      ["sign-off/verdict-differs"],
    ],
    ["want a method", { method: null }, ["sign-off/method-missing"]],
    ["want evidence", { evidence: [] }, ["sign-off/evidence-missing"]],
    ["want a signer", { signer: null }, ["sign-off/signer-missing"]],
  ])("%s", (_what, change, expected) => {
    expect(codes(row(change))).toEqual(expected);
  });

  test("both sides stand in the finding", () => {
    const [finding] = compareSignOffs([row({ computed: "not-met" })]).findings;
    expect(finding).toMatchObject({
      kind: "fault",
      found: { en: "field: met" },
      expected: { en: "computed: not met" },
    });
  });
});

describe("rates of disagreement", () => {
  const rows = [
    row(),
    row({ household: "h2", computed: "not-met" }),
    row({ household: "h3", computed: "unknown" }),
    row({ household: "h4", village: "v2", signer: "signer-2", computed: "unknown" }),
    row({ household: "h5", village: "v2", signer: null, computed: "not-met", field: "not-met" }),
    row({ household: "h6", signer: "signer-2" }),
    row({ household: "h7", computed: "not-applicable" }),
  ];
  const comparison = compareSignOffs(rows);

  test("stand per village and per signer, with what could not be compared", () => {
    expect(comparison.villages).toEqual([
      { id: "v1", disagreements: 1, compared: 3, unknown: 1, notApplicable: 1, percent: "33.33" },
      { id: "v2", disagreements: 0, compared: 1, unknown: 1, notApplicable: 0, percent: "0.00" },
    ]);
    expect(comparison.signers).toEqual([
      {
        id: "signer-1",
        disagreements: 1,
        compared: 2,
        unknown: 1,
        notApplicable: 1,
        percent: "50.00",
      },
      {
        id: "signer-2",
        disagreements: 0,
        compared: 1,
        unknown: 1,
        notApplicable: 0,
        percent: "0.00",
      },
    ]);
    expect(comparison.unsigned).toBe(1);
  });

  test("add up to the rows", () => {
    const sum = comparison.villages.reduce(
      (total, { compared, unknown, notApplicable }) => total + compared + unknown + notApplicable,
      0,
    );
    expect(sum).toBe(rows.length);
    expect(comparison.total).toEqual({
      disagreements: 1,
      compared: 4,
      unknown: 2,
      notApplicable: 1,
      percent: "25.00",
    });
  });

  test("of nothing that can be compared there is none", () => {
    expect(compareSignOffs([row({ computed: "unknown" })]).villages[0]?.percent).toBeNull();
  });
});

describe("a finding of a sign-off", () => {
  const place = { file: "field-verdicts.csv", row: 7 };
  const sources = [{ source: "CN-2016-16", confidence: "government" as const }];

  test("is whole: whom, what of it, where, by which text, what to do", () => {
    const [finding] = compareSignOffs([row({ computed: "not-met", place, sources })]).findings;
    expect(finding).toMatchObject({
      code: "sign-off/verdict-differs",
      severity: "error",
      subject: "h1",
      about: "housing",
      place,
      sources,
      message: { zh: "“住房安全”的入户认定与计算结果不一致" },
      remedy: { en: "Visit the household again and correct the wrong side" },
      details: { village: "v1", signer: "signer-1" },
    });
  });

  test("has the same key in whatever order the rows stand", () => {
    const rows = [
      row({ signer: null, evidence: [] }),
      row({ household: "h2", computed: "not-met" }),
      row({ household: "h2", criterion: "medical", method: null }),
    ];
    const keys = (some: SignOff[]) => findingKeys(compareSignOffs(some).findings).sort();
    expect(new Set(keys(rows)).size).toBe(4);
    expect(keys([...rows].reverse())).toEqual(keys(rows));
  });
});
