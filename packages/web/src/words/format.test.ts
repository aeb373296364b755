import { expect, test } from "vitest";
import { formats } from "#words/format.ts";

const MOMENT = "2026-11-22T20:45:00.000Z";

test("Persian has its own digits and calendar, in the register's time zone", () => {
  const { number, percent, date, dateTime, digits } = formats("fa");
  expect(number(12_345)).toBe("۱۲٬۳۴۵");
  expect(percent(0.123)).toBe("۱۲٫۳٪");
  expect(date(MOMENT)).toBe("۲ آذر ۱۴۰۵");
  expect(dateTime(MOMENT)).toContain("۰:۱۵");
  expect(digits("8843538805")).toBe("۸۸۴۳۵۳۸۸۰۵");
});

test("the other calendar is available too", () => {
  expect(formats("fa").otherDate(MOMENT)).toContain("23 November 2026");
  expect(formats("en").date(MOMENT)).toBe("23 Nov 2026");
  expect(formats("en").otherDate(MOMENT)).toContain("۱۴۰۵");
  expect(formats("en").digits(12)).toBe("12");
});

test("a share is never rounded to none or to all", () => {
  const shares = [0, 40 / 100_000, 0.0005, 0.5, 0.9994, 99_960 / 100_000, 1];
  expect(shares.map(formats("en").percent)).toEqual(["0%", "<0.1%", "0.1%", "50%", "99.9%", ">99.9%", "100%"]);
  expect(shares.map(formats("fa").percent)).toEqual(["۰٪", "زیر ۰٫۱٪", "۰٫۱٪", "۵۰٪", "۹۹٫۹٪", "بالای ۹۹٫۹٪", "۱۰۰٪"]);
});

test("elapsed time in the largest whole unit", () => {
  const now = Date.parse(MOMENT);
  const before = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  expect([1, 59, 60, 1439, 1440, 14400].map((minutes) => formats("en").ago(before(minutes), now))).toEqual([
    "1 minute ago",
    "59 minutes ago",
    "1 hour ago",
    "23 hours ago",
    "1 day ago",
    "10 days ago",
  ]);
  expect(formats("fa").ago(before(3 * 1440), now)).toBe("۳ روز پیش");
  // The browser's clock is behind the register's.
  expect(formats("en").ago(before(-5), now)).toBe("now");
});
