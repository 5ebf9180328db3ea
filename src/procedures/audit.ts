import { expectCall, type Finding, type Label, TEXT, words } from "../base/index.js";
import { auditEvent } from "./audit-event.js";
import { auditLimits } from "./audit-limits.js";
import { auditOrder } from "./audit-order.js";
import { type AuditContext, docketOf } from "./docket.js";
import type { Dossier } from "./event.js";
import type { DossierDetails } from "./findings.js";
import { isAbsent, type Procedure, stepOf } from "./procedure.js";
import { AUDIT_CONTEXT, DOSSIER, PROCEDURE } from "./shapes.js";
import { stepEvents } from "./timeline.js";

/**
 * What is wrong with a dossier, and what it does not let us tell.
 *
 * @param procedure the procedure that the dossier follows.
 * @throws TypeError when the dossier follows another procedure; `translateDossier` carries it over.
 *
 * @example
 * const findings = auditDossier(dossier, procedure, { asOf: "2020-11-30", calendar });
 */
export function auditDossier(
  dossier: Dossier,
  procedure: Procedure,
  context: AuditContext,
): Finding<DossierDetails>[] {
  expectCall("auditDossier", {
    dossier: [dossier, DOSSIER],
    procedure: [procedure, PROCEDURE],
    context: [context, AUDIT_CONTEXT],
  });
  return procedure.steps.flatMap(({ id }) => auditStep(dossier, procedure, id, context));
}

/** The findings of one step; those of all steps together are the findings of the dossier. */
export function auditStep(
  dossier: Dossier,
  procedure: Procedure,
  stepId: string,
  context: AuditContext,
): Finding<DossierDetails>[] {
  expectCall("auditStep", {
    dossier: [dossier, DOSSIER],
    procedure: [procedure, PROCEDURE],
    stepId: [stepId, TEXT],
    context: [context, AUDIT_CONTEXT],
  });
  if (dossier.procedure !== procedure.id) {
    throw new TypeError(`dossier ${dossier.id} follows ${dossier.procedure}, not ${procedure.id}`);
  }
  const step = stepOf(procedure, stepId);
  if (step === undefined) throw new TypeError(`${procedure.id} has no step ${stepId}`);
  const docket = docketOf(dossier, procedure, context);
  return [
    ...stepEvents(docket.events, stepId).flatMap((event) => auditEvent(docket, step, event)),
    ...auditOrder(docket, step),
    ...auditLimits(docket, step),
  ];
}

/** Something that no dossier can be judged by, because no text that we know gives it. */
export interface OpenQuestion {
  readonly step: string | null;
  readonly about: "notice-days" | "quorum" | "vote" | "persons" | "steps";
  readonly absence: "not-set" | "not-found";
  readonly note: Label;
}

/** What a procedure leaves open: values that the law does not set, or that could not be found. */
export function openQuestions(procedure: Procedure): OpenQuestion[] {
  expectCall("openQuestions", {
    procedure: [procedure, PROCEDURE],
  });
  const questions: OpenQuestion[] = [];
  for (const step of procedure.steps) {
    const values = [
      ["notice-days", step.atLeast],
      ["quorum", step.quorum],
      ["vote", step.vote],
      ["persons", step.persons],
    ] as const;
    for (const [about, value] of values) {
      if (isAbsent(value) && value.note !== undefined) {
        questions.push({ step: step.id, about, absence: value.absence, note: value.note });
      }
    }
  }
  const { declaredSteps, steps } = procedure;
  if (declaredSteps !== null && declaredSteps > steps.length) {
    questions.push({
      step: null,
      about: "steps",
      absence: "not-found",
      note: words(
        `原文称${declaredSteps}步，已知${steps.length}步`,
        `the text counts ${declaredSteps} steps, ${steps.length} of them are known`,
      ),
    });
  }
  return questions;
}
