import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { audit } from "../../../src/audit/index.js";
import { type Finding, findingKeys } from "../../../src/base/index.js";
import { readRegister } from "../../../src/io/index.js";
import { assembleRegister, type RawTable, type Register } from "../../../src/register/index.js";
import { asText, auditDoc, auditUnderMask, maskAudit } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const CONTEXT = { asOf: "2020-12-31" };
const exit = pack("cn-sichuan/household-exit");

function township(): Register {
  const read = readRegister(TOWNSHIP);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const register = township();
const found = audit(exit, register, CONTEXT);
const of = (code: string) => found.findings.filter((one) => one.code === code);

describe("a finding of an audit", () => {
  test("that something is not met is whole where it is made", () => {
    const low = of("audit/not-met").find(({ about }) => about === "income") as Finding;
    const household = register.households.find(({ id }) => id === low.subject);
    const rule = exit.rules.find(({ name }) => name === low.details.rule);
    expect(low).toMatchObject({
      kind: "fault",
      severity: "error",
      place: household?.at,
      sources: rule?.sources,
      // As every finding: one sentence for whoever reads it, with who does it behind.
      remedy: {
        zh: "核实五项收支，安排产业、就业等增收措施（村委会）",
        en: "Check the five components of income and arrange work or production that raises it (the village committee)",
      },
      lacks: [],
    });
    expect(low.message.zh).toBe("收入未达标：人均收入4,000元，没有超过标准4,000元，恰好等于标准。");
    expect(low.found?.zh).toMatch(/^人均收入 [\d,.]+元$/u);
    expect(low.expected?.en).toMatch(/more than|greater|above|at least/);
  });

  test("that something is unknown says what is lacking, and where", () => {
    for (const one of of("audit/unknown")) {
      expect(one.kind).toBe("unknown");
      expect(one.severity).toBe("warning");
      expect(one.lacks.length).toBeGreaterThan(0);
      expect(one.place?.file).toBe("households.csv");
    }
  });

  test("that field and rules differ says both", () => {
    const [one] = of("audit/disagreement");
    expect(one?.found?.zh).toMatch(/^入户认定：/u);
    expect(one?.expected?.zh).toMatch(/^计算：/u);
    expect(one?.message.en).toMatch(/ is judged differently: field .*, computed /);
  });

  test("stands in the text of the audit as it is, and nothing is looked up", () => {
    const text = asText(auditDoc(found, exit), "zh");
    for (const one of of("audit/not-met")) {
      expect(text).toContain(`${one.subject}  ${(one.details.said as { zh: string }).zh}`);
    }
  });
});

describe("the keys of the findings of an audit", () => {
  test("are its own each", () => {
    expect(new Set(findingKeys(found.findings)).size).toBe(found.findings.length);
  });

  test("stay when the rows of every table change their order", () => {
    const tables = ["households", "members", "incomes", "dwellings"].map(csv);
    const judged = (order: (rows: RawTable["rows"]) => RawTable["rows"]) => {
      const given = tables.map((one) => ({ ...one, rows: order(one.rows) }));
      return findingKeys(audit(exit, assembleRegister(given), CONTEXT).findings).sort();
    };
    const keys = judged((rows) => rows);
    expect(keys.length).toBeGreaterThan(100);
    expect(judged((rows) => [...rows].reverse())).toEqual(keys);
    expect(judged((rows) => [...rows.slice(37), ...rows.slice(0, 37)])).toEqual(keys);
  });
});

function csv(table: string): RawTable {
  const lines = readFileSync(`${TOWNSHIP}/${table}.csv`, "utf8").trim().split(/\r?\n/);
  const [header = [], ...rows] = lines.map((line) => line.split(","));
  return {
    table: table as RawTable["table"],
    file: `${table}.csv`,
    header,
    rows: rows.map((cells, at) => ({ line: at + 2, cells })),
  };
}

describe("a masked audit", () => {
  const shown = maskAudit(found, exit);

  test("has the same findings, each made of what may be shown", () => {
    expect(shown.findings.map(({ code, about, severity }) => [code, about, severity])).toEqual(
      found.findings.map(({ code, about, severity }) => [code, about, severity]),
    );
  });

  test("says of health nothing but the verdict", () => {
    const judge = pack("cn/data-quality");
    const whole = audit(judge, register, CONTEXT);
    const withheld = maskAudit(whole, judge);
    const ids = new Set(
      withheld.assessments.flatMap(({ criteria }) =>
        criteria.flatMap((one) => (one.withheld === undefined ? [] : [one.criterion])),
      ),
    );
    expect(ids.size).toBeGreaterThan(0);
    for (const one of withheld.findings.filter(({ about }) => ids.has(about ?? ""))) {
      expect(one.details.members).toEqual([]);
      expect(one.found).toBeUndefined();
      expect(one.expected).toBeUndefined();
    }
  });

  test("is refused by another pack than that of the audit", () => {
    expect(() => maskAudit(found, pack("cn/household-exit"))).toThrow(TypeError);
  });

  test.each(["cn-sichuan/household-exit", "cn-sichuan/assistance-of-2016", "cn/village-medical"])(
    "an audit under the mask says of %s what the masked audit says",
    (name) => {
      const { assessments, ...shown } = maskAudit(audit(pack(name), register, CONTEXT), pack(name));
      expect(assessments.length).toBeGreaterThan(0);
      expect(auditUnderMask(pack(name), register, CONTEXT)).toEqual({ ...shown, assessments: [] });
    },
  );
});
