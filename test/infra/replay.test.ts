import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "./evaluate/platform.ts";

/** infra/replay.sh against an `aws` that answers as the CLI does, and records what it is asked. */

const folder = mkdtempSync(join(tmpdir(), "hamta-replay-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** One letter waits until it is removed or received once: a letter that stays is hidden for two minutes. */
const AWS = `#!/bin/sh
printf '%s\\n' "$*" >>"$CALLS"
case "$*" in
  *list-queues*) echo "https://sqs/$5" ;;
  *get-queue-attributes*) echo arn:lost ;;
  *get-function-configuration*) echo value ;;
  *receive-message*) [ -e "$CALLS.received" ] && echo None || { : >"$CALLS.received"; printf 'receipt\\t{"import":"a1"}\\n'; } ;;
  *get-item*) printf '%s\\n' "$ITEM" ;;
  *query*) echo "$LATER" ;;
esac
`;
writeFileSync(join(folder, "aws"), AWS);
chmodSync(join(folder, "aws"), 0o755);

const item = (state: string, follows = "None") =>
  [state, follows, "2026-11-22T08:00:00.000Z", "IMPORTER", "importer-a", "uploads/a.csv"].join("\t");

function run(stored: string, later: string): { output: string; calls: string } {
  const file = join(folder, `calls-${Math.random()}`);
  const env = { PATH: `${folder}:${process.env.PATH}`, CALLS: file, ITEM: stored, LATER: later };
  const output = execFileSync("sh", [join(ROOT, "infra/replay.sh"), "production"], { env, encoding: "utf8" });
  return { output, calls: readFileSync(file, "utf8") };
}

test.each([
  [
    "a FAILED import, the last of its uploader",
    item("FAILED"),
    "0",
    /uploads\/a.csv is imported again/,
    "copied removed",
  ],
  ["one that an older list would overwrite", item("FAILED"), "2", /importer-a has sent 2 later lists/, "removed"],
  ["a FAILED undo, whose list must not be applied", item("FAILED", "b2"), "0", /applied or undid import b2/, "removed"],
  ["a COMPLETED import", item("COMPLETED"), "0", /it is COMPLETED, nothing to do/, "removed"],
  ["an import that has not ended", item("RECONCILING"), "0", /it is RECONCILING; the sweep or endImport ends it/, ""],
  ["an import that is not stored", "None", "0", /its dead letter stays/, ""],
])("the dead letter of %s", (_, stored, later, message, done) => {
  const { output, calls } = run(stored, later);
  expect(output).toMatch(message);
  const seen = [
    calls.includes("s3 cp s3://value/uploads/a.csv") && "copied",
    calls.includes("delete-message") && "removed",
  ];
  expect(seen.filter(Boolean).join(" ")).toBe(done);
});

test("the later lists are those of the same uploader that were created after the import", () => {
  expect(run(item("FAILED"), "1").calls).toContain(
    '"UPLOADER#IMPORTER#importer-a"},":own":{"S":"IMPORT#2026-11-22T08:00:00.000Z#a1"}',
  );
});
