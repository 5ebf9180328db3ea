import { type OpenFile, refusal } from "./ordinary-file.js";

/** A text and the encoding in which it stood. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The encodings in which registers are written; GBK and GB2312 are parts of GB18030. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030"] as const;
export type Encoding = (typeof ENCODINGS)[number];

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * The text of bytes: by its byte order mark; else as UTF-8 where every byte fits it; else as GB18030.
 * Nothing is guessed from how often letters occur: a text that is neither is refused.
 *
 * @param wanted - the encoding, where somebody knows it.
 * @throws a TypeError where the bytes are no text in that encoding.
 */
export function decode(bytes: Uint8Array, wanted?: Encoding): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const only = wanted ?? marked;
  if (only !== undefined) return { text: decoded(bytes, only), encoding: only };
  if (bytes.subarray(0, 4000).includes(0)) throw refusal(WITHOUT_MARK);
  try {
    return { text: decoded(bytes, "utf-8"), encoding: "utf-8" };
  } catch (error) {
    if (isDamagedUtf8(bytes)) throw error;
    return { text: decoded(bytes, "gb18030"), encoding: "gb18030" };
  }
}

/** Whether every byte of a file fits UTF-8. */
export function isUtf8(file: OpenFile): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const bytes = new Uint8Array(2 ** 20);
  try {
    for (let from = 0, length = -1; length !== 0; from += length) {
      length = file.read(bytes, from);
      decoder.decode(bytes.subarray(0, length), { stream: length > 0 });
    }
    return true;
  } catch {
    return false;
  }
}

const WITHOUT_MARK = {
  zh: "不是文本，或是没有标记的 UTF-16；如是后者，请用 --encoding utf-16le 指明",
  en: "it is no text, or UTF-16 without its mark; if so, say --encoding utf-16le",
};

/** Whether bytes are UTF-8 but for a few: cut off in a character, or put together of two encodings. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const letters = text.match(/[\p{Script=Han}，。（）：、]/gu)?.length ?? 0;
  return letters > 10 * (text.match(/\ufffd/g)?.length ?? 0);
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
