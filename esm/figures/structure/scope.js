import { share } from "./draft.js";
const REACH = 3;
function nearby(outline, passage) {
  const found = [];
  for (let at = Math.max(0, passage.index - REACH); at < passage.index; at++) {
    const one = outline[at];
    if (one.sentence.line === passage.sentence.line) found.push(...one.mentions.slice(-30));
  }
  return [...found, ...passage.mentions];
}
function known(one) {
  return one.quantity.bounds !== null && one.quantity.unit !== null;
}
function exact(one) {
  return known(one) && one.quantity.vague === null;
}
const UP = "\u589E\u957F|\u589E\u52A0|\u51C0\u589E|\u589E|\u63D0\u9AD8|\u63D0\u5347|\u4E0A\u5347|\u4E0A\u6DA8|\u6269\u5927|\u591A|\u589E\u6536|\u9AD8\u51FA|\u9AD8";
const DOWN = "\u51CF\u5C11|\u4E0B\u964D|\u964D\u4F4E|\u51CF|\u56DE\u843D|\u4E0B\u6ED1|\u7F29\u51CF|\u5C11|\u538B\u51CF|\u964D";
const CHANGE = new RegExp(
  `(${UP}|${DOWN})(?:\u4E86|\u7EA6|\u8FD1|\u5E45\u5EA6?(?:\u8FBE\u5230?|\u4E3A)?|\u901F\u5EA6?(?:\u8FBE\u5230?|\u4E3A)?|\u7387\u4E3A|\u8FBE|\u8D85\u8FC7?)?$`
);
const IS_DOWN = new RegExp(`^(?:${DOWN})$`);
const NO_CHANGE = /(?:户均|人均|亩均|年均|每.{0,3})增收$|不少$|最多$|最少$|至少$|最高$|很多$|提高到$|多少$/;
function changeOf(one) {
  const words = one.gap.replace(/约$|近$|大约$/, "");
  const match = CHANGE.exec(words);
  if (match === null || NO_CHANGE.test(words)) return void 0;
  return IS_DOWN.test(match[1]) ? "down" : "up";
}
function labelOf(one) {
  return `${one.gap}|${one.tail.slice(0, 10)}`;
}
function alike(a, b) {
  const [x, y] = [a.quantity, b.quantity];
  if (x.dimension !== y.dimension) return false;
  return x.dimension !== "items" || x.unit === y.unit;
}
function distance(a, b) {
  return Math.abs(a.quantity.start - b.quantity.start);
}
function sameMatter(a, b) {
  return a === "" || b === "" || share(a, b, 2);
}
export {
  alike,
  changeOf,
  distance,
  exact,
  known,
  labelOf,
  nearby,
  sameMatter
};
