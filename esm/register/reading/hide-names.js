import { isName, MASK } from "../../base/index.js";
import { isConflicting, isUnreadable } from "../field.js";
import { PARTS } from "../household/parts.js";
import { TABLES } from "../tables/index.js";
import { shownCell } from "./quote.js";
const NOT_SHOWN = [
  ...["criterion", "evidence", "item", "ethnicity"],
  ...["quantity", "unit", "document"]
];
function aliases() {
  const given = /* @__PURE__ */ new Map();
  return (name) => {
    if (isName(name)) return name;
    const alias = given.get(name) ?? `${MASK}${given.size + 1}`;
    given.set(name, alias);
    return alias;
  };
}
function hideNames(register, nameOf) {
  const records = (table, list) => list.map((one) => hideRecord(one, table, nameOf));
  return {
    ...register,
    households: register.households.map((one) => hideHousehold(one, nameOf)),
    villages: records("villages", register.villages),
    townships: records("townships", register.townships),
    counties: records("counties", register.counties),
    duties: records("duties", register.duties),
    indicatorValues: records("indicator-values", register.indicatorValues)
  };
}
function hideHousehold(household, nameOf) {
  const shown = { ...hideRecord(household, "households", nameOf) };
  for (const [name, { table }] of PARTS) {
    const part = household[name];
    if (Array.isArray(part)) shown[name] = part.map((one) => hideRecord(one, table, nameOf));
    else if (part !== void 0) shown[name] = hideRecord(part, table, nameOf);
  }
  return shown;
}
function hideRecord(record, table, nameOf) {
  const columns = TABLES[table].columns;
  return Object.fromEntries(
    Object.entries(record).map(([name, field]) => {
      const column = Object.hasOwn(columns, name) ? columns[name] : void 0;
      return [name, column === void 0 ? field : hideField(field, name, column, nameOf)];
    })
  );
}
function hideField(field, name, column, nameOf) {
  if (isUnreadable(field)) return { ...field, unreadable: shownCell(field.unreadable, column) };
  if (isConflicting(field)) {
    return { ...field, conflicting: field.conflicting.map((one) => shownCell(one, column)) };
  }
  const isShown = typeof field === "string" && column.kind === "text" && column.personal === "none" && !NOT_SHOWN.includes(name);
  return isShown ? nameOf(field) : field;
}
export {
  aliases,
  hideNames
};
