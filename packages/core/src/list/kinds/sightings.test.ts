import { describe, expect, test } from "vitest";
import { A, OPERATOR, outline, read, utf8 } from "#list/fixture";
import * as Reader from "#list/reader";

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
    [`${A},9.89E+11,2026-10-01`, "1 MSISDN:msisdn!DIGITS_LOST"],
    [`${A},09121234567,`, "1 MISSING:seen_at"],
    [`${A},09121234567,1405-07-09`, "1 TIME:seen_at"],
    [`357613000000000,09121234567,2026-10-01`, "1 CHECK_DIGIT:imei!DIGITS_LOST"],
    [`35761300000000,09121234567,2026-10-01`, "1 CHECK_DIGIT_MISSING:imei!DIGITS_LOST"],
    [`${A},432110123456789,2026-10-01`, "1 MSISDN:msisdn"],
    [`${A.slice(0, 14)}1,x,y`, "1 CHECK_DIGIT:imei MSISDN:msisdn TIME:seen_at"],
  ])("%s", (line, expected) => expect(outline(list(line))).toEqual([expected]));
});

test("a time more than a day ahead is refused", () => {
  const now = Date.parse("2026-11-28T00:00:00Z");
  const read = (time: string) => {
    const reader = Reader.open("sightings", OPERATOR, { now });
    return outline({
      rows: [...reader.push(utf8(`imei,msisdn,seen_at\n${A},4915112345678,${time}\n`)), ...reader.end()],
      problem: null,
    });
  };
  expect(read("2026-11-29T00:00:00Z")).toEqual(["1 ok 2026-11-29T00:00:00Z"]);
  expect(read("2026-11-29T00:00:01Z")).toEqual(["1 TIME:seen_at"]);
});
