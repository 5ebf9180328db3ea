import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { auditDossiers } from "../../src/audit/index.js";
import {
  auditDossier,
  cleanDossier,
  compareSignOffs,
  type Dossier,
  type DossierEvent,
  endOfDossier,
  householdStatus,
  type LifeChange,
  lifeOfDossiers,
  nextSteps,
  readDossier,
  type SignOff,
  type StepEvent,
} from "../../src/procedures/index.js";
import { assembleRegister } from "../../src/register/index.js";
import { pack } from "../support/rules.js";
import { calendar, library, procedure } from "../unit/procedures/support.js";

const law = procedure("cn/household-exit");
const AS_OF = "2020-06-30";

/** The exit of a household of which a notice ran from 2 to 8 September 2019, with more events. */
function dossier(...more: readonly object[]): Dossier {
  const clean = cleanDossier(law, { id: "c", subject: "H1", openedOn: "2019-09-02", calendar });
  const events = [...clean.events.map((event) => ({ ...event, objections: 1 })), ...more];
  return { ...clean, events: events.map(withDay) as DossierEvent[] };
}

const withDay = (event: object) => ({ recordedOn: "2019-09-08", ...event });

const objection = (on: string | null) => ({ type: "objection", id: "o", step: "notice", on });
const settlement = (result: "upheld" | "dismissed", on: string | null) => ({
  type: "settlement",
  id: "s",
  objection: "o",
  result,
  on,
});

/** The step to be taken again after an objection to the notice. */
const target = law.steps.find(({ id }) => id === "notice")?.objection?.to ?? "notice";

function again(step: string, on: string | null, change: Partial<StepEvent> = {}): object {
  const first = dossier().events.find((event) => event.type === "step" && event.step === step);
  const { until, ...rest } = { ...first, ...change } as StepEvent;
  return { ...rest, ...(until === undefined ? {} : { until: on }), id: `again/${step}`, on };
}

const findings = (current: Dossier) =>
  auditDossier(current, law, { asOf: AS_OF, calendar })
    .filter(({ code, details: { asks } }) =>
      /^case\/(objection|refusal|too-early|deadline)/.test(asks ?? code),
    )
    .map(({ code, details: { asks } }) => asks ?? `fault ${code}`);

describe("a case from outside", () => {
  test("settled on a day that is not recorded is unknown, with what to find out", () => {
    const stored = JSON.parse(
      readFileSync(
        new URL("../../fixtures/cases/unknown-settlement/case.json", import.meta.url),
        "utf8",
      ),
    );
    const read = readDossier(stored, law);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const found = auditDossier(read.value, law, { asOf: "2026-06-30", calendar });
    expect(found.filter(({ kind }) => kind === "fault")).toEqual([]);
    const [asked] = found.filter(({ details }) => details.asks === "case/objection-open");
    expect(asked).toMatchObject({ kind: "unknown", details: { step: "notice" } });
    expect(asked?.found?.zh).toContain("处理日期未记录");
    expect(asked?.expected?.zh).toContain("查明处理日期");
    expect(asked?.expected?.en).toContain("the day of settling");
  });
});

describe("an objection", () => {
  test.each<[string, object[], string[]]>([
    [
      "that was never settled is left open",
      [objection("2019-09-04")],
      ["fault case/objection-open"],
    ],
    ["of an unknown day may have come after all", [objection(null)], ["case/objection-open"]],
    [
      "settled after the later steps is left open",
      [objection("2019-09-04"), settlement("dismissed", "2019-12-01")],
      ["fault case/objection-open"],
    ],
    [
      "upheld on an unknown day may have been heeded",
      [objection("2019-09-04"), settlement("upheld", null)],
      ["case/objection-open", "case/objection-ignored"],
    ],
    [
      "upheld, and the step taken again on an unknown day, may have been heeded",
      [
        objection("2019-09-04"),
        settlement("upheld", "2019-09-05"),
        again(target, null, { objections: 0 }),
      ],
      ["case/objection-ignored"],
    ],
    [
      "upheld, and nothing taken again, was ignored",
      [objection("2019-09-04"), settlement("upheld", "2019-09-05")],
      ["fault case/objection-ignored"],
    ],
  ])("%s", (_what, more, expected) => {
    expect(findings(dossier(...more)).filter((code) => code.includes("objection"))).toEqual(
      expected,
    );
  });
});

describe("a step that was refused", () => {
  const refused = (on: string | null) => again("verify", on, { result: "refused" });
  const first = (change: object) => {
    const current = dossier(refused("2019-09-02"));
    const events = current.events.map((event) =>
      event.type === "step" && event.step === "verify" && event.id !== "again/verify"
        ? { ...event, ...change }
        : event,
    );
    return { ...current, events } as Dossier;
  };
  test("and passed on an unknown day may have been passed afterwards", () => {
    expect(findings(first({ on: null }))).toContain("case/refusal-ignored");
    expect(findings(first({ result: "refused" }))).toContain("fault case/refusal-ignored");
  });
  test("has not ended the case, where it was passed on an unknown day", () => {
    const open = first({ on: "2019-09-01" });
    const without = (one: Dossier) => ({
      ...one,
      events: one.events.filter((event) => !("step" in event && event.step === "strike-off")),
    });
    expect(endOfDossier(without(open))).toMatchObject({ how: "refused" });
    expect(endOfDossier(without(first({ on: null })))).toBeNull();
  });
});

