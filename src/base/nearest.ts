import type { Label } from "./label.js";

/** A text in the form in which names are compared: full-width letters, capitals and spaces aside. */
function compared(text: string): string {
  return text.slice(0, 200).normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/**
 * The names that are most like one that is not there, best first: few letters to change, and many
 * pairs of letters in common. None that is much less like it than the best.
 */
export function nearestNames(name: string, among: Iterable<string>, most = 3): string[] {
  const wanted = compared(name);
  const scored = [...new Set(among)].map((one) => ({
    one,
    score: likeness(wanted, compared(one)),
  }));
  scored.sort((a, b) => b.score - a.score || (a.one < b.one ? -1 : 1));
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }, index) => index === 0 || score >= Math.max(0.6, best * 0.8))
    .slice(0, most)
    .map(({ one }) => one);
}

/** The name that is most like one that is not there; empty where there are no names. */
export function nearest(name: string, among: Iterable<string>): string {
  return nearestNames(name, among, 1)[0] ?? "";
}

/** The same as words to put after a remedy; nothing where there are no names. */
export function nearestHint(name: string, among: Iterable<string>): Label {
  const one = nearest(name, among);
  if (one === "") return { zh: "", en: "" };
  return { zh: `；最接近的是“${one}”`, en: `; the nearest is “${one}”` };
}

/** Whether a text is a name of four letters or more with one slip of the pen. */
export function isSlipOf(text: string, name: string): boolean {
  const [a, b] = [compared(text), compared(name)];
  return b.length >= 4 && Math.abs(a.length - b.length) <= 1 && changes(a, b) <= 1;
}

/** From 0 for nothing in common to 2 for the same. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 2;
  const [inA, inB] = [pairsOf(a), pairsOf(b)];
  const common = [...inA].filter((pair) => inB.has(pair)).length;
  return 1 - changes(a, b) / longest + (2 * common) / (inA.size + inB.size || 1);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
  );
}

/** Letters to add, drop, change or swap with their neighbour to make one text of the other. */
function changes(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        (row[j - 1] as number) + 1,
        (last[j] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] as number) + 1);
      }
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] as number;
}
