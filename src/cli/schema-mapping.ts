import { mappable } from "../register/index.js";
import { about, DECIMAL, type JsonSchema, schemaOf } from "./schema-json.js";

const said = (zh: string, en: string) => ({ description: about({ zh, en }) });
const TEXT = { type: "string" };
const NOTE = { ...TEXT, ...said("给人看的说明，不读取", "for people; nobody reads it") };
const form = (properties: JsonSchema, required: readonly string[]): JsonSchema => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const COLUMN = form(
  {
    header: { ...TEXT, minLength: 1, ...said("台账里的列名", "the header in the ledger") },
    column: {
      anyOf: [{ enum: mappable() }, { type: "null" }],
      ...said("登记表的列；null 是不读", "the column of the register; null for none"),
    },
    factor: {
      ...TEXT,
      ...DECIMAL,
      ...said(
        "台账里的1是登记表单位的多少，如万元写 10000",
        "how much of the unit of the column one of its numbers is: 10000 for 万元",
      ),
    },
    words: {
      type: "object",
      additionalProperties: TEXT,
      ...said(
        "台账的用词对应的代码；空白为不读",
        "words of the ledger with the codes they stand for; an empty text for none",
      ),
    },
    note: NOTE,
  },
  ["header", "column"],
);

const LEDGER = form(
  {
    file: { ...TEXT, ...said("文件名；不写为所有文件", "the name of the file; of all without it") },
    sheet: { ...TEXT, ...said("工作表；不写为所有工作表", "the sheet; all of them without it") },
    headerRow: {
      type: "integer",
      minimum: 1,
      ...said("表头所在的行，找不到时写", "the row of the header, where it is not found"),
    },
    constants: {
      type: "object",
      propertyNames: { enum: mappable() },
      additionalProperties: TEXT,
      ...said("每一行都如此、没有列的内容", "what is so of every row and stands in no column"),
    },
    columns: { type: "array", items: COLUMN },
    note: NOTE,
  },
  ["columns"],
);

/** The form of a mapping of ledgers. */
export function mappingSchema(): JsonSchema {
  const label = { zh: "台账列名和用词的对应表", en: "What headers and words of ledgers are" };
  const whole = form(
    {
      $schema: TEXT,
      version: { const: 1 },
      note: NOTE,
      ledgers: { type: "array", items: LEDGER },
    },
    ["version", "ledgers"],
  );
  return schemaOf("mapping", label, whole);
}
