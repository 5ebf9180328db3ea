import { describe, expect, test } from "vitest";
import { assembleRegister, type Register, readGrids } from "../../../src/register/index.js";
import type { Grid, Merge } from "../../../src/register/ledgers/grid.js";

type Cell = string | number | null;

/** What is read of one sheet, whose first row is line 1. */
function read(rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): Register {
  const grid: Grid = {
    file: "台账.xlsx",
    sheet: "Sheet1",
    rows: rows.map((cells, at) => ({ line: at + 1, cells })),
    merges,
    named: ["Sheet1", "台账"],
  };
  const { tables, issues } = readGrids([grid], () => undefined);
  const register = assembleRegister(tables);
  return { ...register, issues: [...issues, ...register.issues] };
}

const codes = ({ issues }: Register) => issues.map(({ code }) => code);
const across = (line: number, left: number, right: number): Merge => ({
  top: line,
  bottom: line,
  left,
  right,
});

const INCOMES = ["工资性收入", "生产经营性收入", "财产性收入", "转移性收入", "生产经营性支出"];

describe("a header that is divided", () => {
  const heads = ["户编号", "工资性收入", "工资性收入", "生产经营性支出"];
  const merges = [across(1, 1, 2)];

  test.each([[merges], [[]]])("is not read from a part of it", (spans) => {
    const first = spans.length > 0 ? heads : ["户编号", "工资性收入", "", "生产经营性支出"];
    const found = read(
      [first, ["", "务工收入", "公益岗收入", ""], ["0000001", 12000, 6000, 300]],
      spans,
    );
    const [income] = found.households[0]?.incomes ?? [];
    expect(income?.wage).toBeUndefined();
    expect(income?.outlay?.toString()).toBe("300");
    expect(codes(found)).toContain("register/divided-column");
    expect(codes(found)).not.toContain("register/row-without-key");
  });

  describe("of incomes", () => {
    const header = [
      ["户编号", ...["工资性收入", "", "生产经营性收入", "财产性收入", "转移性收入", ""]],
      ["", ...["务工", "公益岗", "", "", "低保金", "养老金"]],
    ];
    const list = (more: readonly (readonly [string, string, Cell])[], ...cells: readonly Cell[]) =>
      read([
        [...(header[0] as string[]), ...more.map(([whole]) => whole)],
        [...(header[1] as string[]), ...more.map(([, part]) => part)],
        ["0000001", ...cells, ...more.map(([, , cell]) => cell)],
      ]);
    const amounts = (register: Register) => {
      const [income] = register.households[0]?.incomes ?? [];
      return [income?.wage, income?.transfer, income?.outlay].map((one) => one?.toString());
    };
    const earned = [12000, 6000, 500, "", 4200, 1236] as const;
    const outlay = ["生产经营性支出", "", 300] as const;

    test.each([
      [[["家庭总收入", "", 23936] as const, outlay]],
      [[outlay, ["家庭纯收入", "", "23,636元"] as const]],
    ])("is the sum of its parts where the row bears it out", (more) => {
      const found = list(more, ...earned);
      expect(amounts(found)).toEqual(["18000", "5436", "300"]);
      expect(codes(found)).toContain("register/added-up");
    });

    test.each([
      [[["家庭总收入", "", 23937] as const, outlay]],
      [[["家庭总收入", "", ""] as const, outlay]],
      [[outlay, ["家庭纯收入", "", 23637] as const]],
      [[outlay]],
      [[["家庭总收入", "", 23936] as const, ["工资性收入", "其中：女", 5] as const]],
    ])("is not read where it does not", (more) => {
      const found = list(more, ...earned);
      expect(amounts(found).slice(0, 2)).toEqual([undefined, undefined]);
      expect(codes(found)).toContain("register/divided-column");
    });

    test("says the outlay only by the net income", () => {
      const spent = [
        ["生产经营性支出", "种植", 200],
        ["", "养殖", 100],
      ] as const;
      const total = ["家庭总收入", "", 23936] as const;
      expect(amounts(list([total, ...spent], ...earned))).toEqual(["18000", "5436", undefined]);
      const net = ["家庭纯收入", "", 23636] as const;
      expect(amounts(list([total, ...spent, net], ...earned))).toEqual(["18000", "5436", "300"]);
    });

    test("is not added up where the amounts are those of a head", () => {
      const rows = [
        ["2021年收入情况（人均，元）"],
        [...(header[0] as string[]), "家庭总收入"],
        header[1] as string[],
        ["0000001", ...earned, 23936],
      ];
      const found = read(rows);
      expect(amounts(found)).toEqual([undefined, undefined, undefined]);
      expect(codes(found)).toContain("register/divided-column");
    });

    test("counts in what the title says", () => {
      const rows = [
        ["单位：万元"],
        [...(header[0] as string[]), "家庭总收入"],
        header[1] as string[],
        ["0000001", 1.2, 0.6, 0.05, 0, 0.42, 0.1236, 2.3936],
      ];
      expect(read(rows).households[0]?.incomes[0]?.wage?.toString()).toBe("18000");
    });
  });

  test("is read from the column of its whole", () => {
    const found = read(
      [heads, ["", "务工收入", "小计", ""], ["0000001", 12000, 18000, 300]],
      merges,
    );
    expect(found.households[0]?.incomes[0]?.wage?.toString()).toBe("18000");
    expect(codes(found)).not.toContain("register/divided-column");
    expect(codes(found)).toContain("register/unread-column");
  });

  test.each([
    [
      ["户编号", "姓名", "", "与户主关系"],
      ["", "张三", "无", "户主"],
    ],
    [
      ["户编号", "与户主关系", "", "民族"],
      ["", "户主", "本人", "汉族"],
    ],
  ])("is not seen in a record beside a column without a header", (header, record) => {
    const found = read([header, record, ["0000001", "李四", "", "户主"]]);
    expect(codes(found)).toContain("register/row-without-key");
    expect(found.households).toHaveLength(1);
  });

  test("is not seen in a record without a number", () => {
    const found = read([
      ["户编号", "姓名", "与户主关系"],
      ["", "张三", "户主"],
      ["0000001", "李四", "户主"],
    ]);
    expect(found.households.flatMap(({ members }) => members)).toMatchObject([{ name: "李四" }]);
    expect(codes(found)).toContain("register/row-without-key");
  });
});

