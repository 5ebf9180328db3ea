import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { auditDossiers } from "../../../src/audit/index.js";
import { readDossiers, readRegister } from "../../../src/io/index.js";
import { type DossierCode, proceduresInForce } from "../../../src/procedures/index.js";
import { pack } from "../../support/rules.js";
import { calendar, library } from "./support.js";

const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));

interface ExpectedFinding {
  readonly code: DossierCode;
  readonly kind: "fault" | "unknown";
  readonly asks?: DossierCode;
  readonly step: string;
}

/** The exits that are faulty, written by hand from the law; all others are sound. */
interface Expected {
  readonly asOf: string;
  readonly place: string;
  readonly faulty: readonly {
    /** `null` where there is no case at all. */
    readonly case: string | null;
    readonly household: string;
    readonly fault: { readonly zh: string; readonly en: string };
    readonly findings: readonly ExpectedFinding[];
    /** Whether the exit holds; `null` where the dossier does not tell. */
    readonly holds: boolean | null;
    readonly why: string;
  }[];
  readonly sound: readonly { readonly case: string; readonly household: string }[];
  readonly villages: readonly {
    readonly village: string;
    readonly poor: {
      readonly low: number;
      readonly high: number;
      readonly households: readonly string[];
      readonly uncertain: readonly string[];
    };
    readonly incidence: { readonly low: string; readonly high: string };
  }[];
  readonly signOffs: readonly {
    readonly household: string;
    readonly village: string;
    readonly criterion: string;
    readonly signer: string;
  }[];
}

const expected: Expected = JSON.parse(readFileSync(`${TOWNSHIP}/expected-dossiers.json`, "utf8"));
const { asOf, place, faulty } = expected;

function read<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error("the sample cannot be read");
  return result.value;
}

const register = read(readRegister(TOWNSHIP));
const stored = read(readDossiers(TOWNSHIP));
const audit = auditDossiers(pack("cn-sichuan/household-exit"), register, stored, library, {
  asOf,
  place,
  calendar,
});
const exited = register.households.filter(({ status }) => status === "exited");
const caseOf = (household: string) => audit.cases.find(({ subject }) => subject === household);
const withCase = faulty.filter((one) => one.case !== null);

describe("the exit cases of the township", () => {
  test("are one for each household that exited, but for the one that has none", () => {
    const subjects = audit.cases.map(({ subject }) => subject);
    const missing = faulty.filter((one) => one.case === null).map(({ household }) => household);
    expect(exited).toHaveLength(98);
    expect([...subjects, ...missing].sort()).toEqual(exited.map(({ id }) => id).sort());
    expect(audit.struckOffWithoutCase).toEqual(missing);
    expect(audit.issues).toEqual([]);
  });

  test("end on the day on which the register has the household exit", () => {
    const days = new Map(
      stored.map(({ content }) => {
        const { subject, concludes, events } = content as {
          readonly subject: string;
          readonly concludes: string;
          readonly events: readonly { readonly step?: string; readonly on: string }[];
        };
        return [subject, events.find(({ step }) => step === concludes)?.on];
      }),
    );
    for (const { id, exitedOn } of exited) {
      if (days.has(id)) expect(days.get(id), id).toBe(exitedOn);
    }
  });

  test("follow a procedure that was in force in Sichuan when they began", () => {
    for (const { content } of stored) {
      const { id, procedure, openedOn } = content as Readonly<Record<string, string>>;
      const inForce = proceduresInForce(library, "household-exit", place, openedOn as string);
      expect(
        inForce.map((one) => one.id),
        id,
      ).toContain(procedure);
    }
  });
});

