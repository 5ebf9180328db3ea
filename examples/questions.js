/** The part of a household in which a table stands; a list has a record for each member or year. */
const PARTS = {
  households: [],
  members: ["members", "id"],
  incomes: ["incomes", "year"],
  dwellings: ["dwelling"],
  water: ["water"],
};

/** What a form can ask for: a lacking cell of a table that it knows, or a record that is not there yet. */
export function questionsOf({ lacks }, columnOf) {
  return lacks.flatMap((lack) => {
    const [table] = lack.field.split(".");
    if (PARTS[table] === undefined || lack.reason !== "missing") return [];
    const column = columnOf(lack.field);
    return [{ key: `${lack.field} ${lack.record}`, lack, column, label: column?.label ?? table }];
  });
}

/** A household with one answer more. */
export function answered(household, { field, record }, value) {
  const [table, column] = field.split(".");
  const [part, key] = PARTS[table];
  const filled = column === undefined ? {} : { [column]: value };
  if (part === undefined) return { ...household, ...filled };
  if (key === undefined) return { ...household, [part]: { ...household[part], ...filled } };
  const text = record.slice(household.id.length + 1);
  const id = key === "year" ? Number(text) : text;
  const list = household[part] ?? [];
  const others = list.filter((one) => one[key] !== id);
  const own = list.find((one) => one[key] === id) ?? { [key]: id };
  return { ...household, [part]: [...others, { ...own, ...filled }] };
}

/** A text of a form as the column holds it. */
export function valueIn(text, { kind }) {
  if (kind === "flag") return text === "true";
  return ["count", "quantity", "year"].includes(kind) ? Number(text) : text;
}
