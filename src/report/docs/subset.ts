import type { Audit } from "../../audit/index.js";
import { words } from "../../base/index.js";
import type { Pack } from "../../law/index.js";
import { listed, type Text } from "../doc.js";

/** What is said of an audit that tells of a part only, so that nobody takes it for one of the whole. */
export function subsetLines(
  { subset, outcome }: Pick<Audit, "subset" | "outcome">,
  pack: Pick<Pack, "criteria">,
): readonly Text[] {
  if (subset === undefined) return [];
  const { of, villages, absent, criteria } = subset;
  const labels = new Map(pack.criteria.map(({ id, label }) => [id, label]));
  return [
    [
      words(
        `只是一部分：${of} 个对象中的 ${outcome.checked} 个`,
        `A part only: ${outcome.checked} of ${of} subjects`,
      ),
      ...(villages === undefined ? [] : [words("；村：", "; villages: "), listed(villages)]),
      ...(criteria === undefined
        ? []
        : [words("；指标：", "; criteria: "), listed(criteria.map((id) => labels.get(id) ?? id))]),
      words(
        "。不能据此说全村、全乡镇、全县或整户怎样。",
        ". It says nothing of a whole village, township, county or household.",
      ),
    ],
    ...(absent.length === 0
      ? []
      : [
          [
            words(
              `名单中有 ${absent.length} 个不在登记表中：`,
              `Asked for and not in the register (${absent.length}): `,
            ),
            listed(absent.slice(0, 20)),
            ...(absent.length > 20 ? [" …"] : []),
          ],
        ]),
  ];
}
