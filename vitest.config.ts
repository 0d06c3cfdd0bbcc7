import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    testTimeout: 30_000,
    // The kaart and the model load once per worker instead of once per file.
    isolate: false,
    // Much of a test is waiting, for a browser or a clock; the default leaves one core idle, half of a small machine.
    maxWorkers: "100%",
    reporters: ["default"],
  },
});
