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
  shape,
  TEXT,
  WHOLE
} from "../base/index.js";
import { LEVELS } from "./levels.js";
const LEVEL = oneOf(...LEVELS);
const REGION = optional(oneOf("west", "centre-east"));
const INDICATOR = objectWith({
  id: TEXT,
  label: OBJECT,
  kind: oneOf("share", "ratio", "quantity"),
  levels: listOf(LEVEL),
  unit: TEXT,
  direction: oneOf("higher", "lower"),
  targets: LIST
});
const INDICATOR_BOOK = objectWith({
  sets: LIST,
  units: LIST,
  groups: listOf(objectWith({ indicators: LIST })),
  statements: LIST,
  programmes: LIST,
  povertyIndexes: LIST
});
const POVERTY_SPEC = objectWith({
  id: TEXT,
  cutoff: TEXT,
  dimensions: listOf(objectWith({ indicators: listOf(objectWith({ id: TEXT, weight: TEXT })) }))
});
const TARGET_CONTEXT = objectWith({
  asOf: DAY,
  level: LEVEL,
  region: REGION,
  jurisdiction: optional(TEXT)
});
const MEASURE_CONTEXT = closed({
  asOf: DAY,
  level: LEVEL,
  region: REGION,
  jurisdiction: optional(TEXT),
  place: optional(nullable(TEXT)),
  placeName: optional(TEXT),
  planned: optional(nullable(OBJECT))
});
const CELL = objectWith({ units: WHOLE, least: WHOLE, most: nullable(WHOLE) });
const TALLY = objectWith({
  numerator: CELL,
  rest: CELL,
  undecided: CELL,
  perhapsNumerator: CELL,
  perhapsRest: CELL,
  perhapsUndecided: CELL,
  outside: CELL
});
const WEIGHT = optional(
  anyOf(
    "a whole number from 0 on, or {least, most}",
    WHOLE,
    objectWith({ least: WHOLE, most: nullable(WHOLE) })
  )
);
const COUNTED_UNIT = objectWith({
  inDenominator: nullable(FLAG),
  inNumerator: nullable(FLAG),
  weight: WEIGHT
});
const PARTS = listOf(
  anyOf(
    "a decimal number as text, {lowest, highest} of such, or null",
    DECIMAL,
    nullable(closed({ lowest: nullable(DECIMAL), highest: nullable(DECIMAL) }))
  )
);
const SIGN_OPTIONS = closed({ mayBeNegative: optional(FLAG) });
const MEASUREMENTS = listOf(
  objectWith({ indicator: TEXT, label: OBJECT, asOf: TEXT, judgement: OBJECT, unit: TEXT })
);
const PLACES = listOf(
  objectWith({ id: TEXT, level: LEVEL, parent: nullable(TEXT), region: REGION })
);
const NEEDS = optional(WHOLE);
const VETOES = optional(oneOf("own-level", "upward"));
const OUTCOME_OPTIONS = closed({ needs: NEEDS });
const ROLL_UP_OPTIONS = closed({
  asOf: DAY,
  region: REGION,
  jurisdiction: optional(TEXT),
  vetoes: VETOES,
  needs: NEEDS
});
const ROLLED_PLACES = listOf(
  objectWith({ place: TEXT, measurements: LIST, within: LIST })
);
const MEASURED_REGISTER = objectWith({
  places: ROLLED_PLACES,
  stated: LIST,
  names: MAP
});
const REGISTER_OPTIONS = closed({
  asOf: DAY,
  knownAt: optional(DAY),
  region: REGION,
  jurisdiction: optional(TEXT),
  packs: optional(listOf(objectWith({ name: TEXT, rules: LIST }))),
  vouchedFor: optional(oneOf("registered-households")),
  mostPeople: optional(WHOLE),
  vetoes: VETOES
});
const TABLES_MEASURED = objectWith({ households: LIST, villages: LIST });
const DESIGN = {
  confidence: optional(DECIMAL),
  sides: optional(shape("1 or 2", (value) => value === 1 || value === 2))
};
const INTERVAL_OPTIONS = closed(DESIGN);
const DESIGN_OPTIONS = closed({ ...DESIGN, designEffect: optional(NUMBER) });
const SAMPLE_COUNTS = objectWith({
  hits: WHOLE,
  size: WHOLE,
  unknown: optional(WHOLE)
});
const CLUSTERS = listOf(
  objectWith({
    stratum: optional(TEXT),
    size: WHOLE,
    hits: WHOLE,
    unknown: optional(WHOLE),
    weight: optional(NUMBER)
  })
);
const STRATA = listOf(
  objectWith({ population: WHOLE, size: WHOLE, hits: WHOLE, unknown: optional(WHOLE) })
);
const INTERVAL = objectWith({ lowest: DECIMAL, highest: DECIMAL });
const EDGE = oneOf("inclusive", "exclusive");
const SAMPLE_REQUEST = closed({
  expected: DECIMAL,
  margin: DECIMAL,
  confidence: optional(DECIMAL),
  population: optional(WHOLE),
  designEffect: optional(DECIMAL),
  response: optional(DECIMAL)
});
const LIMIT_REQUEST = closed({
  limit: DECIMAL,
  allowed: WHOLE,
  confidence: optional(DECIMAL)
});
const ALLOCATE_OPTIONS = closed({
  by: optional(oneOf("size", "equal")),
  atLeast: optional(WHOLE)
});
const IDS = listOf(TEXT);
const IDS_BY_NAME = recordOf(IDS);
const SIZES = recordOf(WHOLE);
const CLUSTER_REQUEST = closed({
  clusters: WHOLE,
  chances: oneOf("equal", "by-size"),
  perCluster: optional(WHOLE)
});
const SEED = shape("a whole number", Number.isSafeInteger);
export {
  ALLOCATE_OPTIONS,
  CLUSTERS,
  CLUSTER_REQUEST,
  COUNTED_UNIT,
  DESIGN_OPTIONS,
  EDGE,
  IDS,
  IDS_BY_NAME,
  INDICATOR,
  INDICATOR_BOOK,
  INTERVAL,
  INTERVAL_OPTIONS,
  LIMIT_REQUEST,
  MEASURED_REGISTER,
  MEASUREMENTS,
  MEASURE_CONTEXT,
  OUTCOME_OPTIONS,
  PARTS,
  PLACES,
  POVERTY_SPEC,
  REGISTER_OPTIONS,
  ROLLED_PLACES,
  ROLL_UP_OPTIONS,
  SAMPLE_COUNTS,
  SAMPLE_REQUEST,
  SEED,
  SIGN_OPTIONS,
  SIZES,
  STRATA,
  TABLES_MEASURED,
  TALLY,
  TARGET_CONTEXT
};
