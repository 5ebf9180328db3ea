import { fail, nearestNames, succeed } from "../../base/index.js";
import { judgingIssue } from "../judging-issues.js";
const NATION = {
  id: "cn",
  label: { zh: "\u5168\u56FD", en: "China" },
  codes: ["000000"]
};
function placesAround(place) {
  const parts = place.split("-");
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join("-"));
}
function liesIn(place, around) {
  return placesAround(place).includes(around);
}
function placeNamed(places, text) {
  const known = typeof text === "string" ? places.get(text) : void 0;
  if (known !== void 0) return succeed(known);
  const wanted = typeof text === "string" ? text.normalize("NFKC").trim() : "";
  const called = [...places.values()].filter((one) => namesOf(one).includes(wanted));
  const [only, ...others] = called;
  if (only !== void 0 && others.length === 0) return succeed(only);
  const shown = typeof text === "string" ? text : String(text);
  if (only !== void 0) {
    const list = called.slice(0, 6).map(withLabel);
    return fail([judgingIssue("pack/ambiguous-place", { place: shown, places: joined(list) })]);
  }
  const owners = /* @__PURE__ */ new Map();
  for (const one of places.values()) for (const name of namesOf(one)) owners.set(name, one);
  const near = nearestNames(wanted, owners.keys()).flatMap((name) => owners.get(name) ?? []);
  const nearest = joined([...new Set(near)].map(withLabel));
  return fail([judgingIssue("pack/unknown-place", { place: shown, nearest })]);
}
function placeOfCall(places, text) {
  const found = placeNamed(places, text);
  if (found.ok) return found.value.id;
  throw new TypeError(
    found.issues.map(({ message, remedy }) => `${message.en}. ${remedy.en}`).join("\n")
  );
}
function namesOf({ id, label, codes, alsoCalled = [] }) {
  return [id, label.zh, label.en, ...codes, ...alsoCalled];
}
function withLabel({ id, label }) {
  return { zh: `${label.zh}\uFF08${id}\uFF09`, en: `${label.en} (${id})` };
}
function joined(labels) {
  return {
    zh: labels.map(({ zh }) => zh).join("\u3001"),
    en: labels.map(({ en }) => en).join(", ")
  };
}
export {
  NATION,
  liesIn,
  placeNamed,
  placeOfCall,
  placesAround,
  withLabel
};
