import {
  FIELD_LABELS,
  type Inspection,
  type Problem,
  type ProblemCheck,
  type ProblemLedger,
  type ProblemState,
} from "../../audit/index.js";
import {
  closed,
  expectCall,
  type Finding,
  FUNCTION,
  type Label,
  LIST,
  MAP,
  objectWith,
  optional,
  words,
} from "../../base/index.js";
import type { NameOf } from "../../register/index.js";
import {
  type Block,
  type Cell,
  column,
  type Doc,
  findings,
  paragraph,
  section,
  table,
} from "../doc.js";
import { maskName } from "../mask.js";
import type { PlaceNames } from "./sample.js";

const STATE_LABELS: Readonly<Record<ProblemState, Label>> = {
  open: words("整改中", "open"),
  overdue: words("逾期", "overdue"),
  disputed: words("有争议", "disputed"),
  mended: words("已整改待销号", "mended, not struck off"),
  "struck-off": words("已销号", "struck off"),
  "still-failing": words("销号后仍存在", "struck off and still found"),
  unproven: words("销号未证实", "struck off, not proven"),
  "not-checkable": words("无法复核", "cannot be checked"),
};

/** Whose inspection found a problem. */
export const INSPECTION_LABELS: Readonly<Record<Inspection, Label>> = {
  central: words("中央", "central"),
  provincial: words("省", "provincial"),
  municipal: words("市", "municipal"),
  "look-back": words("回头看", "look-back"),
  self: words("自查", "self"),
};

const ANSWER_LABELS = {
  yes: words("是", "yes"),
  no: words("否", "no"),
  "in-part": words("部分属实", "in part"),
} as const;

/** How a ledger of problems is told. */
export interface ProblemsWith {
  /** How each stands by an audit; without it, by the ledger alone. */
  readonly check?: ProblemCheck;
  /** What is wrong with the work on them; without it, what the audit shows. */
  readonly found?: readonly Finding[];
  /** What ids and names are shown as; texts that people wrote are shown where there is none. */
  readonly nameOf?: NameOf;
  /** What villages are called, by their ids. */
  readonly villages?: PlaceNames;
}

/** A ledger of problems: how many stand how, by who found them, then each with its work. */
export function problemsDoc(ledger: ProblemLedger, options: ProblemsWith = {}): Doc {
  expectCall("problemsDoc", {
    ledger: [ledger, objectWith({ problems: LIST })],
    options: [
      options,
      closed({
        check: optional(objectWith({ states: MAP, findings: LIST })),
        found: optional(LIST),
        nameOf: optional(FUNCTION),
        villages: optional(MAP),
      }),
    ],
  });
  const { check, found = check?.findings ?? [], nameOf } = options;
  const { problems } = ledger;
  return {
    title: words(`问题整改台账（${problems.length}）`, `Problems (${problems.length})`),
    blocks: [
      countTable(problems),
      ...problemBlocks(found, nameOf),
      problemTable(problems, options),
    ],
  };
}

/** What is wrong with the work on problems, as a section; nothing where nothing is. */
export function problemBlocks(found: readonly Finding[], nameOf?: NameOf): readonly Block[] {
  if (found.length === 0) return [];
  const shown = found.map((one) => ({
    ...one,
    subject:
      one.subject === null || nameOf === undefined ? one.subject : maskName(one.subject, nameOf),
  }));
  return [
    section(
      words(
        `问题整改中的问题（${found.length}）`,
        `Wrong with the work on problems (${found.length})`,
      ),
      findings(shown),
    ),
  ];
}

function countTable(problems: readonly Problem[]): Block {
  const by = Object.keys(INSPECTION_LABELS) as Inspection[];
  const rows = by
    .map((one) => ({ one, found: problems.filter(({ foundBy }) => foundBy === one) }))
    .filter(({ found }) => found.length > 0);
  if (rows.length === 0)
    return paragraph(words("台账中没有问题。", "The ledger holds no problem."));
  const struckOff = (found: readonly Problem[]) =>
    found.filter(({ struckOffOn }) => struckOffOn !== null).length;
  return table(
    [
      column(words("来源", "Found by")),
      column(words("问题", "problems"), "number"),
      column(words("销号", "struck off"), "number"),
      column(words("未销号", "not struck off"), "number"),
      column(words("反弹", "came back"), "number"),
    ],
    rows.map(({ one, found }) => [
      INSPECTION_LABELS[one],
      found.length,
      struckOff(found),
      found.length - struckOff(found),
      found.filter(({ returned }) => returned.length > 0).length,
    ]),
  );
}

function problemTable(
  problems: readonly Problem[],
  { check, nameOf, villages }: ProblemsWith,
): Block {
  const id = (text: string | null): Cell =>
    text === null ? "" : nameOf === undefined ? text : maskName(text, nameOf);
  // What people wrote may name anybody.
  const written = (text: string | null): Cell => {
    if (text === null) return "";
    return nameOf === undefined ? text : words("（已填）", "(filled in)");
  };
  return table(
    [
      column(words("编号", "No."), "code"),
      column(words("来源", "Found by")),
      column(words("发现日期", "Found on"), "day"),
      column(words("村", "Village")),
      column(words("户编号", "Subject")),
      column(words("指标", "About")),
      column(words("状态", "State")),
      ...(["isTrue", "verified", "measure", "body", "person"] as const).map((field) =>
        column(FIELD_LABELS[field]),
      ),
      column(FIELD_LABELS.term, "day"),
      column(FIELD_LABELS.result),
      column(FIELD_LABELS.evidence),
      column(FIELD_LABELS.struckOffOn, "day"),
      column(FIELD_LABELS.struckOffBy),
      column(words("反弹次数", "Times come back"), "number"),
    ],
    problems.map((one) => [
      one.id,
      INSPECTION_LABELS[one.foundBy],
      one.foundOn,
      villages?.get(one.village ?? "") ?? id(one.village),
      id(one.subject),
      one.label ?? one.about ?? written(one.message.zh),
      STATE_LABELS[check?.states.get(one.id) ?? (one.struckOffOn === null ? "open" : "struck-off")],
      one.isTrue === null ? "" : ANSWER_LABELS[one.isTrue],
      written(one.verified),
      written(one.measure),
      id(one.body),
      written(one.person),
      one.term ?? "",
      written(one.result),
      written(one.evidence),
      one.struckOffOn ?? "",
      written(one.struckOffBy),
      one.returned.length,
    ]),
  );
}
