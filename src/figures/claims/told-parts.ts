import type { Draft } from "../structure/draft.js";
import { type Mention, type Passage, wordsOf } from "../structure/outline.js";
import { alike, changeOf, exact } from "../structure/scope.js";
import { sizeOf } from "./division-amounts.js";
import { partDraft } from "./division-draft.js";

/** `发现问题的有36户`, `达标的13个`, `贫困户占了62名`: some of those that were just counted. */
const SOME = /(?:的(?:就?有|是|为|只有|共)?|占了?|[中里]有)$/;
/** `验收合格307座`, `已还清274户`. */
const DONE = /(?:合格|达标|已经?\p{Script=Han}{2,4}|流转了?)$/u;
/** `60岁以上老人237人`. */
const AGED = /^周?岁以[上下]/;
const SHARES = ["share", "ratio", "share-points"];
const OTHERS = /另|其余|其他|此外|还有|新增|新建|又|年初|上年|去年|同期|比|[^不]同样/;
/** What a figure is called without where and when it is counted. */
const AROUND = /^.*?(?:全[村镇乡县市区]|现有|共有|目前|有|共)/;

/** Parts that follow what they are parts of, and say so by their own words; only that they are not above it. */
export function toldParts(outline: readonly Passage[], drafts: readonly Draft[]): readonly Draft[] {
  const used = new Set(
    drafts
      .filter(({ kind }) => kind === "subset" || kind === "sum")
      .flatMap(({ words }) => words.slice(1).map(({ end }) => end)),
  );
  return outline.flatMap(({ mentions }) =>
    mentions.flatMap((part, at) => {
      const whole = mentions
        .slice(Math.max(0, at - 3), at)
        .filter((one) => mayHold(one, part))
        .at(-1);
      if (whole === undefined || !isSome(part, whole, mentions[at - 1])) return [];
      const draft = partDraft(whole, [part], true);
      return draft.words.slice(1).some(({ end }) => used.has(end)) ? [] : [draft];
    }),
  );
}

function mayHold(whole: Mention, part: Mention): boolean {
  return (
    [whole, part].every(
      (one) => exact(one) && one.each === undefined && changeOf(one) === undefined,
    ) &&
    !SHARES.includes(part.quantity.dimension ?? "") &&
    (alike(whole, part) || isAttended(whole, part)) &&
    whole.segment === part.segment &&
    whole.bracket === part.bracket &&
    part.clause - whole.clause <= 2 &&
    sizeOf(part) <= sizeOf(whole) &&
    !OTHERS.test(wordsOf(part))
  );
}

/** Those of a course or a round are people too. */
const isAttended = (whole: Mention, part: Mention) =>
  whole.quantity.dimension === "person-times" && part.quantity.dimension === "persons";

function isSome(part: Mention, whole: Mention, before: Mention | undefined): boolean {
  const gap = part.gap.replace(/[约近]$/, "");
  if (part.clause > whole.clause && (SOME.test(gap) || DONE.test(gap))) return true;
  if (AGED.test(gap) && before?.quantity.unit === null) return true;
  const name = whole.gap.replace(AROUND, "");
  return name.length >= 2 && gap.length > name.length && gap.endsWith(name);
}
