import { findingMaker, templates } from "../base/index.js";

/** Issues of reading procedures and calendars. */
export const PROCEDURE_ISSUES = /* @__PURE__ */ templates({
  "procedure/missing-terms": {
    severity: "error",
    message: { zh: "缺少 procedures/terms.json", en: "procedures/terms.json is missing" },
    remedy: { zh: "请提供主体和材料的名称", en: "Give the names of bodies and evidence" },
  },
  "procedure/unknown-body": {
    severity: "error",
    message: { zh: "没有主体“{body}”", en: "There is no body “{body}”" },
    remedy: { zh: "请在 terms.json 的 bodies 中选用", en: "Take one of the bodies in terms.json" },
  },
  "procedure/unknown-evidence": {
    severity: "error",
    message: { zh: "没有材料“{kind}”", en: "There is no kind of evidence “{kind}”" },
    remedy: { zh: "请在 terms.json 的 evidence 中选用", en: "Take one of the kinds in terms.json" },
  },
  "procedure/unknown-step": {
    severity: "error",
    message: { zh: "没有步骤“{step}”", en: "There is no step “{step}”" },
    remedy: { zh: "步骤有：{steps}", en: "Steps are: {steps}" },
  },
  "procedure/unknown-answer": {
    severity: "error",
    message: {
      zh: "“{answer}”不是任何程序的步骤",
      en: "“{answer}” is no step of any procedure",
    },
    remedy: { zh: "请写成“程序#步骤”", en: "Write procedure#step" },
  },
  "procedure/circular-steps": {
    severity: "error",
    message: {
      zh: "步骤的先后形成了环：{steps}",
      en: "Steps come after one another in a circle: {steps}",
    },
    remedy: { zh: "请断开其中一处 after", en: "Cut one after" },
  },
  "procedure/no-span": {
    severity: "error",
    message: {
      zh: "参数“{parameter}”的单位是“{unit}”，不是时长",
      en: "Parameter “{parameter}” has the unit “{unit}”, which is no span of time",
    },
    remedy: {
      zh: "请选用单位为{units}之一的参数",
      en: "Name a parameter whose unit is one of {units}",
    },
  },
  "procedure/no-one-value": {
    severity: "error",
    message: {
      zh: "参数“{parameter}”在程序施行期间（{period}）没有单一的值",
      en: "Parameter “{parameter}” has no single value while the procedure is in force ({period})",
    },
    remedy: {
      zh: "请按数值变动的日期拆成两个程序，或补上参数在这一期间的值",
      en: "Split the procedure on the day on which the value changes, or give the parameter a value for that time",
    },
  },
  "procedure/unknown-parent": {
    severity: "error",
    message: { zh: "没有上级程序“{parent}”", en: "There is no parent procedure “{parent}”" },
    remedy: {
      zh: "请改正 extends 所写的名称{nearest}",
      en: "Correct what extends names{nearest}",
    },
  },
  "procedure/circular-parent": {
    severity: "error",
    message: {
      zh: "程序的继承形成了环：{path}",
      en: "Procedures extend one another in a circle: {path}",
    },
    remedy: { zh: "请断开其中一处 extends", en: "Cut one extends" },
  },
});

/** Makes the findings about data of procedures. */
export const issue = /* @__PURE__ */ findingMaker(PROCEDURE_ISSUES);

