import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Finding,
  findingKey,
  findingKeys,
  findingMaker,
  templates,
  within,
} from "../../../src/base/index.js";
import { assembleRegister, type RawTable } from "../../../src/register/index.js";

const TEMPLATES = templates({
  "room/wrong": {
    severity: "error",
    message: { zh: "{household}的{column}是{found}", en: "{column} of {household} is {found}" },
    remedy: { zh: "改为{expected}", en: "Make it {expected}" },
  },
  "room/nice-to-know": {
    severity: "note",
    message: { zh: "请知悉", en: "Know this" },
    remedy: { zh: "无须处理", en: "Nothing to do" },
  },
  "room/open": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "不明", en: "unknown" },
    remedy: { zh: "补齐", en: "Complete it" },
  },
});
const make = findingMaker(TEMPLATES);

describe("a finding", () => {
  test("is whole where it is made", () => {
    const details = {
      household: "H01",
      column: "age",
      found: "-1",
      expected: { zh: "0以上", en: "0 or more" },
    };
    expect(make("room/wrong", details, { file: "members.csv", row: 3, column: "age" })).toEqual({
      code: "room/wrong",
      kind: "fault",
      severity: "error",
      subject: "H01",
      about: "age",
      place: { file: "members.csv", row: 3, column: "age" },
      sources: [],
      message: { zh: "H01的age是-1", en: "age of H01 is -1" },
      found: { zh: "-1", en: "-1" },
      expected: { zh: "0以上", en: "0 or more" },
      remedy: { zh: "改为0以上", en: "Make it 0 or more" },
      lacks: [],
      details,
    });
  });

  test.each([
    ["room/wrong", "fault"],
    ["room/nice-to-know", "notice"],
    ["room/open", "unknown"],
  ] as const)("of %s is a %s", (code, kind) => {
    expect(make(code).kind).toBe(kind);
  });

  test("of a file is about the part that its pointer names", () => {
    const { subject, about } = make("room/open", {}, { file: "pack.json", pointer: "/outcome" });
    expect({ subject, about }).toEqual({ subject: "pack.json", about: "/outcome" });
  });

  test("says what its maker tells it rather than its template", () => {
    const more = { subject: "V1", about: "income", severity: "note" } as const;
    expect(make("room/wrong", { household: "H01" }, undefined, more)).toMatchObject(more);
  });

  test("of a part is told of the whole that it stands in", () => {
    const part = make("room/open", {}, { pointer: "/on" });
    const event = within({ pointer: "/events/3" }, part, "case-1");
    const { subject, about, place } = within({ file: "cases.json", pointer: "/7" }, event);
    expect({ subject, about, place }).toEqual({
      subject: "case-1",
      about: "/7/events/3/on",
      place: { file: "cases.json", pointer: "/7/events/3/on" },
    });
    expect(within({ file: "cases.json" }, make("room/open")).subject).toBe("cases.json");
  });

  test("of records carries no name of a person, wherever it stands", () => {
    const careful = findingMaker(TEMPLATES, { ofRecords: true });
    const secret = "赵秘密";
    const details = { household: secret, found: secret, people: [secret, "H01"] };
    const made = careful("room/wrong", details, { pointer: `/members/${secret}` });
    expect(JSON.stringify(made)).not.toContain(secret);
    expect(made.details.people).toEqual(["***", "H01"]);
  });
});

describe("the key of a finding", () => {
  const finding = fc.record({
    household: fc.constantFrom("H01", "H02", "H03"),
    column: fc.constantFrom("age", "wage"),
    found: fc.constantFrom("-1", "x", "9"),
    row: fc.integer({ min: 1, max: 50 }),
  });
  const madeOf = (
    all: readonly { household: string; column: string; found: string; row: number }[],
  ) =>
    all.map(({ row, ...details }) =>
      make("room/wrong", details, { file: "members.csv", row, column: details.column }),
    );

  test("names code, subject and what it is about, and no row", () => {
    const [first, second] = madeOf([
      { household: "H01", column: "age", found: "-1", row: 2 },
      { household: "H01", column: "age", found: "x", row: 7 },
    ]) as [Finding, Finding];
    expect(findingKey(first)).toBe('["room/wrong","H01","age"]');
    expect(findingKey(second)).toBe(findingKey(first));
  });

  test("is its own within a result, and stays when the findings are shuffled", () => {
    const shuffled = fc
      .array(finding, { maxLength: 12 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const keyed = (some: typeof all) => {
          const found = madeOf(some);
          return findingKeys(found).map((key, at) => `${key} ${found[at]?.message.en}`);
        };
        expect(new Set(findingKeys(madeOf(all))).size).toBe(all.length);
        expect(keyed([...other]).sort()).toEqual(keyed(all).sort());
      }),
    );
  });

  test("stays when the rows of a register change their order", () => {
    const rows = [
      ["H01", "赵一", "三"],
      ["H02", "钱二", "-1"],
      ["H02", "钱二", "5"],
      ["H03", "孙三", "abc"],
      ["", "李四", "2"],
    ];
    const table = (order: readonly (readonly string[])[]): RawTable => ({
      table: "households",
      file: "households.csv",
      header: ["户编号", "户主姓名", "登记人口"],
      rows: order.map((cells, index) => ({ line: index + 2, cells: [...cells] })),
    });
    const keysOf = (order: readonly (readonly string[])[]) =>
      findingKeys(assembleRegister([table(order)]).issues).sort();
    const keys = keysOf(rows);
    expect(keys.length).toBeGreaterThan(2);
    expect(keysOf([...rows].reverse())).toEqual(keys);
    expect(keysOf([...rows.slice(2), ...rows.slice(0, 2)])).toEqual(keys);
  });
});
