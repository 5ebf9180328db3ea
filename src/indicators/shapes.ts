import {
  anyOf,
  closed,
  DAY,
  DECIMAL,
  FLAG,
  LIST,
  listOf,
  MAP,
  NUMBER,
  nullable,
  OBJECT,
  objectWith,
  oneOf,
  optional,
  recordOf,
  type Shape,
  shape,
  TEXT,
  WHOLE,
} from "../base/index.js";
import { LEVELS } from "./levels.js";

const LEVEL = oneOf(...LEVELS);
const REGION = optional(oneOf("west", "centre-east"));

/** An indicator of a book. */
export const INDICATOR: Shape = objectWith({
  id: TEXT,
  label: OBJECT,
  kind: oneOf("share", "ratio", "quantity"),
  levels: listOf(LEVEL),
  unit: TEXT,
  direction: oneOf("higher", "lower"),
  targets: LIST,
});

const RANGE = objectWith({ lowest: nullable(DECIMAL), highest: nullable(DECIMAL) });

/** An indicator measured. */
export const MEASUREMENT: Shape = objectWith({
  kind: oneOf("share", "ratio", "quantity"),
  unit: TEXT,
  direction: oneOf("higher", "lower"),
  numerator: RANGE,
  denominator: nullable(RANGE),
  judgement: objectWith({ answer: TEXT, target: nullable(OBJECT) }),
});

export const INDICATOR_BOOK: Shape = objectWith({
  sets: LIST,
  units: LIST,
  groups: listOf(objectWith({ indicators: LIST })),
  statements: LIST,
  programmes: LIST,
  povertyIndexes: LIST,
});

export const POVERTY_SPEC: Shape = objectWith({
  id: TEXT,
  cutoff: TEXT,
  dimensions: listOf(objectWith({ indicators: listOf(objectWith({ id: TEXT, weight: TEXT })) })),
});

export const TARGET_CONTEXT: Shape = objectWith({
  asOf: DAY,
  level: LEVEL,
  region: REGION,
  jurisdiction: optional(TEXT),
});

export const MEASURE_CONTEXT: Shape = closed({
  asOf: DAY,
  level: LEVEL,
  region: REGION,
  jurisdiction: optional(TEXT),
  place: optional(nullable(TEXT)),
  placeName: optional(TEXT),
  planned: optional(nullable(OBJECT)),
});

const CELL = objectWith({ units: WHOLE, least: WHOLE, most: nullable(WHOLE) });

/** Units counted by `tally`. */
export const TALLY: Shape = objectWith({
  numerator: CELL,
  rest: CELL,
  undecided: CELL,
  perhapsNumerator: CELL,
  perhapsRest: CELL,
  perhapsUndecided: CELL,
  outside: CELL,
});

const WEIGHT = optional(
  anyOf(
    "a whole number from 0 on, or {least, most}",
    WHOLE,
    objectWith({ least: WHOLE, most: nullable(WHOLE) }),
  ),
);

export const COUNTED_UNIT: Shape = objectWith({
  inDenominator: nullable(FLAG),
  inNumerator: nullable(FLAG),
  weight: WEIGHT,
});

/** The parts of a quantity. */
export const PARTS: Shape = listOf(
  anyOf(
    "a decimal number as text, {lowest, highest} of such, or null",
    DECIMAL,
    nullable(closed({ lowest: nullable(DECIMAL), highest: nullable(DECIMAL) })),
  ),
);

export const SIGN_OPTIONS: Shape = closed({ mayBeNegative: optional(FLAG) });

export const MEASUREMENTS: Shape = listOf(
  objectWith({ indicator: TEXT, label: OBJECT, asOf: TEXT, judgement: OBJECT, unit: TEXT }),
);

export const PLACES: Shape = listOf(
  objectWith({ id: TEXT, level: LEVEL, parent: nullable(TEXT), region: REGION }),
);

const NEEDS = optional(WHOLE);
const VETOES = optional(oneOf("own-level", "upward"));

export const OUTCOME_OPTIONS: Shape = closed({ needs: NEEDS });

export const ROLL_UP_OPTIONS: Shape = closed({
  asOf: DAY,
  region: REGION,
  jurisdiction: optional(TEXT),
  vetoes: VETOES,
  needs: NEEDS,
});

export const ROLLED_PLACES: Shape = listOf(
  objectWith({ place: TEXT, measurements: LIST, within: LIST }),
);

/** What `measureRegister` gives. */
export const MEASURED_REGISTER: Shape = objectWith({
  places: ROLLED_PLACES,
  stated: LIST,
  names: MAP,
});

export const REGISTER_OPTIONS: Shape = closed({
  asOf: DAY,
  knownAt: optional(DAY),
  region: REGION,
  jurisdiction: optional(TEXT),
  packs: optional(listOf(objectWith({ name: TEXT, rules: LIST }))),
  vouchedFor: optional(oneOf("registered-households")),
  mostPeople: optional(WHOLE),
  vetoes: VETOES,
});

/** The tables of a register that indicators are measured from. */
export const TABLES_MEASURED: Shape = objectWith({ households: LIST, villages: LIST });

const DESIGN = {
  confidence: optional(DECIMAL),
  sides: optional(shape("1 or 2", (value) => value === 1 || value === 2)),
};

export const INTERVAL_OPTIONS: Shape = closed(DESIGN);
export const DESIGN_OPTIONS: Shape = closed({ ...DESIGN, designEffect: optional(NUMBER) });

export const SAMPLE_COUNTS: Shape = objectWith({
  hits: WHOLE,
  size: WHOLE,
  unknown: optional(WHOLE),
});

export const CLUSTERS: Shape = listOf(
  objectWith({
    stratum: optional(TEXT),
    size: WHOLE,
    hits: WHOLE,
    unknown: optional(WHOLE),
    weight: optional(NUMBER),
  }),
);

export const STRATA: Shape = listOf(
  objectWith({ population: WHOLE, size: WHOLE, hits: WHOLE, unknown: optional(WHOLE) }),
);

export const INTERVAL: Shape = objectWith({ lowest: DECIMAL, highest: DECIMAL });
export const EDGE: Shape = oneOf("inclusive", "exclusive");

export const SAMPLE_REQUEST: Shape = closed({
  expected: DECIMAL,
  margin: DECIMAL,
  confidence: optional(DECIMAL),
  population: optional(WHOLE),
  designEffect: optional(DECIMAL),
  response: optional(DECIMAL),
});

export const LIMIT_REQUEST: Shape = closed({
  limit: DECIMAL,
  allowed: WHOLE,
  confidence: optional(DECIMAL),
});

export const ALLOCATE_OPTIONS: Shape = closed({
  by: optional(oneOf("size", "equal")),
  atLeast: optional(WHOLE),
});

export const IDS: Shape = listOf(TEXT);
export const IDS_BY_NAME: Shape = recordOf(IDS);
export const SIZES: Shape = recordOf(WHOLE);

export const CLUSTER_REQUEST: Shape = closed({
  clusters: WHOLE,
  chances: oneOf("equal", "by-size"),
  perCluster: optional(WHOLE),
});

/** A seed may be below 0. */
export const SEED: Shape = shape("a whole number", Number.isSafeInteger);
