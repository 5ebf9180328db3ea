import type { Finding, PlainDate } from "../base/index.js";
import { checkDossiers, exitHolds } from "../procedures/index.js";
import { type Household, plainValue } from "../register/index.js";
import { issue } from "./issues.js";
import type { AuditedDossier, FiledDossier } from "./stored-dossiers.js";

export interface JudgedDossier extends FiledDossier {
  readonly audit: AuditedDossier;
}

/** What the dossiers of a household make of its exit. */
export interface Exit {
  /** `none`: no dossier was concluded; `undecided`: several were, and none of them decides. */
  readonly how: "none" | "judged" | "undecided";
  readonly holds: boolean | null;
  readonly issues: readonly Finding[];
}

export function exitsByHousehold(
  audited: readonly JudgedDossier[],
): ReadonlyMap<string, readonly JudgedDossier[]> {
  const exits = new Map<string, JudgedDossier[]>();
  for (const one of audited) {
    if (one.current.kind !== "household-exit") continue;
    const own = exits.get(one.current.subject);
    if (own === undefined) exits.set(one.current.subject, [one]);
    else own.push(one);
  }
  return exits;
}

/** Judges an exit by the one dossier that was concluded by the day, and holds it to the register. */
export function exitOf(household: Household, own: readonly JudgedDossier[], asOf: PlainDate): Exit {
  const concluded = own.filter(({ audit }) => isConcluded(audit, asOf));
  if (concluded.length === 0) return { how: "none", holds: false, issues: [] };
  const registered = plainValue(household.exitedOn);
  const decisive = decisiveOf(concluded, registered);
  if (decisive === undefined) {
    const cases = concluded.map(({ current }) => current.id).join(", ");
    const place = concluded.at(-1)?.place;
    return {
      how: "undecided",
      holds: null,
      issues: [issue("case/exit-undecided", { household: household.id, cases }, place)],
    };
  }
  const { audit, place } = decisive;
  const on = audit.end?.on ?? null;
  const about = { household: household.id, case: audit.case };
  return {
    how: "judged",
    holds: on === null && exitHolds(audit.findings) === true ? null : exitHolds(audit.findings),
    issues:
      on === null || registered === undefined || on === registered
        ? []
        : [issue("case/other-exit-day", { ...about, concluded: on, registered }, place)],
  };
}

function isConcluded({ end }: AuditedDossier, asOf: PlainDate): boolean {
  return end?.how === "concluded" && (end.on === null || end.on <= asOf);
}

/** Of several exits one after another, as after a relapse, that of the registered day decides. */
function decisiveOf(
  concluded: readonly JudgedDossier[],
  registered: PlainDate | undefined,
): JudgedDossier | undefined {
  if (concluded.length === 1) return concluded[0];
  if (checkDossiers(concluded.map(({ current }) => current)).length > 0) return undefined;
  const fitting = concluded.filter(({ audit }) => audit.end?.on === registered);
  return fitting.length === 1 ? fitting[0] : undefined;
}
