const HOUSEHOLD_PARTS = {
  members: { table: "members", single: false, key: "id" },
  incomes: { table: "incomes", single: false, key: "year" },
  ledger: { table: "ledger", single: false },
  dwelling: { table: "dwellings", single: true },
  water: { table: "water", single: true },
  measures: { table: "measures", single: false },
  monitoring: { table: "monitoring", single: true },
  credit: { table: "credit", single: true },
  medicalCosts: { table: "medical-costs", single: false, key: "year" },
  fieldVerdicts: { table: "field-verdicts", single: false, key: "criterion" }
};
const PARTS = Object.entries(HOUSEHOLD_PARTS);
export {
  HOUSEHOLD_PARTS,
  PARTS
};
