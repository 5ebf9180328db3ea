import type { Mention, Passage } from "../structure/outline.js";
import type { Division } from "./division-draft.js";
import { additive, SORTS } from "./whole-rows.js";

const MARKED =
  /^\s*(?:[-–—•·●◇◆○□■▪◎※➢*]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[\d一二三四五六七八九十]{1,3}[、.．)）])/u;
const ANNOUNCES = /[：:]\s*$/;
const SUMS_UP =
  /^\s*(?:以上|上述)?(?:各项|[二两三四五六七八九十\d]+[项类个]{0,2})?(?:合计|总计|共计)/;
const GOES_ON = /[；;]\s*$/;
const ENDS = /。\s*$/;
const OVERLAP = /交叉|重叠|重复/;
const MOST_ITEMS = 40;

/** A line of the text with its sentences. */
interface Line {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** Items that stand a line each, under the line that announces them or above the one that sums them up. */
export function* lineLists(outline: readonly Passage[]): Generator<{
  readonly division: Division;
  readonly of: Passage;
}> {
  const lines = linesIn(outline);
  for (let at = 0; at < lines.length; at++) {
    const end = endOfItems(lines, at);
    const items = lines.slice(at, end);
    if (items.length < 2) continue;
    const [before, behind] = [lines[at - 1], lines[end]];
    at = end - 1;
    if (items.length > MOST_ITEMS || OVERLAP.test(behind?.text ?? "")) continue;
    const parts = partsOf(items);
    if (before !== undefined && ANNOUNCES.test(before.text)) yield* announced(before, parts);
    if (behind !== undefined && SUMS_UP.test(behind.text)) yield* summedUp(behind, parts);
  }
}

function linesIn(outline: readonly Passage[]): readonly Line[] {
  const lines = new Map<number, Passage[]>();
  for (const passage of outline) {
    const row = lines.get(passage.sentence.line);
    if (row === undefined) lines.set(passage.sentence.line, [passage]);
    else row.push(passage);
  }
  return [...lines.values()].map((passages) => ({
    passages,
    text: passages.map(({ sentence }) => sentence.text).join(""),
  }));
}

/** Where the items that begin at a line end: they are marked, or go on by semicolons up to a full stop. */
function endOfItems(lines: readonly Line[], from: number): number {
  const text = (at: number) => lines[at]?.text ?? "";
  let end = from;
  while (MARKED.test(text(end))) end++;
  if (end > from) return end;
  if (!ANNOUNCES.test(text(from - 1))) return from;
  while (GOES_ON.test(text(end))) end++;
  return end > from && ENDS.test(text(end)) ? end + 1 : from;
}

/** The first figure of each unit in each item, for units that every item has. */
function partsOf(items: readonly Line[]): readonly (readonly Mention[])[] {
  const rows = items.map(({ passages }) => {
    const first = new Map<string, Mention>();
    for (const one of passages.flatMap(({ mentions }) => mentions)) {
      const { unit } = one.quantity;
      if (unit === null || unit === undefined || one.bracket >= 0 || first.has(unit)) continue;
      first.set(unit, one);
    }
    return first;
  });
  return [...(rows[0]?.keys() ?? [])]
    .map((unit) => rows.flatMap((row) => row.get(unit) ?? []))
    .filter((parts) => parts.length === items.length && parts.every(additive));
}

function* announced({ passages }: Line, rows: readonly (readonly Mention[])[]) {
  const of = passages.filter(({ mentions }) => mentions.length > 0).at(-1);
  const last = passages.at(-1)?.sentence.text ?? "";
  if (of === undefined) return;
  const isSorted = SORTS.test(last.slice(-16));
  const how = /其中[：:]\s*$/.test(last) ? ("among" as const) : ("sorted" as const);
  for (const parts of rows) {
    const wholes = of.mentions.filter((one) => isWholeOf(one, parts));
    for (const whole of wholes)
      yield {
        of,
        division: { whole, parts, all: parts, how, others: wholes, asCounted: true, isSorted },
      };
  }
}

function* summedUp({ passages }: Line, rows: readonly (readonly Mention[])[]) {
  const [of] = passages;
  if (of === undefined) return;
  for (const parts of rows) {
    const whole = of.mentions.find((one) => isWholeOf(one, parts));
    if (whole === undefined) continue;
    yield {
      of,
      division: {
        whole,
        parts,
        all: parts,
        how: "total" as const,
        others: [whole],
        asCounted: true,
      },
    };
  }
}

const isWholeOf = (one: Mention, [first]: readonly Mention[]) =>
  one.bracket < 0 && additive(one) && one.quantity.unit === first?.quantity.unit;
