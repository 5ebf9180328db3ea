import { expectCall } from "../base/index.js";
import { CASE, PROCEDURE } from "./shapes.js";
import { endOfCase } from "./timeline.js";
function answersStep(step, standard, target) {
  return step.answers.some(
    (answer) => answer === `${standard.id}#${target.id}` || target.answers.includes(answer)
  );
}
function compareProcedures(procedure, standard) {
  expectCall("compareProcedures", {
    procedure: [procedure, PROCEDURE],
    standard: [standard, PROCEDURE]
  });
  return {
    procedure: procedure.id,
    standard: standard.id,
    standardSteps: standard.steps.map((step) => ({
      step,
      answeredBy: procedure.steps.filter((one) => answersStep(one, standard, step))
    })),
    additional: procedure.steps.filter(
      (step) => !standard.steps.some((target) => answersStep(step, standard, target))
    )
  };
}
function translateCase(dossier, from, to) {
  expectCall("translateCase", {
    dossier: [dossier, CASE],
    from: [from, PROCEDURE],
    to: [to, PROCEDURE]
  });
  if (dossier.procedure !== from.id) {
    throw new TypeError(`case ${dossier.id} follows ${dossier.procedure}, not ${from.id}`);
  }
  const targets = (id) => to.steps.filter(
    (target) => from.steps.some((step) => step.id === id && answersStep(step, to, target))
  ).map((target) => target.id);
  const superseded = new Set(dossier.events.map(({ supersedes }) => supersedes));
  const standing = dossier.events.filter(({ id, type }) => {
    return type !== "annulment" && !superseded.has(id);
  });
  const events = standing.flatMap((event) => {
    const { supersedes: _supersedes, ...rest } = event;
    const plain = rest;
    if (plain.type !== "step" && plain.type !== "objection") return [plain];
    const steps = targets(plain.step);
    return steps.map((step) => ({
      ...plain,
      step,
      id: steps.length > 1 ? `${plain.id}/${step}` : plain.id
    }));
  });
  const held = new Set(events.map(({ id }) => id));
  const end = endOfCase(dossier);
  return {
    ...dossier,
    procedure: to.id,
    kind: to.kind,
    concludes: to.concludes,
    events: [
      ...events.filter((event) => event.type !== "settlement" || held.has(event.objection)),
      ...end?.how === "concluded" && !events.some((event) => isConclusion(event, to)) ? [
        {
          type: "closing",
          id: `${end.event}/end`,
          on: end.on,
          recordedOn: end.on,
          result: "finished"
        }
      ] : []
    ]
  };
}
function isConclusion(event, to) {
  return event.type === "step" && event.step === to.concludes;
}
export {
  compareProcedures,
  translateCase
};
