import { isName, MASK } from "../../base/index.js";
import type { Column } from "../column.js";
import { isConflicting, isUnreadable } from "../field.js";
import type { Household } from "../household/household.js";
import { PARTS } from "../household/parts.js";
import { TABLES, type TableName } from "../tables/index.js";
import { shownCell } from "./quote.js";
import type { Register } from "./register.js";

/** Columns of text that are read and compared, and shown nowhere. */
const NOT_SHOWN = [
  ...["criterion", "evidence", "item", "ethnicity"],
  ...["quantity", "unit", "document"],
];

/** What an id or name is shown as. */
export type NameOf = (name: string) => string;

/** Gives each id or name that may not be shown a number of its own, the same wherever it stands. */
export function aliases(): NameOf {
  const given = new Map<string, string>();
  return (name) => {
    if (isName(name)) return name;
    const alias = given.get(name) ?? `${MASK}${given.size + 1}`;
    given.set(name, alias);
    return alias;
  };
}

/**
 * A register whose ids and names of places can be shown: one that looks like the number or the name of
 * a person is a number of its own instead, wherever it stands, so that all still hangs together. Cells
 * that could not be read keep their places and lose their texts. What rules judge is not changed.
 *
 * @param nameOf - from `aliases`.
 */
export function hideNames(register: Register, nameOf: NameOf): Register {
  const records = <R extends object>(table: TableName, list: readonly R[]) =>
    list.map((one) => hideRecord(one, table, nameOf));
  return {
    ...register,
    households: register.households.map((one) => hideHousehold(one, nameOf)),
    villages: records("villages", register.villages),
    townships: records("townships", register.townships),
    counties: records("counties", register.counties),
    duties: records("duties", register.duties),
    environment: records("environment", register.environment),
    facilities: records("facilities", register.facilities),
    indicatorValues: records("indicator-values", register.indicatorValues),
  };
}

function hideHousehold(household: Household, nameOf: NameOf): Household {
  const shown: Record<string, unknown> = { ...hideRecord(household, "households", nameOf) };
  for (const [name, { table }] of PARTS) {
    const part: unknown = household[name];
    if (Array.isArray(part)) shown[name] = part.map((one) => hideRecord(one, table, nameOf));
    else if (part !== undefined) shown[name] = hideRecord(part as object, table, nameOf);
  }
  return shown as unknown as Household;
}

function hideRecord<R extends object>(record: R, table: TableName, nameOf: NameOf): R {
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  return Object.fromEntries(
    Object.entries(record).map(([name, field]) => {
      const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
      return [name, column === undefined ? field : hideField(field, name, column, nameOf)];
    }),
  ) as R;
}

function hideField(field: unknown, name: string, column: Column, nameOf: NameOf): unknown {
  if (isUnreadable(field)) return { ...field, unreadable: shownCell(field.unreadable, column) };
  if (isConflicting(field)) {
    return { ...field, conflicting: field.conflicting.map((one) => shownCell(one, column)) };
  }
  const isShown =
    typeof field === "string" &&
    column.kind === "text" &&
    column.personal === "none" &&
    !NOT_SHOWN.includes(name);
  return isShown ? nameOf(field) : field;
}
