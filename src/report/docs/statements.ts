import { expectCall, type Label, type PlainDate, words, yearOf } from "../../base/index.js";
import {
  type Answer,
  type Indicator,
  type IndicatorBook,
  indicatorsOf,
  type Statement,
  type StatementAnswer,
  type StatementDoubt,
  targetsOf,
} from "../../indicators/index.js";
import { column, type Doc, joined, paragraph, type Text, table } from "../doc.js";
import { INDICATOR_BOOK, STATEMENT_ANSWERS } from "../shapes.js";
import {
  DOUBTS,
  INDICATOR,
  inBrackets,
  measuredValue,
  NONE,
  placedTarget,
  TARGET,
  unitOf,
  withUnit,
} from "./indicators.js";

/**
 * Every figure that the written summaries state and that is answered: where it stands, its words, the
 * stated value, the target that the law sets, what the register gives for it at each place of its
 * level, and whether that reaches it or bears it out. The year, which the summaries mask, is that of
 * the day.
 */
export function statementsDoc(
  book: IndicatorBook,
  answers: readonly StatementAnswer[],
  asOf: PlainDate,
): Doc {
  expectCall("statementsDoc", {
    book: [book, INDICATOR_BOOK],
    answers: [answers, STATEMENT_ANSWERS],
  });
  const indicators = new Map(indicatorsOf(book).map((one) => [one.id, one]));
  const statements = new Map(book.statements.map((one) => [one.id, one]));
  const year = yearOf(asOf);
  return {
    title: words("总结中的数字", "What the summaries state"),
    blocks: [
      paragraph(
        words(
          `总结的年份多被遮盖；这里按${year}年的登记核对。来自工作总结、计划或未写来源的数值，不能证实总结。`,
          `The summaries mask most of their years; they are held against the register of ${year}. A value from a summary or plan, or from nobody named, bears out no summary.`,
        ),
      ),
      table(
        [
          column(words("出处", "Where")),
          INDICATOR,
          column(words("性质", "Role")),
          column(words("所述", "Stated")),
          TARGET,
          column(words("范围", "Place")),
          column(words("登记", "Register")),
          column(words("结论", "Answer")),
          column(words("原文", "Words")),
        ],
        answers.flatMap((one) => {
          const statement = statements.get(one.statement);
          if (statement === undefined) return [];
          return [rowOf(statement, one, indicators.get(statement.indicator), book)];
        }),
      ),
      paragraph(totalOf(answers)),
    ],
  };
}

function rowOf(
  statement: Statement,
  answered: StatementAnswer,
  of: Indicator | undefined,
  { units }: IndicatorBook,
): readonly Text[] {
  const unit = of === undefined ? "" : unitOf(of.unit, units);
  const targets = (of === undefined ? [] : targetsOf(of)).filter(({ value }) => value !== null);
  const { measurement, place, placeName } = answered;
  return [
    `${statement.summary} ${statement.paragraph}`,
    of?.label ?? statement.indicator,
    ROLES[statement.role],
    statement.value === null
      ? words("被遮盖或未写", "masked or not given")
      : withUnit(`${SENSES[statement.sense]}${statement.value}`, unit),
    of === undefined || targets.length === 0
      ? NONE
      : joined(
          targets.map((one) => placedTarget(one, of, unit)),
          words("；", "; "),
        ),
    place === null ? NONE : placeName === null ? place : `${placeName} ${place}`,
    measurement === null ? NONE : measuredValue(measurement, units),
    answerText(statement, answered),
    statement.words,
  ];
}

function answerText({ role }: Statement, { answer, doubt }: StatementAnswer): Text {
  const text = (role === "actual" ? BORNE_OUT : REACHED)[answer];
  return doubt === null ? text : [text, inBrackets(STATEMENT_DOUBTS[doubt])];
}

const REACHED: Readonly<Record<Answer, Label>> = {
  reached: words("达到", "reached"),
  "not-reached": words("未达到", "not reached"),
  "cannot-tell": words("无法判断", "cannot tell"),
};

const BORNE_OUT: Readonly<Record<Answer, Label>> = {
  reached: words("相符", "borne out"),
  "not-reached": words("不符", "not borne out"),
  "cannot-tell": words("无法判断", "cannot tell"),
};

const STATEMENT_DOUBTS: Readonly<Record<StatementDoubt, Label>> = {
  ...DOUBTS,
  masked: words("数字被遮盖或未写", "the figure is masked or not given"),
  "only-a-summary": words(
    "只有总结、计划或未写来源的数值",
    "only a summary, a plan or nobody named says so",
  ),
  estimate: words("原文只写约数", "the text gives an estimate only"),
  "no-place": words("登记中没有这一级的地方", "the register has no place of that level"),
};

const ROLES: Readonly<Record<Statement["role"], Label>> = {
  target: words("目标", "target"),
  plan: words("计划", "plan"),
  duty: words("职责", "duty"),
  actual: words("实绩", "actual"),
};

const SENSES: Readonly<Record<Statement["sense"], string>> = {
  exactly: "",
  "at-least": "≥ ",
  "more-than": "> ",
  "at-most": "≤ ",
  "less-than": "< ",
  about: "≈ ",
};

function totalOf(answers: readonly StatementAnswer[]): Text {
  const count = (wanted: Answer) => answers.filter(({ answer }) => answer === wanted).length;
  return [
    words("合计：", "Total: "),
    `${answers.length} = `,
    words("达到或相符", "reached or borne out"),
    ` ${count("reached")} + `,
    words("未达到或不符", "not"),
    ` ${count("not-reached")} + `,
    words("无法判断", "cannot tell"),
    ` ${count("cannot-tell")}`,
  ];
}
