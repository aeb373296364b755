import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { read } from "../../infra/documents.ts";

const BODY = "query Shop($imei: IMEI!) { device(imei: $imei) { legality } }";
const HASH = createHash("sha256").update(BODY).digest("hex");

function readOne(manifest: unknown): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "hamta-documents-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "shop.json"), JSON.stringify(manifest));
  return read(["shop.json"], folder);
}

test("a manifest of Apollo's generator gives its texts by id and by SHA-256", () => {
  const operations = [{ id: "shop-1", name: "Shop", type: "query", body: BODY }];
  const found = readOne({ format: "apollo-persisted-query-manifest", version: 1, operations });
  expect(found).toEqual({ "shop-1": BODY, [HASH]: BODY });
});

test("a table of client-preset or relay-compiler gives its texts by its own hashes and by SHA-256", () => {
  const md5 = createHash("md5").update(BODY).digest("hex");
  expect(readOne({ [md5]: BODY })).toEqual({ [md5]: BODY, [HASH]: BODY });
});

test.each([
  ["a field that the schema does not have", BODY.replace("legality", "legal"), /shop\.json: a: .*"legal"/],
  ["no document", "query {", /shop\.json: a: Syntax Error/],
  ["no text", 1, /shop\.json: a: it is no text/],
])("a text with %s is refused by file and id", (_, text, message) => {
  expect(() => readOne({ a: text })).toThrow(message);
});
