import {
  expectCall,
  type Finding,
  findingMaker,
  optional,
  TEXT,
  templates,
} from "../base/index.js";
import { REPORT } from "./shapes.js";
import type { FigureReport } from "./types.js";

/** Issues of the figures stated in a written summary. */
export const FIGURE_ISSUES = /* @__PURE__ */ templates({
  "figures/missing-file": {
    severity: "error",
    message: {
      zh: "缺少{file}，无法核对数字",
      en: "{file} is missing, and figures cannot be checked",
    },
    remedy: {
      zh: "请提供该文件，或在内置规则上叠加自有规则",
      en: "Give that file, or lay your own rules over the built-in ones",
    },
  },
  "figures/fails": {
    severity: "error",
    message: {
      zh: "数字不成立：{computation}",
      en: "A stated figure does not hold: {computation}",
    },
    remedy: {
      zh: "请核对原始台账，改正文中数字",
      en: "Check the ledger and correct the figure in the text",
    },
  },
  "figures/cannot-tell": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "数字无法判断：{computation}",
      en: "A stated figure cannot be told: {computation}",
    },
    remedy: {
      zh: "请写明口径、年份或单位",
      en: "State what is counted, for which year and in which unit",
    },
  },
});

export const issue = /* @__PURE__ */ findingMaker(FIGURE_ISSUES);

/** The findings as issues, for reports that take issues: `figures/fails` and `figures/cannot-tell`. */
export function figureIssues(report: FigureReport, file?: string): readonly Finding[] {
  expectCall("figureIssues", {
    report: [report, REPORT],
    file: [file, optional(TEXT)],
  });
  return report.findings.map((check) => {
    const code = check.verdict === "fails" ? "figures/fails" : "figures/cannot-tell";
    return issue(
      code,
      { id: check.id, kind: check.kind, computation: check.computation },
      { ...(file === undefined ? {} : { file }), row: check.line, column: String(check.column) },
    );
  });
}
