import { describe, expect, test } from "vitest";
import { issue } from "../../../src/audit/issues.js";
import { type Finding, findingKeys } from "../../../src/base/index.js";
import { type Doc, findings } from "../../../src/report/doc.js";
import { asHtml } from "../../../src/report/index.js";

const found = (details: readonly Record<string, unknown>[]): readonly Finding[] =>
  details.map((more, at): Finding => {
    const one = issue(
      "case/unknown-household",
      { case: "C1", household: `H${at}` },
      { file: `${at}.csv` },
    );
    return { ...one, subject: `H${at}`, details: { ...one.details, ...more } } as Finding;
  });

/** The columns of the list of a page, as its script finds them. */
function columnsOf(doc: Doc): readonly string[] {
  const data = /<script type="application\/json" id="findings-data">(.*?)<\/script>/s.exec(
    asHtml(doc, "zh"),
  )?.[1];
  return JSON.parse(data ?? "{}").names;
}

describe("the list of a page", () => {
  const [one, two] = [{ townshipName: "上河乡" }, { townshipName: "下河乡" }];

  test("has a column of townships where there are several", () => {
    expect(columnsOf({ title: "", blocks: [findings(found([one, two]))] })).toContain("township");
    expect(columnsOf({ title: "", blocks: [findings(found([one, one]))] })).not.toContain(
      "township",
    );
  });

  test("has a column of heads where they may be shown", () => {
    const heads = found([{ head: "张三" }, {}]);
    expect(columnsOf({ title: "", blocks: [findings(heads)] })).toContain("head");
    expect(columnsOf({ title: "", blocks: [findings(found([{}]))] })).not.toContain("head");
  });

  test("says how each stands to an earlier run, where there is one", () => {
    const list = found([one, two]);
    const [key = ""] = findingKeys(list);
    const doc: Doc = {
      title: "",
      blocks: [findings(list)],
      runs: { states: { [key]: "new" }, gone: [] } as unknown as NonNullable<Doc["runs"]>,
    };
    expect(columnsOf(doc)).toContain("run");
    const html = asHtml(doc, "zh");
    expect(html).toContain('<option value="">全部</option>');
    expect(html).toMatch(/<th[^>]*><button type="button">与上次比/);
  });
});
