import type { Mention, Passage } from "./outline.js";

/** Figures of earlier paragraphs that a claim may reach back to, and of the sentence that follows. */
const EARLIER = 40;
const PARAGRAPH = 80;
const FOLLOWING = 10;

/** A figure that a claim may be about, with how far it stands from the claim. */
export interface Reachable {
  readonly one: Mention;
  /** Sentences between it and the claim; more for another paragraph. */
  readonly away: number;
}

const pools = new WeakMap<Passage, readonly Reachable[]>();

/** The figures that a claim of a sentence may draw on: its own, those around it, the nearest last. */
export function poolOf(outline: readonly Passage[], passage: Passage): readonly Reachable[] {
  const ready = pools.get(passage);
  if (ready !== undefined) return ready;
  const before: Reachable[] = [];
  let room = PARAGRAPH;
  for (let at = passage.index - 1; at >= 0 && room > 0 && passage.index - at < 60; at--) {
    const { sentence, mentions } = outline[at] as Passage;
    const other = sentence.line !== passage.sentence.line;
    if (other) room = Math.min(room, EARLIER);
    const some = mentions.slice(-room);
    room -= some.length;
    const away = passage.index - at + (other ? 3 : 0);
    before.unshift(...some.map((one) => ({ one, away: Math.min(away, 12) })));
  }
  const next = outline[passage.index + 1];
  const follows = next !== undefined && next.sentence.line === passage.sentence.line;
  const after = follows ? next.mentions.slice(0, FOLLOWING).map((one) => ({ one, away: 2 })) : [];
  const pool = [...before, ...passage.mentions.map((one) => ({ one, away: 0 })), ...after];
  pools.set(passage, pool);
  return pool;
}
