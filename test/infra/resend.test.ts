import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "./evaluate/platform.ts";

/** infra/resend.sh for changes, against an `aws` that answers as the CLI does, and keeps what the function is sent. */

const folder = mkdtempSync(join(tmpdir(), "hamta-resend-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** One letter waits. `$RUN.sent` is the event of the function, which fails if `$FAILS` is set. */
const AWS = `#!/bin/sh
printf '%s\\n' "$*" >>"$RUN.calls"
case "$*" in
  *list-event-source-mappings*) echo arn:aws:sqs:eu-central-1:1:lost ;;
  *get-queue-url*) echo https://sqs/lost ;;
  *get-queue-attributes*) echo 1 ;;
  *receive-message*) printf 'receipt\\t%s\\n' "$LETTER" ;;
  *get-shard-iterator*) echo iterator ;;
  *get-records*) echo '{"Records":[{"dynamodb":{"SequenceNumber": "17"}}]}' ;;
  *invoke*)
    cp "\${8#file://}" "$RUN.sent"
    echo '{"batchItemFailures":[]}' >"$9"
    [ -n "$FAILS" ] && echo Unhandled || echo None ;;
esac
`;
writeFileSync(join(folder, "aws"), AWS);
chmodSync(join(folder, "aws"), 0o755);

function run(letter: object, fails = ""): { output: string; calls: string; sent: unknown } {
  const RUN = join(folder, `run-${Math.random()}`);
  const env = { PATH: `${folder}:${process.env.PATH}`, RUN, LETTER: JSON.stringify(letter), FAILS: fails };
  const output = execFileSync("sh", [join(ROOT, "infra/resend.sh"), "production", "changes"], {
    env,
    encoding: "utf8",
  });
  const sent: unknown = existsSync(`${RUN}.sent`) ? JSON.parse(readFileSync(`${RUN}.sent`, "utf8")) : null;
  return { output, calls: readFileSync(`${RUN}.calls`, "utf8"), sent };
}

const own = {
  why: 'written by "another" release\n\\ of 100 %',
  Records: [
    {
      dynamodb: {
        Keys: { pk: { S: "TICKET#8843538805" }, sk: { S: "TICKET" } },
        NewImage: { pk: { S: "TICKET#8843538805" }, description: { S: "گوشی\tمن" } },
        SequenceNumber: "42",
      },
    },
  ],
};

test("a letter of the function is its event, and is removed once it is recorded", () => {
  const { output, calls, sent } = run(own);
  expect(sent).toEqual(own);
  expect(calls).toContain("--function-name hamta-production-changes");
  expect(calls).toContain("delete-message --queue-url https://sqs/lost --receipt-handle receipt");
  expect(output).toBe("42: recorded\n");
});

test("a letter that the function does not record stays", () => {
  const { output, calls } = run(own, "fails");
  expect(calls).not.toContain("delete-message");
  expect(output).toBe("a dead letter of changes stays: 42\n");
});

test("a letter of Lambda is read from the stream", () => {
  const DDBStreamBatchInfo = { shardId: "s", startSequenceNumber: "17", endSequenceNumber: "17", streamArn: "stream" };
  const { output, calls, sent } = run({ DDBStreamBatchInfo });
  expect(calls).toContain("--stream-arn stream --shard-id s");
  expect(sent).toEqual({ Records: [{ dynamodb: { SequenceNumber: "17" } }] });
  expect(calls).toContain("delete-message");
  expect(output).toBe("s: sent from 17 to 17\n");
});
