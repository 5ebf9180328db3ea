import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const FIVE_STEP = "cn-sichuan/household-exit-five-step";
const LAW = ["--as-of", "2020-12-31", "--place", "cn-sichuan"];

function procedure(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "procedure", ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

interface StoredCase {
  readonly id: string;
  readonly subject: string;
  readonly procedure: string;
  readonly events: readonly { readonly step: string; readonly on: string }[];
}

const cases: readonly StoredCase[] = readFileSync(join(TOWNSHIP, "dossiers.ndjson"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));
const clean = cases.find(({ subject }) => subject === "YH-0101") as StoredCase;
const faulty = cases.find(({ subject }) => subject === "YH-0112") as StoredCase;

/** A register of two households that exited, with the lines of its dossiers. */
function folder(lines: readonly (object | string)[]): string {
  const path = mkdtempSync(join(tmpdir(), "tuopin-"));
  const households = ["YH-0101", "YH-0112"].map((id) => `${id},000000101201,已脱贫,3,2019-11-30`);
  writeFileSync(
    join(path, "households.csv"),
    ["户编号,村编码,户状态,登记人口,脱贫日期", ...households, ""].join("\n"),
  );
  const text = lines.map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
  writeFileSync(join(path, "dossiers.ndjson"), `${text.join("\n")}\n`);
  return path;
}

function jsonFile(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), "tuopin-")), "cases.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function ndjsonFile(lines: readonly (object | string | null)[], mark = ""): string {
  const path = join(mkdtempSync(join(tmpdir(), "tuopin-")), "cases.ndjson");
  const text = lines.map((one) => (typeof one === "string" ? one : JSON.stringify(one)));
  writeFileSync(path, `${mark}${text.join("\r\n")}\r\n`);
  return path;
}

