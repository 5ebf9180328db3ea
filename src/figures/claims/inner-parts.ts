import { atMost } from "../hold.js";
import type { Draft, Reading } from "../structure/draft.js";
import { type Mention, type Passage, wordsOf } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, changeOf, exact, known } from "../structure/scope.js";
import { boundsOf, sizeOf } from "./division-amounts.js";
import { partDraft } from "./division-draft.js";

/** Parts that a text tells by other words than 其中, and that no sum was found of. */
export function innerParts(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const used = new Set(
    drafts
      .filter(({ kind }) => kind === "subset")
      .flatMap(({ words }) => words.slice(1).map(({ end }) => end)),
  );
  const found: Draft[] = [];
  for (const passage of reading.outline) {
    for (const [whole, part] of [
      ...inside(reading, passage),
      ...newAmongAll(passage),
      ...namedEarlier(reading, passage),
    ]) {
      const { end } = part.quantity;
      const draft = judge(whole, part);
      if (draft === undefined || draft.words.slice(1).some((one) => used.has(one.end))) continue;
      used.add(end + Math.min(part.quantity.noun.length, 8));
      found.push(draft);
    }
  }
  return found;
}

type Pair = readonly [whole: Mention, part: Mention];

/** `12个村（社区）中有贫困村5个`, `9800亩茶园中，可采摘面积7300亩`. */
const INSIDE = /^[^，,。；;：:、\d]{0,14}?(?<![其集])(?:之中|中|里)(?=[，,]|有|已|仅|只)/;

function* inside({ text }: Reading, { mentions }: Passage): Generator<Pair> {
  for (const [at, whole] of mentions.entries()) {
    if (!known(whole) || !INSIDE.test(text.slice(whole.quantity.end, whole.quantity.end + 24)))
      continue;
    const part = mentions
      .slice(at + 1, at + 6)
      .find((one) => one.clause - whole.clause <= 3 && isPartOf(one, whole));
    if (part !== undefined) yield [whole, part];
  }
}

/** `新增扶贫车间3家，累计7家`. */
function* newAmongAll({ mentions }: Passage): Generator<Pair> {
  for (const [at, all] of mentions.entries()) {
    const part = mentions[at - 1];
    if (part === undefined || !/^[，、,]?(?:总数|累计)(?:达到?|为|有)?$/.test(all.gap)) continue;
    const isNew = /新增|新建|新发展|新培育|新开发/.test(part.gap);
    if (isNew && isPartOf(part, all) && all.clause - part.clause <= 1) yield [all, part];
  }
}

/** Parts of a whole that an earlier sentence names by one of its words (`总人口`, … `劳动力682人`). */
function* namedEarlier(reading: Reading, passage: Passage): Generator<Pair> {
  for (const part of passage.mentions) {
    if (!exact(part) || changeOf(part) !== undefined) continue;
    const pairs = reading.rules.parts.parts.filter(({ loose, part: words }) => {
      return loose === true && words.some((word) => says(part, word));
    });
    if (pairs.length === 0) continue;
    const whole = poolOf(reading.outline, passage)
      .map(({ one }) => one)
      .filter((one) => one.quantity.end <= part.quantity.start && isPartOf(part, one))
      .filter((one) =>
        pairs.some((pair) => pair.whole.some((word) => says(one, word) && !says(part, word))),
      )
      .filter((one) => !SOME.test(wordsOf(one)) || SOME.test(wordsOf(part)))
      .at(-1);
    if (whole !== undefined && exact(whole) && judge(whole, part)?.verdict === "holds")
      yield [whole, part];
  }
}

/** What is counted is some of them: others may be parts of the rest. */
const SOME = /未|[已拟预新](?=脱|出|识|增|纳)|剩余|当年|今年/;

const says = (one: Mention, word: string) =>
  (wordsOf(one).split("|")[0] ?? "").includes(word) || one.quantity.noun.startsWith(word);

/** Whether two figures count things of one kind, neither of them by the head. */
function isPartOf(part: Mention, whole: Mention): boolean {
  const isAmount = part.quantity.dimension !== "share" && part.quantity.dimension !== "ratio";
  const isMean = part.each !== undefined || whole.each !== undefined;
  return known(part) && isAmount && !isMean && alike(part, whole);
}

function judge(whole: Mention, part: Mention): Draft | undefined {
  const verdict = atMost(boundsOf(part), boundsOf(whole));
  if (verdict === "holds") return partDraft(whole, [part], true);
  const slip =
    exact(whole) &&
    exact(part) &&
    whole.quantity.unit === part.quantity.unit &&
    sizeOf(part) <= sizeOf(whole) * 1.5;
  return verdict === "fails" && slip ? partDraft(whole, [part], false) : undefined;
}
