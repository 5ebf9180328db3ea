import { findingMaker, templates } from "../base/index.js";

/** Issues of judging by a pack: the place and the day that are asked about, and values in doubt. */
export const JUDGING_ISSUES = /* @__PURE__ */ templates({
  "pack/not-in-force": {
    severity: "warning",
    kind: "notice",
    message: {
      zh: "{pack} 的有效期为{from}至{to}，{asOf}没有效力",
      en: "{pack} is in force from {from} to {to}, not on {asOf}",
    },
    remedy: { zh: "请选用当日有效的规则包", en: "Choose a pack that is in force that day" },
  },
  "pack/of-wider-place": {
    severity: "note",
    message: {
      zh: "{place}按{own}的规则包 {pack} 判定",
      en: "{place} is judged by {pack}, the pack of {own}",
    },
    remedy: {
      zh: "当地另有规定的，请写成当地的规则包",
      en: "Where the place has rules of its own, write them as its pack",
    },
  },
  "pack/uncertain-value": {
    severity: "warning",
    kind: "notice",
    message: {
      zh: "《{rule}》依据的“{parameter}”（{value}）未经证实：{note}",
      en: "“{rule}” rests on “{parameter}” ({value}), which nobody could confirm: {note}",
    },
    remedy: {
      zh: "请查证文件原文后再据以决定",
      en: "Look the value up in the document before deciding by it",
    },
  },
  "pack/undated-value": {
    severity: "warning",
    kind: "notice",
    message: {
      zh: "{parameter}的公布日期没有记载，按自{from}起即为人所知处理",
      en: "The day on which {parameter} was published is not recorded; it is taken as known from {from} on",
    },
    remedy: { zh: "请查明公布日期", en: "Find out when it was published" },
  },
  "pack/unknown-place": {
    severity: "error",
    message: { zh: "没有“{place}”这个地方", en: "There is no place “{place}”" },
    remedy: {
      zh: "最接近的是：{nearest}；县级可写行政区划代码，如 513301",
      en: "The nearest: {nearest}; a county may be written by its division code, such as 513301",
    },
  },
  "pack/ambiguous-place": {
    severity: "error",
    message: { zh: "“{place}”不止一处", en: "“{place}” is more than one place" },
    remedy: { zh: "请写其中一个：{places}", en: "Write one of them: {places}" },
  },
  "pack/of-another-place": {
    severity: "error",
    message: {
      zh: "{pack} 是{own}的规则包，不能用于{place}",
      en: "{pack} is the pack of {own} and does not hold in {place}",
    },
    remedy: {
      zh: "请改用当地或上级的规则包，或不写地方",
      en: "Take the pack of the place or of one around it, or name no place",
    },
  },
});

/** Makes the findings about what a pack is asked. */
export const judgingIssue = /* @__PURE__ */ findingMaker(JUDGING_ISSUES);
