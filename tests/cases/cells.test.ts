import { describe, expect, test } from "vitest";
import { type Audit, audit } from "../../src/audit/index.js";
import {
  assembleRegister,
  type Register,
  readHousehold,
  TABLES,
} from "../../src/register/index.js";
import { asText, auditDoc } from "../../src/report/index.js";
import { foundIn, registerOf, tallyOf } from "../support/folders.js";
import { pack } from "../support/rules.js";

const SICHUAN = { asOf: "2020-12-31", place: "cn-sichuan" };

function verdicts(found: Audit, criterion: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    found.assessments.map(({ subject, criteria }) => [
      subject.id,
      criteria.find((one) => one.criterion === criterion)?.verdict,
    ]),
  );
}

const judged = (register: Register) => audit(pack("cn-sichuan/household-exit"), register, SICHUAN);

describe("cases from outside: cells", () => {
  test("shares that have lost their percent sign are set aside", () => {
    const register = registerOf("01-percent-as-fraction-share");
    const law = pack("cn-guangxi/village-exit");
    const found = audit(law, register, { asOf: "2019-12-31", place: "cn-guangxi" });
    for (const criterion of ["medical", "water", "electricity"]) {
      expect(verdicts(found, criterion)).toEqual({ V1: "met", V2: "unknown", V3: "met" });
    }
    expect(foundIn(register)).toEqual(
      ["住房安全户占比", "医保参保率", "饮水安全户占比", "通电户占比"].map(
        (column) => `villages.csv:3 [${column}] share-of-one`,
      ),
    );
    expect(asText(auditDoc(found, law), "zh")).not.toMatch(/0\.98 ?%/);
  });

  test("the error of a lookup is no household", () => {
    const register = registerOf("22-failed-lookup-as-key");
    expect(register.households.map(({ id }) => id)).toEqual(["H1"]);
    expect(foundIn(register).filter((one) => one.endsWith("row-without-key"))).toHaveLength(3);
  });

  test("whole numbers with a point and zeros are read", () => {
    const { households, issues } = registerOf("28-whole-numbers-with-point-zero");
    expect(households[0]).toMatchObject({ declaredMembers: 3 });
    expect(households[0]?.incomes[0]).toMatchObject({ year: 2020, wage: "3200.00" });
    expect(issues.map(({ code }) => code)).toEqual(["register/incomplete-members"]);
  });

  test("what cannot be read is not said to be blank", () => {
    const law = pack("cn/data-quality");
    const found = audit(law, registerOf("34-unreadable-is-not-blank"), { asOf: "2020-12-31" });
    const text = asText(auditDoc(found, law), "zh");
    expect(text).not.toMatch(/没有填写(身份证号|健康状况|主要致贫原因)/);
    expect(text).toContain("没有填写民族");
    for (const criterion of ["id-filled", "health-filled", "cause-filled"]) {
      expect(verdicts(found, criterion)).toEqual({ H1: "unknown" });
    }
    expect(verdicts(found, "ethnicity-filled")).toEqual({ H1: "not-met" });
  });

  test("a long number without its last digits is said to be that", () => {
    const { issues } = registerOf("35-message-for-lost-digits");
    const [lost] = issues.filter(({ code }) => code === "register/lost-digits");
    expect(lost?.message.zh).toContain("末几位已经丢失");
    expect(lost?.remedy.en).toContain("from the original");
  });

  test("an id with an E in it is an id", () => {
    const register = registerOf("36-id-with-an-e");
    expect(register.households.map(({ id }) => id)).toEqual(["3E12", "A1"]);
    expect(asText(auditDoc(judged(register), pack("cn-sichuan/household-exit")), "zh")).toContain(
      "3E12",
    );
  });

  test("income per head is cut to the fen, and one below nothing stays below", () => {
    const found = judged(registerOf("50-truncated-to-the-fen"));
    expect(verdicts(found, "income")).toEqual({ H1: "not-met", H2: "met", H3: "not-met" });
  });
});

