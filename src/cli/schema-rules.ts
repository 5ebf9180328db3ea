import * as z from "zod/mini";
import { PARAMETER_PREFIX } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { RULE_KINDS } from "../io/index.js";
import { dateSchema, type FileKind, type Law, zodOf } from "../law/index.js";
import { about, DATE, type JsonSchema, schemaOf } from "./schema-json.js";

const KINDS: ReadonlyMap<string, FileKind> = new Map(RULE_KINDS.map((one) => [one.id, one]));

export const RULE_FORMATS: readonly string[] = [...KINDS.keys()];

/** What every rule file may say beside its content. */
const REPLACES: JsonSchema = {
  anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }],
  description: about({
    zh: "本文件所取代的下层规则文件的路径或名称",
    en: "The path or name of the file of the rules below whose place this file takes.",
  }),
};

/**
 * The JSON Schema of a kind of rule file, if there is one. That of rules and packs names every fact and
 * legal value, and the codes that a fact can take, so that an editor completes a condition as one types.
 */
export function ruleFormatSchema(format: string, book: Law): JsonSchema | undefined {
  const kind = KINDS.get(format);
  if (kind === undefined) return undefined;
  const json = z.toJSONSchema(zodOf(kind.schema), {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if ((zodSchema as unknown) === dateSchema) Object.assign(jsonSchema, DATE);
    },
  }) as JsonSchema;
  Object.assign(json, { properties: { ...(json.properties as JsonSchema), replaces: REPLACES } });
  const schema = schemaOf(format, kind.label, json);
  if (format !== "rule" && format !== "pack") return schema;
  nameFacts(schema);
  return {
    ...schema,
    $defs: { ...(schema.$defs as JsonSchema), ...factDefinitions(book), codes: codesOfFacts() },
  };
}

function factDefinitions(book: Law): JsonSchema {
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
