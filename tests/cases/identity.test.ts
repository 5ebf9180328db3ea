import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { actualSets } from "../../src/audit/actual-sets.js";
import { audit } from "../../src/audit/index.js";
import { builtInFigureRules } from "../../src/figures/index.js";
import { readRegister } from "../../src/io/index.js";
import {
  auditDossier,
  cleanDossier,
  compareSignOffs,
  type Dossier,
  type Participant,
  type SignOff,
  type StepEvent,
} from "../../src/procedures/index.js";
import {
  assembleHousehold,
  assembleRegister,
  countIssues,
  personKey,
  type RawTable,
  type Register,
  residentIdText,
} from "../../src/register/index.js";
import { keptFiles } from "../health/sources.js";
import { pack } from "../support/rules.js";
import { calendar, procedure } from "../unit/procedures/support.js";

const ID = "00000019790312009X";
const OF_15_DIGITS = "000000790312009";
const CONTEXT = { asOf: "2020-12-31", place: "cn-sichuan" };

function given(name: string): Register {
  const read = readRegister(
    fileURLToPath(new URL(`../../fixtures/cases/${name}`, import.meta.url)),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const table = (name: RawTable["table"], header: string[], rows: (readonly string[])[]) => ({
  table: name,
  file: `${name}.csv`,
  header,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});

/** Member rows with the columns household, id, resident id, presence, joining, leaving. */
function register(...members: readonly (readonly string[])[]): Register {
  const counts = new Map<string, number>();
  for (const [household = ""] of members) counts.set(household, (counts.get(household) ?? 0) + 1);
  return assembleRegister([
    table(
      "households",
      ["户编号", "登记人口"],
      [...counts].map(([id, count]) => [id, String(count)]),
    ),
    table(
      "members",
      ["户编号", "成员编号", "身份证号", "在册情况", "加入日期", "离开日期"],
      members.map((cells) => Array.from({ length: 6 }, (_none, at) => cells[at] ?? "")),
    ),
  ]);
}

const found = ({ issues }: Register) => issues.map(({ code, place }) => `${code} ${place?.row}`);
const SHARED = "register/shared-resident-id";

describe("cases from outside", () => {
  test("one person under x and X is one", () => {
    expect(found(given("17-same-person-lower-case-x"))).toEqual([`${SHARED} 3`]);
  });
  test("an apostrophe and blanks make no third person", () => {
    expect(found(given("19-same-person-quoted"))).toEqual([`${SHARED} 3`, `${SHARED} 4`]);
  });
  test("two infants without an id are two people", () => {
    const read = given("20-words-for-no-id");
    expect(found(read)).toEqual(["register/word-for-none 3", "register/word-for-none 4"]);
    const { assessments } = audit(pack("cn-sichuan/household-exit"), read, CONTEXT);
    const medical = assessments[0]?.criteria.find(({ criterion }) => criterion === "medical");
    expect(medical?.verdict).toBe("met");
  });
  test("who left one household on the day of joining another never belonged to both", () => {
    expect(found(given("23-moved-between-households"))).toEqual([]);
  });
});

describe("the key of a person", () => {
  test.each([
    ["a lower-case x", "00000019790312009x"],
    ["an apostrophe of a spreadsheet", "'00000019790312009X"],
    ["blanks between the digits", "000000 19790312 009X"],
    ["no-break blanks and dashes", "000000\u00a01979-0312–009X"],
    ["full-width digits and letter", "０００００019790312００９Ｘ"],
    ["a Cyrillic letter for the X", "00000019790312009Х"],
    ["a mark without width before it", "\ufeff00000019790312009X"],
    ["15 digits", OF_15_DIGITS],
    ["15 digits with blanks", "000000 790312 009"],
  ])("%s changes nothing", (_what, text) => {
    expect(personKey(text)).toBe(ID);
  });
  test.each(["无", "/", "--", "暂无", "N/A", "#N/A", "0", "000000000000000000", "'", "（无）"])(
    "%s names nobody",
    (text) => {
      expect(personKey(text)).toBeUndefined();
      expect(residentIdText(text)).toBeUndefined();
    },
  );
  test.each([
    ["another last digit", "000000197903120090"],
    ["15 digits without a day of birth", "000000791312009"],
    ["a name", "张三"],
    ["the number of a person", "1"],
  ])("%s is somebody else", (_what, text) => {
    expect(personKey(text)).toBeDefined();
    expect(personKey(text)).not.toBe(ID);
  });
});

describe("one person in two households", () => {
  test("under 15 and 18 digits", () => {
    const read = register(["H1", "M1", ID, "在册"], ["H2", "M1", OF_15_DIGITS, "在册"]);
    expect(found(read)).toEqual([`${SHARED} 3`]);
  });
  test("a day in both is said", () => {
    const read = register(
      ["H1", "M1", ID, "迁出", "", "2018-05-01"],
      ["H2", "M1", ID, "新增", "2018-04-30"],
    );
    expect(found(read)).toEqual([`${SHARED} 3`]);
  });
  test("who moved twice and overlaps once is said once, at the later row", () => {
    const read = register(
      ["H3", "M1", ID, "新增", "2019-12-31"],
      ["H2", "M1", ID, "新增后迁出", "2018-05-01", "2020-01-01"],
      ["H1", "M1", ID, "迁出", "", "2018-05-01"],
    );
    expect(read.issues.map(({ code, details }) => [code, details])).toEqual([
      [SHARED, { household: "H2", other: "H3" }],
    ]);
  });
  test.each([
    ["leaving", ["H1", "M1", ID, "迁出"], ["H2", "M1", ID, "新增", "2018-05-01"]],
    ["joining", ["H1", "M1", ID, "迁出", "", "2018-05-01"], ["H2", "M1", ID, "新增"]],
    ["death", ["H1", "M1", ID, "死亡"], ["H2", "M1", ID, "在册"]],
  ])("an unknown day of %s accuses nobody and is asked for", (_what, ...rows) => {
    const { issues } = register(...rows);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["register/undated-move", "note"],
    ]);
  });
  test("an id that fifty thousand households share is told or counted of each, without falling over", () => {
    const rows = Array.from({ length: 50_000 }, (_none, at) => [`H${at}`, "M1", ID, "在册"]);
    const { issues } = register(...rows);
    expect(issues).toHaveLength(1001);
    expect(countIssues(issues)).toBe(49_999);
  });
});

