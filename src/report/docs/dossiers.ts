import type { AuditedDossier, DossierAudit, DossierCounts } from "../../audit/index.js";
import { expectCall, type Finding, type Label, words } from "../../base/index.js";
import type { DossierEnd } from "../../procedures/index.js";
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
import { DOSSIER_AUDIT, DOSSIERS_AUDITED } from "../shapes.js";
import { cascadeBlocks } from "./cascade.js";
import { dossierSections } from "./dossier-findings.js";
import { issuesSection } from "./issues.js";
import { signOffBlocks } from "./sign-offs.js";

interface AuditedDossiers {
  readonly cases: readonly AuditedDossier[];
  readonly counts: DossierCounts;
  readonly issues: readonly Finding[];
}

/** Audited cases: how many, then those with faults, those that nobody can judge. */
export function auditedDossiersDoc(audited: AuditedDossiers): Doc {
  expectCall("auditedDossiersDoc", { audited: [audited, DOSSIERS_AUDITED] });
  return {
    title: words("案卷核查", "Audit of dossiers"),
    blocks: [...dossierBlocks(audited), ...found(audited)],
  };
}

/** An audit of the exits of a register. */
export function dossiersDoc(audit: DossierAudit): Doc {
  expectCall("dossiersDoc", { audit: [audit, DOSSIER_AUDIT] });
  return {
    title: [words("退出案卷核查", "Audit of exit dossiers"), ` · ${audit.asOf}`],
    blocks: [
      ...dossierBlocks(audit),
      ...withoutDossier(audit),
      ...signOffBlocks(audit),
      ...cascadeBlocks(audit.cascade),
      ...found(audit),
    ],
  };
}

function found({ issues }: AuditedDossiers): readonly Block[] {
  return issuesSection("读入和核对时发现的问题", "Found while reading and comparing", issues);
}

function dossierBlocks({ cases, counts }: AuditedDossiers): Block[] {
  const { checked, clean, faulty, undecided } = counts;
  const isFaulty = ({ findings: own }: AuditedDossier) => own.some(({ kind }) => kind === "fault");
  const isUndecided = (one: AuditedDossier) => one.findings.length > 0 && !isFaulty(one);
  const ofCases = (title: Label, some: readonly AuditedDossier[]) => {
    const all = some.flatMap(({ findings: own }) => own);
    return findings(all, all.length === 0 ? [] : [sectionOf(title, dossierSections(all))]);
  };
  return [
    paragraph(
      words(
        `案卷${checked}份：没有问题${clean}份，有问题${faulty}份，仅有无法判断的${undecided}份`,
        `Dossiers: ${checked}; clean ${clean}, with faults ${faulty}, with open questions only ${undecided}`,
      ),
    ),
    ofCases(
      words(`有问题的案卷（${faulty}）`, `Dossiers with faults (${faulty})`),
      cases.filter(isFaulty),
    ),
    ofCases(
      words(
        `仅有无法判断的案卷（${undecided}）`,
        `Dossiers with open questions only (${undecided})`,
      ),
      cases.filter(isUndecided),
    ),
  ];
}

const ENDS: Readonly<Record<DossierEnd["how"] | "open", Label>> = {
  open: words("尚未办结", "still open"),
  concluded: words("期后办结", "concluded later"),
  refused: words("未通过", "refused"),
  withdrawn: words("已撤回", "withdrawn"),
  finished: words("已归档但未办结", "handed in without a conclusion"),
};

function withoutDossier({ cases, struckOffWithoutCase }: DossierAudit): readonly Block[] {
  const count = struckOffWithoutCase.length;
  const exits = cases.filter(({ kind }) => kind === "household-exit");
  return listUnder(
    words(
      `已标注脱贫但没有办结的退出案卷的户（${count}），按未退出计`,
      `Struck off without a concluded exit dossier (${count}), counted as not exited`,
    ),
    struckOffWithoutCase.map((household) => {
      const own = exits
        .filter(({ subject }) => subject === household)
        .map((one) => [`${one.case} `, ENDS[one.end?.how ?? "open"]]);
      const none = words("没有案卷", "no dossier");
      return apart(household, own.length === 0 ? none : joined(own, words("，", ", ")));
    }),
  );
}