describe("list and show", () => {
  test.each([
    ["zh", "程序", "一申请、一评议、二审核、三公示、县审定"],
    ["en", "procedure", "One application, one review, two checks, three notices"],
  ])("every procedure is listed in %s", (lang, header, title) => {
    const { status, stdout } = procedure("list", "--lang", lang);
    expect(status).toBe(0);
    expect(stdout.split("\n")[2]).toContain(header);
    const line = stdout.split("\n").find((one) => one.startsWith(FIVE_STEP));
    expect(line).toMatch(/\s8\s/);
    expect(line).toContain(title);
  });

  test.each([
    ["zh", "农户申请", "县扶贫开发领导小组审定"],
    ["en", "household applies", "county leading group decides"],
  ])("the steps are shown in %s, with their sources", (lang, first, last) => {
    const { status, stdout } = procedure("show", FIVE_STEP, "--lang", lang);
    expect(status).toBe(0);
    expect(stdout.indexOf(first)).toBeGreaterThan(0);
    expect(stdout.indexOf(last)).toBeGreaterThan(stdout.indexOf(first));
    expect(stdout).toContain("S57");
  });

  test("a procedure is drawn, and given as JSON", () => {
    expect(procedure("show", FIVE_STEP, "--format", "mermaid").stdout).toMatch(
      /^flowchart|^graph/m,
    );
    const { stdout } = procedure("show", FIVE_STEP, "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ id: FIVE_STEP, concludes: "county-decision" });
  });

  test("an unknown procedure ends with 2 and says which there are", () => {
    const { status, stderr } = procedure("show", "cn/none");
    expect(status).toBe(2);
    expect(stderr).toContain("cn/none");
    expect(stderr).toContain(FIVE_STEP);
  });
});

describe("next", () => {
  const open = { ...clean, events: clean.events.slice(0, 2) };

  test.each([
    ["zh", "村“两委”审核"],
    ["en", "village committees check"],
  ])("an open case says in %s what is to be done", (lang, step) => {
    const { status, stdout } = procedure(
      "next",
      jsonFile(open),
      ...LAW.slice(0, 2),
      "--lang",
      lang,
    );
    expect(status).toBe(0);
    expect(stdout).toContain(clean.id);
    expect(stdout).toContain(step);
  });

  test("nothing is to be done in a case that is concluded", () => {
    const { status, stdout } = procedure("next", jsonFile(clean), ...LAW.slice(0, 2));
    expect([status, stdout]).toEqual([0, "待办步骤\n\n没有待办步骤\n"]);
  });

  test("only the cases of the household asked for are shown", () => {
    const { stdout } = procedure(
      "next",
      jsonFile([open, { ...faulty, events: [] }]),
      ...LAW.slice(0, 2),
      "--subject",
      "YH-0112",
    );
    expect(stdout).toContain("YH-0112");
    expect(stdout).not.toContain("YH-0101");
  });

  test("a case that cannot be read is named by file and line, and the others go on", () => {
    const unknown = { ...open, id: "bad", procedure: "cn/none" };
    const impossible = { ...open, id: "worse", events: [{ ...open.events[0], on: "2018-02-30" }] };
    const { status, stdout, stderr } = procedure(
      "next",
      ndjsonFile([unknown, null, impossible, "{", open]),
      ...LAW.slice(0, 2),
    );
    expect(status).toBe(0);
    expect(stdout).toContain(open.id);
    expect(stdout).not.toContain("cases.ndjson");
    for (const [row, code] of [
      [1, "case/unknown-procedure"],
      [2, "case/unknown-procedure"],
      [3, "case/impossible-day"],
      [4, "register/row-json"],
    ]) {
      expect(stderr).toMatch(new RegExp(`cases\\.ndjson:${row}\\b.*${code}`));
    }
  });

  test("where no case can be read it ends with 2", () => {
    const { status, stdout, stderr } = procedure(
      "next",
      ndjsonFile([{ ...open, procedure: "cn/none" }, "{"]),
      ...LAW.slice(0, 2),
    );
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("cases.ndjson:1");
    expect(stderr).toContain("cases.ndjson:2");
  });

  test.each([
    ["a day that does not exist", [jsonFile(clean), "--as-of", "2020-02-30"]],
    ["a folder without cases", [mkdtempSync(join(tmpdir(), "tuopin-"))]],
  ])("%s ends with 2 and says why", (_name, args) => {
    const { status, stderr } = procedure("next", ...args);
    expect(status).toBe(2);
    expect(stderr.trim()).not.toBe("");
  });
});

describe("audit", () => {
  test.each([
    ["zh", "没有问题83份，有问题13份，仅有无法判断的1份", "没有办结的退出案卷的户（1）"],
    [
      "en",
      "clean 83, with faults 13, with open questions only 1",
      "Struck off without a concluded exit dossier (1)",
    ],
  ])("the township is reported in %s, and ends with 1", (lang, counts, missing) => {
    const { status, stdout } = procedure("audit", TOWNSHIP, ...LAW, "--lang", lang);
    expect(status).toBe(1);
    expect(stdout).toContain(counts);
    expect(stdout).toContain(missing);
    expect(stdout).toContain("YH-0410");
  });

  test("the same as JSON, with the counts and the cascade", () => {
    const { stdout } = procedure("audit", TOWNSHIP, ...LAW, "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      version: 2,
      counts: { checked: 97, clean: 83, faulty: 13, undecided: 1 },
      struckOffWithoutCase: ["YH-0410"],
    });
  });

  test.each([
    ["zh", "县扶贫开发领导小组审定", "实际：乡镇党委、政府"],
    ["en", "county leading group decides", "found: township Party committee and government"],
  ])("in %s each case has one head, and a wrong body its name", (lang, step, found) => {
    const { stdout } = procedure("audit", TOWNSHIP, ...LAW, "--lang", lang);
    const heads = stdout.split("\n").filter((line) => line.startsWith("exit-"));
    expect(heads).toHaveLength(14);
    expect(new Set(heads).size).toBe(14);
    expect(stdout).toContain(step);
    expect(stdout).toContain(found);
    expect(stdout).not.toContain("township-government");
  });

  test.each([
    ["zh", "入户认定与计算结果不一致（2）", "样溪县：全县的数字只是下限", "乡镇数：在册1，应有17"],
    [
      "en",
      "Field verdict and computed verdict differ (2)",
      "the numbers of the county are lower bounds",
      "townships: 1 in the register, declared: 17",
    ],
  ])("in %s the text names what differs and what of the county is lacking", (lang, ...parts) => {
    const { stdout } = procedure("audit", TOWNSHIP, ...LAW, "--lang", lang);
    for (const part of parts) expect(stdout).toContain(part);
    const total = stdout.split("\n").filter((line) => /^ {2}(合计|all)\s/.test(line));
    expect(total).toHaveLength(2);
    for (const line of total) {
      const [differ, compared, , unknown, without, all] = line.trim().split(/\s+/).slice(1);
      expect([differ, compared, unknown, without, all].map(Number)).toEqual([
        2, 1095, 23, 58, 1176,
      ]);
    }
  });

  test.each([["text"], ["json"]])("in %s who signed is named only when asked for", (format) => {
    const signers = ["张志强", "李玉兰", "王文军", "陈春梅"];
    const shown = (...more: string[]) =>
      procedure("audit", TOWNSHIP, ...LAW, "--format", format, ...more).stdout;
    const masked = shown();
    for (const signer of signers) expect(masked).not.toContain(signer);
    for (const mask of ["***1", "***2", "***3", "***4"]) expect(masked).toContain(mask);
    for (const signer of signers) expect(shown("--unmask")).toContain(signer);
  });

  test.each([
    ["", ""],
    [", with a mark before it", "\ufeff"],
  ])("an NDJSON file is audited by itself%s, and its bad line is an issue", (_what, mark) => {
    const path = ndjsonFile([clean, "{", faulty], mark);
    const { status, stdout } = procedure("audit", path, ...LAW, "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 2,
      counts: { checked: 2, clean: 1, faulty: 1, undecided: 0 },
      cases: [
        { case: clean.id, place: { row: 1 } },
        { case: faulty.id, place: { row: 3 } },
      ],
      issues: [{ code: "register/row-json", place: { file: "cases.ndjson", row: 2 } }],
    });
  });

  test("a case in a list of JSON keeps its place in the list", () => {
    const bad = { ...clean, id: "bad", events: [{ ...clean.events[0], step: "blessing" }] };
    const { stdout } = procedure("audit", jsonFile([clean, bad]), ...LAW, "--format", "json");
    expect(JSON.parse(stdout).issues).toMatchObject([
      { code: "case/unknown-step", place: { file: "cases.json", pointer: "/1/events/0" } },
    ]);
  });

  test("two cases for one household are an issue at the line of the second", () => {
    const path = ndjsonFile([clean, { ...clean, id: "twice" }]);
    const { status, stdout } = procedure("audit", path, ...LAW, "--lang", "en");
    expect(status).toBe(1);
    expect(stdout).toMatch(/cases\.ndjson:2 {2}case\/already-open/);
  });

  test.each([
    ["zh", "YH-0101  exit-0101 尚未办结"],
    ["en", "YH-0101  exit-0101 still open"],
  ])("an exit whose case is open is counted as none, in %s", (lang, line) => {
    const open = { ...clean, events: clean.events.slice(0, 2) };
    const { status, stdout } = procedure("audit", folder([open, faulty]), ...LAW, "--lang", lang);
    expect(status).toBe(1);
    expect(stdout).toContain(line);
  });

  test.each([
    ["a clean case", clean, "error", 0],
    ["a faulty case", faulty, "error", 1],
    ["a faulty case that is let pass", faulty, "never", 0],
  ])("%s ends as it should", (_name, one, failOn, status) => {
    expect(procedure("audit", jsonFile(one), ...LAW, "--fail-on", failOn).status).toBe(status);
  });

  test("a five-step case is audited against the national six steps, by their clauses", () => {
    const { status, stdout } = procedure(
      "audit",
      jsonFile(clean),
      ...LAW,
      "--against",
      "cn/household-exit",
      "--lang",
      "en",
    );
    expect(status).toBe(1);
    expect(stdout).toContain("CN-2016-16");
  });
});

