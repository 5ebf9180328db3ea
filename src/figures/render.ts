import {
  expectCall,
  type Finding,
  LANGUAGE,
  type Language,
  optional,
  TEXT,
} from "../base/index.js";
import type { StatedComparisons } from "./compare.js";
import { builtInFigureRules } from "./data.js";
import { issue } from "./issues.js";
import { COMPARISONS, REPORT } from "./shapes.js";
import type { CheckVerdict, FigureCheck, FigureReport, IdentityKind } from "./types.js";

type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const WORDS = {
  title: { zh: "数字核对", en: "Figures of the summary" },
  fails: { zh: "不成立", en: "Does not hold" },
  "cannot-tell": { zh: "无法判断", en: "Cannot be told" },
  holds: { zh: "成立", en: "Holds" },
  masked: { zh: "被遮盖的数（不当作数字）", en: "Masked figures (never read as numbers)" },
  against: { zh: "与台账对照", en: "Against the records" },
  unstated: { zh: "文中未提到", en: "Not stated in the text" },
  words: { zh: "原文", en: "Words" },
  why: { zh: "依据", en: "Read as" },
  line: { zh: "行", en: "Line" },
  kind: { zh: "种类", en: "Kind" },
  computation: { zh: "计算", en: "Computation" },
  none: {
    zh: "文中没有可以互相核对的数字。",
    en: "The text has no figures that can be checked against each other.",
  },
  likely: { zh: "（把握中等）", en: " (medium confidence)" },
  verdict: { zh: "结论", en: "Verdict" },
  subject: { zh: "事项", en: "Subject" },
  explained: { zh: "说明", en: "Explanation" },
} as const satisfies Words;

const ORDER: readonly CheckVerdict[] = ["fails", "cannot-tell", "holds"];

/** The name of a kind of identity. */
export function kindName(kind: IdentityKind, lang: Language): string {
  expectCall("kindName", {
    kind: [kind, TEXT],
    lang: [lang, LANGUAGE],
  });
  const identity = builtInFigureRules().identities.identities.find((one) => one.kind === kind);
  return identity?.label[lang] ?? kind;
}

function place(check: { line: number; column: number }, lang: Language): string {
  return lang === "zh"
    ? `第${check.line}行第${check.column}字`
    : `line ${check.line}, column ${check.column}`;
}

