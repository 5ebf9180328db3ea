import {
  type Finding,
  findingMaker,
  type Label,
  type Place,
  type PlainDate,
  templates,
} from "../base/index.js";

/** A decision that a finding is not acted upon: of which criterion, for whom, why, by whom, until when. */
export interface Waiver {
  readonly criterion: string;
  /** A household, or whatever else the pack judges; `null` for a whole village. */
  readonly subject: string | null;
  readonly village: string | null;
  readonly reason: string;
  readonly approver: string;
  /** The last day on which it holds. */
  readonly until: PlainDate;
  readonly place: Place;
}

/** What can be wrong with waivers. */
export const WAIVER_FINDINGS = /* @__PURE__ */ templates({
  "waiver/expired": {
    severity: "error",
    message: {
      zh: "对 {of} 的豁免已于{until}到期，问题仍然存在",
      en: "The waiver of {of} ended on {until}, and what it waived is still found",
    },
    remedy: { zh: "整改，或重新报批", en: "Mend it, or ask for approval again" },
  },
  "waiver/without-finding": {
    severity: "note",
    message: {
      zh: "对 {of} 的豁免没有对应的问题",
      en: "The waiver of {of} waives nothing that is found",
    },
    remedy: {
      zh: "不再需要的，从清单中删去",
      en: "Take it off the list where it is no longer needed",
    },
  },
  "waiver/incomplete": {
    severity: "error",
    message: {
      zh: "这一行豁免缺少或无法辨认：{field}；没有采用",
      en: "This waiver lacks, or has in a form that cannot be read: {field}; it is not taken",
    },
    remedy: {
      zh: "指标、户编号或村编码、理由、批准人、到期日期缺一不可",
      en: "Fill in criterion, household or village, reason, approver and the last day",
    },
  },
});

export const waiverFinding = /* @__PURE__ */ findingMaker(WAIVER_FINDINGS, { ofRecords: true });

/** What waivers come to on a day. */
export interface Waived {
  /** Of each finding, in their order, the day until which it is waived. */
  readonly until: readonly (PlainDate | undefined)[];
  readonly findings: readonly Finding[];
}

/**
 * Which findings are waived on a day. They stay findings and are counted as waived; a waiver that has
 * ended waives nothing and is a finding itself where what it waived is still there.
 *
 * @param labelOf - what a criterion is called.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  asOf: PlainDate,
  labelOf: (criterion: string) => Label,
): Waived {
  const byCriterion = new Map<string, Waiver[]>();
  for (const one of waivers) {
    const known = byCriterion.get(one.criterion);
    if (known === undefined) byCriterion.set(one.criterion, [one]);
    else known.push(one);
  }
  const used = new Set<Waiver>();
  const until = findings.map((finding) => {
    const fitting = (byCriterion.get(finding.about ?? "") ?? []).filter((one) =>
      isAbout(one, finding),
    );
    for (const one of fitting) used.add(one);
    const holding = fitting.map((one) => one.until).filter((day) => day >= asOf);
    return holding.sort().at(-1);
  });
  const about = ({ criterion, subject, village, place }: Waiver) => {
    const label = labelOf(criterion);
    const who = subject ?? village;
    return { of: label, household: who, at: place };
  };
  return {
    until,
    findings: waivers.flatMap((one) => {
      const { of, household, at } = about(one);
      const more = { subject: household, about: one.criterion };
      if (!used.has(one)) return [waiverFinding("waiver/without-finding", { of }, at, more)];
      const hasEnded = one.until < asOf;
      return hasEnded ? [waiverFinding("waiver/expired", { of, until: one.until }, at, more)] : [];
    }),
  };
}

function isAbout({ subject, village }: Waiver, finding: Finding): boolean {
  return subject === null
    ? village !== null && finding.details.village === village
    : finding.subject === subject;
}
