import * as Imei from "#imei";
import { describe, expect, test } from "vitest";
import { inspect, type Progress } from "#list/check/inspect";
import { inline, workbook } from "#list/workbook/fixture";

const NOW = Date.parse("2026-11-29T12:00:00Z");
const HEADER = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];
const PERSIAN = ["شناسه ثبت‌شده ۱", "شناسه ثبت‌شده ۲", "شناسه صحیح ۱", "شناسه صحیح ۲"];

const imei = (serial: number, tac = "35900101") =>
  Imei.fromKey(`${tac}${String(serial).padStart(6, "0")}` as Imei.ImeiKey);
const [a, b, c] = [imei(1), imei(2), imei(3)];
const GOOD = [a, b, a, c];

const csv = (rows: readonly (readonly string[])[], by = ",") => rows.map((row) => `${row.join(by)}\n`).join("");
const corrections = (file: File, sheet: string | null = null) =>
  inspect({ file, kind: "corrections", uploader: "IMPORTER", sheet }, NOW);
const text = (content: string | Uint8Array<ArrayBuffer>, name = "list.csv") => new File([content], name);
/** Little endian, as Windows writes it. */
const utf16 = (content: string) => new Uint8Array(Uint16Array.from(content, (unit) => unit.charCodeAt(0)).buffer);
const book = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], "اصلاحات.xlsx");

describe("a list as text", () => {
  test("is sent as it is, and told by the server's own reader", async () => {
    const file = text(csv([HEADER, GOOD, [a, b, a, "357613004448480"], GOOD, ["", "", "", ""]]));
    const { checked, list, workbook } = await corrections(file);
    expect([list, workbook]).toEqual([file, null]);
    expect(checked).toMatchObject({
      encoding: "UTF-8",
      delimiter: ",",
      rows: 3,
      invalid: 1,
      duplicates: 1,
      problem: null,
    });
    expect(checked.reasons).toEqual([{ reason: "CHECK_DIGIT", rows: 1 }]);
    expect(checked.problems).toEqual([
      {
        reason: "CHECK_DIGIT",
        column: "correct_imei_2",
        value: "357613004448480",
        row: 2,
        line: 3,
        cell: "D3",
        lost: null,
      },
    ]);
  });

  test("in UTF-16, with Persian names, semicolons and columns of its own", async () => {
    const lines = csv(
      [
        [...PERSIAN, "یادداشت"],
        [...GOOD, "x"],
        [a, b, a, imei(4), ""],
      ],
      ";",
    );
    const bytes = utf16(`\uFEFF${lines}`);
    const { checked } = await corrections(text(bytes));
    expect(checked).toMatchObject({ encoding: "UTF-16", delimiter: ";", rows: 2, invalid: 0, conflicts: 2, others: 1 });
    expect(checked.columns.map(({ name }) => name)).toEqual(HEADER);
    expect(checked.columns[0]?.header).toContain("شناسه");
  });

  test.each([
    ["without a column", csv([HEADER.slice(1), GOOD]), { code: "COLUMN_MISSING", columns: ["registered_imei_1"] }],
    ["with nothing in it", "", { code: "EMPTY" }],
    ["without rows", csv([HEADER]), { code: "NO_ROWS" }],
    ["that is no text", "\u0000\u0001", { code: "NOT_TEXT" }],
  ])("%s would be refused whole", async (_, content, problem) => {
    expect((await corrections(text(content))).checked.problem).toMatchObject(problem);
  });

  test("of another kind that one may send, says of which", async () => {
    const devices = text(
      csv([
        ["imei_1", "imei_2", "owner_msisdn", "brand", "model"],
        [a, b, "", "", ""],
      ]),
    );
    expect((await corrections(devices)).checked).toMatchObject({
      problem: { code: "COLUMN_MISSING" },
      fits: "devices",
    });
    const sightings = text(
      csv([
        ["imei", "msisdn", "seen_at"],
        [a, "09121234567", "2026-10-01"],
      ]),
    );
    expect((await corrections(sightings)).checked.fits).toBeNull();
  });

  test("of 300 rows with mistakes shows the first 20 and counts all, and says what is wrong throughout", async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [
      imei(at * 3),
      imei(at * 3 + 1),
      imei(at * 3),
      imei(at * 3 + 2).slice(0, 14),
    ]);
    const { checked } = await corrections(text(csv([HEADER, ...rows])));
    expect(checked.problems).toHaveLength(20);
    expect(checked.invalid).toBe(300);
    expect(checked.findings.map(({ code }) => code)).toContain("CHECK_DIGITS_MISSING");
  });

  test("larger than one piece is read whole, and tells how far it is", async () => {
    const rows = Array.from({ length: 40_000 }, (_, at) => [
      imei(at * 3),
      imei(at * 3 + 1),
      imei(at * 3),
      imei(at * 3 + 2),
    ]);
    const told: Progress[] = [];
    const file = text(csv([HEADER, ...rows]));
    const task = { file, kind: "corrections", uploader: "IMPORTER", sheet: null } as const;
    const { checked } = await inspect(task, NOW, (progress) => void told.push(progress));
    expect(checked).toMatchObject({ rows: 40_000, invalid: 0, duplicates: 0, conflicts: 0 });
    expect(told.map(({ done }) => done)).toEqual([2 ** 20, 2 * 2 ** 20, file.size]);
  });
});

