import { join } from "node:path";
import type { Audit } from "../audit/index.js";
import type { Language } from "../base/index.js";
import {
  asCollection,
  type CollectionNames,
  collectionsOf,
  type PlaceNames,
} from "../report/index.js";
import { say } from "./speech.js";
import { writeOut } from "./write.js";

/** What no system takes in the name of a file. */
const NOT_IN_A_NAME = /[\\/:*?"<>|\p{Cc}]/gu;

/** Writes a workbook for each village of what is still to be recorded, and says how many. */
export async function writeCollections(
  folder: string,
  shown: Audit,
  villages: PlaceNames,
  { lang, names }: { readonly lang: Language; readonly names?: CollectionNames | undefined },
): Promise<void> {
  const collections = collectionsOf(shown);
  for (const collection of collections) {
    const { village } = collection;
    const name = [village ?? "-", villages.get(village ?? "") ?? []].flat().join("-");
    const file = `${name.replace(NOT_IN_A_NAME, "_")}.xlsx`;
    writeOut(join(folder, file), await asCollection(collection, lang, names));
  }
  const count = collections.length;
  if (count === 0) {
    process.stderr.write(
      say(
        "没有待补的资料，未写工作簿\n",
        "Nothing is still to be recorded, and no workbook was written\n",
      ),
    );
    return;
  }
  process.stderr.write(
    say(
      `待补资料：${count}个工作簿，每村一个，写入 ${folder}\n`,
      `What is still to be recorded: ${count} workbooks, one for each village, in ${folder}\n`,
    ),
  );
}
