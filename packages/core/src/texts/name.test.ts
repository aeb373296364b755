import { expect, test } from "vitest";
import type { Imei } from "#imei";
import * as NameText from "#texts/name";
import * as OutcomeFindingText from "#texts/outcome-finding";
import * as ReasonText from "#texts/reason";
import * as SuggestionText from "#texts/suggestion";

test("fixed values are named in the reader's language", () => {
  expect([NameText.channel("PASSENGER", "en"), NameText.channel("COMMERCIAL", "fa")]).toEqual(["Traveller", "تجاری"]);
  expect([NameText.legality("BLOCKED", "en"), NameText.legality("LEGAL", "fa")]).toEqual(["Blocked", "قانونی"]);
  expect(NameText.importState("HELD", "en")).toBe("On hold");
  expect(NameText.importState("CANCELLED", "fa")).toBe("متوقف شد");
  expect(NameText.ticketState("WITHDRAWN", "en")).toBe("Withdrawn");
  expect(NameText.role("ops", "en")).toBe("Hamta operations");
  expect(ReasonText.short("VALUE", "en")).toBe("Value not accepted");
});

test("a suggestion names one column or several", () => {
  const suggested = { basis: "TICKET", value: "357613004448485" as Imei, ticket: "1000000008" } as const;
  const message = (columns: readonly ("correct_imei_1" | "correct_imei_2")[]) =>
    SuggestionText.message({ ...suggested, ticket: suggested.ticket as never, columns }, "en");
  expect(message(["correct_imei_1"])).toContain("what is in column correct_imei_1 differs");
  expect(message(["correct_imei_1", "correct_imei_2"])).toContain("in columns correct_imei_1, correct_imei_2 differs");
});

test("swapped columns are told with what to do", () => {
  const swapped = {
    code: "COLUMNS_SWAPPED",
    by: "OUTCOMES",
    against: [],
    columns: [],
    rows: 5,
    of: 9,
    examples: [1],
  } as const;
  expect(OutcomeFindingText.describe(swapped, "en")).toEqual({
    message: expect.stringContaining("The registered and correct IMEIs seem to be swapped"),
    action: "Swap these column names in the header and upload the file again.",
  });
});
