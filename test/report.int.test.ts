import { people, Report } from "@hamta/local";
import { describe, expect } from "vitest";
import { bytes, cellsOf, csv } from "#kit/lists";
import { test } from "#kit/system";
import { send } from "#kit/uploads";
import type { Seed } from "#kit/seed";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { OUTCOMES, createScenario } from "#kit/scenario";

const HEADER = "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2";
const OURS = [
  "hamta_mode",
  "hamta_row",
  "hamta_outcome",
  "hamta_reason",
  "hamta_ticket",
  "hamta_suggestion",
  "hamta_message",
];

async function download(url: string | null): Promise<Buffer> {
  if (url === null) throw new Error("There is no report");
  return Report.download(url);
}

/** Read by an independent parser. */
const cellsIn = (report: Buffer, delimiter = ",") => parse(report, { bom: true, delimiter, relax_column_count: true });

/** Each row of a list is in the report once, in list order, and its counts and summary match the rows. */
describe("a report", () => {
  const list = async (seed: Seed) => {
    const { rows, tickets } = await createScenario(seed);
    const good = (await seed.device()).slots;
    const spoiled = [...good.slice(0, 1), `${good[1].slice(0, 14)}${(Number(good[1][14]) + 1) % 10}`, "12", ""];
    const conflict = seed.claim(await seed.device());
    const lines = [
      ...rows.map(([name, claim]) => ({ name, cells: cellsOf(claim) })),
      { name: "invalid", cells: spoiled },
      { name: "duplicate", cells: cellsOf(rows[0]![1]) },
      { name: "conflict", cells: cellsOf(conflict) },
      { name: "conflict", cells: cellsOf({ ...conflict, correct: [conflict.registered[0], seed.imei()] }) },
    ];
    const expected = lines.map(({ name }) =>
      ["invalid", "duplicate", "conflict"].includes(name) ? name.toUpperCase() : OUTCOMES[name]!.split(" ")[0]!,
    );
    return { lines, expected, tickets, good };
  };

  test("has a line for each row in order, with its outcome, ticket and message", async ({ seed, system }) => {
    const { lines, expected, tickets, good } = await list(seed);
    const arash = await system.client(people.arash);
    const text = csv(HEADER, ...lines.map(({ cells }) => cells));
    const { counts, rows, reportUrl, summaryUrl } = await send(arash, "CORRECTIONS", text, "azar.csv");
    const report = Report.read(await download(reportUrl));
    expect(report.map(({ row }) => row)).toEqual(lines.map((_, at) => at + 1));
    expect(report.map(({ outcome }) => outcome)).toEqual(expected);
    expect(report.map(({ ticket }) => ticket)).toEqual(lines.map(({ name }) => tickets.get(name)?.number ?? null));
    for (const { message } of report) expect(message).toMatch(/^[A-Z“].*\.$/s);
    expect(report.find(({ outcome }) => outcome === "REFUSED")?.reason).toBe("ILLEGAL_DEVICE");
    const invalid = report.find(({ outcome }) => outcome === "INVALID");
    expect(invalid?.reason?.split(" ").toSorted()).toEqual(["CHECK_DIGIT", "LENGTH", "MISSING"]);
    expect(invalid?.suggestion).toContain(good[1]);
    expect(report.find(({ outcome }) => outcome === "DUPLICATE")?.message).toMatch(/row 1\b/);

    expect(rows).toBe(lines.length);
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(lines.length);
    const summary = JSON.parse((await download(summaryUrl)).toString()) as Record<string, unknown>;
    expect(summary).toMatchObject({
      mode: "APPLY",
      fileName: "azar.csv",
      rows: lines.length,
      counts,
      reasons: { LENGTH: { rows: 1, examples: [{ column: "correct_imei_1", value: "12" }] } },
      timings: { worked: expect.any(Number) },
    });
    const link = new URL(reportUrl ?? "").searchParams.get("response-content-disposition");
    expect(link).toBe("attachment; filename*=UTF-8''azar.report.csv");
  });

  test("uploaded again as a list gives the same outcomes where nothing changed", async ({ seed, system }) => {
    const { lines } = await list(seed);
    const arash = await system.client(people.arash);
    const outcomes = async (report: Buffer) => Report.read(report).map(({ outcome }) => outcome);
    const first = await send(arash, "CORRECTIONS", csv(HEADER, ...lines.map(({ cells }) => cells)));
    const before = await download(first.reportUrl);
    const second = await send(arash, "CORRECTIONS", before);
    const after = await download(second.reportUrl);
    const was = await outcomes(before);
    const now = await outcomes(after);
    // A resolved device is now as in the row; a refused ticket no longer exists.
    const becomes: Record<string, string> = { RESOLVED: "ALREADY_CORRECT", REFUSED: "ON_FILE" };
    expect(now).toEqual(was.map((outcome) => becomes[outcome] ?? outcome));
    // The uploader's columns and ours, each once: a third upload changes nothing.
    const third = await send(arash, "CORRECTIONS", after);
    const withoutTickets = (report: Buffer) => cellsIn(report).map((cells) => cells.slice(0, 8));
    expect(withoutTickets(await download(third.reportUrl))).toEqual(withoutTickets(after));
  });
});

