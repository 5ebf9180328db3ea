import { addBounds, atMost, equality } from "../hold.js";
import { exact } from "../structure/scope.js";
import { adds, amountOf, boundsOf, mends, numberOf, rounds, totalOf } from "./division-amounts.js";
import { draftOf } from "./division-draft.js";
import { partitionNamed, partitionOf } from "./partitions.js";
function judgeDivision(reading, division, around) {
  const fitting = blockThatFits(division);
  const complete = twin(division.whole, division.parts, around);
  if (fitting !== void 0 && !(complete && fitting.length < division.parts.length)) {
    const trusted = tellingBlock(reading, division, fitting) || twin(division.whole, fitting, around);
    return trusted ? draftOf(division.whole, fitting, "holds", evidenceOf(reading, division, fitting, around)) : void 0;
  }
  if (division.how === "elsewhere") return void 0;
  const { whole } = division;
  const parts = complete ? division.parts : twinParts(division, around) ?? structural(reading, division);
  if (parts.length < 2) return void 0;
  for (const other of division.others)
    if (other !== whole && adds(other, parts)) return draftOf(other, parts, "holds", void 0);
  return deny(reading, { ...division, parts }, around);
}
function tellingBlock(reading, { whole, all, how, fromEnd }, block) {
  if (how !== "elsewhere" && how !== "row") return true;
  const quantities = block.map((one) => one.quantity);
  const classes = partitionOf(reading, quantities) !== void 0 || places(block);
  const digits = (whole.quantity.value ?? "").replace(/\D|0+$/g, "").length;
  const form = (one) => one.gap.replace(/[\d、，_x]/g, "");
  if (how === "row")
    return form(whole) !== "" && form(whole) !== form(block[0]) && (digits >= 3 || classes || isRest(block.at(-1)) || /共|总|有|计/.test(whole.gap));
  const complete = fromEnd === true || block.length === all.length;
  return complete && (digits >= 3 || digits === 2 && classes);
}
function deny(reading, division, around) {
  const { whole, parts } = division;
  const evidence = evidenceOf(reading, division, parts, around);
  const total = addBounds(parts.map(boundsOf));
  const stated = boundsOf(whole);
  const verdict = equality(total, stated);
  if (verdict !== "fails") {
    const vague = evidence !== void 0 && evidence !== "money" && evidence !== "exclusive";
    return vague && verdict === "cannot-tell" ? draftOf(whole, parts, "cannot-tell", evidence) : void 0;
  }
  const over = atMost(total, stated) === "fails";
  const certain = evidence === "money" || evidence === "exclusive" ? over : evidence !== void 0;
  if (certain && plausible(whole, parts)) {
    const rounded = rounds(whole, parts);
    return draftOf(whole, parts, rounded ? "cannot-tell" : "fails", evidence);
  }
  if (!exact(whole) || !parts.every(exact)) return void 0;
  if (rounds(whole, parts)) return draftOf(whole, parts, "cannot-tell", evidence);
  return closeEnough(reading, division) && mends(whole, parts) ? draftOf(whole, parts, "cannot-tell", evidence) : void 0;
}
function plausible(whole, parts) {
  const value = Number(amountOf(whole) ?? 0);
  const added = parts.reduce((all, one) => all + Number(amountOf(one) ?? 0), 0);
  return !exact(whole) || !parts.every(exact) || added >= value * 0.4 && added <= value * 2.5;
}
function closeEnough(reading, { whole, parts, how }) {
  const [stated, added] = [Number(amountOf(whole)), Number(totalOf(parts))];
  if (String(whole.quantity.value).length < 2 || Math.abs(added - stated) > stated * 0.12)
    return false;
  const near = Math.abs(whole.clause - (parts[0]?.clause ?? 0)) <= 4;
  if (how !== "row") return near || how === "sorted" || how === "total" || how === "sum-word";
  if (!near || !parallel(parts)) return false;
  const quantities = parts.map((one) => one.quantity);
  return partitionOf(reading, quantities) !== void 0 || places(parts) || /共|总|有$/.test(whole.gap);
}
function parallel(parts) {
  const labels = parts.map((one) => one.gap.replace(/^[、，和及与]/, ""));
  if (labels.some((one) => one === "" || one.length > 14)) return false;
  return parts.every(
    (one, at) => at === 0 || one.quantity.start - parts[at - 1].quantity.end <= 16
  );
}
function blockThatFits(division) {
  const { whole, all, parts, fromEnd, how } = division;
  const stated = numberOf(whole);
  const least = how === "elsewhere" || how === "sum-word" ? 10 : 1;
  if (!(Number(whole.quantity.value ?? 0) >= least)) return void 0;
  const lists = [all, parts].map((list) => list.slice(fromEnd ? -30 : 0, fromEnd ? void 0 : 30));
  for (const list of lists) {
    const values = list.map(numberOf);
    for (let skip = 0; skip + 2 <= list.length && skip < 8; skip++) {
      let added = 0;
      for (let count = 1; count + skip <= list.length; count++) {
        const at = fromEnd ? list.length - skip - count : skip + count - 1;
        added += values[at];
        if (values[at] === 0) break;
        if (!(added <= stated * (1 + 1e-9))) break;
        if (count < 2 || added < stated * (1 - 1e-9)) continue;
        const block = fromEnd ? list.slice(at, list.length - skip) : list.slice(skip, skip + count);
        if (adds(whole, block) && (skip === 0 || tellingSkip(whole, block, how))) return block;
      }
    }
  }
  return void 0;
}
function tellingSkip(whole, block, how) {
  const digits = (whole.quantity.value ?? "").replace(/\D/g, "").length;
  return digits >= 3 || digits === 2 && (block.length === 2 || how === "among");
}
function structural(reading, division) {
  const { all, whole } = division;
  const listed = places(all) || partitionOf(
    reading,
    all.map((one) => one.quantity)
  ) !== void 0;
  const parts = division.parts.length >= 2 || !listed ? division.parts : all;
  const list = division.fromEnd ? lastRow(parts, whole) : firstRow(parts);
  const named = partitionNamed(
    reading,
    list.map((one) => one.quantity)
  );
  if (named !== void 0) return list.slice(named.from, named.from + named.count);
  const rest = list.findIndex((one, at) => at > 0 && isRest(one));
  return rest > 0 ? list.slice(0, rest + 1) : list;
}
function firstRow(parts) {
  const end = parts.findIndex((one, at) => at > 0 && apart(parts[at - 1], one));
  return end < 0 ? parts : parts.slice(0, end);
}
function lastRow(parts, whole) {
  let from = parts.length - 1;
  if (from < 0 || apart(parts[from], whole)) return [];
  while (from > 0 && !apart(parts[from - 1], parts[from])) from--;
  return parts.slice(from);
}
function apart(a, b) {
  return b.quantity.start - a.quantity.end > 40 || b.clause - a.clause > 3;
}
const REST = /其余|其他|其它|剩余|余下|剩下/;
function isRest(one) {
  return REST.test(one.gap) || /^(?:为|是)?(?:其他|其它)/.test(one.tail);
}
function evidenceOf(reading, { whole, how }, parts, around) {
  const quantities = parts.map((one) => one.quantity);
  const partition = partitionOf(reading, quantities);
  if (how === "total") return bare(parts) ? void 0 : "total";
  if (partition?.complete === true)
    return how === "row" && !namedWhole(partition.whole, whole, parts) ? void 0 : "classes";
  const last = parts.at(-1);
  const together = whole.sentence === last?.sentence && how !== "elsewhere";
  if (last !== void 0 && isRest(last) && together && how !== "row") return "rest";
  if (together && (how === "among" || how === "bracket" || how === "rows") && countedParts(whole, parts, around))
    return "counted";
  if (twin(whole, parts, around)) return "twin";
  if (how === "row" || how === "elsewhere" || how === "sum-word") return void 0;
  if (partitionOf(reading, quantities) !== void 0 || places(parts)) return "exclusive";
  return whole.quantity.dimension === "money" && how === "among" && together ? "money" : void 0;
}
function namedWhole(words, whole, parts) {
  const [first] = parts;
  const beside = first !== void 0 && first.clause - whole.clause <= 1;
  return words.length === 0 ? beside : words.some((word) => whole.quantity.lead.endsWith(word));
}
const PLACE = /(?:村|社区|乡|镇|组|屯|县|区|街道|片区)$/;
function places(parts) {
  const labels = parts.map((one) => one.gap.replace(/^[、，和及与]|其中/g, ""));
  return labels.every((one) => PLACE.test(one)) && new Set(labels).size === labels.length;
}
function bare(parts) {
  return parts.some((one) => /^[，、]?(?:共?计|合计|共)$/.test(one.gap));
}
function countedParts(whole, parts, around) {
  const near = around.filter(
    (one) => one.sentence === whole.sentence && one.quantity.start < parts[0].quantity.start && Math.abs(one.clause - whole.clause) <= 1 && ["items"].includes(one.quantity.dimension ?? "") && one !== whole
  );
  const said = near.some((one) => Number(one.quantity.value) === parts.length);
  return said && places(parts);
}
function twinParts({ whole, parts }, around) {
  for (let count = 2; count < parts.length && count <= 20; count++) {
    const some = parts.slice(0, count);
    if (twin(whole, some, around)) return some;
  }
  return void 0;
}
function twin(whole, parts, around) {
  if (parts.length < 2 || parts.length > 30) return false;
  const neighbours = neighboursOf(around);
  return neighbours(whole).some((other) => {
    const others = [];
    for (const one of parts) {
      const found = neighbours(one).find((each) => each.quantity.unit === other.quantity.unit);
      if (found === void 0) return false;
      others.push(found);
    }
    return adds(other, others);
  });
}
const indexes = /* @__PURE__ */ new WeakMap();
function neighboursOf(around) {
  const ready = indexes.get(around);
  if (ready !== void 0) return ready;
  const byStart = new Map(around.map((one) => [one.quantity.start, one]));
  const byEnd = new Map(around.map((one) => [one.quantity.end, one]));
  const neighbours = ({ quantity }) => [byStart.get(quantity.end), byEnd.get(quantity.start)].filter(
    (one) => one !== void 0 && one.quantity.unit !== quantity.unit
  );
  indexes.set(around, neighbours);
  return neighbours;
}
export {
  blockThatFits,
  judgeDivision
};
