import type { Summary } from "@hamta/importer";
import { people } from "@hamta/local";
import { expect } from "vitest";
import { corrections } from "#kit/lists";
import { test } from "#kit/system";
import { send } from "#kit/uploads";
import { readDevice } from "#kit/actions";

const summaryAt = async (url: string | null) => (await (await fetch(url ?? "")).json()) as Summary;

test("a fault of the whole list is reported once, in its summary and by the API", async ({ seed, system }) => {
  const claims = Array.from({ length: 60 }, () => seed.claim({ slots: seed.pair() }));
  const [header = "", ...lines] = corrections(claims).trim().split("\n");
  const cut = lines.map((line) => line.slice(0, -1));
  const arash = await system.client(people.arash);
  const { id, summaryUrl, counts, findings } = await send(arash, "CORRECTIONS", [header, ...cut].join("\n"));
  expect(counts).toEqual({ INVALID: 60 });
  const finding = {
    code: "CHECK_DIGITS_MISSING",
    columns: ["correct_imei_2"],
    rows: 60,
    of: 60,
    examples: [1, 2, 3],
    message: expect.stringMatching(/^The IMEIs in column correct_imei_2 have 14 digits.*60 of 60 rows/),
    action: expect.stringMatching(/^Export the list again/),
  };
  expect(findings).toEqual([finding]);
  expect(await summaryAt(summaryUrl)).toMatchObject({ rows: 60, findings: [finding] });

  // The summary is in the language of the import, the API's answer in that of the viewer.
  const inPersian = await (await system.client(people.arash, "fa")).import(id);
  expect(inPersian.findings).toMatchObject([
    {
      code: "CHECK_DIGITS_MISSING",
      message: expect.stringContaining("تنها ۱۴ رقم"),
      action: expect.stringMatching(/^فهرست را از سوابق خود/),
    },
  ]);
});

test("a correct list has no findings", async ({ seed, system }) => {
  const claims = [];
  for (let row = 0; row < 25; row++) claims.push(seed.claim(await seed.device()));
  const { counts, findings, summaryUrl } = await send(
    await system.client(people.arash),
    "CORRECTIONS",
    corrections(claims),
  );
  expect([counts, findings, (await summaryAt(summaryUrl)).findings]).toEqual([{ ON_FILE: 25 }, [], []]);
});

test("swapped pairs in a list are found by the outcomes of its rows; a list that is sent again has no such finding", async ({
  seed,
  system,
}) => {
  const arash = await system.client(people.arash);
  const claims = [];
  for (let row = 0; row < 25; row++) {
    const device = await seed.device();
    const claim = seed.claim(device);
    claims.push({ device, claim });
    await seed.ticketFor(device, { claim });
  }
  const swapped = corrections(claims.map(({ claim }) => ({ registered: claim.correct, correct: claim.registered })));
  const first = await send(arash, "CORRECTIONS", swapped);
  expect(first.counts).toEqual({ ALREADY_CORRECT: 25 });
  const finding = {
    code: "COLUMNS_SWAPPED",
    columns: ["registered_imei_1", "registered_imei_2"],
    rows: 25,
    of: 25,
    examples: [1, 2, 3],
    message: expect.stringContaining("Hamta already has the IMEIs that the list calls correct"),
    action: "Swap these column names in the header and upload the file again.",
  };
  expect(first.findings).toEqual([finding]);
  expect((await summaryAt(first.summaryUrl)).findings).toMatchObject([{ ...finding, by: "OUTCOMES" }]);

  const right = corrections(claims.map(({ claim }) => claim));
  expect((await send(arash, "CORRECTIONS", right)).counts).toEqual({ RESOLVED: 25 });
  expect((await readDevice(system.deps.db, claims[0]!.device)).device).toMatchObject({ corrected: true });
  const again = await send(arash, "CORRECTIONS", right);
  expect(again.counts).toEqual({ ALREADY_CORRECT: 25 });
  expect([again.findings, (await summaryAt(again.summaryUrl)).findings]).toEqual([[], []]);
});
