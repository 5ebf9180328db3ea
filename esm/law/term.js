import { same } from "../base/index.js";
import { PARAMETER_PREFIX, parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
const NO_LEGAL_VALUES = { parameters: /* @__PURE__ */ new Map() };
function termOf(id, { parameters } = NO_LEGAL_VALUES) {
  const name = parameterNameOf(id);
  if (name === void 0) return FACTS.get(id);
  const parameter = parameters.get(name);
  return parameter === void 0 ? void 0 : termOfParameter(parameter);
}
function termOfParameter({ name, label, type, unit }) {
  return { id: `${PARAMETER_PREFIX}${name}`, label, type, unit };
}
function termLabel(id, law = NO_LEGAL_VALUES) {
  return termOf(id, law)?.label ?? same(id);
}
export {
  termLabel,
  termOf,
  termOfParameter
};
