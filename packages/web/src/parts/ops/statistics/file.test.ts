import type { TicketCountsFragment } from "@hamta/client";
import { expect, test } from "vitest";
import { Csv } from "@hamta/core/list";
import * as File from "#parts/ops/statistics/file.ts";
import { duration, monthName } from "#parts/ops/statistics/format.ts";

const counts = (fields: Partial<TicketCountsFragment> = {}): TicketCountsFragment => ({
  filed: 0,
  decided: 0,
  verdicts: [],
  deciders: [],
  medianSeconds: null,
  decidedLate: 0,
  withdrawn: 0,
  reverted: 0,
  handedOver: 0,
  holds: [],
  ...fields,
});

const azar = counts({
  filed: 12,
  decided: 9,
  verdicts: [
    { verdict: "APPROVED", tickets: 7 },
    { verdict: "NOT_OWNER", tickets: 2 },
  ],
  deciders: [
    { by: "IMPORT", tickets: 8, medianSeconds: 300 },
    { by: "EXPERT", tickets: 1, medianSeconds: 9 },
  ],
  medianSeconds: 280,
  decidedLate: 1,
  withdrawn: 2,
  reverted: 3,
  handedOver: 4,
});

function records(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) => Csv.cellsOf(line));
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}

test("the months are a CSV of UTF-8 with BOM and CRLF, and its last row is the sum", () => {
  const months = [{ month: "1405-09", from: "2026-11-22", to: "2026-12-21", tickets: azar }];
  const text = File.months({ months, total: azar }, "fa");
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text.match(/\r\n/g)).toHaveLength(3);
  const [row, total] = records(text);
  expect(row).toMatchObject({
    ماه: "آذر ۱۴۰۵",
    از: "2026-11-22",
    تا: "2026-12-21",
    ثبت‌شده: "12",
    "تایید شد": "7",
    "درخواست‌دهنده مالک نیست": "2",
    "سیم‌کارت در شبکه رویت نشده": "0",
    "لایه صفر": "0",
    "فهرست واردکننده": "8",
    "میانه زمان تا تصمیم (ثانیه)": "280",
  });
  expect(total).toMatchObject({ ماه: "جمع بازه", از: "2026-11-22", تا: "2026-12-21", ثبت‌شده: "12" });
});

test("an importer's name that a spreadsheet would run as a formula is defused", () => {
  const rows = [
    { channel: "COMMERCIAL", importer: { id: "1", name: '=HYPERLINK("http://a","b")' }, tickets: azar } as const,
    { channel: "PASSENGER", importer: null, tickets: azar } as const,
    { channel: null, importer: null, tickets: counts() } as const,
  ];
  expect(
    records(File.importers(rows, "en")).map((row) => [
      row["Importer"],
      row["Undone"],
      row["Median seconds to a decision"],
    ]),
  ).toEqual([
    [`'=HYPERLINK("http://a","b")`, "3", "280"],
    ["Travellers' devices", "3", "280"],
    ["Device not owned by the requester", "0", ""],
  ]);
});

test("a month and a time are named as people of the language read them", () => {
  expect([monthName("2026-12-21", "fa"), monthName("2026-11-30", "en")]).toEqual(["آذر ۱۴۰۵", "November 2026"]);
  expect([duration(276_480, "en"), duration(67, "fa"), duration(7_200, "en")]).toEqual([
    "3.2 days",
    "۱٫۱ دقیقه",
    "2 hours",
  ]);
});
