import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { audit } from "../../../src/audit/index.js";
import { readRegister } from "../../../src/io/index.js";
import { noticeOf } from "../../../src/procedures/index.js";
import { asDocx, asWorkbook, auditDoc, noticeDoc } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";
import { procedure } from "../procedures/support.js";

const office = (...args: readonly string[]) =>
  spawnSync("soffice", ["--headless", ...args], { encoding: "utf8" });
const HAS_OFFICE = office("--version").status === 0;
/** Debian packs the parts one by one; elsewhere they come together. */
const PARTS = "/usr/lib/libreoffice/program";
const has = (part: string) => HAS_OFFICE && (!existsSync(PARTS) || existsSync(`${PARTS}/${part}`));
for (const part of ["scalc", "swriter"])
  if (!has(part)) console.log(`skipped: no ${part} of LibreOffice, so nothing is opened by it`);

/** What LibreOffice makes of a file, by the names of what it writes. */
function opened(name: string, bytes: Uint8Array, as: string): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "tuopin-office-"));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const home = `-env:UserInstallation=file://${folder}/home`;
  const { status, stderr } = office(home, "--convert-to", as, "--outdir", `${folder}/out`, path);
  expect(status, stderr).toBe(0);
  const files = readdirSync(`${folder}/out`);
  return new Map(files.map((file) => [file, readFileSync(`${folder}/out/${file}`, "utf8")]));
}

describe("opened by LibreOffice", () => {
  test.skipIf(!has("scalc"))(
    "the workbook of an audit holds the figures of its JSON",
    async () => {
      const law = pack("cn-sichuan/household-exit");
      const read = readRegister("fixtures/township");
      if (!read.ok) throw new Error("cannot be read");
      const found = audit(law, read.value, { asOf: "2020-12-31", place: "cn-sichuan" });
      const bytes = await asWorkbook(auditDoc(found, law), "zh");
      // Every sheet as a file of its own, in UTF-8, with what each cell shows.
      const form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
      const sheets = opened("audit.xlsx", bytes, form);
      const rowsOf = (name: string) => {
        const text = [...sheets].find(([file]) => file.includes(name))?.[1] ?? "";
        return parse(text, { relax_column_count: true }) as string[][];
      };
      const total = found.findings.length + found.issues.length;
      const list = rowsOf("问题清单").slice(3);
      expect(list.map(([at]) => at)).toEqual(
        Array.from({ length: total }, (_, at) => String(at + 1)),
      );
      const counts = found.criteria.map((one) =>
        [one.met, one.notMet, one.unknown, one.notApplicable, one.checked].map(String),
      );
      expect(
        rowsOf("-指标")
          .slice(1, -1)
          .map((row) => row.slice(1, 6)),
      ).toEqual(counts);
    },
    150_000,
  );

  test.skipIf(!has("swriter"))(
    "a notice reads as it was written",
    async () => {
      const notice = noticeOf({
        ...{ procedure: procedure("cn/household-exit"), step: "notice", place: "某村村务公开栏" },
        ...{ issuer: "某村村民委员会", from: "2018-12-01", until: "2018-12-07" },
        households: ["张三", "李四", "王五"].map((name, at) => ({ name, people: at + 2 })),
      });
      if (!notice.ok) throw new Error("no notice");
      const bytes = await asDocx(noticeDoc(notice.value), "zh");
      const [text = ""] = [...opened("notice.docx", bytes, "txt:Text (encoded):UTF8").values()];
      const lines = text.replace("\ufeff", "").split(/\r?\n/);
      expect(lines[0]).toBe("公示");
      for (const one of ["张三", "李四", "王五"]) expect(lines).toContain(one);
      expect(lines).toContain("公示期：2018-12-01至2018-12-07，共7日");
      expect(lines).toContain("某村村民委员会（盖章）");
    },
    150_000,
  );
});
