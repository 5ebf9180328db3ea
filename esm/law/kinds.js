import { listed, valueSchema } from "./kind.js";
import { parameterSchema, placesFileSchema } from "./parameters/schema.js";
import {
  packHeadSchema,
  ruleSchema,
  sourcesFileSchema,
  termsFileSchema
} from "./schema.js";
const ofName = ({ name }) => [{ name, pointer: "/name" }];
const PACK_NAME = "cn(?:-[a-z]+(?:-(?:[a-z]+|\\d{6}))?)?/[a-z0-9-]+";
const PACK_HEADS = {
  id: "pack",
  label: {
    zh: "\u89C4\u5219\u5305\u7684\u9996\u9875",
    en: "The head of a pack: what it judges, when, and by which outcome."
  },
  where: "packs/<place>/<pack>/pack.json",
  path: new RegExp(`^packs/(?<name>${PACK_NAME})/pack\\.json$`),
  schema: valueSchema(packHeadSchema),
  defines: ofName
};
const RULES = {
  id: "rule",
  label: { zh: "\u4E00\u6761\u89C4\u5219", en: "A rule: one clause of the law that decides one criterion." },
  where: "packs/<place>/<pack>/<rule>.json",
  path: new RegExp(`^packs/(?<name>${PACK_NAME}/(?!pack\\.json$)[a-z0-9-]+)\\.json$`),
  schema: valueSchema(ruleSchema),
  replacesWithin: true,
  defines: ofName
};
const PARAMETERS = {
  id: "parameter",
  label: { zh: "\u6CD5\u5B9A\u6570\u503C\u53CA\u5176\u6CBF\u9769", en: "A legal value through time, with its sources." },
  where: "parameters/<name>.json",
  path: /^parameters\/(?<name>[^/]+)\.json$/,
  schema: valueSchema(parameterSchema),
  defines: ofName
};
const SOURCES = {
  id: "sources",
  label: { zh: "\u4F9D\u636E\u6587\u4EF6\u548C\u7F51\u9875", en: "Documents and pages that rules are taken from." },
  where: "sources/<name>.json",
  path: /^sources\/[^/]+\.json$/,
  schema: valueSchema(sourcesFileSchema),
  defines: ({ sources }) => listed(sources, "/sources", ({ id }) => id)
};
const TERMS = {
  id: "terms",
  label: { zh: "\u672F\u8BED", en: "Terms of the field." },
  where: "terms/<name>.json",
  path: /^terms\/[^/]+\.json$/,
  schema: valueSchema(termsFileSchema),
  defines: () => []
};
const PLACES = {
  id: "places",
  label: { zh: "\u5730\u65B9\u53CA\u5176\u4EE3\u7801", en: "Places by their names and division codes." },
  where: "places/<name>.json",
  path: /^places\/[^/]+\.json$/,
  schema: valueSchema(placesFileSchema),
  defines: ({ places }) => listed(places, "/places", ({ id }) => id)
};
const LAW_FILE_KINDS = [
  RULES,
  PACK_HEADS,
  PARAMETERS,
  SOURCES,
  TERMS,
  PLACES
];
export {
  LAW_FILE_KINDS,
  PACK_HEADS,
  PARAMETERS,
  PLACES,
  RULES,
  SOURCES,
  TERMS
};