test("the head's name and number are not those of a member", () => {
  const found = read(
    [
      ["户编号", "户主信息", "户主信息", "家庭成员信息", "家庭成员信息", "家庭成员信息"],
      ["", "姓名", "身份证号", "姓名", "身份证号", "与户主关系"],
      ["0000001", "张三", "", "李四", "", "之女"],
    ],
    [across(1, 1, 2), across(1, 3, 5)],
  );
  expect(found.households[0]?.members).toMatchObject([{ name: "李四", relation: "child" }]);
  expect(codes(found)).not.toContain("register/repeated-column");
});

describe("years side by side", () => {
  test("are records of their years", () => {
    const found = read(
      [
        ["户编号", "户主姓名", ...INCOMES.map(() => "2019年"), ...INCOMES.map(() => "2020年度")],
        ["", "", ...INCOMES, ...INCOMES],
        ["1", "张三", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        ["2", "李四", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      ],
      [across(1, 2, 6), across(1, 7, 11)],
    );
    expect(found.households.map(({ id }) => id)).toEqual(["1", "2"]);
    const [first] = found.households;
    expect(first?.incomes.map(({ year, wage, outlay }) => [year, `${wage}`, `${outlay}`])).toEqual([
      [2019, "1", "5"],
      [2020, "6", "10"],
    ]);
  });

  test.each(["2020年脱贫户收入计划表", "2020年上半年收入对比表", "2021年预计收入"])(
    "are not read under “%s”",
    (title) => {
      const found = read([
        [title],
        ["户编号", "登记人口", "2020年工资性收入"],
        ["0000001", 2, 9000],
      ]);
      expect(found.households[0]?.incomes).toEqual([]);
      expect(codes(found)).toContain("register/unread-column");
    },
  );

  test("behind the name, beside what is of no year", () => {
    const found = read([
      ["户编号", "家庭人口", "工资性收入（2019年）", "工资性收入（2020年）", "2020年人均纯收入"],
      ["0000001", 3, 100, 200, 5000],
    ]);
    expect(found.households[0]?.declaredMembers).toBe(3);
    expect(found.households[0]?.incomes).toMatchObject([{ year: 2019 }, { year: 2020 }]);
  });
});

describe("amounts of a head or of a month", () => {
  const header = ["户编号", "家庭人口", ...INCOMES, "人均纯收入"];
  const row = ["0000001", 2, 5000, 1000, 0, 300, 150, 6150];
  const wageUnder = (title: string) =>
    read([[title], header, row]).households[0]?.incomes[0]?.wage?.toString();

  test.each([
    "2021年收入情况（人均，元）",
    "2021年人均收入构成表",
    "2021年收入（按人均填写）",
    "2021年月均收入",
    "2021年脱贫户月收入情况",
  ])("under “%s” are not read as those of the household", (title) => {
    expect(wageUnder(title)).toBeUndefined();
  });

  test.each([
    "2021年人均纯收入核算表",
    "2021年户均收入表",
    "2021年人均可支配收入表（单位：元）",
    "2021年收入表（每月5日前报送）",
  ])("under “%s” are those of the household", (title) => {
    expect(wageUnder(title)).toBe("5000");
  });
});

test("questions of a form keep their numbers", () => {
  const found = read([
    ["户编号", "A4姓名", "A5性别", "A7与户主关系", "A21 住房面积(平方米)", "3.民族"],
    ["H1", "王五", "男", "户主", 80, "苗族"],
  ]);
  expect(found.households).toMatchObject([
    { dwelling: { area: 80 }, members: [{ name: "王五", sex: "male", ethnicity: "苗族" }] },
  ]);
});

test("a list with the number of households is no list of villages", () => {
  const found = read([
    ["易地扶贫搬迁户台账"],
    ["户编号", "户主姓名", "安置方式", "人均住房面积", "交钥匙时间", "旧房是否拆除"],
    ["0000001", "张三", "集中安置", 25, "2018-12-01", "是"],
  ]);
  expect(found.households).toMatchObject([
    { dwelling: { relocation: "concentrated", keyHandedOverOn: "2018-12-01" } },
  ]);
});

describe("a header that says little", () => {
  test("is that of the house beside how it was mended", () => {
    const found = read([
      ["户编号", "鉴定等级", "鉴定时间", "改造方式", "竣工时间", "验收时间"],
      ["0000001", "C级危房", "2018.3.12", "加固", "2018-10-01", "2018-11"],
    ]);
    expect(found.households[0]?.dwelling).toMatchObject({
      grade: "C",
      gradedOn: "2018-03-12",
      works: "repaired",
      worksFinishedOn: "2018-10-01",
      acceptedOn: { unreadable: "2018-11" },
    });
    expect(codes(found)).toContain("register/month-only");
  });

  test("gives way to a column that says it in full", () => {
    const found = read([
      ["户编号", "改造方式", "建筑面积", "住房面积"],
      ["0000001", "未改造", 120, 80],
    ]);
    expect(found.households[0]?.dwelling).toMatchObject({ area: 80 });
    expect(codes(found)).not.toContain("register/repeated-column");
  });

  test("is that of the group above it", () => {
    const found = read(
      [
        ["户编号", "登记人口", "住房情况", "住房情况", "搬迁安置情况"],
        ["", "", "鉴定等级", "建筑面积（平方米）", "是否入住"],
        ["0000001", 2, "B级", 80, "是"],
      ],
      [across(1, 2, 3)],
    );
    expect(found.households[0]?.dwelling).toMatchObject({ grade: "B", area: 80, occupied: true });
  });

  test("is nobody's elsewhere", () => {
    const found = read([
      ["厕所改造台账"],
      ["户编号", "户主姓名", "登记人口", "竣工时间", "验收时间"],
      ["0000001", "张三", 2, "2018-10-01", "2018-11-01"],
    ]);
    expect(found.households[0]?.dwelling).toBeUndefined();
  });

  const row = ["0000001", "张三", "边缘易致贫户", "2022-09-30"];
  const list = (title: string) =>
    read([[title], ["户编号", "户主姓名", "监测对象类别", "识别时间"], row]);

  test("is the day from which a list of the watched watches", () => {
    const [household] = list("防止返贫监测对象台账").households;
    expect(household?.monitoring?.identifiedOn).toBe("2022-09-30");
    expect(household?.registeredOn).toBeUndefined();
  });

  test("is asked for where it may be either day", () => {
    const found = list("甲村农户花名册");
    expect(found.households[0]?.monitoring?.identifiedOn).toBeUndefined();
    expect(found.households[0]?.registeredOn).toBeUndefined();
    expect(codes(found)).toContain("register/open-header");
  });
});

test("a change and its day say who came and who went", () => {
  const found = read([
    ["户编号", "姓名", "与户主关系", "变动情况", "变动时间"],
    ["0000001", "张三", "户主", "", ""],
    ["0000001", "张大", "之父", "死亡", "2019-05-01"],
    ["0000001", "张小", "之女", "嫁出", "2020-01-02"],
    ["0000001", "李四", "儿媳", "嫁入", "2020-03-04"],
    ["0000001", "李五", "之子", "分户", "2020-03-04"],
  ]);
  expect(found.households[0]?.members).toMatchObject([
    { name: "张三" },
    { presence: "died", leftOn: "2019-05-01" },
    { presence: "left", leftOn: "2020-01-02" },
    { presence: "joined", joinedOn: "2020-03-04" },
    { presence: { unreadable: "分户" } },
  ]);
});

test("an apostrophe that makes a number a text is no part of it", () => {
  const found = read([
    ["户编号", "登记人口"],
    ["'0000002", 1],
    ["’0000003", 1],
  ]);
  expect(found.households.map(({ id }) => id)).toEqual(["0000002", "0000003"]);
});

test("a year before a header names nobody", () => {
  const { issues } = read([
    ["户编号", "登记人口", "2019年养殖收入"],
    ["0000001", 1, 3000],
  ]);
  expect(issues.map(({ message }) => message.zh).join()).toContain("2019年养殖收入");
});

describe("what a list concludes", () => {
  const list = (...cells: readonly Cell[]) =>
    read([
      ["户编号", "姓名", "登记人口", "危房户", "是否解决安全饮用水", "义务教育", "有无安全住房"],
      ["H1", "张三", 2, ...cells],
      ["H1", "李四", 2, ...cells],
    ]);
  const concluded = (register: Register) =>
    register.households[0]?.fieldVerdicts.map(({ criterion, verdict, method }) => [
      criterion,
      verdict,
      method,
    ]);

  test("is no record, and is set beside the verdicts once a household", () => {
    const found = list("否", "否", "√", "");
    expect(found.households[0]?.dwelling).toBeUndefined();
    expect(found.households[0]?.water).toBeUndefined();
    expect(concluded(found)).toEqual([
      ["housing", "met", "system"],
      ["water", "not-met", "system"],
      ["education", "met", "system"],
    ]);
  });

  test("is nothing where it says neither yes nor no, or that there is nobody", () => {
    expect(concluded(list("C级", "正在建设", "无", ""))).toEqual([]);
    expect(concluded(list("", "", "", "无"))).toEqual([["housing", "not-met", "system"]]);
    expect(concluded(list("安全", "未解决", "", ""))).toEqual([
      ["housing", "met", "system"],
      ["water", "not-met", "system"],
    ]);
  });

  test("that contradicts itself is said", () => {
    const found = list("是", "", "", "有");
    expect(codes(found)).toContain("register/repeated-record");
  });
});

test("a subtotal with a colon is no household", () => {
  const found = read([
    ["户编号", "姓名", "与户主关系"],
    ["0000001", "张三", "户主"],
    ["一组小计：", "1户1人", ""],
    ["0000002", "李四", "户主"],
  ]);
  expect(found.households.map(({ id }) => id)).toEqual(["0000001", "0000002"]);
});

describe("who is insured", () => {
  const PEOPLE = ["户编号", "成员编号", "姓名", "是否参加基本医疗保险", "养老保险参保情况"];
  const insured = (word: string, pension = word) =>
    read([PEOPLE, ["0000001", "0000001-1", "张一", word, pension]]).households[0]?.members[0];

  test.each(["是", "有", "√", "参保", "已参保", "参加"])("%s is insurance of some kind", (word) => {
    expect(insured(word)).toMatchObject({ basicInsurance: "insured", pension: "insured" });
  });

  test.each(["否", "无", "×", "未参保", "未参加", "没有参加"])("%s is none", (word) => {
    expect(insured(word)).toMatchObject({ basicInsurance: "none", pension: "none" });
  });

  test.each(["部分参保", "1", "0", "停保", "None", "待核实"])("%s says neither", (word) => {
    expect(insured(word)).not.toMatchObject({ basicInsurance: "insured" });
    expect(insured(word)).not.toMatchObject({ basicInsurance: "none" });
  });

  test.each([
    ["是", "居民医保", "resident"],
    ["城镇职工医保", "是", "employee"],
    ["是", "是", "insured"],
  ])("%s beside %s is %s", (first, second, code) => {
    const row = (word: string) => ["0000001", "0000001-1", "张一", word, ""];
    const found = read([PEOPLE, row(first), row(second)]);
    expect(found.households[0]?.members[0]?.basicInsurance).toBe(code);
    expect(codes(found)).not.toContain("register/conflicting-records");
  });

  test("and not insured is a contradiction", () => {
    const row = (word: string) => ["0000001", "0000001-1", "张一", word, ""];
    expect(codes(read([PEOPLE, row("是"), row("否")]))).toContain("register/conflicting-records");
    expect(codes(read([PEOPLE, row("职工医保"), row("居民医保")]))).toContain(
      "register/conflicting-records",
    );
  });
});
