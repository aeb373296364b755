import { RATES } from "@hamta/api";
import * as Api from "@hamta/client";
import { readFile, writeFile } from "node:fs/promises";
import { people } from "#people";
import * as Log from "#log";
import { main } from "#commands/main";
import { Placeholders } from "#reference/placeholders";
import { openTickets, scenario } from "#scenario/demo-scenario";
import { samples, type SampleIds } from "#reference/samples";
import * as System from "#system/system";
import * as Scenario from "#scenario/scenario";

/** `pnpm answers`: runs every sample against a system of its own and writes its answers for `docs/api.md`. */

const FILE = new URL("answers.json", import.meta.url);

export type Answer = { hash: string; variables: Record<string, unknown>; data: unknown };
export type Answers = Record<string, Answer>;

export async function readAnswers(): Promise<Answers> {
  return JSON.parse(await readFile(FILE, "utf8")) as Answers;
}

export async function gather(): Promise<Answers> {
  const system = await System.start({ log: Log.toStderr, changes: {}, api: { rates: RATES } });
  try {
    const clients = await system.people();
    await clients.ops.ended(await clients.ops.upload("DEVICES", "devices.csv", scenario.devices));
    await clients.operator.ended(await clients.operator.upload("SIGHTINGS", "sightings.csv", scenario.sightings));
    for (const ticket of openTickets) await Scenario.fileTicket(ticket, clients);
    await system.idle();
    await system.writeFeedFiles();
    const answers: Answers = {};
    const placeholders = new Placeholders();
    const ids = { ticket: "", openTicket: "", dryRun: "", commit: "", awaitingUpload: "", device: "", machine: "" };
    for (const { document, as, variables } of samples) {
      const token = as && (await system.issuer.token(people[as]));
      const client = Api.createClient({ url: system.url, token, language: "en" });
      const sent = variables(ids);
      const data = await client.run(document as unknown as Api.Document<unknown, object>, sent);
      answers[document.name] = {
        hash: document.hash,
        variables: placeholders.replaceIn(sent) as Record<string, unknown>,
        data: placeholders.replaceIn(data),
      };
      await updateIds(ids, document.name, data, client, system);
    }
    return answers;
  } finally {
    await system.stop();
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Sets the ids that later samples need. */
async function updateIds(
  ids: Mutable<SampleIds>,
  name: string,
  data: unknown,
  client: Api.Client,
  system: System.System,
) {
  if (name === "Devices") ids.device = (data as Api.DevicesQuery).devices.nodes[0]?.id ?? "";
  if (name === "FileTicket") ids.ticket = success((data as Api.FileTicketMutation).fileTicket).ticket.number;
  if (name === "Queue") ids.openTicket = (data as Api.QueueQuery).queue.nodes[0]?.number ?? "";
  if (name === "CreateImport") {
    const { import: dryRun, upload } = success((data as Api.CreateImportMutation).createImport);
    if (!upload) throw new Error("The new import has no upload form");
    await client.upload(upload, new Blob([Buffer.from(scenario.corrections.bytes)]));
    await system.idle();
    const input = { kind: "CORRECTIONS", fileName: "later.csv" } as const;
    const next = success((await client.run(Api.CreateImport, { input })).createImport);
    Object.assign(ids, { dryRun: dryRun.id, awaitingUpload: next.import.id });
  }
  if (name === "CreateMachineCredential") {
    const { createMachineCredential: result } = data as Api.CreateMachineCredentialMutation;
    ids.machine = success(result).credential.clientId;
  }
  if (name === "CommitImport") {
    ids.commit = success((data as Api.CommitImportMutation).commitImport).import.id;
    await system.idle();
  }
}

function success<T extends object>(result: T): Exclude<T, Api.RefusedFragment> {
  if ("errors" in result) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result as Exclude<T, Api.RefusedFragment>;
}

export async function record(): Promise<Answers> {
  const answers = await gather();
  await writeFile(FILE, `${JSON.stringify(answers, null, 2)}\n`);
  return answers;
}

if (import.meta.main) {
  await main(async () => {
    await record();
    return 0;
  });
}
