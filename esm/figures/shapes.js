import {
  closed,
  DECIMAL,
  LIST,
  listOf,
  nullable,
  OBJECT,
  objectWith,
  optional,
  TEXT,
  WHOLE
} from "../base/index.js";
const REPORT = objectWith({
  lines: WHOLE,
  quantities: LIST,
  dates: LIST,
  checks: listOf(objectWith({ verdict: TEXT })),
  findings: LIST,
  counts: OBJECT
});
const ACTUALS = listOf(
  objectWith({
    id: TEXT,
    label: OBJECT,
    subject: listOf(TEXT),
    except: optional(listOf(TEXT)),
    unit: TEXT,
    value: nullable(DECIMAL),
    low: optional(nullable(DECIMAL)),
    high: optional(nullable(DECIMAL))
  })
);
const COMPARE_OPTIONS = closed({ rules: optional(OBJECT), year: optional(WHOLE) });
const FIGURE_OPTIONS = closed({ rules: optional(OBJECT), file: optional(TEXT) });
export {
  ACTUALS,
  COMPARE_OPTIONS,
  FIGURE_OPTIONS,
  REPORT
};
