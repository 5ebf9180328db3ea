import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import type { plan } from "../../src/judge/index.js";
import { pack, rulebook } from "../support/rules.js";
import { ROOT } from "./consumer.js";

/** What a page has to load, gzipped, in bytes. A ceiling is raised in the commit that needs it. */
const CORE = 60_000;
const PACK = 15_000;
/** What only looks for the name of a pack: it once brought everything that had been built with it. */
const NAME_ONLY = 11_000;

interface Bundle {
  readonly size: number;
  readonly inputs: readonly string[];
}

/** Bundles what a page imports of the built package, as the page's own tools would. */
async function bundled(text: string): Promise<Bundle> {
  const { outputFiles, warnings, metafile } = await build({
    stdin: { contents: text, resolveDir: ROOT },
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    charset: "utf8",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, one]) => (one.bytesInOutput > 0 ? path : [])),
  );
  const size = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
  console.log(`${size} bytes gzipped: ${text}`);
  return { size, inputs };
}

const IMPORTS = "readHousehold, plan, assess, explain";

describe("the size of what a browser loads", () => {
  test.each(["zh", "en"])("reading, judging and reasons in %s", async (language) => {
    const { size } = await bundled(`export { ${IMPORTS} } from "tuopin/${language}"`);
    expect(size).toBeLessThan(CORE);
  });

  test.each(["zh", "en"])(
    "that core in %s judges households, and says so of a pack of others",
    async (language) => {
      const core = (await import(join(ROOT, `dist/${language}.js`))) as { plan: typeof plan };
      const packs = [...rulebook.heads].map(([name, { subject }]) => ({ name, subject }));
      const [own, others] = [true, false].map((isOwn) =>
        packs.filter(({ subject }) => (subject === "household") === isOwn),
      );
      const when = { asOf: "2020-12-31" };
      const planned =
        ({ name }: { name: string }) =>
        () =>
          core.plan(pack(name), when);
      for (const one of own ?? []) expect(planned(one)).not.toThrow();
      for (const one of others ?? [])
        expect(planned(one), one.name).toThrow(/know those of households/);
      expect([own?.length, others?.length]).not.toContain(0);
    },
  );

  test("of the package in both languages come neither schemas nor what reads files of rules", async () => {
    const { inputs } = await bundled(`export { ${IMPORTS} } from "tuopin"`);
    expect(inputs.some((path) => path.endsWith("esm/judge/assess.js"))).toBe(true);
    const others = /node_modules\/zod|node:|\/(law\/(issues|schema|read|form)|audit|indicators)\b/;
    expect(inputs.filter((path) => others.test(path))).toEqual([]);
  });

  test("who asks for the name of a pack gets no more than that", async () => {
    const { size } = await bundled('export { findPack } from "tuopin"');
    expect(size).toBeLessThan(NAME_ONLY);
  });

  test.each([...rulebook.heads.keys()])("pack %s", async (name) => {
    const { size } = await bundled(`export { pack } from "tuopin/zh/packs/${name}"`);
    expect(size).toBeLessThan(PACK);
  });

  test("of a place comes only the pack that is asked for", async () => {
    const whole = 'export { householdExit } from "tuopin/packs/cn-sichuan"';
    const { inputs } = await bundled(whole);
    expect(inputs.map((path) => path.replace(/.*dist\//, ""))).toEqual([
      "packs/cn-sichuan/household-exit.js",
    ]);
  });
});
