import { addBounds, atMost, equality } from "../hold.js";
import type { Draft, Reading } from "../structure/draft.js";
import { type Mention, wordsOf } from "../structure/outline.js";
import { exact } from "../structure/scope.js";
import { adds, amountOf, boundsOf, mends, numberOf, rounds, totalOf } from "./division-amounts.js";
import { type Division, draftOf, type Evidence, type How } from "./division-draft.js";
import { evidenceOf, isRest, places, twin, twinParts } from "./division-evidence.js";
import { partitionNamed, partitionOf } from "./partitions.js";

/** The sum of a division: that it holds, where the parts fit; otherwise what the words allow to be said. */
export function judgeDivision(
  reading: Reading,
  division: Division,
  around: readonly Mention[],
): Draft | undefined {
  const fitting = blockThatFits(division);
  const complete = twin(division.whole, division.parts, around);
  if (fitting !== undefined && !(complete && fitting.length < division.parts.length)) {
    const trusted =
      tellingBlock(reading, division, fitting) || twin(division.whole, fitting, around);
    return trusted
      ? draftOf(division.whole, fitting, "holds", evidenceOf(reading, division, fitting, around))
      : undefined;
  }
  if (division.how === "elsewhere") return undefined;
  const { whole } = division;
  const parts =
    complete || division.asCounted === true
      ? division.parts
      : (twinParts(division, around) ?? structural(reading, division));
  if (parts.length < 2) return undefined;
  for (const other of division.others)
    if (other !== whole && adds(other, parts)) return draftOf(other, parts, "holds", undefined);
  return deny(reading, { ...division, parts }, around);
}

/** Few figures of few digits add up by chance: where no word divides the whole, more must speak for it. */
function tellingBlock(
  reading: Reading,
  { whole, all, how, fromEnd }: Division,
  block: readonly Mention[],
): boolean {
  if (how !== "elsewhere" && how !== "row") return true;
  const quantities = block.map((one) => one.quantity);
  const classes = partitionOf(reading, quantities) !== undefined || places(block);
  const digits = (whole.quantity.value ?? "").replace(/\D|0+$/g, "").length;
  const form = (one: Mention) => one.gap.replace(/[\d、，_x]/g, "");
  if (how === "row")
    return (
      form(whole) !== "" &&
      form(whole) !== form(block[0] as Mention) &&
      (digits >= 3 || classes || isRest(block.at(-1) as Mention) || /共|总|有|计/.test(whole.gap))
    );
  const complete = fromEnd === true || block.length === all.length;
  return complete && (digits >= 3 || (digits === 2 && classes));
}

/** Words that say that parts overlap. */
const OVERLAP = /既.{1,8}[又也]|交叉|重叠|重复|兼|同时属|双重|合并召开|联合召开/;

function deny(reading: Reading, division: Division, around: readonly Mention[]): Draft | undefined {
  const { whole, parts } = division;
  if (OVERLAP.test(reading.outline[parts[0]?.sentence ?? 0]?.sentence.text ?? "")) return undefined;
  if (cameOrWent(whole, parts, around)) return undefined;
  const evidence = evidenceOf(reading, division, parts, around);
  const total = addBounds(parts.map(boundsOf));
  const stated = boundsOf(whole);
  const verdict = equality(total, stated);
  if (verdict !== "fails") {
    const vague = evidence !== undefined && evidence !== "money" && evidence !== "exclusive";
    return vague && verdict === "cannot-tell"
      ? draftOf(whole, parts, "cannot-tell", evidence)
      : undefined;
  }
  const over = atMost(total, stated) === "fails";
  if (evidence === "money" && mixed(parts)) return undefined;
  const certain =
    evidence === "money" || evidence === "exclusive"
      ? over && !anotherHolds(division, total)
      : evidence !== undefined;
  if (certain && plausible(whole, parts) && !nested(parts) && !rival(division, parts, evidence)) {
    const rounded = rounds(whole, parts);
    return draftOf(whole, parts, rounded ? "cannot-tell" : "fails", evidence);
  }
  if (!exact(whole) || !parts.every(exact)) return undefined;
  if (rounds(whole, parts)) return draftOf(whole, parts, "cannot-tell", evidence);
  if (!closeEnough(reading, division) || !mends(whole, parts)) return undefined;
  const surely = over && mayNotOverlap(division, parts) && !anotherHolds(division, total);
  return draftOf(whole, parts, surely ? "fails" : "cannot-tell", evidence);
}

