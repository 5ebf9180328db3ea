import type { Label } from "../base/index.js";

export type JsonSchema = Record<string, unknown>;

/** The version of every published form; it rises when a file that was valid no longer is. */
const VERSION = 1;

/** A plain date, as JSON Schema says it. */
export const DATE = { format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } as const;

/** A decimal number as text. */
export const DECIMAL = { pattern: "^-?(0|[1-9]\\d{0,17})(\\.\\d{1,12})?$" } as const;

/** A schema with its name, version and title. */
export function schemaOf(name: string, label: Label, json: JsonSchema): JsonSchema {
  const { $schema, ...rest } = json;
  return {
    $schema: $schema ?? "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:tuopin:schema:${name}:${VERSION}`,
    title: `tuopin ${name}`,
    description: about(label),
    ...rest,
  };
}

/** A label in both languages, with its unit. */
export function about(label: Label, unit?: string): string {
  return `${label.zh} · ${label.en}${unit === undefined ? "" : ` (${unit})`}`;
}
