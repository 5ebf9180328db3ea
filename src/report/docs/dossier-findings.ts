import { type Finding, type Severity, words } from "../../base/index.js";
import type { DossierDetails } from "../../procedures/index.js";
import { apart, type Item, item, list, type Section, section } from "../doc.js";
import { citationsText } from "./procedure-words.js";

const SEVERITIES = {
  error: words("错误", "error"),
  warning: words("警告", "warning"),
  note: words("提示", "note"),
} as const satisfies Record<Severity, unknown>;

/** Findings under the dossier that they belong to. */
export function dossierSections(findings: readonly Finding<DossierDetails>[]): Section[] {
  const byCase = new Map<string, Finding<DossierDetails>[]>();
  for (const one of findings) {
    const { case: of } = one.details;
    byCase.set(of, [...(byCase.get(of) ?? []), one]);
  }
  return [...byCase.values()].map((all) => {
    const { subject, details } = all[0] as Finding<DossierDetails>;
    return section(
      apart(details.case, subject ?? "", details.procedure),
      list(all.map(findingItem)),
    );
  });
}

function findingItem(one: Finding<DossierDetails>): Item {
  const { asks } = one.details;
  const code = asks === null ? one.code : `${one.code}: ${asks}`;
  return item(
    ["[", SEVERITIES[one.severity], "] ", one.message, `  (${code})`],
    [
      ...(one.found === undefined ? [] : [[words("实际：", "found: "), one.found]]),
      ...(one.expected === undefined ? [] : [[words("应当：", "expected: "), one.expected]]),
      [words("整改：", "remedy: "), one.remedy],
      [words("依据：", "source: "), citationsText(one.sources)],
    ],
  );
}