describe("bad input is named by file and line, and the other cases are audited", () => {
  const withStep = { ...clean, id: "bad-step", events: [{ ...clean.events[0], step: "blessing" }] };
  const withDay = { ...clean, id: "bad-day", events: [{ ...clean.events[0], on: "2018-02-30" }] };
  const bad = folder([
    clean,
    withStep,
    withDay,
    { ...clean, id: "bad-procedure", procedure: "cn/none" },
    '{"id": ',
    faulty,
  ]);

  test.each([
    ["an event for an unknown step", "case/unknown-step", 2, "/events/0"],
    ["a day that does not exist", "case/impossible-day", 3, "/events/0"],
    ["an unknown procedure", "case/unknown-procedure", 4, undefined],
    ["a line that is no JSON", "register/row-json", 5, undefined],
  ])("%s", (_name, code, row, pointer) => {
    const { status, stdout } = procedure("audit", bad, ...LAW, "--format", "json");
    const { issues, cases: audited } = JSON.parse(stdout);
    expect(status).toBe(1);
    const found = issues.filter((one: { code: string }) => one.code === code);
    expect(found).toHaveLength(1);
    expect(found[0].place).toMatchObject({ file: "dossiers.ndjson", row });
    if (pointer !== undefined) expect(found[0].place.pointer).toContain(pointer);
    expect(audited.map((one: { case: string }) => one.case)).toEqual([clean.id, faulty.id]);
  });

  test.each([
    ["zh", "dossiers.ndjson:2"],
    ["en", "dossiers.ndjson:5"],
  ])("in %s the text points at the line", (lang, place) => {
    const { stdout } = procedure("audit", bad, ...LAW, "--lang", lang);
    expect(stdout).toContain(place);
    expect(stdout).toContain("case/unknown-step");
    expect(stdout).toContain(faulty.id);
  });

  test("a file that is not there ends with 2", () => {
    const { status, stderr } = procedure("audit", "/nowhere", ...LAW);
    expect(status).toBe(2);
    expect(stderr).toContain("/nowhere");
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("notice", () => {
  const hang = ["--from", "2018-12-01", "--until", "2018-12-07", "--issuer", "样河乡人民政府"];
  const notice = (id: string, ...more: string[]) =>
    procedure("notice", id, TOWNSHIP, ...hang, "--at", "村务公开栏", ...more);

  test("prints the households of a village that take the step in its year, by id unless asked", () => {
    const village = ["--step", "village-notice", "--village", "000000101201"];
    const { status, stdout } = notice(FIVE_STEP, ...village);
    expect(status).toBe(0);
    expect(stdout).toContain("公示期：2018-12-01至2018-12-07，共7日");
    expect(stdout).toContain("村: 青石坎村\n拟定结果: 脱贫\n");
    expect(stdout).toMatch(/^ +1 +YH-0101 +3$/m);
    expect(stdout).not.toContain("YH-0103");
    expect(notice(FIVE_STEP, ...village, "--unmask").stdout).toMatch(
      /^ +1 +\p{Script=Han}{2,4} +3$/mu,
    );
  });

  test("of a step that is none, and of what the register does not hold, is refused", () => {
    const wrong = notice(FIVE_STEP, "--step", "review");
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining("village-notice")]);
    const open = notice("cn/village-decision", "--step", "resolution-disclosed");
    expect([open.status, open.stderr]).toEqual([2, expect.stringContaining("不能据以打印")]);
  });
});
