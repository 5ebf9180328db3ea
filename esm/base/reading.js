import { append } from "./list.js";
function known(value) {
  return { known: true, value };
}
function unknown(...lacks) {
  return { known: false, lacks };
}
function valueIn(reading) {
  return reading.known ? reading.value : null;
}
function lackedBy(reading) {
  return reading.known ? [] : reading.lacks;
}
function derive(parts, combine) {
  const lacks = [];
  const values = [];
  for (const part of parts) {
    if (part.known) values.push(part.value);
    else append(lacks, part.lacks);
  }
  if (lacks.length > 0) return { known: false, lacks };
  return known(combine(...values));
}
const FEW = 16;
function eachLackOnce(lacks) {
  if (lacks.length < 2) return lacks;
  if (lacks.length > FEW) {
    const seen = /* @__PURE__ */ new Set();
    return lacks.filter(({ field, record, reason }) => {
      const { size } = seen;
      return seen.add(`${field}|${record}|${reason}`).size > size;
    });
  }
  const kept = [];
  for (const lack of lacks) {
    if (!isAmong(kept, lack)) kept.push(lack);
  }
  return kept;
}
function isAmong(lacks, { field, record, reason }) {
  for (const one of lacks) {
    if (one.field === field && one.reason === reason && one.record === record) return true;
  }
  return false;
}
export {
  derive,
  eachLackOnce,
  known,
  lackedBy,
  unknown,
  valueIn
};
