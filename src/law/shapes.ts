import { LIST, MAP, named, OBJECT, objectWith, type Shape, TEXT } from "../base/index.js";

/** A book of rules as `readLaw` gives it. */
export const LAW: Shape = named(
  "a Law, as `readLaw` gives it",
  objectWith({
    heads: MAP,
    rules: MAP,
    parameters: MAP,
    sources: MAP,
    places: MAP,
  }),
);

/** A pack as `composePack` gives it. */
export const PACK: Shape = named(
  "a Pack, as `tuopin/packs/…` and `composePack` give it",
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
    places: MAP,
  }),
);
