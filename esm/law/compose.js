import {
  contains,
  expectCall,
  fail,
  fingerprint,
  succeed,
  TEXT
} from "../base/index.js";
import { packNotFound } from "./find.js";
import { issue } from "./issues.js";
import { packFile, ruleFile } from "./paths.js";
import { LAW } from "./shapes.js";
import { parametersOf } from "./uses.js";
function composePack(book, name) {
  expectCall("composePack", {
    book: [book, LAW],
    name: [name, TEXT]
  });
  const heads = [];
  for (let at = name; at !== void 0; ) {
    const head = book.heads.get(at);
    if (head === void 0) {
      return fail([packNotFound(book, at)]);
    }
    if (heads.includes(head)) {
      const path = [...heads, head].map((one) => one.name).join(" > ");
      return fail([issue("pack/circular-parent", { path }, { file: packFile(name) })]);
    }
    heads.push(head);
    at = head.extends;
  }
  const own = heads[0];
  const outcome = heads.find((head) => head.outcome !== void 0)?.outcome;
  if (outcome === void 0) {
    const details = { expected: "outcome", found: "nothing" };
    return fail([issue("pack/invalid-value", details, { file: packFile(name) })]);
  }
  const all = heads.flatMap((head) => book.rules.get(head.name) ?? []);
  const replaced = new Set(all.map((rule) => rule.replaces));
  const rules = all.filter((rule) => !replaced.has(rule.name));
  const issues = overlaps(rules);
  const criteria = new Map(
    [...heads].reverse().flatMap((head) => head.criteria.map((one) => [one.id, one]))
  );
  const { outcome: _outcome, extends: _extends, ...rest } = own;
  const appliesWhen = heads.find((head) => head.appliesWhen !== void 0)?.appliesWhen;
  const pack = {
    ...rest,
    ...appliesWhen === void 0 ? {} : { appliesWhen },
    place: own.name.split("/")[0],
    lineage: heads.map((head) => head.name),
    criteria: [...criteria.values()],
    outcome,
    rules,
    parameters: book.parameters,
    documents: book.sources,
    places: book.places
  };
  const hash = fingerprint([
    pack.name,
    pack.version,
    pack.outcome,
    pack.appliesWhen ?? null,
    rules.map(({ cases: _cases, $schema: _schema, ...rule }) => rule),
    parametersOf([pack], rules, book.parameters).map((one) => book.parameters.get(one) ?? null)
  ]);
  return issues.length > 0 ? fail(issues) : succeed({ ...pack, hash });
}
function overlaps(rules) {
  return rules.flatMap(
    (a, index) => rules.slice(index + 1).flatMap((b) => {
      if (a.criterion !== b.criterion) return [];
      const from = a.inForce.from > b.inForce.from ? a.inForce.from : b.inForce.from;
      if (!contains(a.inForce, from) || !contains(b.inForce, from)) return [];
      const details = { criterion: a.criterion, from, a: a.name, b: b.name };
      return [issue("pack/overlapping-rules", details, { file: ruleFile(b.name) })];
    })
  );
}
function rulesInForce(pack, day) {
  const order = new Map(pack.criteria.map(({ id }, index) => [id, index]));
  return pack.rules.filter((rule) => contains(rule.inForce, day)).sort((a, b) => (order.get(a.criterion) ?? 0) - (order.get(b.criterion) ?? 0));
}
export {
  composePack,
  rulesInForce
};
