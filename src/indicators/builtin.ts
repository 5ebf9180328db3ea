import assessment from "../../rules/indicators/groups/assessment.json" with { type: "json" };
import coverage from "../../rules/indicators/groups/coverage.json" with { type: "json" };
import plan from "../../rules/indicators/groups/revitalisation-plan-2018-2022.json" with {
  type: "json",
};
import summaries from "../../rules/indicators/groups/summaries.json" with { type: "json" };
import globalIndex from "../../rules/indicators/poverty-indexes/global-mpi-2018.json" with {
  type: "json",
};
import measures from "../../rules/indicators/programmes/revitalisation-measures.json" with {
  type: "json",
};
import summary1 from "../../rules/indicators/statements/summary-1.json" with { type: "json" };
import summary2 from "../../rules/indicators/statements/summary-2.json" with { type: "json" };
import summary3 from "../../rules/indicators/statements/summary-3.json" with { type: "json" };
import summary4 from "../../rules/indicators/statements/summary-4.json" with { type: "json" };
import summary5 from "../../rules/indicators/statements/summary-5.json" with { type: "json" };
import summary6 from "../../rules/indicators/statements/summary-6.json" with { type: "json" };
import terms from "../../rules/indicators/terms.json" with { type: "json" };
import type { Result } from "../base/index.js";
import type { IndicatorBook } from "./definition.js";
import { loadIndicators } from "./load.js";

/** The indicator files that come with the library, by their paths under `rules/indicators`. */
export const INDICATOR_FILES: Readonly<Record<string, unknown>> = {
  "terms.json": terms,
  "groups/assessment.json": assessment,
  "groups/coverage.json": coverage,
  "groups/revitalisation-plan-2018-2022.json": plan,
  "groups/summaries.json": summaries,
  "poverty-indexes/global-mpi-2018.json": globalIndex,
  "programmes/revitalisation-measures.json": measures,
  "statements/summary-1.json": summary1,
  "statements/summary-2.json": summary2,
  "statements/summary-3.json": summary3,
  "statements/summary-4.json": summary4,
  "statements/summary-5.json": summary5,
  "statements/summary-6.json": summary6,
};

let book: Result<IndicatorBook> | undefined;

/**
 * The indicators that come with the library: assessment rates with their vetoes, coverage, the plan of
 * 2018-2022, what the six work summaries state, the twenty measures, and the global poverty index.
 *
 * @example
 * ```ts
 * indicatorOf(builtinIndicators(), "publicRecognition").targets[0]?.parameter.name; // "recognition-floor"
 * ```
 */
export function builtinIndicators(): IndicatorBook {
  book ??= loadIndicators(INDICATOR_FILES);
  if (!book.ok) throw new TypeError(`built-in indicators: ${book.issues[0]?.message.en}`);
  return book.value;
}
