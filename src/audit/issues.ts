import { findingMaker, templates } from "../base/index.js";

/** Issues of dossiers that do not fit the register or the procedures that they name. */
export const AUDIT_ISSUES = /* @__PURE__ */ templates({
  "case/unknown-procedure": {
    severity: "error",
    message: { zh: "没有名为“{procedure}”的程序", en: "There is no procedure “{procedure}”" },
    remedy: { zh: "可用的程序：{procedures}", en: "Procedures are: {procedures}" },
  },
  "case/unknown-household": {
    severity: "warning",
    message: {
      zh: "案卷“{case}”的户“{household}”不在登记表中",
      en: "The household “{household}” of dossier “{case}” is not in the register",
    },
    remedy: { zh: "请核对户编号", en: "Check the id of the household" },
  },
  "case/exit-undecided": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "“{household}”有不止一份已办结的退出案卷（{cases}），无法确定以哪一份为准",
      en: "“{household}” has more than one concluded exit dossier ({cases}); which one counts cannot be told",
    },
    remedy: {
      zh: "请核实后撤销有误的一份；在此之前该户是否退出按无法判断计",
      en: "Withdraw the wrong one; until then nobody can tell whether the household has exited",
    },
  },
  "case/undated-exit": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "“{household}”登记为已脱贫而脱贫日期未记录，到核查日没有已办结的退出案卷；是否已在此前脱贫无法判断",
      en: "“{household}” is on file as exited on a day that is not recorded, and no exit dossier was concluded by the day of the audit; whether it had exited by then cannot be told",
    },
    remedy: { zh: "请查明并补填脱贫日期", en: "Find the day of the exit and fill it in" },
  },
  "case/other-exit-day": {
    severity: "warning",
    message: {
      zh: "“{household}”的退出案卷“{case}”办结于{concluded}，登记的脱贫日期是{registered}",
      en: "Exit dossier “{case}” of “{household}” was concluded on {concluded}; by the register it exited on {registered}",
    },
    remedy: {
      zh: "请核对原始材料，更正有误的日期",
      en: "Check the original papers and correct the wrong day",
    },
  },
});

export const issue = /* @__PURE__ */ findingMaker(AUDIT_ISSUES, { ofRecords: true });
