import { buildSchema } from "graphql";
import { readFile, writeFile } from "node:fs/promises";
import { sdl } from "../src/generated/sdl.ts";
import { dated, problems } from "./released.ts";

/**
 * Compares the schema with the released one. With `--release`, and without problems, releases it and dates its changes
 * in the changelog.
 */

const root = new URL("../../../", import.meta.url);
const snapshot = new URL("schema/released/schema.graphql", root);
const log = new URL("docs/schema-changelog.md", root);

const [released, changelog] = await Promise.all([readFile(snapshot, "utf8"), readFile(log, "utf8")]);
const today = new Date().toISOString().slice(0, 10);
const found = await problems({ released: buildSchema(released), now: buildSchema(sdl), changelog, today });
for (const problem of found) process.stderr.write(`${problem}\n`);
if (found.length > 0) process.exitCode = 1;
else if (process.argv.includes("--release")) {
  await writeFile(snapshot, `${sdl}\n`);
  if (released !== `${sdl}\n`) await writeFile(log, dated(changelog, today));
}
