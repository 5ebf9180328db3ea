import { analysed } from "./analyse.js";
import { NO } from "./build.js";
import { within } from "./expression.js";
import { remembered } from "./remember.js";
import { rowsOf } from "./scope.js";
import { add } from "./values.js";
const OPS = /* @__PURE__ */ new Set([
  ...["column", "literal", "parameter"],
  ...["equal", "isOneOf", "choose", "all"]
]);
function splitOf({ table, where }, build) {
  if (where.op !== "choose" || where.otherwise?.op !== "literal") return void 0;
  if (where.otherwise.value !== false) return void 0;
  const byCode = settled(where.then, build);
  const parts = within(byCode);
  const columns = parts.filter((part) => part.op === "column");
  const [code] = columns;
  if (code === void 0 || code.table !== table || !parts.every(({ op }) => OPS.has(op))) {
    return void 0;
  }
  const isOne = columns.every((one) => analysed(one).text === analysed(code).text);
  return isOne ? { question: where.question, code, byCode } : void 0;
}
function settled(e, build) {
  if (e.op !== "choose") return e;
  const answer = build(e.question).constant;
  const then = settled(e.then, build);
  const otherwise = e.otherwise === void 0 ? NO : settled(e.otherwise, build);
  if (answer === void 0) return { ...e, then, otherwise };
  return answer === true ? then : otherwise;
}
function sumByCode(e, type, scope, build) {
  const split = splitOf(e, build);
  if (split === void 0) return void 0;
  const key = JSON.stringify([e.table, split.question, split.code, e.of]);
  const groupsOf = scope.groups.get(key) ?? remembered(grouping(e, split, type, scope, build), e, scope);
  scope.groups.set(key, groupsOf);
  const chosen = build(split.byCode);
  const counts = /* @__PURE__ */ new Map();
  const cursor = scope.cursors[e.table];
  const doesCount = ({ code, row: at }) => {
    if (!counts.has(code)) {
      const { row, index } = cursor;
      cursor.row = rowsOf(scope, e.table)[at];
      cursor.index = at;
      counts.set(code, chosen.value());
      cursor.row = row;
      cursor.index = index;
    }
    return counts.get(code);
  };
  return () => {
    const groups = groupsOf();
    let sum = groups === void 0 ? void 0 : 0;
    for (let at = 0; groups !== void 0 && at < groups.length && sum !== void 0; at += 1) {
      const group = groups[at];
      const holds = doesCount(group);
      if (holds === false) continue;
      const one = holds === void 0 ? void 0 : group.sum;
      sum = one === void 0 ? void 0 : add(sum, one, type);
    }
    return sum;
  };
}
function grouping({ table, of }, { question, code }, type, scope, build) {
  const [asked, kind, added] = [build(question), build(code), build(of)];
  const cursor = scope.cursors[table];
  return () => {
    const { row, index } = cursor;
    const rows = rowsOf(scope, table);
    let groups = [];
    for (let at = 0; at < rows.length && groups !== void 0; at += 1) {
      cursor.row = rows[at];
      cursor.index = at;
      const holds = asked.value();
      if (holds === false) continue;
      if (holds === void 0) groups = void 0;
      else {
        const its = kind.value();
        let group = groups.find((one2) => one2.code === its);
        if (group === void 0) {
          group = { code: its, row: at, sum: 0 };
          groups.push(group);
        }
        const one = group.sum === void 0 ? void 0 : added.value();
        group.sum = one === void 0 || group.sum === void 0 ? void 0 : add(group.sum, one, type);
      }
    }
    cursor.row = row;
    cursor.index = index;
    return groups;
  };
}
export {
  sumByCode
};
