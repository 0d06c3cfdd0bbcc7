import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    testTimeout: 30_000,
    // The kaart and the model load once per worker instead of once per file.
    isolate: false,
    reporters: ["default"],
  },
});
