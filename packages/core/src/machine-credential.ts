import { canSend, KINDS, type Kind } from "#list/kind";
import { isId } from "#organisation";
import * as Text from "#text";

/**
 * The credential of a machine: a program of an importer or operator that sends lists without a person. It belongs to the
 * company, so it stays when the person who created it leaves.
 */
export type MachineCredential = {
  readonly id: Id;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** The newest last. None after a revocation. */
  readonly secrets: readonly Secret[];
  /** The oldest first. */
  readonly history: readonly HistoryEntry[];
  /** Raised by each rotation and revocation, which are conditional on it. */
  readonly version: number;
  /** When it last got a token, ISO 8601. */
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
};

/** The `client_id`: `importer.importer-a.3f9c0d51e27b48a6`. It names the owner, so it leads to the item without an index. */
export type Id = string & { readonly "~machine-credential": true };

export type Owner = { readonly role: "IMPORTER" | "OPERATOR"; readonly organisation: string };

/** `imports:KIND`: upload lists of the kind, and read the imports of this kind. */
export type Scope = `imports:${Kind}` | "worklist";

/** `digest`: of the secret, which itself is stored nowhere. `until`: null for the newest, which has no end. */
export type Secret = { readonly digest: string; readonly until: string | null };

export type Act = "CREATED" | "ROTATED" | "REVOKED";

/** `by`: who did it, by the id and the name of their account. */
export type HistoryEntry = { readonly at: string; readonly act: Act; readonly by: By };
export type By = { readonly id: string; readonly name: string | null };

/** Hours for which earlier secrets are valid after a rotation: a job that runs once a day gets the new one meanwhile. */
export const OVERLAP_HOURS = 24;
/** Valid secrets at once: the newest, and those whose overlap has not ended. More rotations in a day end the oldest. */
const SECRETS_MAX = 5;
/** Credentials of a company, also those that were revoked less than `KEPT_DAYS` ago. */
export const CREDENTIALS_MAX = 50;
/** Days for which a revoked credential is listed. */
export const KEPT_DAYS = 90;
/** Entries of a history. Of a longer one the first is kept, and the last ones. */
const HISTORY_MAX = 50;
export const NAME_MAX = 100;

const WORKLIST = "worklist";

export const scopeOf = (kind: Kind): Scope => `imports:${kind}`;

/** Every scope that the credential of a company in this role can have. */
export function scopesOf(role: Owner["role"]): Scope[] {
  const imports = KINDS.filter((kind) => canSend(kind, role)).map(scopeOf);
  return role === "IMPORTER" ? [...imports, WORKLIST] : imports;
}

const ID = /^(importer|operator)\.([a-z0-9-]+)\.([0-9a-f]{16})$/;

/** @param suffix 16 random hexadecimal digits */
export function idOf({ role, organisation }: Owner, suffix: string): Id {
  return `${role.toLowerCase()}.${organisation}.${suffix}` as Id;
}

/** Null if the text is not an id. */
export function parseId(text: string): { id: Id; owner: Owner } | null {
  const [id, role, organisation = ""] = ID.exec(text) ?? [];
  if (id === undefined || !isId(organisation)) return null;
  return { id: id as Id, owner: { role: role === "importer" ? "IMPORTER" : "OPERATOR", organisation } };
}

/** Null if it is empty or too long. */
export function parseName(text: string): string | null {
  const name = text.trim();
  return Text.isName(name) && [...name].length <= NAME_MAX ? name : null;
}

type Wanted = Pick<MachineCredential, "id" | "name" | "scopes"> & { digest: string; by: By; at: Date };

export function create({ id, name, scopes, digest, by, at }: Wanted): MachineCredential {
  return {
    id,
    name,
    scopes,
    secrets: [{ digest, until: null }],
    history: [{ at: at.toISOString(), act: "CREATED", by }],
    version: 1,
    lastUsedAt: null,
    revokedAt: null,
  };
}

/** The earlier secrets end after the overlap; one whose end is known keeps it. Null if it is revoked. */
export function rotate(
  credential: MachineCredential,
  { digest, by, at }: Pick<Wanted, "digest" | "by" | "at">,
): MachineCredential | null {
  if (credential.revokedAt !== null) return null;
  const end = new Date(at.getTime() + OVERLAP_HOURS * 3_600_000).toISOString();
  const earlier = validSecrets(credential, at).map((secret) => ({ ...secret, until: secret.until ?? end }));
  return {
    ...changed(credential, { at: at.toISOString(), act: "ROTATED", by }),
    secrets: [...earlier, { digest, until: null }].slice(-SECRETS_MAX),
  };
}

/** Null if it is revoked already. */
export function revoke(credential: MachineCredential, { by, at }: Pick<Wanted, "by" | "at">): MachineCredential | null {
  if (credential.revokedAt !== null) return null;
  const revokedAt = at.toISOString();
  return { ...changed(credential, { at: revokedAt, act: "REVOKED", by }), secrets: [], revokedAt };
}

function changed(credential: MachineCredential, entry: HistoryEntry): MachineCredential {
  const { history, version } = credential;
  const [first, ...later] = [...history, entry];
  return {
    ...credential,
    version: version + 1,
    history: first ? [first, ...later.slice(1 - HISTORY_MAX)] : [],
  };
}

export function validSecrets({ secrets }: MachineCredential, now: Date): Secret[] {
  return secrets.filter(({ until }) => until === null || now.getTime() < Date.parse(until));
}

/** When the last of the earlier secrets ends, ISO 8601. Null if only the newest is valid. */
export function overlapEnd(credential: MachineCredential, now: Date): string | null {
  const ends = validSecrets(credential, now).flatMap(({ until }) => until ?? []);
  return ends.toSorted().at(-1) ?? null;
}
