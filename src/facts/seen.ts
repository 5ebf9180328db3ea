import { householdOn, type Moment, memberOn, recordOn, recordsOn } from "../register/index.js";
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
