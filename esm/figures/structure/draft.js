const LONGEST_LEAD = 14;
function phraseOf(quantity) {
  return {
    start: quantity.leadStart + Math.max(0, quantity.lead.length - LONGEST_LEAD),
    end: quantity.end + Math.min(quantity.noun.length, 8)
  };
}
function phraseText(reading, span) {
  return reading.text.slice(span.start, span.end);
}
function exactValue(quantity) {
  return quantity.vague === null ? quantity.value : null;
}
function countable(quantity) {
  const small = quantity.han && quantity.value !== null && quantity.value.length < 2;
  return quantity.bounds !== null && quantity.unit !== null && !small;
}
function settle(reading, drafts) {
  const seen = /* @__PURE__ */ new Map();
  const known = /* @__PURE__ */ new Set();
  const settled = settledSums(drafts);
  const fresh = drafts.filter((one) => {
    const key = `${one.kind}|${one.at}|${one.computation}`;
    return !known.has(key) && known.add(key) && !answered(one, settled);
  });
  return fresh.sort((a, b) => a.at - b.at).map((draft) => {
    const place = reading.placeOf(draft.at);
    const name = `${draft.kind}@${place.line}:${place.column}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      id: count === 1 ? name : `${name}#${count}`,
      kind: draft.kind,
      verdict: draft.verdict,
      ...place,
      words: draft.words.map((span) => ({
        ...reading.placeOf(span.start),
        text: phraseText(reading, span)
      })),
      computation: draft.computation,
      message: draft.message,
      confidence: draft.confidence,
      why: draft.why
    };
  });
}
function settledSums(drafts) {
  const found = /* @__PURE__ */ new Map();
  for (const one of drafts) {
    if (one.kind !== "sum" || one.verdict === "cannot-tell") continue;
    for (const { start } of one.words) {
      const row = found.get(start);
      if (row === void 0) found.set(start, [one]);
      else if (row.length < 20) row.push(one);
    }
  }
  return found;
}
function answered(draft, settled) {
  if (draft.kind !== "sum" || draft.verdict !== "cannot-tell") return false;
  return (settled.get(draft.words[0]?.start ?? -1) ?? []).some(
    (other) => draft.words.every((word) => other.words.some(({ end }) => end === word.end))
  );
}
function shown(quantity) {
  if (quantity.vague !== null || quantity.value === null) return quantity.text;
  return quantity.value;
}
function headsOf(reading, households) {
  if (households.dimension !== "households") return void 0;
  const next = quantityAfter(reading, households);
  if (next?.dimension !== "persons") return void 0;
  const gap = reading.text.slice(households.end, next.start);
  return gap === "" || gap === "\u3001" || gap === " " ? next : void 0;
}
function datesBetween(reading, from, to) {
  const { dates } = reading;
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (dates[middle].end <= to) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let at = low - 1; at >= 0 && found.length < 200; at--) {
    const one = dates[at];
    if (one.start < from) break;
    found.unshift(one);
  }
  return found;
}
const positions = /* @__PURE__ */ new WeakMap();
function quantityAfter(reading, quantity) {
  return reading.quantities[positionOf(reading, quantity) + 1];
}
function quantityBefore(reading, quantity) {
  return reading.quantities[positionOf(reading, quantity) - 1];
}
function positionOf(reading, quantity) {
  let map = positions.get(reading.quantities);
  if (map === void 0) {
    map = new Map(reading.quantities.map((one, index) => [one.start, index]));
    positions.set(reading.quantities, map);
  }
  return map.get(quantity.start) ?? -2;
}
function share(a, b, length) {
  if (length === 0) return true;
  for (let at = 0; at + length <= a.length; at++) {
    const piece = a.slice(at, at + length);
    if (/^[\p{Script=Han}A-Za-z]+$/u.test(piece) && b.includes(piece)) return true;
  }
  return false;
}
export {
  countable,
  datesBetween,
  exactValue,
  headsOf,
  phraseOf,
  quantityBefore,
  settle,
  share,
  shown
};
