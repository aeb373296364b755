import { expect, test } from "vitest";
import { gather, readAnswers } from "#reference/record-answers";

test("the documented answers are those that the system gives; `pnpm answers` records them", async () => {
  expect(await gather()).toEqual(await readAnswers());
});
