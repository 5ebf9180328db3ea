import { expectCall, readJson, TEXT } from "../base/index.js";
import { decode } from "./decode.js";
import { readBytes, readInput } from "./ordinary-file.js";
function readText(path) {
  expectCall("readText", { path: [path, TEXT] });
  return new TextDecoder("utf-8", { fatal: true }).decode(readBytes(path));
}
function readWritten(path) {
  expectCall("readWritten", { path: [path, TEXT] });
  return decode(path === "-" ? readInput() : readBytes(path)).text;
}
function readJsonFile(path) {
  return readJson(readText(path));
}
function ownJson(path) {
  const read = readJsonFile(path);
  if (read.ok && read.repeated.length === 0) return read.value;
  throw new Error(`${path} does not read as JSON with each key once`);
}
export {
  ownJson,
  readJsonFile,
  readText,
  readWritten
};
