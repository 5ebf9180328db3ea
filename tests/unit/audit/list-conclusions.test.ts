import { expect, test } from "vitest";
import { audit } from "../../../src/audit/index.js";
import { assembleRegister, readGrids } from "../../../src/register/index.js";
import { asText, auditDoc } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

test("a list that calls a house safe is held against the grade of the house", () => {
  const { tables } = readGrids(
    [
      {
        file: "名单.xlsx",
        rows: [
          [
            "户编号",
            "户状态",
            "登记人口",
            "危房户",
            "鉴定等级",
            "鉴定时间",
            "改造方式",
            "易地搬迁",
          ],
          ["H1", "已脱贫", 1, "否", "D", "2019-05-01", "未改造", "未搬迁"],
          ["H2", "已脱贫", 1, "是", "A", "2019-05-01", "未改造", "未搬迁"],
          ["H3", "已脱贫", 1, "是", "D", "2019-05-01", "未改造", "未搬迁"],
          ["H4", "已脱贫", 1, "否", "", "", "", ""],
        ].map((cells, at) => ({ line: at + 1, cells })),
      },
    ],
    () => undefined,
  );
  const law = pack("cn/household-exit");
  const found = audit(law, assembleRegister(tables), { asOf: "2020-12-31" });
  const differing = found.findings.filter(({ code }) => code === "audit/disagreement");
  expect(differing.map(({ subject, message }) => [subject, message.zh])).toEqual([
    ["H1", expect.stringContaining("名单结论达标，计算未达标")],
    ["H2", expect.stringContaining("名单结论未达标，计算达标")],
  ]);
  const text = asText(auditDoc(found, law), "zh");
  expect(text).toContain("入户认定或名单结论与计算结果不一致（2）");
  expect(text).not.toContain("入户认定达标");
});
