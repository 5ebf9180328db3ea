import {
  DAY,
  expectCall,
  type Finding,
  isPlainDate,
  type Label,
  listOf,
  optional,
  type PlainDate,
  TEXT,
} from "../base/index.js";
import type { Dossier } from "./event.js";
import { dossierIssue } from "./issues.js";
import type { Outcome, Procedure } from "./procedure.js";
import { DOSSIER, HORIZON, LIFE_EVENTS, PROCEDURE } from "./shapes.js";
import { effectiveEvents, endOfDossier, type Horizon, stepEvents } from "./timeline.js";

/** What can happen to a household between its registration and the end. */
export type LifeChange = Exclude<Outcome, "adjusted"> | "helped" | "closed";

/** One thing in the life of a household. */
export interface LifeEvent {
  readonly id: string;
  readonly household: string;
  readonly change: LifeChange;
  /** The day; `null` where nobody wrote it down. */
  readonly on: PlainDate | null;
  readonly recordedOn?: PlainDate | null | undefined;
  /** The dossier by which it came about. */
  readonly case?: string | undefined;
  /** The event that this one corrects. */
  readonly supersedes?: string | undefined;
  /** Takes back the event that it supersedes and puts nothing in its place. */
  readonly annuls?: boolean | undefined;
}

type Registration = "not-registered" | "registered" | "exited" | "relapsed" | "closed";
type Monitoring = "none" | "monitored" | "eliminated";

export interface HouseholdStatus {
  readonly household: string;
  readonly on: PlainDate;
  /** `unknown` where it turns on a day that nobody wrote down. */
  readonly registration: Registration | "unknown";
  /** `eliminated` means that the household was monitored and its risk is gone. */
  readonly monitoring: Monitoring | "unknown";
  /** Help was given since the household was last registered or relapsed; `null` where unknown. */
  readonly helped: boolean | null;
  /** The day since which the registration is what it is, where that is known. */
  readonly since: PlainDate | null;
  /** The events that were applied, in order. */
  readonly events: readonly string[];
  /** Events that cannot follow on what came before; they were not applied. */
  readonly issues: readonly Finding[];
}

export const LIFE_LABELS: Readonly<Record<LifeChange | Registration, Label>> = {
  "not-registered": { zh: "未建档", en: "not registered" },
  registered: { zh: "建档立卡", en: "registered" },
  helped: { zh: "落实帮扶", en: "helped" },
  exited: { zh: "脱贫", en: "exited" },
  monitored: { zh: "纳入监测", en: "monitored" },
  "risk-eliminated": { zh: "风险消除", en: "risk eliminated" },
  relapsed: { zh: "返贫", en: "relapsed" },
  closed: { zh: "销户", en: "closed" },
};

interface State {
  readonly registration: Registration;
  readonly monitoring: Monitoring;
  readonly helped: boolean;
}

/** From which states a change is possible, and what it makes of them. */
const CHANGES: Readonly<Record<LifeChange, (state: State) => Partial<State> | null>> = {
  registered: ({ registration }) =>
    registration === "not-registered" ? { registration: "registered", helped: false } : null,
  helped: ({ registration, monitoring }) =>
    registration === "closed" || (registration === "not-registered" && monitoring !== "monitored")
      ? null
      : { helped: true },
  exited: ({ registration }) =>
    registration === "registered" || registration === "relapsed"
      ? { registration: "exited" }
      : null,
  monitored: ({ registration, monitoring }) =>
    monitoring === "monitored" || registration === "registered" || registration === "closed"
      ? null
      : { monitoring: "monitored" },
  "risk-eliminated": ({ monitoring }) =>
    monitoring === "monitored" ? { monitoring: "eliminated" } : null,
  relapsed: ({ registration }) =>
    registration === "exited"
      ? { registration: "relapsed", monitoring: "none", helped: false }
      : null,
  closed: ({ registration }) =>
    registration === "closed" ? null : { registration: "closed", monitoring: "none" },
};

/** Events of one day are applied in this order: a household is helped after it was registered. */
const ORDER: readonly LifeChange[] = [
  "registered",
  "relapsed",
  "monitored",
  "helped",
  "risk-eliminated",
  "exited",
  "closed",
];

/**
 * What a household is on a day, by the events of its life until then. An event whose day nobody wrote
 * down may have come at any time, or not yet: what it decides is unknown, and asked for.
 *
 * @example
 * householdStatus(events, "household-1", "2021-06-30").registration; // "exited"
 */
