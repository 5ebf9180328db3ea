import { describe, expect, test } from "vitest";
import * as engine from "../../src/engine/index.js";
import * as figures from "../../src/figures/index.js";
import * as core from "../../src/index.js";
import * as indicators from "../../src/indicators/index.js";
import * as io from "../../src/io/index.js";
import * as procedures from "../../src/procedures/index.js";
import * as report from "../../src/report/index.js";
import * as sql from "../../src/sql/index.js";
import * as testing from "../../src/testing/index.js";
import { pack, RULES_FOLDER, rulebook } from "../support/rules.js";
import { calendar, library, procedure } from "../unit/procedures/support.js";

const ENTRIES = { core, engine, figures, indicators, io, procedures, report, sql, testing };

/** What takes anything at all and answers with issues, or takes nothing. */
const TAKES_ANYTHING = [
  "core.readHousehold",
  "figures.builtInFigureRules",
  "indicators.builtinIndicators",
  "io.isSeal",
  "io.reasonOf",
  "report.asJson",
  "report.codesPage",
  "report.hasDocx",
  "report.registerDoc",
];

const NONSENSE: readonly unknown[] = [
  null,
  0,
  1.5,
  Number.NaN,
  true,
  [null],
  [{}],
  { nonsense: 1 },
  [{ value: "1" }],
  () => undefined,
];

/** Of a case without findings that hold or not, nothing is known: `null` is an answer to it. */
const taken = (name: string) =>
  name === "procedures.exitHolds" ? NONSENSE.filter((one) => one !== null) : NONSENSE;

type Call = (...args: unknown[]) => unknown;

const calls = Object.entries(ENTRIES).flatMap(([entry, exported]) =>
  Object.entries(exported)
    .filter(([, value]) => typeof value === "function")
    .map(([name, value]) => [`${entry}.${name}` as string, value as Call] as const),
);

/** How a call ended: with issues, with a TypeError that names the function, or otherwise. */
async function ending(name: string, call: Call, args: readonly unknown[]): Promise<string> {
  const own = name.slice(name.indexOf(".") + 1);
  try {
    const result = (await call(...args)) as { readonly ok?: boolean } | null | undefined;
    return result?.ok === false ? "issues" : `returns ${typeof result}`;
  } catch (error) {
    const { message } = error as Error;
    const isOurs =
      error instanceof TypeError &&
      / is (no )?\S.*; found |^parseHousehold: .*\n.* expected .*, found /.test(message);
    return isOurs && message.startsWith(`${own}: `) ? "refused" : `throws ${message}`;
  }
}

