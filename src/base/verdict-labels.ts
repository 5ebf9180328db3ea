import type { Label } from "./label.js";
import type { Verdict } from "./verdict.js";

/** What each verdict is called. */
export const VERDICT_LABELS: Readonly<Record<Verdict, Label>> = {
  met: { zh: "达标", en: "met" },
  "not-met": { zh: "未达标", en: "not met" },
  unknown: { zh: "情况不明", en: "unknown" },
  "not-applicable": { zh: "不涉及", en: "not applicable" },
};
