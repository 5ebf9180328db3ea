import { multiply, sum } from "../../base/index.js";
import { endOfMask, isDigit, readNumber } from "./numerals.js";
const MARKS = "\u3002\uFF1B;\uFF0C,\uFF1A:\uFF01!\uFF1F?\n\r()\uFF08\uFF09";
const LEAD_ENDS = `${MARKS}\u3001`;
function quantityAt({ text, lexicon, lastEnd }, found) {
  const before = lexicon.vagueBefore(text, found.start);
  const scaled = scale(text, lexicon, found);
  const vague = [...before === void 0 ? [] : [before], ...scaled.vague];
  let end = scaled.end;
  if (text[end] === " " && lexicon.unitAt(text, end + 1) !== void 0) end++;
  const read = found.unit === void 0 ? lexicon.unitAt(text, end) : void 0;
  const unit = found.unit ?? read?.[1];
  if (unit === void 0 && (found.han || found.masked)) return void 0;
  if (read !== void 0) {
    end += read[0].length;
    end += /^[(（](?:次|台|辆|套)[)）]/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  }
  const after = unit === void 0 ? void 0 : lexicon.vagueAfter(text, end);
  if (after !== void 0) {
    vague.push(after);
    end += after.word.length;
  }
  const { value, factor } = scaled;
  const high = found.high === void 0 ? value : multiply(found.high, factor);
  const words = vague.map((one) => one.word).join("");
  return {
    start: found.start,
    end,
    text: text.slice(found.start - (before?.word.length ?? 0), end),
    value: found.high === void 0 ? value : null,
    bounds: value === null || high === null ? null : boundsOf(value, high, vague),
    slack: slackOf(scaled.decimals, factor),
    vague: found.high !== void 0 ? "range" : words === "" ? null : words,
    masked: found.masked,
    han: found.han,
    unit: unit?.unit ?? null,
    dimension: unit?.dimension ?? null,
    factor: unit?.factor ?? "1",
    ...leadOf(text, Math.max(lastEnd, found.start - 20), found.start),
    noun: nounOf(text, end)
  };
}
function scale(text, lexicon, found) {
  const vague = [];
  let end = found.end;
  let factor = "1";
  const inside = () => {
    const word = lexicon.vagueInside(text, end);
    if (word === void 0) return;
    const next = end + word.word.length;
    if (!lexicon.multiplierAt(text, next) && !lexicon.unitAt(text, next)) return;
    vague.push(word);
    end = next;
  };
  inside();
  const multiplier = found.han ? void 0 : lexicon.multiplierAt(text, end);
  if (multiplier !== void 0) {
    factor = multiplier[1];
    end += multiplier[0].length;
    inside();
  }
  const value = found.value === null ? null : multiply(found.value, factor);
  const more = multiplier !== void 0 && value !== null && vague.length === 0 && found.decimals === 0 ? remainder(text, lexicon, end, factor) : void 0;
  if (more === void 0) return { value, end, factor, decimals: found.decimals, vague };
  return { ...more, value: sum([value, more.value]) };
}
function remainder(text, lexicon, from, above) {
  if (!isDigit(text[from])) return void 0;
  const token = readNumber(text, from);
  if (token.value === null || token.masked || token.decimals > 0) return void 0;
  const multiplier = lexicon.multiplierAt(text, token.end);
  const factor = multiplier?.[1] ?? "1";
  const end = token.end + (multiplier?.[0].length ?? 0);
  const value = multiply(token.value, factor);
  if (value.length >= above.length || lexicon.unitAt(text, end) === void 0) return void 0;
  return { value, end, factor, decimals: 0, vague: [] };
}
function boundsOf(low, high, vague) {
  if (vague.length === 0) return { low, high, lowOpen: false, highOpen: false };
  const below = vague.find((one) => one.low === "number");
  const above = vague.find((one) => one.high === "number");
  return {
    low: below === void 0 ? null : low,
    high: above === void 0 ? null : high,
    lowOpen: below?.open ?? false,
    highOpen: above?.open ?? false
  };
}
function slackOf(decimals, factor) {
  if (decimals === 0 && factor === "1") return "0";
  return multiply(decimals === 0 ? "0.5" : `0.${"0".repeat(decimals)}5`, factor);
}
function leadOf(text, from, to) {
  if (to > from && ")\uFF09".includes(text[to - 1])) {
    const near = text.slice(Math.max(from, to - 16), to);
    const open = Math.max(near.lastIndexOf("("), near.lastIndexOf("\uFF08"));
    if (open > 0) return leadOf(text, from, to - near.length + open);
  }
  let start = to;
  while (start > from && !LEAD_ENDS.includes(text[start - 1])) start--;
  return { lead: text.slice(start, to), leadStart: start };
}
function nounOf(text, from) {
  let end = from;
  while (end < text.length && end - from < 16) {
    const char = text[end];
    if (MARKS.includes(char) || char === "\u3001" || isDigit(char) || endOfMask(text, end) > end) break;
    end++;
  }
  return text.slice(from, end);
}
export {
  MARKS,
  quantityAt
};
