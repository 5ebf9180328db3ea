import {
  DAY,
  expectCall,
  isPlainDate,
  listOf,
  optional,
  TEXT
} from "../base/index.js";
import { caseIssue } from "./issues.js";
import { CASE, HORIZON, LIFE_EVENTS, PROCEDURE } from "./shapes.js";
import { effectiveEvents, endOfCase, stepEvents } from "./timeline.js";
const LIFE_LABELS = {
  "not-registered": { zh: "\u672A\u5EFA\u6863", en: "not registered" },
  registered: { zh: "\u5EFA\u6863\u7ACB\u5361", en: "registered" },
  helped: { zh: "\u843D\u5B9E\u5E2E\u6276", en: "helped" },
  exited: { zh: "\u8131\u8D2B", en: "exited" },
  monitored: { zh: "\u7EB3\u5165\u76D1\u6D4B", en: "monitored" },
  "risk-eliminated": { zh: "\u98CE\u9669\u6D88\u9664", en: "risk eliminated" },
  relapsed: { zh: "\u8FD4\u8D2B", en: "relapsed" },
  closed: { zh: "\u9500\u6237", en: "closed" }
};
const CHANGES = {
  registered: ({ registration }) => registration === "not-registered" ? { registration: "registered", helped: false } : null,
  helped: ({ registration, monitoring }) => registration === "closed" || registration === "not-registered" && monitoring !== "monitored" ? null : { helped: true },
  exited: ({ registration }) => registration === "registered" || registration === "relapsed" ? { registration: "exited" } : null,
  monitored: ({ registration, monitoring }) => monitoring === "monitored" || registration === "registered" || registration === "closed" ? null : { monitoring: "monitored" },
  "risk-eliminated": ({ monitoring }) => monitoring === "monitored" ? { monitoring: "eliminated" } : null,
  relapsed: ({ registration }) => registration === "exited" ? { registration: "relapsed", monitoring: "none", helped: false } : null,
  closed: ({ registration }) => registration === "closed" ? null : { registration: "closed", monitoring: "none" }
};
const ORDER = [
  "registered",
  "relapsed",
  "monitored",
  "helped",
  "risk-eliminated",
  "exited",
  "closed"
];
function householdStatus(events, household, day, knownAt) {
  expectCall("householdStatus", {
    events: [events, LIFE_EVENTS],
    household: [household, TEXT],
    day: [day, DAY],
    knownAt: [knownAt, optional(DAY)]
  });
  const issues = [];
  const own = events.filter((event) => event.household === household && isWritten(event, knownAt));
  const superseded = new Set(own.map(({ supersedes }) => supersedes));
  const standing = own.filter((event) => {
    if (event.annuls === true || superseded.has(event.id)) return false;
    if (event.on === null || isPlainDate(event.on)) return event.on === null || event.on <= day;
    issues.push(caseIssue("case/impossible-day", { day: event.on }));
    return false;
  });
  const dated = standing.filter(({ on }) => on !== null).sort(inOrder);
  const undated = standing.filter(({ on }) => on === null);
  for (const { change } of undated) {
    const { zh, en } = LIFE_LABELS[change];
    issues.push(caseIssue("life/undated-change", { household, change: zh, changeEn: en }));
  }
  const lives = possibleOrders(dated, undated)?.map((events2) => run(household, events2));
  if (lives === void 0) {
    const unknown = { registration: "unknown", monitoring: "unknown", helped: null };
    return { household, on: day, ...unknown, since: null, events: [], issues };
  }
  const fewest = lives.reduce((least, life) => Math.min(least, life.issues.length), Infinity);
  const likely = lives.filter((life) => life.issues.length === fewest);
  const [first] = likely;
  const agreed = (of) => likely.every((life) => of(life) === of(first)) ? of(first) : void 0;
  return {
    household,
    on: day,
    registration: agreed(({ state }) => state.registration) ?? "unknown",
    monitoring: agreed(({ state }) => state.monitoring) ?? "unknown",
    helped: agreed(({ state }) => state.helped) ?? null,
    since: agreed(({ since }) => since) ?? null,
    events: first.applied.filter((id) => likely.every(({ applied }) => applied.includes(id))),
    issues: [...issues, ...first.issues]
  };
}
function run(household, events) {
  let state = { registration: "not-registered", monitoring: "none", helped: false };
  let since = null;
  const applied = [];
  const issues = [];
  for (const event of events) {
    const next = CHANGES[event.change](state);
    if (next === null) {
      issues.push(
        caseIssue("life/impossible-change", {
          household,
          on: event.on ?? "?",
          status: LIFE_LABELS[state.registration].zh,
          statusEn: LIFE_LABELS[state.registration].en,
          change: LIFE_LABELS[event.change].zh,
          changeEn: LIFE_LABELS[event.change].en
        })
      );
      continue;
    }
    if (next.registration !== void 0) since = event.on;
    state = { ...state, ...next };
    applied.push(event.id);
  }
  return { state, since, applied, issues };
}
const MOST_ORDERS = 1e4;
function possibleOrders(dated, undated) {
  let orders = [[...dated]];
  for (const event of undated) {
    orders = orders.flatMap((order) => [
      order,
      ...Array.from({ length: order.length + 1 }, (_none, at) => [
        ...order.slice(0, at),
        event,
        ...order.slice(at)
      ])
    ]);
    if (orders.length > MOST_ORDERS) return void 0;
  }
  return orders;
}
function isWritten({ recordedOn }, knownAt) {
  return knownAt === void 0 || recordedOn == null || recordedOn <= knownAt;
}
function inOrder(a, b) {
  if (a.on !== null && b.on !== null && a.on !== b.on) return a.on < b.on ? -1 : 1;
  return ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || (a.id < b.id ? -1 : 1);
}
function lifeOfCases(cases, procedures, horizon = {}) {
  expectCall("lifeOfCases", {
    cases: [cases, listOf(CASE)],
    procedures: [procedures, listOf(PROCEDURE)],
    horizon: [horizon, HORIZON]
  });
  return cases.flatMap((one) => {
    const procedure = procedures.find(({ id }) => id === one.procedure);
    const end = endOfCase(one, horizon);
    const change = procedure === void 0 ? null : lifeChange(procedure, one, horizon);
    if (change === null || end?.how !== "concluded") return [];
    const concluding = one.events.find(({ id }) => id === end.event);
    return [
      {
        id: `${one.id}/${change}`,
        household: one.subject,
        change,
        on: end.on,
        recordedOn: concluding?.recordedOn ?? null,
        case: one.id
      }
    ];
  });
}
function lifeChange(procedure, one, horizon) {
  if (procedure.outcome !== "adjusted") return procedure.outcome;
  const recorded = stepEvents(effectiveEvents(one, horizon)).find(
    ({ change: change2 }) => change2 !== void 0
  );
  const change = procedure.changes.find(({ code }) => code === recorded?.change);
  return change?.effect === "closes" ? "closed" : null;
}
export {
  LIFE_LABELS,
  householdStatus,
  lifeOfCases
};
