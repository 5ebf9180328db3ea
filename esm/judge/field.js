import { plainValue } from "../register/index.js";
function compareField(names, computed, household, asOf) {
  const written = household.fieldVerdicts.find(({ criterion }) => {
    const name = plainValue(criterion);
    return name !== void 0 && names.includes(name);
  });
  const verdict = plainValue(written?.verdict);
  const on = plainValue(written?.on) ?? null;
  if (written === void 0 || verdict === void 0) return void 0;
  if (on !== null && on > asOf) return void 0;
  const decided = computed === "met" || computed === "not-met";
  return {
    verdict,
    on,
    method: plainValue(written.method) ?? null,
    disagrees: decided && computed !== verdict
  };
}
export {
  compareField
};
