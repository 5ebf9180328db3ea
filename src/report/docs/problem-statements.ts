import type { ProblemStatement, ProblemStatements } from "../../audit/index.js";
import { expectCall, inARow, listOf, objectWith, type Shape, words } from "../../base/index.js";
import { column, type Doc, findings, paragraph, table } from "../doc.js";
import { INSPECTION_LABELS } from "./problems.js";

const VERDICTS = {
  holds: words("相符", "borne out"),
  fails: words("不符", "not so"),
  "cannot-tell": words("无法核对", "cannot be told"),
} as const satisfies Record<ProblemStatement["verdict"], unknown>;

const ANYTHING: Shape = () => undefined;
const STATEMENTS = /* @__PURE__ */ objectWith({
  statements: /* @__PURE__ */ listOf(ANYTHING),
  findings: /* @__PURE__ */ listOf(ANYTHING),
});

/** What a summary says of problems, each beside what the ledger of problems has. */
export function problemStatementsDoc(held: ProblemStatements): Doc {
  expectCall("problemStatementsDoc", { held: [held, STATEMENTS] });
  const { statements } = held;
  const of = (verdict: ProblemStatement["verdict"]) =>
    statements.filter((one) => one.verdict === verdict).length;
  return {
    title: words("问题销号的说法", "What is said of problems struck off"),
    lead: [
      words(
        `说法${statements.length}处：相符${of("holds")}处，不符${of("fails")}处，无法核对${of("cannot-tell")}处`,
        `${statements.length} statements: ${of("holds")} borne out, ${of("fails")} not so, ${of("cannot-tell")} that cannot be told`,
      ),
    ],
    blocks: [
      statements.length === 0
        ? paragraph(
            words(
              "文中没有说查出或销号了多少问题。",
              "The text does not say how many problems there were.",
            ),
          )
        : table(
            [
              column(words("行", "Line"), "number"),
              column(words("原文", "Words")),
              column(words("检查", "Inspection")),
              column(words("所述问题", "said found"), "number"),
              column(words("所述销号", "said struck off"), "number"),
              column(words("台账问题", "in the ledger"), "number"),
              column(words("台账销号", "struck off there"), "number"),
              column(words("结果", "Result")),
            ],
            statements.map((one) => [
              one.line,
              one.text,
              inARow(one.by.map((by) => INSPECTION_LABELS[by])),
              one.found,
              one.struckOff ?? "",
              one.inLedger.found,
              one.inLedger.struckOff,
              VERDICTS[one.verdict],
            ]),
          ),
      findings(held.findings),
    ],
  };
}
