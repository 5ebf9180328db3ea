import { type Column, TABLES, type TableName } from "../../src/register/index.js";

/** What must be printed nowhere, wherever it stands in a register. */
export const SECRETS = {
  name: "赵秘密",
  "resident id": "000000199003071234",
  "resident id with an X": "00000019900307123X",
  telephone: "13800000000",
  "bank card": "6222021234567890123",
  illness: "尿毒症",
  address: "石桥村3组12号",
  "date of birth": "1990-03-07",
} as const;

/** Each secret that is there, with what stands around it where it stands first. */
export function shownSecrets(said: string, among: readonly string[] = Object.values(SECRETS)) {
  return among.flatMap((secret) => {
    const at = said.indexOf(secret);
    return at < 0 ? [] : [said.slice(Math.max(0, at - 160), at + 60)];
  });
}

/** A cell that a column can hold; ids hang together. */
export function cellOf(table: TableName, name: string, row: number): string {
  const column = (TABLES[table].columns as Readonly<Record<string, Column>>)[name] as Column;
  if (name === "household" || (table === "households" && name === "id")) return `H${row}`;
  if (name === "village" || (table === "villages" && name === "id")) return `V${row}`;
  if (name === "township" || (table === "townships" && name === "id")) return "T1";
  if (name === "county" || (table === "counties" && name === "id")) return "C1";
  if (name === "id" || name === "member") return `H${row}-1`;
  if (name === "criterion") return "medical";
  if (name === "residentId") return "000000199001011238";
  switch (column.kind) {
    case "code":
      return Object.keys(column.codes ?? {})[0] as string;
    case "flag":
      return "是";
    case "date":
      return "2019-05-01";
    case "month":
      return "2019-05";
    case "year":
      return "2019";
    case "text":
      return "A1";
    default:
      return "1";
  }
}
