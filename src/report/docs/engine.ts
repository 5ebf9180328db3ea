import {
  expectCall,
  type Label,
  LIST,
  objectWith,
  VERDICT_LABELS,
  type Verdict,
  words,
} from "../../base/index.js";
import { PACK, type Pack, termLabel } from "../../law/index.js";
import { apart, column, type Doc, listed, listUnder, number, type Text, table } from "../doc.js";

/** What another engine made of the households of a register, as `compareWithEngine` tells it. */
interface Comparison {
  readonly asOf: string;
  readonly place: string;
  readonly checked: number;
  readonly same: number;
  readonly passOnlyThere: readonly string[];
  readonly failOnlyThere: readonly string[];
  readonly leftOutOnlyThere: readonly string[];
  readonly stoppedThere: readonly string[];
  readonly differences: readonly Difference[];
}

interface Difference {
  readonly household: string;
  readonly rule: string | null;
  readonly there: Verdict;
  readonly traps: readonly number[];
  readonly missing: readonly string[];
  readonly members: readonly string[];
}

/**
 * Whom json-rules-engine decides only because data are missing.
 *
 * @param traps - what each numbered trap of the engine is.
 */
export function engineDoc(
  found: Comparison,
  pack: Pack,
  traps: Readonly<Record<number, Label>>,
): Doc {
  expectCall("engineDoc", {
    found: [found, objectWith({ differences: LIST })],
    pack: [pack, PACK],
  });
  const only = (zh: string, en: string) =>
    words(
      `仅因缺数据而在 json-rules-engine 中${zh}`,
      `${en} in json-rules-engine only because data are missing`,
    );
  const passing = found.differences.filter(
    ({ there }) => there === "met" || there === "not-applicable",
  );
  const met = [...new Set(found.differences.flatMap((one) => one.traps))].sort((a, b) => a - b);
  return {
    title: [pack.title, ` · ${found.asOf} · ${found.place}`],
    lead: [`${pack.name} ${pack.version} #${pack.hash}`],
    blocks: [
      table(
        [column(words("结论", "outcome")), number(words("户", "households"))],
        [
          [words("两边结论相同", "same outcome on both sides"), found.same],
          [only("达标", "met"), found.passOnlyThere.length],
          [only("未达标", "not met"), found.failOnlyThere.length],
          [only("不涉及", "left out"), found.leftOutOnlyThere.length],
          [
            words("json-rules-engine 报错", "json-rules-engine stopped with an error"),
            found.stoppedThere.length,
          ],
          [words("合计", "checked"), found.checked],
        ],
      ),
      ...listUnder(
        words(
          "在 json-rules-engine 中通过，而记录不足以判定：",
          "Pass in json-rules-engine, while the records do not decide:",
        ),
        passing.map((one) => differenceOf(one, pack)),
      ),
      ...listUnder(
        words("原因编号：", "The numbers of the traps:"),
        met.map((one) => apart(String(one).padStart(2), traps[one] ?? "")),
      ),
    ],
  };
}

function differenceOf(one: Difference, pack: Pack): Text {
  const { household, members, missing, there, traps } = one;
  const rule = one.rule ?? words("规则包适用范围", "scope of the pack");
  if (missing.length === 0) return apart(household, rule, VERDICT_LABELS[there]);
  const who: Text = members.length === 0 ? household : [household, " (", listed(members), ")"];
  const wants = missing.map((fact) =>
    fact === "members"
      ? words("完整的成员名单", "the whole list of members")
      : termLabel(fact, pack),
  );
  return apart(who, rule, VERDICT_LABELS[there], `[${traps.join(", ")}]`, [
    words("缺 ", "wants "),
    listed(wants),
  ]);
}
