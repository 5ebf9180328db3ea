import * as z from "zod/mini";
import {
  expectCall,
  type Finding,
  fail,
  isPlainDate,
  listOf,
  MAP,
  type Place,
  type PlainDate,
  pointer,
  type Result,
  shownName,
  succeed,
  within,
} from "../base/index.js";
import { expectedBy } from "../law/index.js";
import { type Dossier, type DossierEvent, day, eventSchema, text } from "./event.js";
import { dossierIssue } from "./issues.js";
import { PROCEDURE_KINDS, type Procedure, stepOf } from "./procedure.js";
import { DOSSIER, OPENING, PROCEDURE } from "./shapes.js";
import { closingOf, endOfDossier } from "./timeline.js";

const dossierSchema = z.strictObject({
  id: text,
  procedure: text,
  kind: z.enum(PROCEDURE_KINDS),
  concludes: text,
  subject: text,
  openedOn: z.string(),
  basis: day,
  events: z.array(z.unknown()).check(z.maxLength(1000)),
});

export interface DossierOpening {
  readonly id: string;
  readonly subject: string;
  readonly openedOn: PlainDate;
  readonly basis?: PlainDate | null;
}

/**
 * Opens a dossier of a procedure. A household has one open dossier of a kind at a time.
 *
 * @param others the dossiers that exist already, with the procedures that they follow.
 *
 * @example
 * const opened = openDossier(
 *   { id: "exit-1", subject: "household-1", openedOn: "2019-09-02" },
 *   procedure,
 * );
 */
export function openDossier(
  opening: DossierOpening,
  procedure: Procedure,
  others: readonly Dossier[] = [],
): Result<Dossier> {
  expectCall("openDossier", {
    opening: [opening, OPENING],
    procedure: [procedure, PROCEDURE],
    others: [others, listOf(DOSSIER)],
  });
  const issues = [opening.openedOn, opening.basis ?? null].flatMap((one) => impossible(one));
  if (others.some(({ id }) => id === opening.id)) {
    issues.push(dossierIssue("case/duplicate-case", { case: opening.id }));
  }
  for (const other of others) {
    const isAlike = other.subject === opening.subject && other.kind === procedure.kind;
    if (isAlike && isOpenOn(other, opening.openedOn)) {
      issues.push(dossierIssue("case/already-open", { subject: opening.subject, case: other.id }));
    }
  }
  if (issues.length > 0) return fail(issues);
  return succeed({
    id: opening.id,
    procedure: procedure.id,
    kind: procedure.kind,
    concludes: procedure.concludes,
    subject: opening.subject,
    openedOn: opening.openedOn,
    basis: opening.basis ?? null,
    events: [],
  });
}

function isOpenOn(one: Dossier, day: PlainDate): boolean {
  const end = endOfDossier(one);
  return end === null || (end.on !== null && end.on > day);
}

/**
 * Whether dossiers that were read from a store could all have been opened: each id once, and for one
 * household one open dossier of a kind at a time. The issue is of the dossier that came later.
 *
 * @param places where each dossier was read, for the place of its issue.
 */