export function householdStatus(
  events: readonly LifeEvent[],
  household: string,
  day: PlainDate,
  knownAt?: PlainDate,
): HouseholdStatus {
  expectCall("householdStatus", {
    events: [events, LIFE_EVENTS],
    household: [household, TEXT],
    day: [day, DAY],
    knownAt: [knownAt, optional(DAY)],
  });
  const issues: Finding[] = [];
  const own = events.filter((event) => event.household === household && isWritten(event, knownAt));
  const superseded = new Set(own.map(({ supersedes }) => supersedes));
  const standing = own.filter((event) => {
    if (event.annuls === true || superseded.has(event.id)) return false;
    if (event.on === null || isPlainDate(event.on)) return event.on === null || event.on <= day;
    issues.push(dossierIssue("case/impossible-day", { day: event.on }));
    return false;
  });
  const dated = standing.filter(({ on }) => on !== null).sort(inOrder);
  const undated = standing.filter(({ on }) => on === null);
  for (const { change } of undated) {
    const about = { household, change: LIFE_LABELS[change] };
    issues.push(dossierIssue("life/undated-change", about));
  }
  const lives = possibleOrders(dated, undated)?.map((events) => run(household, events));
  if (lives === undefined) {
    const unknown = { registration: "unknown", monitoring: "unknown", helped: null } as const;
    return { household, on: day, ...unknown, since: null, events: [], issues };
  }
  // Where some order is possible, those that are not did not happen.
  const fewest = lives.reduce((least, life) => Math.min(least, life.issues.length), Infinity);
  const likely = lives.filter((life) => life.issues.length === fewest);
  const [first] = likely as [Life];
  const agreed = <T>(of: (life: Life) => T): T | undefined =>
    likely.every((life) => of(life) === of(first)) ? of(first) : undefined;
  return {
    household,
    on: day,
    registration: agreed(({ state }) => state.registration) ?? "unknown",
    monitoring: agreed(({ state }) => state.monitoring) ?? "unknown",
    helped: agreed(({ state }) => state.helped) ?? null,
    since: agreed(({ since }) => since) ?? null,
    events: first.applied.filter((id) => likely.every(({ applied }) => applied.includes(id))),
    issues: [...issues, ...first.issues],
  };
}

interface Life {
  readonly state: State;
  readonly since: PlainDate | null;
  readonly applied: readonly string[];
  readonly issues: readonly Finding[];
}

/** A life in which the events followed on each other so. */
function run(household: string, events: readonly LifeEvent[]): Life {
  let state: State = { registration: "not-registered", monitoring: "none", helped: false };
  let since: PlainDate | null = null;
  const applied: string[] = [];
  const issues: Finding[] = [];
  for (const event of events) {
    const next = CHANGES[event.change](state);
    if (next === null) {
      issues.push(
        dossierIssue("life/impossible-change", {
          household,
          on: event.on ?? "?",
          status: LIFE_LABELS[state.registration],
          change: LIFE_LABELS[event.change],
        }),
      );
      continue;
    }
    if (next.registration !== undefined) since = event.on;
    state = { ...state, ...next };
    applied.push(event.id);
  }
  return { state, since, applied, issues };
}

/** So many orders are gone through; with more of them what happened is simply not known. */
const MOST_ORDERS = 10_000;

/** The dated events with each of the others before, between or after them, or not yet happened. */
function possibleOrders(
  dated: readonly LifeEvent[],
  undated: readonly LifeEvent[],
): LifeEvent[][] | undefined {
  let orders = [[...dated]];
  for (const event of undated) {
    orders = orders.flatMap((order) => [
      order,
      ...Array.from({ length: order.length + 1 }, (_none, at) => [
        ...order.slice(0, at),
        event,
        ...order.slice(at),
      ]),
    ]);
    if (orders.length > MOST_ORDERS) return undefined;
  }
  return orders;
}

function isWritten({ recordedOn }: LifeEvent, knownAt: PlainDate | undefined): boolean {
  return knownAt === undefined || recordedOn == null || recordedOn <= knownAt;
}

function inOrder(a: LifeEvent, b: LifeEvent): number {
  if (a.on !== null && b.on !== null && a.on !== b.on) return a.on < b.on ? -1 : 1;
  return ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || (a.id < b.id ? -1 : 1);
}

/**
 * What the concluded dossiers of households made of them. Whether a dossier was lawful is another matter:
 * `auditDossier` tells, and the caller decides which dossiers count.
 */
export function lifeOfDossiers(
  cases: readonly Dossier[],
  procedures: readonly Procedure[],
  horizon: Horizon = {},
): LifeEvent[] {
  expectCall("lifeOfDossiers", {
    cases: [cases, listOf(DOSSIER)],
    procedures: [procedures, listOf(PROCEDURE)],
    horizon: [horizon, HORIZON],
  });
  return cases.flatMap((one): LifeEvent[] => {
    const procedure = procedures.find(({ id }) => id === one.procedure);
    const end = endOfDossier(one, horizon);
    const change = procedure === undefined ? null : lifeChange(procedure, one, horizon);
    if (change === null || end?.how !== "concluded") return [];
    const concluding = one.events.find(({ id }) => id === end.event);
    return [
      {
        id: `${one.id}/${change}`,
        household: one.subject,
        change,
        on: end.on,
        recordedOn: concluding?.recordedOn ?? null,
        case: one.id,
      },
    ];
  });
}

function lifeChange(procedure: Procedure, one: Dossier, horizon: Horizon): LifeChange | null {
  if (procedure.outcome !== "adjusted") return procedure.outcome;
  const recorded = stepEvents(effectiveEvents(one, horizon)).find(
    ({ change }) => change !== undefined,
  );
  const change = procedure.changes.find(({ code }) => code === recorded?.change);
  return change?.effect === "closes" ? "closed" : null;
}
