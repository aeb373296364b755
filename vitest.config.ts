import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** One copy of graphql, as in Node: Vite would take its ES modules, Apollo takes the others, and `instanceof` fails. */
const graphql = fileURLToPath(new URL("packages/api/node_modules/graphql/index.js", import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ["packages/*/{src,scripts}/**/*.test.ts", "test/**/*.test.ts"],
    // In a browser: `pnpm e2e`.
    exclude: process.env["E2E"] ? [] : ["**/*.e2e.test.ts", "**/node_modules/**"],
    globalSetup: ["test/kit/global.ts"],
    // A test that starts services waits for them on a small machine with others.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
