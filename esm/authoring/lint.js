import { asShown, isLower } from "../law/index.js";
import { erasOf, overlapOf } from "./eras.js";
import { issue } from "./issues.js";
import { lineageOf } from "./lineage.js";
import { lintCases } from "./lint-cases.js";
import { lintDeadParts, lintValues } from "./lint-conditions.js";
import { lintForms, lintNeeds, lintPlaces } from "./lint-needs.js";
import { lintHoles, lintStale, lintUnused } from "./lint-parameters.js";
import { lintDaysOfRules, lintOutcome, lintTime } from "./lint-time.js";
import { lintEdgeWords, lintPlaceholders } from "./lint-words.js";
import { lintOutcomes, lintOverlays, proveOverlays } from "./overlays.js";
function lintLaw(book, options = {}) {
  const lineages = lineagesOf(book);
  const found = [
    ...lineages.flatMap((lineage) => lintPack(lineage, book)),
    ...lintOverlays(book, lineages),
    ...lintOutcomes(lineages),
    ...lintForms(book),
    ...lintPlaces(book),
    ...lintUnused(book, options.namedElsewhere ?? /* @__PURE__ */ new Set()),
    ...options.today === void 0 ? [] : lintStale(book, options.today)
  ];
  const allowances = options.allowances ?? [];
  const used = /* @__PURE__ */ new Set();
  const left = found.filter((one) => {
    const allowance = allowances.find((each) => allows(each, one));
    if (allowance !== void 0) used.add(allowance);
    return allowance === void 0;
  });
  const idle = allowances.filter((one) => !used.has(one));
  const all = [
    ...left,
    ...idle.map(
      ({ code, file, detail = "" }) => issue("lint/unused-allowance", { code, file, detail }, { file })
    )
  ];
  const isBelow = (one) => isLower(book.shelf, one.place?.file ?? "");
  return asShown(
    all.filter((one) => !isBelow(one)),
    book.shelf
  );
}
function allows({ code, file, pointer, detail }, found) {
  return code === found.code && file === found.place?.file && (pointer === void 0 || pointer === found.place.pointer) && (detail === void 0 || Object.values(found.details).includes(detail));
}
function lineagesOf(book) {
  return [...book.heads.values()].map((head) => lineageOf(book, head));
}
function overlayProofs(book) {
  return proveOverlays(book, lineagesOf(book));
}
function lintPack(lineage, book) {
  const { head, own, place } = lineage;
  const law = { parameters: book.parameters, place };
  return [
    ...lintTime(lineage),
    ...lintOutcome(lineage),
    ...lintDaysOfRules(head, own),
    ...lintHoles(lineage, book),
    ...lintNeeds(lineage, book),
    ...own.flatMap((rule) => {
      const eras = erasOf([rule], overlapOf(rule.inForce, head.inForce) ?? rule.inForce, law);
      const values = lintValues(rule, eras, book.parameters);
      const isPossible = values.every(({ code }) => code !== "lint/out-of-range");
      return [
        ...isPossible ? lintDeadParts(rule, eras) : [],
        ...values,
        ...lintEdgeWords(rule),
        ...lintPlaceholders(rule, law),
        ...lintCases(rule, law)
      ];
    })
  ];
}
export {
  lintLaw,
  overlayProofs
};
