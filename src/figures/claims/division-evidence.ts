import { readHan } from "../lex/numerals.js";
import type { Reading } from "../structure/draft.js";
import { besideOf, type Mention, wordsOf } from "../structure/outline.js";
import { adds, mends } from "./division-amounts.js";
import type { Division, Evidence } from "./division-draft.js";
import { partitionOf } from "./partitions.js";

const REST = /其余|其他|其它|剩余|余下|剩下/;

/** A part that is what the others leave (`其余`). */
export function isRest(one: Mention): boolean {
  return REST.test(one.gap) || /^(?:为|是)?(?:其他|其它)/.test(one.tail);
}

/** A figure of those of whom the opposite is true (`出列38个…未出列48个`) is no part of the whole. */
function denies(part: Mention, whole: Mention): boolean {
  const denied = /[未没](?:有|能)?(\p{Script=Han}{2})/u.exec(part.gap)?.[1];
  return denied !== undefined && whole.gap.replace(/[未没].*/, "").includes(denied);
}

/** What shows that the parts are all the parts of their whole, if anything does. */
export function evidenceOf(
  reading: Reading,
  { whole, how, asCounted, isSorted }: Division,
  parts: readonly Mention[],
  around: readonly Mention[],
): Evidence | undefined {
  const quantities = parts.map((one) => one.quantity);
  if (parts.some((one) => denies(one, whole))) return undefined;
  const partition = partitionOf(reading, quantities);
  if (how === "total") return bare(parts) && asCounted !== true ? undefined : "total";
  if (partition?.complete === true && (how !== "sorted" || mends(whole, parts)))
    return how === "row" && !namedWhole(partition.whole, whole, parts) ? undefined : "classes";
  if (isSorted === true && mends(whole, parts)) return "sorted";
  const last = parts.at(-1);
  const together = whole.sentence === last?.sentence && how !== "elsewhere";
  if (last !== undefined && isRest(last) && together && how !== "row") return "rest";
  if (last !== undefined && together && composes(last, parts.length)) return "counted";
  if (
    together &&
    (how === "among" || how === "bracket" || how === "rows" || (how === "row" && told(parts))) &&
    countedParts(whole, parts, around)
  )
    return "counted";
  if (twin(whole, parts, around)) return "twin";
  if (how === "row" || how === "elsewhere" || how === "sum-word") return undefined;
  if (partitionOf(reading, quantities) !== undefined || places(parts) || ranked(parts))
    return "exclusive";
  return whole.quantity.dimension === "money" && how === "among" && together ? "money" : undefined;
}

/** In a bare row the whole must be named by its own word, or stand right before its classes. */
function namedWhole(words: readonly string[], whole: Mention, parts: readonly Mention[]): boolean {
  const [first] = parts;
  const beside = first !== undefined && first.clause - whole.clause <= 1;
  return words.length === 0 ? beside : words.some((word) => whole.quantity.lead.endsWith(word));
}

const PLACE = /(?:村|社区|乡|镇|组|屯|县|区|街道|片区)$/;

/** Kinds of villages (`深度贫困村`), which are no names of places and may hold one another. */
const VILLAGES =
  /(?:贫困|重点|示范|行政|自然|出列|脱贫|退出|空壳|薄弱|推进|任务|试点|文明|卫生|美丽|达标|非贫)村$/;

/** Parts named by places, each another. */
export function places(parts: readonly Mention[]): boolean {
  const labels = parts.map((one) => one.gap.replace(/^[、，和及与]|其中/g, ""));
  return (
    labels.every((one) => PLACE.test(one) && !VILLAGES.test(one)) &&
    new Set(labels).size === labels.length
  );
}

/** Numbers, years and grades that labels of one series differ by (`2016年`, `第二批`, `一类`, `C级`). */
const SERIES = /^(?:第?[一二三四五六七八九十\d]+[年期批轮次类级组月档]|[A-F]级)$/;

const HEADS = ["households", "persons", "person-times"];

/** Ages, of which the numbers are read as figures of their own or not at all. */
const AGES = /^[\d—－～~至-]*岁(?:及?以[上下])?$/;

/** What a part is called; people are called as the households beside them. */
function labelOf(one: Mention): string {
  const own = one.gap === "" ? (wordsOf(one).split("|")[0] ?? "") : one.gap;
  return own.replace(/^[、，,和及与]|其中|[：:]/g, "");
}

