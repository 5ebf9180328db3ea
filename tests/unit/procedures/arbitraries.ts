import fc from "fast-check";
import { addDays } from "../../../src/base/index.js";
import {
  cleanDossier,
  type Dossier,
  type DossierEvent,
  type Procedure,
  type StepEvent,
} from "../../../src/procedures/index.js";
import { calendar, library } from "./support.js";

/** Any procedure, with a day on which it could be opened. */
export const anyProcedure: fc.Arbitrary<Procedure> = fc.constantFrom(...library.procedures);

export function openingOf({ inForce }: Procedure): string {
  if (inForce.to === "2025-12-31") return "2023-09-04";
  if (inForce.to === "2021-05-13") return "2020-09-07";
  return inForce.to === "2018-06-14" ? "2017-09-04" : "2019-09-02";
}

/** A change to the events of a case; `serial` makes the ids of new events their own. */
type Mutation = (
  events: DossierEvent[],
  pick: number,
  by: number,
  serial: number,
) => DossierEvent[];

function changeStep(change: (event: StepEvent, by: number) => StepEvent): Mutation {
  return (events, pick, by) =>
    events.map((event, index) =>
      index === pick % events.length && event.type === "step" ? change(event, by) : event,
    );
}

const shifted = (day: string | null | undefined, by: number) =>
  day == null ? null : addDays(day, by);

const MUTATIONS: readonly Mutation[] = [
  (events, pick) => events.filter((_event, index) => index !== pick % events.length),
  changeStep((event, by) => ({ ...event, on: shifted(event.on, by) })),
  changeStep((event, by) => ({ ...event, recordedOn: shifted(event.recordedOn, by) })),
  changeStep((event, by) =>
    event.until == null ? event : { ...event, until: shifted(event.until, Math.abs(by)) },
  ),
  changeStep((event) => ({ ...event, on: null })),
  changeStep((event) => ({ ...event, result: "refused" })),
  changeStep((event) => ({ ...event, recordedOn: null, place: null, evidence: [] })),
  changeStep((event) => ({
    ...event,
    by: event.by.map((one) => ({ ...one, person: "somebody" })),
  })),
  changeStep((event) => ({
    ...event,
    by: event.by.map((one) => ({ ...one, person: null, signed: null })),
  })),
  changeStep((event) =>
    event.until === undefined ? event : { ...event, until: null, objections: 2 },
  ),
  (events, pick, by, serial) => {
    const event = events[pick % events.length];
    if (event?.type !== "step") return events;
    return [...events, { ...event, id: `${event.id}/${serial}`, on: shifted(event.on, by) }];
  },
  (events, pick, by, serial) => {
    const event = events[pick % events.length];
    if (event?.type !== "step") return events;
    const on = shifted(event.on, by);
    return [
      ...events,
      { type: "objection", id: `objection-${serial}`, step: event.step, on, recordedOn: on },
    ];
  },
  (events, pick, by, serial) => {
    const objection = events.find(({ type }) => type === "objection");
    if (objection === undefined) return events;
    const on = shifted(objection.on, Math.abs(by));
    return [
      ...events,
      {
        type: "settlement",
        id: `settlement-${serial}`,
        objection: objection.id,
        result: pick % 2 === 0 ? "upheld" : "dismissed",
        on,
        recordedOn: on,
      },
    ];
  },
  (events, _pick, _by, serial) => [
    ...events,
    {
      type: "closing",
      id: `closing-${serial}`,
      on: "2026-06-01",
      recordedOn: "2026-06-01",
      result: "finished",
    },
  ],
];

/** A dossier with up to six things wrong with it. */
export const anyDossier: fc.Arbitrary<{ readonly law: Procedure; readonly dossier: Dossier }> = fc
  .tuple(
    anyProcedure,
    fc.array(
      fc.tuple(fc.nat(MUTATIONS.length - 1), fc.nat(20), fc.integer({ min: -12, max: 12 })),
      { maxLength: 6 },
    ),
  )
  .map(([law, mutations]) => {
    const clean = cleanDossier(law, { id: "c", subject: "s", openedOn: openingOf(law), calendar });
    const events = mutations.reduce<DossierEvent[]>(
      (current, [which, pick, by], serial) =>
        current.length === 0 ? current : (MUTATIONS[which] as Mutation)(current, pick, by, serial),
      [...clean.events],
    );
    const kept = events.filter(isOrderly);
    const ids = new Set(kept.map(({ id }) => id));
    return {
      law,
      dossier: {
        ...clean,
        events: kept.filter((event) => event.type !== "settlement" || ids.has(event.objection)),
      },
    };
  });

/** Events that a case would not take in are not made. */
function isOrderly(event: DossierEvent): boolean {
  if (event.type !== "step") return true;
  return event.on === null || event.until == null || event.on <= event.until;
}
