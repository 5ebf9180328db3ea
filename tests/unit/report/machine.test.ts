import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Draft04 from "ajv";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { audit } from "../../../src/audit/index.js";
import { issue } from "../../../src/audit/issues.js";
import { type Finding, words } from "../../../src/base/index.js";
import { readRegister } from "../../../src/io/index.js";
import { column, type Doc, findings, number, section, table } from "../../../src/report/doc.js";
import { auditDoc, maskAudit, render } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const SICHUAN = pack("cn-sichuan/household-exit");
const register = readRegister("fixtures/township");
if (!register.ok) throw new Error("cannot be read");
const WHEN = { asOf: "2020-12-31", place: "cn-sichuan" };
const found = audit(SICHUAN, register.value, WHEN);
const DOC = auditDoc(maskAudit(found, SICHUAN), SICHUAN);
const TOTAL = found.findings.length + found.issues.length;
const EMPTY: Doc = { title: "nothing", blocks: [findings([])] };

function docOf(...all: Finding[]): Doc {
  return { title: "t", blocks: [section("s", findings(all))] };
}

const HOSTILE = issue(
  "case/unknown-household",
  { case: "C1", household: "H9" },
  { file: "户 表.csv", row: 3 },
);
const hostile = (text: string) => docOf({ ...HOSTILE, subject: text, remedy: words(text, text) });

function sarifErrors(log: unknown): string[] {
  const path = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/package.json");
  const file = path.replace("package.json", "lib/schemas/sarif-2.1.0-rtm.5.json");
  const { $schema: _schema, id: _id, ...schema } = JSON.parse(readFileSync(file, "utf8"));
  const ajv = new Draft04.Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  });
  const validate = ajv.compile(schema);
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface SarifResult {
  readonly kind: string;
  readonly level: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

function sarif(doc: Doc): { log: unknown; results: readonly SarifResult[] } {
  const log = JSON.parse(render(doc, "sarif", "en"));
  return { log, results: log.runs[0].results };
}

describe("SARIF", () => {
  test.each([
    ["an audit", DOC],
    ["no findings", EMPTY],
    ["a hostile text", hostile('=1+1"<&\u0000')],
  ])("of %s is valid by its schema", (_name, doc) => {
    expect(sarifErrors(sarif(doc).log)).toEqual([]);
  });

  test("would be refused with a level that there is not", () => {
    const log = JSON.parse(render(hostile("x"), "sarif", "en"));
    log.runs[0].results[0].level = "fatal";
    expect(sarifErrors(log)).not.toEqual([]);
  });

  test("has a result for every finding, and calls open what is not known", () => {
    const { results } = sarif(DOC);
    expect(results.length).toBe(TOTAL);
    const unknown = [...found.findings, ...found.issues].filter(({ kind }) => kind === "unknown");
    expect(results.filter(({ kind }) => kind === "open").length).toBe(unknown.length);
    expect(results.filter(({ kind, level }) => kind !== "fail" && level !== "none")).toEqual([]);
  });

  test("knows each by a fingerprint of its own, which stands still when the register is turned over", () => {
    const prints = (doc: Doc) =>
      sarif(doc).results.map((one) => one.partialFingerprints["tuopinKey/v1"] as string);
    const turned = {
      ...register.value,
      households: [...(register.ok ? register.value.households : [])].reverse(),
    };
    const after = auditDoc(audit(SICHUAN, turned as typeof register.value, WHEN), SICHUAN);
    const before = prints(auditDoc(found, SICHUAN));
    expect(new Set(before).size).toBe(before.length);
    expect(prints(after).sort()).toEqual(before.sort());
  });
});

describe("CSV", () => {
  const rows = (doc: Doc) =>
    parse(render(doc, "csv", "en"), { bom: true, relaxColumnCountLess: true }) as string[][];

  test("begins with a mark, and has a row for each finding under a header", () => {
    expect(render(DOC, "csv", "zh").startsWith("\ufeff")).toBe(true);
    expect(rows(DOC).length).toBe(TOTAL + 1);
    expect(new Set(rows(DOC).map(({ length }) => length)).size).toBe(1);
  });

  test.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "＝1+1"])(
    "takes the sting out of “%s”",
    (text) => {
      const cells = rows(hostile(text))[1] ?? [];
      expect(cells.filter((one) => /^\s*[=+\-@＝]/.test(one))).toEqual([]);
      expect(cells.some((one) => one.startsWith("'"))).toBe(true);
    },
  );

  test("of a document without findings has its tables, and leaves numbers numbers", () => {
    const doc: Doc = {
      title: "t",
      blocks: [table([column("a"), number("b")], [["x,y", "-3"]]), table([column("c")], [["=1"]])],
    };
    expect(render(doc, "csv", "en")).toBe('\ufeffa,b\r\n"x,y",-3\r\n\r\nc\r\n"\'=1"\r\n');
  });
});

describe("lines of JSON", () => {
  const lines = (doc: Doc) =>
    render(doc, "ndjson", "en")
      .trimEnd()
      .split("\n")
      .map((one) => JSON.parse(one));

  test("say first how many follow, then each finding with its key", () => {
    const [head, ...rest] = lines(DOC);
    expect(head).toMatchObject({ line: "head", version: 1, count: TOTAL });
    expect(rest.length).toBe(TOTAL);
    expect(new Set(rest.map(({ key }) => key)).size).toBe(TOTAL);
  });

  test("are rows of tables where nothing was to be found", () => {
    const doc: Doc = { title: "t", blocks: [section("s", table([column("a")], [["x"]]))] };
    expect(lines(doc)[1]).toEqual({ line: "row", table: "s", cells: { a: "x" } });
  });
});

describe("JUnit", () => {
  test("counts every finding once: faults fail, unknowns are skipped", () => {
    const text = render(DOC, "junit", "zh");
    const count = (tag: string) => text.split(`<${tag}`).length - 1;
    const kinds = [...found.findings, ...found.issues].map(({ kind }) => kind);
    const of = (kind: string) => kinds.filter((one) => one === kind).length;
    expect(count("testcase ")).toBe(TOTAL);
    expect(count("failure ")).toBe(of("fault"));
    expect(count("skipped/")).toBe(of("unknown"));
    expect(text).toContain(
      `tests="${TOTAL}" failures="${of("fault")}" skipped="${of("unknown")}">`,
    );
  });

  test("holds no character that XML cannot, and no tag of a text", () => {
    const text = render(hostile('<b>&"\u0000\ud800'), "junit", "en");
    expect(text).toContain("&lt;b&gt;&amp;");
    expect(text).not.toContain("\u0000");
    expect(text).not.toContain("\ud800");
  });

  test("passes where nothing was found", () => {
    expect(render(EMPTY, "junit", "en")).toContain('tests="1" failures="0"');
  });
});
