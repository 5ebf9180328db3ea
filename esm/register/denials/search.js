import { fullYears, isPlainDate, yearOf } from "../../base/index.js";
import { DISAGREE } from "./told.js";
function valueIn(row, column) {
  const field = row?.[column];
  return typeof field === "object" ? void 0 : field;
}
function searchFor(denials, readerOf, gateIn = (name) => name) {
  const gates = /* @__PURE__ */ new Map();
  for (const denial of denials) {
    const { name, by } = gateOf(denial);
    const key = `${name}/${by}`;
    const asked = [];
    const gate = gates.get(key) ?? { column: gateIn(name), asked, open: OPENED[by](name, asked) };
    gates.set(key, gate);
    gate.asked.push({
      denial,
      check: checkFor(denial.form, readerOf, by === "filled" ? void 0 : name)
    });
  }
  const list = [...gates.values()];
  return (row, of, asOf, found) => {
    for (let index = 0; index < list.length; index += 1) {
      const { column, open } = list[index];
      const value = valueIn(row, column);
      const asked = value === void 0 ? void 0 : open(value, asOf);
      if (asked === void 0) continue;
      for (const { denial, check } of asked) {
        const columns = check(of, asOf);
        if (columns !== void 0) found.push({ denial, columns });
      }
    }
  };
}
const OPENED = {
  age: (name, asked) => {
    const byAge = [];
    return (value, asOf) => {
      const age = asOf === void 0 || !isPlainDate(value) ? -1 : fullYears(value, asOf);
      if (age < 0) return void 0;
      byAge[age] ??= asked.filter(({ denial }) => isOfAge(testOf(denial, name), age));
      return byAge[age];
    };
  },
  code: (name, asked) => {
    let byCode;
    return (value) => {
      byCode ??= groupedBy(asked, ({ denial }) => codesOf(testOf(denial, name)));
      return byCode.get(value);
    };
  },
  filled: (_name, asked) => () => asked
};
function groupedBy(list, keysOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of list) {
    for (const key of keysOf(one)) groups.set(key, [...groups.get(key) ?? [], one]);
  }
  return groups;
}
const codesOf = (test) => typeof test === "object" && "is" in test ? test.is : [];
const testOf = ({ form }, name) => "never" in form && form.never[name] || "filled";
function gateOf({ form }) {
  if ("never" in form) {
    const names = Object.keys(form.never);
    const asks = (...tests) => names.find((name) => tests.some((test) => test in Object(form.never[name])));
    const age = asks("younger", "older");
    if (age !== void 0) return { name: age, by: "age" };
    const code = asks("is");
    return code === void 0 ? { name: names[0], by: "filled" } : { name: code, by: "code" };
  }
  if ("order" in form) {
    const [first, second] = form.order;
    return { name: second === "year" ? first : second, by: "filled" };
  }
  return { name: "whole" in form ? form.whole : form.by, by: "filled" };
}
function cellsOf({ form }) {
  if ("never" in form) return Object.keys(form.never);
  if ("order" in form) return form.order;
  return "parts" in form ? [...form.parts, form.whole] : [form.by, form.beside];
}
function checkFor(form, readerOf, passed) {
  if ("never" in form) {
    const columns2 = Object.keys(form.never);
    const tests = Object.entries(form.never).filter(([name]) => name !== passed).map(([name, test]) => ({ read: readerOf(name), test }));
    return (of, asOf) => {
      for (const { read, test } of tests) if (!passes(test, read(of), asOf)) return void 0;
      return columns2;
    };
  }
  if ("order" in form) {
    const { order } = form;
    const [first, second] = [readerOf(order[0]), readerOf(order[1])];
    return (of) => {
      const from = first(of);
      return from !== void 0 && isAfter(from, second(of)) ? order : void 0;
    };
  }
  if ("parts" in form) {
    const whole = readerOf(form.whole);
    const parts = form.parts.map((column) => ({ column, read: readerOf(column) }));
    return (of) => {
      const there = parts.filter(({ read }) => read(of) !== void 0);
      const sum = there.reduce((total, { read }) => total + Number(read(of)), 0);
      if (there.length === 0 || sum <= Number(whole(of))) return void 0;
      return [...there.map(({ column }) => column), form.whole];
    };
  }
  const columns = [form.by, form.beside];
  const [number, beside] = [readerOf(form.by), readerOf(form.beside)];
  const disagree = DISAGREE[form.told];
  return (of) => {
    const [told, said] = [number(of), beside(of)];
    if (typeof told !== "string" || typeof said !== "string") return void 0;
    return disagree(told, said) ? columns : void 0;
  };
}
function isAfter(first, second) {
  if (second === void 0) return false;
  if (typeof first === "string" && typeof second === "string") return first > second;
  const from = typeof first === "number" ? first - 1 : yearOf(String(first));
  const to = typeof second === "number" ? second : yearOf(String(second));
  return from > to;
}
function passes(test, value, asOf) {
  if (value === void 0) return false;
  if (test === "filled") return true;
  if ("is" in test) return test.is.includes(value);
  if ("over" in test) return Number(value) > test.over;
  if ("under" in test) return Number(value) < test.under;
  if (asOf === void 0 || !isPlainDate(value)) return false;
  if ("has" in test) return value <= asOf === (test.has === "come");
  return isOfAge(test, fullYears(value, asOf));
}
function isOfAge(test, age) {
  if (test === "filled") return false;
  return "younger" in test ? age >= 0 && age < test.younger : "older" in test && age > test.older;
}
export {
  cellsOf,
  gateOf,
  isAfter,
  searchFor,
  valueIn
};
