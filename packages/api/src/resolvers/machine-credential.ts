import { MachineCredential } from "@hamta/core";
import { uploadersOf } from "#access";
import { requireViewer, type Context } from "#context";
import type {
  CreateMachineCredentialInput,
  MachineCredentialEventResolvers,
  MachineCredentialResolvers,
  MutationResolvers,
  QueryResolvers,
} from "#generated/resolvers";
import { refusal, userError } from "#input";
import { withinRate } from "#rates";

/** Loaded by the first call: few instances see one. */
const machines = () => import("#machines");

/** The companies for which the viewer manages credentials: one, or an importer and an operator of the same id. */
function ownersOf(context: Context): MachineCredential.Owner[] {
  return uploadersOf(context).flatMap(({ role, organisation }) => (role === "OPS" ? [] : [{ role, organisation }]));
}

export const Query: Pick<QueryResolvers, "machineCredentials"> = {
  machineCredentials: async (_, __, context) => {
    const credentials = await (await machines()).list(context, ownersOf(context));
    return credentials.toSorted((a, b) => (createdAt(a) < createdAt(b) ? 1 : -1));
  },
};

type Mutations = "createMachineCredential" | "rotateMachineCredential" | "revokeMachineCredential";

export const Mutation: Pick<MutationResolvers, Mutations> = {
  createMachineCredential: async (_, { input }, context) => {
    const { owner, name, scopes, errors } = parseInput(input, context);
    if (!owner || !name || errors.length > 0) return refusal(...errors);
    const { list, create } = await machines();
    const counted = await withinRate(context, "MACHINE", () => list(context, [owner]));
    if ("limited" in counted) return counted.limited;
    const { CREDENTIALS_MAX: limit, KEPT_DAYS: days } = MachineCredential;
    // Two people at once may exceed it by one, which harms nothing.
    if (counted.found.length >= limit) {
      return refusal(userError({ code: "MACHINES_TOO_MANY", limit, days }, [], context.language));
    }
    const created = await create(context, owner, { name, scopes, by: byOf(context) });
    return { __typename: "CreateMachineCredentialSuccess", ...created };
  },
  rotateMachineCredential: async (_, { input: { clientId } }, context) => {
    const parsed = parseOwn(clientId, context);
    const counted = await withinRate(context, "MACHINE", async () => {});
    if ("limited" in counted) return counted.limited;
    const rotated = parsed && (await (await machines()).rotate(context, parsed, byOf(context)));
    if (rotated && !("refused" in rotated)) return { __typename: "RotateMachineCredentialSuccess", ...rotated };
    const code = rotated?.refused ?? "MACHINE_NOT_FOUND";
    return refusal(userError({ code }, ["clientId"], context.language));
  },
  revokeMachineCredential: async (_, { input: { clientId } }, context) => {
    const parsed = parseOwn(clientId, context);
    const revoked = parsed && (await (await machines()).revoke(context, parsed, byOf(context)));
    if (revoked && !("refused" in revoked)) return { __typename: "RevokeMachineCredentialSuccess", ...revoked };
    const code = revoked?.refused ?? "MACHINE_NOT_FOUND";
    return refusal(userError({ code }, ["clientId"], context.language));
  },
};

function parseInput(input: CreateMachineCredentialInput, context: Context) {
  const { language } = context;
  const owners = ownersOf(context);
  if (owners.length === 0) return { errors: [userError({ code: "ORGANISATION_MISSING" }, [], language)] };
  const has = ({ role }: MachineCredential.Owner, scope: string) =>
    MachineCredential.scopesOf(role).some((one) => one === scope);
  // A credential is of one company: a person of two gives each machine the scopes of one.
  const owner = owners.find((one) => input.scopes.some((scope) => has(one, scope))) ?? owners[0];
  const scopes = owner ? MachineCredential.scopesOf(owner.role).filter((scope) => input.scopes.includes(scope)) : [];
  const errors = input.scopes.flatMap((scope, index) =>
    owner && has(owner, scope)
      ? []
      : [userError({ code: "MACHINE_SCOPE_INVALID", scope }, ["scopes", String(index)], language)],
  );
  if (input.scopes.length === 0) errors.push(userError({ code: "MACHINE_SCOPES_EMPTY" }, ["scopes"], language));
  const name = MachineCredential.parseName(input.name);
  const limit = MachineCredential.NAME_MAX;
  if (name === null) errors.unshift(userError({ code: "MACHINE_NAME_INVALID", limit }, ["name"], language));
  return { owner, name, scopes, errors };
}

/** The id of a credential of the viewer's company; null for any other text. */
function parseOwn(clientId: string, context: Context) {
  const parsed = MachineCredential.parseId(clientId);
  const isOwn = ownersOf(context).some(
    ({ role, organisation }) => role === parsed?.owner.role && organisation === parsed.owner.organisation,
  );
  return isOwn ? parsed : null;
}

function byOf(context: Context): MachineCredential.By {
  const { id, name } = requireViewer(context);
  return { id, name };
}

const createdAt = ({ history: [first] }: MachineCredential.MachineCredential) => first?.at ?? "";

export const MachineCredentialType: Pick<
  MachineCredentialResolvers,
  "clientId" | "scopes" | "createdAt" | "earlierSecretsEndAt" | "history"
> = {
  clientId: ({ id }) => id,
  scopes: ({ scopes }) => [...scopes],
  createdAt,
  earlierSecretsEndAt: (credential, _, { now }) => MachineCredential.overlapEnd(credential, now()),
  history: ({ history }) => [...history],
};

export const MachineCredentialEvent: Pick<MachineCredentialEventResolvers, "by"> = {
  by: ({ by: { id, name } }) => name ?? id,
};
