import {
  expectCall,
  findingMaker,
  type Label,
  nullable,
  objectWith,
  TEXT,
  templates,
} from "../base/index.js";

const REDO: Label = {
  zh: "撤销该事件，补做后另行记录",
  en: "Annul the event, take the step again and record that",
};

/** What each finding of a dossier says; `{label}` is that of the step. */
export const DOSSIER_FINDINGS = /* @__PURE__ */ templates({
  "case/step-missing": {
    severity: "error",
    message: { zh: "缺少“{label}”", en: "“{label}” is missing" },
    remedy: { zh: "补做该步骤及其后的步骤", en: "Take the step, and again those that follow it" },
  },
  "case/wrong-order": {
    severity: "error",
    message: { zh: "“{label}”次序颠倒", en: "“{label}” came too soon in the order" },
    remedy: { zh: "按次序重做", en: "Take the steps again in order" },
  },
  "case/overlapping": {
    severity: "error",
    message: { zh: "“{label}”与前一步重叠", en: "“{label}” overlaps the step before it" },
    remedy: REDO,
  },
  "case/announced-before-notice-ended": {
    severity: "error",
    message: {
      zh: "公示未满即“{label}”",
      en: "“{label}” came before the notice had ended",
    },
    remedy: {
      zh: "重新公示足期后再公告",
      en: "Post the notice again for its full time, then announce",
    },
  },
  "case/consent-after-exit": {
    severity: "error",
    message: { zh: "“{label}”在退出之后才补签", en: "“{label}” was signed after the exit" },
    remedy: {
      zh: "征得农户认可后重新公示、公告",
      en: "Obtain the household's agreement, then post and announce again",
    },
  },
  "case/recorded-early": {
    severity: "error",
    message: { zh: "“{label}”在发生之前已经记录", en: "“{label}” was recorded before it happened" },
    remedy: { zh: "核对两个日期并更正", en: "Check both days and correct the record" },
  },
  "case/recorded-late": {
    severity: "warning",
    message: {
      zh: "“{label}”在后续步骤之后才补记",
      en: "“{label}” was recorded only after steps that rest on it",
    },
    remedy: { zh: "说明补记原因并附原始材料", en: "Say why, and add the original papers" },
  },
  "case/notice-cut-short": {
    severity: "error",
    message: { zh: "“{label}”公示天数不足", en: "“{label}” did not hang long enough" },
    remedy: { zh: "重新公示足期", en: "Post it again for its full time" },
  },
  "case/one-person-two-roles": {
    severity: "error",
    message: {
      zh: "“{label}”中一人兼任须由不同人担任的角色",
      en: "In “{label}” one person holds roles that must differ",
    },
    remedy: { zh: "由不同的人重新办理", en: "Have it done again by different persons" },
  },
  "case/too-few-persons": {
    severity: "error",
    message: { zh: "“{label}”参加人数不足", en: "Too few took part in “{label}”" },
    remedy: REDO,
  },
  "case/signature-missing": {
    severity: "error",
    message: { zh: "“{label}”缺少签字", en: "A signature is missing from “{label}”" },
    remedy: { zh: "补签并注明补签日期", en: "Have it signed, with the day of signing" },
  },
  "case/quorum-missed": {
    severity: "error",
    message: { zh: "“{label}”到会人数不足", en: "“{label}” had no quorum" },
    remedy: { zh: "重新召开会议", en: "Hold the meeting again" },
  },
  "case/vote-missed": {
    severity: "error",
    message: { zh: "“{label}”赞成票不足", en: "“{label}” lacked the votes" },
    remedy: { zh: "不得继续；可重新评议", en: "Do not go on; the review may be held again" },
  },
  "case/wrong-body": {
    severity: "error",
    message: {
      zh: "“{label}”不是由规定的主体办理",
      en: "“{label}” was not done by the right body",
    },
    remedy: REDO,
  },
  "case/wrong-place": {
    severity: "error",
    message: { zh: "“{label}”地点不对", en: "“{label}” took place at the wrong level" },
    remedy: REDO,
  },
  "case/too-early": {
    severity: "error",
    message: { zh: "“{label}”早于规定的期限", en: "“{label}” came too early" },
    remedy: { zh: "期满后重新办理", en: "Take the step again when the time has passed" },
  },
  "case/deadline-exceeded": {
    severity: "error",
    message: { zh: "“{label}”超过期限", en: "“{label}” is past its deadline" },
    remedy: { zh: "尽快办结并说明原因", en: "Finish it soon and say why it is late" },
  },
  "case/evidence-missing": {
    severity: "warning",
    message: { zh: "“{label}”缺少佐证材料", en: "Evidence is missing from “{label}”" },
    remedy: { zh: "补齐材料", en: "Add the papers" },
  },
  "case/change-missing": {
    severity: "error",
    message: { zh: "“{label}”没有写明变动", en: "“{label}” does not name the change" },
    remedy: { zh: "写明变动代码", en: "Name the code of the change" },
  },
  "case/objection-open": {
    severity: "error",
    message: { zh: "“{label}”的异议未处理即继续", en: "An objection to “{label}” was left open" },
    remedy: { zh: "先处理异议", en: "Settle the objection first" },
  },
  "case/objection-ignored": {
    severity: "error",
    message: {
      zh: "“{label}”的异议成立后没有重做",
      en: "An objection to “{label}” was upheld, and nothing was done again",
    },
    remedy: { zh: "退回重做后再继续", en: "Go back, take the step again, then go on" },
  },
  "case/refusal-ignored": {
    severity: "error",
    message: {
      zh: "“{label}”未通过却继续办理",
      en: "“{label}” was refused, and the dossier went on",
    },
    remedy: { zh: "撤销其后的步骤", en: "Annul the steps that followed" },
  },
  "case/regime-ended": {
    severity: "error",
    message: { zh: "“{label}”时该程序已经终止", en: "“{label}” was taken after the regime ended" },
    remedy: { zh: "改用当时有效的程序", en: "Use the procedure that is in force that day" },
  },
  "case/regime-not-begun": {
    severity: "error",
    message: { zh: "“{label}”时该程序尚未施行", en: "“{label}” was taken before the regime began" },
    remedy: { zh: "改用当时有效的程序", en: "Use the procedure that is in force that day" },
  },
  "case/cannot-tell": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "“{label}”无法判断", en: "“{label}” cannot be judged" },
    remedy: { zh: "补齐所缺的记录", en: "Record what is lacking" },
  },
});

export type DossierCode = keyof typeof DOSSIER_FINDINGS;

/** What a finding of a dossier speaks of. */
export type DossierDetails = {
  readonly case: string;
  readonly procedure: string;
  readonly step: string;
  /** What the step is called. */
  readonly label: Label;
  /** The events that it is about; for a missing step, those that rest on it. */
  readonly events: readonly string[];
  /** Of a `case/cannot-tell`: the finding that could be neither made nor ruled out. */
  readonly asks: DossierCode | null;
};

/** What of the household or village a finding of its dossier is about. */
export function aboutOfDossier(details: Omit<DossierDetails, "label">): string {
  expectCall("aboutOfDossier", {
    details: [details, objectWith({ case: TEXT, step: TEXT, asks: nullable(TEXT) })],
  });
  const { case: id, step, asks } = details;
  return [id, step, ...(asks === null ? [] : [asks])].join("/");
}

export const findInDossier = /* @__PURE__ */ findingMaker<DossierCode, DossierDetails>(
  DOSSIER_FINDINGS,
);
