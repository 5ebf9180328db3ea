import type { Language } from "../base/index.js";
import { marksIn } from "../conditions/index.js";
import type { Pack } from "../law/index.js";
import type { Assessment } from "./assessment.js";
import { factLabel, lackText } from "./wording.js";

type Law = Pick<Pack, "outcome" | "parameters">;
type Score = NonNullable<Assessment["score"]>;

/** The points of a scored pack, and the mark that they are held against; nothing for other packs. */
export function scoreParts(
  { score, verdict }: Pick<Assessment, "score" | "verdict">,
  pack: Law,
  language: Language,
): { readonly points: string; readonly mark: string } | undefined {
  if (score === undefined || verdict === "not-applicable") return undefined;
  return { points: pointsText(score, language), mark: markText(score, pack, language) };
}

/** Both on one line. */
export function scoreText(
  assessment: Pick<Assessment, "score" | "verdict">,
  pack: Law,
  language: Language,
): string | undefined {
  const parts = scoreParts(assessment, pack, language);
  if (parts === undefined) return undefined;
  const { points, mark } = parts;
  return language === "zh" ? `得分：${points}；${mark}` : `score: ${points}; ${mark}`;
}

/** The lowest and highest sum, where they differ, and the sum of all weights. */
function pointsText({ lowest, highest, total }: Score, language: Language): string {
  if (language === "zh") {
    const points = lowest === highest ? `${lowest}分` : `最低${lowest}分，最高${highest}分`;
    return `${points}（满分${total}分）`;
  }
  const points = lowest === highest ? `${lowest}` : `at least ${lowest}, at most ${highest}`;
  return `${points} of ${total} points`;
}

function markText(score: Score, pack: Law, language: Language): string {
  const zh = language === "zh";
  const { mark, edge, lack, lowest, highest, total } = score;
  if (mark !== null) {
    const name = marksIn(pack.outcome).map((fact) => factLabel(fact, language, pack))[0];
    if (zh) return `${name}：${edge === "above" ? "须超过" : "不低于"}${mark}分`;
    return `${name}: ${edge === "above" ? "more than" : "at least"} ${mark}`;
  }
  const missing = lack === null ? "" : lackText(lack, language, pack).replace(/[。.]$/, "");
  if (lowest >= total) {
    return zh
      ? `${missing}；满分，不论合格分是多少都合格`
      : `${missing}; with all points it passes by any`;
  }
  if (highest <= 0) {
    return zh
      ? `${missing}；没有得分，不论合格分是多少都不合格`
      : `${missing}; with no point it fails by any`;
  }
  return zh ? `${missing}，因此不能判定` : `${missing}, so it cannot be judged`;
}
