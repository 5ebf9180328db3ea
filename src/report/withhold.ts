import { append, type Lack } from "../base/index.js";
import { FACTS, personalOfFact } from "../facts/index.js";
import type { TracedAssessment, TracedCriterion, TraceLeaf } from "../judge/index.js";

/** What keeps a list of members from being complete; it stands in the record of the household. */
const OF_THE_LIST = ["members", "households.declaredMembers", "members.id", "members.residentId"];

/** Criteria whose rules ask about health, without what tells of whom, and what the outcome then waits for. */
export function withhold({
  subject,
  criteria,
  lacks,
  parameters,
}: TracedAssessment): Pick<TracedAssessment, "criteria" | "lacks"> {
  const absent = new Set(parameters.filter(({ value }) => value === null).map(({ name }) => name));
  const shown = criteria.map((one) => withholdResult(one, subject.id, absent));
  const [withheld, open] = [new Map<string, Lack>(), new Set<string>()];
  const told: Lack[] = [];
  const waitedFor = new Set(lacks.map(keyOf));
  criteria.forEach((one, index) => {
    if (one.verdict !== "unknown") return;
    const masked = shown[index] as TracedCriterion;
    for (const lack of one.lacks) {
      if (masked.withheld === undefined) open.add(keyOf(lack));
      else withheld.set(keyOf(lack), lack);
    }
    if (masked.withheld !== undefined && one.lacks.every((lack) => waitedFor.has(keyOf(lack)))) {
      append(told, masked.lacks);
    }
  });
  const kept = lacks.filter((one) => !withheld.has(keyOf(one)) || open.has(keyOf(one)));
  return { criteria: shown, lacks: lacks.length === 0 ? lacks : unique([...kept, ...told]) };
}

/**
 * What is lacking is told by what is not known of any of the members, whether or not a verdict turns
 * on it: on what it turns for whom follows from their health.
 */
function withholdResult(
  result: TracedCriterion,
  household: string,
  absent: ReadonlySet<string>,
): TracedCriterion {
  const { members, ...rest } = result;
  const leaves = [...result.leaves, ...(members ?? []).flatMap((one) => one.leaves)];
  if (!leaves.some(tellsHealth)) return result;
  const lacks = result.verdict === "unknown" ? lacksOf(result, leaves, household, absent) : [];
  return { ...rest, leaves: [], lacks, withheld: "health" };
}

function tellsHealth({ fact, rightFact }: TraceLeaf): boolean {
  return [fact, rightFact].some((one) => one !== undefined && personalOfFact(one) === "health");
}

function lacksOf(
  result: TracedCriterion,
  leaves: readonly TraceLeaf[],
  household: string,
  absent: ReadonlySet<string>,
): readonly Lack[] {
  const ofLeaves = leaves
    .flatMap(({ fact, left, right, rightFact }) => [
      ...(left === null ? [fact] : []),
      ...(right === null && rightFact !== undefined ? [rightFact] : []),
    ])
    .flatMap((fact) => lacksOfFact(fact, household, absent));
  const read = new Set(ofLeaves.map(({ field }) => field));
  const ofTheList = result.lacks.filter(
    ({ field }) => OF_THE_LIST.includes(field) && !read.has(field),
  );
  const found = unique([...ofLeaves, ...ofTheList]);
  return found.length > 0
    ? found
    : [{ reason: "withheld", field: "members", record: household, ofMembers: true }];
}

function lacksOfFact(id: string, household: string, absent: ReadonlySet<string>): Lack[] {
  const fact = FACTS.get(id);
  const needed = fact === undefined ? [id.replace(/^parameter\./, "")] : (fact.parameters ?? []);
  const unset = needed.filter((name) => absent.has(name));
  if (fact === undefined || unset.length > 0) {
    return unset.map((name) => ({ reason: "no-parameter", field: `parameter.${name}` }));
  }
  const [first, ...others] = fact.from as readonly [string, ...string[]];
  const field = others.length === 0 ? first : (first.split(".")[0] as string);
  const of = { reason: "withheld", field, record: household } as const;
  return [fact.subject === "member" ? { ...of, ofMembers: true } : of];
}

function unique(lacks: readonly Lack[]): readonly Lack[] {
  return [...new Map(lacks.map((one) => [keyOf(one), one])).values()];
}

function keyOf({ field, record, reason }: Lack): string {
  return JSON.stringify([field, record, reason]);
}
