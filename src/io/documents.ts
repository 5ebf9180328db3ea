import { type Label, linesOf } from "../base/index.js";
import { decode } from "./decode.js";
import { refusal } from "./ordinary-file.js";
import { isZip, zipMember } from "./zip.js";

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * The text of a document by what its bytes are: a Word document (.docx) and a web page are read for
 * their words, a line for each paragraph, the cells of a row parted by tabs; anything else is text.
 *
 * @throws an error whose reason `reasonOf` gives in both languages.
 */
export function textOfDocument(bytes: Uint8Array): string {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (begins(OLD_OFFICE)) throw refusal(OLD_WORD);
  if (begins(PDF)) throw refusal(NO_TEXT);
  if (isZip(bytes)) return wordText(bytes);
  const { text } = decode(bytes);
  return /^\s*(?:<!doctype html|<html[\s>]|<\?xml[^>]*>\s*(?:<!doctype html|<html[\s>]))/i.test(
    text.slice(0, 1000),
  )
    ? pageText(text)
    : text;
}

const OLD_WORD: Label = {
  zh: "是旧版 Word 或 WPS 文件（.doc、.wps）；请另存为 .docx 或纯文本",
  en: "it is an old Word or WPS file (.doc, .wps); save it as .docx or as plain text",
};
const NO_TEXT: Label = {
  zh: "是 PDF；请另存为 .docx 或纯文本",
  en: "it is a PDF; save it as .docx or as plain text",
};
const NO_WORD: Label = {
  zh: "是压缩文件，但不是 Word 文档（.docx）",
  en: "it is an archive, and no Word document (.docx)",
};

/** A tag, or the text before it. */
const PIECES = /<(\/?)([\w:.-]+)[^<>]*?(\/?)>|<![^<>]*>|<\?[^<>]*>|[^<]+|</g;

function wordText(bytes: Uint8Array): string {
  const document = zipMember(bytes, "word/document.xml");
  if (document === undefined) throw refusal(NO_WORD);
  const words: string[] = [];
  let inText = false;
  let fallback = 0;
  let cells = 0;
  for (const [piece, close, name = "", empty] of decode(document).text.matchAll(PIECES)) {
    if (name === "mc:Fallback" && empty === "") fallback += close === "" ? 1 : -1;
    else if (fallback > 0) continue;
    else if (name === "w:t") inText = close === "" && empty === "";
    else if (name === "w:tab" && close === "") words.push("\t");
    else if ((name === "w:br" || name === "w:cr") && close === "") words.push("\n");
    else if (name === "w:tc") {
      cells += close === "" ? 1 : -1;
      if (close !== "") words.push("\t");
    } else if (close !== "" && (name === "w:tr" || (name === "w:p" && cells === 0)))
      words.push("\n");
    else if (inText && !piece.startsWith("<")) words.push(characters(piece));
  }
  return linesIn(words).join("\n");
}

/** The words line by line, without what stands before and behind them. */
function linesIn(words: readonly string[]): readonly string[] {
  return linesOf(words.join("")).map((line) => line.trim());
}

/** Parts of a page that hold no words of it. */
const SILENT = /^(?:script|style|template|noscript|head)$/i;
const BLOCK =
  /^(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|header|footer|blockquote|pre|dt|dd|hr|main)$/i;

function pageText(page: string): string {
  const words: string[] = [];
  let silent: string | undefined;
  for (const [piece, close, name = "", empty] of page
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .matchAll(PIECES)) {
    if (silent !== undefined) {
      if (close !== "" && name.toLowerCase() === silent) silent = undefined;
    } else if (SILENT.test(name) && close === "" && empty === "") silent = name.toLowerCase();
    else if (/^t[dh]$/i.test(name)) words.push(close === "" ? "" : "\t");
    else if (BLOCK.test(name)) words.push("\n");
    else if (name === "" && !/^<[!?]/.test(piece))
      words.push(characters(piece.replace(/\s+/g, " ")));
  }
  return linesIn(words)
    .filter((line) => line !== "")
    .join("\n");
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  emsp: " ",
  ensp: " ",
  ldquo: "“",
  rdquo: "”",
  mdash: "—",
  middot: "·",
  hellip: "…",
};

function characters(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (all, ten, hex, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const code = ten === undefined ? Number.parseInt(hex, 16) : Number(ten);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
