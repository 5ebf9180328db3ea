import { nearestHint } from "../base/index.js";
import { readForm } from "./form.js";
import { issue } from "./issues.js";
import { zodOf } from "./kind.js";
function shelve(layers, kinds) {
  const issues = [];
  const replaced = [];
  let files = [];
  layers.forEach(({ files: given, folder = "" }, layer) => {
    const own = [];
    const gone = /* @__PURE__ */ new Set();
    for (const at of Object.keys(given).sort()) {
      const path = /^cn[-/]/.test(at) ? `packs/${at}` : at;
      const shown = `${layer < layers.length - 1 ? folder : ""}${at}`;
      const kind = kinds.find((one) => one.path.test(path));
      if (kind === void 0) {
        const where = [...new Set(kinds.map((one) => one.where))].join(", ");
        issues.push(issue("pack/unknown-file", { where }, { file: shown }));
        continue;
      }
      const name = kind.path.exec(path)?.groups?.name;
      const { named, content } = takeReplaced(given[at], kind, name);
      for (const wanted of named) {
        const found = files.filter((one) => isNamed(one, wanted, kind));
        for (const one of found) {
          gone.add(one);
          replaced.push({ file: shown, replaces: one.shown });
        }
        if (found.length > 0) continue;
        const lower = files.flatMap((one) => [
          one.path,
          ...one.kind === kind.id ? [one.name ?? ""] : []
        ]);
        const details = { replaces: wanted, nearest: nearestHint(wanted, lower) };
        issues.push(
          issue("pack/nothing-to-replace", details, { file: shown, pointer: "/replaces" })
        );
      }
      own.push({ path, shown, content, kind: kind.id, name, layer });
    }
    files = [...files.filter((one) => !gone.has(one)), ...own];
  });
  return { shelf: { files, layers: layers.length, replaced }, issues };
}
function isNamed(file, wanted, kind) {
  return file.path === wanted || file.shown === wanted || file.kind === kind.id && file.name === wanted;
}
function takeReplaced(content, kind, name) {
  if (typeof content !== "object" || content === null || !("replaces" in content)) {
    return { named: [], content };
  }
  const { replaces, ...rest } = content;
  const said = Array.isArray(replaces) ? replaces : [replaces];
  if (!said.every((one) => typeof one === "string")) return { named: [], content };
  const isOfBook = (one) => kind.replacesWithin !== true || one === name || one.endsWith(".json");
  const left = said.filter((one) => !isOfBook(one));
  return {
    named: said.filter(isOfBook),
    content: left.length === 0 ? rest : { ...rest, replaces: left.length === 1 ? left[0] : left }
  };
}
function isLower({ files, layers }, path) {
  return layers > 1 && files.every((one) => one.path !== path || one.layer === 0);
}
function asShown(issues, shelf) {
  const shown = new Map(shelf.files.map((one) => [one.path, one.shown]));
  return issues.map((one) => {
    const file = shown.get(one.place?.file ?? "");
    if (file === void 0) return one;
    const subject = one.subject === one.place?.file ? file : one.subject;
    return { ...one, subject, place: { ...one.place, file } };
  });
}
function readKind({ files }, kind, parts = []) {
  const entries = [];
  const broken = [];
  const issues = [];
  const known = /* @__PURE__ */ new Map();
  for (const file of files) {
    if (file.kind !== kind.id) continue;
    const form = readForm(file.path, file.content, zodOf(kind.schema), parts);
    issues.push(...form.issues);
    if (form.value === void 0) {
      broken.push({ ...form, file: file.path, name: file.name });
      continue;
    }
    const defined = kind.defines(form.value);
    issues.push(...misnamed(file, defined[0]));
    for (const { name, pointer } of defined) {
      const other = known.get(name);
      if (other === void 0) known.set(name, file);
      else issues.push(twice(name, { file: file.path, pointer }, file, other));
    }
    entries.push({ file: file.path, value: form.value });
  }
  return { entries, broken, issues };
}
function misnamed({ path: file, name: expected }, found) {
  if (expected === void 0 || found === void 0 || found.name === expected) return [];
  const details = { found: found.name, expected };
  return [issue("pack/name-is-not-path", details, { file, pointer: found.pointer })];
}
function twice(id, place, file, other) {
  return file.layer === other.layer ? issue("pack/duplicate-id", { id, other: other.shown }, place) : issue("pack/already-there", { id, other: other.shown, path: other.path }, place);
}
export {
  asShown,
  isLower,
  readKind,
  shelve
};
