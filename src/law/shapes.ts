import { LIST, MAP, OBJECT, objectWith, type Shape, TEXT } from "../base/index.js";

/** A book of rules as `readLaw` gives it. */
export const LAW: Shape = objectWith({
  heads: MAP,
  rules: MAP,
  parameters: MAP,
  sources: MAP,
  places: MAP,
});

/** A pack as `composePack` gives it. */
export const PACK: Shape = objectWith({
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
});