/** Labels that exclude each other by their form: kinds of one word (县道, 乡道, 村道), or a series. */
function ranked(parts: readonly Mention[]): boolean {
  const labels = parts.map(labelOf);
  if (new Set(labels).size !== labels.length || labels.length < 2) return false;
  if (labels.every((one) => SERIES.test(one)) || labels.every((one) => AGES.test(one))) return true;
  const [first = ""] = labels;
  const end = first.slice(-1);
  if (!/\p{Script=Han}/u.test(end) || /[户人为有的达计到]/.test(end)) return false;
  // Who takes part in one measure may take part in another (种植奖补, 养殖奖补).
  const heads = parts.some((one) => HEADS.includes(one.quantity.dimension ?? ""));
  if (heads && !/[生组村乡镇县班]/.test(end)) return false;
  if (labels.some((one) => labels.some((other) => other !== one && other.endsWith(one))))
    return false;
  return labels.every((one) => one.length >= 2 && one.length <= 5 && one.endsWith(end));
}

/** Parts that are numbered from the first on: `第一轮8126户，第二轮8214户`. */
export function isWholeSeries(parts: readonly Mention[]): boolean {
  const numbers = parts.map((one) => /^第([一二三四五六七八九])[轮次批期]/.exec(labelOf(one))?.[1]);
  return parts.length >= 2 && numbers.every((one, at) => one === "一二三四五六七八九"[at]);
}

/** Amounts that each stand in a clause of their own matter (`计10.5万元`): what follows is no total of them. */
function bare(parts: readonly Mention[]): boolean {
  return parts.some((one) => /^[，、]?(?:共?计|合计|共)$/.test(one.gap));
}

/** Whether the words behind the parts say that the whole is made of so many: `…三块组成`. */
function composes({ tail }: Mention, count: number): boolean {
  const said = /^([二两三四五六七八九])(?:大)?(?:块|个?部分|项|类|方面|笔)(?:组成|构成|之和)/.exec(
    tail,
  )?.[1];
  return said !== undefined && Number(readHan(said)) === count;
}

/** Whether the words before the parts announce them: `建成5个项目：安全饮水58万元，…`. */
const told = ([first]: readonly Mention[]) => first !== undefined && first.follows === ":";

/** A number beside the whole that counts as many things as there are parts (`3个村…其中甲村…乙村…丙村…`). */
function countedParts(
  whole: Mention,
  parts: readonly Mention[],
  around: readonly Mention[],
): boolean {
  const near = around.filter(
    (one) =>
      one.sentence === whole.sentence &&
      one.quantity.start < (parts[0] as Mention).quantity.start &&
      Math.abs(one.clause - whole.clause) <= 1 &&
      ["items"].includes(one.quantity.dimension ?? "") &&
      one !== whole,
  );
  const said = near.some((one) => Number(one.quantity.value) === parts.length);
  return said && (places(parts) || (parts.length >= 3 && mends(whole, parts)));
}

/** As many of the first parts as add up exactly in the other unit of the same things. */
export function twinParts(
  { whole, parts }: Division,
  around: readonly Mention[],
): readonly Mention[] | undefined {
  for (let count = 2; count < parts.length && count <= 20; count++) {
    const some = parts.slice(0, count);
    if (twin(whole, some, around)) return some;
  }
  return undefined;
}

/** The same parts in another unit add up exactly: households and their people. */
export function twin(
  whole: Mention,
  parts: readonly Mention[],
  around: readonly Mention[],
): boolean {
  if (parts.length < 2 || parts.length > 30) return false;
  return [besideOf, ...backwards(around)].some((neighbour) => {
    const other = neighbour(whole);
    const others = parts.map(neighbour);
    return (
      other !== undefined &&
      others.every((one) => one?.quantity.unit === other.quantity.unit) &&
      adds(other, others as readonly Mention[])
    );
  });
}

const indexes = new WeakMap<readonly Mention[], ReadonlyMap<Mention, Mention>>();

/** The households of people, of which `besideOf` knows the other way round. */
function backwards(around: readonly Mention[]) {
  let index = indexes.get(around);
  if (index === undefined) {
    index = new Map(
      around.flatMap((one) => {
        const heads = besideOf(one);
        return heads === undefined ? [] : [[heads, one] as const];
      }),
    );
    indexes.set(around, index);
  }
  const known = index;
  return [(one: Mention) => known.get(one)];
}
