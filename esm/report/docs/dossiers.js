import { expectCall, words } from "../../base/index.js";
import {
  apart,
  findings,
  joined,
  listUnder,
  paragraph,
  sectionOf
} from "../doc.js";
import { CASES_AUDITED, DOSSIER_AUDIT } from "../shapes.js";
import { cascadeBlocks } from "./cascade.js";
import { caseSections } from "./case-findings.js";
import { issuesSection } from "./issues.js";
import { signOffBlocks } from "./sign-offs.js";
function casesDoc(audited) {
  expectCall("casesDoc", { audited: [audited, CASES_AUDITED] });
  return {
    title: words("\u6848\u5377\u6838\u67E5", "Audit of cases"),
    blocks: [...caseBlocks(audited), ...found(audited)]
  };
}
function dossiersDoc(audit) {
  expectCall("dossiersDoc", { audit: [audit, DOSSIER_AUDIT] });
  return {
    title: [words("\u9000\u51FA\u6848\u5377\u6838\u67E5", "Audit of exit cases"), ` \xB7 ${audit.asOf}`],
    blocks: [
      ...caseBlocks(audit),
      ...withoutCase(audit),
      ...signOffBlocks(audit),
      ...cascadeBlocks(audit.cascade),
      ...found(audit)
    ]
  };
}
function found({ issues }) {
  return issuesSection("\u8BFB\u5165\u548C\u6838\u5BF9\u65F6\u53D1\u73B0\u7684\u95EE\u9898", "Found while reading and comparing", issues);
}
function caseBlocks({ cases, counts }) {
  const { checked, clean, faulty, undecided } = counts;
  const isFaulty = ({ findings: own }) => own.some(({ kind }) => kind === "fault");
  const isUndecided = (one) => one.findings.length > 0 && !isFaulty(one);
  const ofCases = (title, some) => {
    const all = some.flatMap(({ findings: own }) => own);
    return findings(all, all.length === 0 ? [] : [sectionOf(title, caseSections(all))]);
  };
  return [
    paragraph(
      words(
        `\u6848\u5377${checked}\u4EFD\uFF1A\u6CA1\u6709\u95EE\u9898${clean}\u4EFD\uFF0C\u6709\u95EE\u9898${faulty}\u4EFD\uFF0C\u4EC5\u6709\u65E0\u6CD5\u5224\u65AD\u7684${undecided}\u4EFD`,
        `${checked} cases: ${clean} clean, ${faulty} with faults, ${undecided} with open questions only`
      )
    ),
    ofCases(
      words(`\u6709\u95EE\u9898\u7684\u6848\u5377\uFF08${faulty}\uFF09`, `Cases with faults (${faulty})`),
      cases.filter(isFaulty)
    ),
    ofCases(
      words(`\u4EC5\u6709\u65E0\u6CD5\u5224\u65AD\u7684\u6848\u5377\uFF08${undecided}\uFF09`, `Cases with open questions only (${undecided})`),
      cases.filter(isUndecided)
    )
  ];
}
const ENDS = {
  open: words("\u5C1A\u672A\u529E\u7ED3", "still open"),
  concluded: words("\u671F\u540E\u529E\u7ED3", "concluded later"),
  refused: words("\u672A\u901A\u8FC7", "refused"),
  withdrawn: words("\u5DF2\u64A4\u56DE", "withdrawn"),
  finished: words("\u5DF2\u5F52\u6863\u4F46\u672A\u529E\u7ED3", "handed in without a conclusion")
};
function withoutCase({ cases, struckOffWithoutCase }) {
  const count = struckOffWithoutCase.length;
  const exits = cases.filter(({ kind }) => kind === "household-exit");
  return listUnder(
    words(
      `\u5DF2\u6807\u6CE8\u8131\u8D2B\u4F46\u6CA1\u6709\u529E\u7ED3\u7684\u9000\u51FA\u6848\u5377\u7684\u6237\uFF08${count}\uFF09\uFF0C\u6309\u672A\u9000\u51FA\u8BA1`,
      `Struck off without a concluded exit case (${count}), counted as not exited`
    ),
    struckOffWithoutCase.map((household) => {
      const own = exits.filter(({ subject }) => subject === household).map((one) => [`${one.case} `, ENDS[one.end?.how ?? "open"]]);
      const none = words("\u6CA1\u6709\u6848\u5377", "no case");
      return apart(household, own.length === 0 ? none : joined(own, words("\uFF0C", ", ")));
    })
  );
}
export {
  casesDoc,
  dossiersDoc
};
