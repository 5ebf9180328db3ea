import { expectCall, inARow, type Label, listOf, words } from "../../base/index.js";
import { isAbsent, openQuestions, type Procedure, type Step } from "../../procedures/index.js";
import {
  type Block,
  column,
  type Doc,
  facts,
  joined,
  listUnder,
  number,
  paragraph,
  section,
  type Text,
  table,
} from "../doc.js";
import { PROCEDURE } from "../shapes.js";
import {
  actorsLabel,
  citationsText,
  durationLabel,
  placeLabel,
  shareLabel,
  stepLabel,
} from "./procedure-words.js";

/** Every procedure with its steps. */
export function proceduresDoc(procedures: readonly Procedure[]): Doc {
  expectCall("proceduresDoc", { procedures: [procedures, listOf(PROCEDURE)] });
  return {
    title: words("程序", "Procedures"),
    blocks: [
      table(
        [
          column(words("程序", "procedure")),
          number(words("步骤", "steps")),
          column(words("名称", "title")),
        ],
        procedures.map(({ id, steps, title }) => [id, steps.length, title]),
      ),
    ],
  };
}

/** A procedure: its steps with who, after what, how long and by which clause. */
export function procedureDoc(procedure: Procedure): Doc {
  expectCall("procedureDoc", { procedure: [procedure, PROCEDURE] });
  const { id, title, inForce, sources, note, steps } = procedure;
  const [from, to] = [inForce.from ?? "?", inForce.to ?? "?"];
  return {
    title: [`${id}  `, title],
    lead: [
      words(`施行期 ${from} 至 ${to}`, `in force ${from} to ${to}`),
      [SOURCE, ": ", citationsText(sources)],
      ...(note === null ? [] : [[NOTE, ": ", note]]),
    ],
    blocks: [
      ...steps.map((step, index) =>
        section(
          [`${index + 1}. `, step.label, `  (${step.id})`],
          facts(...stepFacts(procedure, step)),
        ),
      ),
      ...limits(procedure),
      ...changes(procedure),
      ...questions(procedure),
    ],
  };
}

const SOURCE = words("依据", "source");
const NOTE = words("注", "note");

function stepFacts(procedure: Procedure, step: Step): [Label, Text][] {
  const { act, after, atLeast, persons, quorum, evidence, objection, of, note, sampling } = step;
  const back = objection?.to ?? null;
  const all: readonly [Label, Text | undefined][] = [
    [words("主体", "who"), actorsLabel(step)],
    [words("前置", "after"), inARow(after.map((id) => stepLabel(procedure, id)))],
    [words("地点", "place"), placeLabel(step)],
    [words("公示", "hangs"), act === "notice" ? durationLabel(atLeast) : undefined],
    [words("人数", "persons"), isAbsent(persons) ? undefined : `≥ ${persons.value}`],
    [words("到会", "quorum"), shareLabel(quorum)],
    [words("材料", "evidence"), inARow(evidence.map(({ label }) => label))],
    [
      words("异议成立则退回", "an upheld objection leads to"),
      back === null ? undefined : stepLabel(procedure, back),
    ],
    [NOTE, objection?.note ?? undefined],
    [words("办理", "taken"), of === "batch" ? words("成批", "once for many") : undefined],
    [NOTE, note ?? undefined],
    [NOTE, sampling?.note],
    [SOURCE, citationsText(step.sources)],
  ];
  return all.flatMap(([name, said]): [Label, Text][] =>
    said === undefined || isEmpty(said) ? [] : [[name, said]],
  );
}

function isEmpty(said: Text): boolean {
  return said === "" || (typeof said === "object" && "zh" in said && said.zh === "");
}

function limits(procedure: Procedure): readonly Block[] {
  const rows = procedure.limits.flatMap((limit) =>
    (["atLeast", "atMost"] as const).flatMap((bound) => {
      const span = limit[bound];
      if (span === null) return [];
      const edge = bound === "atLeast" ? words("至少 ", "at least ") : words("不超过 ", "at most ");
      return [
        [
          limit.label,
          ": ",
          edge,
          durationLabel(span),
          " (",
          joined([stepLabel(procedure, limit.from), stepLabel(procedure, limit.to)], " → "),
          ")",
          isAbsent(span) ? "" : `  ${citationsText(span.sources)}`,
        ],
      ];
    }),
  );
  return listUnder(words("期限:", "Limits:"), rows);
}

function changes(procedure: Procedure): Block[] {
  const named = procedure.changes.map(({ code, label }) => [label, ` (${code})`]);
  return named.length === 0
    ? []
    : [paragraph([words("变动", "Changes"), ": ", joined(named, ", ")])];
}

function questions(procedure: Procedure): readonly Block[] {
  const open = openQuestions(procedure).map(({ step, note }) =>
    step === null ? note : [stepLabel(procedure, step), ": ", note],
  );
  return listUnder(words("法规未定或未找到:", "Not set, or not found:"), open);
}