function headline({ counts }: FigureReport, lang: Language): string {
  return lang === "zh"
    ? `读出${counts.quantities}个数（模糊${counts.vague}，遮盖${counts.masked}）；核对${counts.checks}项：不成立${counts.fails}，无法判断${counts.cannotTell}，成立${counts.holds}。`
    : `${counts.quantities} figures read (${counts.vague} vague, ${counts.masked} masked); ${counts.checks} identities checked: ${counts.fails} fail, ${counts.cannotTell} cannot be told, ${counts.holds} hold.`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function quoted(check: FigureCheck, most: number): string {
  const shown = check.words.slice(0, most).map((one) => `「${oneLine(one.text)}」`);
  return shown.join(" ") + (check.words.length > most ? " …" : "");
}

function withVerdict(report: FigureReport, verdict: CheckVerdict): readonly FigureCheck[] {
  return report.checks.filter((one) => one.verdict === verdict);
}

/** Numbered lists that hold are many and say little: they take one line together. */
function numbered(checks: readonly FigureCheck[], lang: Language): string | undefined {
  const all = checks.filter((one) => one.kind === "numbering");
  if (all.length === 0) return undefined;
  const lines = [...new Set(all.map((one) => one.line))]
    .slice(0, 40)
    .join(lang === "zh" ? "、" : ", ");
  return lang === "zh"
    ? `${kindName("numbering", lang)}：${all.length}处（第${lines}行）`
    : `${kindName("numbering", lang)}: ${all.length} lists (lines ${lines})`;
}

/**
 * The report as plain text: what fails first, then what cannot be told, then the sums that hold.
 *
 * @param lang the language of everything but the quoted words
 */
export function figuresAsText(report: FigureReport, lang: Language): string {
  expectCall("figuresAsText", {
    report: [report, REPORT],
    lang: [lang, LANGUAGE],
  });
  const lines = [WORDS.title[lang], headline(report, lang)];
  if (report.checks.length === 0) lines.push("", WORDS.none[lang]);
  for (const verdict of ["fails", "cannot-tell"] as const) {
    const checks = withVerdict(report, verdict);
    if (checks.length === 0) continue;
    lines.push("", `${WORDS[verdict][lang]} (${checks.length})`);
    for (const check of checks) {
      const sure = verdict === "fails" && check.confidence === "medium" ? WORDS.likely[lang] : "";
      const what = `${kindName(check.kind, lang)}  ${oneLine(check.computation)}${sure}`;
      lines.push(`  ${place(check, lang)}  ${what}`);
      lines.push(`    ${check.message[lang]}`);
      lines.push(`    ${WORDS.words[lang]}: ${quoted(check, 8)}`);
      lines.push(`    ${WORDS.why[lang]}: ${check.why[lang]}`);
    }
  }
  const holding = withVerdict(report, "holds");
  if (holding.length > 0) lines.push("", `${WORDS.holds[lang]} (${holding.length})`);
  for (const check of holding) {
    if (check.kind === "numbering") continue;
    const what = `${kindName(check.kind, lang)}  ${oneLine(check.computation)}`;
    lines.push(`  ${place(check, lang)}  ${what}  ${quoted(check, 2)}`);
  }
  const order = numbered(holding, lang);
  if (order !== undefined) lines.push(`  ${order}`);
  const masked = report.quantities.filter((one) => one.masked);
  if (masked.length > 0) {
    lines.push("", `${WORDS.masked[lang]} (${masked.length})`);
    for (const one of masked)
      lines.push(`  ${place(one, lang)}  ${one.lead}${one.text}${one.noun}`);
  }
  return `${lines.join("\n")}\n`;
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>|#~]/g, (char) => `\\${char}`);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [row(heads), row(heads.map(() => "---")), ...rows.map(row)];
}

/** The report as Markdown: findings as a list, what holds as a table. */
export function figuresAsMarkdown(report: FigureReport, lang: Language): string {
  expectCall("figuresAsMarkdown", {
    report: [report, REPORT],
    lang: [lang, LANGUAGE],
  });
  const lines = [`# ${WORDS.title[lang]}`, "", headline(report, lang)];
  if (report.checks.length === 0) lines.push("", WORDS.none[lang]);
  for (const verdict of ["fails", "cannot-tell"] as const) {
    const checks = withVerdict(report, verdict);
    if (checks.length === 0) continue;
    lines.push("", `## ${WORDS[verdict][lang]} (${checks.length})`, "");
    for (const check of checks) {
      const sure = verdict === "fails" && check.confidence === "medium" ? WORDS.likely[lang] : "";
      lines.push(
        `- **${kindName(check.kind, lang)}** ${place(check, lang)}${sure}: ${escaped(check.computation)}`,
        `  - ${escaped(check.message[lang])}`,
        `  - ${WORDS.words[lang]}: ${escaped(quoted(check, 8))}`,
        `  - ${WORDS.why[lang]}: ${escaped(check.why[lang])}`,
      );
    }
  }
  const holding = withVerdict(report, "holds");
  if (holding.length > 0) {
    const heads = [WORDS.line[lang], WORDS.kind[lang], WORDS.computation[lang], WORDS.words[lang]];
    lines.push("", `## ${WORDS.holds[lang]} (${holding.length})`, "");
    lines.push(
      ...table(
        heads,
        holding
          .filter((one) => one.kind !== "numbering")
          .map((one) => [
            `${one.line}:${one.column}`,
            kindName(one.kind, lang),
            escaped(one.computation),
            escaped(quoted(one, 4)),
          ]),
      ),
    );
  }
  const order = numbered(holding, lang);
  if (order !== undefined) lines.push("", order);
  const masked = report.quantities.filter((one) => one.masked);
  if (masked.length > 0) {
    lines.push("", `## ${WORDS.masked[lang]} (${masked.length})`, "");
    for (const one of masked)
      lines.push(`- ${place(one, lang)}: ${escaped(`${one.lead}${one.text}${one.noun}`)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** What `compareStated` gave, as plain text. */
export function comparisonsAsText(found: StatedComparisons, lang: Language): string {
  expectCall("comparisonsAsText", {
    found: [found, COMPARISONS],
    lang: [lang, LANGUAGE],
  });
  const lines: string[] = [WORDS.against[lang]];
  for (const verdict of ORDER) {
    const rows = found.comparisons.filter((one) => one.verdict === verdict);
    if (rows.length === 0) continue;
    lines.push("", `${WORDS[verdict][lang]} (${rows.length})`);
    for (const row of rows) {
      lines.push(`  ${place(row, lang)}  ${row.label[lang]}  ${row.computation}`);
      lines.push(`    ${row.message[lang]}  「${oneLine(row.stated)}」`);
    }
  }
  if (found.unstated.length > 0)
    lines.push("", `${WORDS.unstated[lang]}: ${found.unstated.join(", ")}`);
  return `${lines.join("\n")}\n`;
}

/** What `compareStated` gave, as Markdown. */
export function comparisonsAsMarkdown(found: StatedComparisons, lang: Language): string {
  expectCall("comparisonsAsMarkdown", {
    found: [found, COMPARISONS],
    lang: [lang, LANGUAGE],
  });
  const rows = ORDER.flatMap((verdict) =>
    found.comparisons
      .filter((one) => one.verdict === verdict)
      .map((one) => [
        `${one.line}:${one.column}`,
        WORDS[verdict][lang],
        escaped(one.label[lang]),
        escaped(one.computation),
        escaped(one.message[lang]),
      ]),
  );
  const heads = [
    WORDS.line[lang],
    WORDS.verdict[lang],
    WORDS.subject[lang],
    WORDS.computation[lang],
    WORDS.explained[lang],
  ];
  const lines = [`## ${WORDS.against[lang]}`, "", ...(rows.length > 0 ? table(heads, rows) : [])];
  if (found.unstated.length > 0)
    lines.push("", `${WORDS.unstated[lang]}: ${found.unstated.map(escaped).join(", ")}`);
  return `${lines.join("\n")}\n`;
}

/** The findings as issues, for reports that take issues: `figures/fails` and `figures/cannot-tell`. */
export function figureIssues(report: FigureReport, file?: string): readonly Finding[] {
  expectCall("figureIssues", {
    report: [report, REPORT],
    file: [file, optional(TEXT)],
  });
  return report.findings.map((check) => {
    const code = check.verdict === "fails" ? "figures/fails" : "figures/cannot-tell";
    return issue(
      code,
      { id: check.id, kind: check.kind, computation: check.computation },
      { ...(file === undefined ? {} : { file }), row: check.line, column: String(check.column) },
    );
  });
}