/** Issues of events that a dossier cannot take, and of what dossiers make of the life of a household. */
export const DOSSIER_ISSUES = /* @__PURE__ */ templates({
  "case/invalid-input": {
    severity: "error",
    message: { zh: "输入不符合要求：{reason}", en: "The input does not fit: {reason}" },
    remedy: {
      zh: "请对照案卷和事件的格式改正",
      en: "Correct it after the format of dossiers and events",
    },
  },
  "case/impossible-day": {
    severity: "error",
    message: { zh: "没有“{day}”这一天", en: "There is no day “{day}”" },
    remedy: {
      zh: "请写成存在的日期，如 2019-10-08；不知道的写 null",
      en: "Write a day that exists, such as 2019-10-08, or null where it is not known",
    },
  },
  "case/ends-before-it-begins": {
    severity: "error",
    message: { zh: "截止日{until}早于开始日{on}", en: "The end {until} is before the start {on}" },
    remedy: { zh: "请核对两个日期", en: "Check the two days" },
  },
  "case/other-procedure": {
    severity: "error",
    message: {
      zh: "案卷适用程序“{found}”，不是“{given}”",
      en: "The dossier follows “{found}”, not “{given}”",
    },
    remedy: { zh: "请用案卷自己的程序", en: "Use the procedure of the dossier" },
  },
  "case/unknown-step": {
    severity: "error",
    message: {
      zh: "程序“{procedure}”没有步骤“{step}”",
      en: "Procedure “{procedure}” has no step “{step}”",
    },
    remedy: { zh: "步骤有：{steps}", en: "Steps are: {steps}" },
  },
  "case/unknown-change": {
    severity: "error",
    message: {
      zh: "程序“{procedure}”没有变动“{change}”",
      en: "Procedure “{procedure}” knows no change “{change}”",
    },
    remedy: { zh: "变动有：{changes}", en: "Changes are: {changes}" },
  },
  "case/duplicate-event": {
    severity: "error",
    message: { zh: "事件“{event}”已经记录", en: "Event “{event}” is already recorded" },
    remedy: {
      zh: "更正请另记一个新事件，并写明 supersedes",
      en: "To correct it, record a new event that names it under supersedes",
    },
  },
  "case/unknown-event": {
    severity: "error",
    message: { zh: "案卷中没有事件“{event}”", en: "The dossier has no event “{event}”" },
    remedy: { zh: "请写案卷中已有的事件编号", en: "Name an event that the dossier holds" },
  },
  "case/already-superseded": {
    severity: "error",
    message: {
      zh: "事件“{event}”已被“{by}”更正",
      en: "Event “{event}” was already superseded by “{by}”",
    },
    remedy: { zh: "请更正最新的那个事件", en: "Supersede the newest one" },
  },
  "case/already-open": {
    severity: "error",
    message: {
      zh: "“{subject}”已有同类案卷“{case}”在办",
      en: "“{subject}” has an open dossier of the same kind, “{case}”",
    },
    remedy: { zh: "请先办结或撤销该案卷", en: "Conclude or withdraw that dossier first" },
  },
  "case/duplicate-case": {
    severity: "error",
    message: { zh: "案卷编号“{case}”已被使用", en: "The dossier id “{case}” is taken" },
    remedy: { zh: "请改用别的编号", en: "Choose another id" },
  },
  "case/closed": {
    severity: "error",
    message: {
      zh: "案卷“{case}”已于{on}结束，不能再记录新的步骤",
      en: "Dossier “{case}” ended on {on} and takes no further step",
    },
    remedy: {
      zh: "记录有误的请更正原事件，否则另立新案卷",
      en: "Supersede the event that ended it, or open a new dossier",
    },
  },
  "life/undated-change": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "{household}“{change}”的日期未记录，当日状态可能因此不同",
      en: "The day on which {household} became “{change}” is not recorded, and its status may turn on it",
    },
    remedy: { zh: "请查明并补填日期", en: "Find the day and fill it in" },
  },
  "life/impossible-change": {
    severity: "error",
    message: {
      zh: "{household} 在{on}的状态是“{status}”，不能“{change}”",
      en: "{household} is “{status}” on {on} and cannot become “{change}”",
    },
    remedy: {
      zh: "该事件未采用；请核对日期或补记此前的事件",
      en: "The event was not applied; check its day or record what came before",
    },
  },
});

/** Makes the findings about stored dossiers. */
export const dossierIssue = /* @__PURE__ */ findingMaker(DOSSIER_ISSUES, { ofRecords: true });
