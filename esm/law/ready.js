import { succeed } from "../base/index.js";
import { bundlePack } from "./bundle.js";
import { composePack } from "./compose.js";
import { readLaw } from "./read.js";
function readyPack(book, name) {
  const whole = composePack(book, name);
  if (!whole.ok) return whole;
  const files = bundlePack(book, name);
  if (!files.ok) return files;
  const alone = readLaw(files.value);
  if (!alone.ok) return alone;
  const composed = composePack(alone.value, name);
  if (!composed.ok) return composed;
  const { documents, rules, ...rest } = composed.value;
  return succeed({
    pack: {
      ...rest,
      rules: rules.map(({ $schema: _schema, ...rule }) => rule),
      documents: /* @__PURE__ */ new Map()
    },
    documents,
    cases: Object.fromEntries(whole.value.rules.map((rule) => [rule.name, rule.cases]))
  });
}
export {
  readyPack
};
