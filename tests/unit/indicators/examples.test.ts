import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as indicators from "../../../src/indicators/index.js";
import { LAW_FILE_KINDS, readLaw } from "../../../src/law/index.js";

const room = new URL("../../../src/indicators/", import.meta.url);

const examples = readdirSync(room).flatMap((file) => {
  const text = readFileSync(new URL(file, room), "utf8");
  return [...text.matchAll(/@example\n \* ```ts\n([\s\S]*?) \* ```/g)].map(
    ([, block = ""], at) => ({
      name: `${file}, example ${at + 1}`,
      code: block.replaceAll(/^ \* ?/gm, ""),
    }),
  );
});

/** `expression; // value`, also with the value on the next line, becomes a comparison. */
function withChecks(code: string): { readonly program: string; readonly checks: number } {
  let checks = 0;
  const program = code
    .replaceAll(/;\n\/\/ /g, "; // ")
    .split("\n")
    .map((line) => {
      const [, expression, value] = /^(?!const )(.*?); \/\/ (.+)$/.exec(line) ?? [];
      if (expression === undefined) return line;
      checks += 1;
      return `check(${expression}, ${value});`;
    })
    .join("\n");
  return { program, checks };
}

describe("the examples of the documentation", () => {
  it("are there for the public functions", () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  it.each(examples)("give what they say: $name", ({ code }) => {
    const { program, checks } = withChecks(code);
    expect(checks).toBeGreaterThan(0);
    const { outputText } = ts.transpileModule(program, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    const known = { ...indicators, LAW_FILE_KINDS, readLaw };
    const names = Object.keys(known);
    const run = new Function("check", ...names, outputText);
    run(
      (found: unknown, stated: unknown) => expect(found).toEqual(stated),
      ...Object.values(known),
    );
  });
});
