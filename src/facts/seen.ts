import { householdOn, type Moment, memberOn } from "../register/index.js";
import { divisionOn } from "./division-subjects.js";
import type { AnySubject } from "./scope.js";

/**
 * A subject as it stands at a moment: what had not been recorded by `knownAt` does not exist, and cells
 * that deny each other say nothing. Every fact is read from this; who counts cells without facts takes
 * `householdOn` and `recordOn`.
 */
export function seenOn<S extends AnySubject>(subject: S, moment: Moment): S;
export function seenOn(subject: AnySubject, moment: Moment): AnySubject {
  if ("household" in subject) {
    const household = householdOn(subject.household, moment);
    if (household === subject.household) return subject;
    return "member" in subject
      ? { household, member: memberOn(subject.household, subject.member, moment, household) }
      : { household };
  }
  return divisionOn(subject, moment);
}
