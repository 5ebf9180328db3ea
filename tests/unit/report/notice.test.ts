import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NoticeRequest, noticeOf } from "../../../src/procedures/index.js";
import { asText, noticeDoc } from "../../../src/report/index.js";
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
        "地点: 上河村村务公开栏",
        "",
        "#  户主姓名  村      村民小组  人口  类别          拟定结果",
        "1  张三      上河村  二组         4  边缘易致贫户  拟纳入监测",
        "",
        "公示期：2023-03-01至2023-03-05，共5日",
        "如有异议，请在公示期内向上河乡人民政府 0938-0000000反映",
        "上河村村民委员会  2023-03-01",
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
    expect(text).toContain("1  张三 ***  ***          4");
  });

  test("an announcement has no days to hang", () => {
    const { until: _until, contact: _contact, ...rest } = request;
    const result = noticeOf({ ...rest, step: "announce" });
    if (!result.ok) throw new Error("not made");
    expect(result.value.days).toBeNull();
    expect(asText(noticeDoc(result.value), "en").split("\n")[0]).toBe("Announcement");
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
        const text = asText(noticeDoc(result.value), "zh").split("\n");
        expect(text.slice(4, -4).join("\n")).not.toMatch(/\d{7}/);
        expect(text).toHaveLength(9 + households.length);
      }),
    );
  });
});
