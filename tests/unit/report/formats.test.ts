import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { issue } from "../../../src/audit/issues.js";
import { words } from "../../../src/base/index.js";
import {
  apart,
  column,
  type Doc,
  facts,
  findings,
  item,
  lines,
  link,
  list,
  listed,
  name,
  number,
  paragraph,
  section,
  strong,
  type Text,
  table,
} from "../../../src/report/doc.js";
import { type Format, render } from "../../../src/report/index.js";

const DOC: Doc = {
  title: words("结果", "Result"),
  lead: ["2020-12-31"],
  blocks: [
    table(
      [column(words("村", "village")), number(words("户数", "households")), column("")],
      [
        [words("上河村", "Upper"), 12, strong("x")],
        [words("下", "Lower"), 3, name("v/2")],
      ],
    ),
    section(
      words("缺什么", "Lacking"),
      list([
        item(words("收入", "income"), [apart("H1", words("未达标", "not met"))]),
        { text: listed(["a", "b"]), verdict: "not-met", decisive: true },
        { text: "c", verdict: "met" },
      ]),
      section(words("内", "inner"), facts([words("页", "page"), link("P", "p.md")])),
    ),
    paragraph(lines(words("一", "one"), words("二", "two"))),
    { kind: "code", language: "json", text: '{\n  "a": 1\n}' },
  ],
};

const doc = (text: Text, ...more: Doc["blocks"]): Doc => ({
  title: "t",
  blocks: [paragraph(text), ...more],
});

describe("the cells of a column", () => {
  const typed: Doc = {
    title: "t",
    blocks: [
      table(
        [
          column("m", "money"),
          column("d", "day"),
          column("p", "percent"),
          column("y", "yes-no"),
          column("c", "code"),
        ],
        [
          ["4000.00", "2020-12-31", "2.5", true, name("a/b")],
          [null, null, null, false, null],
        ],
      ),
    ],
  };

  test("are written as their kind is, and one that is not known as a dash", () => {
    expect(render(typed, "text", "zh").split("\n").slice(2)).toEqual([
      "      m  d              p  y   c",
      "4000.00  2020-12-31  2.5%  是  a/b",
      "      –  –              –  否  –",
      "",
    ]);
  });

  test("stand to the right in Markdown where they are numbers", () => {
    const lines = render(typed, "markdown", "en").split("\n");
    expect(lines[3]).toBe("| ---: | --- | ---: | --- | --- |");
    expect(lines[5]).toBe("| – | – | – | no | – |");
  });
});

describe("findings", () => {
  const found = issue("case/unknown-household", { case: "C1", household: "H9" }, { row: 3 });

  test("are listed one after another, or told in their own way", () => {
    const plain = render({ title: "t", blocks: [findings([found])] }, "text", "en");
    expect(plain).toMatch(/^:3 {2}case\/unknown-household {2}The household “H9” of dossier “C1”/m);
    const told = findings([found], [paragraph("one thing")]);
    expect(render({ title: "t", blocks: [told] }, "markdown", "en")).toBe("# t\n\none thing\n");
  });
});

describe("a document as plain text", () => {
  test("in Chinese, a character being two wide", () => {
    expect(render(DOC, "text", "zh")).toBe(
      [
        "结果",
        "2020-12-31",
        "",
        "村      户数",
        "上河村    12  x",
        "下         3  v/2",
        "",
        "缺什么",
        "  收入",
        "    H1  未达标",
        "  ✗* a、b",
        "  ✓  c",
        "",
        "内",
        "  页: P",
        "",
        "一 二",
        "",
        "{",
        '  "a": 1',
        "}",
        "",
      ].join("\n"),
    );
  });

  test("in English", () => {
    const text = render(DOC, "text", "en");
    expect(text).toContain(
      "village  households\nUpper            12  x\nLower             3  v/2\n",
    );
    expect(text).toContain("  ✗* a, b\n");
  });

  test("a table without rows is its header, a list without items nothing", () => {
    const bare: Doc = { title: "t", blocks: [table([column("a"), number("b")], []), list([])] };
    expect(render(bare, "text", "en")).toBe("t\n\na  b\n");
    expect(render(bare, "markdown", "en")).toBe("# t\n\n| a | b |\n| --- | ---: |\n");
  });

  test("emoji and combining marks keep columns in line", () => {
    const wide: Doc = {
      title: "t",
      blocks: [
        table(
          [column("a"), column("b")],
          [
            ["👍", "x"],
            ["é", "y"],
          ],
        ),
      ],
    };
    expect(render(wide, "text", "en")).toBe("t\n\na   b\n👍  x\né   y\n");
  });
});

