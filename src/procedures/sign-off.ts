import {
  divide,
  expectCall,
  fromNumber,
  type Label,
  multiply,
  type PlainDate,
  type Severity,
  type Verdict,
} from "../base/index.js";
import { personKey } from "../register/index.js";
import { both, NOT_RECORDED } from "./finding.js";
import { SIGN_OFFS } from "./shapes.js";

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
}

export type SignOffCode =
  | "verdict-differs"
  | "verdict-cannot-be-compared"
  | "method-missing"
  | "evidence-missing"
  | "signer-missing";

export interface SignOffFinding {
  readonly code: SignOffCode;
  readonly kind: "fault" | "unknown";
  readonly severity: Severity;
  readonly household: string;
  readonly village: string;
  readonly criterion: string;
  readonly label: Label;
  readonly signer: string | null;
  readonly found: Label;
  readonly expected: Label;
  readonly remedy: Label;
}

/**
 * How often field and rules disagree. `compared`, `unknown` and `notApplicable` add up to the rows;
 * the rate is `disagreements` of `compared`.
 */
export interface DisagreementRate {
  readonly id: string;
  readonly disagreements: number;
  readonly compared: number;
  /** One of the two sides is lacking or unknown. */
  readonly unknown: number;
  /** By the rules the criterion does not apply, so that there is nothing to compare with. */
  readonly notApplicable: number;
  /** In percent with two decimals; `null` when nothing could be compared. */
  readonly percent: string | null;
}

export interface SignOffComparison {
  /** All rows together. */
  readonly total: Omit<DisagreementRate, "id">;
  readonly findings: readonly SignOffFinding[];
  readonly villages: readonly DisagreementRate[];
  readonly signers: readonly DisagreementRate[];
  readonly unsigned: number;
}

const VERDICT_LABELS: Readonly<Record<Verdict, Label>> = {
  met: { zh: "达标", en: "met" },
  "not-met": { zh: "未达标", en: "not met" },
  unknown: { zh: "无法判断", en: "unknown" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
};

/**
 * Sets computed and field verdicts side by side, and counts where they differ. A criterion that by
 * the rules does not apply is left out of the comparison, whatever was written in the field: a
 * village that writes 达标 for a household without school children says nothing wrong.
 */
export function compareSignOffs(written: readonly SignOff[]): SignOffComparison {
  expectCall("compareSignOffs", {
    written: [written, SIGN_OFFS],
  });
  const rows = withOneNameEach(written);
  return {
    total: rateOf(rows.map(outcomeOf)),
    findings: rows.flatMap(findingsOf),
    villages: ratesBy(rows, ({ village }) => village),
    signers: ratesBy(rows, ({ signer }) => signer),
    unsigned: rows.filter(({ signer }) => signer === null).length,
  };
}

/** Each signer as first written, however else; who is named as nobody is none. */
function withOneNameEach(rows: readonly SignOff[]): SignOff[] {
  const names = new Map<string, string>();
  return rows.map((row) => {
    const person = row.signer === null ? undefined : personKey(row.signer);
    if (row.signer === null || person === undefined) return { ...row, signer: null };
    const name = names.get(person) ?? row.signer;
    names.set(person, name);
    return { ...row, signer: name };
  });
}

type Outcome = "agrees" | "differs" | "unknown" | "not-applicable";

function outcomeOf({ computed, field, on }: SignOff): Outcome {
  if (computed === "not-applicable") return "not-applicable";
  if (field === null || field === "unknown" || computed === "unknown") return "unknown";
  if (field === computed) return "agrees";
  return on === null ? "unknown" : "differs";
}

function findingsOf(row: SignOff): SignOffFinding[] {
  const base = {
    household: row.household,
    village: row.village,
    criterion: row.criterion,
    label: row.label,
    signer: row.signer,
  };
  const lacking = (code: SignOffCode, expected: Label, remedy: Label): SignOffFinding => ({
    code,
    kind: "unknown",
    severity: "warning",
    ...base,
    found: NOT_RECORDED,
    expected,
    remedy,
  });
  const findings: SignOffFinding[] = [];
  const computed = VERDICT_LABELS[row.computed];
  const written = row.field === null ? NOT_RECORDED : VERDICT_LABELS[row.field];
  const isUndated = row.field !== null && row.on === null;
  const field = isUndated
    ? both(`${written.zh}（日期未记录）`, `${written.en} (on a day not recorded)`)
    : written;
  const outcome = outcomeOf(row);
  const sides = {
    found: both(`现场：${field.zh}`, `field: ${field.en}`),
    expected: both(`计算：${computed.zh}`, `computed: ${computed.en}`),
  };
  if (outcome === "differs") {
    findings.push({
      code: "verdict-differs",
      kind: "fault",
      severity: "error",
      ...base,
      ...sides,
      remedy: both(
        "入户复核，更正有误的一方",
        "Visit the household again and correct the wrong side",
      ),
    });
  }
  if (outcome === "unknown") {
    findings.push({
      code: "verdict-cannot-be-compared",
      kind: "unknown",
      severity: "warning",
      ...base,
      ...sides,
      remedy: both(
        "补齐缺少的数据或现场认定",
        "Complete the data or the field verdict that is lacking",
      ),
    });
  }
  if (row.field === null) return findings;
  if (row.method === null) {
    findings.push(
      lacking(
        "method-missing",
        both("核查方式", "how it was checked"),
        both("注明查看、查阅、比对或询问", "Say whether it was seen, read, matched or asked"),
      ),
    );
  }
  if (row.evidence.length === 0) {
    findings.push(
      lacking(
        "evidence-missing",
        both("佐证材料", "evidence"),
        both("补充材料", "Add the evidence"),
      ),
    );
  }
  if (row.signer === null) {
    findings.push(
      lacking(
        "signer-missing",
        both("签字人", "who signed"),
        both("由核查人签字", "Have the checker sign"),
      ),
    );
  }
  return findings;
}

function ratesBy(
  rows: readonly SignOff[],
  key: (row: SignOff) => string | null,
): DisagreementRate[] {
  const outcomes = new Map<string, Outcome[]>();
  for (const row of rows) {
    const id = key(row);
    if (id === null) continue;
    const own = outcomes.get(id);
    if (own === undefined) outcomes.set(id, [outcomeOf(row)]);
    else own.push(outcomeOf(row));
  }
  return [...outcomes.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({ id, ...rateOf(own) }));
}

function rateOf(outcomes: readonly Outcome[]): Omit<DisagreementRate, "id"> {
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  const disagreements = count("differs");
  const compared = disagreements + count("agrees");
  return {
    disagreements,
    compared,
    unknown: count("unknown"),
    notApplicable: count("not-applicable"),
    percent: percentOf(disagreements, compared),
  };
}

/** A share in percent with two decimals; `null` of nothing. */
export function percentOf(part: number, whole: number): string | null {
  if (whole === 0) return null;
  return divide(multiply(fromNumber(part), "100"), fromNumber(whole), 2);
}
