import { expect, test } from "vitest";
import { rows } from "#seed/register";

test("no IMEI comes twice, in more rows than a model has serial numbers of one last digit", () => {
  const seen = new Set<string>();
  let imeis = 0;
  const list = rows(1);
  for (let row = 0; row < 400_000; row++) {
    for (const imei of list.next().value.split(",", 2)) {
      if (imei === "") continue;
      imeis++;
      seen.add(imei);
    }
  }
  expect(imeis).toBeGreaterThan(700_000);
  expect(seen.size).toBe(imeis);
});