describe("a number of the wrong scale is set aside by what its column declares", () => {
  const inTable = (file: string, column: string, cell: string) => {
    const table = file.replace(".csv", "");
    const key = ["villages", "counties"].includes(table)
      ? TABLES[table as "villages"].columns.id
      : TABLES.credit.columns.household;
    return foundIn(registerOf({ [file]: `${key.label.zh},${column}\nX1,${cell}\n` }));
  };

  test.each([
    ["credit.csv", "年利率", "0.079", "share-of-one"],
    ["credit.csv", "年利率", "435", "out-of-range"],
    ["credit.csv", "借款人年龄", "1975", "out-of-range"],
    ["counties.csv", "义务教育巩固率", "0.95", "share-of-one"],
    ["counties.csv", "贫困村退出比例", "1", "share-of-one"],
    ["counties.csv", "农民收入占全省平均比例", "1.05", "out-of-range"],
    ["counties.csv", "农民人均可支配收入", "1.2", "out-of-range"],
    ["villages.csv", "人均纯收入占全省平均比例", "0.6", "out-of-range"],
    ["villages.csv", "贫困发生率与全省之比", "150", "out-of-range"],
    ["villages.csv", "路面宽度", "350", "out-of-range"],
    ["water.csv", "年缺水天数", "400", "out-of-range"],
    ["water.csv", "往返取水时间", "2400", "out-of-range"],
    ["members.csv", "务工月数", "201903", "out-of-range"],
    ["households.csv", "登记人口", "1980", "out-of-range"],
  ])("%s %s %s", (file, column, cell, code) => {
    const found =
      file === "households.csv"
        ? foundIn(registerOf({ [file]: `户编号,${column}\nX1,${cell}\n` }))
        : inTable(file, column, cell);
    expect(found).toEqual([`${file}:2 [${column}] ${code}`]);
  });

  test.each([
    ["villages.csv", "医保参保率", "0.98%"],
    ["villages.csv", "医保参保率", "0"],
    ["villages.csv", "贫困发生率与全省之比", "150%"],
    ["credit.csv", "年利率", "4.35%"],
    ["counties.csv", "农民人均可支配收入", "1.2万元"],
    ["villages.csv", "路面宽度", "350厘米"],
    ["villages.csv", "农民人均纯收入(万元)", "1.2"],
    ["villages.csv", "农村户籍人口【万人】", "0.12"],
    ["counties.csv", "农村人口（单位：万人）", "6.2"],
  ])("%s %s %s says its unit and is read", (file, column, cell) => {
    expect(inTable(file, column, cell)).toEqual([]);
  });

  test("a unit in the header or in the cell gives the same amount", () => {
    const { households } = registerOf({
      "incomes.csv":
        "户编号,核算年度,工资性收入（万元）,财产性收入,转移性收入（元）\nH1,2020,1.2,0.35万,1.2万元\n",
    });
    expect(households[0]?.incomes[0]).toMatchObject({
      wage: "12000",
      property: "3500",
      transfer: "12000",
    });
  });

  test("a multiplier in a column of ten thousands may mean either, and is set aside", () => {
    const register = registerOf({ "incomes.csv": "户编号,工资性收入（万元）\nH1,1.2万\n" });
    expect(tallyOf(register)).toEqual({ "incomes.csv": [1, 1, 0, 1] });
  });

  test("a header with a unit of another kind names no column", () => {
    const register = registerOf({ "incomes.csv": "户编号,工资性收入（美元）\nH1,1200\n" });
    expect(foundIn(register)).toEqual(["incomes.csv:1 [工资性收入（美元）] unknown-column"]);
  });

  test("a column of shares throughout is one warning, and each cell is set aside as alone", () => {
    const villages = (...cells: string[]) =>
      registerOf({
        "villages.csv": `村编码,医保参保率\n${cells.map((cell, at) => `V${at},${cell}\n`).join("")}`,
      });
    const all = villages("0.98", "1", "0", "0.7", "");
    expect(foundIn(all)).toEqual(["villages.csv:1 [医保参保率] column-of-shares"]);
    expect(all.issues.filter(({ code }) => code.endsWith("shares"))[0]?.severity).toBe("warning");
    expect(tallyOf(all)).toEqual({ "villages.csv": [5, 5, 0, 3] });
    const mixed = villages("0.98", "98");
    expect(tallyOf(mixed)).toEqual({ "villages.csv": [2, 2, 0, 1] });
    expect(all.villages[0]?.insuredShare).toEqual(mixed.villages[0]?.insuredShare);
  });

  test("a household of plain JSON is held to the same bounds", () => {
    const rate = (value: number) =>
      readHousehold<unknown>({ id: "H1", credit: { rate: value, amount: "50000" } });
    expect(rate(4.35).ok).toBe(true);
    expect(rate(0).ok).toBe(true);
    for (const wrong of [0.079, 1, 435]) {
      expect(rate(wrong).issues[0]).toMatchObject({
        code: "register/invalid-input",
        place: { pointer: "/credit/rate" },
      });
    }
    expect(readHousehold<unknown>({ id: "H1", declaredMembers: 1980 }).ok).toBe(false);
    expect(readHousehold<unknown>({ id: "H1", incomes: [{ wage: "1000000000000" }] }).ok).toBe(
      false,
    );
  });

  test("every column of numbers declares what it can hold", () => {
    const numeric = Object.entries(TABLES).flatMap(([table, { columns }]) =>
      Object.entries(columns).map(([name, column]) => ({ name: `${table}.${name}`, ...column })),
    );
    const open = numeric.filter(
      ({ kind, most }) => ["count", "quantity", "money"].includes(kind) && !((most ?? 1e9) < 1e11),
    );
    // It holds what any indicator measures, in the unit of that indicator.
    expect(open.map(({ name }) => name)).toEqual(["indicator-values.value"]);
    // Incomes may well grow by less than one percent.
    const percent = numeric.filter(({ unit, name }) => unit === "%" && !/Growth$/.test(name));
    expect(percent.length).toBeGreaterThan(15);
    for (const { name, aboveOne, least = 0 } of percent) {
      expect(aboveOne === true || least > 1, name).toBe(true);
    }
  });
});

