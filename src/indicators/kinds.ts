import { type FileKind, type Kind, listed, valueSchema } from "../law/index.js";
import type { IndicatorTerms, Programme, Statement } from "./definition.js";
import {
  type GroupFile,
  groupSchema,
  type PovertyIndexFile,
  povertyIndexSchema,
  programmeSchema,
  statementsSchema,
  termsSchema,
} from "./schema.js";

const idOf = ({ id }: { readonly id: string }) => id;

export const INDICATOR_TERMS: Kind<IndicatorTerms> = {
  id: "indicator-terms",
  label: { zh: "指标的计数对象和单位", en: "The counted sets and units of indicators." },
  where: "indicators/terms.json",
  path: /^indicators\/terms\.json$/,
  schema: valueSchema(termsSchema),
  defines: ({ sets, units }) => [
    ...listed(sets, "/sets", ({ id }) => `sets/${id}`),
    ...listed(units, "/units", ({ id }) => `units/${id}`),
  ],
};

export const GROUPS: Kind<GroupFile> = {
  id: "indicators",
  label: { zh: "一组指标及其目标", en: "A group of indicators with their targets." },
  where: "indicators/groups/<name>.json",
  path: /^indicators\/groups\/[^/]+\.json$/,
  schema: valueSchema(groupSchema),
  defines: ({ id, indicators }) => [
    { name: `groups/${id}`, pointer: "/id" },
    ...listed(indicators, "/indicators", idOf),
  ],
};

export const STATEMENTS: Kind<{ readonly statements: readonly Statement[] }> = {
  id: "statements",
  label: { zh: "总结中写明的指标值", en: "What a summary states of indicators." },
  where: "indicators/statements/<name>.json",
  path: /^indicators\/statements\/[^/]+\.json$/,
  schema: valueSchema(statementsSchema),
  defines: ({ statements }) => listed(statements, "/statements", idOf),
};

export const PROGRAMMES: Kind<Programme> = {
  id: "programme",
  label: { zh: "一套措施", en: "A programme of measures." },
  where: "indicators/programmes/<name>.json",
  path: /^indicators\/programmes\/[^/]+\.json$/,
  schema: valueSchema(programmeSchema),
  defines: ({ id }) => [{ name: id, pointer: "/id" }],
};

export const POVERTY_INDEXES: Kind<PovertyIndexFile> = {
  id: "poverty-index",
  label: { zh: "多维贫困指数的构成", en: "What a multidimensional poverty index is made of." },
  where: "indicators/poverty-indexes/<name>.json",
  path: /^indicators\/poverty-indexes\/[^/]+\.json$/,
  schema: valueSchema(povertyIndexSchema),
  defines: ({ id }) => [{ name: id, pointer: "/id" }],
};

/** The kinds of file that this room reads from the book of the law. */
export const INDICATOR_FILE_KINDS: readonly FileKind[] = [
  INDICATOR_TERMS,
  GROUPS,
  STATEMENTS,
  PROGRAMMES,
  POVERTY_INDEXES,
];
