import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOfDocument } from "../../../src/io/documents.js";
import { type NoticeRequest, noticeOf } from "../../../src/procedures/index.js";
import { asDocx, asHtml, asText, noticeDoc } from "../../../src/report/index.js";
import { procedure } from "../procedures/support.js";

const request: NoticeRequest = {
  procedure: procedure("cn-gansu-qinan/monitoring-identification"),
  step: "notice",
  place: "上河村村务公开栏",
  issuer: "上河村村民委员会",
  from: "2023-03-01",
  until: "2023-03-05",
  contact: "上河乡人民政府 0938-0000000",
  households: [
    {
      name: "张三",
      village: "上河村",
      group: "二组",
      people: 4,
      category: "边缘易致贫户",
      decision: "拟纳入监测",
      "id-number": "000000197001010011",
      phone: "13800000000",
      "bank-account": "6222020000000000000",
      health: "长期慢性病",
      note: "因病",
    },
  ],
};

function rendered(change: Partial<NoticeRequest> = {}, language: "zh" | "en" = "zh") {
  const result = noticeOf({ ...request, ...change });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { withheld } = result.value;
  return { text: asText(noticeDoc(result.value), language), withheld };
}

describe("a public notice", () => {
  test("reads so", () => {
    expect(rendered().text).toBe(
      [
        "公示",
        "甘肃秦安：十五日内完成 · 村内公示",
        "地点：上河村村务公开栏",
        "",
        "序号  户主姓名  村      村民小组  人口  类别          拟定结果",
        "   1  张三      上河村  二组         4  边缘易致贫户  拟纳入监测",
        "",
        "公示期：2023-03-01至2023-03-05，共5日",
        "如有异议，请在公示期内向上河乡人民政府 0938-0000000反映",
        "",
        "上河村村民委员会（盖章） 2023年3月1日",
        "",
      ].join("\n"),
    );
  });

  test("withholds what the rule forbids, and whatever it does not know", () => {
    const { text, withheld } = rendered();
    expect(withheld).toEqual(["bank-account", "health", "id-number", "note", "phone"]);
    for (const { field } of request.procedure.mayNotPost) {
      expect(withheld).toContain(field);
      expect(text).not.toContain(String(request.households[0]?.[field]));
    }
  });

  test("blots a long number in a field that it shows", () => {
    const { text } = rendered({
      households: [{ name: "张三 000000197001010011", group: "138 0000 0000", people: 4 }],
    });
    expect(text).toMatch(/1 +张三 \*\*\* +\*\*\* +4/);
  });

  test("says once what is the same of all, and stands in two halves on paper", async () => {
    const people = ["张三", "李四", "王五"].map((name, at) => ({
      ...{ name, village: "上河村", group: `${at + 1}组`, people: at + 2, decision: "拟纳入监测" },
      phone: "13800000000",
    }));
    const result = noticeOf({ ...request, households: people });
    if (!result.ok) throw new Error("not made");
    const doc = noticeDoc(result.value);
    expect(asText(doc, "zh").split("\n").slice(4, 11)).toEqual([
      "村: 上河村",
      "拟定结果: 拟纳入监测",
      "",
      "序号  户主姓名  村民小组  人口",
      "   1  张三      1组          2",
      "   2  李四      2组          3",
      "   3  王五      3组          4",
    ]);
    const html = asHtml(doc, "zh");
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
    );
    expect(rows).toEqual([
      ["序号", "户主姓名", "村民小组", "人口", "序号", "户主姓名", "村民小组", "人口"],
      ["1", "张三", "1组", "2", "3", "王五", "3组", "4"],
      ["2", "李四", "2组", "3", "", "", "", ""],
    ]);
    expect(html).toContain("size:A4 portrait");
    expect(html).not.toContain("<footer>");
    const word = textOfDocument(await asDocx(doc, "zh"));
    for (const said of ["公示", "上河村", "李四", "2组", "（盖章）", "2023年3月1日"])
      expect(word).toContain(said);
    expect(word).not.toContain("13800000000");
  });

  test("an announcement has no days to hang, and proposes nothing", () => {
    const { until: _until, contact: _contact, ...rest } = request;
    const result = noticeOf({ ...rest, step: "announce" });
    if (!result.ok) throw new Error("not made");
    expect(result.value.days).toBeNull();
    const text = asText(noticeDoc(result.value), "en");
    expect(text.split("\n")[0]).toBe("Announcement");
    expect(text).not.toContain("Proposed");
  });

  test("days that do not exist or run backwards are issues, another step is a wrong call", () => {
    expect(noticeOf({ ...request, from: "2023-02-29" }).issues.map(({ code }) => code)).toEqual([
      "case/impossible-day",
    ]);
    expect(noticeOf({ ...request, until: "2023-02-20" }).issues.map(({ code }) => code)).toEqual([
      "case/ends-before-it-begins",
    ]);
    expect(() => noticeOf({ ...request, step: "review" })).toThrow(TypeError);
  });

  test("no record, whatever is in it, puts seven digits in a row on the wall", () => {
    const anyRecord = fc.dictionary(
      fc.oneof(
        fc.constantFrom("name", "village", "group", "people", "category", "decision"),
        fc.string(),
      ),
      fc.oneof(fc.stringMatching(/^[0-9 -]{0,20}$/), fc.string(), fc.nat(), fc.constant(null)),
    );
    const { contact: _contact, ...quiet } = request;
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 4 }), (households) => {
        const result = noticeOf({ ...quiet, households });
        if (!result.ok) throw new Error("not made");
        const doc = noticeDoc(result.value);
        expect(asText(doc, "zh")).not.toMatch(/\d{7}/);
        const list = doc.blocks.find((one) => one.kind === "table");
        expect(list?.kind === "table" && list.rows.length).toBe(households.length);
      }),
    );
  });
});
