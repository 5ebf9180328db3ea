import { readFileSync } from "node:fs";
import { join } from "node:path";
import Draft07 from "ajv";
import Draft2020 from "ajv/dist/2020.js";
import { RULES_FOLDER } from "./rules.js";

/** What a schema finds wrong with a value, as pointers with the keyword. */
export function checker(name: string): (value: unknown) => string[] {
  const text = readFileSync(join(RULES_FOLDER, `schema/${name}.schema.json`), "utf8");
  const schema = JSON.parse(text) as Record<string, unknown>;
  const Ajv = String(schema.$schema).includes("draft-07") ? Draft07.Ajv : Draft2020.Ajv2020;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