describe("one person twice in a household", () => {
  const quality = pack("cn/data-quality");
  const distinct = (ids: readonly string[], declared = ids.length) => {
    const { household } = assembleHousehold("H1", {
      households: [{ id: "H1", declaredMembers: declared }],
      members: ids.map((residentId, at) => ({ id: `M${at}`, residentId, presence: "present" })),
      incomes: [],
      ledger: [],
      dwellings: [],
      water: [],
      measures: [],
      monitoring: [],
      credit: [],
      "medical-costs": [],
      "field-verdicts": [],
    });
    const read: Register = { ...register(), households: [household] };
    const [assessment] = audit(quality, read, CONTEXT).assessments;
    const of = (criterion: string) =>
      assessment?.criteria.find((one) => one.criterion === criterion)?.verdict;
    return { of, assessment };
  };
  test("is found under 15 and 18 digits", () => {
    expect(distinct([ID, OF_15_DIGITS]).of("id-distinct")).toBe("not-met");
    expect(distinct([ID, `'${ID}`]).of("id-distinct")).toBe("not-met");
  });
  test("two words for nobody are not one person, and no wrong id", () => {
    expect(distinct(["无", "无"]).of("id-distinct")).toBe("unknown");
    expect(distinct(["暂无"]).of("id-length")).toBe("unknown");
  });
  test("an apostrophe is no nineteenth character", () => {
    expect(distinct([`'${ID}`]).of("id-length")).toBe("met");
  });
});

describe("one person in a dossier", () => {
  const law = procedure("cn/household-exit");
  const clean = cleanDossier(law, { id: "c", subject: "h", openedOn: "2019-09-02", calendar });
  const asks = (step: string, by: readonly Participant[]) => {
    const events = clean.events.map((event) =>
      event.type === "step" && event.step === step ? { ...event, by } : event,
    ) as Dossier["events"];
    return auditDossier({ ...clean, events }, law, { asOf: "2019-12-31", calendar }).map(
      ({ code, details: { asks } }) => asks ?? code,
    );
  };
  const verified = clean.events.find(
    (event): event is StepEvent => event.type === "step" && event.step === "verify",
  );
  const by = (first: string | null, second: string | null) =>
    (verified?.by ?? []).map((one, at) => ({ ...one, person: at === 0 ? first : second }));
  const outcome = (first: string, second: string) => {
    const events = clean.events.map((event) =>
      event === verified ? { ...event, by: by(first, second) } : event,
    ) as Dossier["events"];
    return auditDossier({ ...clean, events }, law, { asOf: "2019-12-31", calendar }).map(
      ({ code }) => code,
    );
  };
  test("for two bodies is seen however the id is written", () => {
    expect(outcome(ID, "000000 19790312 009x")).toContain("case/one-person-two-roles");
    expect(outcome(ID, OF_15_DIGITS)).toContain("case/one-person-two-roles");
    expect(outcome("张三", "李四")).toEqual([]);
  });
  test("无 for two bodies is not one person, but not recorded", () => {
    expect(outcome("无", "无")).not.toContain("case/one-person-two-roles");
    expect(asks("verify", by("无", "无"))).toEqual(asks("verify", by(null, null)));
  });
});

