import { same } from "../base/index.js";
function markOf(scored) {
  return scored.atLeast === void 0 ? { edge: "above", fact: scored.above.fact } : { edge: "atLeast", fact: scored.atLeast.fact };
}
function visitOutcome(outcome, visitor, context) {
  if ("criterion" in outcome) return visitor.criterion(outcome.criterion, context);
  if ("score" in outcome) return visitor.score(outcome, context);
  return "all" in outcome ? visitor.list("all", outcome.all, context, outcome) : visitor.list("any", outcome.any, context, outcome);
}
function criteriaOf(outcome) {
  return visitOutcome(
    outcome,
    {
      criterion: (id) => [id],
      score: ({ score }) => score.map(({ criterion }) => criterion),
      list: (_join, parts) => parts.flatMap(criteriaOf)
    },
    void 0
  );
}
function marksIn(outcome) {
  return visitOutcome(
    outcome,
    {
      criterion: () => [],
      score: (scored) => [markOf(scored).fact],
      list: (_join, parts) => parts.flatMap(marksIn)
    },
    void 0
  );
}
function shareFactsIn(outcome) {
  return visitOutcome(
    outcome,
    {
      criterion: () => [],
      score: ({ score }) => score.flatMap(({ share }) => share === void 0 ? [] : [share.fact, share.of.fact]),
      list: (_join, parts) => parts.flatMap(shareFactsIn)
    },
    void 0
  );
}
function scoredIn(outcome) {
  return visitOutcome(
    outcome,
    { criterion: () => void 0, score: (scored) => scored, list: () => void 0 },
    void 0
  );
}
function groupsOf(outcome) {
  return visitOutcome(
    outcome,
    {
      criterion: () => [],
      score: () => [],
      list: (_join, parts, _context, { id, label }) => {
        const inner = parts.flatMap(groupsOf);
        if (id === void 0) return inner;
        return [{ id, label: label ?? same(id), outcome }, ...inner];
      }
    },
    void 0
  );
}
function asCondition(outcome) {
  return visitOutcome(
    outcome,
    {
      criterion: (id) => ({ fact: id, operator: "equal", value: true }),
      score: () => void 0,
      list: (join, outcomes) => {
        const parts = [];
        for (const one of outcomes) {
          const part = asCondition(one);
          if (part === void 0) return void 0;
          parts.push(part);
        }
        return join === "all" ? { all: parts } : { any: parts };
      }
    },
    void 0
  );
}
export {
  asCondition,
  criteriaOf,
  groupsOf,
  markOf,
  marksIn,
  scoredIn,
  shareFactsIn,
  visitOutcome
};
