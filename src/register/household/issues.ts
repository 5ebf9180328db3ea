import { findingMaker, templates } from "../../base/index.js";

/** Issues of reading one household: its form, and how its records fit together. */
export const HOUSEHOLD_ISSUES = /* @__PURE__ */ templates({
  "register/invalid-input": {
    severity: "error",
    message: {
      zh: "输入不符合要求：{reason}",
      en: "The input does not have the right form: {reason}",
    },
    remedy: {
      zh: "请按 tuopin schema household 写出的格式改正",
      en: "Correct it after the form that “tuopin schema household” writes",
    },
  },
  "register/repeated-record": {
    severity: "warning",
    message: {
      zh: "{table}表中 {record} 重复登记",
      en: "{record} stands more than once in {table}",
    },
    remedy: { zh: "请删去重复的行", en: "Remove the repetition" },
  },
  "register/repeated-resident-id": {
    severity: "warning",
    message: {
      zh: "{record} 的身份证号与 {household} 的另一名成员相同，可能是一人登记了两次",
      en: "{record} has the resident id of another member of {household}; it may be one person recorded twice",
    },
    remedy: {
      zh: "请核实：是一人的，只保留一行；是两人的，改正证件号码",
      en: "Find out: keep one row where they are one person, correct the id where they are two",
    },
  },
  "register/repeated-name": {
    severity: "warning",
    message: {
      zh: "{record} 的姓名和出生日期与 {household} 的另一名成员相同，证件号码不全，可能是一人登记了两次",
      en: "{record} has the name and the day of birth of another member of {household}, and not both have an id; it may be one person recorded twice",
    },
    remedy: {
      zh: "请核实：是一人的，只保留一行；是两人的，补填两人的证件号码",
      en: "Find out: keep one row where they are one person, fill in the ids of both where they are two",
    },
  },
  "register/stated-income": {
    severity: "warning",
    message: {
      zh: "{record} 名单所列人均纯收入{stated}元，各项收入减支出后按登记的{declared}人算得{found}元",
      en: "{record}: the list says {stated} yuan of net income per head; receipts less outlay, over the declared number of people ({declared}), come to {found}",
    },
    remedy: {
      zh: "请核对各项收入、支出和人口；名单所列的不作判定依据",
      en: "Check the receipts, the outlay and the people; nothing is decided by what the list says",
    },
  },
  "register/left-and-returned": {
    severity: "note",
    message: {
      zh: "{table}表中 {record} 有迁出、又迁回两行，按一人读入",
      en: "{record} stands in {table} as leaving and as coming back; the two rows are read as one person",
    },
    remedy: {
      zh: "可合为一行：在册情况写“迁出后迁回”，离开日期写迁出之日，加入日期写迁回之日",
      en: "They may be one row: presence “left and came back”, with the day of leaving and that of coming back",
    },
  },
  "register/conflicting-records": {
    severity: "error",
    message: {
      zh: "{table}表中 {record} 的“{column}”有互相矛盾的记录",
      en: "Records of {record} in {table} disagree about “{column}”",
    },
    remedy: {
      zh: "请核实后只保留一条；此前该项视为未知",
      en: "Find out which is right and keep it; until then the value is unknown",
    },
  },
  "register/contradictory-record": {
    severity: "error",
    message: {
      zh: "{table}表中 {record} 自相矛盾：{reason}",
      en: "The record of {record} in {table} contradicts itself: {reason}",
    },
    remedy: {
      zh: "请核实是哪一项有误并改正；此前这几项都视为未知",
      en: "Find out which of them is wrong; until then all of them are unknown",
    },
  },
  "register/incomplete-members": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "{household} 登记人口{declared}人，成员记录{found}条",
      en: "{household} declares {declared} people and has {found} member records",
    },
    remedy: {
      zh: "请补齐成员记录或改正登记人口",
      en: "Complete the member records or correct the declared number",
    },
  },
  "register/undeclared-members": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "{household} 的登记人口不明，无法确认成员是否齐全",
      en: "How many people {household} declares is not known, so its members cannot be known to be complete",
    },
    remedy: { zh: "请填写或改正登记人口", en: "Fill in the declared number, or correct it" },
  },
});

/** Makes the findings about one household. */
export const issue = /* @__PURE__ */ findingMaker(HOUSEHOLD_ISSUES, { ofRecords: true });
