import { Outcome, Verdict } from "@hamta/core";
import { expect, test } from "vitest";
import { expected, scenario } from "#scenario/demo-scenario";

const { ticketsBefore, ticketsAfter } = scenario;

test.for(Verdict.RULES)("the demo has a ticket with the verdict %s", (verdict) => {
  const verdicts = [...ticketsBefore, ...ticketsAfter].flatMap((ticket) => [ticket.verdict, ticket.finalVerdict]);
  expect(verdicts, "Add a ticket with this verdict to packages/local/src/scenario/demo-scenario.ts").toContain(verdict);
});

const outcomes = Outcome.OUTCOMES.corrections.filter((outcome) => outcome !== "UNPROCESSED");

test.for(outcomes)("the list of the demo has a row with the outcome %s", (outcome) => {
  expect(expected.rows.map((row) => row.outcome)).toContain(outcome);
});