describe("values that are certain are read in every column of their kind", () => {
  test.each([
    ["members.csv", "户编号,出生日期,大病保险", "H1,2010-01-01 00:00:00,√"],
    ["duties.csv", "单位或干部编号,月份,驻村天数,有考勤表", "T1,2020-05-01 00:00:00,20.0,×"],
    ["medical-costs.csv", "户编号,年度,个人自付", "H1,2020.0,600.000"],
    ["villages.csv", "村编码,合格村医,通宽带,记录日期", "V3E01,1.0,☑,2020-05-18T14:30:00+08:00"],
    ["dwellings.csv", "户编号,鉴定日期,实际入住,住房面积", "1E5,2014/9/1 0:00,✓,96.0㎡"],
    ["ledger.ndjson", "", '{"户编号":"7E3","核算年度":2020.0,"实物":1.0,"金额":3200.000}'],
  ])("%s %s %s", (file, header, row) => {
    const register = registerOf({ [file]: header === "" ? row : `${header}\n${row}\n` });
    expect(foundIn(register)).toEqual([]);
    expect(tallyOf(register)).toEqual({ [file]: [1, 1, 0, 0] });
  });

  test.each([
    ["members.csv", "户编号,成员编号", "H1,3.5E+11", "members.csv:2 [成员编号] lost-digits"],
    ["members.csv", "户编号,残疾证号", "H1,2.01E+19", "members.csv:2 [残疾证号] lost-digits"],
    ["villages.csv", "村编码,乡镇编码", "V1,#REF!", "villages.csv:2 [乡镇编码] formula-error"],
    ["incomes.csv", "户编号,工资性收入", "H1,#VALUE!", "incomes.csv:2 [工资性收入] formula-error"],
    ["households.csv", "户编号,村编码", "H1,########", "households.csv:2 [村编码] formula-error"],
    [
      "households.csv",
      "户编号,帮扶责任人编号",
      "H1,暂无",
      "households.csv:2 [帮扶责任人编号] word-for-none",
    ],
    [
      "field-verdicts.csv",
      "户编号,指标,签字人",
      "H1,income,/",
      "field-verdicts.csv:2 [签字人] word-for-none",
    ],
    ["measures.csv", "户编号,成员编号", "H1,-", "measures.csv:2 [成员编号] word-for-none"],
  ])("%s %s %s is set aside", (file, header, row, found) => {
    expect(foundIn(registerOf({ [file]: `${header}\n${row}\n` }))).toEqual([found]);
  });

  test.each(["无", "/", "-", "暂无", "#N/A", "N/A", "——", "null", "5.13E+17"])(
    "no household, village or cadre is called %s",
    (word) => {
      const register = registerOf({
        "households.csv": `户编号,登记人口\n${word},1\n`,
        "villages.csv": `村编码,村名\n${word},某村\n`,
        "duties.ndjson": JSON.stringify({ 单位或干部编号: word, 专题会议: 1 }),
      });
      expect(register.households).toEqual([]);
      expect(register.villages).toEqual([]);
      expect(register.duties).toEqual([]);
      for (const { setAside } of register.tally) expect(setAside).toBe(1);
    },
  );

  test("an object in a cell is set aside, not read as text", () => {
    const register = registerOf({ "households.ndjson": '{"户编号":{"a":1},"登记人口":[3]}' });
    expect(register.households).toEqual([]);
    expect(tallyOf(register)).toEqual({ "households.ndjson": [1, 0, 1, 2] });
  });
});

test("a caller of the library who brings rows of the wrong length is told", () => {
  const register = assembleRegister([
    {
      table: "households",
      file: "a",
      header: ["户编号", "登记人口"],
      rows: [{ line: 7, cells: ["H1", 1, "more"] }],
    },
  ]);
  expect(foundIn(register)).toEqual(["a:7 row-shape"]);
  expect(register.households.map(({ id }) => id)).toEqual(["H1"]);
});
