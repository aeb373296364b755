import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** One copy of graphql, as in Node: Vite would take its ES modules, Apollo takes the others, and `instanceof` fails. */
const graphql = fileURLToPath(new URL("packages/api/node_modules/graphql/index.js", import.meta.url));

const IN_A_BROWSER = "test/**/*.e2e.test.ts";
/** `pnpm e2e`: those alone. */
const e2e = Boolean(process.env["E2E"]);

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: e2e ? [IN_A_BROWSER] : ["packages/*/{src,scripts}/**/*.test.ts", "test/**/*.test.ts"],
    exclude: e2e ? [] : [IN_A_BROWSER, "**/node_modules/**"],
    globalSetup: ["test/kit/global.ts"],
    // A test that starts services waits for them on a small machine with others.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
