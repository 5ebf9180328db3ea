import {
  fill,
  fromNumber,
  inARow,
  placeholdersOf,
  same,
  subtractAmounts,
  words
} from "../base/index.js";
import { lackLabel, VERDICT_LABELS, valueLabel } from "./wording.js";
function messageOf(result, rule, pack, subjectId) {
  const template = templateOf(rule, result.verdict);
  if (template === void 0) return VERDICT_LABELS[result.verdict];
  const lacking = result.lacks.map((lack) => lackLabel(lack, pack));
  const base = { household: subjectId, lacking: inARow(lacking, "\uFF1B", "; ") };
  if (result.withheld !== void 0) return withheldMessage(template, base, result, rule);
  const deciding = result.members?.filter((one) => one.verdict === result.verdict) ?? [];
  if (deciding.length === 0 || result.verdict === "unknown") {
    const member = namesOf(result.members ?? []);
    return filled(template, { ...base, member }, result, pack);
  }
  return onMembers(deciding, (one, member) => filled(template, { ...base, member }, one, pack));
}
function namesOf(members) {
  return inARow(members.map(({ member }) => same(member)));
}
function onMembers(members, say) {
  const alike = /* @__PURE__ */ new Map();
  for (const one of members) {
    const { zh, en } = say(one, words("", ""));
    const key = `${zh}
${en}`;
    alike.set(key, [...alike.get(key) ?? [], one]);
  }
  const said = [...alike.values()].map((group) => say(group[0], namesOf(group)));
  return inARow(said, "", " ");
}
function templateOf(rule, verdict) {
  if (verdict === "unknown") {
    return rule.messages.unknown ?? { zh: "\u65E0\u6CD5\u5224\u5B9A\uFF1A{lacking}", en: "cannot be judged: {lacking}" };
  }
  return verdict === "not-applicable" ? rule.messages["not-applicable"] ?? { zh: "\u4E0D\u6D89\u53CA", en: "not applicable" } : rule.messages[verdict];
}
function filled(template, values, { leaves }, pack) {
  const sides = {};
  for (const leaf of leaves) {
    sides[leaf.fact] = valueLabel(leaf.fact, leaf.left, pack);
    if (leaf.rightFact !== void 0) {
      sides[leaf.rightFact] = valueLabel(leaf.rightFact, leaf.right, pack);
    }
  }
  const first = leaves.find((one) => one.decisive && !one.at.startsWith("/appliesWhen")) ?? leaves[0];
  if (first !== void 0) {
    sides.left = valueLabel(first.fact, first.left, pack);
    sides.right = valueLabel(first.rightFact ?? first.fact, first.right, pack);
  }
  return fill(template, { ...values, ...sides });
}
function isOfAll({ verdict }, { join }) {
  return verdict === "met" === (join !== "some");
}
function withheldMessage(template, base, result, rule) {
  const isAll = isOfAll(result, rule);
  const member = isAll ? words("\u6709\u5173\u6210\u5458", "every member concerned") : words("\u6709\u6210\u5458", "some member");
  const values = { ...base, member };
  const isFilled = (text) => placeholdersOf(text).every((name) => Object.hasOwn(values, name));
  const said = VERDICT_LABELS[result.verdict];
  const whole = fill(template, values);
  return words(
    isFilled(template.zh) ? whole.zh : `${rule.title.zh}\uFF1A${member.zh}${said.zh}\u3002`,
    isFilled(template.en) ? whole.en : `${rule.title.en}: ${said.en}, for ${member.en}.`
  );
}
function shortfall(leaves, pack) {
  const gaps = leaves.flatMap((leaf) => {
    const { left, right, operator, verdict, decisive } = leaf;
    if (verdict !== "not-met" || !decisive) return [];
    if (typeof left !== "number" || typeof right !== "number") return [];
    const rising = operator.startsWith("greaterThan");
    if (!rising && !operator.startsWith("lessThan")) return [];
    const [more, less] = rising ? [right, left] : [left, right];
    const gap = Number(subtractAmounts(fromNumber(more), fromNumber(less)));
    return [{ gap, rising, fact: leaf.fact }];
  });
  const [nearest] = gaps.sort((a, b) => a.gap - b.gap);
  if (nearest === void 0) return void 0;
  if (nearest.gap === 0) return words("\u6B63\u597D\u5728\u7EBF\u4E0A", "exactly on the limit");
  const { zh, en } = gapLabel(nearest.fact, nearest.gap, pack);
  return nearest.rising ? words(`\u8FD8\u5DEE${zh}`, `short by ${en}`) : words(`\u8D85\u51FA${zh}`, `over by ${en}`);
}
function gapLabel(fact, gap, pack) {
  const { zh, en } = valueLabel(fact, gap, pack);
  return words(zh.replace(/ ?%$/, "\u4E2A\u767E\u5206\u70B9"), en.replace(/ ?%$/, " percentage points"));
}
export {
  messageOf,
  shortfall
};
