import { expectCall } from "../base/index.js";
import type { Dossier, DossierEvent, StepEvent } from "./event.js";
import type { Procedure, Step } from "./procedure.js";
import { DOSSIER, PROCEDURE } from "./shapes.js";
import { endOfDossier } from "./timeline.js";

/** One row of a comparison: a step, and the steps of the other procedure that answer it. */
export interface StepAnswers {
  readonly step: Step;
  readonly answeredBy: readonly Step[];
}

export interface ProcedureComparison {
  readonly procedure: string;
  readonly standard: string;
  /** Every step of the standard, with the steps of the procedure that answer it. */
  readonly standardSteps: readonly StepAnswers[];
  /** The steps of the procedure that answer none of the standard's. */
  readonly additional: readonly Step[];
}

/** A step answers another when it says so, or when both answer the same step of a third procedure. */
function answersStep(step: Step, standard: Procedure, target: Step): boolean {
  return step.answers.some(
    (answer) => answer === `${standard.id}#${target.id}` || target.answers.includes(answer),
  );
}

/** Which step of one procedure answers which step of another, by the procedures' own data. */
export function compareProcedures(procedure: Procedure, standard: Procedure): ProcedureComparison {
  expectCall("compareProcedures", {
    procedure: [procedure, PROCEDURE],
    standard: [standard, PROCEDURE],
  });
  return {
    procedure: procedure.id,
    standard: standard.id,
    standardSteps: standard.steps.map((step) => ({
      step,
      answeredBy: procedure.steps.filter((one) => answersStep(one, standard, step)),
    })),
    additional: procedure.steps.filter(
      (step) => !standard.steps.some((target) => answersStep(step, standard, target)),
    ),
  };
}

/**
 * A dossier as it looks under another procedure: each step stands for the steps that it answers there.
 * What answers none is left out; a dossier that was concluded is handed in as finished, so that the
 * audit names the steps that were never taken.
 */
export function translateDossier(dossier: Dossier, from: Procedure, to: Procedure): Dossier {
  expectCall("translateDossier", {
    dossier: [dossier, DOSSIER],
    from: [from, PROCEDURE],
    to: [to, PROCEDURE],
  });
  if (dossier.procedure !== from.id) {
    throw new TypeError(`dossier ${dossier.id} follows ${dossier.procedure}, not ${from.id}`);
  }
  const targets = (id: string): string[] =>
    to.steps
      .filter((target) =>
        from.steps.some((step) => step.id === id && answersStep(step, to, target)),
      )
      .map((target) => target.id);
  const superseded = new Set(dossier.events.map(({ supersedes }) => supersedes));
  const standing = dossier.events.filter(({ id, type }) => {
    return type !== "annulment" && !superseded.has(id);
  });
  const events = standing.flatMap((event): DossierEvent[] => {
    const { supersedes: _supersedes, ...rest } = event;
    const plain = rest as DossierEvent;
    if (plain.type !== "step" && plain.type !== "objection") return [plain];
    const steps = targets(plain.step);
    return steps.map((step) => ({
      ...plain,
      step,
      id: steps.length > 1 ? `${plain.id}/${step}` : plain.id,
    }));
  });
  const held = new Set(events.map(({ id }) => id));
  const end = endOfDossier(dossier);
  return {
    ...dossier,
    procedure: to.id,
    kind: to.kind,
    concludes: to.concludes,
    events: [
      ...events.filter((event) => event.type !== "settlement" || held.has(event.objection)),
      ...(end?.how === "concluded" && !events.some((event) => isConclusion(event, to))
        ? [
            {
              type: "closing" as const,
              id: `${end.event}/end`,
              on: end.on,
              recordedOn: end.on,
              result: "finished" as const,
            },
          ]
        : []),
    ],
  };
}

function isConclusion(event: Dossier["events"][number], to: Procedure): event is StepEvent {
  return event.type === "step" && event.step === to.concludes;
}