describe("the uploader's columns", () => {
  test("are returned unchanged, in their order and with their delimiter, including unknown columns", async ({
    seed,
    system,
  }) => {
    const claim = seed.claim(await seed.device());
    const [r1, r2, c1, c2] = cellsOf(claim);
    const header = "یادداشت;شناسه صحیح ۲;شناسه ثبت‌شده ۱;شناسه ثبت شده ۲;شناسه صحیح ۱;box";
    const row = `"همان; کارتن ""الف""";${c2};'${r1};="${r2}";${c1};  7 `;
    const { reportUrl } = await send(await system.client(people.arash), "CORRECTIONS", `${header}\n${row}\n`);
    const report = await download(reportUrl);
    const [head, cells] = cellsIn(report, ";");
    expect(head).toEqual([...header.split(";"), ...OURS]);
    expect(cells?.slice(0, 2)).toEqual(['همان; کارتن "الف"', c2]);
    expect(cells?.slice(2, 6)).toEqual([`'${r1}`, `'="${r2}"`, c1, "  7 "]);
    expect(cells?.slice(6, 9)).toEqual(["APPLY", "1", "ON_FILE"]);
  });

  test("that a spreadsheet would execute as formulas are escaped", async ({ seed, system }) => {
    const formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", " =cmd|' /C calc'!A0", "plain", "1-2"];
    const rows = [];
    for (const formula of formulas) {
      rows.push([...cellsOf(seed.claim(await seed.device())), `"${formula.replaceAll('"', '""')}"`]);
    }
    const text = csv(`${HEADER},note`, ...rows);
    const { reportUrl } = await send(await system.client(people.arash), "CORRECTIONS", text);
    const notes = cellsIn(await download(reportUrl))
      .slice(1)
      .map((cells) => cells[4]);
    expect(notes).toEqual(formulas.map((formula) => (/^[p1]/.test(formula) ? formula : `'${formula}`)));
  });
});

test("the same report is there as XLSX, under a name of its own", async ({ seed, system }) => {
  const [claim] = [seed.claim(await seed.device())];
  const arash = await system.client(people.arash);
  const list = bytes(csv(HEADER, cellsOf(claim), ["x", "", "", ""]));
  const { id } = await arash.ended(await arash.upload("CORRECTIONS", "azar.csv", list, { dryRun: true }));
  const query = "query ($id: ID!) { import(id: $id) { reportUrl reportXlsxUrl } }";
  type Links = { import: { reportUrl: string; reportXlsxUrl: string } };
  const { reportUrl, reportXlsxUrl } = (await arash.query<Links>(query, { id })).import;
  const nameIn = (url: string) => new URL(url).searchParams.get("response-content-disposition");
  expect(nameIn(reportUrl)).toMatch(/azar-dry-run\.report\.csv$/);
  expect(nameIn(reportXlsxUrl)).toMatch(/azar-dry-run\.report\.xlsx$/);
  const parts = unzipSync(new Uint8Array(await download(reportXlsxUrl)));
  const [all = "", problems = ""] = [1, 2].map((sheet) =>
    strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array()),
  );
  expect(all).toContain(`>${claim.correct[1]}</t>`);
  expect(all).toContain(">DRY_RUN</t>");
  expect(problems).toContain(">INVALID</t>");
  expect(problems).not.toContain(">ON_FILE</t>");
});

test("a report is UTF-8 with a BOM, and its lines end with CRLF", async ({ seed, system }) => {
  const text = csv(HEADER, cellsOf(seed.claim(await seed.device())), cellsOf(seed.claim(await seed.device())));
  const { reportUrl } = await send(await system.client(people.arash), "CORRECTIONS", text);
  const report = await download(reportUrl);
  expect([...report.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder("utf-8", { fatal: true }).decode(report).split("\r\n");
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toBe("");
  expect(lines.join("")).not.toContain("\n");
});

test.for([
  ["fa", /[\u0600-\u06ff]/, /ادامه|این ردیف|دستگاه/],
  ["en", /^[^\u0600-\u06ff]*$/, /\bthis\b|\bThe\b/i],
] as const)("its messages are in the chosen language: %s", async ([language, letters, words], { seed, system }) => {
  const arash = await system.client(people.arash, language);
  const text = csv(HEADER, cellsOf(seed.claim(await seed.device())), ["x", "", "", ""]);
  const imported = await arash.ended(await arash.upload("CORRECTIONS", "a.csv", bytes(text)));
  const report = Report.read(await download(imported.reportUrl));
  for (const { message } of report) expect(message).toMatch(letters);
  expect(report[0]?.message).toMatch(words);
});
