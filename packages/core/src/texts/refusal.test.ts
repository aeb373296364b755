import { expect, test } from "vitest";
import type { Imei } from "#imei";
import * as RefusalText from "#texts/refusal";

test("an IMEI is refused with the words of its reason, and the suggestion is what to do", () => {
  const imei = { code: "INVALID_IMEI", reason: "CHECK_DIGIT_MISSING", value: "35761300444848" } as const;
  const suggestion = { value: "357613004448485" as Imei, basis: "CHECK_DIGIT_MISSING" } as const;
  expect(RefusalText.message(imei, "en")).toBe(
    "“35761300444848” has 14 digits: the check digit (the 15th) is missing.",
  );
  expect(RefusalText.action(imei, "en")).toContain("*#06#");
  expect(RefusalText.action(imei, "fa")).toContain("\u2066*#06#\u2069");
  expect(RefusalText.action({ ...imei, suggestion }, "fa")).toContain("\u2066357613004448485\u2069");
});

test("a limit is shown in the reader's digits", () => {
  expect(RefusalText.message({ code: "DESCRIPTION_TOO_LONG", limit: 2000 }, "fa")).toContain("۲۰۰۰ نویسه");
  expect(RefusalText.message({ code: "DESCRIPTION_TOO_LONG", limit: 2000 }, "en")).toContain("2000 characters");
});

test.each([
  [1, false, "Try again in 1 minute."],
  [60, false, "Try again in 1 minute."],
  [61, true, "Try again in 2 minutes, or sign in so that only your own requests count."],
])("after %d seconds, signed out: %s", (seconds, anonymous, action) => {
  expect(RefusalText.action({ code: "RATE_LIMITED", seconds, anonymous }, "en")).toBe(action);
});

test("in Persian, too", () => {
  const limited = { code: "RATE_LIMITED", seconds: 61 } as const;
  expect(RefusalText.action({ ...limited, anonymous: false }, "fa")).toBe("۲ دقیقه دیگر دوباره تلاش کنید.");
  expect(RefusalText.action({ ...limited, anonymous: true }, "fa")).toContain("وارد سامانه شوید");
});

test("the open ticket, the final state and the request are named", () => {
  expect(RefusalText.message({ code: "TICKET_ALREADY_OPEN", ticket: "T-1" }, "fa")).toContain("\u2066T-1\u2069");
  expect(RefusalText.message({ code: "TICKET_NOT_OPEN", status: "REJECTED" }, "fa")).toContain("ردشده");
  expect(RefusalText.action({ code: "INTERNAL", requestId: "req-9" }, "en")).toContain("req-9");
});
