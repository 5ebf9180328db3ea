import type { RunComparison } from "../../audit/index.js";
import { type Label, words } from "../../base/index.js";
import { apart, type Block, item, list, paragraph, section, type Text } from "../doc.js";

export const RUN_STATES: Readonly<
  Record<"new" | "unchanged" | "returned" | "fixed" | "not-checkable", Label>
> = {
  new: words("新增", "new"),
  unchanged: words("未变", "unchanged"),
  returned: words("反弹", "returned"),
  fixed: words("已解决", "fixed"),
  "not-checkable": words("无法复核", "no longer checkable"),
};

/** How many findings stand how to earlier audits. */
export function runCounts({ states, gone }: RunComparison): Text {
  const all = [...Object.values(states), ...gone.map(({ state }) => state)];
  const counts = (Object.keys(RUN_STATES) as (keyof typeof RUN_STATES)[]).map(
    (state): Text => [RUN_STATES[state], ` ${all.filter((one) => one === state).length}`],
  );
  return apart(...counts);
}

/** How an audit stands to earlier ones: how many of each, and what is gone, one by one. */
export function runBlocks(runs: RunComparison): readonly Block[] {
  const { gone } = runs;
  return [
    section(
      words("与上次核查相比", "Against the last audit"),
      paragraph(runCounts(runs)),
      list(
        (["fixed", "not-checkable"] as const).flatMap((wanted) => {
          const these = gone.filter(({ state }) => state === wanted);
          if (these.length === 0) return [];
          return [
            item(
              [RUN_STATES[wanted], ` (${these.length})`],
              these.map(({ finding }) => apart(finding.subject ?? "", finding.message)),
            ),
          ];
        }),
      ),
    ),
  ];
}
