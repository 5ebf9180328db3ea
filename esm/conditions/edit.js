import { listOf, rightOf, visit } from "./condition.js";
function partsOf(condition, at = "") {
  return [
    { at, condition },
    ...childrenOf({ at, condition }).flatMap((one) => partsOf(one.condition, one.at))
  ];
}
function childrenOf({ condition, at }) {
  return visit(
    condition,
    {
      comparison: () => [],
      list: (join, parts) => parts.map((part, index) => ({ at: `${at}/${join}/${index}`, condition: part })),
      not: (part) => [{ at: `${at}/not`, condition: part }]
    },
    at
  );
}
function replaceAt(condition, at, by) {
  if (at === "") return by;
  const into = (part, path) => at === path || at.startsWith(`${path}/`) ? replaceAt(part, at.slice(path.length), by) : part;
  const changed = visit(
    condition,
    {
      comparison: (comparison) => comparison,
      list: (join, parts) => listOf(
        join,
        parts.map((part, index) => into(part, `/${join}/${index}`))
      ),
      not: (part) => ({ not: into(part, "/not") })
    },
    void 0
  );
  if (!childrenOf({ condition, at: "" }).some((one) => `${at}/`.startsWith(`${one.at}/`))) {
    throw new TypeError(`no part ${at} of ${JSON.stringify(condition)}`);
  }
  return changed;
}
function withoutPart(condition, index) {
  return visit(
    condition,
    {
      comparison: () => void 0,
      list: (join, parts) => parts.length < 2 ? void 0 : listOf(
        join,
        parts.filter((_part, i) => i !== index)
      ),
      not: () => void 0
    },
    void 0
  );
}
function renameFacts(condition, rename) {
  return visit(
    condition,
    {
      comparison: (comparison) => {
        const { fact, operator, value } = comparison;
        const right = rightOf(comparison);
        return {
          fact: rename(fact),
          operator,
          value: right.fact === void 0 ? value : { fact: rename(right.fact) }
        };
      },
      list: (join, parts) => listOf(
        join,
        parts.map((part) => renameFacts(part, rename))
      ),
      not: (part) => ({ not: renameFacts(part, rename) })
    },
    void 0
  );
}
export {
  childrenOf,
  partsOf,
  renameFacts,
  replaceAt,
  withoutPart
};
