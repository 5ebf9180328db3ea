import { filledIn, type Grid, isBlankRow } from "./grid.js";

const SENTENCE =
  /[。！？][”」』)）]?$|\p{Script=Han}.*[。！？].*\p{Script=Han}|\p{L} .*\p{L}{2}[.!?]$/u;
const NUMBER = /^[\d.,%Xx/:年月日-]+$/;

/**
 * Whether a text is made of sentences, so that no record is lost with it: most of it stands in lines with a
 * full stop, no part between two commas is a bare number, and its lines do not all have as many parts. Lines that break within a sentence are not known as such.
 */
export function isProse({ sheet, rows }: Grid): boolean {
  if (sheet !== undefined) return false;
  const lines = rows.filter((row) => !isBlankRow(row)).map(filledIn);
  if (lines.some((texts) => texts.some((text) => NUMBER.test(text.normalize("NFKC")))))
    return false;
  const parts = lines.map((texts) => texts.length);
  const isEven = lines.length > 1 && (parts[0] ?? 0) > 1 && new Set(parts).size === 1;
  const sizes = lines.map((texts) => texts.join("").length);
  const inSentences = sizes.filter((_, at) => lines[at]?.some((text) => SENTENCE.test(text)));
  return !isEven && sum(inSentences) * 2 > sum(sizes);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
