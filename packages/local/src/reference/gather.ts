import * as Api from "@hamta/client";
import { readFile, writeFile } from "node:fs/promises";
import { people } from "#people";
import * as Log from "#log";
import { main } from "#main";
import { Places } from "#reference/elide";
import { world, waiting } from "#demo-world";
import { samples, type Found } from "#samples";
import * as System from "#system";
import * as World from "#world";

/** `pnpm answers`: runs every sample against a system of its own, and keeps what it answered for `docs/api.md`. */

const FILE = new URL("answers.json", import.meta.url);

export type Answer = { hash: string; variables: Record<string, unknown>; data: unknown };
export type Answers = Record<string, Answer>;

export async function kept(): Promise<Answers> {
  return JSON.parse(await readFile(FILE, "utf8")) as Answers;
}

async function gather(): Promise<number> {
  const system = await System.start({ log: Log.toStderr });
  try {
    const clients = await system.people();
    await clients.ops.ended(await clients.ops.upload("DEVICES", "devices.csv", world.devices));
    await clients.operator.ended(await clients.operator.upload("SIGHTINGS", "sightings.csv", world.sightings));
    for (const ticket of waiting) await World.file(ticket, clients);
    const answers: Answers = {};
    const places = new Places();
    const found = { ticket: "", waiting: "", tried: "", applied: "", announced: "", device: "" };
    for (const { document, as, variables } of samples) {
      const token = as && (await system.issuer.token(people[as]));
      const client = Api.createClient({ url: system.url, token, language: "en" });
      const sent = variables(found);
      const data = await client.run(document as unknown as Api.Document<unknown, object>, sent);
      answers[document.name] = {
        hash: document.hash,
        variables: places.elide(sent) as Record<string, unknown>,
        data: places.elide(data),
      };
      await learn(found, document.name, data, client, system);
    }
    await writeFile(FILE, `${JSON.stringify(answers, null, 2)}\n`);
    return 0;
  } finally {
    await system.stop();
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What the samples after this one are about. */
async function learn(found: Mutable<Found>, name: string, data: unknown, client: Api.Client, system: System.System) {
  if (name === "Devices") found.device = (data as Api.DevicesQuery).devices.nodes[0]?.id ?? "";
  if (name === "FileTicket") found.ticket = success((data as Api.FileTicketMutation).fileTicket).ticket.number;
  if (name === "Queue") found.waiting = (data as Api.QueueQuery).queue.nodes[0]?.number ?? "";
  if (name === "CreateImport") {
    const { import: tried, upload } = success((data as Api.CreateImportMutation).createImport);
    if (!upload) throw new Error("There is no form for a new import");
    await client.upload(upload, new Blob([Buffer.from(world.corrections.bytes)]));
    await system.idle();
    const input = { kind: "CORRECTIONS", fileName: "later.csv" } as const;
    const announced = success((await client.run(Api.CreateImport, { input })).createImport);
    Object.assign(found, { tried: tried.id, announced: announced.import.id });
  }
  if (name === "CommitImport") {
    found.applied = success((data as Api.CommitImportMutation).commitImport).import.id;
    await system.idle();
  }
}

function success<T extends object>(result: T): Exclude<T, Api.RefusedFragment> {
  if ("errors" in result) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result as Exclude<T, Api.RefusedFragment>;
}

if (import.meta.main) await main(gather);
