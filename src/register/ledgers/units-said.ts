import { factorOf } from "../reading/units.js";

/** What the texts around a table say that its numbers are counted in, word by word. */
export type UnitsSaid = readonly string[];

/** Words behind which units stand, and brackets and whole cells that hold nothing else. */
const AFTER = /单位\s*(?:[:：]|为|是|均为|统一为)?\s*([^()（）【】[\]。]+)/g;
const COUNTED = /[以按]\s*([十百千万亿]*元)\s*(?:为单位|计|填报|统计|计算)/g;
const BRACKETS = /[(【[]([^()【】[\]]{1,20})[)】\]]/g;
/** Words by which amounts are those of a head or of a month, whatever a column is called. */
const PER_HEAD = /[(（,，、]人均[)）,，、]|[以按]人均|人均[^纯可]{0,6}(构成|结构|明细)/;
const PER_MONTH = /月均|每月(平均)?(收入|工资|务工)|月收入|分月(收入|统计|明细)|逐月/;
/** No title is longer; a longer line tells how to fill in the list. */
const LONGEST_TITLE = 30;
const BETWEEN = /[、,，;；\s]+|和|及|或/;

/** The words for units in titles and notes around a table, and in the names of its sheet and file. */
export function unitsSaid(texts: readonly string[]): UnitsSaid {
  const words = texts.flatMap((text) => {
    const plain = text.normalize("NFKC");
    const said = [...plain.matchAll(AFTER), ...plain.matchAll(COUNTED)];
    const alone = [...plain.matchAll(BRACKETS)].map(([, word = ""]) => word);
    return [
      ...(plain.length <= LONGEST_TITLE && PER_HEAD.test(plain) ? ["元/人"] : []),
      ...(plain.length <= LONGEST_TITLE && PER_MONTH.test(plain) ? ["元/月"] : []),
      ...said.flatMap(([, list = ""]) => list.split(BETWEEN)),
      ...[plain.trim(), ...alone].filter((word) => word.split(BETWEEN).every(isAmount)),
    ];
  });
  return [...new Set(words.flatMap((word) => word.split(BETWEEN)).filter((word) => word !== ""))];
}

/** Whether a word that stands alone is a unit of amounts; others would be read into every name. */
const isAmount = (word: string) => /^[十百千万亿]*元(\/.+)?$/.test(word.trim());

/**
 * By how much the numbers of a column are multiplied because of what stands around its table: nothing
 * is said, one thing is, or what is said cannot be meant of it.
 */
export function factorSaid(
  units: UnitsSaid,
  unit: string | undefined,
): { readonly factor?: string; readonly isOpen: boolean } {
  const factors = new Set<string>();
  let isOpen = false;
  for (const word of units) {
    const factor = factorOf(word, unit);
    if (factor !== undefined) factors.add(factor);
    // Yuan a head or a month, and hundreds of yuan, are amounts that no column holds.
    else if (unit === "CNY" && /^([十百千万亿]*|美|港)元($|[/每·])/.test(word)) isOpen = true;
  }
  if (isOpen || factors.size > 1) return { isOpen: true };
  const [factor] = factors;
  return factor === undefined ? { isOpen: false } : { factor, isOpen: false };
}
