import assessment from "../../rules/indicators/groups/assessment.json";
import coverage from "../../rules/indicators/groups/coverage.json";
import plan from "../../rules/indicators/groups/revitalisation-plan-2018-2022.json";
import summaries from "../../rules/indicators/groups/summaries.json";
import globalIndex from "../../rules/indicators/poverty-indexes/global-mpi-2018.json";
import measures from "../../rules/indicators/programmes/revitalisation-measures.json";
import summary1 from "../../rules/indicators/statements/summary-1.json";
import summary2 from "../../rules/indicators/statements/summary-2.json";
import summary3 from "../../rules/indicators/statements/summary-3.json";
import summary4 from "../../rules/indicators/statements/summary-4.json";
import summary5 from "../../rules/indicators/statements/summary-5.json";
import summary6 from "../../rules/indicators/statements/summary-6.json";
import terms from "../../rules/indicators/terms.json";
import documents from "../../rules/sources/documents.json";
import pages from "../../rules/sources/pages.json";
import seeds from "../../rules/sources/seeds.json";
import { LAW_FILE_KINDS, readLaw } from "../law/index.js";
import { PARAMETER_FILES } from "./builtin-parameters.js";
import { INDICATOR_FILE_KINDS } from "./kinds.js";
import { readIndicators } from "./read.js";
const INDICATOR_FILES = {
  "indicators/terms.json": terms,
  "indicators/groups/assessment.json": assessment,
  "indicators/groups/coverage.json": coverage,
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
  ...Object.fromEntries(PARAMETER_FILES.map((one) => [`parameters/${one.name}.json`, one]))
};
let book;
function builtinIndicators() {
  book ??= builtIn();
  if (!book.ok) throw new TypeError(`built-in indicators: ${book.issues[0]?.message.en}`);
  return book.value;
}
function builtIn() {
  const law = readLaw(INDICATOR_FILES, { kinds: [...LAW_FILE_KINDS, ...INDICATOR_FILE_KINDS] });
  return law.ok ? readIndicators(law.value) : law;
}
export {
  INDICATOR_FILES,
  builtinIndicators
};
