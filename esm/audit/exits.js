import { checkCases, exitHolds } from "../procedures/index.js";
import { plainValue } from "../register/index.js";
import { issue } from "./issues.js";
function exitsByHousehold(audited) {
  const exits = /* @__PURE__ */ new Map();
  for (const one of audited) {
    if (one.current.kind !== "household-exit") continue;
    const own = exits.get(one.current.subject);
    if (own === void 0) exits.set(one.current.subject, [one]);
    else own.push(one);
  }
  return exits;
}
function exitOf(household, own, asOf) {
  const concluded = own.filter(({ audit: audit2 }) => isConcluded(audit2, asOf));
  if (concluded.length === 0) return { how: "none", holds: false, issues: [] };
  const registered = plainValue(household.exitedOn);
  const decisive = decisiveOf(concluded, registered);
  if (decisive === void 0) {
    const cases = concluded.map(({ current }) => current.id).join(", ");
    const place2 = concluded.at(-1)?.place;
    return {
      how: "undecided",
      holds: null,
      issues: [issue("case/exit-undecided", { household: household.id, cases }, place2)]
    };
  }
  const { audit, place } = decisive;
  const on = audit.end?.on ?? null;
  const about = { household: household.id, case: audit.case };
  return {
    how: "judged",
    holds: on === null && exitHolds(audit.findings) === true ? null : exitHolds(audit.findings),
    issues: on === null || registered === void 0 || on === registered ? [] : [issue("case/other-exit-day", { ...about, concluded: on, registered }, place)]
  };
}
function isConcluded({ end }, asOf) {
  return end?.how === "concluded" && (end.on === null || end.on <= asOf);
}
function decisiveOf(concluded, registered) {
  if (concluded.length === 1) return concluded[0];
  if (checkCases(concluded.map(({ current }) => current)).length > 0) return void 0;
  const fitting = concluded.filter(({ audit }) => audit.end?.on === registered);
  return fitting.length === 1 ? fitting[0] : void 0;
}
export {
  exitOf,
  exitsByHousehold
};