describe("one person who signs", () => {
  const row = (signer: string | null, field: SignOff["field"]): SignOff => ({
    household: "H1",
    village: "V1",
    criterion: "housing",
    label: { zh: "住房安全", en: "Housing" },
    computed: "met",
    field,
    on: "2020-12-01",
    method: "seen",
    evidence: ["photo"],
    signer,
  });
  test("is counted once however the id is written, and 无 has not signed", () => {
    const compared = compareSignOffs([
      row(ID, "met"),
      row("00000019790312009x", "not-met"),
      row(OF_15_DIGITS, "met"),
      row("无", "met"),
    ]);
    expect(compared.signers.map(({ id, compared: of }) => [id, of])).toEqual([[ID, 3]]);
    expect(compared.unsigned).toBe(1);
    expect(compared.findings.map(({ code, details }) => [code, details.signer])).toEqual([
      ["sign-off/verdict-differs", ID],
      ["sign-off/signer-missing", null],
    ]);
  });
});

test("a person to whom two measures are given under two spellings is one head", () => {
  const read = register(["H1", "m1", "", "在册"]);
  const home = { household: { ...read.households[0], measures: [] } } as never as {
    household: { measures: object[] };
  };
  home.household.measures = ["M1", "m1", "ｍ１"].map((member) => ({
    batch: "education",
    member,
  }));
  const sets = actualSets("2020-12-31", builtInFigureRules());
  const heads = sets.find(({ id }) => id === "educationBatch")?.heads?.(home as never);
  expect(heads?.least).toBe(1);
});

test("who reads a resident id, a participant or a signer takes its key", () => {
  const reads = /member\.residentId|"residentId"|\{ person \}|\(person\b.*===|row\.signer/;
  const around = keptFiles("src")
    .filter(
      ({ path }) => !/^src\/(testing|register\/(tables|ledgers|denials\/schooling))/.test(path),
    )
    .filter(({ text }) => reads.test(text))
    .filter(({ text }) => !/\b(personKey|residentIdText|repeats|idPart)\(/.test(text));
  expect(around.map(({ path }) => path)).toEqual([]);
});

describe("one person twice in one household", () => {
  const household = (...members: readonly (readonly string[])[]) =>
    assembleRegister([
      table("households", ["户编号", "登记人口"], [["H1", String(members.length)]]),
      table(
        "members",
        ["户编号", "成员编号", "身份证号", "姓名", "出生日期"],
        members.map((cells, at) => ["H1", `M${at + 1}`, ...cells]),
      ),
    ]);
  const OTHER = "000000197903120095";
  const DAY = "1979-03-12";
  test.each([
    ["an equal id", [[ID], [ID.toLowerCase()]], ["register/repeated-resident-id 3"]],
    [
      "an equal id and name",
      [
        [ID, "甲一", DAY],
        [ID, "甲一", DAY],
      ],
      ["register/repeated-resident-id 3"],
    ],
    [
      "an equal name and birth, one without an id",
      [
        [ID, "甲一", DAY],
        ["", "甲 一", DAY],
      ],
      ["register/repeated-name 3"],
    ],
    [
      "an equal name and birth, none with an id",
      [
        ["", "甲一", DAY],
        ["", "甲一", DAY],
      ],
      ["register/repeated-name 3"],
    ],
    [
      "an equal name and birth under two ids",
      [
        [ID, "甲一", DAY],
        [OTHER, "甲一", DAY],
      ],
      [],
    ],
    [
      "an equal name alone",
      [
        ["", "甲一", DAY],
        ["", "甲一", "1981-01-02"],
      ],
      [],
    ],
    [
      "an equal name without a day of birth",
      [
        ["", "甲一", ""],
        ["", "甲一", ""],
      ],
      [],
    ],
    ["words for no id", [["无"], ["无"]], []],
  ] as const)("%s", (_what, members, expected) => {
    const rows = members.map((cells) => Array.from({ length: 3 }, (_none, at) => cells[at] ?? ""));
    const read = household(...rows);
    expect(found(read).filter((one) => one.startsWith("register/repeated"))).toEqual(expected);
    expect(read.households[0]?.members).toHaveLength(2);
  });
});

describe("an id whose digits somebody hid", () => {
  const HIDDEN = ["000000********3218", "000000XXXXXXXX3218", "000000××××××××3218", "000000****"];

  test("is that of nobody in particular", () => {
    for (const id of HIDDEN) expect([id, personKey(id)]).toEqual([id, undefined]);
    expect(personKey(ID)).toBe(ID);
    expect(personKey(ID.toLowerCase())).toBe(ID);
  });

  test("makes no two people one, in one household or in two", () => {
    for (const id of HIDDEN) {
      const { households, issues } = assembleRegister([
        {
          table: "members",
          file: "members.csv",
          header: ["户编号", "姓名", "身份证号", "在册情况"],
          rows: [
            { line: 2, cells: ["H1", "甲", id, "在册"] },
            { line: 3, cells: ["H1", "乙", id, "在册"] },
            { line: 4, cells: ["H2", "丙", id, "在册"] },
          ],
        },
      ]);
      expect(households.map(({ members }) => members.length)).toEqual([2, 1]);
      expect(issues.filter(({ code }) => /resident-id|undated-move/.test(code))).toEqual([]);
    }
  });
});
