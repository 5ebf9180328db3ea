function compared(text) {
  return text.slice(0, 200).normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
function nearestNames(name, among, most = 3) {
  const wanted = compared(name);
  const scored = [...new Set(among)].map((one) => ({
    one,
    score: likeness(wanted, compared(one))
  }));
  scored.sort((a, b) => b.score - a.score || (a.one < b.one ? -1 : 1));
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }, index) => index === 0 || score >= Math.max(0.6, best * 0.8)).slice(0, most).map(({ one }) => one);
}
function nearest(name, among) {
  return nearestNames(name, among, 1)[0] ?? "";
}
function nearestHint(name, among) {
  const one = nearest(name, among);
  if (one === "") return { zh: "", en: "" };
  return { zh: `\uFF1B\u6700\u63A5\u8FD1\u7684\u662F\u201C${one}\u201D`, en: `; the nearest is \u201C${one}\u201D` };
}
function isSlipOf(text, name) {
  const [a, b] = [compared(text), compared(name)];
  return b.length >= 4 && Math.abs(a.length - b.length) <= 1 && changes(a, b) <= 1;
}
function likeness(a, b) {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 2;
  const [inA, inB] = [pairsOf(a), pairsOf(b)];
  const common = [...inA].filter((pair) => inB.has(pair)).length;
  return 1 - changes(a, b) / longest + 2 * common / (inA.size + inB.size || 1);
}
function pairsOf(text) {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  );
}
function changes(a, b) {
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        row[j - 1] + 1,
        last[j] + 1,
        last[j - 1] + (same ? 0 : 1)
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2] + 1);
      }
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
export {
  isSlipOf,
  nearest,
  nearestHint,
  nearestNames
};
