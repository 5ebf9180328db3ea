import { conditionsOf } from "../../authoring/index.js";
import { expectCall } from "../../base/index.js";
import { factsOf } from "../../conditions/index.js";
import { FACTS, howComputed } from "../../facts/index.js";
import { CONFIDENCE_LABELS } from "../../judge/index.js";
import { CODES } from "../codes.js";
import {
  column,
  joined,
  lines,
  link,
  name,
  number,
  paragraph,
  section,
  table
} from "../doc.js";
import { LAW } from "../shapes.js";
import { absenceLabel, beside, SUBJECT_LABELS, under } from "./page-words.js";
function factsPage(book) {
  expectCall("factsPage", { book: [book, LAW] });
  const used = /* @__PURE__ */ new Map();
  for (const rule of [...book.rules.values()].flat()) {
    for (const fact of new Set(conditionsOf(rule).flatMap(factsOf))) {
      used.set(fact, (used.get(fact) ?? 0) + 1);
    }
  }
  return {
    title: "\u4E8B\u5B9E\u76EE\u5F55 \xB7 Catalogue of facts",
    blocks: [
      paragraph(
        `${FACTS.size} \u4E2A\u4E8B\u5B9E\u3002\u89C4\u5219\u53EA\u80FD\u5F15\u7528\u8FD9\u91CC\u7684\u4E8B\u5B9E\u548C\u53C2\u6570\uFF1B\u7F3A\u5931\u7684\u4E8B\u5B9E\u4ECE\u4E0D\u7B97\u8FBE\u6807\uFF0C\u4E5F\u4ECE\u4E0D\u7B97\u672A\u8FBE\u6807\u3002`
      ),
      paragraph(
        `${FACTS.size} facts. A rule names only these and parameters; a fact that is missing never passes and never fails.`
      ),
      ...Object.keys(SUBJECT_LABELS).flatMap((kind) => factsAbout(kind, used))
    ],
    generatedFrom: "src/facts"
  };
}
function factsAbout(kind, used) {
  const facts = [...FACTS.values()].filter(({ subject }) => subject === kind);
  if (facts.length === 0) return [];
  return [
    section(
      beside(SUBJECT_LABELS[kind]),
      table(
        [
          column("Id"),
          column("\u4E2D\u6587"),
          column("English"),
          column("Type, unit"),
          column("Read from"),
          number("Rules")
        ],
        facts.map((fact) => [
          name(fact.id),
          factText(fact, "zh"),
          factText(fact, "en"),
          [fact.type, fact.unit].filter((one) => one !== void 0).join(", "),
          joined(
            [...fact.from, ...(fact.parameters ?? []).map((one) => `parameter.${one}`)].map(name),
            ", "
          ),
          used.get(fact.id) ?? 0
        ])
      )
    )
  ];
}
function factText(fact, language) {
  const codes = Object.entries(fact.codes ?? {}).map(([code, label]) => [
    name(code),
    ` ${label[language]}`
  ]);
  const how = howComputed(fact);
  return lines(
    fact.label[language],
    ...fact.about === void 0 ? [] : [fact.about[language]],
    ...how === void 0 ? [] : [name(how[language])],
    ...codes.length === 0 ? [] : [joined(codes, language === "zh" ? "\u3001" : ", ")]
  );
}
function parametersPage(book) {
  expectCall("parametersPage", { book: [book, LAW] });
  const parameters = [...book.parameters.values()].sort((a, b) => a.name < b.name ? -1 : 1);
  const values = parameters.flatMap(({ histories }) => histories.flatMap((one) => one.values));
  const empty = values.filter(({ value }) => value === null).length;
  return {
    title: "\u53C2\u6570 \xB7 Legal values",
    blocks: [
      paragraph(
        `${parameters.length} \u4E2A\u53C2\u6570\uFF0C${values.length} \u4E2A\u6309\u65E5\u671F\u8BB0\u5F55\u7684\u6570\u503C\uFF0C\u5176\u4E2D ${empty} \u4E2A\u4E3A\u7A7A\u5E76\u8BF4\u660E\u4E86\u539F\u56E0\u3002`
      ),
      paragraph(
        `${parameters.length} parameters, ${values.length} dated values, of which ${empty} are null with a reason.`
      ),
      ...parameters.map(
        (one) => section(
          name(one.name),
          paragraph(headingOf(one)),
          table(
            ["Place", "From", "To", "Value", "Sources", "Note"].map((title) => column(title)),
            [...valueRows(one)]
          )
        )
      )
    ],
    generatedFrom: "rules/parameters"
  };
}
function headingOf({ label, unit, purpose, note, lastCheckedOn }) {
  const facts = [unit, purpose, `checked ${lastCheckedOn}`].filter((one) => one !== void 0);
  const said = [beside(label), ` (${facts.join(", ")})`];
  return note === void 0 ? said : lines(said, note.zh, note.en);
}
function valueRows({ histories }) {
  return histories.flatMap(
    ({ place, values }) => values.map(({ from, to, value, absence, sources, note }) => [
      place,
      from,
      to ?? "",
      value === null ? beside(absenceLabel(absence)) : Array.isArray(value) ? value.join(", ") : String(value),
      lines(
        ...sources.map(({ source, clause, states, confidence }) => [
          name(source),
          [clause, states].map((one) => one === void 0 ? "" : ` ${one}`).join(""),
          ` (${CONFIDENCE_LABELS[confidence].en})`
        ])
      ),
      note === void 0 ? "" : under(note)
    ])
  );
}
function codesPage() {
  const codes = Object.keys(CODES).sort();
  const rooms = [...new Set(codes.map((code) => code.split("/")[0]))];
  return {
    title: "\u95EE\u9898\u4EE3\u7801 \xB7 Issue codes",
    blocks: [
      paragraph(["\u6570\u636E\u6709\u95EE\u9898\u65F6\u8FD4\u56DE\u95EE\u9898\uFF0C\u4E0D\u629B\u51FA\u5F02\u5E38\u3002", name("{\u2026}"), " \u5904\u586B\u5199\u5177\u4F53\u5185\u5BB9\u3002"]),
      paragraph([
        "Bad data gives issues and throws nothing. Details stand where ",
        name("{\u2026}"),
        " is."
      ]),
      ...rooms.map(
        (room) => section(
          room,
          table(
            ["Code", "Severity", "\u8BF4\u660E \xB7 Message", "\u5904\u7406 \xB7 Remedy"].map((title) => column(title)),
            codes.filter((code) => code.startsWith(`${room}/`)).map(codeRow)
          )
        )
      )
    ],
    generatedFrom: "src/report/codes.ts"
  };
}
function codeRow(code) {
  const { severity, message, remedy } = CODES[code];
  const isOfLinter = code.startsWith("lint/");
  const shown = isOfLinter ? link(name(code), `lint/${code.slice(5)}.md`) : name(code);
  return [shown, severity, under(message), under(remedy)];
}
export {
  codesPage,
  factsPage,
  parametersPage
};
