import type { Confidence } from "../base/index.js";
import { CONFIDENCE_LABELS } from "../judge/index.js";
import type { Law } from "../law/index.js";

/** How many rules, steps or definitions a file of data holds, and what it cites. */
export interface Held {
  readonly path: string;
  readonly there: boolean;
  readonly rules: number;
  readonly cases: number;
  readonly confidences: readonly Confidence[];
}

/** What stands at a path of the rules: a pack by its name, else a file. */
export function heldAt(path: string, book: Law): Held {
  const head = book.heads.get(path);
  if (head !== undefined) {
    const rules = book.rules.get(path) ?? [];
    return {
      path,
      there: true,
      rules: rules.length,
      cases: rules.reduce((sum, rule) => sum + rule.cases.length, 0),
      confidences: [...rules, head].flatMap((one) => one.sources.map((each) => each.confidence)),
    };
  }
  const parameter = book.parameters.get(path.replace(/^parameters\//, "").replace(/\.json$/, ""));
  if (path.startsWith("parameters/") && parameter !== undefined) {
    const entries = parameter.histories.flatMap(({ values }) => values);
    return {
      path,
      there: true,
      rules: entries.length,
      cases: 0,
      confidences: entries.flatMap((one) => one.sources.map((each) => each.confidence)),
    };
  }
  const content = book.shelf.files.find((one) => one.path === path)?.content;
  return {
    path,
    there: content !== undefined,
    rules: largestList(content),
    cases: casesIn(content),
    confidences: confidencesIn(content),
  };
}

const LISTS = ["steps", "indicators", "identities", "measures", "statements", "duties", "entries"];

/** Files of other kinds hold one list of steps, indicators or definitions. */
function largestList(content: unknown): number {
  if (typeof content !== "object" || content === null) return 0;
  const named = Object.entries(content).filter(
    ([key, value]) => LISTS.includes(key) && Array.isArray(value),
  );
  return Math.max(0, ...named.map(([, value]) => (value as readonly unknown[]).length));
}

function casesIn(content: unknown): number {
  const cases = (content as { readonly cases?: unknown } | undefined)?.cases;
  return Array.isArray(cases) ? cases.length : 0;
}

function confidencesIn(value: unknown): Confidence[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === "confidence" && typeof part === "string" && Object.hasOwn(CONFIDENCE_LABELS, part)
      ? [part as Confidence]
      : confidencesIn(part),
  );
}
