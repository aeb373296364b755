import { MachineCredential } from "@hamta/core";
import { Db, MachineCredentials } from "@hamta/store";
import { describe, expect } from "vitest";
import { test as base } from "#kit/table";

const by = { id: "arash", name: null };
const at = new Date("2026-11-29T20:00:00Z");
const owner = (organisation: string): MachineCredential.Owner => ({ role: "IMPORTER", organisation });

function credentialOf(organisation: string, suffix: string) {
  const id = MachineCredential.idOf(owner(organisation), suffix.padStart(16, "0"));
  const credential = MachineCredential.create({ id, name: suffix, scopes: ["worklist"], digest: "first", by, at });
  return { parsed: { id, owner: owner(organisation) }, credential };
}

const test = base.extend("stored", { scope: "file" }, async ({ db }) => {
  const one = credentialOf("importer-a", "1");
  const two = credentialOf("importer-a", "2");
  const others = credentialOf("importer-ab", "3");
  for (const { parsed, credential } of [one, two, others]) await MachineCredentials.create(db, parsed, credential);
  return { one, two, others };
});

describe("credentials of machines", () => {
  test("are listed for one company, without tokens", async ({ db, stored: { one, two } }) => {
    await MachineCredentials.putToken(db, one.parsed, "token", { scopes: ["worklist"], expiresAt: at.getTime() });
    expect(await MachineCredentials.list(db, owner("importer-a"))).toEqual([one.credential, two.credential]);
    expect(await MachineCredentials.list(db, { role: "OPERATOR", organisation: "importer-a" })).toEqual([]);
  });

  test("are not created twice with one id", async ({ db, stored: { two } }) => {
    expect(await MachineCredentials.create(db, two.parsed, { ...two.credential, name: "Another" })).toBe(false);
    expect(await MachineCredentials.get(db, two.parsed)).toEqual(two.credential);
  });

  test("change only as they were read, and keep the last use that was written meanwhile", async ({ db }) => {
    const { parsed, credential } = credentialOf("importer-c", "4");
    await MachineCredentials.create(db, parsed, credential);
    const rotated = MachineCredential.rotate(credential, { digest: "second", by, at })!;
    expect(await MachineCredentials.setUsed(db, parsed, at)).toBe(true);
    expect(await MachineCredentials.update(db, parsed, rotated)).toBe(true);
    expect(await MachineCredentials.update(db, parsed, rotated)).toBe(false);
    expect(await MachineCredentials.get(db, parsed)).toEqual({ ...rotated, lastUsedAt: at.toISOString() });
  });

  test("are removed by TTL 90 days after their revocation, and not before", async ({ db }) => {
    const { parsed, credential } = credentialOf("importer-d", "5");
    await MachineCredentials.create(db, parsed, credential);
    const key = { pk: "MACHINES#IMPORTER#importer-d", sk: `MACHINE#${parsed.id}` };
    expect(await Db.get(db, key)).not.toHaveProperty("expiresAt");
    await MachineCredentials.update(db, parsed, MachineCredential.revoke(credential, { by, at })!);
    expect(await Db.get(db, key)).toHaveProperty("expiresAt", Date.parse("2027-02-27T20:00:00Z") / 1000);
  });

  test("that are gone are not created again by their last use", async ({ db }) => {
    const { parsed } = credentialOf("importer-e", "6");
    expect(await MachineCredentials.setUsed(db, parsed, at)).toBe(false);
    expect(await MachineCredentials.get(db, parsed)).toBeNull();
  });
});

describe("a token", () => {
  test("is found with its credential, and by no other id", async ({ db, stored: { two, one, others } }) => {
    const token = { scopes: ["worklist"], expiresAt: at.getTime() + 1 } as const;
    await MachineCredentials.putToken(db, two.parsed, "digest", token);
    expect(await MachineCredentials.getToken(db, two.parsed, "digest")).toEqual({ token, credential: two.credential });
    expect(await MachineCredentials.getToken(db, one.parsed, "digest")).toBeNull();
    expect(await MachineCredentials.getToken(db, others.parsed, "digest")).toBeNull();
    expect(await MachineCredentials.getToken(db, two.parsed, "another")).toBeNull();
  });

  test("without its credential is none", async ({ db }) => {
    const { parsed } = credentialOf("importer-f", "7");
    await MachineCredentials.putToken(db, parsed, "digest", { scopes: [], expiresAt: at.getTime() });
    expect(await MachineCredentials.getToken(db, parsed, "digest")).toBeNull();
  });

  test("is removed by TTL after it has expired", async ({ db, stored: { two } }) => {
    const expiresAt = at.getTime() + 1;
    await MachineCredentials.putToken(db, two.parsed, "short", { scopes: [], expiresAt });
    const key = { pk: "MACHINES#IMPORTER#importer-a", sk: `TOKEN#${two.parsed.id}#short` };
    expect(await Db.get(db, key)).toHaveProperty("expiresAt", at.getTime() / 1000 + 1);
  });
});
