import { type Label, words } from "../../base/index.js";
import { marksIn } from "../../conditions/index.js";
import { type Assessment, lackLabel } from "../../judge/index.js";
import { type Pack, termLabel } from "../../law/index.js";
import type { Text } from "../doc.js";

type Law = Pick<Pack, "outcome" | "parameters">;
type Score = NonNullable<Assessment["score"]>;

/** The points of a scored pack, and the mark that they are held against; nothing for other packs. */
export function scoreLabels(
  { score, verdict }: Pick<Assessment, "score" | "verdict">,
  pack: Law,
): { readonly points: Label; readonly mark: Label } | undefined {
  if (score === undefined || verdict === "not-applicable") return undefined;
  return { points: pointsLabel(score), mark: markLabel(score, pack) };
}

/** The points and the mark in one line above an explanation; no line for packs without a score. */
export function scoreLead(assessment: Pick<Assessment, "score" | "verdict">, pack: Law): Text[] {
  const score = scoreLabels(assessment, pack);
  return score === undefined
    ? []
    : [[words("得分：", "score: "), score.points, words("；", "; "), score.mark]];
}

/** The lowest and highest sum, where they differ, and the sum of all weights. */
function pointsLabel({ lowest, highest, total }: Score): Label {
  return lowest === highest
    ? words(`${lowest}分（满分${total}分）`, `${lowest} of ${total} points`)
    : words(
        `最低${lowest}分，最高${highest}分（满分${total}分）`,
        `at least ${lowest}, at most ${highest} of ${total} points`,
      );
}

function markLabel(score: Score, pack: Law): Label {
  const { mark, edge, lack, lowest, highest, total } = score;
  if (mark !== null) {
    const [fact] = marksIn(pack.outcome);
    const name = fact === undefined ? undefined : termLabel(fact, pack);
    return edge === "above"
      ? words(`${name?.zh}：须超过${mark}分`, `${name?.en}: more than ${mark}`)
      : words(`${name?.zh}：不低于${mark}分`, `${name?.en}: at least ${mark}`);
  }
  const missing = lack === null ? words("", "") : lackLabel(lack, pack);
  const zh = missing.zh.replace(/[。.]$/, "");
  const en = missing.en.replace(/[。.]$/, "");
  if (lowest >= total) {
    return words(`${zh}；满分，不论合格分是多少都合格`, `${en}; with all points it passes by any`);
  }
  if (highest <= 0) {
    return words(
      `${zh}；没有得分，不论合格分是多少都不合格`,
      `${en}; with no point it fails by any`,
    );
  }
  return words(`${zh}，因此不能判定`, `${en}, so it cannot be judged`);
}
