import type { RegisterComparison } from "../../audit/index.js";
import { expectCall, type Label, optional, words } from "../../base/index.js";
import {
  builtInFigureRules,
  type CheckVerdict,
  type FigureCheck,
  type FigureReport,
  type IdentityKind,
  type StatedComparison,
  type StatedComparisons,
} from "../../figures/index.js";
import {
  apart,
  type Block,
  column,
  type Doc,
  findings,
  type Item,
  item,
  joined,
  listUnder,
  paragraph,
  section,
  strong,
  type Text,
  table,
} from "../doc.js";
import { COMPARISONS, FIGURE_REPORT } from "../shapes.js";

const VERDICTS: Readonly<Record<CheckVerdict, Label>> = {
  fails: words("不成立", "Does not hold"),
  "cannot-tell": words("无法判断", "Cannot be told"),
  holds: words("成立", "Holds"),
};

const ORDER = Object.keys(VERDICTS) as readonly CheckVerdict[];

const PLACE = column(words("位置", "Place"));
const COMPUTATION = column(words("计算", "Computation"));
const WORDS = words("原文", "Words");

/**
 * What the figures of a summary come to: what fails first, then what cannot be told, then the sums
 * that hold, and what a register says of them where they were held against one.
 *
 * @param against - what `compareStated` or `compareWithRegister` gave.
 */
export function figuresDoc(
  report: FigureReport,
  against?: StatedComparisons | RegisterComparison,
): Doc {
  expectCall("figuresDoc", {
    report: [report, FIGURE_REPORT],
    against: [against, optional(COMPARISONS)],
  });
  const of = (verdict: CheckVerdict) => report.checks.filter((one) => one.verdict === verdict);
  const found = (["fails", "cannot-tell"] as const).flatMap((verdict) => {
    const checks = of(verdict);
    return listUnder(counted(VERDICTS[verdict], checks), checks.map(checkItem));
  });
  return {
    title: words("数字核对", "Figures of the summary"),
    lead: [headline(report)],
    blocks: [
      ...(report.checks.length === 0
        ? [
            paragraph(
              words(
                "文中没有可以互相核对的数字。",
                "The text has no figures that can be checked against each other.",
              ),
            ),
          ]
        : []),
      findings(report.findings, found),
      ...holding(of("holds")),
      ...masked(report),
      ...(against === undefined ? [] : [comparison(against)]),
    ],
  };
}

function counted(label: Label, of: readonly unknown[]): Text {
  return [label, ` (${of.length})`];
}

/** The name of a kind of identity. */
function kindLabel(kind: IdentityKind): Text {
  const { identities } = builtInFigureRules().identities;
  return identities.find((one) => one.kind === kind)?.label ?? kind;
}

function placeOf({ line, column: at }: { line: number; column: number }): Label {
  return words(`第${line}行第${at}字`, `line ${line}, column ${at}`);
}

function headline({ counts }: FigureReport): Label {
  const { quantities, vague, masked: hidden, checks, fails, cannotTell, holds } = counts;
  return words(
    `读出${quantities}个数（模糊${vague}，遮盖${hidden}）；核对${checks}项：不成立${fails}，无法判断${cannotTell}，成立${holds}。`,
    `${quantities} figures read (${vague} vague, ${hidden} masked); ${checks} identities checked: ${fails} fail, ${cannotTell} cannot be told, ${holds} hold.`,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function quoted(check: FigureCheck, most: number): string {
  const shown = check.words.slice(0, most).map((one) => `「${oneLine(one.text)}」`);
  return shown.join(" ") + (check.words.length > most ? " …" : "");
}

function checkItem(check: FigureCheck): Item {
  const unsure = check.verdict === "fails" && check.confidence === "medium";
  return item(
    apart(placeOf(check), strong(kindLabel(check.kind)), [
      oneLine(check.computation),
      unsure ? words("（把握中等）", " (medium confidence)") : "",
    ]),
    [check.message, [WORDS, ": ", quoted(check, 8)], [words("依据", "Read as"), ": ", check.why]],
  );
}

function holding(checks: readonly FigureCheck[]): Block[] {
  if (checks.length === 0) return [];
  const sums = checks.filter(({ kind }) => kind !== "numbering");
  return [
    section(
      counted(VERDICTS.holds, checks),
      ...(sums.length === 0
        ? []
        : [
            table(
              [PLACE, column(words("种类", "Kind")), COMPUTATION, column(WORDS)],
              sums.map((one) => [
                placeOf(one),
                kindLabel(one.kind),
                oneLine(one.computation),
                quoted(one, 4),
              ]),
            ),
          ]),
      ...numbered(checks.filter(({ kind }) => kind === "numbering")),
    ),
  ];
}

/** Numbered lists that hold are many and say little: they take one line together. */
function numbered(checks: readonly FigureCheck[]): Block[] {
  if (checks.length === 0) return [];
  const lines = [...new Set(checks.map((one) => one.line))].slice(0, 40);
  const count = checks.length;
  return [
    paragraph([
      kindLabel("numbering"),
      words(
        `：${count}处（第${lines.join("、")}行）`,
        `: ${count} lists (lines ${lines.join(", ")})`,
      ),
    ]),
  ];
}

function masked({ quantities }: FigureReport): readonly Block[] {
  const hidden = quantities.filter((one) => one.masked);
  const title = words("被遮盖的数（不当作数字）", "Masked figures (never read as numbers)");
  return listUnder(
    counted(title, hidden),
    hidden.map((one) => apart(placeOf(one), `${one.lead}${one.text}${one.noun}`)),
  );
}

/** What a text states beside what the records give, and what it does not state. */
function comparison(against: StatedComparisons | RegisterComparison): Block {
  const rows = ORDER.flatMap((verdict) =>
    against.comparisons.filter((one) => one.verdict === verdict).map(comparisonRow),
  );
  const unstated = unstatedOf(against);
  return section(
    words("与台账对照", "Against the records"),
    ...(rows.length === 0
      ? []
      : [
          table(
            [
              PLACE,
              column(words("结论", "Verdict")),
              column(words("事项", "Subject")),
              COMPUTATION,
              column(words("说明", "Explanation")),
              column(WORDS),
            ],
            rows,
          ),
        ]),
    ...(unstated.length === 0
      ? []
      : [paragraph([words("文中未提到", "Not stated in the text"), ": ", joined(unstated, ", ")])]),
  );
}

function comparisonRow(one: StatedComparison): readonly Text[] {
  const { verdict, label, computation, message, stated } = one;
  const said = `「${oneLine(stated)}」`;
  return [placeOf(one), VERDICTS[verdict], label, computation, message, said];
}

/** What the text does not state, with its value where a register gives one; what is none is left out. */
function unstatedOf(against: StatedComparisons | RegisterComparison): Text[] {
  if (!("actuals" in against)) return [...against.unstated];
  return against.actuals
    .filter(({ id, value }) => against.unstated.includes(id) && value !== "0")
    .map(({ label, value }) => [label, ` ${value ?? "?"}`]);
}
