import {
  closed,
  DECIMAL,
  LIST,
  listOf,
  nullable,
  OBJECT,
  objectWith,
  optional,
  type Shape,
  TEXT,
  WHOLE,
} from "../base/index.js";

/** What `readFigures` found in a text. */
export const REPORT: Shape = objectWith({
  lines: WHOLE,
  quantities: LIST,
  dates: LIST,
  checks: listOf(objectWith({ verdict: TEXT })),
  findings: LIST,
  counts: OBJECT,
});

/** Figures to hold a text against. */
export const ACTUALS: Shape = listOf(
  objectWith({
    id: TEXT,
    label: OBJECT,
    subject: listOf(TEXT),
    except: optional(listOf(TEXT)),
    unit: TEXT,
    value: nullable(DECIMAL),
    low: optional(nullable(DECIMAL)),
    high: optional(nullable(DECIMAL)),
  }),
);

export const COMPARE_OPTIONS: Shape = closed({ rules: optional(OBJECT), year: optional(WHOLE) });
export const FIGURE_OPTIONS: Shape = closed({ rules: optional(OBJECT), file: optional(TEXT) });
