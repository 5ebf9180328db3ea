import { type Label, words } from "../base/index.js";
import type { SubjectKind } from "./scope.js";

/** What is judged, by its name. */
export const SUBJECT_LABELS: Readonly<Record<SubjectKind, Label>> = {
  member: words("家庭成员", "member"),
  household: words("户", "household"),
  village: words("村", "village"),
  township: words("乡镇", "township"),
  county: words("县", "county"),
  duty: words("履职记录", "duty record"),
};
