import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Column from "#list/column";
import * as Kind from "#list/kind";

const identify = (kind: Kind.Kind, header: string) =>
  Column.columnName(header, Column.names(Kind.columns(kind, kind === "sightings" ? "OPERATOR" : "OPS")));

describe("column names in any case, English or Persian", () => {
  test.each([
    ["registered_imei_1", "registered_imei_1"],
    ["Registered IMEI 2", "registered_imei_2"],
    ["CORRECT-IMEI-1", "correct_imei_1"],
    ["\uFEFF'correct_imei_۲ ", "correct_imei_2"],
    ["شناسه ثبت‌شده ۱", "registered_imei_1"],
    ["شناسه ثبت شده ۲", "registered_imei_2"],
    ["شناسه ثبتشده 1", "registered_imei_1"],
    ["شناسه صحيح ٢", "correct_imei_2"],
    ["شناسۀ صحیح ۱", "correct_imei_1"],
    ["note", null],
    ["", null],
    ["hamta_row", null],
  ])("%s", (header, name) => expect(identify("corrections", header)).toBe(name));
  test.each([
    ["devices", "واردكننده", "importer"],
    ["devices", "گارانتی کننده", "guarantor"],
    ["sightings", "زمان رؤیت", "seen_at"],
  ] as const)("%s: %s", (kind, header, name) => expect(identify(kind, header)).toBe(name));
});

/** Every name that a column has gone by; lists with these headers exist, so none may stop to be read. */
const NAMES: Record<Kind.Kind, Record<string, readonly string[]>> = {
  corrections: {
    registered_imei_1: ["شناسه ثبت‌شده ۱", "شناسه ثبت‌شده اول"],
    registered_imei_2: ["شناسه ثبت‌شده ۲", "شناسه ثبت‌شده دوم"],
    correct_imei_1: ["شناسه صحیح ۱", "شناسه صحیح اول"],
    correct_imei_2: ["شناسه صحیح ۲", "شناسه صحیح دوم"],
  },
  devices: {
    imei_1: ["شناسه ۱", "شناسه اول"],
    imei_2: ["شناسه ۲", "شناسه دوم"],
    channel: ["کانال", "کانال ورود", "نوع ورود"],
    importer: ["واردکننده", "شرکت واردکننده"],
    owner_msisdn: ["شماره مالک", "شماره تلفن مالک", "تلفن همراه مالک"],
    brand: ["برند", "نشان تجاری"],
    model: ["مدل"],
    guarantor: ["گارانتی‌کننده", "شرکت گارانتی‌کننده", "گارانتی"],
    status: ["وضعیت"],
  },
  sightings: {
    imei: ["شناسه", "شناسه دستگاه"],
    msisdn: ["شماره", "شماره تلفن", "شماره تلفن همراه", "تلفن همراه"],
    seen_at: ["زمان رویت", "زمان مشاهده", "زمان"],
  },
};
const named = Kind.KINDS.flatMap((kind) =>
  Object.entries(NAMES[kind]).flatMap(([name, persian]) =>
    [name, ...persian].map((header) => [kind, header, name] as const),
  ),
);

describe("every name of every column is read", () => {
  test.each(named)("%s: %s", (kind, header, name) => {
    const withoutJoiners = header.replaceAll("\u200C", "");
    const spaced = header.replaceAll("\u200C", " ");
    const arabic = header.replaceAll("ی", "ي").replaceAll("ک", "ك").replaceAll("۱", "١").replaceAll("۲", "٢");
    const latin = header.replaceAll("۱", "1").replaceAll("۲", "2");
    for (const variant of [header, withoutJoiners, spaced, arabic, latin, ` ${header}\u200F`, header.toUpperCase()]) {
      expect(identify(kind, variant)).toBe(name);
    }
  });

  test.each(Kind.KINDS)("and %s have no others", (kind) => {
    const columns = Kind.columns(kind, "OPS").map(({ name, persian }) => [name, persian]);
    expect(Object.fromEntries(columns)).toEqual(NAMES[kind]);
  });

  test.each(Kind.KINDS)("all columns of %s are needed but an optional few", (kind) => {
    const optional = Kind.columns(kind, "OPS").filter(({ needed }) => !needed);
    expect(optional.map(({ name }) => name)).toEqual(kind === "devices" ? ["guarantor", "status"] : []);
  });
});

test.each([
  ["شناسۀ", "شناسه"],
  ["شناسة", "شناسه"],
  ["شناسە", "شناسه"],
  ["مُدِل", "مدل"],
  ["مـدل", "مدل"],
  ["مدی\u0654ل", "مدیل"],
  ["علي", "علی"],
  ["علىٰ", "علی"],
  ["كانال", "کانال"],
  ["A–B—C-D_E F", "abcdef"],
  ["Ａ１", "a1"],
])("%s is read as %s", (written, meant) => {
  expect(Column.normaliseName(written)).toBe(Column.normaliseName(meant));
  expect(Column.normaliseName(meant)).toBe(meant);
});

test.each<[Kind.Kind, Kind.Uploader[]]>([
  ["corrections", ["IMPORTER"]],
  ["devices", ["IMPORTER", "OPS"]],
  ["sightings", ["OPERATOR"]],
])("a list of %s comes only from %o", (kind, uploaders) => {
  const all = ["IMPORTER", "OPERATOR", "OPS"] as const;
  expect(all.filter((uploader) => Kind.canSend(kind, uploader))).toEqual(uploaders);
});

test("a report's column is no column of the next list, also where a list has one of that name", () => {
  expect(Column.columnName("hamta_row", new Map([["hamtarow", "imei"]]))).toBeNull();
  expect(["my_hamta_row", "hamta", "hamtarow"].map(Column.isReports)).toEqual([false, false, false]);
});

test.each(Kind.KINDS)("no two columns of %s share a name", (kind) => {
  const columns = Kind.columns(kind, "OPS");
  const aliases = columns.flatMap(({ name, persian }) => [name, ...persian].map(Column.normaliseName));
  expect(new Set(aliases).size).toBe(aliases.length);
});

test("an importer's list of devices needs no channel and no importer", () => {
  const names = Kind.columns("devices", "IMPORTER").map(({ name }) => name);
  expect(names).toEqual(["imei_1", "imei_2", "owner_msisdn", "brand", "model", "guarantor"]);
});

test.each(["hamta_row", "HAMTA_Message", " hamta_anything", "'hamta_x"])("%s is a report's column", (header) =>
  expect(Column.isReports(header)).toBe(true),
);

test("a cell is a spelling of a name if its normalised text is the name", () => {
  const parts = fc.array(
    fc.oneof(
      fc.constantFrom(
        ..."a A 1 ۱ ٢ _ - * ( ' \" = ی ي ك ثبت شده \u200C \u200D \u2060 \uFEFF ـ ً ﻻ ½ Σ σ ς İ ｒ".split(" "),
        " ",
      ),
      fc.string({ unit: "binary", maxLength: 2 }),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(parts, parts, (some, others) => {
      const cell = some.join("");
      const name = Column.normaliseName(cell);
      const other = Column.normaliseName(others.join(""));
      expect(Column.isNamed(cell, [other])).toBe(cell.length >= Column.MIN_NAME && name === other);
      expect(Column.isNamed(cell, [other, name])).toBe(cell.length >= Column.MIN_NAME);
    }),
    { numRuns: 3000 },
  );
});
