import { isPlainId, personKey } from "../person.js";
import { readResidentId } from "../resident-id.js";
function idOf(text) {
  return readResidentId(personKey(text) ?? text);
}
function holdsDay(id, day) {
  for (let at = 0; at < 8; at += 1) {
    const place = at < 4 ? at : at < 6 ? at + 1 : at + 2;
    if (id.charCodeAt(6 + at) !== day.charCodeAt(place)) return false;
  }
  return true;
}
const SEXES = ["female", "male"];
const DISAGREE = {
  "birth-of-id": (id, birth) => !(isPlainId(id) && holdsDay(id, birth)) && (idOf(id)?.birthDate ?? birth) !== birth,
  "sex-of-id": (id, sex) => !(isPlainId(id) && sex === SEXES[id.charCodeAt(16) % 2]) && (idOf(id)?.sex ?? sex) !== sex,
  "id-of-card": (card, id) => /^\d{17}[\dXx]\d{2,4}$/.test(card) && idOf(id) !== void 0 && card.slice(0, 18).toUpperCase() !== personKey(id)
};
export {
  DISAGREE
};
