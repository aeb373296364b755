import { describe, expect, test } from "vitest";
import * as Kind from "#list/kind";

const identify = (kind: Kind.Kind, header: string) =>
  Kind.identify(header, Kind.names(Kind.columns(kind, kind === "sightings" ? "OPERATOR" : "OPS")));

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

test.each(Kind.KINDS)("no two columns of %s share a name", (kind) => {
  const columns = Kind.columns(kind, "OPS");
  const aliases = columns.flatMap(({ name, persian }) => [name, ...persian].map(Kind.fold));
  expect(new Set(aliases).size).toBe(aliases.length);
});

test("an importer's list of devices needs no channel and no importer", () => {
  const names = Kind.columns("devices", "IMPORTER").map(({ name }) => name);
  expect(names).toEqual(["imei_1", "imei_2", "owner_msisdn", "brand", "model", "guarantor"]);
});

test.each(["hamta_row", "HAMTA_Message", " hamta_anything", "'hamta_x"])("%s is a report's column", (header) =>
  expect(Kind.isReports(header)).toBe(true),
);