export function checkDossiers(
  cases: readonly Dossier[],
  places: ReadonlyMap<Dossier, Place> = new Map(),
): Finding[] {
  expectCall("checkDossiers", {
    cases: [cases, listOf(DOSSIER)],
    places: [places, MAP],
  });
  const byOpening = [...cases].sort(
    (a, b) => compareTexts(a.openedOn, b.openedOn) || compareTexts(a.id, b.id),
  );
  const ids = new Set<string>();
  const alike = new Map<string, Dossier[]>();
  return byOpening.flatMap((one) => {
    const place = places.get(one);
    const key = JSON.stringify([one.kind, one.subject]);
    const before = alike.get(key) ?? [];
    alike.set(key, [...before, one]);
    if (ids.has(one.id)) return [dossierIssue("case/duplicate-case", { case: one.id }, place)];
    ids.add(one.id);
    return before
      .filter((other) => other.id !== one.id && isOpenOn(other, one.openedOn))
      .map((other) =>
        dossierIssue("case/already-open", { subject: one.subject, case: other.id }, place),
      );
  });
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * Adds an event to a dossier. What happened is taken as it happened, lawful or not: `auditDossier` says
 * what was wrong with it. What cannot be true (a day or a step that does not exist) is refused with
 * issues, and the dossier stays as it was.
 */
export function advanceDossier(
  current: Dossier,
  event: unknown,
  procedure: Procedure,
): Result<Dossier> {
  expectCall("advanceDossier", {
    current: [current, DOSSIER],
    procedure: [procedure, PROCEDURE],
  });
  if (current.procedure !== procedure.id) {
    return fail([
      dossierIssue("case/other-procedure", { found: current.procedure, given: procedure.id }),
    ]);
  }
  const parsed = z.safeParse(eventSchema, event);
  if (!parsed.success) {
    return fail(parsed.error.issues.map((one) => misfit(one)));
  }
  const issues = objectionsTo(current, parsed.data, procedure);
  if (issues.length > 0) return fail(issues);
  return succeed({ ...current, events: [...current.events, parsed.data] });
}

/** Reads a dossier that was stored as JSON, replaying it event by event. */
export function readDossier(input: unknown, procedure: Procedure): Result<Dossier> {
  expectCall("readDossier", {
    procedure: [procedure, PROCEDURE],
  });
  const parsed = z.safeParse(dossierSchema, input);
  if (!parsed.success) {
    return fail(parsed.error.issues.map((one) => misfit(one)));
  }
  const { id, subject, openedOn, basis, events } = parsed.data;
  const opened = openDossier({ id, subject, openedOn, basis }, procedure);
  if (!opened.ok) return opened;
  if (parsed.data.procedure !== procedure.id) {
    return fail([
      dossierIssue("case/other-procedure", { found: parsed.data.procedure, given: procedure.id }),
    ]);
  }
  let current = opened.value;
  const issues: Finding[] = [];
  for (const [index, event] of events.entries()) {
    const next = advanceDossier(current, event, procedure);
    if (next.ok) current = next.value;
    else {
      const at = `/events/${index}`;
      issues.push(...next.issues.map((one) => within({ pointer: at }, one, shownName(id))));
    }
  }
  return issues.length > 0 ? fail(issues) : succeed(current);
}

function impossible(on: string | null | undefined): Finding[] {
  return on == null || isPlainDate(on) ? [] : [dossierIssue("case/impossible-day", { day: on })];
}

/** Why an event cannot be taken into a dossier. */
function objectionsTo(current: Dossier, event: DossierEvent, procedure: Procedure): Finding[] {
  const issues = [...impossible(event.on), ...impossible(event.recordedOn)];
  if (current.events.some(({ id }) => id === event.id)) {
    issues.push(dossierIssue("case/duplicate-event", { event: event.id }));
  }
  if (event.supersedes !== undefined) {
    const by = current.events.find(({ supersedes }) => supersedes === event.supersedes);
    if (!current.events.some(({ id }) => id === event.supersedes)) {
      issues.push(dossierIssue("case/unknown-event", { event: event.supersedes }));
    } else if (by !== undefined) {
      issues.push(dossierIssue("case/already-superseded", { event: event.supersedes, by: by.id }));
    }
  }
  if (event.type === "step" || event.type === "objection") {
    if (stepOf(procedure, event.step) === undefined) {
      const steps = procedure.steps.map(({ id }) => id).join(", ");
      issues.push(
        dossierIssue("case/unknown-step", { procedure: procedure.id, step: event.step, steps }),
      );
    }
  }
  if (event.type === "step") {
    issues.push(...impossible(event.until));
    if (event.on !== null && event.until != null && event.until < event.on) {
      issues.push(dossierIssue("case/ends-before-it-begins", { on: event.on, until: event.until }));
    }
    const { change } = event;
    if (change !== undefined && !procedure.changes.some(({ code }) => code === change)) {
      const changes = procedure.changes.map(({ code }) => code).join(", ");
      issues.push(
        dossierIssue("case/unknown-change", { procedure: procedure.id, change, changes }),
      );
    }
  }
  if (
    event.type === "settlement" &&
    !current.events.some(({ id, type }) => id === event.objection && type === "objection")
  ) {
    issues.push(dossierIssue("case/unknown-event", { event: event.objection }));
  }
  const closing = event.type === "closing" ? event : closingOf(current);
  if (closing !== null && closing.on !== null && event.type !== "annulment") {
    const others = event.type === "closing" ? current.events : [event];
    const closedOn = closing.on;
    if (
      others.some(({ on, supersedes }) => on !== null && on > closedOn && supersedes === undefined)
    ) {
      issues.push(dossierIssue("case/closed", { case: current.id, on: closedOn }));
    }
  }
  return issues;
}

function misfit(found: z.core.$ZodIssue): Finding {
  const { zh, en } = expectedBy(found);
  const reason = { zh: `应为${zh}`, en: `expected ${en}` };
  return dossierIssue("case/invalid-input", { reason }, { pointer: pointer(found.path) });
}