describe("a list with other names", () => {
  const foreign = csv([["Old IMEI 1", "Old IMEI 2", "New IMEI 1", "New IMEI 2"], GOOD]);

  test("is read by names that a person has confirmed", async () => {
    const { checked } = await corrections(text(foreign));
    const proposed = checked.problem?.detail?.proposed ?? [];
    expect(proposed.map(({ header }) => header)).toEqual(["Old IMEI 1", "Old IMEI 2", "New IMEI 1", "New IMEI 2"]);
    const names = Object.fromEntries(proposed.map(({ column, header }) => [column, header]));
    const task = { file: text(foreign), kind: "corrections", uploader: "IMPORTER", sheet: null, names } as const;
    expect((await inspect(task, NOW)).checked).toMatchObject({ problem: null, proposal: null, rows: 1, invalid: 0 });
  });

  test("of another kind that one may send, says of which", async () => {
    const header = ["IMEI No. 1", "IMEI No. 2", "Owner Mobile", "Maker", "Model No."];
    const { checked } = await corrections(text(csv([header, [a, b, "09121234567", "Nokia", "G21"]])));
    expect(checked.fits).toBe("devices");
  });
});

describe("a workbook", () => {
  const cells = (...cells: readonly string[]) => cells.join("");
  const header = inline([HEADER]);

  test("becomes a list in UTF-8 with the same rows", async () => {
    const {
      checked,
      list,
      workbook: read,
    } = await corrections(book(workbook({ sheets: [{ name: "Sheet1", xml: inline([PERSIAN, GOOD]) }] })));
    expect(list.name).toBe("اصلاحات.csv");
    expect(await list.text()).toBe(`${PERSIAN.join(",")}\r\n${GOOD.join(",")}\r\n`);
    expect(checked).toMatchObject({ rows: 1, invalid: 0, problem: null });
    expect(read).toEqual({ sheets: ["Sheet1"], sheet: "Sheet1" });
  });

  test("with IMEIs as numbers has lost nothing", async () => {
    const xml = `${header}<row r="2">${GOOD.map((one) => `<c><v>${one}</v></c>`).join("")}</row>`;
    const { checked, list } = await corrections(book(workbook({ sheets: [{ name: "S", xml }] })));
    expect(checked).toMatchObject({ rows: 1, invalid: 0, lost: [] });
    expect(await list.text()).toContain(GOOD.join(","));
  });

  test("that has lost digits says where and how", async () => {
    const zero = imei(5, "01234500");
    const xml = cells(
      header,
      `<row r="2"><c><v>3576130044484850</v></c><c><v>${b}</v></c><c><v>${a}</v></c><c><v>${c}</v></c></row>`,
      `<row r="3"><c t="inlineStr"><is><t>3.57613E+14</t></is></c><c><v>${b}</v></c><c><v>${a}</v></c><c><v>${c}</v></c></row>`,
      `<row r="5"><c><v>${a}</v></c><c><v>${b}</v></c><c><v>${a}</v></c><c><v>${Number(zero)}</v></c></row>`,
      `<row r="6"><c><v>${a}</v></c><c><v>357613000000000</v></c><c><v>${a}</v></c><c s="1"><v>46296</v></c></row>`,
    );
    const file = book(workbook({ sheets: [{ name: "S", xml }], formats: ["yyyy-mm-dd"] }));
    const { checked } = await corrections(file);
    expect(checked.lost).toEqual([
      { how: "SCIENTIFIC", count: 2, columns: ["registered_imei_1"], cells: ["A2", "A3"] },
      { how: "LEADING_ZERO", count: 1, columns: ["correct_imei_2"], cells: ["D5"] },
      { how: "ROUNDED", count: 1, columns: ["registered_imei_2"], cells: ["B6"] },
      { how: "DATE", count: 1, columns: ["correct_imei_2"], cells: ["D6"] },
    ]);
    // Rows count records, as the report does; cells are where the spreadsheet shows them.
    expect(checked.problems.map(({ row, cell }) => [row, cell])).toEqual([
      [1, "A2"],
      [2, "A3"],
      [3, "D5"],
      [4, "B6"],
      [4, "D6"],
    ]);
  });

  const sheets = [
    { name: "Notes", xml: inline([["For Hamta"], ["see the next tab"]]) },
    { name: "October", xml: inline([HEADER, GOOD]) },
    { name: "November", xml: inline([HEADER, [a, b, a, imei(9)], [a, b, a, imei(9)]]) },
  ];

  test("of several tabs none of which is such a list reads the first that seems to be", async () => {
    const foreign = { name: "Old and new", xml: inline([["IMEI 1", "IMEI 2", "New IMEI 1", "New IMEI 2"], GOOD]) };
    const read = await corrections(book(workbook({ sheets: [sheets[0]!, foreign, { ...foreign, name: "More" }] })));
    expect(read.workbook?.sheet).toBe("Old and new");
    expect(read.checked.problem?.detail?.proposed).toHaveLength(4);
  });

  test("of several tabs reads the first that is such a list, or the one that is chosen", async () => {
    const found = await corrections(book(workbook({ sheets })));
    expect(found.workbook).toEqual({ sheets: ["Notes", "October", "November"], sheet: "October" });
    const chosen = await corrections(book(workbook({ sheets })), "November");
    expect([chosen.workbook?.sheet, chosen.checked.rows]).toEqual(["November", 2]);
    const wrong = await corrections(book(workbook({ sheets })), "Notes");
    expect(wrong.checked.problem?.code).toBe("COLUMN_MISSING");
  });

  test("of which no tab is such a list is refused for what the first lacks", async () => {
    const { checked } = await corrections(book(workbook({ sheets: sheets.slice(0, 1) })));
    expect(checked.problem?.code).toBe("COLUMN_MISSING");
  });

  test("times of sightings stay times", async () => {
    const xml = `${inline([["imei", "msisdn", "seen_at"]])}<row r="2"><c><v>${a}</v></c><c><v>9121234567</v></c><c s="1"><v>46296.5</v></c></row>`;
    const file = book(workbook({ sheets: [{ name: "S", xml }], formats: ["yyyy/mm/dd hh:mm"] }));
    const { checked, list } = await inspect({ file, kind: "sightings", uploader: "OPERATOR", sheet: null }, NOW);
    expect(checked).toMatchObject({ rows: 1, invalid: 0 });
    expect(await list.text()).toContain("2026-10-01T12:00:00");
  });

  test("that is broken is refused as such", async () => {
    const archive = workbook({ sheets: [] });
    const { checked } = await corrections(book(archive.slice(0, archive.length - 30)));
    expect(checked.problem).toEqual({ code: "NOT_TEXT", detail: { looks: "BROKEN_WORKBOOK" } });
  });
});
