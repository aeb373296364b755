import { VerdictText } from "@hamta/core";
import { expect, test } from "vitest";
import { NAMES_CONTACT } from "#ticket/remedy.tsx";

test("the verdicts whose remedy names a company are those of core", () => {
  const named = Object.entries(VerdictText.verdicts).filter(([, { namesContact }]) => namesContact);
  expect([...NAMES_CONTACT].toSorted()).toEqual(named.map(([verdict]) => verdict).toSorted());
});
