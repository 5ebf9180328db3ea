import { expectCall, LIST, objectWith, words } from "../../base/index.js";
import { VERDICT_LABELS } from "../../judge/index.js";
import { PACK, termLabel } from "../../law/index.js";
import { apart, column, listed, listUnder, number, table } from "../doc.js";
function engineDoc(found, pack, traps) {
  expectCall("engineDoc", {
    found: [found, objectWith({ differences: LIST })],
    pack: [pack, PACK]
  });
  const only = (zh, en) => words(
    `\u4EC5\u56E0\u7F3A\u6570\u636E\u800C\u5728 json-rules-engine \u4E2D${zh}`,
    `${en} in json-rules-engine only because data are missing`
  );
  const passing = found.differences.filter(
    ({ there }) => there === "met" || there === "not-applicable"
  );
  const met = [...new Set(found.differences.flatMap((one) => one.traps))].sort((a, b) => a - b);
  return {
    title: [pack.title, ` \xB7 ${found.asOf} \xB7 ${found.place}`],
    lead: [`${pack.name} ${pack.version} #${pack.hash}`],
    blocks: [
      table(
        [column(words("\u7ED3\u8BBA", "outcome")), number(words("\u6237", "households"))],
        [
          [words("\u4E24\u8FB9\u7ED3\u8BBA\u76F8\u540C", "same outcome on both sides"), found.same],
          [only("\u8FBE\u6807", "met"), found.passOnlyThere.length],
          [only("\u672A\u8FBE\u6807", "not met"), found.failOnlyThere.length],
          [only("\u4E0D\u6D89\u53CA", "left out"), found.leftOutOnlyThere.length],
          [
            words("json-rules-engine \u62A5\u9519", "json-rules-engine stopped with an error"),
            found.stoppedThere.length
          ],
          [words("\u5408\u8BA1", "checked"), found.checked]
        ]
      ),
      ...listUnder(
        words(
          "\u5728 json-rules-engine \u4E2D\u901A\u8FC7\uFF0C\u800C\u8BB0\u5F55\u4E0D\u8DB3\u4EE5\u5224\u5B9A\uFF1A",
          "Pass in json-rules-engine, while the records do not decide:"
        ),
        passing.map((one) => differenceOf(one, pack))
      ),
      ...listUnder(
        words("\u539F\u56E0\u7F16\u53F7\uFF1A", "The numbers of the traps:"),
        met.map((one) => apart(String(one).padStart(2), traps[one] ?? ""))
      )
    ]
  };
}
function differenceOf(one, pack) {
  const { household, members, missing, there, traps } = one;
  const rule = one.rule ?? words("\u89C4\u5219\u5305\u9002\u7528\u8303\u56F4", "scope of the pack");
  if (missing.length === 0) return apart(household, rule, VERDICT_LABELS[there]);
  const who = members.length === 0 ? household : [household, " (", listed(members), ")"];
  const wants = missing.map(
    (fact) => fact === "members" ? words("\u5B8C\u6574\u7684\u6210\u5458\u540D\u5355", "the whole list of members") : termLabel(fact, pack)
  );
  return apart(who, rule, VERDICT_LABELS[there], `[${traps.join(", ")}]`, [
    words("\u7F3A ", "wants "),
    listed(wants)
  ]);
}
export {
  engineDoc
};
