import { conditionsOf } from "../../authoring/index.js";
import { expectCall, type FindingTemplate, type Language } from "../../base/index.js";
import { factsOf } from "../../conditions/index.js";
import {
  type AnyFact,
  FACTS,
  howComputed,
  SUBJECT_LABELS,
  type SubjectKind,
} from "../../facts/index.js";
import { CONFIDENCE_LABELS } from "../../judge/index.js";
import type { Law, Parameter, ParameterValue } from "../../law/index.js";
import { CODES } from "../codes.js";
import {
  type Block,
  column,
  type Doc,
  joined,
  lines,
  link,
  name,
  number,
  paragraph,
  section,
  type Text,
  table,
} from "../doc.js";
import { LAW } from "../shapes.js";
import { absenceLabel, beside, under } from "./page-words.js";

/** The catalogue of facts, in both languages, with how many rules ask for each. */
export function factsPage(book: Law): Doc {
  expectCall("factsPage", { book: [book, LAW] });
  const used = new Map<string, number>();
  for (const rule of [...book.rules.values()].flat()) {
    for (const fact of new Set(conditionsOf(rule).flatMap(factsOf))) {
      used.set(fact, (used.get(fact) ?? 0) + 1);
    }
  }
  return {
    title: "事实目录 · Catalogue of facts",
    blocks: [
      paragraph(
        `${FACTS.size} 个事实。规则只能引用这里的事实和参数；缺失的事实从不算达标，也从不算未达标。`,
      ),
      paragraph(
        `${FACTS.size} facts. A rule names only these and parameters; a fact that is missing never passes and never fails.`,
      ),
      ...(Object.keys(SUBJECT_LABELS) as SubjectKind[]).flatMap((kind) => factsAbout(kind, used)),
    ],
    generatedFrom: "src/facts",
  };
}

function factsAbout(kind: SubjectKind, used: ReadonlyMap<string, number>): Block[] {
  const facts = [...FACTS.values()].filter(({ subject }) => subject === kind);
  if (facts.length === 0) return [];
  return [
    section(
      beside(SUBJECT_LABELS[kind]),
      table(
        [
          column("Id"),
          column("中文"),
          column("English"),
          column("Type, unit"),
          column("Read from"),
          number("Rules"),
        ],
        facts.map((fact) => [
          name(fact.id),
          factText(fact, "zh"),
          factText(fact, "en"),
          [fact.type, fact.unit].filter((one) => one !== undefined).join(", "),
          joined(
            [...fact.from, ...(fact.parameters ?? []).map((one) => `parameter.${one}`)].map(name),
            ", ",
          ),
          used.get(fact.id) ?? 0,
        ]),
      ),
    ),
  ];
}

/** Label, explanation and codes of a fact. */
function factText(fact: AnyFact, language: Language): Text {
  const codes = Object.entries(fact.codes ?? {}).map(([code, label]) => [
    name(code),
    ` ${label[language]}`,
  ]);
  const how = howComputed(fact);
  return lines(
    fact.label[language],
    ...(fact.about === undefined ? [] : [fact.about[language]]),
    ...(how === undefined ? [] : [name(how[language])]),
    ...(codes.length === 0 ? [] : [joined(codes, language === "zh" ? "、" : ", ")]),
  );
}

/** Every legal value through time, with its source and how sure it is. */
export function parametersPage(book: Law): Doc {
  expectCall("parametersPage", { book: [book, LAW] });
  const parameters = [...book.parameters.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const values = parameters.flatMap(({ histories }) => histories.flatMap((one) => one.values));
  const empty = values.filter(({ value }) => value === null).length;
  return {
    title: "参数 · Legal values",
    blocks: [
      paragraph(
        `${parameters.length} 个参数，${values.length} 个按日期记录的数值，其中 ${empty} 个为空并说明了原因。`,
      ),
      paragraph(
        `${parameters.length} parameters, ${values.length} dated values, of which ${empty} are null with a reason.`,
      ),
      ...parameters.map((one) =>
        section(
          name(one.name),
          paragraph(headingOf(one)),
          table(
            ["Place", "From", "To", "Value", "Sources", "Note"].map((title) => column(title)),
            [...valueRows(one)],
          ),
        ),
      ),
    ],
    generatedFrom: "rules/parameters",
  };
}

function headingOf({ label, unit, purpose, note, lastCheckedOn }: Parameter): Text {
  const facts = [unit, purpose, `checked ${lastCheckedOn}`].filter((one) => one !== undefined);
  const said = [beside(label), ` (${facts.join(", ")})`];
  return note === undefined ? said : lines(said, note.zh, note.en);
}

/** A value with what it is called, where it is a code. */
function codedValue(value: ParameterValue, codes: Parameter["codes"]): Text {
  const label = codes?.[String(value)];
  return label === undefined ? String(value) : [name(String(value)), " ", beside(label)];
}

function valueRows({ codes, histories }: Parameter): (readonly Text[])[] {
  return histories.flatMap(({ place, values }) =>
    values.map(({ from, to, value, absence, sources, note }) => [
      place,
      from,
      to ?? "",
      value === null
        ? beside(absenceLabel(absence))
        : Array.isArray(value)
          ? value.join(", ")
          : codedValue(value, codes),
      lines(
        ...sources.map(({ source, clause, states, confidence }) => [
          name(source),
          [clause, states].map((one) => (one === undefined ? "" : ` ${one}`)).join(""),
          ` (${CONFIDENCE_LABELS[confidence].en})`,
        ]),
      ),
      note === undefined ? "" : under(note),
    ]),
  );
}

/** Every code of a finding with its message and remedy. */
export function codesPage(): Doc {
  const codes = Object.keys(CODES).sort();
  const rooms = [...new Set(codes.map((code) => code.split("/")[0] as string))];
  return {
    title: "问题代码 · Issue codes",
    blocks: [
      paragraph(["数据有问题时返回问题，不抛出异常。", name("{…}"), " 处填写具体内容。"]),
      paragraph([
        "Bad data gives issues and throws nothing. Details stand where ",
        name("{…}"),
        " is.",
      ]),
      ...rooms.map((room) =>
        section(
          room,
          table(
            ["Code", "Severity", "说明 · Message", "处理 · Remedy"].map((title) => column(title)),
            codes.filter((code) => code.startsWith(`${room}/`)).map(codeRow),
          ),
        ),
      ),
    ],
    generatedFrom: "src/report/codes.ts",
  };
}

function codeRow(code: string): readonly Text[] {
  const { severity, message, remedy } = CODES[code] as FindingTemplate;
  const isOfLinter = code.startsWith("lint/");
  const shown = isOfLinter ? link(name(code), `lint/${code.slice(5)}.md`) : name(code);
  return [shown, severity, under(message), under(remedy)];
}
