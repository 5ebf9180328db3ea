import type { CaseAudit, CaseCounts, DossierAudit } from "../../audit/index.js";
import { expectCall, type Finding, type Label, words } from "../../base/index.js";
import type { CaseEnd } from "../../procedures/index.js";
import {
  apart,
  type Block,
  type Doc,
  findings,
  joined,
  listUnder,
  paragraph,
  sectionOf,
} from "../doc.js";
import { CASES_AUDITED, DOSSIER_AUDIT } from "../shapes.js";
import { cascadeBlocks } from "./cascade.js";
import { caseSections } from "./case-findings.js";
import { issuesSection } from "./issues.js";
import { signOffBlocks } from "./sign-offs.js";

interface AuditedCases {
  readonly cases: readonly CaseAudit[];
  readonly counts: CaseCounts;
  readonly issues: readonly Finding[];
}

/** Audited cases: how many, then those with faults, those that nobody can judge. */
export function casesDoc(audited: AuditedCases): Doc {
  expectCall("casesDoc", { audited: [audited, CASES_AUDITED] });
  return {
    title: words("案卷核查", "Audit of cases"),
    blocks: [...caseBlocks(audited), ...found(audited)],
  };
}

/** An audit of the exits of a register. */
export function dossiersDoc(audit: DossierAudit): Doc {
  expectCall("dossiersDoc", { audit: [audit, DOSSIER_AUDIT] });
  return {
    title: [words("退出案卷核查", "Audit of exit cases"), ` · ${audit.asOf}`],
    blocks: [
      ...caseBlocks(audit),
      ...withoutCase(audit),
      ...signOffBlocks(audit),
      ...cascadeBlocks(audit.cascade),
      ...found(audit),
    ],
  };
}

function found({ issues }: AuditedCases): readonly Block[] {
  return issuesSection("读入和核对时发现的问题", "Found while reading and comparing", issues);
}

function caseBlocks({ cases, counts }: AuditedCases): Block[] {
  const { checked, clean, faulty, undecided } = counts;
  const isFaulty = ({ findings: own }: CaseAudit) => own.some(({ kind }) => kind === "fault");
  const isUndecided = (one: CaseAudit) => one.findings.length > 0 && !isFaulty(one);
  const ofCases = (title: Label, some: readonly CaseAudit[]) => {
    const all = some.flatMap(({ findings: own }) => own);
    return findings(all, all.length === 0 ? [] : [sectionOf(title, caseSections(all))]);
  };
  return [
    paragraph(
      words(
        `案卷${checked}份：没有问题${clean}份，有问题${faulty}份，仅有无法判断的${undecided}份`,
        `${checked} cases: ${clean} clean, ${faulty} with faults, ${undecided} with open questions only`,
      ),
    ),
    ofCases(
      words(`有问题的案卷（${faulty}）`, `Cases with faults (${faulty})`),
      cases.filter(isFaulty),
    ),
    ofCases(
      words(`仅有无法判断的案卷（${undecided}）`, `Cases with open questions only (${undecided})`),
      cases.filter(isUndecided),
    ),
  ];
}

const ENDS: Readonly<Record<CaseEnd["how"] | "open", Label>> = {
  open: words("尚未办结", "still open"),
  concluded: words("期后办结", "concluded later"),
  refused: words("未通过", "refused"),
  withdrawn: words("已撤回", "withdrawn"),
  finished: words("已归档但未办结", "handed in without a conclusion"),
};

function withoutCase({ cases, struckOffWithoutCase }: DossierAudit): readonly Block[] {
  const count = struckOffWithoutCase.length;
  const exits = cases.filter(({ kind }) => kind === "household-exit");
  return listUnder(
    words(
      `已标注脱贫但没有办结的退出案卷的户（${count}），按未退出计`,
      `Struck off without a concluded exit case (${count}), counted as not exited`,
    ),
    struckOffWithoutCase.map((household) => {
      const own = exits
        .filter(({ subject }) => subject === household)
        .map((one) => [`${one.case} `, ENDS[one.end?.how ?? "open"]]);
      const none = words("没有案卷", "no case");
      return apart(household, own.length === 0 ? none : joined(own, words("，", ", ")));
    }),
  );
}
