import { defineConfig } from "tsup";

/** tsup sets `baseUrl` by itself, which TypeScript 6 has deprecated. */
const dts = { compilerOptions: { ignoreDeprecations: "6.0" } };

const entry = {
  index: "src/index.ts",
  io: "src/io/index.ts",
  report: "src/report/index.ts",
  procedures: "src/procedures/index.ts",
  indicators: "src/indicators/index.ts",
  figures: "src/figures/index.ts",
  engine: "src/engine/index.ts",
  testing: "src/testing/index.ts",
};

/** stdlib logs through `debug`, which asks for a terminal and cannot stand in an ESM bundle. */
const quiet = { debug: "./build/no-log.cjs" };

export default defineConfig([
  {
    entry,
    format: ["esm", "cjs"],
    dts,
    clean: true,
    sourcemap: true,
    target: "node20",
    shims: true,
    // It is published as ESM only, and a CommonJS bundle cannot take its default export.
    noExternal: ["string-width"],
    esbuildOptions(options) {
      options.alias = quiet;
    },
  },
  {
    entry: { cli: "src/cli/index.ts" },
    format: "esm",
    sourcemap: true,
    target: "node20",
    splitting: false,
    esbuildOptions(options) {
      options.alias = quiet;
    },
  },
  {
    entry: { index: "src/index.ts" },
    format: "iife",
    globalName: "tuopin",
    platform: "browser",
    target: "es2022",
    noExternal: [/.*/],
    minify: true,
    metafile: true,
    outDir: "dist/browser",
    outExtension: () => ({ js: ".js" }),
    esbuildOptions(options) {
      // Chinese stays Chinese: half the size of escapes.
      options.charset = "utf8";
    },
  },
]);
