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
  TEXT,
  WHOLE
} from "../base/index.js";
import { PROCEDURE_KINDS, UNITS } from "./procedure.js";
const PROCEDURE = objectWith({
  id: TEXT,
  kind: oneOf(...PROCEDURE_KINDS),
  place: TEXT,
  inForce: OBJECT,
  concludes: TEXT,
  steps: listOf(objectWith({ id: TEXT, label: OBJECT, after: LIST })),
  limits: LIST,
  separations: LIST
});
const LIBRARY = objectWith({
  procedures: listOf(PROCEDURE),
  bodies: LIST,
  evidence: LIST
});
const EVENTS = listOf(objectWith({ type: TEXT, id: TEXT }));
const CASE = objectWith({
  id: TEXT,
  procedure: TEXT,
  kind: oneOf(...PROCEDURE_KINDS),
  subject: TEXT,
  openedOn: DAY,
  basis: optional(nullable(DAY)),
  events: EVENTS
});
const CALENDAR = objectWith({
  years: listOf(NUMBER),
  daysOff: listOf(DAY),
  makeUpWorkdays: listOf(DAY)
});
const AUDIT_CONTEXT = objectWith({
  asOf: DAY,
  knownAt: optional(DAY),
  calendar: CALENDAR,
  bodies: optional(LIST),
  place: optional(OBJECT)
});
const HORIZON = objectWith({ asOf: optional(DAY), knownAt: optional(DAY) });
const SPAN = objectWith({ value: WHOLE, unit: oneOf(...UNITS) });
const NEXT_CONTEXT = objectWith({ day: DAY, calendar: CALENDAR });
const OPENING = closed({
  id: TEXT,
  subject: TEXT,
  openedOn: TEXT,
  basis: optional(nullable(TEXT))
});
const DOSSIER_REQUEST = closed({
  id: TEXT,
  subject: TEXT,
  openedOn: DAY,
  basis: optional(DAY),
  calendar: optional(CALENDAR),
  noticeDays: optional(WHOLE),
  persons: optional(recordOf(listOf(TEXT))),
  change: optional(TEXT)
});
const NOTICE_REQUEST = closed({
  procedure: PROCEDURE,
  step: TEXT,
  place: TEXT,
  issuer: TEXT,
  from: TEXT,
  until: optional(TEXT),
  contact: optional(TEXT),
  households: listOf(OBJECT)
});
const FINDINGS_LIST = listOf(objectWith({ code: TEXT, message: OBJECT }));
const LIFE_EVENTS = listOf(objectWith({ household: TEXT }));
const CLAIMS = listOf(
  objectWith({
    household: TEXT,
    village: TEXT,
    people: nullable(WHOLE),
    registered: FLAG,
    struckOff: nullable(FLAG),
    holds: nullable(FLAG)
  })
);
const VILLAGE_FRAMES = listOf(
  objectWith({
    id: TEXT,
    township: TEXT,
    county: TEXT,
    population: nullable(WHOLE),
    registeredHouseholds: nullable(WHOLE)
  })
);
const COUNTY_FRAMES = listOf(
  objectWith({ id: TEXT, population: nullable(WHOLE), townships: LIST })
);
const SIGN_OFFS = listOf(
  objectWith({ household: TEXT, village: TEXT, criterion: TEXT, computed: TEXT, evidence: LIST })
);
const SAMPLING = objectWith({
  bands: listOf(objectWith({ upTo: nullable(WHOLE), atLeast: nullable(WHOLE) }))
});
const STEP_EVENT = objectWith({ type: TEXT, step: TEXT });
export {
  AUDIT_CONTEXT,
  CALENDAR,
  CASE,
  CLAIMS,
  COUNTY_FRAMES,
  DOSSIER_REQUEST,
  FINDINGS_LIST,
  HORIZON,
  LIBRARY,
  LIFE_EVENTS,
  NEXT_CONTEXT,
  NOTICE_REQUEST,
  OPENING,
  PROCEDURE,
  SAMPLING,
  SIGN_OFFS,
  SPAN,
  STEP_EVENT,
  VILLAGE_FRAMES
};