const USE = /发展|用于|建设|实施|改造|修建|购买|培训|奖补/;
const SOURCE = /(?:资金|拨款|自筹|配套|贷款|捐赠|捐资|债券)$/;

/** Money told by where it came from and, after it, by what it went for: two divisions of one amount. */
function mixed(parts: readonly Mention[]): boolean {
  const labels = parts.map(({ gap }) => gap.replace(/(?:投入|安排|为|约)$/, ""));
  return labels.some((one) => SOURCE.test(one)) && labels.some((one) => USE.test(one));
}

const CAME_OR_WENT = /减少|死亡|注销|销户|迁出|转出|清退|新增|增加|出生|迁入|转入/;

/** Whether a figure beside the parts says who came or left, and just so many are missing. */
function cameOrWent(
  whole: Mention,
  parts: readonly Mention[],
  around: readonly Mention[],
): boolean {
  const miss = Math.abs(Number(totalOf(parts)) - Number(amountOf(whole)));
  return around.some(
    (one) =>
      one.sentence === whole.sentence &&
      one.quantity.unit === whole.quantity.unit &&
      !parts.includes(one) &&
      CAME_OR_WENT.test(one.gap) &&
      Number(amountOf(one)) === miss,
  );
}

/** What a person or household is but once: other groups of them may overlap. */
const ONCE =
  /处分|诫勉|问责|优秀|优良|良好|合格|年级|学前|幼儿|小学|初中|高中|中职|男|省外|省内|县外|县内|跨省|国有|公务员|事业|工勤|续聘|新聘|集中|分散/;

/** Parts of which none can be another: at least three, alike in form, beyond their whole by one digit. */
function mayNotOverlap({ how, whole }: Division, parts: readonly Mention[]): boolean {
  if (how === "elsewhere" || how === "sum-word" || parts.length < 3 || nested(parts)) return false;
  if (parts.some((one) => one.line !== whole.line)) return false;
  const heads = ["households", "persons", "person-times"].includes(whole.quantity.dimension ?? "");
  return !heads || parts.every((one) => ONCE.test(wordsOf(one)) || isRest(one));
}

/** Whether another figure of the sentence can be the whole: the parts may be of that one. */
function anotherHolds({ whole, others }: Division, total: ReturnType<typeof boundsOf>): boolean {
  return others.some(
    (one) =>
      one !== whole && one.sentence === whole.sentence && atMost(total, boundsOf(one)) !== "fails",
  );
}

/** Parts of which one is a sum of others (`累计搬迁1990户`), or lies within another (`就业中进车间的1840人`). */
function nested(parts: readonly Mention[]): boolean {
  return parts.some(
    ({ gap }, at) =>
      at > 0 && /累计|合计|[^其集](?<=[户人业目])中(?![学职专心央药医级小])/.test(gap),
  );
}

/** A sentence that sorts anew (`从方式看`) does not say which whole it sorts, where several are near. */
function rival(
  { whole, others, how }: Division,
  parts: readonly Mention[],
  evidence: Evidence | undefined,
): boolean {
  if (how !== "sorted" || evidence === "twin") return false;
  const added = Number(totalOf(parts));
  return others.some(
    (one) =>
      numberOf(one) !== numberOf(whole) && Math.abs(numberOf(one) - added) <= numberOf(one) * 0.4,
  );
}

/** A sum that misses by more than a slip of the pen explains is a sum of something else. */
function plausible(whole: Mention, parts: readonly Mention[]): boolean {
  if (!exact(whole) || !parts.every(exact)) return true;
  const value = Number(amountOf(whole));
  const miss = Math.abs(Number(totalOf(parts)) - value);
  return miss <= value * 0.3 || (miss <= value && mends(whole, parts));
}

/** Whether a sum that misses may be meant: the words divide the whole, and it misses by little. */
function closeEnough(reading: Reading, { whole, parts, how, asCounted }: Division): boolean {
  const [stated, added] = [Number(amountOf(whole)), Number(totalOf(parts))];
  if (String(whole.quantity.value).length < 2 || Math.abs(added - stated) > stated * 0.12)
    return false;
  const listed = how === "among" && asCounted === true;
  const near = listed || Math.abs(whole.clause - (parts[0]?.clause ?? 0)) <= 4;
  if (how !== "row") return near || how === "sorted" || how === "total" || how === "sum-word";
  if (!near || !parallel(parts)) return false;
  const quantities = parts.map((one) => one.quantity);
  return (
    partitionOf(reading, quantities) !== undefined || places(parts) || /共|总|有$/.test(whole.gap)
  );
}

