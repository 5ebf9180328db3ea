const NOT_MULTIPLIED = { \u5343: "\u7C73\u514B\u74E6\u5361", \u767E: "\u8D27\u59D3" };
const NOT_UNIT = { \u6210: "\u7ACB\u5458\u4E3A\u529F\u6548\u679C\u4EA4\u6D3B\u5206\u957F\u719F\u5C31\u90FD", \u5206: "\u4E4B\u522B" };
const lexicons = /* @__PURE__ */ new WeakMap();
function lexiconOf(rules) {
  const ready = lexicons.get(rules);
  if (ready !== void 0) return ready;
  const units = unitsByFirst(rules);
  const multipliers = rules.wording.multipliers.map((one) => [one.word, one.factor]);
  const vague = (where) => rules.wording.vague.filter((one) => one.where === where).sort((a, b) => b.word.length - a.word.length);
  const [before, inside, after] = [vague("before"), vague("inside"), vague("after")];
  const startsAt = (text, from) => (one) => text.startsWith(one.word, from);
  const lexicon = {
    unitAt: (text, from) => units.get(text[from] ?? "")?.find(
      ([word]) => text.startsWith(word, from) && !(NOT_UNIT[word] ?? "").includes(text[from + word.length] ?? " ")
    ),
    multiplierAt: (text, from) => {
      const found = multipliers.find(([word]) => text.startsWith(word, from));
      const next = text[from + (found?.[0].length ?? 0)] ?? " ";
      return found && (NOT_MULTIPLIED[found[0]] ?? "").includes(next) ? void 0 : found;
    },
    vagueBefore: (text, to) => before.find(
      (one) => text.startsWith(one.word, to - one.word.length) && !one.notAfter.includes(text[to - one.word.length - 1] ?? "")
    ),
    vagueInside: (text, from) => inside.find(startsAt(text, from)),
    vagueAfter: (text, from) => after.find(startsAt(text, from))
  };
  lexicons.set(rules, lexicon);
  return lexicon;
}
function unitsByFirst(rules) {
  const units = /* @__PURE__ */ new Map();
  for (const unit of rules.units.units) {
    for (const word of unit.words) {
      const first = word[0];
      units.set(first, [...units.get(first) ?? [], [word, unit]]);
    }
  }
  for (const row of units.values()) row.sort((a, b) => b[0].length - a[0].length);
  return units;
}
export {
  lexiconOf
};
