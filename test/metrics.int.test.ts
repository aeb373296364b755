import { people, type System } from "@hamta/local";
import { expect } from "vitest";
import * as Lists from "#kit/lists";
import { test as base } from "#kit/system";
import { send } from "#kit/uploads";

const logged: unknown[][] = [];
const log = (...line: unknown[]) => void logged.push(line);
const test = base.extend("options", { scope: "file" }, (): System.Options => ({
  log: { info: log, warn: log, error: log },
}));

test("a list that ends is a line of metrics by its kind, and names no uploader", async ({ system }) => {
  const seen = ["357613004448485,989121234567,2026-10-01T08:00:00Z", "357805023984447,989121234567,2026-10-01"];
  await send(
    await system.client(people.omid),
    "SIGHTINGS",
    Lists.csv("imei,msisdn,seen_at", ...seen.map((row) => row.split(","))),
  );
  const ended = logged.flatMap(([message, detail]) => (message === "An import ended" ? [detail] : []));
  expect(ended).toEqual([
    {
      import: expect.any(String),
      _aws: expect.objectContaining({
        CloudWatchMetrics: [expect.objectContaining({ Namespace: "Hamta", Dimensions: [["FunctionName", "Kind"]] })],
      }),
      FunctionName: "local",
      Kind: "sightings",
      Rows: 2,
      RowsPerSecond: expect.any(Number),
      ListWaited: expect.any(Number),
    },
  ]);
});
