import { FACTS } from "../facts/index.js";
import { assess, plan } from "../judge/index.js";
import { plainValue } from "../register/index.js";
import { groupByPlace, idOf } from "./register-homes.js";
import { and, peopleOf, statedShare } from "./register-people.js";
function countedUnits({ kind, numerator, denominator }, input) {
  const part = countingOf(numerator, input);
  const whole = countingOf(denominator, input);
  if (kind !== "share" || part === null || whole === null) return void 0;
  const [parts, wholes] = [part.stated?.county, whole.stated?.county];
  if (parts !== void 0 && wholes !== void 0) return stated(input, parts, wholes);
  if (part.stated !== void 0) return void 0;
  if (whole.count === "village") return villages(input, part, whole);
  if (whole.count === "household") return households(input, part, whole);
  return people(input, part, whole);
}
function countingOf(counted, { sets }) {
  return counted !== null && "set" in counted ? sets.get(counted.set) ?? null : null;
}
function questionsOf({ asker }, part, whole) {
  const questions = [whole, part].map(
    ({ where }) => where === void 0 ? void 0 : asker.question(where)
  );
  const isAsked = part.among !== whole.among;
  return (onFile, isRecorded = true) => {
    const [ofWhole, ofPart] = questions.map((question) => {
      if (question === void 0) return true;
      return question.isAboutMembers && !isRecorded ? null : question.ask();
    });
    return {
      inDenominator: whole.among === void 0 ? ofWhole : and(onFile, ofWhole),
      inNumerator: isAsked && part.among !== void 0 ? and(onFile, ofPart) : ofPart
    };
  };
}
function villages(input, part, whole) {
  const { register, unseen, asker } = input;
  const answersOf = questionsOf(input, part, whole);
  return [
    ...register.villages.map((village) => {
      asker.turnTo({ village });
      return { place: idOf(village), ...answersOf(null) };
    }),
    ...unseen.map(({ place, villages: weight }) => ({
      place,
      inDenominator: whole.where === void 0 ? true : null,
      inNumerator: null,
      weight
    }))
  ];
}
function households(input, part, whole) {
  const answersOf = questionsOf(input, part, whole);
  return [
    ...input.homes.map(({ household, place, onFile }) => {
      input.asker.turnTo({ household });
      return { place, ...answersOf(onFile) };
    }),
    ...missingHomes(input, whole.among === void 0 ? true : null)
  ];
}
function people(input, part, whole) {
  const { homes, options, asker } = input;
  const answersOf = questionsOf(input, part, whole);
  const listed = homes.flatMap(({ household, place, onFile }) => {
    asker.turnTo({ household });
    return peopleOf(household, options, options.mostPeople).map(({ belongs, member, weight }) => {
      if (member !== null) asker.turnToMember(member);
      const { inDenominator, inNumerator } = answersOf(onFile, member !== null);
      return { place, inDenominator: and(belongs, inDenominator), inNumerator, weight };
    });
  });
  const ofVillage = whole.stated?.village;
  if (ofVillage !== void 0) return [...listed, ...remainders(input, listed, ofVillage)];
  const missing = missingHomes(input, null).map((unit) => {
    const count = typeof unit.weight === "number" ? unit.weight : null;
    const { mostPeople } = options;
    const most = count === null || mostPeople === void 0 ? null : count * mostPeople;
    return { ...unit, weight: { least: 0, most } };
  });
  return [...listed, ...missing];
}
function remainders(input, listed, facts) {
  const unitsOf = groupByPlace(listed);
  const here = input.register.villages.map((village) => {
    const place = idOf(village);
    const units = unitsOf.get(place) ?? [];
    const least = weigh(
      units.filter(({ inDenominator }) => inDenominator === true),
      "least"
    );
    const most = weigh(
      units.filter(({ inDenominator }) => inDenominator !== false),
      "most"
    );
    const [whole] = facts.map((id) => numberIn(readFact(id, { village }, input.context)));
    const weight = whole === void 0 ? { least: 0, most: null } : {
      least: most === null ? 0 : Math.max(0, whole - most),
      most: Math.max(0, whole - (least ?? 0))
    };
    const inNumerator2 = isListed(input, village) ? false : null;
    return { place, inDenominator: true, inNumerator: inNumerator2, weight };
  });
  const inNumerator = input.options.vouchedFor === void 0 ? null : false;
  const elsewhere = input.unseen.map(
    ({ place }) => ({
      place,
      inDenominator: true,
      inNumerator,
      weight: { least: 0, most: null }
    })
  );
  return [...here, ...elsewhere];
}
function weigh(units, side) {
  let sum = 0;
  for (const { weight = 1 } of units) {
    const one = typeof weight === "number" ? weight : weight[side];
    if (one === null) return null;
    sum += one;
  }
  return sum;
}
function isListed({ options, complete }, village) {
  return options.vouchedFor !== void 0 || complete.has(idOf(village));
}
function missingHomes(input, inDenominator) {
  const { register, homesOf, options } = input;
  const isVouched = inDenominator === null && options.vouchedFor !== void 0;
  const elsewhere = (isVouched ? [] : input.unseen).map(({ place }) => {
    return { place, inDenominator, inNumerator: null, weight: { least: 0, most: null } };
  });
  const here = register.villages.flatMap((village) => {
    if (inDenominator === null && isListed(input, village)) return [];
    const declared = plainValue(village.declaredHouseholds);
    const listed = homesOf.get(idOf(village)) ?? [];
    const counted = listed.filter(({ standing }) => standing !== "cancelled").length;
    if (declared !== void 0 && declared <= counted) return [];
    const weight = declared === void 0 ? { least: 0, most: null } : declared - counted;
    return [{ place: idOf(village), inDenominator, inNumerator: null, weight }];
  });
  return [...here, ...elsewhere];
}
function verdictUnits(indicator, input, assessments) {
  if (!("verdict" in indicator.numerator)) return void 0;
  const { homes, options } = input;
  const { pack: name, criterion, is } = indicator.numerator.verdict;
  const pack = options.packs?.find((one) => one.name === name || one.lineage.includes(name));
  if (pack === void 0) return void 0;
  const { asOf, knownAt, jurisdiction: place } = options;
  const made = plan(pack, { asOf, knownAt, place });
  const assessed = assessments.get(pack) ?? homes.map(({ household }) => assess(made, { household }));
  assessments.set(pack, assessed);
  const verdicts = assessed.map(
    ({ criteria, groups }) => criteria.find((one) => one.criterion === criterion)?.verdict ?? groups.find(({ id }) => id === criterion)?.verdict
  );
  if (verdicts.includes(void 0)) return void 0;
  return [
    ...homes.map(({ place: place2, onFile }, at) => {
      const verdict = verdicts[at] ?? "unknown";
      const isExempt = verdict === "not-applicable";
      return {
        place: place2,
        inDenominator: and(onFile, !isExempt),
        inNumerator: verdict === "unknown" ? null : verdict === is
      };
    }),
    ...missingHomes(input, null)
  ];
}
function stated({ register, context }, parts, wholes) {
  return register.counties.flatMap((county) => {
    const place = idOf(county);
    const read = (id) => readFact(id, { county, townships: [] }, context);
    const [ofWhole, ofParts] = [wholes.map(read), parts.map(read)];
    if ([...ofWhole, ...ofParts].every(isBlank)) return [];
    const [total] = ofWhole.map(numberIn);
    const counts = ofParts.map(numberIn);
    if ([total, ...counts].every((count) => count === void 0)) {
      return [{ place, inDenominator: true, inNumerator: null, weight: ANY_NUMBER }];
    }
    return statedShare(counts, total).map((unit) => ({ ...unit, place }));
  });
}
const ANY_NUMBER = { least: 0, most: null };
const numberIn = (reading) => reading.known ? Number(reading.value) : void 0;
const isBlank = (reading) => !reading.known && reading.lacks.every(({ reason }) => reason === "missing");
function readFact(id, subject, context) {
  const fact = FACTS.get(id);
  if (fact === void 0) throw new TypeError(`no fact ${id}`);
  return fact.read(subject, context);
}
export {
  countedUnits,
  verdictUnits
};
