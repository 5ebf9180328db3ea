/** The bytes of a text in GB18030, by turning the decoder round; letters of two bytes at most. */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(letters().get(letter) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

let known: Map<string, readonly number[]> | undefined;

function letters(): Map<string, readonly number[]> {
  if (known !== undefined) return known;
  known = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue;
      const letter = decoder.decode(Uint8Array.of(first, second));
      if ([...letter].length === 1) known.set(letter, [first, second]);
    }
  }
  return known;
}