describe("every public function refuses what it cannot take", () => {
  test("there are many", () => {
    expect(calls.length).toBeGreaterThan(100);
    const names = calls.map(([name]) => name);
    expect(TAKES_ANYTHING.filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(calls.filter(([name]) => !TAKES_ANYTHING.includes(name)))("%s", async (name, call) => {
    const ends = await Promise.all(
      taken(name).map((value) => ending(name, call, [value, value, value, value])),
    );
    const wrong = ends.flatMap((one, index) => {
      const value = taken(name)[index];
      if (["issues", "refused"].includes(one)) return [];
      return [`${JSON.stringify(value) ?? String(value)}: ${one}`];
    });
    expect(wrong).toEqual([]);
  });

  test.each(calls.filter(([name]) => TAKES_ANYTHING.includes(name)))("%s", async (name, call) => {
    for (const value of NONSENSE) {
      expect(await ending(name, call, [value])).not.toMatch(/^throws/);
    }
  });
});

describe("a value of the wrong shape is not taken for another", () => {
  const book = indicators.builtinIndicators();
  const grain = indicators.indicatorOf(book, "grainOutput");
  const incidence = indicators.indicatorOf(book, "povertyIncidence");
  const here = { asOf: "2020-12-31", level: "township" } as const;
  const exit = procedure("cn/household-exit");
  const sichuan = pack("cn-sichuan/household-exit");
  const parsed = core.readHousehold<unknown>({ id: "H1", declaredMembers: 0 });
  if (!parsed.ok) throw new Error("the household cannot be read");
  const subject = { household: parsed.value };
  const day = "2020-12-31";

  test.each<[string, string, () => unknown]>([
    [
      "a part that is an object without bounds",
      "measureQuantity: parts[0] is a decimal number as text, {lowest, highest} of such, or null; found an object with value",
      () => indicators.measureQuantity(grain, [{ value: "47499" }] as never, here),
    ],
    [
      "a part that is a number",
      "parts[1]",
      () => indicators.measureQuantity(grain, ["1", 2] as never, here),
    ],
    [
      "bounds that are numbers",
      "parts[0]",
      () => indicators.measureQuantity(grain, [{ lowest: 1, highest: 2 }] as never, here),
    ],
    [
      "a day of measurement that does not exist",
      "context.asOf is a day that exists, such as 2020-12-31; found “2020-02-30”",
      () => indicators.measureQuantity(grain, ["1"], { ...here, asOf: "2020-02-30" }),
    ],
    [
      "a unit that says nothing",
      "tally: units[0].inDenominator is true or false; found undefined",
      () => indicators.tally([{} as never]),
    ],
    [
      "yes as text",
      "units[0].inNumerator",
      () => indicators.tally([{ inDenominator: true, inNumerator: "yes" }] as never),
    ],
    [
      "counts that are no tally",
      "measureShare: counted.numerator",
      () => indicators.measureShare(incidence, {} as never, here),
    ],
    [
      "tallies that are none",
      "addTallies: tallies[0].numerator",
      () => indicators.addTallies([{}] as never),
    ],
    [
      "a stratum of a number",
      "drawStratified: strata.a is a list",
      () => indicators.drawStratified({ a: 3 } as never, { a: 1 }, 1),
    ],
    [
      "half a household",
      "sampleSize: households is a whole number",
      () => procedures.sampleSize({ bands: [] } as never, 1.5),
    ],
    [
      "a misspelt option",
      "exactInterval: options.confidance is no option; there are confidence, sides; found “confidance”; the nearest is “confidence”",
      () => indicators.exactInterval({ hits: 1, size: 9 }, { confidance: "0.9" } as never),
    ],
    [
      "an edge that nobody knows",
      "decide: edge is one of inclusive, exclusive",
      () => indicators.decide({ lowest: "0", highest: "1" }, "0.5", "open" as never),
    ],
    [
      "a context with a misspelt key",
      "plan: when.knowAt is no option",
      () => core.assess(core.plan(sichuan, { asOf: day, knowAt: "2019-01-01" } as never), subject),
    ],
    [
      "a day of knowledge that does not exist",
      "plan: when.knownAt is a day",
      () => core.assess(core.plan(sichuan, { asOf: day, knownAt: "2019-02-29" }), subject),
    ],
    [
      "the household itself for its subject",
      "assess: subject.household is a Household, as `readHousehold` gives it; found undefined",
      () => core.assess(core.plan(sichuan, { asOf: day }), parsed.value as never),
    ],
    [
      "a result for its value",
      "plan: pack is a Pack, as `tuopin/packs/…` and `composePack` give it; found a Result: pass its `.value`",
      () =>
        core.assess(
          core.plan(core.composePack(rulebook, "cn/household-exit") as never, {
            asOf: day,
          }),
          subject,
        ),
    ],
    [
      "a pack for its plan",
      "assess: plan is a Plan, as `plan` gives it; found a Pack",
      () => core.assess(sichuan as never, subject),
    ],
    [
      "a plan for its pack",
      "explain: pack is a Pack, as `tuopin/packs/…` and `composePack` give it; found a Plan",
      () => {
        const plan = core.plan(sichuan, { asOf: day });
        return core.explain(core.assess(plan, subject), plan as never, "farmer");
      },
    ],
    [
      "a module for the pack in it",
      "plan: pack is a Pack, as `tuopin/packs/…` and `composePack` give it; found an object with householdExit",
      () => core.plan({ householdExit: sichuan } as never, { asOf: day }),
    ],
    [
      "an assessment that is still to come",
      "explain: assessment is an Assessment, as `assess` gives it; found a Promise: await it",
      () => core.explain(Promise.resolve() as never, sichuan, "farmer"),
    ],
    [
      "a Date for a day",
      "plan: when.asOf is a day that exists, such as 2020-12-31; found a Date",
      () => core.plan(sichuan, { asOf: new Date(0) as never }),
    ],
    [
      "the record of a household for what is read of it",
      "assess: subject.household is a Household, as `readHousehold` gives it; found an object with id",
      () => core.assess(core.plan(sichuan, { asOf: day }), { household: { id: "H1" } as never }),
    ],
    [
      "a language that there is not",
      "language is one of zh, en; found “de”",
      () =>
        report.asText(
          core.explain(core.assess(core.plan(sichuan, { asOf: day }), subject), sichuan, "cadre"),
          "de" as never,
        ),
    ],
    [
      "a reader that there is not",
      "reader is one of farmer, cadre, auditor; found “famer”; the nearest is “farmer”",
      () =>
        core.explain(
          core.assess(core.plan(sichuan, { asOf: day }), subject),
          sichuan,
          "famer" as never,
        ),
    ],
    [
      "days that do not exist between two days",
      "countWorkdays: to is a day",
      () => procedures.countWorkdays(calendar, "2020-01-01", "2020-13-01"),
    ],
    [
      "a span in weeks",
      "lastDayOf: span.unit is one of",
      () => procedures.lastDayOf(calendar, "2020-01-01", { value: 2, unit: "weeks" } as never),
    ],
    [
      "an opening in a year",
      "openDossier: opening.openedOn is text; found number 2019",
      () => procedures.openDossier({ id: "a", subject: "b", openedOn: 2019 as never }, exit),
    ],
    [
      "people of a claim as text",
      "cascadeExits: claims[0].people",
      () =>
        procedures.cascadeExits(
          [
            {
              household: "H",
              village: "V",
              people: "4",
              registered: true,
              struckOff: true,
              holds: true,
            },
          ] as never,
          [],
          [],
        ),
    ],
    [
      "a kind of procedure that there is not",
      "proceduresInForce: kind is one of",
      () => procedures.proceduresInForce(library, "household-exits" as never, "cn", day),
    ],
    [
      "a day of rules that does not exist",
      "findPack: day is a day",
      () => core.findPack(rulebook, "household-exit", "cn", "2019-02-29"),
    ],
    [
      "cells that are no table",
      "assembleRegister: tables[0].table is one of",
      () => core.assembleRegister([{ table: "houshold" } as never]),
    ],
    [
      "a figure that is a number",
      "compareStated: actuals[0].value",
      () =>
        figures.compareStated(figures.readFigures("脱贫9户。"), [
          { id: "a", label: { zh: "a", en: "a" }, subject: ["户"], unit: "household", value: 9 },
        ] as never),
    ],
    [
      "a way of missing that there is not",
      "factsFor: missingAs is one of absent, null",
      () => engine.factsFor(sichuan, subject, { asOf: day }, "undefined" as never),
    ],
    ["a folder that is none", "readRegister: folder is text", () => io.readRegister(7 as never)],
    [
      "a format that there is not",
      "render: format is one of text, markdown",
      () => report.render({ title: "a", blocks: [] }, "pdf" as never, "en"),
    ],
    [
      "a day for a year of households",
      "households: options.asOf is a day",
      () => testing.households({ asOf: "2019" }),
    ],
  ])("%s", (_name, message, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test("what is found is told by its form, not by its content", () => {
    const name = { name: "000000197903120000", illness: "x" };
    expect(() => core.assess(core.plan(name as never, { asOf: day }), subject)).toThrow(
      /^(?!.*000000197903120000)/,
    );
    expect(() => procedures.noticeOf("000000197903120000" as never)).toThrow(
      "found text of 18 characters",
    );
  });

  test("a folder of rules is read as before", () => {
    expect(io.readBook([RULES_FOLDER], { only: true }).ok).toBe(true);
  });
});
