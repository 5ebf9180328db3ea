import { known, yearOf } from "../base/index.js";
import { FACTS } from "../facts/index.js";
import { asker } from "../judge/index.js";
import { personKey, plainValue } from "../register/index.js";
import { headsOn } from "./registered.js";
function exitedIn(year) {
  return ({ household, standing }) => {
    if (standing !== "exited" && standing !== "relapsed") return standing === null ? null : false;
    const day = plainValue(household.exitedOn);
    return day === void 0 ? null : yearOf(day) === year;
  };
}
function hasBatch(batch, context) {
  return ({ household }) => {
    if (household.measures.some((one) => plainValue(one.batch) === batch)) return true;
    const all = readFact("assistance.batches", { household }, context);
    return all.known ? false : null;
  };
}
function headsOfBatch(batch, context) {
  const everybody = headsOn(context.asOf);
  return (home) => {
    const given = home.household.measures.filter((one) => plainValue(one.batch) === batch);
    const named = given.map(({ member }) => personKey(plainValue(member) ?? ""));
    const count = new Set(named.filter((member) => member !== void 0)).size;
    const isSure = !named.includes(void 0) && readFact("assistance.batches", home, context).known;
    if (isSure) return { least: count, most: count };
    const { most } = everybody(home);
    return {
      least: Math.max(count, given.length > 0 ? 1 : 0),
      most: most === null ? null : Math.max(count, most)
    };
  };
}
function readFact(id, { household }, context) {
  const fact = FACTS.get(id);
  if (fact?.subject !== "household") throw new TypeError(`no fact ${id} of a household`);
  return fact.read({ household }, context);
}
function batchLabel(batch) {
  return FACTS.get("assistance.batches")?.codes?.[batch] ?? { zh: batch, en: batch };
}
function actualSets(asOf, { counted }) {
  const context = { asOf, parameter: () => known(false) };
  const ask = asker(context);
  return [
    ...counted.sets.map(({ where, orNot, source: _source, ...set }) => {
      const [belongs, isEither] = [where, orNot].map(
        (one) => one === void 0 ? void 0 : ask.question(one).ask
      );
      const test = ({ household }) => {
        ask.turnTo({ household });
        if (isEither !== void 0 && isEither() !== false) return null;
        return belongs === void 0 ? true : belongs();
      };
      return { ...set, test };
    }),
    ...counted.batches.map(({ batch, subject }) => {
      const { zh, en } = batchLabel(batch);
      return {
        id: `${batch.replace(/-s/, "S")}Batch`,
        households: { zh: `${zh}\u4E00\u6279\u7684\u6237`, en: `households in the batch \u201C${en}\u201D` },
        people: { zh: `${zh}\u4E00\u6279\u7684\u4EBA\u53E3`, en: `people in the batch \u201C${en}\u201D` },
        subject,
        test: hasBatch(batch, context),
        heads: headsOfBatch(batch, context)
      };
    })
  ];
}
function exitsIn(year, subject, { counted }) {
  return {
    id: `exitedIn${year}`,
    households: { zh: `${year}\u5E74\u8131\u8D2B\u6237`, en: `households that exited in ${year}` },
    people: { zh: `${year}\u5E74\u8131\u8D2B\u4EBA\u53E3`, en: `people who exited in ${year}` },
    subject,
    except: counted.exits.except,
    test: exitedIn(year)
  };
}
export {
  actualSets,
  exitsIn,
  readFact
};
