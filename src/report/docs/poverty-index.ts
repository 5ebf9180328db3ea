import { expectCall, LIST, OBJECT, objectWith, WHOLE, words } from "../../base/index.js";
import type { IndexFigure, PovertyIndex } from "../../indicators/index.js";
import { column, type Doc, number, table } from "../doc.js";

/**
 * A multidimensional poverty index.
 *
 * @param leftOut - how many households are not in it, their size being unknown.
 */
export function povertyIndexDoc(index: PovertyIndex, leftOut: number): Doc {
  expectCall("povertyIndexDoc", {
    index: [index, objectWith({ headcount: OBJECT, indicators: LIST })],
    leftOut: [leftOut, WHOLE],
  });
  const { people, poor, notPoor, undecided } = index;
  const show = ({ value, lowest, highest }: IndexFigure) =>
    value ?? `${lowest ?? "?"}–${highest ?? "?"}`;
  return {
    title: words("多维贫困指数", "Multidimensional poverty index"),
    lead: [
      words(
        `${people}人：贫困${poor}，非贫困${notPoor}，无法判断${undecided}；另有${leftOut}户人数不明`,
        `${people} people: ${poor} poor, ${notPoor} not poor, ${undecided} undecided; ${leftOut} households of unknown size left out`,
      ),
    ],
    blocks: [
      table(
        [column(words("指数", "Index")), number(words("值", "Value"))],
        [
          [words("贫困发生率 H", "Headcount ratio H"), show(index.headcount)],
          [words("平均剥夺份额 A", "Intensity A"), show(index.intensity)],
          [words("多维贫困指数 M0", "Adjusted headcount ratio M0"), show(index.adjustedHeadcount)],
          ...index.indicators.map(({ label, censoredHeadcount }) => [
            label,
            show(censoredHeadcount),
          ]),
        ],
      ),
    ],
  };
}
