import { expectCall, inARow, listOf, words } from "../../base/index.js";
import { isAbsent, openQuestions } from "../../procedures/index.js";
import {
  column,
  facts,
  joined,
  listUnder,
  number,
  paragraph,
  section,
  table
} from "../doc.js";
import { PROCEDURE } from "../shapes.js";
import {
  actorsLabel,
  citationsText,
  durationLabel,
  placeLabel,
  shareLabel,
  stepLabel
} from "./procedure-words.js";
function proceduresDoc(procedures) {
  expectCall("proceduresDoc", { procedures: [procedures, listOf(PROCEDURE)] });
  return {
    title: words("\u7A0B\u5E8F", "Procedures"),
    blocks: [
      table(
        [
          column(words("\u7A0B\u5E8F", "procedure")),
          number(words("\u6B65\u9AA4", "steps")),
          column(words("\u540D\u79F0", "title"))
        ],
        procedures.map(({ id, steps, title }) => [id, steps.length, title])
      )
    ]
  };
}
function procedureDoc(procedure) {
  expectCall("procedureDoc", { procedure: [procedure, PROCEDURE] });
  const { id, title, inForce, sources, note, steps } = procedure;
  const [from, to] = [inForce.from ?? "?", inForce.to ?? "?"];
  return {
    title: [`${id}  `, title],
    lead: [
      words(`\u65BD\u884C\u671F ${from} \u81F3 ${to}`, `in force ${from} to ${to}`),
      [SOURCE, ": ", citationsText(sources)],
      ...note === null ? [] : [[NOTE, ": ", note]]
    ],
    blocks: [
      ...steps.map(
        (step, index) => section(
          [`${index + 1}. `, step.label, `  (${step.id})`],
          facts(...stepFacts(procedure, step))
        )
      ),
      ...limits(procedure),
      ...changes(procedure),
      ...questions(procedure)
    ]
  };
}
const SOURCE = words("\u4F9D\u636E", "source");
const NOTE = words("\u6CE8", "note");
function stepFacts(procedure, step) {
  const { act, after, atLeast, persons, quorum, evidence, objection, of, note, sampling } = step;
  const back = objection?.to ?? null;
  const all = [
    [words("\u4E3B\u4F53", "who"), actorsLabel(step)],
    [words("\u524D\u7F6E", "after"), inARow(after.map((id) => stepLabel(procedure, id)))],
    [words("\u5730\u70B9", "place"), placeLabel(step)],
    [words("\u516C\u793A", "hangs"), act === "notice" ? durationLabel(atLeast) : void 0],
    [words("\u4EBA\u6570", "persons"), isAbsent(persons) ? void 0 : `\u2265 ${persons.value}`],
    [words("\u5230\u4F1A", "quorum"), shareLabel(quorum)],
    [words("\u6750\u6599", "evidence"), inARow(evidence.map(({ label }) => label))],
    [
      words("\u5F02\u8BAE\u6210\u7ACB\u5219\u9000\u56DE", "an upheld objection leads to"),
      back === null ? void 0 : stepLabel(procedure, back)
    ],
    [NOTE, objection?.note ?? void 0],
    [words("\u529E\u7406", "taken"), of === "batch" ? words("\u6210\u6279", "once for many") : void 0],
    [NOTE, note ?? void 0],
    [NOTE, sampling?.note],
    [SOURCE, citationsText(step.sources)]
  ];
  return all.flatMap(
    ([name, said]) => said === void 0 || isEmpty(said) ? [] : [[name, said]]
  );
}
function isEmpty(said) {
  return said === "" || typeof said === "object" && "zh" in said && said.zh === "";
}
function limits(procedure) {
  const rows = procedure.limits.flatMap(
    (limit) => ["atLeast", "atMost"].flatMap((bound) => {
      const span = limit[bound];
      if (span === null) return [];
      const edge = bound === "atLeast" ? words("\u81F3\u5C11 ", "at least ") : words("\u4E0D\u8D85\u8FC7 ", "at most ");
      return [
        [
          limit.label,
          ": ",
          edge,
          durationLabel(span),
          " (",
          joined([stepLabel(procedure, limit.from), stepLabel(procedure, limit.to)], " \u2192 "),
          ")",
          isAbsent(span) ? "" : `  ${citationsText(span.sources)}`
        ]
      ];
    })
  );
  return listUnder(words("\u671F\u9650:", "Limits:"), rows);
}
function changes(procedure) {
  const named = procedure.changes.map(({ code, label }) => [label, ` (${code})`]);
  return named.length === 0 ? [] : [paragraph([words("\u53D8\u52A8", "Changes"), ": ", joined(named, ", ")])];
}
function questions(procedure) {
  const open = openQuestions(procedure).map(
    ({ step, note }) => step === null ? note : [stepLabel(procedure, step), ": ", note]
  );
  return listUnder(words("\u6CD5\u89C4\u672A\u5B9A\u6216\u672A\u627E\u5230:", "Not set, or not found:"), open);
}
export {
  procedureDoc,
  proceduresDoc
};
