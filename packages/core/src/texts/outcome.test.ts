import { expect, test } from "vitest";
import * as NameText from "#texts/name";
import { OUTCOMES } from "#outcome";
import * as OutcomeText from "#texts/outcome";

test("a row that an undo did not reach is undone again, not uploaded again", () => {
  expect(OutcomeText.message("UNPROCESSED", "en", { mode: "UNDO" })).toBe(
    "The undo ended before it reached this row, which was not undone. Undo the list again.",
  );
  expect(OutcomeText.message("UNPROCESSED", "en", { mode: "APPLY" })).toMatch(/Upload it again\.$/);
});

test("a duplicate names the earlier row", () => {
  expect(OutcomeText.message("DUPLICATE", "en", { row: 12 })).toContain("row 12 of this file");
  expect(OutcomeText.message("DUPLICATE", "fa", { row: 12 })).toContain("ردیف ۱۲ همین فایل");
  expect(OutcomeText.message("DUPLICATE", "en")).toContain("repeats another row");
});

test("a refusal names the ticket and the verdict", () => {
  const details = { ticket: "T-10042", verdict: "TARGET_OWNED" } as const;
  expect(OutcomeText.message("REFUSED", "en", details)).toMatch(
    /^Ticket T-10042 matches .* rejected it \(New IMEI owned by another person\)\./,
  );
  expect(OutcomeText.message("REFUSED", "fa", details)).toMatch(
    /^تیکت \u2066T-10042\u2069 .*\(شناسه مقصد متعلق به دیگری\)؛/,
  );
});

test("TARGET_TAKEN speaks of a ticket only where there is one", () => {
  expect(OutcomeText.message("TARGET_TAKEN", "en")).not.toMatch(/ticket/i);
  expect(OutcomeText.message("TARGET_TAKEN", "en", { ticket: "T-1" })).toContain("Ticket T-1, which matches");
});

test("outcomes can be told apart by their labels", () => {
  for (const language of ["fa", "en"] as const) {
    const labels = Object.values(NameText.outcomes).map((label) => label[language]);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test.each(Object.values(OUTCOMES).flat())("a dry run says of %s what would happen, not what happened", (outcome) => {
  const [fa, en] = (["fa", "en"] as const).map((language) => {
    const details = { row: 3, ticket: "T-1", verdict: "NOT_OWNER" } as const;
    const done = OutcomeText.message(outcome, language, { ...details, mode: "APPLY" });
    const tried = OutcomeText.message(outcome, language, { ...details, mode: "DRY_RUN" });
    expect(tried).not.toBe(done);
    return tried;
  });
  if (outcome === "UNPROCESSED") return;
  expect(fa).toMatch(/می‌(شد|کرد|داد|ماند)/);
  expect(en).toMatch(/\bwould\b/);
});
