import { findingMaker, templates } from "../../base/index.js";

/** Issues of columns, tables and facts of one's own. */
export const DECLARATION_ISSUES = /* @__PURE__ */ templates({
  "own/taken": {
    severity: "error",
    message: {
      zh: "“{name}”已有：{what}",
      en: "“{name}” is there already: {what}",
    },
    remedy: { zh: "请改用别的名称", en: "Choose another name" },
  },
  "own/header-taken": {
    severity: "error",
    message: {
      zh: "表头“{header}”在这张表中已是“{column}”列",
      en: "In this table the header “{header}” is that of column “{column}” already",
    },
    remedy: {
      zh: "请用已有的列，或改用别的表头",
      en: "Use the column that is there, or choose another header",
    },
  },
  "own/kind": {
    severity: "error",
    message: {
      zh: "“{name}”的类型是 {kind}，{what}",
      en: "“{name}” is of kind {kind}, {what}",
    },
    remedy: { zh: "请改正类型，或增删这个键", en: "Correct the kind, or add or remove the key" },
  },
  "own/unknown-column": {
    severity: "error",
    message: { zh: "没有“{column}”这一列", en: "There is no column “{column}”" },
    remedy: { zh: "请对照登记表改正{nearest}", en: "Correct it after the register{nearest}" },
  },
  "own/unknown-table": {
    severity: "error",
    message: { zh: "没有“{table}”这张表", en: "There is no table “{table}”" },
    remedy: { zh: "请对照登记表改正{nearest}", en: "Correct it after the register{nearest}" },
  },
  "own/not-a-count": {
    severity: "error",
    message: {
      zh: "“{column}”不是农户表中的计数列，说不出每户有几行",
      en: "“{column}” is no column of table households that counts: it cannot say how many rows a household has",
    },
    remedy: {
      zh: "请在 columns.households 中声明一个类型为 count 的列",
      en: "Declare a column of kind count under columns.households",
    },
  },
  "own/not-a-key": {
    severity: "error",
    message: {
      zh: "“{column}”的类型是 {kind}，分辨不出各行",
      en: "“{column}” is of kind {kind}, which does not tell rows apart",
    },
    remedy: { zh: "请用这些类型的列：{kinds}", en: "Take a column of one of these kinds: {kinds}" },
  },
  "own/list-without-number": {
    severity: "error",
    message: {
      zh: "每户多行的表没有写 declaredBy：少录一行，谁也看不出来",
      en: "A table of many rows a household without declaredBy: a row that is lacking would go unseen",
    },
    remedy: {
      zh: "请在 declaredBy 中写明农户表的哪一列记着行数",
      en: "Name under declaredBy the column of table households that says how many rows there are",
    },
  },
  "own/of-a-list": {
    severity: "error",
    message: {
      zh: "每户一行的表不写 {key}",
      en: "A table of one row a household has no {key}",
    },
    remedy: { zh: '请删去，或把 rows 改为 "many"', en: 'Remove it, or make rows "many"' },
  },
  "own/table-out-of-reach": {
    severity: "error",
    message: {
      zh: "关于{subject}的事实读不到表“{table}”",
      en: "A fact about a {subject} cannot read table “{table}”",
    },
    remedy: { zh: "能读的表：{tables}", en: "What it can read: {tables}" },
  },
  "own/row-not-at-hand": {
    severity: "error",
    message: {
      zh: "“{column}”每户可有多行，说不出是哪一行",
      en: "“{column}” may stand in several rows, and nothing says which",
    },
    remedy: {
      zh: "请写在 count、sum、every、listOf 或 first 之内",
      en: "Ask for it within count, sum, every, listOf or first",
    },
  },
  "own/list-may-be-short": {
    severity: "error",
    message: {
      zh: "没有哪一列说明表“{table}”有几行，{op} 少数了一行也看不出来",
      en: "No column says how many rows table “{table}” has: {op} would not notice one that is lacking",
    },
    remedy: {
      zh: "请用 first 按键取一行，如按年度",
      en: "Take one row by its key with first, such as by its year",
    },
  },
  "own/people-listed": {
    severity: "error",
    message: {
      zh: "listOf 分不出成员表中哪些人现在属于本户",
      en: "listOf cannot leave out the members who do not belong to the household on the day",
    },
    remedy: { zh: "请用 count 或 every", en: "Use count or every" },
  },
  "own/wrong-type": {
    severity: "error",
    message: {
      zh: "类型不合，应为：{expected}；实为：{found}",
      en: "The types do not fit. Expected: {expected}; found: {found}",
    },
    remedy: { zh: "请改用类型相合的列或算式", en: "Use a column or expression of that type" },
  },
  "own/never-known": {
    severity: "error",
    message: { zh: "这个事实永远不会有答案", en: "This fact is never known" },
    remedy: { zh: "请写明有答案时怎样计算", en: "Say how it is computed where it is known" },
  },
  "own/in-a-circle": {
    severity: "error",
    message: {
      zh: "事实互相引用成环：{facts}",
      en: "Facts that are made of each other: {facts}",
    },
    remedy: { zh: "请断开其中一处引用", en: "Break one of the references" },
  },
  "own/personal-not-said": {
    severity: "warning",
    message: {
      zh: "“{name}”没有写 personal，按能指明某个人的信息遮盖",
      en: "“{name}” does not say personal: it is masked as what names a person",
    },
    remedy: {
      zh: "请写 none、identity、contact 或 health",
      en: "Say none, identity, contact or health",
    },
  },
});

export const ownIssue = /* @__PURE__ */ findingMaker(DECLARATION_ISSUES);
