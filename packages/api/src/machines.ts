import { MachineCredential } from "@hamta/core";
import { MachineCredentials } from "@hamta/store";
import { randomBytes } from "node:crypto";
import type { Deps } from "#deps";
import { createSecret, digestOf, SECRET_PREFIX } from "#machine-secret";

/** Lists credentials of machines, creates, rotates and revokes them. Each change is in the log, with who made it. */

type Credential = MachineCredential.MachineCredential;
type Parsed = NonNullable<ReturnType<typeof MachineCredential.parseId>>;
type Refused = { refused: "MACHINE_NOT_FOUND" | "MACHINE_REVOKED" };
type WithSecret = { credential: Credential; secret: string };

/** People rotate a credential a few times a year, so more than 2 at one moment are a fault. A revocation must succeed. */
const ATTEMPTS = 8;

export async function list({ db }: Deps, owners: readonly MachineCredential.Owner[]): Promise<Credential[]> {
  const lists = await Promise.all(owners.map((owner) => MachineCredentials.list(db, owner)));
  return lists.flat();
}

export async function create(
  { db, now, log }: Deps,
  owner: MachineCredential.Owner,
  wanted: Pick<Credential, "name" | "scopes"> & { by: MachineCredential.By },
): Promise<WithSecret> {
  const secret = createSecret(SECRET_PREFIX);
  const id = MachineCredential.idOf(owner, randomBytes(8).toString("hex"));
  const credential = MachineCredential.create({ ...wanted, id, digest: digestOf(secret), at: now() });
  if (!(await MachineCredentials.create(db, { id, owner }, credential))) throw new Error(`${id} exists already`);
  log.info("Machine credential created", { machine: id, scopes: wanted.scopes, by: wanted.by.id });
  return { credential, secret };
}

export async function rotate(deps: Deps, parsed: Parsed, by: MachineCredential.By): Promise<WithSecret | Refused> {
  const secret = createSecret(SECRET_PREFIX);
  const change = (credential: Credential) =>
    MachineCredential.rotate(credential, { digest: digestOf(secret), by, at: deps.now() });
  const changed = await update(deps, parsed, change);
  if ("refused" in changed) return changed;
  deps.log.info("Machine credential rotated", { machine: parsed.id, by: by.id });
  return { ...changed, secret };
}

export async function revoke(
  deps: Deps,
  parsed: Parsed,
  by: MachineCredential.By,
): Promise<{ credential: Credential } | Refused> {
  const changed = await update(deps, parsed, (credential) =>
    MachineCredential.revoke(credential, { by, at: deps.now() }),
  );
  if (!("refused" in changed)) deps.log.info("Machine credential revoked", { machine: parsed.id, by: by.id });
  return changed;
}

/** @param change null if the credential is revoked */
async function update(
  { db }: Deps,
  parsed: Parsed,
  change: (credential: Credential) => Credential | null,
): Promise<{ credential: Credential } | Refused> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const credential = await MachineCredentials.get(db, parsed);
    if (!credential) return { refused: "MACHINE_NOT_FOUND" };
    const after = change(credential);
    if (!after) return { refused: "MACHINE_REVOKED" };
    if (await MachineCredentials.update(db, parsed, after)) return { credential: after };
  }
  throw new Error(`${parsed.id} kept changing while it was rotated or revoked`);
}
