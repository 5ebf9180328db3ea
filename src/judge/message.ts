import {
  fill,
  fromNumber,
  inARow,
  type Label,
  placeholdersOf,
  same,
  subtractAmounts,
  words,
} from "../base/index.js";

import type { Pack, Rule } from "../law/index.js";
import type { TracedCriterion, TracedMember, TraceLeaf } from "./assessment.js";
import { lackLabel, VERDICT_LABELS, valueLabel } from "./wording.js";

/** One sentence on a criterion, from the rule's own message. */
export function messageOf(
  result: TracedCriterion,
  rule: Rule,
  pack: Pack,
  subjectId: string,
): Label {
  const template = templateOf(rule, result.verdict);
  if (template === undefined) return VERDICT_LABELS[result.verdict];
  const lacking = result.lacks.map((lack) => lackLabel(lack, pack));
  const base = { household: subjectId, lacking: inARow(lacking, "；", "; ") };
  if (result.withheld !== undefined) return withheldMessage(template, base, result, rule);
  const deciding = result.members?.filter((one) => one.verdict === result.verdict) ?? [];
  if (deciding.length === 0 || result.verdict === "unknown") {
    const member = namesOf(result.members ?? []);
    return filled(template, { ...base, member }, result, pack);
  }
  return onMembers(deciding, (one, member) => filled(template, { ...base, member }, one, pack));
}

function namesOf(members: readonly TracedMember[]): Label {
  return inARow(members.map(({ member }) => same(member)));
}

/** What is said of members, those of whom the same is said named together. */
function onMembers(
  members: readonly TracedMember[],
  say: (of: TracedMember, name: Label) => Label,
): Label {
  const alike = new Map<string, TracedMember[]>();
  for (const one of members) {
    const { zh, en } = say(one, words("", ""));
    const key = `${zh}\n${en}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  const said = [...alike.values()].map((group) => say(group[0] as TracedMember, namesOf(group)));
  return inARow(said, "", " ");
}

function templateOf(rule: Rule, verdict: TracedCriterion["verdict"]): Label | undefined {
  if (verdict === "unknown") {
    return (
      rule.messages.unknown ?? { zh: "无法判定：{lacking}", en: "cannot be judged: {lacking}" }
    );
  }
  return verdict === "not-applicable"
    ? (rule.messages["not-applicable"] ?? { zh: "不涉及", en: "not applicable" })
    : rule.messages[verdict];
}

function filled(
  template: Label,
  values: Readonly<Record<string, string | Label>>,
  { leaves }: Pick<TracedMember, "leaves">,
  pack: Pack,
): Label {
  const sides: Record<string, Label> = {};
  for (const leaf of leaves) {
    sides[leaf.fact] = valueLabel(leaf.fact, leaf.left, pack);
    if (leaf.rightFact !== undefined) {
      sides[leaf.rightFact] = valueLabel(leaf.rightFact, leaf.right, pack);
    }
  }
  const first =
    leaves.find((one) => one.decisive && !one.at.startsWith("/appliesWhen")) ?? leaves[0];
  if (first !== undefined) {
    sides.left = valueLabel(first.fact, first.left, pack);
    sides.right = valueLabel(first.rightFact ?? first.fact, first.right, pack);
  }
  return fill(template, { ...values, ...sides });
}

/** Whether a verdict of a rule about members is that of all whom it concerns, or of some. */
function isOfAll({ verdict }: TracedCriterion, { join }: Rule): boolean {
  return (verdict === "met") === (join !== "some");
}

/** What is said of a household where masking leaves out of which members it holds. */
function withheldMessage(
  template: Label,
  base: Readonly<Record<string, string | Label>>,
  result: TracedCriterion,
  rule: Rule,
): Label {
  const isAll = isOfAll(result, rule);
  const member = isAll
    ? words("有关成员", "every member concerned")
    : words("有成员", "some member");
  const values: Readonly<Record<string, string | Label>> = { ...base, member };
  const isFilled = (text: string) =>
    placeholdersOf(text).every((name) => Object.hasOwn(values, name));
  const said = VERDICT_LABELS[result.verdict];
  const whole = fill(template, values);
  return words(
    isFilled(template.zh) ? whole.zh : `${rule.title.zh}：${member.zh}${said.zh}。`,
    isFilled(template.en) ? whole.en : `${rule.title.en}: ${said.en}, for ${member.en}.`,
  );
}

/** How far the nearest of the failed comparisons of numbers is from passing. */
export function shortfall(leaves: readonly TraceLeaf[], pack: Pack): Label | undefined {
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
  if (nearest === undefined) return undefined;
  if (nearest.gap === 0) return words("正好在线上", "exactly on the limit");
  const { zh, en } = gapLabel(nearest.fact, nearest.gap, pack);
  return nearest.rising
    ? words(`还差${zh}`, `short by ${en}`)
    : words(`超出${zh}`, `over by ${en}`);
}

/** A difference between shares is in percentage points. */
function gapLabel(fact: string, gap: number, pack: Pack): Label {
  const { zh, en } = valueLabel(fact, gap, pack);
  return words(zh.replace(/ ?%$/, "个百分点"), en.replace(/ ?%$/, " percentage points"));
}
