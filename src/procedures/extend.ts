import { type Finding, fail, type Label, type Result, same, succeed } from "../base/index.js";
import { type Law, issue as lawIssue } from "../law/index.js";
import type { Amendment, DurationFile, ProcedureFile, StepFile, TermsFile } from "./format.js";
import { issue } from "./issues.js";
import { spanNamed } from "./named-span.js";
import type { Absent, Duration, Procedure, Step } from "./procedure.js";

const NOT_SET: Absent = { value: null, absence: "not-set" };

/** A procedure as it holds, from its file and the procedure that it extends. */
export function resolveProcedure(
  file: ProcedureFile,
  parent: Procedure | undefined,
  terms: TermsFile,
  law: Pick<Law, "parameters">,
  place: string,
): Result<Procedure> {
  const issues: Finding[] = [];
  const duration = (given: DurationFile | undefined, pointer: string): Duration => {
    if (given === undefined) return NOT_SET;
    if (!("parameter" in given)) return given;
    const found = spanNamed(given.parameter, file, law, { file: place, pointer });
    if (found.ok) return found.value;
    issues.push(...found.issues);
    return NOT_SET;
  };
  const name = (table: TermsFile["bodies"], id: string, at: string): Label => {
    const found = table.find((term) => term.id === id);
    if (found !== undefined) return found.label;
    issues.push(
      table === terms.bodies
        ? issue("procedure/unknown-body", { body: id }, { file: place, pointer: at })
        : issue("procedure/unknown-evidence", { kind: id }, { file: place, pointer: at }),
    );
    return same(id);
  };
  const actors = (given: StepFile["actors"], at: string): Step["actors"] =>
    given.map(({ body, signs = false }, index) => ({
      body,
      label: name(terms.bodies, body, `${at}/actors/${index}/body`),
      signs,
    }));
  const evidence = (given: StepFile["evidence"], at: string): Step["evidence"] =>
    (given ?? []).map(({ kind, sources }, index) => ({
      kind,
      label: name(terms.evidence, kind, `${at}/evidence/${index}/kind`),
      sources,
    }));

  const own = (file.steps ?? []).map((step, index): Step => {
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
      atLeast: duration(step.atLeast, `${at}/atLeast`),
      objection: step.objection ?? null,
      answers: step.answers ?? [],
      sampling: step.sampling ?? null,
      note: step.note ?? null,
      sources: step.sources,
    };
  });

  const unknownStep = (step: string, pointer: string, steps: readonly Step[]) =>
    issues.push(
      issue(
        "procedure/unknown-step",
        { step, steps: steps.map(({ id }) => id).join(", ") },
        { file: place, pointer },
      ),
    );

  let inherited: readonly Step[] = (parent?.steps ?? []).map((step) => ({
    ...step,
    answers: [`${parent?.id}#${step.id}`, ...step.answers],
  }));
  for (const [index, { step }] of (file.omit ?? []).entries()) {
    const omitted = inherited.find(({ id }) => id === step);
    if (omitted === undefined) {
      unknownStep(step, `/omit/${index}/step`, inherited);
      continue;
    }
    inherited = inherited
      .filter((other) => other !== omitted)
      .map((other) => ({ ...other, after: bridge(other.after, omitted) }));
  }
  for (const [index, amendment] of (file.amend ?? []).entries()) {
    const at = `/amend/${index}`;
    const step = inherited.find(({ id }) => id === amendment.step);
    if (step === undefined) unknownStep(amendment.step, `${at}/step`, inherited);
    else {
      const changed: Step = {
        ...step,
        ...amended(amendment),
        ...(amendment.atLeast === undefined
          ? {}
          : { atLeast: duration(amendment.atLeast, `${at}/atLeast`) }),
        ...(amendment.actors === undefined ? {} : { actors: actors(amendment.actors, at) }),
        ...(amendment.evidence === undefined ? {} : { evidence: evidence(amendment.evidence, at) }),
        sources: [...amendment.sources, ...step.sources],
      };
      inherited = inherited.map((other) => (other === step ? changed : other));
    }
  }

  const steps = inOrder([...inherited, ...own]);
  const known = (ids: readonly { readonly step: string; readonly at: string }[]) => {
    for (const { step, at } of ids) {
      if (!steps.some(({ id }) => id === step)) unknownStep(step, at, steps);
    }
  };
  const seen = new Set<string>();
  for (const [index, step] of steps.entries()) {
    if (seen.has(step.id)) {
      issues.push(
        lawIssue(
          "pack/duplicate-id",
          { id: step.id, other: place },
          { file: place, pointer: "/steps" },
        ),
      );
    }
    seen.add(step.id);
    known(step.after.map((id) => ({ step: id, at: `/steps/${index}/after` })));
    if (step.objection?.to != null) {
      known([{ step: step.objection.to, at: `/steps/${index}/objection/to` }]);
    }
  }
  known([{ step: file.concludes, at: "/concludes" }]);
  const spanOf = (given: DurationFile | undefined, at: string) =>
    given === undefined ? null : duration(given, at);
  const ownLimits = (file.limits ?? []).map((limit, index) => ({
    ...limit,
    atMost: spanOf(limit.atMost, `/limits/${index}/atMost`),
    atLeast: spanOf(limit.atLeast, `/limits/${index}/atLeast`),
  }));
  const limits = [...(parent?.limits ?? []), ...ownLimits];
  for (const [index, { from, to }] of limits.entries()) {
    known([{ step: to, at: `/limits/${index}/to` }]);
    if (from !== "basis") known([{ step: from, at: `/limits/${index}/from` }]);
  }
  const separations = [
    ...(parent?.separations ?? []).filter((one) => one.steps.every((id) => seen.has(id))),
    ...(file.separations ?? []),
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
        { file: place, pointer: "/steps" },
      ),
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
    sources: file.sources,
  });
}

/** The fields of an amendment that stand as they are. */
function amended(amendment: Amendment): Partial<Step> {
  const {
    step: _step,
    actors: _actors,
    evidence: _evidence,
    atLeast: _atLeast,
    sources: _sources,
    ...rest
  } = amendment;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
}

/** What came after an omitted step comes after what that one came after. */
function bridge(after: readonly string[], omitted: Step): readonly string[] {
  if (!after.includes(omitted.id)) return after;
  return [...new Set(after.flatMap((id) => (id === omitted.id ? omitted.after : [id])))];
}

/** Steps so that each stands behind all those that it comes after; otherwise in the order given. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const ids = new Set(steps.map(({ id }) => id));
  const placed = new Set<string>();
  const ordered: Step[] = [];
  let waiting = [...steps];
  while (waiting.length > 0) {
    const next = waiting.find((step) => step.after.every((id) => placed.has(id) || !ids.has(id)));
    if (next === undefined) return [...ordered, ...waiting];
    ordered.push(next);
    placed.add(next.id);
    waiting = waiting.filter((step) => step !== next);
  }
  return ordered;
}

function isBeforeItself(steps: readonly Step[], id: string): boolean {
  const seen = new Set<string>();
  const visit = (step: string): boolean =>
    (steps.find((one) => one.id === step)?.after ?? []).some((before) => {
      if (before === id) return true;
      if (seen.has(before)) return false;
      seen.add(before);
      return visit(before);
    });
  return visit(id);
}
