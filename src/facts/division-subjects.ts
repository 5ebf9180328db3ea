import { type Moment, recordOn, recordsOn, type TableName } from "../register/index.js";
import type { AnySubject, Row, Scope } from "./subject.js";

/** A subject that is no household, nor stands in one. */
type DivisionSubject = Exclude<AnySubject, { readonly household: unknown }>;

/** The lists of rows that hang on it, and the record of its own in its table. */
export function enterDivision({ cursors, lists }: Scope, subject: DivisionSubject): void {
  if ("duty" in subject) {
    const { duty, all } = subject;
    cursors.duties.row = duty;
    // One body or cadre may have several duties.
    lists.duties = all.filter(({ holder, role }) => holder === duty.holder && role === duty.role);
    return;
  }
  lists.facilities = subject.facilities ?? [];
  if ("village" in subject) {
    cursors.villages.row = subject.village;
  } else if ("county" in subject) {
    cursors.counties.row = subject.county;
    lists.townships = subject.townships;
  } else {
    cursors.townships.row = subject.township;
    lists.villages = subject.villages;
  }
}

/** It as it stands at a moment. */
export function divisionOn(subject: DivisionSubject, moment: Moment): DivisionSubject {
  if ("duty" in subject) {
    const all = subject.all.map((one) => recordOn("duties", one, moment));
    return { duty: recordOn("duties", subject.duty, moment), all };
  }
  const works =
    subject.facilities === undefined
      ? {}
      : { facilities: recordsOn("facilities", subject.facilities, moment).records };
  if ("village" in subject) {
    return { village: recordOn("villages", subject.village, moment), ...works };
  }
  if ("township" in subject) {
    const township = recordOn("townships", subject.township, moment);
    const { records: villages, later } = recordsOn("villages", subject.villages, moment);
    return { township, villages, ...works, later: subject.later ?? later };
  }
  const county = recordOn("counties", subject.county, moment);
  const { records: townships, later } = recordsOn("townships", subject.townships, moment);
  return { county, townships, ...works, later: subject.later ?? later };
}

/** It with something else in place of each of its records. */
export function divisionWith(
  subject: DivisionSubject,
  record: <R extends Row>(table: TableName, row: R, name: string) => R,
): DivisionSubject {
  const of = <R extends Row>(table: TableName, row: R, key = "id"): R =>
    record(table, row, String((row as unknown as Readonly<Record<string, unknown>>)[key] ?? "?"));
  if ("duty" in subject) {
    const all = subject.all.map((one) => of("duties", one, "holder"));
    const own = all[subject.all.indexOf(subject.duty)];
    return { duty: own ?? of("duties", subject.duty, "holder"), all };
  }
  const facilities = subject.facilities?.map((one) => of("facilities", one, "place")) ?? [];
  if ("village" in subject) return { village: of("villages", subject.village), facilities };
  if ("township" in subject) {
    const villages = subject.villages.map((one) => of("villages", one));
    return { ...subject, township: of("townships", subject.township), villages, facilities };
  }
  const townships = subject.townships.map((one) => of("townships", one));
  return { ...subject, county: of("counties", subject.county), townships, facilities };
}
