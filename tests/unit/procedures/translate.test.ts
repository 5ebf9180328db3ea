import { describe, expect, test } from "vitest";
import {
  auditDossier,
  cleanDossier,
  compareProcedures,
  translateDossier,
} from "../../../src/procedures/index.js";
import { calendar, procedure } from "./support.js";

const context = { asOf: "2026-06-30", calendar };

describe("the seed's two reviews, one final review and one notice", () => {
  const seed = procedure("cn-sichuan/identification-township-final");
  const national = procedure("cn/identification-two-notices");
  const dossier = cleanDossier(seed, {
    id: "case-1",
    subject: "household-1",
    openedOn: "2014-06-03",
    calendar,
  });

  test("is in order by its own text", () => {
    expect(auditDossier(dossier, seed, context)).toEqual([]);
  });

  test("lacks the county's re-examination by the national one, which names its clause", () => {
    const findings = auditDossier(translateDossier(dossier, seed, national), national, context);
    const county = findings.find(({ details }) => details.step === "county-reexamination");
    expect(county).toMatchObject({ code: "case/step-missing", severity: "error" });
    expect(county?.sources[0]).toMatchObject({ source: "CN-2014-24", clause: "step 3" });
    expect(county?.message).toEqual({
      zh: "缺少“县扶贫办复审”",
      en: expect.stringContaining("is missing"),
    });
  });

  test("lacks these steps of the national one, and only these", () => {
    const findings = auditDossier(translateDossier(dossier, seed, national), national, context);
    const missing = findings
      .filter(({ code }) => code === "case/step-missing")
      .map(({ details }) => details.step);
    expect(missing).toEqual([
      "application",
      "verification",
      "second-notice",
      "county-reexamination",
      "announcement",
    ]);
  });
});

describe("the five-step formula and the national six steps", () => {
  const five = procedure("cn-sichuan/household-exit-five-step");
  const national = procedure("cn/household-exit");

  test("answer one another so", () => {
    const { standardSteps, additional } = compareProcedures(five, national);
    expect(
      standardSteps.map(({ step, answeredBy }) => [step.id, answeredBy.map(({ id }) => id)]),
    ).toEqual([
      ["review", ["review"]],
      ["verify", ["village-check"]],
      ["consent", ["application"]],
      ["notice", ["village-notice"]],
      ["announce", []],
      ["strike-off", []],
    ]);
    expect(additional.map(({ id }) => id)).toEqual([
      "township-check",
      "township-notice",
      "county-notice",
      "county-decision",
    ]);
  });

  test("a five-step case lacks the announcement and the striking off", () => {
    const dossier = cleanDossier(five, { id: "c", subject: "h", openedOn: "2019-09-02", calendar });
    const findings = auditDossier(translateDossier(dossier, five, national), national, context);
    expect(
      findings
        .filter(({ code }) => code === "case/step-missing")
        .map(({ details }) => details.step),
    ).toEqual(["announce", "strike-off"]);
    expect(
      findings.find(({ details, code }) => details.step === "verify" && code === "case/wrong-body")
        ?.expected?.en,
    ).toContain("stationed work team");
  });
});

test("a case under an extension is carried over to its parent step by step", () => {
  const guangxi = procedure("cn-guangxi/household-exit");
  const national = procedure("cn/household-exit");
  const dossier = cleanDossier(guangxi, {
    id: "c",
    subject: "h",
    openedOn: "2018-09-03",
    calendar,
  });
  const carried = translateDossier(dossier, guangxi, national);
  expect(carried.events).toHaveLength(6);
  expect(auditDossier(carried, national, context)).toEqual([]);
  expect(() => translateDossier(dossier, national, guangxi)).toThrow(TypeError);
});
