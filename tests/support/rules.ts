import { fileURLToPath } from "node:url";
import { placeText } from "../../src/base/index.js";
import { readRulebook } from "../../src/io/index.js";
import { composePack, type Pack } from "../../src/law/index.js";

export const RULES_FOLDER = fileURLToPath(new URL("../../rules/", import.meta.url));

const read = readRulebook(RULES_FOLDER);
if (!read.ok) {
  throw new Error(
    read.issues.map((one) => `${placeText(one.place)} ${one.code} ${one.message.en}`).join("\n"),
  );
}

/** The rules that come with the library. */
export const rulebook = read.value;

export function pack(name: string): Pack {
  const composed = composePack(rulebook, name);
  if (!composed.ok) throw new Error(composed.issues.map((one) => one.message.en).join("\n"));
  return composed.value;
}
