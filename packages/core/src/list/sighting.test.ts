import { describe, expect, test } from "vitest";
import { A, outline, read } from "#list/fixture";

const list = (line: string) => read("sightings", `imei,msisdn,seen_at\n${line}\n`);

describe("the 15th digit may be right, 0 or missing", () => {
  test.each([A, A.slice(0, 14), `${A.slice(0, 14)}0`])("%s", (imei) =>
    expect(list(`${imei},'+989121234567,2026-10-01 11:30+03:30`).rows).toMatchObject([
      { ok: true, value: { key: A.slice(0, 14), msisdn: "989121234567", seenAt: "2026-10-01T08:00:00Z" } },
    ]),
  );
});

describe("reasons that make a sighting INVALID", () => {
  test.each([
    [`${A},,2026-10-01`, "1 MISSING:msisdn"],
    [`${A},98912,2026-10-01`, "1 MSISDN:msisdn"],
    [`${A},9.89E+11,2026-10-01`, "1 MSISDN:msisdn"],
    [`${A},09121234567,`, "1 MISSING:seen_at"],
    [`${A},09121234567,1405-07-09`, "1 TIME:seen_at"],
    [`${A.slice(0, 14)}1,x,y`, "1 CHECK_DIGIT:imei MSISDN:msisdn TIME:seen_at"],
  ])("%s", (line, expected) => expect(outline(list(line))).toEqual([expected]));
});
