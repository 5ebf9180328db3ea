import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "tests", include: ["tests/**/*.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "types",
          include: ["tests/**/*.test-d.ts"],
          typecheck: { enabled: true, only: true, include: ["tests/**/*.test-d.ts"] },
        },
      },
    ],
  },
});
