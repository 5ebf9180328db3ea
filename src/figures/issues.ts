import { type Finding, findingMaker, type Place, templates, words } from "../base/index.js";
import type { FigureCheck, FigureDetails, StatedComparison, TextPlace } from "./types.js";

/** Issues of the figures stated in a written summary. */
export const FIGURE_ISSUES = /* @__PURE__ */ templates({
  "figures/missing-file": {
    severity: "error",
    message: {
      zh: "缺少 {file}，无法核对数字",
      en: "{file} is missing, and figures cannot be checked",
    },
    remedy: {
      zh: "请提供该文件，或在内置规则上叠加自有规则",
      en: "Give that file, or lay your own rules over the built-in ones",
    },
  },
  "figures/fails": {
    severity: "error",
    message: {
      zh: "数字不成立：{said}（{computation}）",
      en: "A stated figure does not hold: {said} ({computation})",
    },
    remedy: {
      zh: "请核对原始台账，改正文中数字",
      en: "Check the ledger and correct the figure in the text",
    },
  },
  "figures/cannot-tell": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "数字无法判断：{said}（{computation}）",
      en: "A stated figure cannot be told: {said} ({computation})",
    },
    remedy: {
      zh: "请写明口径、年份或单位",
      en: "State what is counted, for which year and in which unit",
    },
  },
  "figures/not-as-recorded": {
    severity: "error",
    message: {
      zh: "与台账不符：{said}（{computation}）",
      en: "Not as recorded: {said} ({computation})",
    },
    remedy: {
      zh: "请核对台账和正文，改正有误的一方",
      en: "Check the records and the text, and correct the wrong one",
    },
  },
  "figures/not-comparable": {
    severity: "warning",
    kind: "unknown",
    message: {
      zh: "与台账无法比较：{said}（{computation}）",
      en: "Cannot be held against the records: {said} ({computation})",
    },
    remedy: {
      zh: "请补齐台账，或写明口径和年份",
      en: "Complete the records, or state what is counted and for which year",
    },
  },
});

export const issue = /* @__PURE__ */ findingMaker(FIGURE_ISSUES);

const find = /* @__PURE__ */ findingMaker<keyof typeof FIGURE_ISSUES, FigureDetails>(FIGURE_ISSUES);

/** The finding of a check that fails or cannot be told. */
export function findingOfCheck(
  check: FigureCheck,
  file: string | undefined,
): Finding<FigureDetails> {
  const { id, kind, verdict, computation, message, words: quoted } = check;
  return find(
    verdict === "fails" ? "figures/fails" : "figures/cannot-tell",
    { id, kind, computation, said: message, words: quoted.map(({ text }) => text) },
    placeIn(check, file),
    circumstances(kind, quoted[0]?.text ?? computation, file),
  );
}

/** The finding of a figure that is not as a register gives it, or that nobody can tell of. */
export function findingOfComparison(
  one: StatedComparison,
  file: string | undefined,
): Finding<FigureDetails> {
  const { id, label, verdict, stated, actual, computation, message } = one;
  return find(
    verdict === "fails" ? "figures/not-as-recorded" : "figures/not-comparable",
    { id, kind: "register", computation, said: message, words: [stated] },
    placeIn(one, file),
    {
      ...circumstances(id, stated, file),
      ...(actual === null
        ? {}
        : { expected: words(`${label.zh}${actual}`, `${label.en} ${actual}`) }),
    },
  );
}

function placeIn({ line, column }: TextPlace, file: string | undefined): Place {
  return { ...(file === undefined ? {} : { file }), row: line, character: column };
}

/** It is about the words that state it, wherever they stand. */
function circumstances(of: string, stated: string, file: string | undefined) {
  const said = stated.replace(/\s+/g, " ").trim();
  return {
    subject: file ?? null,
    about: `${of}: ${said}`,
    found: words(`「${said}」`, `“${said}”`),
  };
}
