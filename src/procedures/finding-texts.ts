import type { Label, Severity } from "../base/index.js";

interface FindingTemplate {
  readonly severity: Severity;
  readonly message: Label;
  readonly remedy: Label;
}

const REDO: Label = {
  zh: "撤销该事件，补做后另行记录",
  en: "Annul the event, take the step again and record that",
};

/** What each finding says; `{step}` is the label of the step. */
export const FINDINGS = {
  "step-missing": {
    severity: "error",
    message: { zh: "缺少“{step}”", en: "“{step}” is missing" },
    remedy: { zh: "补做该步骤及其后的步骤", en: "Take the step, and again those that follow it" },
  },
  "wrong-order": {
    severity: "error",
    message: { zh: "“{step}”次序颠倒", en: "“{step}” came too soon in the order" },
    remedy: { zh: "按次序重做", en: "Take the steps again in order" },
  },
  overlapping: {
    severity: "error",
    message: { zh: "“{step}”与前一步重叠", en: "“{step}” overlaps the step before it" },
    remedy: REDO,
  },
  "announced-before-notice-ended": {
    severity: "error",
    message: {
      zh: "公示未满即“{step}”",
      en: "“{step}” came before the notice had ended",
    },
    remedy: {
      zh: "重新公示足期后再公告",
      en: "Post the notice again for its full time, then announce",
    },
  },
  "consent-after-exit": {
    severity: "error",
    message: { zh: "“{step}”在退出之后才补签", en: "“{step}” was signed after the exit" },
    remedy: {
      zh: "征得农户认可后重新公示、公告",
      en: "Obtain the household's agreement, then post and announce again",
    },
  },
  "recorded-early": {
    severity: "error",
    message: { zh: "“{step}”在发生之前已经记录", en: "“{step}” was recorded before it happened" },
    remedy: { zh: "核对两个日期并更正", en: "Check both days and correct the record" },
  },
  "recorded-late": {
    severity: "warning",
    message: {
      zh: "“{step}”在后续步骤之后才补记",
      en: "“{step}” was recorded only after steps that rest on it",
    },
    remedy: { zh: "说明补记原因并附原始材料", en: "Say why, and add the original papers" },
  },
  "notice-cut-short": {
    severity: "error",
    message: { zh: "“{step}”公示天数不足", en: "“{step}” did not hang long enough" },
    remedy: { zh: "重新公示足期", en: "Post it again for its full time" },
  },
  "one-person-two-roles": {
    severity: "error",
    message: {
      zh: "“{step}”中一人兼任须由不同人担任的角色",
      en: "In “{step}” one person holds roles that must differ",
    },
    remedy: { zh: "由不同的人重新办理", en: "Have it done again by different persons" },
  },
  "too-few-persons": {
    severity: "error",
    message: { zh: "“{step}”参加人数不足", en: "Too few took part in “{step}”" },
    remedy: REDO,
  },
  "signature-missing": {
    severity: "error",
    message: { zh: "“{step}”缺少签字", en: "A signature is missing from “{step}”" },
    remedy: { zh: "补签并注明补签日期", en: "Have it signed, with the day of signing" },
  },
  "quorum-missed": {
    severity: "error",
    message: { zh: "“{step}”到会人数不足", en: "“{step}” had no quorum" },
    remedy: { zh: "重新召开会议", en: "Hold the meeting again" },
  },
  "vote-missed": {
    severity: "error",
    message: { zh: "“{step}”赞成票不足", en: "“{step}” lacked the votes" },
    remedy: { zh: "不得继续；可重新评议", en: "Do not go on; the review may be held again" },
  },
  "wrong-body": {
    severity: "error",
    message: { zh: "“{step}”不是由规定的主体办理", en: "“{step}” was not done by the right body" },
    remedy: REDO,
  },
  "wrong-place": {
    severity: "error",
    message: { zh: "“{step}”地点不对", en: "“{step}” took place at the wrong level" },
    remedy: REDO,
  },
  "too-early": {
    severity: "error",
    message: { zh: "“{step}”早于规定的期限", en: "“{step}” came too early" },
    remedy: { zh: "期满后重新办理", en: "Take the step again when the time has passed" },
  },
  "deadline-exceeded": {
    severity: "error",
    message: { zh: "“{step}”超过期限", en: "“{step}” is past its deadline" },
    remedy: { zh: "尽快办结并说明原因", en: "Finish it soon and say why it is late" },
  },
  "evidence-missing": {
    severity: "warning",
    message: { zh: "“{step}”缺少佐证材料", en: "Evidence is missing from “{step}”" },
    remedy: { zh: "补齐材料", en: "Add the papers" },
  },
  "change-missing": {
    severity: "error",
    message: { zh: "“{step}”没有写明变动", en: "“{step}” does not name the change" },
    remedy: { zh: "写明变动代码", en: "Name the code of the change" },
  },
  "objection-open": {
    severity: "error",
    message: { zh: "“{step}”的异议未处理即继续", en: "An objection to “{step}” was left open" },
    remedy: { zh: "先处理异议", en: "Settle the objection first" },
  },
  "objection-ignored": {
    severity: "error",
    message: {
      zh: "“{step}”的异议成立后没有重做",
      en: "An objection to “{step}” was upheld, and nothing was done again",
    },
    remedy: { zh: "退回重做后再继续", en: "Go back, take the step again, then go on" },
  },
  "refusal-ignored": {
    severity: "error",
    message: { zh: "“{step}”未通过却继续办理", en: "“{step}” was refused, and the case went on" },
    remedy: { zh: "撤销其后的步骤", en: "Annul the steps that followed" },
  },
  "regime-ended": {
    severity: "error",
    message: { zh: "“{step}”时该程序已经终止", en: "“{step}” was taken after the regime ended" },
    remedy: { zh: "改用当时有效的程序", en: "Use the procedure that is in force that day" },
  },
  "regime-not-begun": {
    severity: "error",
    message: { zh: "“{step}”时该程序尚未施行", en: "“{step}” was taken before the regime began" },
    remedy: { zh: "改用当时有效的程序", en: "Use the procedure that is in force that day" },
  },
  "cannot-tell": {
    severity: "warning",
    message: { zh: "“{step}”无法判断", en: "“{step}” cannot be judged" },
    remedy: { zh: "补齐所缺的记录", en: "Record what is lacking" },
  },
} as const satisfies Record<string, FindingTemplate>;

export type FindingCode = keyof typeof FINDINGS;
