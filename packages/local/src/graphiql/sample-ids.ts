import * as Api from "@hamta/client";
import { people } from "#people";
import type { Running } from "#aws/issuer";
import type { SampleIds } from "#reference/samples";

/** Ids of a running system for the samples; empty where it has no such object. */
export async function findSampleIds(url: string, issuer: Running): Promise<SampleIds> {
  const clientOf = async (name: keyof typeof people) =>
    Api.createClient({ url, token: await issuer.token(people[name]) });
  const [maryam, kaveh, arash] = await Promise.all([clientOf("maryam"), clientOf("kaveh"), clientOf("arash")]);
  const [{ tickets }, { devices }, { queue }, { imports }, { machineCredentials }] = await Promise.all([
    maryam.run(Api.Tickets, { first: 1 }),
    maryam.run(Api.Devices, { first: 1 }),
    kaveh.run(Api.Queue, { first: 1 }),
    arash.run(Api.Imports, { first: 100 }),
    arash.run(Api.MachineCredentials),
  ]);
  const findImport = (isWanted: (imported: Api.ImportRowFragment) => boolean) => imports.nodes.find(isWanted)?.id ?? "";
  return {
    device: devices.nodes[0]?.id ?? "",
    ticket: tickets.nodes[0]?.number ?? "",
    openTicket: queue.nodes[0]?.number ?? "",
    dryRun: findImport(({ mode }) => mode === "DRY_RUN"),
    commit: findImport(({ mode, state }) => mode === "APPLY" && state === "COMPLETED"),
    awaitingUpload: findImport(({ state }) => state === "AWAITING_UPLOAD"),
    machine: machineCredentials.find(({ revokedAt }) => revokedAt === null)?.clientId ?? "",
  };
}
