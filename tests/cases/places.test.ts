import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit/index.js";
import { nearest, nearestNames } from "../../src/base/index.js";
import { compareWithEngine, factsFor } from "../../src/engine/index.js";
import { readBook, readRegister } from "../../src/io/index.js";
import { assess, plan } from "../../src/judge/index.js";
import {
  bundlePack,
  composePack,
  findPack,
  packFor,
  type RuleFiles,
  readLaw,
} from "../../src/law/index.js";
import { proceduresInForce, readProcedures } from "../../src/procedures/index.js";
import { assembleRegister, readHousehold } from "../../src/register/index.js";
import { keptFiles, linesWith } from "../health/sources.js";
import { pack, rulebook } from "../support/rules.js";
import { caseFolder, runIn } from "./command.js";

const MISSPELT = "08-place-misspelt";
const DAY = ["--as-of", "2020-12-31"] as const;
const day = "2020-12-31";

const parsed = readHousehold<unknown>({ id: "H1", declaredMembers: 0 });
if (!parsed.ok) throw new Error("the sample household cannot be read");
const household = parsed.value;
const register = readRegister(caseFolder(MISSPELT));
if (!register.ok) throw new Error("the register cannot be read");

describe("a place that nobody knows", () => {
  test.each(["cn-sichuam", "cn-sichaun", "CN-Sichuan", "sichuan", "四川生"])(
    "%s is refused by the command, which names the right one",
    (place) => {
      const { status, stdout, stderr } = runIn(MISSPELT, "audit", ".", ...DAY, "--place", place);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(`没有“${place}”这个地方`);
      expect(stderr).toContain("四川（cn-sichuan）");
    },
  );

  test.each([
    ["explain", ["explain", ".", "--household", "H1", ...DAY]],
    ["procedure audit", ["procedure", "audit", ".", ...DAY]],
    ["compare-engine", ["packs", "compare-engine", ".", ...DAY]],
    [
      "packs diff",
      ["packs", "diff", "cn/household-exit@2018-01-01", "cn/household-exit@2019-12-31", "."],
    ],
    ["figures", ["figures", "households.csv", "--against", ".", ...DAY]],
    ["figures alone", ["figures", "households.csv"]],
  ])("is refused by %s", (_name, args) => {
    const { status, stderr } = runIn(MISSPELT, ...args, "--place", "cn-sichaun", "--lang", "en");
    expect(status).toBe(2);
    expect(stderr).toMatch(/cn-sichuan|No dossier/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  const sichuan = pack("cn-sichuan/household-exit");
  const wrong = { asOf: day, place: "cn-sichaun" };
  const procedures = readProcedures(rulebook);
  if (!procedures.ok) throw new Error("the procedures cannot be read");

  test.each<[string, () => unknown]>([
    ["findPack", () => findPack(rulebook, "household-exit", "cn-sichaun", day)],
    ["assess", () => assess(plan(sichuan, wrong), { household })],
    ["audit", () => audit(sichuan, register.value, wrong)],
    ["factsFor", () => factsFor(sichuan, { household }, wrong)],
    [
      "proceduresInForce",
      () => proceduresInForce(procedures.value, "household-exit", "cn-sichaun", day),
    ],
  ])("makes %s throw a TypeError with the nearest", (_name, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(/cn-sichuan/);
  });

  test("makes compareWithEngine reject", async () => {
    await expect(compareWithEngine(sichuan, register.value, wrong)).rejects.toThrow(/cn-sichuan/);
  });

  test("is an issue of packFor", () => {
    const found = packFor(rulebook, "household-exit", "cn-sichaun", day);
    expect(found.issues.map(({ code }) => code)).toEqual(["pack/unknown-place"]);
  });

  test("is refused in a case of a rule", () => {
    const bundle = bundlePack(rulebook, "cn/household-exit");
    if (!bundle.ok) throw new Error("no bundle");
    const name = "packs/cn/household-exit/food.json";
    const rule = bundle.value[name] as object;
    const given = {
      name: "somewhere",
      kind: "unknown",
      asOf: "2019-12-31",
      place: "cn-sichaun",
      facts: {},
      expect: { verdict: "unknown" },
    };
    const read = readLaw({ ...bundle.value, [name]: { ...rule, cases: [given] } });
    expect(read.issues.map(({ code, place }) => [code, place?.pointer])).toEqual([
      ["pack/unknown-place", "/cases/0/place"],
    ]);
  });
});

describe("a place that is known", () => {
  test.each([
    ["四川", "cn-sichuan", "cn-sichuan/household-exit"],
    ["四川省", "cn-sichuan", "cn-sichuan/household-exit"],
    ["Sichuan", "cn-sichuan", "cn-sichuan/household-exit"],
    ["510000", "cn-sichuan", "cn-sichuan/household-exit"],
    ["康定", "cn-sichuan-kangding", "cn-sichuan/household-exit"],
    ["513321", "cn-sichuan-kangding", "cn-sichuan/household-exit"],
    ["510104", "cn-sichuan-510104", "cn-sichuan/household-exit"],
    ["cn-beijing", "cn-beijing", "cn/household-exit"],
    ["全国", "cn", "cn/household-exit"],
  ])("%s is %s and judged by %s", (text, place, chosen) => {
    expect(packFor(rulebook, "household-exit", text, day)).toMatchObject({
      ok: true,
      value: { place, pack: chosen },
    });
  });

  test("without a pack of its own says in the heading which pack judges and why", () => {
    const { stdout, status } = runIn(MISSPELT, "audit", ".", ...DAY, "--place", "北京");
    expect(status).toBe(1);
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      "贫困户退出 · 2020-12-31 · cn-beijing",
      expect.stringMatching(/^cn\/household-exit /),
      "北京（cn-beijing）没有自己的规则包（household-exit），按全国（cn）的 cn/household-exit 判定",
    ]);
  });

  test("with a pack that is not in force that day says so", () => {
    const found = packFor(rulebook, "household-exit", "广东", "2016-05-01");
    expect(found).toMatchObject({ ok: true, value: { pack: "cn/household-exit" } });
    expect(found.ok && found.value.because?.en).toContain(
      "cn-guangdong/household-exit is in force from 2016-10-25 to 2020-12-31, not on 2016-05-01",
    );
  });

  test("is told in the warnings of an assessment, and in that of a bundle", () => {
    const bundle = bundlePack(rulebook, "cn/household-exit");
    if (!bundle.ok) throw new Error("no bundle");
    const read = readLaw(bundle.value);
    if (!read.ok) throw new Error("the bundle cannot be read");
    const composed = composePack(read.value, "cn/household-exit");
    if (!composed.ok) throw new Error("the bundle does not compose");
    for (const one of [pack("cn/household-exit"), composed.value]) {
      const found = assess(plan(one, { asOf: day, place: "北京" }), { household });
      expect(found.place).toBe("cn-beijing");
      expect(found.warnings.map(({ code }) => code)).toContain("pack/of-wider-place");
    }
  });

  test("does not take the pack of another", () => {
    const sichuan = pack("cn-sichuan/household-exit");
    for (const place of ["cn-beijing", "cn"]) {
      const context = { asOf: day, place };
      expect(() => assess(plan(sichuan, context), { household })).toThrow(/does not hold in/);
    }
    const args = ["--pack", "cn-sichuan/household-exit", "--place", "cn-beijing"];
    expect(runIn(MISSPELT, "audit", ".", ...DAY, ...args).status).toBe(2);
  });

  test("is that of the pack where a pack alone is named", () => {
    const args = ["--pack", "cn-sichuan/household-exit", "--format", "json"];
    const { stdout } = runIn(MISSPELT, "audit", ".", ...DAY, ...args);
    expect(JSON.parse(stdout)).toMatchObject({ place: "cn-sichuan" });
  });

  test("of one's own is known beside those of the country", () => {
    const book = readBook([`${caseFolder("04-own-rules-hidden-parameter")}/rules`], {
      only: true,
    });
    const places = book.ok ? book.value.places : new Map();
    expect(["cn", "cn-sichuan", "cn-sichuan-510104"].every((id) => places.has(id))).toBe(true);
    const files: RuleFiles = {
      "places/own.json": {
        places: [
          { id: "cn-sichuan-zoige", label: { zh: "若尔盖", en: "Zoige" }, codes: ["513232"] },
        ],
      },
    };
    const own = readLaw(files);
    expect(own.ok && own.value.places.get("cn-sichuan-zoige")?.label.zh).toBe("若尔盖");
  });

  test("has the 31 units of province level in the table", () => {
    const provinces = [...rulebook.places.keys()].filter((id) => /^cn-[a-z]+$/.test(id));
    expect(provinces).toHaveLength(31);
    const unlike = [...rulebook.places.values()].filter(
      ({ id, codes }) => /^cn-[a-z]+$/.test(id) && !codes.some((code) => /^\d\d0000$/.test(code)),
    );
    expect(unlike).toEqual([]);
  });

  test("is one only: the same name of several is refused with all of them", () => {
    const found = packFor(rulebook, "household-exit", "鼓楼区", day);
    expect(found.issues[0]?.code).toBe("pack/ambiguous-place");
    expect(found.issues[0]?.remedy.zh).toContain("cn-jiangsu-320106");
  });
});

describe("a name that is not there comes with the nearest", () => {
  test.each([
    ["a pack", ["audit", ".", "--pack", "cn-sichuan/houshold-exit"], "cn-sichuan/household-exit"],
    ["a purpose", ["audit", ".", "--purpose", "household-exits"], "household-exit"],
    ["a household", ["explain", ".", "--household", "H2", ...DAY], "H1"],
    ["a schema", ["schema", "houshold"], "household"],
    ["a procedure", ["procedure", "show", "cn/household-exits"], "cn/household-exit"],
    ["a pack to show", ["packs", "show", "cn/household-exits"], "cn/household-exit"],
    [
      "a pack to bundle",
      ["packs", "bundle", "cn/villageexit", "--out", "/nowhere"],
      "cn/village-exit",
    ],
    ["an option", ["audit", ".", "--plase", "cn"], "--place"],
    ["a command", ["audti", "."], "audit"],
  ])("%s", (_name, args, right) => {
    for (const lang of ["zh", "en"]) {
      const { status, stderr } = runIn(MISSPELT, ...args, "--lang", lang);
      expect(status).toBe(2);
      expect(stderr).toContain(right);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  const tables = (
    households: string[][],
    ...more: Parameters<typeof assembleRegister>[0][number][]
  ) =>
    assembleRegister([
      {
        table: "households",
        file: "households.csv",
        header: ["户编号", "登记人口", "村编码"],
        rows: households.map((cells, index) => ({ line: index + 2, cells })),
      },
      ...more,
    ]);
  const hints = ({ issues }: ReturnType<typeof assembleRegister>) =>
    issues.map(({ code, remedy }) => `${code} ${/“([^”]*)”$/.exec(remedy.en)?.[1] ?? remedy.en}`);

  test("a column", () => {
    const raw = { table: "households", file: "h.csv", header: ["户编号", "登记人囗"] } as const;
    expect(hints(assembleRegister([{ ...raw, rows: [] }]))).toEqual([
      "register/unknown-column 登记人口",
    ]);
  });

  test("the household of a member", () => {
    const members = {
      table: "members",
      file: "members.csv",
      header: ["户编号", "成员编号"],
      rows: [{ line: 2, cells: ["H0012", "M1"] }],
    } as const;
    const found = tables(
      [
        ["H00012", "1", ""],
        ["K9", "0", ""],
      ],
      members,
    );
    const stranger = found.issues.find(({ code }) => code === "register/unknown-household");
    expect(stranger?.remedy.en).toContain("the nearest is “H00012”");
  });

  test("the village of a household, where there is a table of villages", () => {
    const villages = {
      table: "villages",
      file: "villages.csv",
      header: ["村编码"],
      rows: [{ line: 2, cells: ["上坝村"] }],
    } as const;
    const found = tables([["H1", "0", "上霸村"]], villages);
    const strange = found.issues.find(({ code }) => code === "register/unknown-division");
    expect(strange).toMatchObject({ severity: "warning", place: { row: 2 } });
    expect(strange?.remedy.zh).toContain("最接近的是“上坝村”");
  });

  test("by one function, which likes what differs least", () => {
    expect(nearest("cn-sichaun", ["cn-hainan", "cn-sichuan", "cn-shaanxi"])).toBe("cn-sichuan");
    expect(nearest("income.perHead", ["income.net", "income.netPerHead"])).toBe(
      "income.netPerHead",
    );
    expect(nearest("anything", [])).toBe("");
    expect(nearestNames("四川生", ["四川省", "青海省"])).toEqual(["四川省"]);
  });
});

describe("no caller goes round the lookup of places", () => {
  test("the places around one are asked for where a place has been looked up", () => {
    const callers = linesWith(keptFiles("src"), /\bplacesAround\(/)
      .map((line) => line.split(":")[0])
      .filter((path) => !path?.startsWith("src/law/parameters/"));
    expect([...new Set(callers)].sort()).toEqual(["src/law/find.ts", "src/procedures/select.ts"]);
  });

  test("a context becomes a legal one in one place", () => {
    const lines = linesWith(keptFiles("src"), /\bplace \?\? pack\.place/);
    // Of a pack that is named on the command line without a place.
    expect(lines.map((line) => line.split(":")[0])).toEqual(["src/cli/judging.ts"]);
  });
});
