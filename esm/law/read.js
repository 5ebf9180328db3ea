import {
  closed,
  expectCall,
  fail,
  hasErrors,
  listOf,
  OBJECT,
  objectWith,
  optional,
  same,
  succeed
} from "../base/index.js";
import { checkPack, checkParameter, checkRule } from "./check.js";
import { checkCondition } from "./check-condition.js";
import { LAW_FILE_KINDS, PACK_HEADS, PARAMETERS, PLACES, RULES, SOURCES, TERMS } from "./kinds.js";
import { checkOutcomeForm } from "./outcome-form.js";
import { NATION } from "./parameters/places.js";
import { SUBJECTS } from "./schema.js";
import { asShown, readKind, shelve } from "./shelf.js";
function readLaw(files, options = {}) {
  expectCall("readLaw", {
    files: [files, OBJECT],
    options: [
      options,
      closed({
        over: optional(listOf(objectWith({ files: OBJECT }))),
        kinds: optional(listOf(OBJECT))
      })
    ]
  });
  const { over = [], kinds = LAW_FILE_KINDS } = options;
  const { shelf, issues: misplaced } = shelve([...over, { files }], kinds);
  const terms = readKind(shelf, TERMS);
  const sources = readKind(shelf, SOURCES);
  const places = readKind(shelf, PLACES);
  const parameters = readKind(shelf, PARAMETERS);
  const heads = readKind(shelf, PACK_HEADS, ["outcome", "appliesWhen"]);
  const rules = readKind(shelf, RULES, ["conditions", "appliesWhen"]);
  const book = {
    shelf,
    terms: terms.entries.flatMap(({ value }) => value.terms),
    sources: byKey(
      sources.entries.flatMap(({ value }) => value.sources),
      ({ id }) => id
    ),
    sourceFiles: new Map(
      sources.entries.flatMap(
        ({ file, value }) => value.sources.map(({ id }) => [id, file])
      )
    ),
    parameters: byKey(valuesOf(parameters), ({ name }) => name),
    places: placesOf(
      places.entries.flatMap(({ value }) => value.places),
      valuesOf(parameters),
      valuesOf(heads)
    ),
    heads: byKey(valuesOf(heads), ({ name }) => name),
    rules: rulesByPack(valuesOf(rules))
  };
  const unread = new Set(heads.broken.map(({ name }) => name));
  const issues = [
    ...misplaced,
    ...[terms, sources, places, parameters, heads, rules].flatMap((one) => one.issues),
    ...valuesOf(parameters).flatMap((one) => checkParameter(one, book)),
    ...valuesOf(heads).flatMap((one) => checkPack(one, book)),
    ...valuesOf(rules).flatMap((rule) => {
      const pack = packOf(rule.name);
      return checkRule(rule, pack, book).filter(
        ({ code }) => code !== "pack/not-found" || !unread.has(pack)
      );
    }),
    ...[...heads.broken, ...rules.broken].flatMap((one) => checkParts(one, book))
  ];
  const shown = asShown(issues, shelf);
  return hasErrors(shown) ? fail(shown) : succeed(book, shown);
}
function valuesOf({ entries }) {
  return entries.map(({ value }) => value);
}
function byKey(list, keyOf) {
  return new Map([...list].reverse().map((one) => [keyOf(one), one]));
}
function packOf(rule) {
  return rule.split("/").slice(0, 2).join("/");
}
function rulesByPack(rules) {
  const byPack = /* @__PURE__ */ new Map();
  for (const rule of rules) {
    const others = byPack.get(packOf(rule.name));
    if (others === void 0) byPack.set(packOf(rule.name), [rule]);
    else others.push(rule);
  }
  return byPack;
}
function placesOf(declared, parameters, heads) {
  const places = new Map(byKey(declared, ({ id }) => id));
  const named = [
    NATION.id,
    ...parameters.flatMap(({ histories }) => histories.map(({ place }) => place)),
    ...heads.map(({ name }) => name.split("/")[0])
  ];
  for (const id of named) if (!places.has(id)) places.set(id, undeclared(id));
  return places;
}
function undeclared(id) {
  return id === NATION.id ? NATION : { id, label: same(id), codes: [], undeclared: true };
}
function checkParts({ file, rest = {}, holes, inParts = [] }, book) {
  const subject = SUBJECTS.find((one) => one === rest.subject);
  if (subject === void 0) return [...inParts];
  const vocabulary = { subject, parameters: book.parameters };
  const found = ["conditions", "appliesWhen"].flatMap(
    (key) => rest[key] === void 0 ? [] : checkCondition(rest[key], { file, pointer: `/${key}` }, vocabulary)
  );
  const outcome = rest.outcome === void 0 ? [] : checkOutcomeForm(rest.outcome, { file, pointer: "/outcome" });
  const pieces = [...found, ...outcome].filter(
    ({ place }) => !holes.includes(place?.pointer ?? "")
  );
  return pieces.length + holes.length === 0 ? [...inParts] : pieces;
}
export {
  readLaw
};
