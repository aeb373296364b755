import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as GlobalId from "#global-id";

test("an id names the type and the key, so that no two types share one", () => {
  expect(GlobalId.of("Ticket", "8843538805")).toBe("VGlja2V0Ojg4NDM1Mzg4MDU");
  const types = GlobalId.TYPES.map((type) => atob(GlobalId.of(type, "1")));
  expect(types).toEqual(["Ticket:1", "Device:1", "Import:1", "Importer:1"]);
});

test("base64url is that of RFC 4648 without padding, for any Latin-1", () => {
  const latin1 = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(latin1, (text) => {
      expect(GlobalId.base64url(text)).toBe(Buffer.from(text, "latin1").toString("base64url"));
    }),
  );
  expect(["", "a", "ab", "abc", "\u00FB\u00EF\u00BE\u00FF"].map(GlobalId.base64url)).toEqual([
    "",
    "YQ",
    "YWI",
    "YWJj",
    "----_w",
  ]);
});
