import { expectCall, type Label, listOf, objectWith, type Shape, words } from "../../base/index.js";
import { column, type Doc, paragraph, table } from "../doc.js";

/** Something that is not as it was sealed, as `differencesFrom` of `tuopin/io` finds it. */
export interface SealDifference {
  readonly what: keyof typeof WORDS;
  readonly name?: string;
  readonly sealed?: string;
  readonly found?: string;
}

const WORDS = {
  seal: words("封存文件本身被改动", "the seal itself was changed"),
  engine: words("程序版本不同", "another version of the program"),
  "input-changed": words("文件内容有改动", "the file was changed"),
  "input-missing": words("文件不在了", "the file is gone"),
  "input-added": words("多出的文件", "a file that was not there"),
  pack: words("规则包版本不同", "another version of the pack"),
  plan: words("规则或法定数值不同", "other rules or legal values"),
  "subject-changed": words("结论或依据有变", "what is said of it has changed"),
  "subject-missing": words("不再核查的对象", "no longer audited"),
  "subject-added": words("新出现的对象", "audited now and not then"),
  result: words("核查结果（JSON）不同", "the result (JSON) is another"),
} as const satisfies Record<string, Label>;

const ANYTHING: Shape = () => undefined;
const SEALED = /* @__PURE__ */ objectWith({ sealedAt: ANYTHING, root: ANYTHING });

/** How many differences are listed; the first is what led to the others. */
const LISTED = 200;

/** Whether a second run came to what was sealed, and if not what differs, the first thing first. */
export function sealDoc(
  seal: { readonly sealedAt: string; readonly root: string },
  differences: readonly SealDifference[],
): Doc {
  expectCall("sealDoc", { seal: [seal, SEALED], differences: [differences, listOf(ANYTHING)] });
  const [first] = differences;
  const left = differences.length - LISTED;
  return {
    title: words("与封存的核查对照", "Held against the sealed audit"),
    lead: [
      first === undefined
        ? words("与封存时完全相同", "it is what was sealed")
        : words(
            `与封存时不同，先不同的是：${WORDS[first.what].zh}${named(first, "：")}`,
            `it is not what was sealed; the first thing that differs: ${WORDS[first.what].en}${named(first, ": ")}`,
          ),
      words(
        `封存于${seal.sealedAt}，根 ${seal.root}`,
        `sealed at ${seal.sealedAt}, root ${seal.root}`,
      ),
    ],
    blocks: [
      ...(first === undefined
        ? []
        : [
            table(
              [
                column(words("不同之处", "Difference")),
                column(words("对象", "Of")),
                column(words("封存时", "Sealed")),
                column(words("现在", "Now")),
              ],
              differences
                .slice(0, LISTED)
                .map(({ what, name, sealed, found }) => [
                  WORDS[what],
                  name ?? "",
                  short(sealed),
                  short(found),
                ]),
            ),
          ]),
      ...(left > 0 ? [paragraph(words(`另有${left}处不同。`, `${left} more differences.`))] : []),
    ],
  };
}

const named = ({ name }: SealDifference, mark: string) =>
  name === undefined ? "" : `${mark}${name}`;

/** A hash is told from others by its first signs. */
const short = (text: string | undefined) =>
  text !== undefined && /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : (text ?? "");
