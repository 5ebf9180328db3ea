import { defineConfig } from "vitest/config";

/** No test fails for being slow: how long one takes says something of the machine. */
const PATIENT = { testTimeout: 0, hookTimeout: 0 };

/** A machine that names no language: there the command speaks Chinese. */
const env = { LC_ALL: "C.UTF-8" };

/** What needs the build: the packed tarball, the browser, the examples in the pages. */
const built = ["package", "browser", "docs"].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Vitest leaves one core free, which is half of a machine of two.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "tests",
          include: ["tests/**/*.test.ts"],
          exclude: built,
          ...PATIENT,
          env,
        },
      },
      {
        test: {
          name: "package",
          include: built,
          ...PATIENT,
          env,
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
