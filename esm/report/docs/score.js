import { words } from "../../base/index.js";
import { marksIn } from "../../conditions/index.js";
import { lackLabel } from "../../judge/index.js";
import { termLabel } from "../../law/index.js";
function scoreLabels({ score, verdict }, pack) {
  if (score === void 0 || verdict === "not-applicable") return void 0;
  return { points: pointsLabel(score), mark: markLabel(score, pack) };
}
function pointsLabel({ lowest, highest, total }) {
  return lowest === highest ? words(`${lowest}\u5206\uFF08\u6EE1\u5206${total}\u5206\uFF09`, `${lowest} of ${total} points`) : words(
    `\u6700\u4F4E${lowest}\u5206\uFF0C\u6700\u9AD8${highest}\u5206\uFF08\u6EE1\u5206${total}\u5206\uFF09`,
    `at least ${lowest}, at most ${highest} of ${total} points`
  );
}
function markLabel(score, pack) {
  const { mark, edge, lack, lowest, highest, total } = score;
  if (mark !== null) {
    const [fact] = marksIn(pack.outcome);
    const name = fact === void 0 ? void 0 : termLabel(fact, pack);
    return edge === "above" ? words(`${name?.zh}\uFF1A\u987B\u8D85\u8FC7${mark}\u5206`, `${name?.en}: more than ${mark}`) : words(`${name?.zh}\uFF1A\u4E0D\u4F4E\u4E8E${mark}\u5206`, `${name?.en}: at least ${mark}`);
  }
  const missing = lack === null ? words("", "") : lackLabel(lack, pack);
  const zh = missing.zh.replace(/[。.]$/, "");
  const en = missing.en.replace(/[。.]$/, "");
  if (lowest >= total) {
    return words(`${zh}\uFF1B\u6EE1\u5206\uFF0C\u4E0D\u8BBA\u5408\u683C\u5206\u662F\u591A\u5C11\u90FD\u5408\u683C`, `${en}; with all points it passes by any`);
  }
  if (highest <= 0) {
    return words(
      `${zh}\uFF1B\u6CA1\u6709\u5F97\u5206\uFF0C\u4E0D\u8BBA\u5408\u683C\u5206\u662F\u591A\u5C11\u90FD\u4E0D\u5408\u683C`,
      `${en}; with no point it fails by any`
    );
  }
  return words(`${zh}\uFF0C\u56E0\u6B64\u4E0D\u80FD\u5224\u5B9A`, `${en}, so it cannot be judged`);
}
export {
  scoreLabels
};
