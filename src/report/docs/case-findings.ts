import { type Severity, words } from "../../base/index.js";
import type { CaseFinding } from "../../procedures/index.js";
import { apart, type Item, item, list, type Section, section } from "../doc.js";
import { citationsText } from "./procedure-words.js";

const SEVERITIES = {
  error: words("错误", "error"),
  warning: words("警告", "warning"),
  note: words("提示", "note"),
} as const satisfies Record<Severity, unknown>;

/** Findings under the case that they belong to. */
export function caseSections(findings: readonly CaseFinding[]): Section[] {
  const byCase = new Map<string, CaseFinding[]>();
  for (const one of findings) byCase.set(one.case, [...(byCase.get(one.case) ?? []), one]);
  return [...byCase.values()].map((all) => {
    const { case: of, subject, procedure } = all[0] as CaseFinding;
    return section(apart(of, subject, procedure), list(all.map(findingItem)));
  });
}

function findingItem(one: CaseFinding): Item {
  const code = one.asks === null ? one.code : `${one.code}: ${one.asks}`;
  return item(
    ["[", SEVERITIES[one.severity], "] ", one.message, `  (${code})`],
    [
      [words("实际：", "found: "), one.found],
      [words("应当：", "expected: "), one.expected],
      [words("整改：", "remedy: "), one.remedy],
      [words("依据：", "source: "), citationsText(one.sources)],
    ],
  );
}
