import {
  eachLackOnce,
  inYuan,
  known
} from "../base/index.js";
import {
  householdFor,
  householdSearch
} from "../register/index.js";
import { compiler } from "./compile.js";
import { columnsOf } from "./describe.js";
import { createScope, enter, enterMember } from "./scope.js";
import { seenOn } from "./seen.js";
function factReaders(context) {
  const scope = createScope();
  const build = compiler(scope, context);
  const read = /* @__PURE__ */ new Set();
  let search;
  const seenBy = (subject) => {
    if (!("household" in subject) || "member" in subject) return seenOn(subject, context);
    search ??= householdSearch((column) => read.has(column));
    return { household: householdFor(search, subject.household, context) };
  };
  return {
    turnTo(subject) {
      const seen = seenBy(subject);
      enter(scope, seen);
      return seen;
    },
    turnToMember: (member) => enterMember(scope, member),
    readerOf: (expression) => {
      const node = build(expression);
      for (const column of columnsOf(expression)) read.add(column);
      search = void 0;
      const value = node.type === "amount" ? () => {
        const amount = node.value();
        return amount === void 0 ? void 0 : inYuan(amount);
      } : node.value;
      const lacks = () => {
        const found = [];
        if (node.value() === void 0) node.lacks(found);
        return eachLackOnce(found);
      };
      const reading = () => {
        const its = value();
        return its === void 0 ? { known: false, lacks: lacks() } : known(its);
      };
      return { value, lacks, reading };
    }
  };
}
const made = /* @__PURE__ */ new WeakMap();
function readExpression(expression, subject, context) {
  let readers = made.get(context);
  if (readers === void 0) {
    readers = { ...factReaders(context), known: /* @__PURE__ */ new Map() };
    made.set(context, readers);
  }
  let reader = readers.known.get(expression);
  if (reader === void 0) {
    reader = readers.readerOf(expression);
    readers.known.set(expression, reader);
  }
  readers.turnTo(subject);
  return reader.reading();
}
export {
  factReaders,
  readExpression
};
