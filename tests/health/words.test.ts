import { describe, expect, test } from "vitest";
import { keptFiles, linesWith } from "./sources.js";

describe("everything that is published", () => {
  const files = keptFiles().filter(({ path }) => !path.startsWith("tests/health/"));

  test("is searched", () => {
    expect(files.length).toBeGreaterThan(300);
  });

  test("names no path of the machine it was made on and no registry", () => {
    const paths = /(^|[\s"'`(])\/(work|home|root|tmp)\/|registry\.npmjs|npmmirror|artifactory/;
    expect(linesWith(files, paths)).toEqual([]);
  });

  test("speaks of the matter and not of how it was made", () => {
    const making = /\bsub-?agents?\b|\bAI[- ]generated\b|\bLLMs?\b|\bprompts?\b|\bchatbots?\b/i;
    const prose = files.filter(({ path }) => /\.(md|ts|json|mjs|cjs|yml|yaml)$/.test(path));
    expect(linesWith(prose, making)).toEqual([]);
  });

  test("holds no resident id of a real place", () => {
    // 110000 is a municipality, whose code stands in nobody's id.
    const id =
      /(?<!\d)(?!000000|110000)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/;
    expect("51332119900101126X").toMatch(id);
    expect("00000019900101126X").not.toMatch(id);
    expect(linesWith(files, id)).toEqual([]);
  });

  test("holds no number of a mobile phone that could be somebody's", () => {
    const phone = /(?<![\d.])1[3-9]\d{9}(?![\d.])/;
    const invented = /(?<![\d.])1[3-9]\d0{8}(?![\d.])|(?<![\d.])1[3-9]0{5}\d{4}(?![\d.])/;
    const lines = linesWith(
      files.filter(({ path }) => !path.endsWith(".svg")),
      phone,
    );
    expect(lines.filter((line) => !invented.test(line))).toEqual([]);
  });
});
