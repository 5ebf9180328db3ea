import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Finding } from "../../../src/base/index.js";
import {
  advanceDossier,
  auditDossier,
  auditStep,
  cleanDossier,
  type Dossier,
  type DossierDetails,
  type DossierEvent,
  endOfDossier,
  nextSteps,
  openDossier,
  type Procedure,
  readDossier,
  type StepEvent,
} from "../../../src/procedures/index.js";
import { anyDossier, anyProcedure, openingOf } from "./arbitraries.js";
import { calendar } from "./support.js";

const context = { asOf: "2026-06-30", calendar };

function take(current: Dossier, event: DossierEvent, law: Procedure): Dossier {
  const next = advanceDossier(current, event, law);
  if (!next.ok) throw new Error(JSON.stringify(next.issues));
  return next.value;
}

const key = ({ code, details: { asks, step, events } }: Finding<DossierDetails>) =>
  JSON.stringify([code, asks, step, events]);

interface Walk {
  readonly law: Procedure;
  readonly choices: readonly number[];
  readonly refuseAt: number;
  readonly objection: "none" | "upheld" | "dismissed";
}

/** Follows `nextSteps`, choosing among them, until nothing is next. */
function walk({ law, choices, refuseAt, objection }: Walk): {
  readonly dossier: Dossier;
  readonly taken: number;
} {
  const openedOn = openingOf(law);
  const model = cleanDossier(law, { id: "c", subject: "s", openedOn, calendar });
  const modelOf = (step: string) =>
    model.events.find((event) => event.type === "step" && event.step === step) as StepEvent;
  const opened = openDossier({ id: "c", subject: "s", openedOn, basis: model.basis }, law);
  if (!opened.ok) throw new Error("not opened");
  let dossier = opened.value;
  let day = openedOn;
  let taken = 0;
  let objected = objection === "none";
  for (;;) {
    const next = nextSteps(dossier, law, { day, calendar });
    if (next.length === 0) return { dossier, taken };
    const due = next.filter(({ state }) => state === "due");
    if (due.length === 0) {
      day = addDays(day, 1);
      continue;
    }
    const { step, hangUntil } = due[
      (choices[taken % choices.length] ?? 0) % due.length
    ] as (typeof due)[number];
    const event: StepEvent = {
      ...modelOf(step.id),
      id: `event-${taken}`,
      on: day,
      recordedOn: day,
    };
    const isNotice = step.act === "notice";
    const until = hangUntil?.known === true ? hangUntil.value : addDays(day, 4);
    const objects = isNotice && !objected;
    dossier = take(
      dossier,
      {
        ...event,
        ...(isNotice ? { until, recordedOn: until, objections: objects ? 1 : 0 } : {}),
        result: taken === refuseAt ? "refused" : "passed",
      },
      law,
    );
    taken += 1;
    if (objects && objection !== "none") {
      objected = true;
      dossier = take(
        dossier,
        { type: "objection", id: "objection", step: step.id, on: day, recordedOn: day },
        law,
      );
      dossier = take(
        dossier,
        {
          type: "settlement",
          id: "settlement",
          objection: "objection",
          result: objection,
          on: addDays(day, 1),
          recordedOn: addDays(day, 1),
        },
        law,
      );
      day = addDays(day, 1);
    }
  }
}

const anyWalk = fc.record({
  law: anyProcedure,
  choices: fc.array(fc.nat(7), { minLength: 1, maxLength: 12 }),
  refuseAt: fc.integer({ min: -8, max: 8 }),
  objection: fc.constantFrom("none" as const, "upheld" as const, "dismissed" as const),
});

test("every path of every procedure ends", () => {
  fc.assert(
    fc.property(anyWalk, (plan) => {
      const { dossier, taken } = walk(plan);
      expect(taken).toBeLessThanOrEqual(plan.law.steps.length * 2);
      expect(endOfDossier(dossier)?.how).toBe(
        plan.refuseAt >= 0 && plan.refuseAt < taken ? "refused" : "concluded",
      );
    }),
    { numRuns: 300 },
  );
});

test("who takes the next steps as they come due does nothing wrong", () => {
  fc.assert(
    fc.property(anyWalk, (plan) => {
      const findings = auditDossier(walk(plan).dossier, plan.law, context);
      const timely = findings.filter(
        ({ code }) => code !== "case/deadline-exceeded" || plan.objection === "none",
      );
      expect(timely).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a case audited step by step and as a whole gives the same findings", () => {
  fc.assert(
    fc.property(anyDossier, ({ law, dossier }) => {
      const whole = auditDossier(dossier, law, context);
      const opened = { ...dossier, events: [] };
      const replayed = dossier.events.reduce(
        (current, event) => take(current, event, law),
        opened as Dossier,
      );
      expect(auditDossier(replayed, law, context)).toEqual(whole);
      expect(law.steps.flatMap(({ id }) => auditStep(dossier, law, id, context))).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

test("the findings as of a day are those of the dossier as it stood that day", () => {
  fc.assert(
    fc.property(anyDossier, fc.integer({ min: -2, max: 60 }), ({ law, dossier }, days) => {
      const asOf = addDays(dossier.openedOn, days);
      const until = dossier.events.filter(({ on }) => on === null || on <= asOf);
      expect(auditDossier({ ...dossier, events: until }, law, { asOf, calendar })).toEqual(
        auditDossier(dossier, law, { asOf, calendar }),
      );
    }),
    { numRuns: 300 },
  );
});

test("the order in which events were entered decides nothing", () => {
  fc.assert(
    fc.property(
      anyDossier.chain(({ law, dossier }) =>
        fc.tuple(
          fc.constant({ law, dossier }),
          fc.shuffledSubarray([...dossier.events], { minLength: dossier.events.length }),
        ),
      ),
      ([{ law, dossier }, events]) => {
        expect(auditDossier({ ...dossier, events }, law, context)).toEqual(
          auditDossier(dossier, law, context),
        );
        expect(endOfDossier({ ...dossier, events })).toEqual(endOfDossier(dossier));
      },
    ),
    { numRuns: 300 },
  );
});

test("removing an event never removes a finding about another", () => {
  fc.assert(
    fc.property(anyDossier, ({ law, dossier }) => {
      const before = auditDossier(dossier, law, context);
      for (const { id } of dossier.events) {
        const events = dossier.events.filter((event) => event.id !== id);
        const after = new Set(auditDossier({ ...dossier, events }, law, context).map(key));
        const lost = before.filter(
          (one) => !one.details.events.includes(id) && !after.has(key(one)),
        );
        expect(lost.map(key)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

test("a case survives being written as JSON and read again", () => {
  fc.assert(
    fc.property(anyDossier, ({ law, dossier }) => {
      const read = readDossier(JSON.parse(JSON.stringify(dossier)), law);
      expect(read).toEqual({ ok: true, value: dossier, issues: [] });
    }),
    { numRuns: 300 },
  );
});
