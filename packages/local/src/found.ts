import * as Api from "@hamta/client";
import { people } from "#people";
import type { Found } from "#samples";
import type { System } from "#system";

/** What a running system has for the samples to be about; empty where it has nothing of the kind. */
export async function find(system: Pick<System, "url" | "issuer">): Promise<Found> {
  const as = async (name: keyof typeof people) =>
    Api.createClient({ url: system.url, token: await system.issuer.token(people[name]) });
  const [maryam, kaveh, arash] = await Promise.all([as("maryam"), as("kaveh"), as("arash")]);
  const [{ tickets }, { devices }, { queue }, { imports }] = await Promise.all([
    maryam.run(Api.Tickets, { first: 1 }),
    maryam.run(Api.Devices, { first: 1 }),
    kaveh.run(Api.Queue, { first: 1 }),
    arash.run(Api.Imports, { first: 100 }),
  ]);
  const importOf = (fits: (imported: Api.ImportRowFragment) => boolean) => imports.nodes.find(fits)?.id ?? "";
  return {
    device: devices.nodes[0]?.id ?? "",
    ticket: tickets.nodes[0]?.number ?? "",
    waiting: queue.nodes[0]?.number ?? "",
    tried: importOf(({ mode }) => mode === "DRY_RUN"),
    applied: importOf(({ mode, state }) => mode === "APPLY" && state === "COMPLETED"),
    announced: importOf(({ state }) => state === "AWAITING_UPLOAD"),
  };
}