describe("fifteen faulty exits", () => {
  test("each is another fault, on a household of its own, with the clause that it breaks", () => {
    expect(faulty).toHaveLength(15);
    expect(new Set(faulty.map(({ household }) => household)).size).toBe(15);
    expect(new Set(faulty.map(({ findings }) => JSON.stringify(findings[0] ?? null))).size).toBe(
      15,
    );
    for (const { why } of faulty) expect(why).toMatch(/CN-2016-16|S57|S160/);
  });

  test.each(withCase)("$household $fault.en", ({ household, findings }) => {
    const found = caseOf(household)?.findings.map(({ code, kind, details: { asks, step } }) => ({
      code,
      kind,
      ...(asks === null ? {} : { asks }),
      step,
    }));
    expect(found).toEqual(findings);
  });

  test("nothing is found in any other case", () => {
    const planted = new Set(faulty.map(({ household }) => household));
    const others = audit.cases.filter(({ subject }) => !planted.has(subject));
    expect(others).toHaveLength(83);
    for (const { subject, findings } of others) expect(findings, subject).toEqual([]);
    expect(audit.counts).toEqual({ checked: 97, clean: 83, faulty: 13, undecided: 1 });
  });

  test("an objection dismissed, a record corrected, three days of notice, a small meeting are none", () => {
    for (const { household } of expected.sound) expect(caseOf(household)?.findings).toEqual([]);
  });
});

describe("what follows from the faults", () => {
  const county = audit.cascade[0];
  const villages = county?.villages ?? [];

  test.each(expected.villages)("incidence of village $village", ({ village, poor, incidence }) => {
    const found = villages.find(({ id }) => id === village);
    expect(found).toMatchObject({ poor, incidence });
  });

  test("a household whose exit does not hold counts among the poor, and is named", () => {
    const notExited = faulty.filter(({ holds }) => holds === false);
    const doubtful = faulty.filter(({ holds }) => holds === null);
    const ids = (list: readonly { readonly household: string }[]) =>
      list.map(({ household }) => household).sort();
    expect(county?.poor.households).toEqual(ids(notExited));
    expect(county?.poor.uncertain).toEqual(ids(doubtful));
    expect(county?.struckOffWithoutCase).toEqual(ids(notExited));
  });

  test("the number of the county is that of its villages, household by household", () => {
    for (const part of ["poor", "exited"] as const) {
      const households = villages.flatMap((one) => one[part].households).sort();
      expect(county?.[part].households).toEqual(households);
      expect(county?.[part].low).toBe(villages.reduce((sum, one) => sum + one[part].low, 0));
    }
    const accounted = [
      ...(county?.poor.households ?? []),
      ...(county?.exited.households ?? []),
      ...(county?.poor.uncertain ?? []),
    ];
    expect(accounted.sort()).toEqual(exited.map(({ id }) => id).sort());
  });

  test("a fault that is only a warning does not undo an exit", () => {
    const warned = faulty.filter(({ holds }) => holds === true).map(({ household }) => household);
    expect(warned).toHaveLength(2);
    for (const id of warned) {
      expect(county?.exited.households).toContain(id);
      expect(caseOf(id)?.findings.map(({ severity }) => severity)).toEqual(["warning"]);
    }
  });
});

describe("what was signed for in the field", () => {
  const { findings, villages, signers } = audit.signOffs;
  const differing = (id: string, of: "village" | "signer") =>
    expected.signOffs.filter((one) => one[of] === id).length;

  test("differs from what the rules give exactly where that was planted", () => {
    const found = findings
      .filter(({ code }) => code === "sign-off/verdict-differs")
      .map(({ subject, about, details: { village, signer } }) => ({
        household: subject,
        village,
        criterion: about,
        signer,
      }));
    expect(found).toEqual(
      expected.signOffs.map(({ household, village, criterion, signer }) => ({
        household,
        village,
        criterion,
        signer,
      })),
    );
  });

  test.each([
    ["village", villages, 8],
    ["signer", signers, 4],
  ] as const)("is counted per %s", (of, rates, count) => {
    expect(rates).toHaveLength(count);
    for (const { id, disagreements, compared, percent } of rates) {
      expect([id, disagreements]).toEqual([id, differing(id, of)]);
      expect(Number(percent)).toBeCloseTo((100 * disagreements) / compared, 1);
    }
  });
});
