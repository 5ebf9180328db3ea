import { expectCall, optional, words } from "../../base/index.js";
import {
  builtInFigureRules
} from "../../figures/index.js";
import {
  apart,
  column,
  findings,
  item,
  joined,
  listUnder,
  paragraph,
  section,
  strong,
  table
} from "../doc.js";
import { COMPARISONS, FIGURE_REPORT } from "../shapes.js";
const VERDICTS = {
  fails: words("\u4E0D\u6210\u7ACB", "Does not hold"),
  "cannot-tell": words("\u65E0\u6CD5\u5224\u65AD", "Cannot be told"),
  holds: words("\u6210\u7ACB", "Holds")
};
const ORDER = Object.keys(VERDICTS);
const PLACE = column(words("\u4F4D\u7F6E", "Place"));
const COMPUTATION = column(words("\u8BA1\u7B97", "Computation"));
const WORDS = words("\u539F\u6587", "Words");
function figuresDoc(report, against) {
  expectCall("figuresDoc", {
    report: [report, FIGURE_REPORT],
    against: [against, optional(COMPARISONS)]
  });
  const of = (verdict) => report.checks.filter((one) => one.verdict === verdict);
  const found = ["fails", "cannot-tell"].flatMap((verdict) => {
    const checks = of(verdict);
    return listUnder(counted(VERDICTS[verdict], checks), checks.map(checkItem));
  });
  return {
    title: words("\u6570\u5B57\u6838\u5BF9", "Figures of the summary"),
    lead: [headline(report)],
    blocks: [
      ...report.checks.length === 0 ? [
        paragraph(
          words(
            "\u6587\u4E2D\u6CA1\u6709\u53EF\u4EE5\u4E92\u76F8\u6838\u5BF9\u7684\u6570\u5B57\u3002",
            "The text has no figures that can be checked against each other."
          )
        )
      ] : [],
      findings(report.findings, found),
      ...holding(of("holds")),
      ...masked(report),
      ...against === void 0 ? [] : [comparison(against)]
    ]
  };
}
function counted(label, of) {
  return [label, ` (${of.length})`];
}
function kindLabel(kind) {
  const { identities } = builtInFigureRules().identities;
  return identities.find((one) => one.kind === kind)?.label ?? kind;
}
function placeOf({ line, column: at }) {
  return words(`\u7B2C${line}\u884C\u7B2C${at}\u5B57`, `line ${line}, column ${at}`);
}
function headline({ counts }) {
  const { quantities, vague, masked: hidden, checks, fails, cannotTell, holds } = counts;
  return words(
    `\u8BFB\u51FA${quantities}\u4E2A\u6570\uFF08\u6A21\u7CCA${vague}\uFF0C\u906E\u76D6${hidden}\uFF09\uFF1B\u6838\u5BF9${checks}\u9879\uFF1A\u4E0D\u6210\u7ACB${fails}\uFF0C\u65E0\u6CD5\u5224\u65AD${cannotTell}\uFF0C\u6210\u7ACB${holds}\u3002`,
    `${quantities} figures read (${vague} vague, ${hidden} masked); ${checks} identities checked: ${fails} fail, ${cannotTell} cannot be told, ${holds} hold.`
  );
}
function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
function quoted(check, most) {
  const shown = check.words.slice(0, most).map((one) => `\u300C${oneLine(one.text)}\u300D`);
  return shown.join(" ") + (check.words.length > most ? " \u2026" : "");
}
function checkItem(check) {
  const unsure = check.verdict === "fails" && check.confidence === "medium";
  return item(
    apart(placeOf(check), strong(kindLabel(check.kind)), [
      oneLine(check.computation),
      unsure ? words("\uFF08\u628A\u63E1\u4E2D\u7B49\uFF09", " (medium confidence)") : ""
    ]),
    [check.message, [WORDS, ": ", quoted(check, 8)], [words("\u4F9D\u636E", "Read as"), ": ", check.why]]
  );
}
function holding(checks) {
  if (checks.length === 0) return [];
  const sums = checks.filter(({ kind }) => kind !== "numbering");
  return [
    section(
      counted(VERDICTS.holds, checks),
      ...sums.length === 0 ? [] : [
        table(
          [PLACE, column(words("\u79CD\u7C7B", "Kind")), COMPUTATION, column(WORDS)],
          sums.map((one) => [
            placeOf(one),
            kindLabel(one.kind),
            oneLine(one.computation),
            quoted(one, 4)
          ])
        )
      ],
      ...numbered(checks.filter(({ kind }) => kind === "numbering"))
    )
  ];
}
function numbered(checks) {
  if (checks.length === 0) return [];
  const lines = [...new Set(checks.map((one) => one.line))].slice(0, 40);
  const count = checks.length;
  return [
    paragraph([
      kindLabel("numbering"),
      words(
        `\uFF1A${count}\u5904\uFF08\u7B2C${lines.join("\u3001")}\u884C\uFF09`,
        `: ${count} lists (lines ${lines.join(", ")})`
      )
    ])
  ];
}
function masked({ quantities }) {
  const hidden = quantities.filter((one) => one.masked);
  const title = words("\u88AB\u906E\u76D6\u7684\u6570\uFF08\u4E0D\u5F53\u4F5C\u6570\u5B57\uFF09", "Masked figures (never read as numbers)");
  return listUnder(
    counted(title, hidden),
    hidden.map((one) => apart(placeOf(one), `${one.lead}${one.text}${one.noun}`))
  );
}
function comparison(against) {
  const rows = ORDER.flatMap(
    (verdict) => against.comparisons.filter((one) => one.verdict === verdict).map(comparisonRow)
  );
  const unstated = unstatedOf(against);
  return section(
    words("\u4E0E\u53F0\u8D26\u5BF9\u7167", "Against the records"),
    ...rows.length === 0 ? [] : [
      table(
        [
          PLACE,
          column(words("\u7ED3\u8BBA", "Verdict")),
          column(words("\u4E8B\u9879", "Subject")),
          COMPUTATION,
          column(words("\u8BF4\u660E", "Explanation")),
          column(WORDS)
        ],
        rows
      )
    ],
    ...unstated.length === 0 ? [] : [paragraph([words("\u6587\u4E2D\u672A\u63D0\u5230", "Not stated in the text"), ": ", joined(unstated, ", ")])]
  );
}
function comparisonRow(one) {
  const { verdict, label, computation, message, stated } = one;
  const said = `\u300C${oneLine(stated)}\u300D`;
  return [placeOf(one), VERDICTS[verdict], label, computation, message, said];
}
function unstatedOf(against) {
  if (!("actuals" in against)) return [...against.unstated];
  return against.actuals.filter(({ id, value }) => against.unstated.includes(id) && value !== "0").map(({ label, value }) => [label, ` ${value ?? "?"}`]);
}
export {
  figuresDoc
};
