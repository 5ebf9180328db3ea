function lineageOf(book, head) {
  const heads = [];
  for (let at = head; at !== void 0 && !heads.includes(at); ) {
    heads.push(at);
    at = at.extends === void 0 ? void 0 : book.heads.get(at.extends);
  }
  const all = heads.flatMap(({ name }) => book.rules.get(name) ?? []);
  const replaced = new Set(all.map(({ replaces }) => replaces));
  const criteria = [...heads].reverse().flatMap((one) => one.criteria.map(({ id }) => id));
  return {
    head,
    place: head.name.split("/")[0],
    ancestors: heads.slice(1),
    criteria: [...new Set(criteria)],
    outcome: heads.find(({ outcome }) => outcome !== void 0)?.outcome,
    rules: all.filter(({ name }) => !replaced.has(name)),
    own: book.rules.get(head.name) ?? []
  };
}
export {
  lineageOf
};
