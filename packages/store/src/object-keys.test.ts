import type { Import } from "@hamta/core";
import { describe, expect, test } from "vitest";
import * as ObjectKeys from "#object-keys";

const ID = "0123456789abcdef" as Import.Id;
const importer: Import.Uploader = { role: "IMPORTER", organisation: "importer-a" };
const ops: Import.Uploader = { role: "OPS", organisation: "ops" };

describe("the key of an upload names who sent it and what it is:", () => {
  test.each<[string, ObjectKeys.UploadKey]>([
    [
      "uploads/importer/importer-a/corrections/فهرست.csv",
      { uploader: importer, kind: "corrections", id: null, fileName: "فهرست.csv" },
    ],
    [
      `uploads/importer/importer-a/devices/${ID}/list.csv`,
      { uploader: importer, kind: "devices", id: ID, fileName: "list.csv" },
    ],
    ["uploads/ops/ops/devices/a.csv", { uploader: ops, kind: "devices", id: null, fileName: "a.csv" }],
  ])("%s", (key, upload) => expect(ObjectKeys.parseUploadKey(key)).toEqual(upload));

  test("an announced file is read back", () => {
    const announced = { uploader: ops, kind: "devices", id: ID } as const;
    const key = ObjectKeys.announcedUpload(announced);
    expect(key).toBe(`uploads/ops/ops/devices/${ID}/list.csv`);
    expect(ObjectKeys.parseUploadKey(key)).toEqual({ ...announced, fileName: ObjectKeys.FORM_FILE });
  });

  test.each([
    "reports/importer/importer-a/corrections/a.csv",
    "uploads/subscriber/importer-a/corrections/a.csv",
    "uploads/IMPORTER/importer-a/corrections/a.csv",
    "uploads/importer/Importer A/corrections/a.csv",
    "uploads/importer//corrections/a.csv",
    "uploads/importer/importer-a/tickets/a.csv",
    "uploads/importer/importer-a/corrections/",
    "uploads/importer/importer-a/corrections",
    `uploads/importer/importer-a/corrections/${ID}/`,
    "uploads/importer/importer-a/corrections/folder/a.csv",
    `uploads/importer/importer-a/corrections/${ID}/x/a.csv`,
    "uploads/ops/importer-a/devices/a.csv",
    "uploads",
    "",
  ])("%j is no upload", (key) => expect(ObjectKeys.parseUploadKey(key)).toBeNull());
});
