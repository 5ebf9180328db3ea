import type { FindingTemplate, FindingTemplates, Language } from "../base/index.js";
import { factsOf } from "../conditions/index.js";
import { type AnyFact, FACTS, howComputed, type SubjectKind } from "../facts/index.js";
import { CONFIDENCE_LABELS } from "../judge/index.js";
import type { Parameter, Rulebook } from "../law/index.js";
import { conditionsOf } from "./eras.js";
import { page, table } from "./markdown.js";
import { absenceText, SUBJECT_LABELS } from "./page-words.js";

/** The catalogue of facts, in both languages, with how many rules ask for each. */
export function factsPage(book: Rulebook): string {
  const used = new Map<string, number>();
  for (const rule of [...book.rules.values()].flat()) {
    for (const fact of new Set(conditionsOf(rule).flatMap(factsOf))) {
      used.set(fact, (used.get(fact) ?? 0) + 1);
    }
  }
  const kinds = Object.keys(SUBJECT_LABELS) as SubjectKind[];
  const sections = kinds.flatMap((kind) => {
    const facts = [...FACTS.values()].filter(({ subject }) => subject === kind);
    if (facts.length === 0) return [];
    const { zh, en } = SUBJECT_LABELS[kind];
    return [
      [`## ${zh} · ${en}`],
      table(
        ["Id", "中文", "English", "Type, unit", "Read from", "Rules"],
        facts.map((fact) => [
          `\`${fact.id}\``,
          textOf(fact, "zh"),
          textOf(fact, "en"),
          [fact.type, fact.unit].filter((one) => one !== undefined).join(", "),
          [
            ...fact.from.map((one) => `\`${one}\``),
            ...(fact.parameters ?? []).map((one) => `\`parameter.${one}\``),
          ].join(", "),
          String(used.get(fact.id) ?? 0),
        ]),
      ),
    ];
  });
  return page(
    [
      ["# 事实目录 · Catalogue of facts"],
      [
        `${FACTS.size} 个事实。规则只能引用这里的事实和参数；缺失的事实从不算达标，也从不算未达标。`,
        "",
        `${FACTS.size} facts. A rule names only these and parameters; a fact that is missing never passes and never fails.`,
      ],
      ...sections,
    ],
    "src/facts",
  );
}

/** Label, explanation and codes of a fact. */
function textOf(fact: AnyFact, language: Language): string {
  const codes = Object.entries(fact.codes ?? {}).map(
    ([code, label]) => `\`${code}\` ${label[language]}`,
  );
  const how = howComputed(fact)?.[language];
  const said = how === undefined ? undefined : `<code>${how}</code>`;
  return [
    fact.label[language],
    fact.about?.[language],
    said,
    codes.join(language === "zh" ? "、" : ", "),
  ]
    .filter((one) => one !== undefined && one !== "")
    .join("<br>");
}

/** Every legal value through time, with its source and how sure it is. */
export function parametersPage(book: Rulebook): string {
  const parameters = [...book.parameters.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const values = parameters.flatMap(({ histories }) => histories.flatMap((one) => one.values));
  const empty = values.filter(({ value }) => value === null).length;
  return page(
    [
      ["# 参数 · Legal values"],
      [
        `${parameters.length} 个参数，${values.length} 个按日期记录的数值，其中 ${empty} 个为空并说明了原因。`,
        "",
        `${parameters.length} parameters, ${values.length} dated values, of which ${empty} are null with a reason.`,
      ],
      ...parameters.flatMap((one) => [
        [`## \`${one.name}\``],
        [headingOf(one)],
        table(["Place", "From", "To", "Value", "Sources", "Note"], rowsOf(one)),
      ]),
    ],
    "rules/parameters",
  );
}

function headingOf({ label, unit, purpose, note, lastCheckedOn }: Parameter): string {
  const facts = [unit, purpose, `checked ${lastCheckedOn}`].filter((one) => one !== undefined);
  const notes = note === undefined ? "" : `<br>${note.zh}<br>${note.en}`;
  return `${label.zh} · ${label.en} (${facts.join(", ")})${notes}`;
}

function rowsOf({ histories }: Parameter): string[][] {
  return histories.flatMap(({ place, values }) =>
    values.map(({ from, to, value, absence, sources, note }) => [
      place,
      from,
      to ?? "",
      value === null
        ? `${absenceText(absence, "zh")} · ${absenceText(absence, "en")}`
        : Array.isArray(value)
          ? value.join(", ")
          : String(value),
      sources
        .map(
          ({ source, clause, states, confidence }) =>
            `\`${source}\`${[clause, states].map((one) => (one === undefined ? "" : ` ${one}`)).join("")} (${CONFIDENCE_LABELS[confidence].en})`,
        )
        .join("<br>"),
      note === undefined ? "" : `${note.zh}<br>${note.en}`,
    ]),
  );
}

/** Every code of a finding with its message and remedy. */
export function codesPage(all: FindingTemplates<string>): string {
  const codes = Object.keys(all).sort();
  const rooms = [...new Set(codes.map((code) => code.split("/")[0] as string))];
  return page(
    [
      ["# 问题代码 · Issue codes"],
      [
        "数据有问题时返回问题，不抛出异常。`{…}` 处填写具体内容。",
        "",
        "Bad data gives issues and throws nothing. Details stand where `{…}` is.",
      ],
      ...rooms.flatMap((room) => [
        [`## ${room}`],
        table(
          ["Code", "Severity", "说明 · Message", "处理 · Remedy"],
          codes
            .filter((code) => code.startsWith(`${room}/`))
            .map((code) => {
              const { severity, message, remedy } = all[code] as FindingTemplate;
              const shown =
                room === "lint" ? `[\`${code}\`](lint/${code.slice(5)}.md)` : `\`${code}\``;
              return [
                shown,
                severity,
                `${message.zh}<br>${message.en}`,
                `${remedy.zh}<br>${remedy.en}`,
              ];
            }),
        ),
      ]),
    ],
    "src/report/codes.ts",
  );
}
