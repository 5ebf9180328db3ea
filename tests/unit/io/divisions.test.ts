import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { divisionOf, readLedgers, readRegister, streamLedgers } from "../../../src/io/index.js";
import { assembleRegister } from "../../../src/register/index.js";
import { unwrap } from "../../support/rules.js";

describe("a division code", () => {
  test("stands for what it stood for in its year", () => {
    expect(divisionOf("110228")).toEqual({ code: "110228", name: "密云县", from: 1981, to: 2014 });
    expect(divisionOf("110228", 2014)?.name).toBe("密云县");
    expect(divisionOf("110228", 2015)).toBeUndefined();
    expect(divisionOf("110118", 2015)?.name).toBe("密云区");
    expect(divisionOf("120110", 1991)?.name).toBe("东郊区");
    expect(divisionOf("120110", 1992)?.name).toBe("东丽区");
    expect(divisionOf("120110")?.name).toBe("东丽区");
    expect(divisionOf("110228", 1980)).toBeUndefined();
  });

  test("is known without years where nobody recorded them", () => {
    expect(divisionOf("130171")).toMatchObject({ from: null, to: null });
    expect(divisionOf("130171", 2016)?.code).toBe("130171");
  });

  test("is none where nobody had it, whatever it is", () => {
    for (const code of ["999999", "", "11", "1101", "110101 ", "toString", "__proto__"]) {
      expect([code, divisionOf(code)]).toEqual([code, undefined]);
    }
    expect(() => divisionOf(110101 as never)).toThrow(/text/);
    expect(() => divisionOf("110101", "2015" as never)).toThrow(/number/);
  });
});

describe("ids that begin with no division", () => {
  const folder = mkdtempSync(join(tmpdir(), "tuopin-divisions-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  // 990101 is the code of no county.
  const near = "990101";
  const csv = [
    "户编号,成员编号,姓名,身份证号",
    `H1,M1,甲,${near}198005063218`,
    `H1,M2,乙,${near}20110506321X`,
    "H2,M3,丙,000000198005063214",
    `H2,M4,丁,${near}800506321`,
  ];
  writeFileSync(join(folder, "members.csv"), csv.join("\n"));
  writeFileSync(
    join(folder, "villages.csv"),
    [
      "村编码,村名",
      "990102001001,一村",
      "990102001002,二村",
      "000000001001,三村",
      "V9901,四村",
    ].join("\n"),
  );

  const codes = (issues: readonly { readonly code: string; readonly details?: unknown }[]) =>
    issues.flatMap((one) => (one.code === "register/unknown-area-code" ? [one.details] : []));
  const expected = [
    { code: "990101", record: "M1", count: 3 },
    { code: "990102", record: "990102001001", count: 2 },
  ];

  test("are a note, once a code, and the records are used", async () => {
    const read = unwrap(readRegister(folder));
    expect(codes(read.issues)).toEqual(expected);
    expect(read.households.flatMap(({ members }) => members)).toHaveLength(4);
    const note = read.issues.find(({ code }) => code === "register/unknown-area-code");
    expect(note).toMatchObject({ severity: "note", place: { file: "members.csv", row: 2 } });
    expect(codes(unwrap(await readLedgers(folder)).issues)).toEqual(expected);
    const stream = unwrap(await streamLedgers(folder));
    for await (const _household of stream.households());
    expect(codes(stream.end().issues)).toEqual(expected);
  });

  test("are not looked at where no list of divisions is at hand", () => {
    const table = {
      table: "members" as const,
      file: "members.csv",
      header: ["户编号", "成员编号", "身份证号"],
      rows: [{ line: 2, cells: ["H1", "M1", `${near}198005063218`] }],
    };
    expect(codes(assembleRegister([table]).issues)).toEqual([]);
  });
});
