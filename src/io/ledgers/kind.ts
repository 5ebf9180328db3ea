import type { Label } from "../../base/index.js";
import { zipEntries } from "../zip.js";

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = "text" | "xlsx" | "old" | "parquet" | "duckdb" | { readonly refused: Label };

const SAVE = { zh: "请另存为 xlsx 或 CSV", en: "save it as xlsx or CSV" };
const refused = (zh: string, en: string): FileKind => ({
  refused: { zh: `${zh}；${SAVE.zh}`, en: `${en}; ${SAVE.en}` },
});

const startsWith = (bytes: Uint8Array, ...first: number[]) =>
  first.every((byte, at) => bytes[at] === byte);

/** The kind of a file; what is not read is refused with what to do. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0x50, 0x4b)) return zipKind(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldKind(bytes);
  if (startsWith(bytes, 0x50, 0x41, 0x52, 0x31)) return "parquet";
  if (startsWith(bytes.subarray(8), 0x44, 0x55, 0x43, 0x4b)) return "duckdb";
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return refused("这是 PDF 文件", "it is a PDF file");
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 2000)).trimStart();
  if (/^(<!doctype html|<html|<table|<meta)/i.test(beginning)) {
    return refused("这是网页，不是电子表格", "it is a web page under another name");
  }
  return "text";
}

function zipKind(bytes: Uint8Array): FileKind {
  const names = new Set(zipEntries(bytes).keys());
  if (names.has("xl/workbook.xml")) return "xlsx";
  if (names.has("xl/workbook.bin")) return refused("这是 xlsb 文件", "it is an xlsb file");
  if (names.has("content.xml")) return "old";
  return refused("这是压缩文件，不是工作簿", "it is an archive and no workbook");
}

/** A file of the older format: its directory names what it holds, in letters of two bytes. */
function oldKind(bytes: Uint8Array): FileKind {
  const text = new TextDecoder("latin1").decode(bytes);
  const holds = (name: string) => text.includes([...name].join("\0"));
  if (holds("EncryptedPackage")) {
    return refused("文件有密码，无法读取", "it is protected by a password");
  }
  if (holds("Workbook") || holds("Book")) return "old";
  return refused("这不是工作簿", "it is no workbook");
}
