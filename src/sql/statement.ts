import { closed, expectCall, oneOf } from "../base/index.js";
import { parameterNameOf } from "../conditions/index.js";
import { FACTS, type FactContext } from "../facts/index.js";
import { factsAsked, PLAN, type Plan, type PlannedRule } from "../judge/index.js";
import { PACK, type Pack } from "../law/index.js";
import type { TableName } from "../register/index.js";
import { DIALECT, DIALECTS, type Dialect, type DialectName } from "./dialect.js";
import { type Lowering, namingFact } from "./forms.js";
import { framesOf, type Step } from "./frames.js";
import { judge } from "./judged.js";
import { lowering } from "./lower.js";
import { listTerms } from "./members.js";
import { layOut, type Named } from "./stages.js";
import { SUBJECTS } from "./subject.js";
import { type CellTerm, createTerms, type Term } from "./term.js";

/** A plan as SQL over the tables of a store. */
export interface PlanSql {
  readonly dialect: DialectName;
  /** One row a subject: its outcome, and the verdict and the lacking facts of every criterion. */
  readonly verdicts: string;
  /** One row a village and criterion: how many are met, not met, unknown, not applicable. */
  readonly counts: string;
  /** The tables of the store that it reads, as they are called there. */
  readonly tables: readonly string[];
}

const OPTIONS = closed({ dialect: oneOf(...DIALECTS) });

/**
 * Writes a plan as a statement in SQL, from the same expressions of facts and conditions of rules that
 * `assess` runs. It reads the tables of a store.
 *
 * Verdicts are `met`, `not-met`, `unknown` and `not-applicable`. `<criterion>__lacking` names, where a
 * verdict is unknown, the facts and legal values that are not known and on which it rests; `members`
 * among them says that not all people of the household are recorded.
 *
 * @param plan - from `plan`; one that asks what was known at a day cannot be said in SQL yet.
 * @param pack - the pack of the plan, for the clauses in the comments.
 * @throws TypeError that names the fact, rule or outcome which cannot be said in SQL.
 * @example
 * ```ts
 * const { verdicts, counts } = toSql(plan(pack, { asOf: "2020-12-31" }), pack, { dialect: "duckdb" });
 * ```
 */
export function toSql(plan: Plan, pack: Pack, options: { readonly dialect: DialectName }): PlanSql {
  expectCall("toSql", { plan: [plan, PLAN], pack: [pack, PACK], options: [options, OPTIONS] });
  if (plan.pack.hash !== pack.hash) throw new TypeError("toSql: the plan is of another pack");
  if (plan.knownAt !== null) {
    throw new TypeError("toSql: a plan with knownAt cannot be said in SQL; plan without it");
  }
  if (plan.subject === "member") throw new TypeError("toSql: no pack judges a member alone");
  return write(plan, pack, DIALECT[options.dialect]);
}

function write(plan: Plan, pack: Pack, dialect: Dialect): PlanSql {
  const subject = SUBJECTS[plan.subject as Exclude<Plan["subject"], "member">];
  const values = new Map(plan.parameters.map(({ name, value }) => [name, value]));
  const context: FactContext = {
    asOf: plan.asOf,
    parameter: (name) => {
      const value = values.get(name) ?? null;
      return value === null ? { known: false, lacks: [] } : { known: true, value };
    },
  };
  const terms = createTerms();
  const its = lowering(terms, dialect, subject.own, context);
  const names = new Map<Term, Named>();
  const facts = new Map<string, Term>();
  for (const id of factsAsked(plan)) facts.set(id, factTerm(id, its, values, names));
  const isAboutMembers = (rule: PlannedRule) =>
    rule.subject === "member" && plan.subject === "household";
  const hasMembers = plan.criteria.some(({ rule }) => rule !== null && isAboutMembers(rule));
  const list = hasMembers ? listTerms(its, names) : undefined;
  const roots = [...facts.values(), ...(list === undefined ? [] : Object.values(list))];

  const cells = new Map<number, CellTerm & { readonly home: readonly TableName[] }>();
  const seen = new Set<Term>();
  const gather = (term: Term) => {
    if (seen.has(term)) return;
    seen.add(term);
    if (term.cell !== undefined) cells.set(term.id, { ...term.cell, home: term.home });
    for (const table of term.rows === undefined ? [] : [term.rows.table]) lists.add(table);
    for (const one of [
      ...term.parts,
      ...(term.rows?.inner ?? []),
      ...(term.atRow ? [term.atRow.of] : []),
    ])
      gather(one);
    for (const table of term.home) lists.add(table);
  };
  const lists = new Set<TableName>(hasMembers ? ["members"] : []);
  for (const root of roots) gather(root);
  const frames = framesOf([...cells.values()], lists, subject, plan.asOf, dialect);
  const stages = layOut(roots, names, frames, subject, dialect);
  const judged = judge(plan, pack, { facts, stages, dialect, key: subject.key, list });
  const steps = [...frames.steps, ...stages.steps, ...judged.steps];
  const verdicts = `${withSteps(steps, dialect)}\n${judged.select}\n`;
  return {
    dialect: dialect.name,
    verdicts: `${heading(plan, pack)}${verdicts};\n`.replace("\n;\n", ";\n"),
    counts: `${heading(plan, pack)}${countsSql(plan, steps, judged.select, dialect)}`,
    tables: frames.tables,
  };
}

