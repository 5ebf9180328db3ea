import { nearestHint, pointer } from "../base/index.js";
import { issue } from "./issues.js";
function unknownSources({ file, value }, known) {
  const issues = [];
  const check = (id, path) => {
    if (typeof id !== "string" || known.has(id)) return;
    const details = { source: id, nearest: nearestHint(id, known.keys()) };
    issues.push(issue("pack/unknown-source", details, { file, pointer: pointer(path) }));
  };
  const walk = (node, path) => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, part] of Object.entries(node)) {
      const at = [...path, Array.isArray(node) ? Number(key) : key];
      if (key === "source") check(part, at);
      else if (key === "seenIn" && Array.isArray(part)) {
        for (const [index, id] of part.entries()) check(id, [...at, index]);
      } else walk(part, at);
    }
  };
  walk(value, []);
  return issues;
}
export {
  unknownSources
};