/** Labels of one form: 甲村…、乙村…, or words of one length class with the unit alike. */
function parallel(parts: readonly Mention[]): boolean {
  const labels = parts.map((one) => one.gap.replace(/^[、，和及与]/, ""));
  if (labels.some((one) => one === "" || one.length > 14)) return false;
  return parts.every(
    (one, at) => at === 0 || one.quantity.start - (parts[at - 1] as Mention).quantity.end <= 16,
  );
}

/** The run of at least two figures that adds up to the whole exactly, the outermost first. */
export function blockThatFits(division: Division): readonly Mention[] | undefined {
  const { whole, all, parts, fromEnd, how } = division;
  const stated = numberOf(whole);
  const least = how === "elsewhere" || how === "sum-word" ? 10 : 1;
  if (!(Number(whole.quantity.value ?? 0) >= least)) return undefined;
  const lists = [all, parts].map((list) => list.slice(fromEnd ? -30 : 0, fromEnd ? undefined : 30));
  for (const list of lists) {
    const values = list.map(numberOf);
    for (let skip = 0; skip + 2 <= list.length && skip < 8; skip++) {
      let added = 0;
      for (let count = 1; count + skip <= list.length; count++) {
        const at = fromEnd ? list.length - skip - count : skip + count - 1;
        added += values[at] as number;
        if (values[at] === 0) break;
        if (!(added <= stated * (1 + 1e-9))) break;
        if (count < 2 || added < stated * (1 - 1e-9)) continue;
        const block = fromEnd ? list.slice(at, list.length - skip) : list.slice(skip, skip + count);
        if (how === "among" && stated < 100 && goesOn(block.at(-1), list[skip + count])) continue;
        if (adds(whole, block) && (skip === 0 || tellingSkip(whole, block, how))) return block;
      }
    }
  }
  return undefined;
}

/** Whether a list goes on in the same words behind a run: `甲社为13户…,乙社为8户…,丙社为19户`. */
function goesOn(last: Mention | undefined, next: Mention | undefined): boolean {
  const [a, b] = [last?.gap ?? "", next?.gap ?? ""];
  return a.length >= 4 && b.length >= 4 && a.slice(-4) === b.slice(-4);
}

/** A run that begins later than its list must be telling: three digits, or a total of two words. */
function tellingSkip(whole: Mention, block: readonly Mention[], how: How): boolean {
  const digits = (whole.quantity.value ?? "").replace(/\D/g, "").length;
  return digits >= 3 || (digits === 2 && (block.length === 2 || how === "among"));
}

/** The parts as the words give them: up to the rest, or as many as the classes are. */
function structural(reading: Reading, division: Division): readonly Mention[] {
  const { all, whole } = division;
  const listed =
    places(all) ||
    partitionOf(
      reading,
      all.map((one) => one.quantity),
    ) !== undefined;
  const parts = division.parts.length >= 2 || !listed ? division.parts : all;
  const list = division.fromEnd ? lastRow(parts, whole) : firstRow(parts);
  const named = partitionNamed(
    reading,
    list.map((one) => one.quantity),
  );
  if (named !== undefined) return list.slice(named.from, named.from + named.count);
  const rest = list.findIndex((one, at) => at > 0 && isRest(one));
  return withoutSubtotals(rest > 0 ? list.slice(0, rest + 1) : list);
}

/** Parts in which a sum of those before it (`累计搬迁1990户`) stands for them. */
function withoutSubtotals(parts: readonly Mention[]): readonly Mention[] {
  const at = parts.findIndex((one, place) => place >= 2 && adds(one, parts.slice(0, place)));
  return at < 0 ? parts : parts.slice(at);
}

/** Figures that follow each other without another matter between them. */
function firstRow(parts: readonly Mention[]): readonly Mention[] {
  const end = parts.findIndex((one, at) => at > 0 && apart(parts[at - 1] as Mention, one));
  return end < 0 ? parts : parts.slice(0, end);
}

function lastRow(parts: readonly Mention[], whole: Mention): readonly Mention[] {
  let from = parts.length - 1;
  if (from < 0 || apart(parts[from] as Mention, whole)) return [];
  while (from > 0 && !apart(parts[from - 1] as Mention, parts[from] as Mention)) from--;
  return parts.slice(from);
}

function apart(a: Mention, b: Mention): boolean {
  return b.quantity.start - a.quantity.end > 40 || b.clause - a.clause > 3;
}
