import { LIST, MAP, named, OBJECT, objectWith, TEXT } from "../base/index.js";
const LAW = named(
  "a Law, as `readLaw` gives it",
  objectWith({
    heads: MAP,
    rules: MAP,
    parameters: MAP,
    sources: MAP,
    places: MAP
  })
);
const PACK = named(
  "a Pack, as `tuopin/packs/\u2026` and `composePack` give it",
  objectWith({
    name: TEXT,
    place: TEXT,
    subject: TEXT,
    inForce: OBJECT,
    lineage: LIST,
    criteria: LIST,
    rules: LIST,
    outcome: OBJECT,
    parameters: MAP,
    places: MAP
  })
);
export {
  LAW,
  PACK
};
