import { describe, expect, test } from "vitest";
import * as MachineCredential from "#machine-credential";

const owner = { role: "IMPORTER", organisation: "importer-a" } as const;
const id = MachineCredential.idOf(owner, "3f9c0d51e27b48a6");
const by = { id: "arash", name: "Arash Nikfar" };
const at = (hours: number) => new Date(Date.UTC(2026, 10, 29) + hours * 3_600_000);
const created = MachineCredential.create({
  id,
  name: "Nightly job",
  scopes: ["imports:corrections"],
  digest: "first",
  by,
  at: at(0),
});
const rotated = (credential: MachineCredential.MachineCredential, digest: string, hours: number) =>
  MachineCredential.rotate(credential, { digest, by, at: at(hours) })!;
const validAt = (credential: MachineCredential.MachineCredential, hours: number) =>
  MachineCredential.validSecrets(credential, at(hours)).map(({ digest }) => digest);

describe("an id", () => {
  test("names its owner", () => {
    expect(id).toBe("importer.importer-a.3f9c0d51e27b48a6");
    expect(MachineCredential.parseId(id)).toEqual({ id, owner });
    const operator = MachineCredential.idOf({ role: "OPERATOR", organisation: "operator-a" }, "0123456789abcdef");
    expect(MachineCredential.parseId(operator)?.owner).toEqual({ role: "OPERATOR", organisation: "operator-a" });
  });

  test.for([
    "",
    "ops.ops.3f9c0d51e27b48a6",
    "IMPORTER.importer-a.3f9c0d51e27b48a6",
    "importer.-a.3f9c0d51e27b48a6",
    "importer.importer-a.3f9c0d51e27b48a",
    "importer.importer-a.3f9c0d51e27b48a6\n",
    "importer.a.b.3f9c0d51e27b48a6",
    "importer.importer#a.3f9c0d51e27b48a6",
  ])("is not %j", (text) => {
    expect(MachineCredential.parseId(text)).toBeNull();
  });
});

test("the scopes of a role are the kinds of list that it may send, and for importers the worklist", () => {
  expect(MachineCredential.scopesOf("IMPORTER")).toEqual(["imports:corrections", "imports:devices", "worklist"]);
  expect(MachineCredential.scopesOf("OPERATOR")).toEqual(["imports:sightings"]);
});

test.for([
  ["  Nightly job ", "Nightly job"],
  [" \u200c ", null],
  ["ن".repeat(100), "ن".repeat(100)],
  ["ن".repeat(101), null],
] as const)("the name %j is stored as %j", ([text, name]) => {
  expect(MachineCredential.parseName(text)).toBe(name);
});

describe("a rotation", () => {
  const second = rotated(created, "second", 10);

  test("leaves the earlier secret valid for 24 hours, and not longer", () => {
    expect(validAt(second, 33.9)).toEqual(["first", "second"]);
    expect(validAt(second, 34)).toEqual(["second"]);
    expect(MachineCredential.overlapEnd(second, at(12))).toBe(at(34).toISOString());
    expect(MachineCredential.overlapEnd(second, at(34))).toBeNull();
  });

  test("within the overlap does not lengthen it, and ends no secret early", () => {
    const third = rotated(second, "third", 20);
    expect(validAt(third, 21)).toEqual(["first", "second", "third"]);
    expect(validAt(third, 35)).toEqual(["second", "third"]);
    expect(validAt(third, 44)).toEqual(["third"]);
    expect(MachineCredential.overlapEnd(third, at(21))).toBe(at(44).toISOString());
  });

  test("leaves five secrets at most", () => {
    const often = ["b", "c", "d", "e", "f"].reduce((before, digest, n) => rotated(before, digest, n), created);
    expect(validAt(often, 5)).toEqual(["b", "c", "d", "e", "f"]);
  });

  test("is in the history, of which the first entry and the last 49 are kept", () => {
    expect(second).toMatchObject({ version: 2, history: [{ act: "CREATED" }, { act: "ROTATED", by }] });
    const often = Array.from({ length: 60 }, (_, n) => n).reduce((before, n) => rotated(before, `${n}`, n), created);
    expect(often.history).toHaveLength(50);
    expect(often.history.at(0)).toEqual({ act: "CREATED", at: at(0).toISOString(), by });
    expect(often.history.at(1)).toEqual({ act: "ROTATED", at: at(11).toISOString(), by });
    expect(often.history.at(-1)).toEqual({ act: "ROTATED", at: at(59).toISOString(), by });
  });
});

test("a revocation ends every secret, and nothing follows it", () => {
  const revoked = MachineCredential.revoke(rotated(created, "second", 1), { by, at: at(2) })!;
  expect(revoked).toMatchObject({ secrets: [], revokedAt: at(2).toISOString(), version: 3 });
  expect(revoked.history.map(({ act }) => act)).toEqual(["CREATED", "ROTATED", "REVOKED"]);
  expect(MachineCredential.revoke(revoked, { by, at: at(3) })).toBeNull();
  expect(MachineCredential.rotate(revoked, { digest: "third", by, at: at(3) })).toBeNull();
});
