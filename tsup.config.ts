import { fileURLToPath } from "node:url";
import { defineConfig } from "tsup";
import { householdsOnly } from "./build/households-only.mjs";
import { oneLanguage } from "./build/one-language.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

/** tsup sets `baseUrl` by itself, which TypeScript 6 has deprecated. */
const dts = { compilerOptions: { ignoreDeprecations: "6.0" } };

const entry = {
  index: "src/index.ts",
  core: "src/core.ts",
  io: "src/io/index.ts",
  report: "src/report/index.ts",
  procedures: "src/procedures/index.ts",
  indicators: "src/indicators/index.ts",
  figures: "src/figures/index.ts",
  engine: "src/engine/index.ts",
  sql: "src/sql/index.ts",
  testing: "src/testing/index.ts",
};

/** stdlib logs through `debug`, which asks for a terminal and cannot stand in an ESM bundle. */
const quiet = { debug: "./build/no-log.cjs" };

/** The one module that needs a package which comes with ours. */
const DISTRIBUTIONS = "src/indicators/distributions.ts";

/** Chinese stays Chinese: half the size of escapes. */
const esbuildOptions = (options: { charset?: "ascii" | "utf8" }) => {
  options.charset = "utf8";
};

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
  // For bundlers, a module for each of ours, so that what is not used falls away.
  {
    entry: ["src/**/*.ts", "!src/cli/**", `!${DISTRIBUTIONS}`],
    format: "esm",
    bundle: false,
    target: "es2022",
    outDir: "esm",
  },
  {
    entry: { "indicators/distributions": DISTRIBUTIONS },
    format: "esm",
    splitting: false,
    target: "es2022",
    outDir: "esm",
    esbuildOptions(options) {
      options.alias = quiet;
    },
  },
  // The core with the texts of one language; like that of the browser, it knows households alone.
  ...["zh", "en"].map((language) => ({
    entry: { [language]: "src/core.ts" },
    format: ["esm" as const, "cjs" as const],
    platform: "browser" as const,
    target: "es2022",
    splitting: false,
    noExternal: [/.*/],
    esbuildPlugins: [householdsOnly(), oneLanguage(language, root)],
    esbuildOptions,
  })),
  {
    entry: { index: "src/core.ts" },
    format: "iife",
    globalName: "tuopin",
    platform: "browser",
    target: "es2022",
    noExternal: [/.*/],
    esbuildPlugins: [householdsOnly()],
    minify: true,
    metafile: true,
    outDir: "dist/browser",
    outExtension: () => ({ js: ".js" }),
    esbuildOptions,
  },
]);
