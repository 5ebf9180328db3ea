import { defineConfig } from "vitest/config";

/** What needs the build: the packed tarball, the browser, the examples in the pages. */
const built = ["package", "browser", "docs"].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "tests",
          include: ["tests/**/*.test.ts"],
          exclude: built,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "package",
          include: built,
          testTimeout: 120_000,
          hookTimeout: 240_000,
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
