import { readFileSync, globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { screens } from "#panel/screens";

/** Every address of the panel is in the list of screens: a screen that is not is never tested for accessibility. */

const PARTS = join(import.meta.dirname, "../../packages/web/src/parts");
const read = (file: string) => readFileSync(join(PARTS, file), "utf8");
const routes = globSync("*/screens.tsx", { cwd: PARTS }).flatMap((file) =>
  [...read(file).matchAll(/<Route path="([^"]+)"/g)].map(([, route = ""]) => route),
);
/** First segments of addresses. */
const roots = [...read("parts.ts").matchAll(/roots: \[([^\]]+)\]/g)].flatMap(([, list = ""]) =>
  [...list.matchAll(/"([^"]+)"/g)].map(([, root]) => root),
);

/** `/tickets/new/:step?` as a pattern of addresses. */
const patternOf = (route: string) =>
  new RegExp(`^${route.replaceAll(/\/:\w+\?/g, "(/[^/]+)?").replaceAll(/:\w+/g, "[^/]+")}(\\?.*)?$`);

test("the parts of the panel have addresses", () => {
  expect(routes.length).toBeGreaterThan(10);
});

test.for(routes)("the address %s is found: its first segment is in `roots`", (route) => {
  expect(roots, "Add its first segment to `roots` of its part, in packages/web/src/parts/parts.ts").toContain(
    route.split("/")[1],
  );
});

test.for(routes)("test/panel/screens.ts has a screen at %s", (route) => {
  const addresses = screens.map(({ path, leadsTo }) => leadsTo ?? path);
  expect(
    addresses.filter((address) => patternOf(route).test(address)),
    `Add a screen with this address to test/panel/screens.ts: it is then tested for accessibility`,
  ).not.toEqual([]);
});
