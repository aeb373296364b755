import { describe, expect, test } from "vitest";
import * as TicketHoldText from "#texts/ticket-hold";
import * as TicketHold from "#ticket-hold";

const open = { status: "OPEN", verdict: null, rules: [], ruleSet: "" } as const;

describe("why a ticket waits", () => {
  test("is the hold that its adjudication stores", () => {
    const adjudication = { ...open, ...TicketHold.waiting("IMPORTER_AGREES") };
    expect(TicketHold.of({ status: "OPEN", adjudication })).toBe("IMPORTER_AGREES");
  });

  test.for(["APPROVED", "REJECTED", "WITHDRAWN"] as const)("is null after it is %s", (status) => {
    const adjudication = { ...open, ...TicketHold.waiting("IMPORTER_LIST") };
    expect(TicketHold.of({ status, adjudication })).toBeNull();
  });

  test.for(["OTHER_MODEL", "IN_USE_BY_OTHERS"] as const)(
    "is %s for an expert, and for others an expert's look",
    (doubt) => {
      expect(TicketHold.waiting(doubt)).toEqual({ waitsFor: "EXPERT", hold: doubt });
      expect(TicketHold.withoutDoubt(doubt)).toBe("EXPERT_REVIEW");
      expect(TicketHold.withoutDoubt("IMPORTER_LIST")).toBe("IMPORTER_LIST");
      expect(TicketHoldText.message(doubt, "STAFF", "en")).toMatch(/new IMEI.*Only an expert may decide/);
      expect(TicketHoldText.message("EXPERT_REVIEW", "OWNER", "en")).toBe(
        "An expert looks at your request. You do not need to do anything.",
      );
    },
  );

  test("the hold of an undone decision is not that of another device", () => {
    for (const reader of ["OWNER", "STAFF"] as const) {
      expect(TicketHoldText.message("DECISION_UNDONE", reader, "en")).not.toContain("another device");
    }
    expect(TicketHoldText.message("DECISION_UNDONE", "OWNER", "fa")).toBe(
      "تصمیم پیشین درباره درخواست شما بازگردانده شد، پس کارشناس دوباره آن را بررسی می‌کند؛ نیازی به اقدام شما نیست.",
    );
  });
});
