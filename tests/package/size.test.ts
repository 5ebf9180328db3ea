import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ROOT } from "./consumer.js";

/**
 * What a reader has to download, gzipped, in bytes. A ceiling is raised in the commit that needs it,
 * with the reason.
 */
// Raised from 60 kB: the list of columns that can deny each other, what every column can hold, places,
// and a sentence for each way to be unreadable, in two languages. They come down again when a bundle
// takes the texts of one language.
// Then by documents that explain, and by the words of national systems; less by decimal.js, which it no
// longer holds.
// Then by the headers and words under which ledgers and national systems hold a column.
const CORE = 98_000;
// Raised from 20 kB: a pack brings the histories of all legal values that its facts may need.
const PACK = 22_000;

const gzipped = (path: string) => gzipSync(readFileSync(join(ROOT, path)), { level: 9 }).length;

interface Metafile {
  readonly outputs: Readonly<
    Record<
      string,
      { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }
    >
  >;
}

describe("the size of what a browser loads", () => {
  test("the core stays under its ceiling", () => {
    const size = gzipped("dist/browser/index.js");
    console.log(`dist/browser/index.js: ${size} bytes gzipped, at most ${CORE}`);
    expect(size).toBeLessThan(CORE);
  });

  test("the core holds no language of zod, nothing of its large form, and none of the rules", () => {
    const { outputs } = JSON.parse(
      readFileSync(join(ROOT, "dist/browser/metafile-iife.json"), "utf8"),
    ) as Metafile;
    const inputs = Object.values(outputs).flatMap((output) =>
      Object.entries(output.inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([path]) => path),
    );
    expect(inputs).toContain("src/judge/assess.ts");
    expect(inputs.some((path) => path.includes("node_modules/zod/v4/core/"))).toBe(true);
    expect(
      inputs.filter((path) => /zod\/v[34]\/(locales\/(?!en\.)|classic\/)|^rules\//.test(path)),
    ).toEqual([]);
  });

  const folder = join(ROOT, "dist/packs");
  const packs = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".js"),
  );

  test.each(packs)("pack %s stays under its ceiling", (path) => {
    const size = gzipped(`dist/packs/${path}`);
    console.log(`dist/packs/${path}: ${size} bytes gzipped, at most ${PACK}`);
    expect(size).toBeLessThan(PACK);
  });
});