describe("a document as Markdown", () => {
  test("has headings by depth, nested lists, links, code and lines in cells", () => {
    expect(render({ ...DOC, generatedFrom: "rules" }, "markdown", "en")).toBe(
      [
        "<!-- Generated from rules. Do not edit. -->",
        "# Result",
        "2020-12-31",
        "| village | households |  |\n| --- | ---: | --- |\n| Upper | 12 | **x** |\n| Lower | 3 | `v/2` |",
        "## Lacking",
        "- income\n  - H1  not met\n- ✗ **a, b**\n- ✓ c",
        "### inner",
        "- page: [P](p.md)",
        "one<br>two",
        '```json\n{\n  "a": 1\n}\n```\n',
      ].join("\n\n"),
    );
  });

  test.each([
    ["a|b", "a|b"],
    ["*bold* `code` \\", "\\*bold\\* \\`code\\` \\\\"],
    ["[click](http://example.org)", "[click\\](http://example.org)"],
    ["[x]: http://example.org", "[x\\]: http://example.org"],
    ["<script>alert(1)</script> a < b", "\\<script>alert(1)\\</script> a < b"],
    ["&lt; R&D", "\\&lt; R&D"],
    ["_so_ snake_case", "\\_so\\_ snake_case"],
    ["# no heading", "\\# no heading"],
    ["1. no list", "1\\. no list"],
    ["- no list", "\\- no list"],
    ["> no quotation", "\\> no quotation"],
    ["~~gone~~", "\\~\\~gone\\~\\~"],
    ["[政府网站: https://www.gov.cn/a_b.htm]", "[政府网站: https://www.gov.cn/a_b.htm]"],
  ])("takes %j for words", (given, shown) => {
    expect(render(doc(given), "markdown", "en")).toBe(`# t\n\n${shown}\n`);
  });

  test("a bar in a cell and backticks in code stay in their place", () => {
    const one = table([column("a|b")], [["c|d"], [name("e|`f`")]]);
    expect(render(doc("x", one), "markdown", "en")).toContain(
      "| a\\|b |\n| --- |\n| c\\|d |\n| `` e\\|`f` `` |\n",
    );
    const fenced = { kind: "code", language: "text", text: "```\nx\n```" } as const;
    expect(render(doc("x", fenced), "markdown", "en")).toContain("````text\n```\nx\n```\n````\n");
  });
});

describe("every format that is read as text", () => {
  const formats: readonly Format[] = ["text", "markdown"];

  test.each(formats)(
    "%s shows what would steer a terminal as �, and lets no text break a line",
    (format) => {
      const evil = "a\u001b[31mb\u0007\u202ec\r\nd\u0000";
      for (const text of [
        render(doc(evil), format, "en"),
        render(doc("x", list([item(evil, [evil])])), format, "zh"),
        render(doc("x", table([column(evil)], [[evil]])), format, "zh"),
        render(
          { title: evil, lead: [evil], blocks: [section(evil, facts([words(evil, evil), evil]))] },
          format,
          "en",
        ),
        render(doc("x", { kind: "code", language: "text", text: "a\u001b[31mb" }), format, "en"),
      ]) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        expect(text).not.toMatch(/^d/m);
        expect(text).toContain("b");
      }
    },
  );

  test.each(formats)("%s reads a document that was JSON the same", (format) => {
    for (const language of ["zh", "en"] as const) {
      const again = JSON.parse(JSON.stringify(DOC)) as Doc;
      expect(again).toEqual(DOC);
      expect(render(again, format, language)).toBe(render(DOC, format, language));
    }
  });

  test.each(formats)(
    "%s gives a table as many lines as it has rows, whatever stands in them",
    (format) => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string())), (rows) => {
          const bare: Doc = { title: "t", blocks: [table([column("a"), column("b")], rows)] };
          const header = format === "markdown" ? 2 : 1;
          expect(render(bare, format, "en").split("\n")).toHaveLength(2 + header + rows.length + 1);
        }),
      );
    },
  );
});
