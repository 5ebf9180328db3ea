import { zipEntries } from "./zip.js";
const SAVE = { zh: "\u8BF7\u53E6\u5B58\u4E3A xlsx \u6216 CSV", en: "save it as xlsx or CSV" };
const refused = (zh, en) => ({
  refused: { zh: `${zh}\uFF1B${SAVE.zh}`, en: `${en}; ${SAVE.en}` }
});
const startsWith = (bytes, ...first) => first.every((byte, at) => bytes[at] === byte);
function kindOf(bytes) {
  if (startsWith(bytes, 80, 75)) return zipKind(bytes);
  if (startsWith(bytes, 208, 207, 17, 224)) return oldKind(bytes);
  if (startsWith(bytes, 80, 65, 82, 49))
    return refused("\u8FD9\u662F Parquet \u6587\u4EF6", "it is a Parquet file");
  if (startsWith(bytes, 37, 80, 68, 70))
    return refused("\u8FD9\u662F PDF \u6587\u4EF6", "it is a PDF file");
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 2e3)).trimStart();
  if (/^(<!doctype html|<html|<table|<meta)/i.test(beginning)) {
    return refused("\u8FD9\u662F\u7F51\u9875\uFF0C\u4E0D\u662F\u7535\u5B50\u8868\u683C", "it is a web page under another name");
  }
  return "text";
}
function zipKind(bytes) {
  const names = new Set(zipEntries(bytes).keys());
  if (names.has("xl/workbook.xml")) return "xlsx";
  if (names.has("xl/workbook.bin")) return refused("\u8FD9\u662F xlsb \u6587\u4EF6", "it is an xlsb file");
  if (names.has("content.xml")) return "old";
  return refused("\u8FD9\u662F\u538B\u7F29\u6587\u4EF6\uFF0C\u4E0D\u662F\u5DE5\u4F5C\u7C3F", "it is an archive and no workbook");
}
function oldKind(bytes) {
  const text = new TextDecoder("latin1").decode(bytes);
  const holds = (name) => text.includes([...name].join("\0"));
  if (holds("EncryptedPackage")) {
    return refused("\u6587\u4EF6\u6709\u5BC6\u7801\uFF0C\u65E0\u6CD5\u8BFB\u53D6", "it is protected by a password");
  }
  if (holds("Workbook") || holds("Book")) return "old";
  return refused("\u8FD9\u4E0D\u662F\u5DE5\u4F5C\u7C3F", "it is no workbook");
}
export {
  kindOf
};
