import * as z from "zod/mini";
import type { Label } from "../base/index.js";
import { PARAMETER_PREFIX } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import {
  dateSchema,
  packHeadSchema,
  parameterSchema,
  placesFileSchema,
  type Rulebook,
  ruleSchema,
  sourcesFileSchema,
  termsFileSchema,
} from "../law/index.js";
import { about, DATE, type JsonSchema, schemaOf } from "./schema-json.js";

const FORMATS = {
  rule: ruleSchema,
  pack: packHeadSchema,
  parameter: parameterSchema,
  sources: sourcesFileSchema,
  terms: termsFileSchema,
  places: placesFileSchema,
} as const;

export type RuleFormat = keyof typeof FORMATS;

export const RULE_FORMATS = Object.keys(FORMATS) as readonly RuleFormat[];

const ABOUT: Readonly<Record<RuleFormat, Label>> = {
  rule: { zh: "一条规则", en: "A rule: one clause of the law that decides one criterion." },
  pack: {
    zh: "规则包的首页",
    en: "The head of a pack: what it judges, when, and by which outcome.",
  },
  parameter: { zh: "法定数值及其沿革", en: "A legal value through time, with its sources." },
  sources: { zh: "依据文件和网页", en: "Documents and pages that rules are taken from." },
  terms: { zh: "术语", en: "Terms of the field." },
  places: { zh: "地方及其代码", en: "Places by their names and division codes." },
};

/**
 * The JSON Schema of a file of rules. That of rules and packs names every fact and legal value, and
 * the codes that a fact can take, so that an editor completes a condition as one types.
 */
export function ruleFormatSchema(format: RuleFormat, book: Rulebook): JsonSchema {
  const json = z.toJSONSchema(FORMATS[format], {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === dateSchema) Object.assign(jsonSchema, DATE);
    },
  }) as JsonSchema;
  const schema = schemaOf(format, ABOUT[format], json);
  if (format !== "rule" && format !== "pack") return schema;
  nameFacts(schema);
  return {
    ...schema,
    $defs: { ...(schema.$defs as JsonSchema), ...factDefinitions(book), codes: codesOfFacts() },
  };
}

function factDefinitions(book: Rulebook): JsonSchema {
  const parameters = [...book.parameters.values()].map(({ name, label, unit }) => ({
    const: `${PARAMETER_PREFIX}${name}`,
    description: about(label, unit),
  }));
  const facts = [...FACTS.values()].map(({ id, label, unit }) => ({
    const: id,
    description: about(label, unit),
  }));
  return { fact: { oneOf: [...facts, ...parameters] }, parameter: { oneOf: parameters } };
}

/** For every fact with codes: what it may be compared with. */
function codesOfFacts(): JsonSchema {
  const coded = [...FACTS.values()].flatMap(({ id, codes }) =>
    codes === undefined ? [] : [{ id, codes }],
  );
  return {
    allOf: coded.map(({ id, codes }) => {
      const code = {
        oneOf: Object.entries(codes).map(([value, label]) => ({
          const: value,
          description: about(label),
        })),
      };
      const value = {
        anyOf: [code, { type: "array", items: code }, { type: "object", required: ["fact"] }],
      };
      return {
        if: { properties: { fact: { const: id } }, required: ["fact"] },
        // biome-ignore lint/suspicious/noThenProperty: it is the keyword of JSON Schema.
        then: { properties: { value } },
      };
    }),
  };
}

/** Puts the names of facts where a schema asks for one. */
function nameFacts(node: unknown): void {
  if (Array.isArray(node)) {
    for (const part of node) nameFacts(part);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const { properties } = node as { properties?: Record<string, unknown> };
  if (properties !== undefined) {
    const keys = Object.keys(properties);
    if (keys.includes("fact") && keys.includes("operator")) {
      properties.fact = { $ref: "#/$defs/fact" };
      Object.assign(node, { allOf: [{ $ref: "#/$defs/codes" }] });
    } else if (keys.length === 1 && keys[0] === "fact") {
      properties.fact = { $ref: "#/$defs/fact" };
    }
    if (keys.includes("atLeast")) {
      properties.atLeast = {
        type: "object",
        properties: { fact: { $ref: "#/$defs/parameter" } },
        required: ["fact"],
        additionalProperties: false,
      };
    }
    nameKeys(properties.facts);
    nameKeys((properties.members as { items?: unknown } | undefined)?.items);
  }
  for (const [key, part] of Object.entries(node)) if (key !== "allOf") nameFacts(part);
}

function nameKeys(record: unknown): void {
  if (typeof record === "object" && record !== null && "propertyNames" in record) {
    record.propertyNames = { $ref: "#/$defs/fact" };
  }
}
