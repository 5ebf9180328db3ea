export {
  isUnconfirmed,
  type LawContext,
  placesAround,
  type ResolvedParameter,
  resolveParameter,
} from "./resolve.js";
export {
  type Citation,
  CONFIDENCES,
  type Confidence,
  citationSchema,
  citationsSchema,
  dateSchema,
  labelSchema,
  NAME,
  type Parameter,
  type ParameterEntry,
  type ParameterValue,
  parameterSchema,
  placeSchema,
} from "./schema.js";
