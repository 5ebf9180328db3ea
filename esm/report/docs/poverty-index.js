import { expectCall, LIST, OBJECT, objectWith, WHOLE, words } from "../../base/index.js";
import { column, number, table } from "../doc.js";
function povertyIndexDoc(index, leftOut) {
  expectCall("povertyIndexDoc", {
    index: [index, objectWith({ headcount: OBJECT, indicators: LIST })],
    leftOut: [leftOut, WHOLE]
  });
  const { people, poor, notPoor, undecided } = index;
  const show = ({ value, lowest, highest }) => value ?? `${lowest ?? "?"}\u2013${highest ?? "?"}`;
  return {
    title: words("\u591A\u7EF4\u8D2B\u56F0\u6307\u6570", "Multidimensional poverty index"),
    lead: [
      words(
        `${people}\u4EBA\uFF1A\u8D2B\u56F0${poor}\uFF0C\u975E\u8D2B\u56F0${notPoor}\uFF0C\u65E0\u6CD5\u5224\u65AD${undecided}\uFF1B\u53E6\u6709${leftOut}\u6237\u4EBA\u6570\u4E0D\u660E`,
        `${people} people: ${poor} poor, ${notPoor} not poor, ${undecided} undecided; ${leftOut} households of unknown size left out`
      )
    ],
    blocks: [
      table(
        [column(words("\u6307\u6570", "Index")), number(words("\u503C", "Value"))],
        [
          [words("\u8D2B\u56F0\u53D1\u751F\u7387 H", "Headcount ratio H"), show(index.headcount)],
          [words("\u5E73\u5747\u5265\u593A\u4EFD\u989D A", "Intensity A"), show(index.intensity)],
          [words("\u591A\u7EF4\u8D2B\u56F0\u6307\u6570 M0", "Adjusted headcount ratio M0"), show(index.adjustedHeadcount)],
          ...index.indicators.map(({ label, censoredHeadcount }) => [
            label,
            show(censoredHeadcount)
          ])
        ]
      )
    ]
  };
}
export {
  povertyIndexDoc
};
