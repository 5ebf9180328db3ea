import type {
  Membership,
  MembershipCounts,
  MembershipEntry,
  MembershipGap,
} from "../../audit/index.js";
import { expectCall, FUNCTION, type Label, OBJECT, words } from "../../base/index.js";
import { messageOf, tracedCriterion } from "../../judge/index.js";
import { PACK, type Pack } from "../../law/index.js";
import { aliases, type NameOf } from "../../register/index.js";
import { column, type Doc, joined, number, paragraph, section, type Text, table } from "../doc.js";
import { maskAssessment } from "../mask.js";

const TITLES: Readonly<Record<MembershipGap, Label>> = {
  "left-out": words("应纳未纳：符合条件而未识别", "Meet the criteria and are not registered"),
  "wrongly-in": words(
    "不应纳而纳：识别时不符合条件",
    "Were registered without meeting the criteria",
  ),
  "still-in": words(
    "应退未退：达到退出标准而未退出",
    "Meet the criteria of exit and have not exited",
  ),
  "wrongly-out": words(
    "已退出而未达标准：错退，或退出后不再达标",
    "Have exited and do not meet the criteria: wrongly, or no longer",
  ),
};

/**
 * A list held against its criteria: how many were checked on both sides, and whom it lacks or should not
 * hold, each with the reasons.
 *
 * @param nameOf - what ids are shown as; from `aliases`, and the identity where nothing is masked.
 */
export function membershipDoc(found: Membership, pack: Pack, nameOf: NameOf = aliases()): Doc {
  expectCall("membershipDoc", {
    found: [found, OBJECT],
    pack: [pack, PACK],
    nameOf: [nameOf, FUNCTION],
  });
  const gaps = Object.keys(TITLES) as MembershipGap[];
  return {
    title: [pack.title, ` · ${found.asOf}`],
    blocks: [
      table(
        [
          column(words("户", "Households")),
          number(words("核对", "Checked")),
          number(words("一致", "Agree")),
          number(words("不一致", "Differ")),
          number(words("不明", "Unknown")),
          number(words("不涉及", "Not applicable")),
        ],
        [
          [words("已在名单", "On the list"), ...numbersOf(found.inside)],
          [words("不在名单", "Not on it"), ...numbersOf(found.outside)],
        ],
      ),
      paragraph(
        words(
          `另有办理中的 ${found.underWay.length} 户，是否在名单不明的 ${found.undecided.length} 户。不明的不算一致，也不算不一致。`,
          `Besides, ${found.underWay.length} stand in a dossier, and of ${found.undecided.length} it is not known whether they are on it. Unknown counts as neither.`,
        ),
      ),
      ...gaps.flatMap((gap) => {
        const own = found.entries.filter((one) => one.gap === gap);
        if (own.length === 0) return [];
        const { zh, en } = TITLES[gap];
        return [
          section(
            words(`${zh}（${own.length}户）`, `${en} (${own.length})`),
            table(
              [
                column(words("户", "Household")),
                column(words("村", "Village")),
                column(words("判定日", "Judged on")),
                column(words("理由", "Reasons")),
              ],
              own.map((one) => [
                nameOf(one.household),
                one.village === null ? "" : nameOf(one.village),
                one.on,
                reasons(one, pack, nameOf),
              ]),
            ),
          ),
        ];
      }),
    ],
  };
}

const numbersOf = (counts: MembershipCounts) => [
  counts.checked,
  counts.agree,
  counts.differ,
  counts.unknown,
  counts.notApplicable,
];

/** What the criteria say that decided, in the words that may be shown. */
function reasons({ assessment, plan }: MembershipEntry, pack: Pack, nameOf: NameOf): Text {
  const masked = maskAssessment(assessment, plan, nameOf);
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  const said = masked.criteria.flatMap((one, at): Text[] => {
    if (one.verdict !== masked.verdict) return [];
    const rule = rules.get(one.rule ?? "");
    const label = labels.get(one.criterion) ?? one.criterion;
    if (rule === undefined) return [label];
    const message = messageOf({ result: tracedCriterion(plan, masked, at), rule, pack });
    return [[label, words("：", ": "), message]];
  });
  return joined(said, words("", " "));
}
