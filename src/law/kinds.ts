import type { Declarations } from "./declarations/declarations.js";
import { declarationsSchema } from "./declarations/schema.js";
import type { FileKind, Kind } from "./kind.js";
import { listed, valueSchema } from "./kind.js";
import type { Parameter } from "./parameters/parameter.js";
import type { PlacesFile } from "./parameters/places.js";
import { parameterSchema, placesFileSchema } from "./parameters/schema.js";
import {
  type PackHead,
  packHeadSchema,
  type Rule,
  ruleSchema,
  type SourcesFile,
  sourcesFileSchema,
  type TermsFile,
  termsFileSchema,
} from "./schema.js";

const ofName = ({ name }: { readonly name: string }) => [{ name, pointer: "/name" }];

const PACK_NAME = "cn(?:-[a-z]+(?:-(?:[a-z]+|\\d{6}))?)?/[a-z0-9-]+";

export const PACK_HEADS: Kind<PackHead> = {
  id: "pack",
  label: {
    zh: "规则包的首页",
    en: "The head of a pack: what it judges, when, and by which outcome.",
  },
  where: "packs/<place>/<pack>/pack.json",
  path: new RegExp(`^packs/(?<name>${PACK_NAME})/pack\\.json$`),
  schema: valueSchema(packHeadSchema),
  defines: ofName,
};

export const RULES: Kind<Rule> = {
  id: "rule",
  label: { zh: "一条规则", en: "A rule: one clause of the law that decides one criterion." },
  where: "packs/<place>/<pack>/<rule>.json",
  path: new RegExp(`^packs/(?<name>${PACK_NAME}/(?!pack\\.json$)[a-z0-9-]+)\\.json$`),
  schema: valueSchema(ruleSchema),
  replacesWithin: true,
  defines: ofName,
};

export const PARAMETERS: Kind<Parameter> = {
  id: "parameter",
  label: { zh: "法定数值及其沿革", en: "A legal value through time, with its sources." },
  where: "parameters/<name>.json",
  path: /^parameters\/(?<name>[^/]+)\.json$/,
  schema: valueSchema(parameterSchema),
  defines: ofName,
};

export const SOURCES: Kind<SourcesFile> = {
  id: "sources",
  label: { zh: "依据文件和网页", en: "Documents and pages that rules are taken from." },
  where: "sources/<name>.json",
  path: /^sources\/[^/]+\.json$/,
  schema: valueSchema(sourcesFileSchema),
  defines: ({ sources }) => listed(sources, "/sources", ({ id }) => id),
};

export const TERMS: Kind<TermsFile> = {
  id: "terms",
  label: { zh: "术语", en: "Terms of the field." },
  where: "terms/<name>.json",
  path: /^terms\/[^/]+\.json$/,
  schema: valueSchema(termsFileSchema),
  defines: () => [],
};

export const PLACES: Kind<PlacesFile> = {
  id: "places",
  label: { zh: "地方及其代码", en: "Places by their names and division codes." },
  where: "places/<name>.json",
  path: /^places\/[^/]+\.json$/,
  schema: valueSchema(placesFileSchema),
  defines: ({ places }) => listed(places, "/places", ({ id }) => id),
};

export const DECLARATIONS: Kind<Declarations> = {
  id: "declarations",
  label: {
    zh: "自有的列、表和事实",
    en: "Columns, tables and facts of one's own.",
  },
  where: "declarations/<name>.json",
  path: /^declarations\/(?<name>[^/]+)\.json$/,
  schema: valueSchema(declarationsSchema),
  defines: ofName,
};

/** The kinds of file that make packs of rules; other rooms declare more. */
export const LAW_FILE_KINDS: readonly FileKind[] = [
  RULES,
  PACK_HEADS,
  PARAMETERS,
  SOURCES,
  TERMS,
  PLACES,
  DECLARATIONS,
];
