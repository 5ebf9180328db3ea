import { defineConfig } from "tsup";

const dts = { compilerOptions: { ignoreDeprecations: "6.0" } };

export default defineConfig([
  {
    entry: { index: "src/index.ts", io: "src/io/index.ts" },
    format: ["esm", "cjs"],
    dts,
    clean: true,
    sourcemap: true,
    target: "node20",
    shims: true,
  },
  {
    entry: { cli: "src/cli/index.ts" },
    format: "esm",
    sourcemap: true,
    target: "node20",
    splitting: false,
  },
  {
    entry: { index: "src/index.ts" },
    format: "iife",
    globalName: "tuopin",
    platform: "browser",
    noExternal: [/.*/],
    minify: true,
    outDir: "dist/browser",
  },
]);
