import { listed, valueSchema } from "../law/index.js";
import {
  groupSchema,
  povertyIndexSchema,
  programmeSchema,
  statementsSchema,
  termsSchema
} from "./schema.js";
const idOf = ({ id }) => id;
const INDICATOR_TERMS = {
  id: "indicator-terms",
  label: { zh: "\u6307\u6807\u7684\u8BA1\u6570\u5BF9\u8C61\u548C\u5355\u4F4D", en: "The counted sets and units of indicators." },
  where: "indicators/terms.json",
  path: /^indicators\/terms\.json$/,
  schema: valueSchema(termsSchema),
  defines: ({ sets, units }) => [
    ...listed(sets, "/sets", ({ id }) => `sets/${id}`),
    ...listed(units, "/units", ({ id }) => `units/${id}`)
  ]
};
const GROUPS = {
  id: "indicators",
  label: { zh: "\u4E00\u7EC4\u6307\u6807\u53CA\u5176\u76EE\u6807", en: "A group of indicators with their targets." },
  where: "indicators/groups/<name>.json",
  path: /^indicators\/groups\/[^/]+\.json$/,
  schema: valueSchema(groupSchema),
  defines: ({ id, indicators }) => [
    { name: `groups/${id}`, pointer: "/id" },
    ...listed(indicators, "/indicators", idOf)
  ]
};
const STATEMENTS = {
  id: "statements",
  label: { zh: "\u603B\u7ED3\u4E2D\u5199\u660E\u7684\u6307\u6807\u503C", en: "What a summary states of indicators." },
  where: "indicators/statements/<name>.json",
  path: /^indicators\/statements\/[^/]+\.json$/,
  schema: valueSchema(statementsSchema),
  defines: ({ statements }) => listed(statements, "/statements", idOf)
};
const PROGRAMMES = {
  id: "programme",
  label: { zh: "\u4E00\u5957\u63AA\u65BD", en: "A programme of measures." },
  where: "indicators/programmes/<name>.json",
  path: /^indicators\/programmes\/[^/]+\.json$/,
  schema: valueSchema(programmeSchema),
  defines: ({ id }) => [{ name: id, pointer: "/id" }]
};
const POVERTY_INDEXES = {
  id: "poverty-index",
  label: { zh: "\u591A\u7EF4\u8D2B\u56F0\u6307\u6570\u7684\u6784\u6210", en: "What a multidimensional poverty index is made of." },
  where: "indicators/poverty-indexes/<name>.json",
  path: /^indicators\/poverty-indexes\/[^/]+\.json$/,
  schema: valueSchema(povertyIndexSchema),
  defines: ({ id }) => [{ name: id, pointer: "/id" }]
};
const INDICATOR_FILE_KINDS = [
  INDICATOR_TERMS,
  GROUPS,
  STATEMENTS,
  PROGRAMMES,
  POVERTY_INDEXES
];
export {
  GROUPS,
  INDICATOR_FILE_KINDS,
  INDICATOR_TERMS,
  POVERTY_INDEXES,
  PROGRAMMES,
  STATEMENTS
};
