import {
  closed,
  DAY,
  FLAG,
  LIST,
  listOf,
  NUMBER,
  nullable,
  OBJECT,
  objectWith,
  oneOf,
  optional,
  recordOf,
  type Shape,
  TEXT,
  WHOLE,
} from "../base/index.js";
import { PROCEDURE_KINDS, UNITS } from "./procedure.js";

/** A procedure of a library. */
export const PROCEDURE: Shape = objectWith({
  id: TEXT,
  kind: oneOf(...PROCEDURE_KINDS),
  place: TEXT,
  inForce: OBJECT,
  concludes: TEXT,
  steps: listOf(objectWith({ id: TEXT, label: OBJECT, after: LIST })),
  limits: LIST,
  separations: LIST,
});

export const LIBRARY: Shape = objectWith({
  procedures: listOf(PROCEDURE),
  bodies: LIST,
  evidence: LIST,
});

const EVENTS: Shape = listOf(objectWith({ type: TEXT, id: TEXT }));

export const DOSSIER: Shape = objectWith({
  id: TEXT,
  procedure: TEXT,
  kind: oneOf(...PROCEDURE_KINDS),
  subject: TEXT,
  openedOn: DAY,
  basis: optional(nullable(DAY)),
  events: EVENTS,
});

export const CALENDAR: Shape = objectWith({
  years: listOf(NUMBER),
  daysOff: listOf(DAY),
  makeUpWorkdays: listOf(DAY),
});

export const AUDIT_CONTEXT: Shape = objectWith({
  asOf: DAY,
  knownAt: optional(DAY),
  calendar: CALENDAR,
  bodies: optional(LIST),
  place: optional(OBJECT),
});

export const HORIZON: Shape = objectWith({ asOf: optional(DAY), knownAt: optional(DAY) });
export const SPAN: Shape = objectWith({ value: WHOLE, unit: oneOf(...UNITS) });
export const NEXT_CONTEXT: Shape = objectWith({ day: DAY, calendar: CALENDAR });

/** Days that do not exist are issues of the opening. */
export const OPENING: Shape = closed({
  id: TEXT,
  subject: TEXT,
  openedOn: TEXT,
  basis: optional(nullable(TEXT)),
});

export const DOSSIER_REQUEST: Shape = closed({
  id: TEXT,
  subject: TEXT,
  openedOn: DAY,
  basis: optional(DAY),
  calendar: optional(CALENDAR),
  noticeDays: optional(WHOLE),
  persons: optional(recordOf(listOf(TEXT))),
  change: optional(TEXT),
});

/** Days that do not exist are issues of the notice. */
export const NOTICE_REQUEST: Shape = closed({
  procedure: PROCEDURE,
  step: TEXT,
  place: TEXT,
  issuer: TEXT,
  from: TEXT,
  until: optional(TEXT),
  contact: optional(TEXT),
  households: listOf(OBJECT),
});

export const FINDINGS_LIST: Shape = listOf(objectWith({ code: TEXT, message: OBJECT }));
export const LIFE_EVENTS: Shape = listOf(objectWith({ household: TEXT }));

export const CLAIMS: Shape = listOf(
  objectWith({
    household: TEXT,
    village: TEXT,
    people: nullable(WHOLE),
    registered: FLAG,
    struckOff: nullable(FLAG),
    holds: nullable(FLAG),
  }),
);

export const VILLAGE_FRAMES: Shape = listOf(
  objectWith({
    id: TEXT,
    township: TEXT,
    county: TEXT,
    population: nullable(WHOLE),
    registeredHouseholds: nullable(WHOLE),
  }),
);

export const COUNTY_FRAMES: Shape = listOf(
  objectWith({ id: TEXT, population: nullable(WHOLE), townships: LIST }),
);

export const SIGN_OFFS: Shape = listOf(
  objectWith({ household: TEXT, village: TEXT, criterion: TEXT, computed: TEXT, evidence: LIST }),
);

export const SAMPLING: Shape = objectWith({
  bands: listOf(objectWith({ upTo: nullable(WHOLE), atLeast: nullable(WHOLE) })),
});

export const STEP_EVENT: Shape = objectWith({ type: TEXT, step: TEXT });
