/** What ends a line, whatever wrote the file; one text may hold all three. */
export const LINE_END = /\r\n|\n|\r/;

/** The lines of a text. Every reader cuts by this, so that the places they name agree. */
export function linesOf(text: string): string[] {
  return text.split(LINE_END);
}

/** How many line ends a text holds. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

/** Where an offset stands: its line and its character in that line, both from 1. */
export function placeOf(text: string, offset: number): { line: number; character: number } {
  const lines = linesOf(text.slice(0, offset));
  return { line: lines.length, character: [...(lines.at(-1) as string)].length + 1 };
}

/** The lines of a text, each with the offset at which it begins. */
export function linesAt(
  text: string,
): readonly { readonly line: string; readonly start: number }[] {
  let start = 0;
  return linesOf(text).map((line) => {
    const one = { line, start };
    start += line.length + (text.startsWith("\r\n", start + line.length) ? 2 : 1);
    return one;
  });
}
