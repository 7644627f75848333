import { defineConfig } from "vitest/config";

export default defineConfig({
  // All cores: half of the time goes by in programs that tests start and wait for.
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: "100%" },
});
