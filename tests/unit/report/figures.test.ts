import { describe, expect, test } from "vitest";
import { builtInFigureRules, readFigures } from "../../../src/figures/index.js";
import { asMarkdown, asText, figuresDoc } from "../../../src/report/index.js";

const TEXT = `一是完成危房改造22户，其中C级维修10户、D级改造13户。
二是发放资金7800；申报厕所93户，其中新建59户，改建34户。
三是出栏藏香猪20__头。`;
const report = readFigures(TEXT);

describe("the report as text", () => {
  test("puts what fails first, then what cannot be told, then what holds, then what is masked", () => {
    const text = asText(figuresDoc(report), "zh");
    const at = ["不成立 (1)", "无法判断 (1)", "成立 (2)", "被遮盖的数"].map((one) =>
      text.indexOf(`\n${one}`),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(Math.min(...at)).toBeGreaterThan(0);
  });

  test("shows for a finding its place, the computation, the words and why it is read so", () => {
    expect(asText(figuresDoc(report), "zh")).toContain(
      [
        "  第1行第9字  分项之和  10 + 13 = 23 ≠ 22 (+1)（把握中等）",
        "    各部分之和为23，所称为22，相差1，改动一位数字即可相符",
        "    原文: 「一是完成危房改造22户」 「其中C级维修10户」 「D级改造13户」",
        "    依据: 各部分是互不重叠、合起来即为整体的分类",
      ].join("\n"),
    );
  });

  test("shows what holds with its words, and numbered lists on one line", () => {
    const text = asText(figuresDoc(report), "en");
    expect(text).toMatch(
      /^ {2}line 2, column \d+ {2}sum of parts +59 \+ 34 = 93 {2}「申报厕所93户」/m,
    );
    expect(text).toContain("numbering: 1 lists (lines 1)");
  });

  test("counts everything in its first lines", () => {
    expect(asText(figuresDoc(report), "en").split("\n")[1]).toBe(
      "8 figures read (0 vague, 1 masked); 4 identities checked: 1 fail, 1 cannot be told, 2 hold.",
    );
  });
});

describe("the report as Markdown", () => {
  test("escapes what the text could smuggle in", () => {
    const page = asMarkdown(
      figuresDoc(readFigures("<b>组织|群众</b>20__余人，`发放资金`7800；")),
      "zh",
    );
    expect(page).not.toMatch(/(?<!\\)[<`]/);
    expect(page).toContain("20__余人");
  });

  test("has a section for each verdict that occurs", () => {
    const heads = asMarkdown(figuresDoc(report), "en")
      .split("\n")
      .filter((line) => line.startsWith("#"));
    expect(heads).toEqual([
      "# Figures of the summary",
      "## Does not hold (1)",
      "## Cannot be told (1)",
      "## Holds (2)",
      "## Masked figures (never read as numbers) (1)",
    ]);
  });
});

describe("the findings of a text", () => {
  test("carry the file, the line and a severity", () => {
    expect(readFigures(TEXT, { file: "summary.txt" }).findings).toMatchObject([
      { code: "figures/fails", severity: "error", place: { file: "summary.txt", row: 1 } },
      { code: "figures/cannot-tell", severity: "warning", place: { file: "summary.txt", row: 2 } },
    ]);
  });

  test("fill their messages in both languages", () => {
    for (const one of report.findings) expect(one.message.zh + one.message.en).not.toContain("{");
  });
});

test("every kind has a name in both languages", () => {
  for (const { label } of builtInFigureRules().identities.identities) {
    expect(label.zh).toMatch(/\p{Script=Han}/u);
    expect(label.en).toMatch(/^[a-z ]+$/);
  }
});
