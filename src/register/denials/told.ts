import type { PlainDate } from "../../base/index.js";
import { isPlainId, personKey } from "../person.js";
import { type ResidentId, readResidentId } from "../resident-id.js";
import type { Told } from "./form.js";

/** What a resident id says, however it is written and of whichever length. */
function idOf(text: string): ResidentId | undefined {
  return readResidentId(personKey(text) ?? text);
}

/** Whether a plain id has the digits of a day. */
function holdsDay(id: string, day: PlainDate): boolean {
  for (let at = 0; at < 8; at += 1) {
    const place = at < 4 ? at : at < 6 ? at + 1 : at + 2;
    if (id.charCodeAt(6 + at) !== day.charCodeAt(place)) return false;
  }
  return true;
}

/** By whether the last digit but one is even or odd. */
const SEXES = ["female", "male"] as const;

/** Whether a number in full form tells something else than what stands beside it. */
export const DISAGREE: Readonly<Record<Told, (number: string, said: string) => boolean>> = {
  "birth-of-id": (id, birth) =>
    !(isPlainId(id) && holdsDay(id, birth)) && (idOf(id)?.birthDate ?? birth) !== birth,
  "sex-of-id": (id, sex) =>
    !(isPlainId(id) && sex === SEXES[id.charCodeAt(16) % 2]) && (idOf(id)?.sex ?? sex) !== sex,
  "id-of-card": (card, id) =>
    /^\d{17}[\dXx]\d{2,4}$/.test(card) &&
    idOf(id) !== undefined &&
    card.slice(0, 18).toUpperCase() !== personKey(id),
};
