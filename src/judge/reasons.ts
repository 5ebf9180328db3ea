import {
  type Citation,
  type FactValue,
  fill,
  inARow,
  type Label,
  type Lack,
  placeholdersOf,
  VERDICT_LABELS,
  type Verdict,
  words,
} from "../base/index.js";
import type { Operator } from "../conditions/index.js";
import type { ReadCell } from "../facts/index.js";
import type { Pack, Remedy, Rule } from "../law/index.js";
import type { TracedCriterion, TraceLeaf } from "./assessment.js";
import {
  derivedPhrase,
  labelsIn,
  phrasesFor,
  type Said,
  type Shortfall,
  shortfallOf,
  speaksForItself,
} from "./phrases.js";
import { cellsOf, dayIn, type Records } from "./reason-cells.js";
import { lackLabel, valueLabel } from "./wording.js";

const SCOPE = "/appliesWhen";
const THIS_PERSON = words("本人", "this person");

/** A comparison that a reason speaks of. */
export interface ReasonFact {
  readonly fact: string;
  readonly value: FactValue | null;
  readonly operator: Operator;
  readonly limit: FactValue | null;
  /** The legal value or fact that the limit is, where it is no literal. */
  readonly limitFact: string | null;
  /** The JSON pointer of the comparison in the rule. */
  readonly at: string;
}

/** One thing that is the case and for which a criterion came to its verdict. */
export interface Reason {
  /** What is the case, without the member and without a full stop. */
  readonly text: Label;
  /** Whom it is of, for a rule about members. */
  readonly member: string | null;
  readonly facts: readonly ReasonFact[];
  /** The cells from which the facts take their values, where the records were at hand. */
  readonly cells: readonly ReadCell[];
  /** The clause that asks for it. */
  readonly clause: Citation | null;
  /** What to do and who does it; nothing where nothing is to be done. */
  readonly remedy: Remedy | null;
  readonly shortfall: Shortfall | null;
  /** It says that an exception does not hold; sentences leave it out beside others. */
  readonly aside: boolean;
}

/** What reasons are made of. */
export interface ReasonsAsked {
  readonly result: TracedCriterion;
  readonly rule: Rule;
  readonly pack: Pack;
  readonly records?: Records | undefined;
  /** Without looking for the cells, which takes longer than all else. */
  readonly withoutCells?: boolean;
}

/**
 * Why a criterion came to its verdict, each reason by itself.
 *
 * Of what was withheld because it tells health there is one reason, without a member, a value or a cell.
 */
export function reasonsOf(asked: ReasonsAsked): Reason[] {
  const { result, rule, pack, records, withoutCells } = asked;
  const clause = rule.sources[0] ?? null;
  const base = {
    member: null,
    facts: [],
    cells: [],
    clause,
    remedy: null,
    shortfall: null,
    aside: false,
  };
  const { verdict, withheld, lacks } = result;
  if (verdict === "unknown") return lacks.map((lack) => ofLack(lack, pack, clause));
  if (verdict === "not-applicable") {
    return [{ ...base, text: withoutStop(notApplicable(result, rule, pack)) }];
  }
  if (withheld !== undefined) {
    const remedy = verdict === "not-met" ? rule.remedy : null;
    return [{ ...base, text: withoutStop(withheldSentence(result, rule)), remedy }];
  }
  const groups = groupsOf(result);
  const remedy = verdict === "not-met" && groups.length === 0 ? rule.remedy : null;
  const count = countOf(result);
  const counted = count === undefined ? [] : [{ ...base, text: count, remedy }];
  const ofEach = groups.flatMap(({ member, leaves }) =>
    saidOf({ member, leaves }, verdict, asked).map((one) => ({
      text: one.text,
      member,
      facts: one.leaves.map(factOf),
      cells: withoutCells === true ? [] : cellsOf(one, member, records),
      clause,
      remedy: verdict === "not-met" ? (one.remedy ?? null) : null,
      shortfall: one.shortfall,
      aside: one.aside,
    })),
  );
  return [...counted, ...ofEach];
}

/** Of how many members a rule holds that asks for so many. */
function countOf({ quota, members = [] }: TracedCriterion): Label | undefined {
  if (quota === undefined || quota.least === null) return undefined;
  const least = String(quota.least);
  const count = (wanted: Verdict) => members.filter(({ verdict }) => verdict === wanted).length;
  const [met, open] = [count("met"), count("unknown")];
  const concerned = met + open + count("not-met");
  const [zh, en] = quota.of === "people" ? ["人", ""] : ["%", " %"];
  const [unsure, notKnown] = open === 0 ? ["", ""] : [`，${open}人情况不明`, `, ${open} not known`];
  return words(
    `${concerned}人中有${met}人符合${unsure}，至少应有${least}${zh}`,
    `${met} of ${concerned} people meet it${notKnown}, at least ${least}${en} are asked for`,
  );
}

/** Those of whom a verdict is, each with its comparisons; of a rule about the subject itself that alone. */
interface Group {
  readonly member: string | null;
  readonly leaves: readonly TraceLeaf[];
}

