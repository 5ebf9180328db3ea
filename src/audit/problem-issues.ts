import { findingMaker, templates } from "../base/index.js";

/** What can be wrong with the work on problems. */
export const PROBLEM_FINDINGS = /* @__PURE__ */ templates({
  "problem/still-failing": {
    severity: "error",
    message: {
      zh: "问题 {problem}（{what}）已于{on}销号，核查中仍然存在",
      en: "Problem {problem} ({what}) was struck off on {on} and is still found",
    },
    remedy: {
      zh: "恢复整改，用 tuopin problems open 重新立项；登记表有误的先更正登记表",
      en: "Take it up again with tuopin problems open; where the register is wrong, correct that first",
    },
  },
  "problem/strike-off-unproven": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "问题 {problem}（{what}）已于{on}销号，但登记表看不出已经达标：{because}",
      en: "Problem {problem} ({what}) was struck off on {on}, and the register does not show that it is met: {because}",
    },
    remedy: { zh: "补齐登记表后再核查", en: "Complete the register and audit again" },
  },
  "problem/overdue": {
    severity: "error",
    message: {
      zh: "问题 {problem}（{what}）的整改时限{until}已过，尚未销号",
      en: "Problem {problem} ({what}) was to be mended by {until} and is not struck off",
    },
    remedy: {
      zh: "督促责任单位整改，或说明延期",
      en: "Press who is responsible, or say why it takes longer",
    },
  },
  "problem/disputed": {
    severity: "note",
    message: {
      zh: "问题 {problem}（{what}）经核实认为不属实，登记表没有更正，暂列为有争议",
      en: "Problem {problem} ({what}) is said not to be true; the register has not changed, so it stays disputed",
    },
    remedy: {
      zh: "确属登记有误的，更正登记表；否则继续整改",
      en: "Where the register is wrong, correct it; else go on mending",
    },
  },
  "problem/not-checkable": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "问题 {problem}（{what}）无法由登记表复核：{because}",
      en: "Problem {problem} ({what}) cannot be checked by the register: {because}",
    },
    remedy: { zh: "请人工核实", en: "Check it on the spot" },
  },
  "problem/returns-disagree": {
    severity: "warning",
    message: {
      zh: "问题 {problem} 的“{field}”两份清单填得不一样（{first}，{other}），都没有采用",
      en: "Two lists differ on “{field}” of problem {problem} ({first}, {other}); neither is taken",
    },
    remedy: { zh: "请两方核对后改为一致", en: "Let both settle it and give it again" },
  },
  "problem/statement-fails": {
    severity: "error",
    message: {
      zh: "“{text}”与问题台账不符：台账中这类问题{count}条，销号 {struckOff} 条",
      en: "“{text}” is not what the ledger of problems says: it has {count} of those, {struckOff} struck off",
    },
    remedy: {
      zh: "核对总结和问题台账，改正有误的一方",
      en: "Compare the text with the ledger and correct whichever is wrong",
    },
  },
  "problem/statement-open": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "“{text}”无法与问题台账核对：{because}",
      en: "“{text}” cannot be held against the ledger of problems: {because}",
    },
    remedy: {
      zh: "把这类检查反馈的问题录入台账，或用 tuopin problems open --inspection 核查一次",
      en: "Enter what such inspections found, or audit once with tuopin problems open --inspection",
    },
  },
  "problem/unknown-key": {
    severity: "warning",
    message: {
      zh: "这一行的编号不在问题台账中，没有采用",
      en: "The key of this row is not in the ledger of problems; the row is not taken",
    },
    remedy: {
      zh: "先用 tuopin problems open 立项，或核对是否改动了隐藏的“编号”列",
      en: "Open it with tuopin problems open first, or see whether the hidden column of keys was changed",
    },
  },
  "problem/unreadable-answer": {
    severity: "warning",
    message: {
      zh: "“{field}”填的内容无法辨认，应为{wanted}，没有采用",
      en: "What stands under “{field}” cannot be read; it should be {wanted}; it is not taken",
    },
    remedy: { zh: "请改正后再读入", en: "Correct it and give it again" },
  },
});

/** Of what a summary says, whose words are quoted. */
export const statementFinding = /* @__PURE__ */ findingMaker(PROBLEM_FINDINGS);

export const problemFinding = /* @__PURE__ */ findingMaker(PROBLEM_FINDINGS, { ofRecords: true });