function heading(plan: Plan, pack: Pack): string {
  return [
    `-- ${pack.title.zh} · ${pack.title.en}`,
    `-- ${plan.pack.name} ${plan.pack.version}, ${plan.asOf}, ${plan.place}; plan ${plan.fingerprint}`,
    "",
  ].join("\n");
}

function withSteps(steps: readonly Step[], { quoted }: Dialect): string {
  const texts = steps.map(
    ({ name, about, text }) => `-- ${about}\n${quoted(name)} AS (\n${text}\n)`,
  );
  return `WITH\n${texts.join(",\n\n")}`;
}

function factTerm(
  id: string,
  its: Lowering,
  values: ReadonlyMap<string, Plan["parameters"][number]["value"]>,
  names: Map<Term, Named>,
): Term {
  const name = parameterNameOf(id);
  if (name !== undefined) {
    const value = values.get(name) ?? null;
    const type = Array.isArray(value) ? "texts" : typeof value === "string" ? "text" : undefined;
    return its.terms.constant(value, type);
  }
  const fact = FACTS.get(id);
  if (fact === undefined) throw new TypeError(`toSql: no fact ${id}`);
  const term = namingFact(id, () => its.lower(fact.expression));
  const { zh, en } = fact.label;
  if (!names.has(term)) {
    names.set(term, { name: id.replaceAll(".", "_"), about: `${id}: ${zh} · ${en}` });
  }
  return term;
}

function countsSql(plan: Plan, steps: readonly Step[], select: string, dialect: Dialect): string {
  const verdicts: Step = {
    name: "verdicts",
    about: "The verdicts",
    text: select.replaceAll(/^/gm, "  "),
  };
  return counting(plan, [...steps, verdicts], "verdicts", dialect);
}

/** The counts of a plan, where its verdicts stand in a table already. */
export function countsOver(table: string, plan: Plan, dialect: DialectName): string {
  return counting(plan, [], table, DIALECT[dialect]);
}

function counting(plan: Plan, steps: readonly Step[], from: string, dialect: Dialect): string {
  const { quoted } = dialect;
  const verdicts = ["met", "not-met", "unknown", "not-applicable"];
  const columns = ["outcome", ...plan.criteria.map(({ id }) => id)];
  const sums = columns.flatMap((one) =>
    verdicts.map(
      (verdict) =>
        `    count(CASE WHEN ${quoted(one)} = '${verdict}' THEN 1 END) AS ${quoted(`${one}=${verdict}`)}`,
    ),
  );
  const counted: Step = {
    name: "counted",
    about: "How many subjects of a village have which verdict",
    text: `  SELECT village, count(*) AS checked,\n${sums.join(",\n")}\n  FROM ${from}\n  GROUP BY village`,
  };
  const names = new Map(plan.criteria.map(({ id, rule }) => [id, rule?.name]));
  const selects = columns.map((one) => {
    const rule = names.get(one);
    const name = rule === undefined ? "CAST(NULL AS VARCHAR(200))" : `'${rule}'`;
    const its = verdicts.map((verdict) => `${quoted(`${one}=${verdict}`)} AS ${quoted(verdict)}`);
    return `SELECT village, '${one}' AS criterion, ${name} AS rule, checked, ${its.join(", ")} FROM counted`;
  });
  return `${withSteps([...steps, counted], dialect)}\n${selects.join("\nUNION ALL\n")};\n`;
}
