import { expectCall } from "../base/index.js";
import { MEASUREMENTS, OUTCOME_OPTIONS } from "./shapes.js";
function outcomeOf(measurements, options = {}) {
  expectCall("outcomeOf", {
    measurements: [measurements, MEASUREMENTS],
    options: [options, OUTCOME_OPTIONS]
  });
  const ids = (list) => list.map(({ indicator }) => indicator);
  const withTarget = measurements.filter(({ judgement }) => judgement.doubt !== "no-target");
  const deciding = withTarget.filter(({ veto, nature }) => veto || nature === "binding");
  const expected = withTarget.filter((one) => !deciding.includes(one));
  const answered = (list, answer) => list.filter(({ judgement }) => judgement.answer === answer);
  const vetoes = answered(deciding, "not-reached").filter(({ veto }) => veto);
  return {
    place: measurements[0]?.place ?? null,
    answer: joined(deciding, vetoes.length > 0, options.needs),
    vetoes: ids(vetoes),
    reached: ids([...answered(deciding, "reached"), ...answered(expected, "reached")]),
    notReached: ids(answered(deciding, "not-reached").filter(({ veto }) => !veto)),
    cannotTell: ids(answered(deciding, "cannot-tell")),
    lagging: ids(answered(expected, "not-reached")),
    unsettled: ids(answered(expected, "cannot-tell")),
    withoutTarget: ids(measurements.filter((one) => !withTarget.includes(one)))
  };
}
function joined(deciding, vetoed, needs) {
  if (vetoed) return "not-reached";
  if (deciding.length === 0) return "cannot-tell";
  const others = deciding.filter(({ veto }) => !veto);
  const count = (answer) => others.filter(({ judgement }) => judgement.answer === answer).length;
  const needed = needs ?? others.length;
  const reached = count("reached");
  if (reached + count("cannot-tell") < needed) return "not-reached";
  const vetoOpen = deciding.some(
    ({ veto, judgement }) => veto && judgement.answer === "cannot-tell"
  );
  return reached >= needed && !vetoOpen ? "reached" : "cannot-tell";
}
export {
  outcomeOf
};
