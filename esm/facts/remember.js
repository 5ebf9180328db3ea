import { analysed } from "./analyse.js";
function remembered(read, expression, scope) {
  const [table, other, ...more] = analysed(expression).open;
  if (table === void 0) {
    let seen2 = -1;
    let value;
    return () => {
      if (seen2 !== scope.epoch) {
        value = read();
        seen2 = scope.epoch;
      }
      return value;
    };
  }
  if (more.length > 0) return read;
  const cursor = scope.cursors[table];
  const outer = other === void 0 ? void 0 : scope.cursors[other];
  const seen = [];
  const seenWith = [];
  const values = [];
  return () => {
    const { index } = cursor;
    if (index < 0) return read();
    const at = outer === void 0 ? 0 : outer.index;
    if (seen[index] !== scope.epoch || seenWith[index] !== at) {
      values[index] = read();
      seen[index] = scope.epoch;
      seenWith[index] = at;
    }
    return values[index];
  };
}
export {
  remembered
};
