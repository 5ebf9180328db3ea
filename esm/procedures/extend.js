import { fail, same, succeed } from "../base/index.js";
import { issue as lawIssue } from "../law/index.js";
import { issue } from "./issues.js";
const NOT_SET = { value: null, absence: "not-set" };
function resolveProcedure(file, parent, terms, place) {
  const issues = [];
  const name = (table, id, at) => {
    const found = table.find((term) => term.id === id);
    if (found !== void 0) return found.label;
    issues.push(
      table === terms.bodies ? issue("procedure/unknown-body", { body: id }, { file: place, pointer: at }) : issue("procedure/unknown-evidence", { kind: id }, { file: place, pointer: at })
    );
    return same(id);
  };
  const actors = (given, at) => given.map(({ body, signs = false }, index) => ({
    body,
    label: name(terms.bodies, body, `${at}/actors/${index}/body`),
    signs
  }));
  const evidence = (given, at) => (given ?? []).map(({ kind, sources }, index) => ({
    kind,
    label: name(terms.evidence, kind, `${at}/evidence/${index}/kind`),
    sources
  }));
  const own = (file.steps ?? []).map((step, index) => {
    const at = `/steps/${index}`;
    return {
      id: step.id,
      label: step.label,
      act: step.act,
      stage: step.stage ?? null,
      of: step.of ?? "subject",
      actors: actors(step.actors, at),
      who: step.who ?? "all",
      after: step.after,
      place: step.place ?? null,
      evidence: evidence(step.evidence, at),
      persons: step.persons ?? NOT_SET,
      quorum: step.quorum ?? NOT_SET,
      vote: step.vote ?? NOT_SET,
      atLeast: step.atLeast ?? NOT_SET,
      objection: step.objection ?? null,
      answers: step.answers ?? [],
      sampling: step.sampling ?? null,
      note: step.note ?? null,
      sources: step.sources
    };
  });
  const unknownStep = (step, pointer, steps2) => issues.push(
    issue(
      "procedure/unknown-step",
      { step, steps: steps2.map(({ id }) => id).join(", ") },
      { file: place, pointer }
    )
  );
  let inherited = (parent?.steps ?? []).map((step) => ({
    ...step,
    answers: [`${parent?.id}#${step.id}`, ...step.answers]
  }));
  for (const [index, { step }] of (file.omit ?? []).entries()) {
    const omitted = inherited.find(({ id }) => id === step);
    if (omitted === void 0) {
      unknownStep(step, `/omit/${index}/step`, inherited);
      continue;
    }
    inherited = inherited.filter((other) => other !== omitted).map((other) => ({ ...other, after: bridge(other.after, omitted) }));
  }
  for (const [index, amendment] of (file.amend ?? []).entries()) {
    const at = `/amend/${index}`;
    const step = inherited.find(({ id }) => id === amendment.step);
    if (step === void 0) unknownStep(amendment.step, `${at}/step`, inherited);
    else {
      const changed = {
        ...step,
        ...amended(amendment),
        ...amendment.actors === void 0 ? {} : { actors: actors(amendment.actors, at) },
        ...amendment.evidence === void 0 ? {} : { evidence: evidence(amendment.evidence, at) },
        sources: [...amendment.sources, ...step.sources]
      };
      inherited = inherited.map((other) => other === step ? changed : other);
    }
  }
  const steps = inOrder([...inherited, ...own]);
  const known = (ids) => {
    for (const { step, at } of ids) {
      if (!steps.some(({ id }) => id === step)) unknownStep(step, at, steps);
    }
  };
  const seen = /* @__PURE__ */ new Set();
  for (const [index, step] of steps.entries()) {
    if (seen.has(step.id)) {
      issues.push(
        lawIssue(
          "pack/duplicate-id",
          { id: step.id, other: place },
          { file: place, pointer: "/steps" }
        )
      );
    }
    seen.add(step.id);
    known(step.after.map((id) => ({ step: id, at: `/steps/${index}/after` })));
    if (step.objection?.to != null) {
      known([{ step: step.objection.to, at: `/steps/${index}/objection/to` }]);
    }
  }
  known([{ step: file.concludes, at: "/concludes" }]);
  const limits = [...parent?.limits ?? [], ...file.limits ?? []].map((limit) => ({
    ...limit,
    atMost: limit.atMost ?? null,
    atLeast: limit.atLeast ?? null
  }));
  for (const [index, { from, to }] of limits.entries()) {
    known([{ step: to, at: `/limits/${index}/to` }]);
    if (from !== "basis") known([{ step: from, at: `/limits/${index}/from` }]);
  }
  const separations = [
    ...(parent?.separations ?? []).filter((one) => one.steps.every((id) => seen.has(id))),
    ...file.separations ?? []
  ];
  for (const [index, one] of separations.entries()) {
    known(one.steps.map((step) => ({ step, at: `/separations/${index}/steps` })));
  }
  const circle = steps.filter((step) => isBeforeItself(steps, step.id)).map(({ id }) => id);
  if (circle.length > 0) {
    issues.push(
      issue(
        "procedure/circular-steps",
        { steps: circle.join(", ") },
        { file: place, pointer: "/steps" }
      )
    );
  }
  if (issues.length > 0) return fail(issues);
  return succeed({
    id: file.id,
    kind: file.kind,
    place: file.place,
    title: file.title,
    subject: file.subject,
    extends: file.extends ?? null,
    inForce: file.inForce,
    concludes: file.concludes,
    outcome: file.outcome,
    steps,
    limits,
    separations,
    changes: file.changes ?? parent?.changes ?? [],
    declaredSteps: file.declaredSteps ?? null,
    mayNotPost: file.mayNotPost ?? parent?.mayNotPost ?? [],
    note: file.note ?? null,
    sources: file.sources
  });
}
function amended(amendment) {
  const {
    step: _step,
    actors: _actors,
    evidence: _evidence,
    sources: _sources,
    ...rest
  } = amendment;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== void 0));
}
function bridge(after, omitted) {
  if (!after.includes(omitted.id)) return after;
  return [...new Set(after.flatMap((id) => id === omitted.id ? omitted.after : [id]))];
}
function inOrder(steps) {
  const ids = new Set(steps.map(({ id }) => id));
  const placed = /* @__PURE__ */ new Set();
  const ordered = [];
  let waiting = [...steps];
  while (waiting.length > 0) {
    const next = waiting.find((step) => step.after.every((id) => placed.has(id) || !ids.has(id)));
    if (next === void 0) return [...ordered, ...waiting];
    ordered.push(next);
    placed.add(next.id);
    waiting = waiting.filter((step) => step !== next);
  }
  return ordered;
}
function isBeforeItself(steps, id) {
  const seen = /* @__PURE__ */ new Set();
  const visit = (step) => (steps.find((one) => one.id === step)?.after ?? []).some((before) => {
    if (before === id) return true;
    if (seen.has(before)) return false;
    seen.add(before);
    return visit(before);
  });
  return visit(id);
}
export {
  resolveProcedure
};
