import { expectCall, TEXT, words } from "../base/index.js";
import { auditEvent } from "./audit-event.js";
import { auditLimits } from "./audit-limits.js";
import { auditOrder } from "./audit-order.js";
import { docketOf } from "./docket.js";
import { isAbsent, stepOf } from "./procedure.js";
import { AUDIT_CONTEXT, CASE, PROCEDURE } from "./shapes.js";
import { stepEvents } from "./timeline.js";
function auditCase(dossier, procedure, context) {
  expectCall("auditCase", {
    dossier: [dossier, CASE],
    procedure: [procedure, PROCEDURE],
    context: [context, AUDIT_CONTEXT]
  });
  return procedure.steps.flatMap(({ id }) => auditStep(dossier, procedure, id, context));
}
function auditStep(dossier, procedure, stepId, context) {
  expectCall("auditStep", {
    dossier: [dossier, CASE],
    procedure: [procedure, PROCEDURE],
    stepId: [stepId, TEXT],
    context: [context, AUDIT_CONTEXT]
  });
  if (dossier.procedure !== procedure.id) {
    throw new TypeError(`case ${dossier.id} follows ${dossier.procedure}, not ${procedure.id}`);
  }
  const step = stepOf(procedure, stepId);
  if (step === void 0) throw new TypeError(`${procedure.id} has no step ${stepId}`);
  const docket = docketOf(dossier, procedure, context);
  return [
    ...stepEvents(docket.events, stepId).flatMap((event) => auditEvent(docket, step, event)),
    ...auditOrder(docket, step),
    ...auditLimits(docket, step)
  ];
}
function openQuestions(procedure) {
  expectCall("openQuestions", {
    procedure: [procedure, PROCEDURE]
  });
  const questions = [];
  for (const step of procedure.steps) {
    const values = [
      ["notice-days", step.atLeast],
      ["quorum", step.quorum],
      ["vote", step.vote],
      ["persons", step.persons]
    ];
    for (const [about, value] of values) {
      if (isAbsent(value) && value.note !== void 0) {
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
        `\u539F\u6587\u79F0${declaredSteps}\u6B65\uFF0C\u5DF2\u77E5${steps.length}\u6B65`,
        `the text counts ${declaredSteps} steps, ${steps.length} of them are known`
      )
    });
  }
  return questions;
}
export {
  auditCase,
  auditStep,
  openQuestions
};