test("a limit that runs from a step taken twice, once on an unknown day, accuses nobody", () => {
  let limits = 0;
  for (const one of library.procedures) {
    for (const limit of one.limits) {
      if (limit.from === "basis") continue;
      const whole = cleanDossier(one, { id: "l", subject: "H", openedOn: "2019-09-02", calendar });
      const from = whole.events.find((event) => "step" in event && event.step === limit.from);
      const to = whole.events.find((event) => "step" in event && event.step === limit.to);
      if (from === undefined || to === undefined) continue;
      limits += 1;
      for (const [event, day] of [
        [from, "2019-12-31"],
        [from, "2018-01-01"],
        [to, "2029-12-31"],
        [to, "2018-01-01"],
      ] as const) {
        const twice = {
          ...whole,
          events: whole.events.flatMap((other) =>
            other === event
              ? [
                  { ...other, on: null },
                  { ...other, id: "twice", on: day },
                ]
              : [other],
          ),
        } as Dossier;
        const found = auditDossier(twice, one, { asOf: "2030-12-31", calendar })
          .filter(({ kind, details }) => kind === "fault" && details.step === limit.to)
          .map(({ code }) => code);
        expect(found, `${one.id} ${limit.from} ${limit.to}`).not.toContain(
          "case/deadline-exceeded",
        );
        if (event === from) expect(found).not.toContain("case/too-early");
      }
    }
  }
  expect(limits).toBeGreaterThan(3);
});

test("a step taken again after an objection upheld on an unknown day is not asked for once more", () => {
  const steps = ["review", "verify", "consent", "notice"];
  const current = dossier(
    objection("2019-09-04"),
    settlement("upheld", null),
    ...steps.map((step) => again(step, "2019-09-20")),
  );
  const open = {
    ...current,
    events: current.events.filter(
      (event) => !("step" in event && ["announce", "strike-off"].includes(event.step)),
    ),
  };
  const next = nextSteps(open, law, { day: "2019-10-10", calendar });
  expect(next.filter((one) => one.again)).toEqual([]);
  expect(next.map(({ step }) => step.id)).toContain("announce");
});

describe("the life of a household", () => {
  const life = (...steps: readonly (readonly [LifeChange, string | null])[]) =>
    steps.map(([change, on], index) => ({ id: `e${index}`, household: "H1", change, on }));
  const on = (day: string, ...steps: readonly (readonly [LifeChange, string | null])[]) =>
    householdStatus(life(...steps), "H1", day);

  test("an exit concluded on an unknown day is not “still registered”", () => {
    const status = on("2020-01-01", ["registered", "2014-06-20"], ["exited", null]);
    expect(status).toMatchObject({ registration: "unknown", since: null });
    expect(status.issues.map(({ code }) => code)).toEqual(["life/undated-change"]);
  });
  test("what follows on an event of an unknown day is no impossible change", () => {
    const status = on("2020-01-01", ["registered", null], ["exited", "2017-11-10"]);
    expect(status).toMatchObject({ registration: "exited", since: "2017-11-10" });
    expect(status.issues.map(({ code }) => code)).toEqual(["life/undated-change"]);
  });
  test("help on an unknown day leaves the registration known", () => {
    const status = on("2020-01-01", ["registered", "2014-06-20"], ["helped", null]);
    expect(status).toMatchObject({ registration: "registered", helped: null });
  });
  test("many events of unknown days end as unknown, at once", () => {
    const many = Array.from({ length: 200 }, () => ["helped", null] as const);
    expect(on("2020-01-01", ["registered", "2014-06-20"], ...many).registration).toBe("unknown");
  });
  test("a case concluded on an unknown day is told", () => {
    const whole = dossier();
    const undated = {
      ...whole,
      events: whole.events.map((event) => ({ ...event, on: null })) as DossierEvent[],
    };
    expect(lifeOfDossiers([undated], library.procedures)).toMatchObject([
      { change: "exited", on: null },
    ]);
  });
});

describe("a register", () => {
  const audited = (exitedOn: string, on: string) =>
    auditDossiers(
      pack("cn-sichuan/household-exit"),
      assembleRegister([
        {
          table: "households",
          file: "households.csv",
          header: ["户编号", "户状态", "脱贫日期", "登记人口"],
          rows: [{ line: 2, cells: ["H1", "已脱贫", exitedOn, "1"] }],
        },
        {
          table: "field-verdicts",
          file: "field-verdicts.csv",
          header: ["户编号", "指标", "现场认定", "认定日期", "核查方式", "佐证材料", "签字人"],
          rows: [{ line: 2, cells: ["H1", "housing", "达标", on, "现场查看", "照片", "张三"] }],
        },
      ]),
      [],
      library,
      { asOf: AS_OF, place: "cn-sichuan", calendar },
    );

  test("does not hold a household struck off without a case on a day that is not recorded", () => {
    expect(audited("2019-11-10", "").struckOffWithoutCase).toEqual(["H1"]);
    expect(audited("2020-11-10", "").struckOffWithoutCase).toEqual([]);
    const unknown = audited("", "");
    expect(unknown.struckOffWithoutCase).toEqual([]);
    expect(unknown.issues.map(({ code }) => code)).toEqual(["case/undated-exit"]);
  });
});

test("a field verdict of an unknown day that differs cannot be compared", () => {
  const row: SignOff = {
    household: "H1",
    village: "V1",
    criterion: "housing",
    label: { zh: "住房安全", en: "Housing" },
    computed: "not-met",
    field: "met",
    on: "2020-05-01",
    method: "seen",
    evidence: ["photo"],
    signer: "张三",
  };
  const codes = (one: SignOff) => compareSignOffs([one]).findings.map(({ code }) => code);
  expect(codes(row)).toEqual(["sign-off/verdict-differs"]);
  expect(codes({ ...row, on: null })).toEqual(["sign-off/verdict-cannot-be-compared"]);
  expect(codes({ ...row, on: null, computed: "met" })).toEqual([]);
});
