import type { Language } from "../base/index.js";
import { markOf, type Outcome, type ScoredOutcome, visitOutcome } from "../conditions/index.js";
import type { PackHead, Rulebook } from "../law/index.js";
import { lineageOf } from "./lineage.js";
import { bullets, linkTo, page, say, table } from "./markdown.js";
import type { OverlayProof } from "./overlays.js";
import { citationText, daysText, SUBJECT_LABELS } from "./page-words.js";
import { rulePath } from "./rule-page.js";

export function packPath(name: string, language: Language): string {
  return `${language}/${name}/README.md`;
}

/** The page about one pack: what it judges, its rules, its outcome and its gaps. */
export function packPage(
  head: PackHead,
  book: Rulebook,
  proofs: readonly OverlayProof[],
  language: Language,
): string {
  const path = packPath(head.name, language);
  const { rules, criteria, outcome, ancestors } = lineageOf(book, head);
  const labels = new Map(
    [...ancestors]
      .reverse()
      .concat(head)
      .flatMap((one) => one.criteria.map(({ id, label }) => [id, label] as const)),
  );
  const parent = head.extends;
  const facts = bullets([
    `${say(language, "对象", "Judges")}: ${SUBJECT_LABELS[head.subject][language]}`,
    `${say(language, "用途", "Purpose")}: \`${head.purpose}\``,
    `${say(language, "有效期", "In force")}: ${daysText(head.inForce, language)}`,
    `${say(language, "版本", "Version")}: ${head.version}`,
    ...(parent === undefined
      ? []
      : [
          `${say(language, "继承", "Extends")}: [\`${parent}\`](${linkTo(path, packPath(parent, language))})`,
        ]),
  ]);
  const rows = criteria.flatMap((criterion) => {
    const its = rules
      .filter((rule) => rule.criterion === criterion)
      .sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
    const label = labels.get(criterion)?.[language] ?? criterion;
    return its.map((rule) => [
      label,
      `[${rule.title[language]}](${linkTo(path, rulePath(rule.name, language))})`,
      daysText(rule.inForce, language),
      String(rule.cases.length),
    ]);
  });
  const header = [
    say(language, "指标", "Criterion"),
    say(language, "规则", "Rule"),
    say(language, "有效期", "In force"),
    say(language, "案例", "Cases"),
  ];
  const own = proofs.filter(({ rule }) => rule.startsWith(`${head.name}/`));
  const gaps = head.gaps ?? [];
  return page(
    [
      [`# ${head.title[language]}`, "", `\`${head.name}\``],
      head.about === undefined ? [] : [head.about[language]],
      facts,
      [`## ${say(language, "规则", "Rules")}`],
      table(header, rows),
      [`## ${say(language, "结论", "Outcome")}`],
      outcome === undefined ? [] : outcomeLines(outcome, labels, language, ""),
      [`## ${say(language, "依据", "Sources")}`],
      bullets(head.sources.map((one) => citationText(one, book, language))),
      ...(own.length === 0
        ? []
        : [
            [`## ${say(language, "与上级规则相比", "Compared with what it replaces")}`],
            bullets(own.map((one) => proofText(one, language))),
          ]),
      ...(gaps.length === 0
        ? []
        : [
            [`## ${say(language, "来源没有给出", "Not given by the sources")}`],
            bullets(gaps.map((gap) => gap[language])),
          ]),
    ],
    `rules/packs/${head.name}`,
  );
}

function outcomeLines(
  outcome: Outcome,
  labels: ReadonlyMap<string, { readonly zh: string; readonly en: string }>,
  language: Language,
  indent: string,
): string[] {
  const nameOf = (criterion: string) => labels.get(criterion)?.[language] ?? criterion;
  return visitOutcome<string[], undefined>(
    outcome,
    {
      criterion: (id) => [`${indent}- ${nameOf(id)}`],
      score: (scored) => [
        `${indent}- ${edgeText(scored, language)} \`${markOf(scored).fact}\`:`,
        ...scored.score.map(
          ({ criterion, weight }) => `${indent}  - ${nameOf(criterion)}: ${weight}`,
        ),
      ],
      list: (join, parts, _context, { label }) => {
        const word =
          join === "all"
            ? say(language, "全部满足", "all of")
            : say(language, "满足其一", "any of");
        const name = label === undefined ? "" : `${label[language]}: `;
        return [
          `${indent}- ${name}${word}`,
          ...parts.flatMap((part) => outcomeLines(part, labels, language, `${indent}  `)),
        ];
      },
    },
    undefined,
  );
}

function edgeText(scored: ScoredOutcome, language: Language): string {
  return markOf(scored).edge === "atLeast"
    ? say(language, "得分之和不低于", "weights add up to at least")
    : say(language, "得分之和超过", "weights add up to more than");
}

function proofText(proof: OverlayProof, language: Language): string {
  const names = `\`${proof.rule}\` / \`${proof.replaces}\``;
  if (proof.kind === "tightens") {
    return say(
      language,
      `${names}：已穷举${proof.tried}种组合，上级规则判未达标的，没有一个能通过`,
      `${names}: of ${proof.tried} combinations none passes that the other fails`,
    );
  }
  if (proof.kind === "undecided") return `${names}: ${say(language, "未能判明", "undecided")}`;
  return `${names}: ${say(language, "放宽，例如", "asks for less, for example")} ${proof.asOf} ${proof.facts}`;
}
