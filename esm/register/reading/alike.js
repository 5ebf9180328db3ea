import { issue } from "../issues.js";
const MOST_ALIKE = 1e3;
function tellIssues(most = MOST_ALIKE) {
  const kept = [];
  const kinds = /* @__PURE__ */ new Map();
  return {
    tell(one) {
      const { file = "", sheet = "", column = "" } = one.place ?? {};
      const kind = `${one.code}
${file}
${sheet}
${column}`;
      const alike = kinds.get(kind);
      if (alike === void 0) kinds.set(kind, { first: one, count: 1 });
      else alike.count += 1;
      if (alike === void 0 || alike.count <= most) kept.push(one);
    },
    told() {
      const more = [...kinds.values()].filter(({ count }) => count > most);
      return [...kept, ...more.map(({ first, count }) => moreAlike(first, count - most, most))];
    }
  };
}
function moreAlike({ code, severity, kind, place }, count, told) {
  const { row: _row, character: _character, ...whole } = place ?? {};
  return issue("register/more-alike", { code, count, told }, whole, { severity, kind });
}
function countIssues(issues) {
  return issues.reduce((sum, { code, details }) => {
    return sum + (code === "register/more-alike" ? Number(details.count) : 1);
  }, 0);
}
export {
  MOST_ALIKE,
  countIssues,
  tellIssues
};
