import {
  type Citation,
  type Finding,
  findingMaker,
  type Label,
  type Place,
  type PlainDate,
  templates,
  VERDICT_LABELS,
  type Verdict,
  words,
} from "../base/index.js";
import { NOT_RECORDED } from "./docket.js";

export const METHODS = {
  seen: { zh: "现场查看", en: "seen" },
  document: { zh: "查阅资料", en: "document" },
  "data-match": { zh: "数据比对", en: "data match" },
  asked: { zh: "询问", en: "asked" },
} as const satisfies Record<string, Label>;

export type Method = keyof typeof METHODS;

/** What the rules say of a criterion, beside what somebody signed for in the field. */
export interface SignOff {
  readonly household: string;
  readonly village: string;
  readonly criterion: string;
  /** What the criterion is called. */
  readonly label: Label;
  readonly computed: Verdict;
  readonly field: Verdict | null;
  /** The day of the field verdict; one of another day than the audit may differ and be right. */
  readonly on: PlainDate | null;
  readonly method: Method | null;
  readonly evidence: readonly string[];
  readonly signer: string | null;
  /** Where it stands in the register. */
  readonly place?: Place | undefined;
  /** What the rule of the criterion rests on. */
  readonly sources?: readonly Citation[] | undefined;
}

/** How the two sides of a sign-off stand to each other. */
export type SignOffOutcome = "agrees" | "differs" | "unknown" | "not-applicable";

/** What a finding of a sign-off says; `{label}` is that of the criterion. */
export const SIGN_OFF_FINDINGS = /* @__PURE__ */ templates({
  "sign-off/verdict-differs": {
    severity: "error",
    message: {
      zh: "“{label}”的入户认定与计算结果不一致",
      en: "The field verdict on “{label}” differs from what the rules give",
    },
    remedy: {
      zh: "入户复核，更正有误的一方",
      en: "Visit the household again and correct the wrong side",
    },
  },
  "sign-off/verdict-cannot-be-compared": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "“{label}”的入户认定与计算结果无法比较",
      en: "The field verdict on “{label}” cannot be compared with what the rules give",
    },
    remedy: {
      zh: "补齐缺少的数据或现场认定",
      en: "Complete the data or the field verdict that is lacking",
    },
  },
  "sign-off/method-missing": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "“{label}”没有写明核查方式", en: "How “{label}” was checked is not said" },
    remedy: {
      zh: "注明查看、查阅、比对或询问",
      en: "Say whether it was seen, read, matched or asked",
    },
  },
  "sign-off/evidence-missing": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "“{label}”没有佐证材料", en: "There is no evidence for “{label}”" },
    remedy: { zh: "补充材料", en: "Add the evidence" },
  },
  "sign-off/signer-missing": {
    severity: "warning",
    kind: "unknown",
    message: { zh: "“{label}”没有签字", en: "Nobody signed for “{label}”" },
    remedy: { zh: "由核查人签字", en: "Have the checker sign" },
  },
});

export type SignOffCode = keyof typeof SIGN_OFF_FINDINGS;

/** What a finding of a sign-off speaks of. */
export type SignOffDetails = {
  readonly village: string;
  /** What the criterion is called. */
  readonly label: Label;
  readonly signer: string | null;
};

const find = /* @__PURE__ */ findingMaker<SignOffCode, SignOffDetails>(SIGN_OFF_FINDINGS);

/** What is wrong with one sign-off, and what it lacks. */
export function findingsOf(row: SignOff, outcome: SignOffOutcome): Finding<SignOffDetails>[] {
  const { household, village, criterion, label, signer, place, sources = [] } = row;
  const make = (code: SignOffCode, found: Label, expected: Label) =>
    find(code, { village, label, signer }, place, {
      subject: household,
      about: criterion,
      sources,
      found,
      expected,
    });
  const lacking = (code: SignOffCode, expected: Label) => make(code, NOT_RECORDED, expected);
  const findings: Finding<SignOffDetails>[] = [];
  const sides = [fieldSide(row), computedSide(row)] as const;
  if (outcome === "differs") findings.push(make("sign-off/verdict-differs", ...sides));
  if (outcome === "unknown") findings.push(make("sign-off/verdict-cannot-be-compared", ...sides));
  if (row.field === null) return findings;
  if (row.method === null) {
    findings.push(lacking("sign-off/method-missing", words("核查方式", "how it was checked")));
  }
  if (row.evidence.length === 0) {
    findings.push(lacking("sign-off/evidence-missing", words("佐证材料", "evidence")));
  }
  if (signer === null) {
    findings.push(lacking("sign-off/signer-missing", words("签字人", "who signed")));
  }
  return findings;
}

function fieldSide({ field, on }: SignOff): Label {
  const { zh, en } = field === null ? NOT_RECORDED : VERDICT_LABELS[field];
  return field !== null && on === null
    ? words(`现场：${zh}（日期未记录）`, `field: ${en} (on a day not recorded)`)
    : words(`现场：${zh}`, `field: ${en}`);
}

function computedSide({ computed }: SignOff): Label {
  const { zh, en } = VERDICT_LABELS[computed];
  return words(`计算：${zh}`, `computed: ${en}`);
}
