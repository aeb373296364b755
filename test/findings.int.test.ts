import { people } from "@hamta/local";
import { expect } from "vitest";
import { corrections } from "#kit/lists";
import { test } from "#kit/system";
import { send } from "#kit/uploads";

type Summary = { rows: number; findings: { code: string; columns: string[]; rows: number; of: number }[] };

test("what is wrong with a list throughout is said once, in its summary", async ({ seed, system }) => {
  const claims = Array.from({ length: 60 }, () => seed.claim({ slots: seed.pair() }));
  const [header = "", ...lines] = corrections(claims).trim().split("\n");
  const cut = lines.map((line) => line.slice(0, -1));
  const arash = await system.client(people.arash);
  const { summaryUrl, counts } = await send(arash, "CORRECTIONS", [header, ...cut].join("\n"));
  expect(counts).toEqual({ INVALID: 60 });

  const { rows, findings } = (await (await fetch(summaryUrl ?? "")).json()) as Summary;
  expect(rows).toBe(60);
  expect(findings).toMatchObject([{ code: "CHECK_DIGITS_MISSING", columns: ["correct_imei_2"], rows: 60, of: 60 }]);
});