function groupsOf({ members, leaves, verdict }: TracedCriterion): readonly Group[] {
  if (members === undefined) return [{ member: null, leaves }];
  return members.filter((one) => one.verdict === verdict);
}

/** What is said of one of them, with the remedy of the rule where no phrase has one of its own. */
function saidOf(group: Group, verdict: Verdict, { rule, pack, records }: ReasonsAsked): Said[] {
  const { member, leaves } = group;
  const said = speaksForItself(rule)
    ? [ofMessage(group, verdict, rule, pack)]
    : phrasesFor(leaves, rule.phrases ?? [], pack, dayIn(member, records));
  const hasOwn = said.some(({ remedy }) => remedy !== undefined);
  return hasOwn ? said : said.map((one) => ({ ...one, remedy: rule.remedy }));
}

/** Of a rule that compares one thing its message says what is the case. */
function ofMessage({ member, leaves }: Group, verdict: Verdict, rule: Rule, pack: Pack): Said {
  const deciding = leaves.filter(({ decisive, at }) => decisive && !at.startsWith(SCOPE));
  const [first] = deciding;
  const labels = labelsIn(leaves, pack);
  const sides =
    first === undefined
      ? {}
      : {
          left: labels[first.fact],
          right: valueLabel(first.rightFact ?? first.fact, first.right, pack),
        };
  const template = nameless(rule.messages[verdict === "met" ? "met" : "not-met"]);
  const named = new Set(placeholdersOf(template.zh));
  const scope = leaves.filter(
    ({ decisive, at, fact }) => decisive && at.startsWith(SCOPE) && named.has(fact),
  );
  return {
    text: withoutStop(
      fill(template, { ...labels, ...sides, ...(member === null ? {} : { member: THIS_PERSON }) }),
    ),
    // A message may say of whom it is, with what the scope of its rule saw.
    leaves: [...scope, ...deciding],
    remedy: undefined,
    shortfall: shortfallOf(deciding, pack),
    day: undefined,
    aside: false,
  };
}

/** A message that begins with the name of a member, without it: whoever joins reasons says it before them. */
function nameless({ zh, en }: Label): Label {
  return words(zh.replace(/^\{member\}：?/, ""), en.replace(/^\{member\}:? /, ""));
}

function factOf({ at, fact, operator, left, right, rightFact }: TraceLeaf): ReasonFact {
  return { fact, value: left, operator, limit: right, limitFact: rightFact ?? null, at };
}

function ofLack(lack: Lack, pack: Pack, clause: Citation | null): Reason {
  const { field, record, place } = lack;
  const cells = place === undefined ? [] : [{ field, record: record ?? "", place }];
  const text = lackLabel(lack, pack);
  return {
    text,
    member: null,
    facts: [],
    cells,
    clause,
    remedy: null,
    shortfall: null,
    aside: false,
  };
}

/** Why a rule does not concern somebody: the pack does not, nobody is left whom it is about, or its own scope. */
function notApplicable(
  { members, leaves, withheld }: TracedCriterion,
  rule: Rule,
  pack: Pack,
): Label {
  const isAsked = members !== undefined || leaves.length > 0 || withheld !== undefined;
  if (!isAsked) {
    const { zh, en } = pack.title;
    return words(`不属于《${zh}》的对象`, `not among those whom “${en}” is about`);
  }
  if (rule.messages["not-applicable"] !== undefined) return rule.messages["not-applicable"];
  if (withheld !== undefined || members !== undefined) {
    return words("没有这一项涉及的成员", "nobody whom this is about");
  }
  const why = leaves.filter(({ at, decisive }) => decisive && at.startsWith(SCOPE));
  const said = inARow(
    why.map((leaf) => derivedPhrase(leaf, pack)),
    "，",
    ", ",
  );
  return words(`不涉及：${said.zh}`, `not concerned: ${said.en}`);
}

/** What is said of a household where masking leaves out of which members it holds. */
function withheldSentence({ verdict }: TracedCriterion, { join, messages, title }: Rule): Label {
  const said = VERDICT_LABELS[verdict];
  if (typeof join === "object") return words(`${title.zh}：${said.zh}`, `${title.en}: ${said.en}`);
  const isOfAll = (verdict === "met") === (join !== "some");
  const member = isOfAll
    ? words("有关成员", "every member concerned")
    : words("有成员", "some member");
  const template = messages[verdict === "met" ? "met" : "not-met"];
  const isFilled = (text: string) => placeholdersOf(text).every((name) => name === "member");
  const whole = fill(template, { member });
  return words(
    isFilled(template.zh) ? whole.zh : `${title.zh}：${member.zh}${said.zh}`,
    isFilled(template.en) ? whole.en : `${title.en}: ${said.en}, for ${member.en}`,
  );
}

function withoutStop({ zh, en }: Label): Label {
  return words(zh.replace(/。$/, ""), en.replace(/\.$/, ""));
}
