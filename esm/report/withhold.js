import { append } from "../base/index.js";
import { FACTS, personalOfFact } from "../facts/index.js";
const OF_THE_LIST = ["members", "households.declaredMembers", "members.id", "members.residentId"];
function withhold({
  subject,
  criteria,
  lacks,
  parameters
}) {
  const absent = new Set(parameters.filter(({ value }) => value === null).map(({ name }) => name));
  const shown = criteria.map((one) => withholdResult(one, subject.id, absent));
  const [withheld, open] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Set()];
  const told = [];
  const waitedFor = new Set(lacks.map(keyOf));
  criteria.forEach((one, index) => {
    if (one.verdict !== "unknown") return;
    const masked = shown[index];
    for (const lack of one.lacks) {
      if (masked.withheld === void 0) open.add(keyOf(lack));
      else withheld.set(keyOf(lack), lack);
    }
    if (masked.withheld !== void 0 && one.lacks.every((lack) => waitedFor.has(keyOf(lack)))) {
      append(told, masked.lacks);
    }
  });
  const kept = lacks.filter((one) => !withheld.has(keyOf(one)) || open.has(keyOf(one)));
  return { criteria: shown, lacks: lacks.length === 0 ? lacks : unique([...kept, ...told]) };
}
function withholdResult(result, household, absent) {
  const { members, ...rest } = result;
  const leaves = [...result.leaves, ...(members ?? []).flatMap((one) => one.leaves)];
  if (!leaves.some(tellsHealth)) return result;
  const lacks = result.verdict === "unknown" ? lacksOf(result, leaves, household, absent) : [];
  return { ...rest, leaves: [], lacks, withheld: "health" };
}
function tellsHealth({ fact, rightFact }) {
  return [fact, rightFact].some((one) => one !== void 0 && personalOfFact(one) === "health");
}
function lacksOf(result, leaves, household, absent) {
  const ofLeaves = leaves.flatMap(({ fact, left, right, rightFact }) => [
    ...left === null ? [fact] : [],
    ...right === null && rightFact !== void 0 ? [rightFact] : []
  ]).flatMap((fact) => lacksOfFact(fact, household, absent));
  const read = new Set(ofLeaves.map(({ field }) => field));
  const ofTheList = result.lacks.filter(
    ({ field }) => OF_THE_LIST.includes(field) && !read.has(field)
  );
  const found = unique([...ofLeaves, ...ofTheList]);
  return found.length > 0 ? found : [{ reason: "withheld", field: "members", record: household, ofMembers: true }];
}
function lacksOfFact(id, household, absent) {
  const fact = FACTS.get(id);
  const needed = fact === void 0 ? [id.replace(/^parameter\./, "")] : fact.parameters ?? [];
  const unset = needed.filter((name) => absent.has(name));
  if (fact === void 0 || unset.length > 0) {
    return unset.map((name) => ({ reason: "no-parameter", field: `parameter.${name}` }));
  }
  const [first, ...others] = fact.from;
  const field = others.length === 0 ? first : first.split(".")[0];
  const of = { reason: "withheld", field, record: household };
  return [fact.subject === "member" ? { ...of, ofMembers: true } : of];
}
function unique(lacks) {
  return [...new Map(lacks.map((one) => [keyOf(one), one])).values()];
}
function keyOf({ field, record, reason }) {
  return JSON.stringify([field, record, reason]);
}
export {
  withhold
};
