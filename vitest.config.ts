import { defineConfig } from "vitest/config";

/** No test fails for being slow: how long one takes says something of the machine. */
const PATIENT = { testTimeout: 0, hookTimeout: 0 };

/** A machine that names no language: there the command speaks Chinese. */
const env = { LC_ALL: "C.UTF-8" };

const setupFiles = ["tests/support/drawn-alike.ts"];

/** What needs the build: the packed tarball, the browser, the examples in the pages. */
const built = ["package", "browser", "docs"].map((folder) => `tests/${folder}/**/*.test.ts`);

/** What puts something of its own in place of one of the sources, which no other test may see. */
const mocking = [
  // Declares what no other test may know.
  "tests/own/*.test.ts",
  "tests/fixtures/removal.test.ts",
  "tests/unit/cli/audit-duckdb.test.ts",
  "tests/unit/cli/leaks.test.ts",
  "tests/unit/cli/seeded-registers.test.ts",
];

export default defineConfig({
  test: {
    // Vitest leaves one core free, which is half of a machine of two.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "tests",
          include: ["tests/**/*.test.ts"],
          exclude: [...built, ...mocking],
          // The sources are loaded once for all files, not once for each: a third of the time.
          isolate: false,
          ...PATIENT,
          env,
          setupFiles,
        },
      },
      {
        test: {
          name: "apart",
          include: [...built, ...mocking],
          ...PATIENT,
          env,
          setupFiles,
        },
      },
      {
        test: {
          name: "types",
          include: ["tests/**/*.test-d.ts"],
          typecheck: {
            enabled: true,
            only: true,
            include: ["tests/**/*.test-d.ts"],
            // `npm run typecheck` reports those.
            ignoreSourceErrors: true,
          },
        },
      },
    ],
  },
});
