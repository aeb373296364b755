import { expect, test } from "vitest";
import { metrics } from "#metrics";

/** The required members are those of CloudWatch's specification of the embedded metric format. */
test("a line has its metrics with their units, and the values of metrics and dimensions at its root", () => {
  const now = new Date("2026-11-29T08:00:00Z");
  expect(metrics({ Kind: "devices" }, { Rows: [3, "Count"], ListWaited: [0.5, "Seconds"] }, now)).toEqual({
    _aws: {
      Timestamp: 1_795_939_200_000,
      CloudWatchMetrics: [
        {
          Namespace: "Hamta",
          Dimensions: [["FunctionName", "Kind"]],
          Metrics: [
            { Name: "Rows", Unit: "Count" },
            { Name: "ListWaited", Unit: "Seconds" },
          ],
        },
      ],
    },
    FunctionName: "local",
    Kind: "devices",
    Rows: 3,
    ListWaited: 0.5,
  });
});
