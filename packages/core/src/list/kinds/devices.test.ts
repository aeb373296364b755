import { describe, expect, test } from "vitest";
import { A, B, IMPORTER, read } from "#list/fixture";

const HEADER = "imei_1,imei_2,channel,importer,owner_msisdn,brand,model,guarantor,status";
const device = (line: string, sender?: typeof IMPORTER) => {
  const [row] = read("devices", `${HEADER}\n${line}\n`, sender ? { sender } : {}).rows;
  return row?.ok ? row.value : row?.problems.map(({ reason, column }) => `${reason}:${column}`);
};

test("a device with all its columns", () => {
  expect(device(`${A},${B},commercial,Importer-A,09121234567,Samsung," Galaxy S4 ",گارانتی‌ساز,BLOCKED`)).toEqual({
    slots: [A, B],
    channel: "COMMERCIAL",
    importer: "importer-a",
    owner: "989121234567",
    brand: "Samsung",
    model: "Galaxy S4",
    guarantor: "گارانتی‌ساز",
    status: "BLOCKED",
  });
});

test("imei_2 empty is one slot; owner, brand and model may be empty; a passenger's device has no importer", () => {
  expect(device(`${A},,مسافری,,,,,,`)).toEqual({
    slots: [A],
    channel: "PASSENGER",
    importer: null,
    owner: null,
    brand: null,
    model: null,
    guarantor: null,
    status: null,
  });
});

test("an importer's own list is always its own and COMMERCIAL, whatever the cells say", () => {
  expect(device(`${A},${B},PASSENGER,importer-b,+98 912 123 4567,,,,BLOCKED`, IMPORTER)).toMatchObject({
    channel: "COMMERCIAL",
    importer: "importer-a",
    owner: "989121234567",
    status: null,
  });
});

test("an importer's own list needs no channel and no importer column", () => {
  const list = `imei_1,imei_2,owner_msisdn,brand,model\n${A},${B},,,\n`;
  expect(read("devices", list, { sender: IMPORTER }).problem).toBeNull();
  expect(read("devices", list).problem).toMatchObject({ code: "COLUMN_MISSING", columns: ["channel", "importer"] });
});

describe("reasons that make a device INVALID", () => {
  test.each([
    [`,${B},COMMERCIAL,a1,,,,,`, ["MISSING:imei_1"]],
    [`${A},${A},COMMERCIAL,a1,,,,,`, ["SAME_TWICE:imei_2"]],
    [`${A},1,COMMERCIAL,a1,,,,,`, ["LENGTH:imei_2"]],
    [`${A},${B},,,,,,,`, ["MISSING:channel"]],
    [`${A},${B},GREY,,,,,,`, ["VALUE:channel"]],
    [`${A},${B},COMMERCIAL,,,,,,`, ["MISSING:importer"]],
    [`${A},${B},COMMERCIAL,a b,,,,,`, ["VALUE:importer"]],
    [`${A},${B},PASSENGER,a1,,,,,`, ["VALUE:importer"]],
    [`${A},${B},COMMERCIAL,a1,12,,,,`, ["MSISDN:owner_msisdn"]],
    [`${A},${B},COMMERCIAL,a1,,${"x".repeat(201)},,,`, ["LENGTH:brand"]],
    [`${A},${B},COMMERCIAL,a1,,,,,STOLEN`, ["VALUE:status"]],
    [
      `x,,GREY,a b,x,,,,?`,
      ["NOT_DIGITS:imei_1", "VALUE:channel", "VALUE:status", "VALUE:importer", "MSISDN:owner_msisdn"],
    ],
  ])("%s", (line, problems) => expect(device(line)).toEqual(problems));
});

describe("a cell that may be empty is empty with", () => {
  test.each(["-", "—", "N/A", "NaN", "null", "\\N", "ندارد", " \u2060 "])("%j", (empty) => {
    const cells = [empty, "PASSENGER", empty, empty, empty, empty, empty, empty];
    expect(device(`${A},${cells.join()}`)).toMatchObject({ slots: [A], importer: null, owner: null, brand: null });
  });

  test.each(["nan", "null", "N/A", "-", "ندارد"])("the importer of a COMMERCIAL device is missing: %s", (empty) => {
    expect(device(`${A},${B},COMMERCIAL,${empty},,,,,`)).toEqual(["MISSING:importer"]);
  });

  test("an IMEI that is needed may not be", () => {
    expect(device(`-,,PASSENGER,,,,,,`)).toEqual(["NOT_DIGITS:imei_1"]);
  });
});
