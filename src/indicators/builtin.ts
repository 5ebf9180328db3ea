import assessment from "../../rules/indicators/groups/assessment.json" with { type: "json" };
import coverage from "../../rules/indicators/groups/coverage.json" with { type: "json" };
import environment from "../../rules/indicators/groups/environment.json" with { type: "json" };
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
import documents from "../../rules/sources/documents.json" with { type: "json" };
import pages from "../../rules/sources/pages.json" with { type: "json" };
import seeds from "../../rules/sources/seeds.json" with { type: "json" };
import type { Result } from "../base/index.js";
import { LAW_FILE_KINDS, type RuleFiles, readLaw } from "../law/index.js";
import { PARAMETER_FILES } from "./builtin-parameters.js";
import type { IndicatorBook } from "./definition.js";
import { INDICATOR_FILE_KINDS } from "./kinds.js";
import { readIndicators } from "./read.js";

/** The indicator files that come with the library, with the sources and legal values that they name. */
export const INDICATOR_FILES: RuleFiles = {
  "indicators/terms.json": terms,
  "indicators/groups/assessment.json": assessment,
  "indicators/groups/coverage.json": coverage,
  "indicators/groups/environment.json": environment,
  "indicators/groups/revitalisation-plan-2018-2022.json": plan,
  "indicators/groups/summaries.json": summaries,
  "indicators/poverty-indexes/global-mpi-2018.json": globalIndex,
  "indicators/programmes/revitalisation-measures.json": measures,
  "indicators/statements/summary-1.json": summary1,
  "indicators/statements/summary-2.json": summary2,
  "indicators/statements/summary-3.json": summary3,
  "indicators/statements/summary-4.json": summary4,
  "indicators/statements/summary-5.json": summary5,
  "indicators/statements/summary-6.json": summary6,
  "sources/documents.json": documents,
  "sources/pages.json": pages,
  "sources/seeds.json": seeds,
  ...Object.fromEntries(PARAMETER_FILES.map((one) => [`parameters/${one.name}.json`, one])),
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
  book ??= builtIn();
  if (!book.ok) throw new TypeError(`built-in indicators: ${book.issues[0]?.message.en}`);
  return book.value;
}

function builtIn(): Result<IndicatorBook> {
  const law = readLaw(INDICATOR_FILES, { kinds: [...LAW_FILE_KINDS, ...INDICATOR_FILE_KINDS] });
  return law.ok ? readIndicators(law.value) : law;
}
