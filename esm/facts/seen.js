import { householdOn, memberOn, recordOn, recordsOn } from "../register/index.js";
function seenOn(subject, moment) {
  if ("household" in subject) {
    const household = householdOn(subject.household, moment);
    if (household === subject.household) return subject;
    return "member" in subject ? { household, member: memberOn(subject.household, subject.member, moment, household) } : { household };
  }
  if ("village" in subject) return { village: recordOn("villages", subject.village, moment) };
  if ("duty" in subject) {
    const all = subject.all.map((one) => recordOn("duties", one, moment));
    return { duty: recordOn("duties", subject.duty, moment), all };
  }
  if ("township" in subject) {
    const township = recordOn("townships", subject.township, moment);
    const { records: villages, later: later2 } = recordsOn("villages", subject.villages, moment);
    return { township, villages, later: subject.later ?? later2 };
  }
  const county = recordOn("counties", subject.county, moment);
  const { records: townships, later } = recordsOn("townships", subject.townships, moment);
  return { county, townships, later: subject.later ?? later };
}
export {
  seenOn
};
