import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/base/index.js";
import {
  auditDossier,
  cleanDossier,
  DOSSIER_FINDINGS,
  type DossierDetails,
  nextSteps,
} from "../../../src/procedures/index.js";
import {
  asText,
  auditedDossiersDoc,
  nextStepsDoc,
  procedureAsDot,
  procedureAsMermaid,
  procedureDoc,
} from "../../../src/report/index.js";
import { calendar, library, procedure } from "../procedures/support.js";

const law = procedure("cn-gansu-qinan/monitoring-identification");
const dossier = cleanDossier(law, {
  id: "case-1",
  subject: "household-1",
  openedOn: "2023-03-01",
  calendar,
});

describe("a procedure as text", () => {
  test.each(library.procedures.map((one) => [one.id, one] as const))(
    "%s names every step and every source",
    (_id, one) => {
      for (const language of ["zh", "en"] as const) {
        const text = asText(procedureDoc(one), language);
        for (const { label, sources } of one.steps) {
          expect(text).toContain(label[language]);
          for (const { source } of sources) expect(text).toContain(source);
        }
      }
    },
  );

  test("says the days, the limit and what is not found", () => {
    const text = asText(procedureDoc(law), "en");
    expect(text).toContain("hangs: 5 days");
    expect(text).toContain(
      "the whole procedure from the risk clue: at most 15 days (risk clue → entered in the system)  S87 [government]",
    );
    expect(text).toContain("  democratic review in the village: No quorum was found");
  });
});

function casesOf(findings: readonly Finding<DossierDetails>[]) {
  const { id, procedure: of, subject } = dossier;
  const faulty = findings.length === 0 ? 0 : 1;
  return auditedDossiersDoc({
    cases: [{ case: id, kind: law.kind, procedure: of, place: {}, subject, end: null, findings }],
    counts: { checked: 1, clean: 1 - faulty, faulty, undecided: 0 },
    issues: [],
  });
}

describe("findings as text", () => {
  test("are a paragraph each, under their case", () => {
    const events = dossier.events.filter(({ id }) => id !== "case-1/notice");
    const findings = auditDossier({ ...dossier, events }, law, { asOf: "2023-06-30", calendar });
    expect(asText(casesOf(findings), "en")).toBe(
      [
        "Audit of dossiers",
        "",
        "Dossiers: 1; clean 0, with faults 1, with open questions only 0",
        "",
        "Dossiers with faults (1)",
        "",
        "case-1  household-1  cn-gansu-qinan/monitoring-identification",
        "  [error] “notice in the village” is missing  (case/step-missing)",
        "    found: no record",
        "    expected: notice in the village",
        "    remedy: Take the step, and again those that follow it",
        "    source: S87 [government]; CN-2021-7 [government, S85 S86 S87 S89]",
        "",
      ].join("\n"),
    );
  });

  test("a case without any is counted and not listed", () => {
    expect(asText(casesOf([]), "zh")).toBe(
      "案卷核查\n\n案卷1份：没有问题1份，有问题0份，仅有无法判断的0份\n",
    );
  });

  test("every code has a message and a remedy in both languages", () => {
    for (const { message, remedy } of Object.values(DOSSIER_FINDINGS)) {
      for (const text of [message.zh, message.en, remedy.zh, remedy.en]) expect(text).not.toBe("");
    }
  });
});

test("what comes next is a line each, with who and until when", () => {
  const begun = { ...dossier, events: dossier.events.slice(0, 5) };
  const next = nextSteps(begun, law, { day: "2023-03-02", calendar });
  const of = { case: "case-1", subject: "household-1" };
  expect(asText(nextStepsDoc([{ ...of, steps: next }]), "en")).toBe(
    [
      "What is to be done next",
      "",
      "case-1  household-1",
      "  notice in the village  (due; hangs: 5 days; not after 2023-03-16)",
      "",
    ].join("\n"),
  );
  expect(asText(nextStepsDoc([{ ...of, steps: [] }]), "zh")).toContain("  没有待办步骤\n");
});

describe("drawings", () => {
  test.each(library.procedures.map((one) => [one.id, one] as const))(
    "%s has a node a step and an arrow a precedence",
    (_id, one) => {
      const arrows = one.steps.reduce((sum, { after }) => sum + after.length, 0);
      const mermaid = procedureAsMermaid(one, "zh").split("\n");
      expect(mermaid.filter((line) => line.includes(" --> "))).toHaveLength(arrows);
      const dot = procedureAsDot(one).split("\n");
      expect(dot.filter((line) => line.includes("label="))).toHaveLength(one.steps.length);
    },
  );

  test("a quotation mark or a bracket in a label does not break them", () => {
    const [first, ...rest] = law.steps;
    if (first === undefined) throw new Error("no step");
    const odd = { ...law, steps: [{ ...first, label: { zh: 'a"b<c#d\\', en: 'a"b' } }, ...rest] };
    expect(procedureAsMermaid(odd, "zh")).toContain("a#quot;b#lt;c#35;d");
    expect(procedureAsDot(odd)).toContain('a\\"b<c#d\\\\');
  });
});
