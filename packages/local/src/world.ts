import type { Client, ListFinding } from "#client";
import * as Report from "#report";

/** A world: a register, what the networks saw, tickets, and a list; and what must become of each. */
export type World = {
  devices: Uint8Array;
  sightings: Uint8Array;
  ticketsBefore: readonly WorldTicket[];
  /** Devices as ops describe them once the first tickets are filed. */
  devicesLater: Uint8Array | null;
  /** The list of `importer-a`. */
  corrections: { name: string; bytes: Uint8Array };
  ticketsAfter: readonly WorldTicket[];
};

export type WorldTicket = {
  key: string;
  owner_msisdn: string;
  registered: [string, string];
  correct: [string, string];
  description: string;
  /** What must come of filing it: a state, or the code of a refusal. */
  filed?: string;
  verdict?: string;
  final?: string;
  finalVerdict?: string;
  pair?: [string, string];
};

/** Clients for the people of a world. */
export type People = {
  owner(msisdn: string): Promise<Client>;
  importer: Client;
  operator: Client;
  ops: Client;
};

export type TicketResult = {
  number: string | null;
  filed: string;
  filedVerdict: string | null;
  status: string | null;
  verdict: string | null;
  pair: string[] | null;
};

export type Run = {
  rows: Report.ReportRow[];
  report: Buffer;
  findings: readonly ListFinding[];
  tickets: Map<string, TicketResult>;
  /** Wall time of each step. */
  seconds: Record<string, number>;
};

/** Tells what is being done, for those who wait. */
export type Progress = (step: string, detail: string) => void;

/** A list that did not end COMPLETED: rejected whole, or failed. */
export class ListRefused extends Error {
  readonly state: string;

  constructor(name: string, state: string, problem: string | null) {
    super(`${name} ended ${state}${problem === null ? "" : `: ${problem}`}`);
    this.state = state;
  }
}

/** Plays a world through the public interface alone. */
export async function play(world: World, people: People, progress: Progress = () => {}): Promise<Run> {
  const seconds: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    seconds[step] = Math.round(performance.now() - start) / 1000;
    return result;
  };
  const upload = (step: string, client: Client, kind: Kind, name: string, bytes: Uint8Array) =>
    timed(step, async () => {
      const id = await client.upload(kind, name, bytes);
      const imported = await client.ended(id, ({ state, rows, rowsDone }) =>
        progress(step, `${state} ${rowsDone}${rows === null ? "" : `/${rows}`}`),
      );
      if (imported.state !== "COMPLETED")
        throw new ListRefused(name, imported.state, imported.problem?.message ?? null);
      return imported;
    });

  const tickets = new Map<string, TicketResult>();
  await upload("devices", people.ops, "DEVICES", "devices.csv", world.devices);
  await upload("sightings", people.operator, "SIGHTINGS", "sightings.csv", world.sightings);
  await timed("ticketsBefore", () => fileAll(world.ticketsBefore, people, tickets, progress));
  if (world.devicesLater) {
    await upload("devicesLater", people.ops, "DEVICES", "devices-later.csv", world.devicesLater);
  }
  const { name, bytes } = world.corrections;
  const imported = await upload("corrections", people.importer, "CORRECTIONS", name, bytes);
  const report = await Report.download(imported.reportUrl ?? "");
  await timed("look", () => lookAll(world.ticketsBefore, people, tickets));
  await timed("ticketsAfter", () => fileAll(world.ticketsAfter, people, tickets, progress));
  await lookAll(world.ticketsAfter, people, tickets);
  const inOrder = [...world.ticketsBefore, ...world.ticketsAfter].flatMap(({ key }) => {
    const result = tickets.get(key);
    return result ? [[key, result] as const] : [];
  });
  return { rows: Report.read(report), report, findings: imported.findings, tickets: new Map(inOrder), seconds };
}

type Kind = "DEVICES" | "SIGHTINGS" | "CORRECTIONS";

/** Tickets filed at the same time; those that share an owner or an IMEI go one after another, as the world lists them. */
const AT_ONCE = 12;

async function fileAll(
  tickets: readonly WorldTicket[],
  people: People,
  results: Map<string, TicketResult>,
  progress: Progress,
): Promise<void> {
  const last = new Map<string, Promise<unknown>>();
  let done = 0;
  await eachOf(tickets, AT_ONCE, async (ticket) => {
    const shared = [ticket.owner_msisdn, ...ticket.registered, ...ticket.correct];
    const before = Promise.all(shared.map((key) => last.get(key) ?? Promise.resolve()));
    const filing = before.then(async () => results.set(ticket.key, await file(ticket, people)));
    for (const key of shared) last.set(key, filing);
    await filing;
    progress("tickets", `${++done}/${tickets.length}`);
  });
}

const FILE_TICKET = `mutation FileTicket($input: FileTicketInput!) {
  fileTicket(input: $input) {
    ... on FileTicketSuccess { ticket { number status verdict } }
    ... on Refusal { errors { code } }
  }
}`;

type Filed = { ticket: { number: string; status: string; verdict: string | null } } | { errors: { code: string }[] };

/** Files a ticket as its owner. */
export async function file({ registered, correct, ...ticket }: WorldTicket, people: People): Promise<TicketResult> {
  const pair = ([imei1, imei2]: readonly [string, string]) => ({ imei1, imei2 });
  const client = await people.owner(ticket.owner_msisdn);
  const { fileTicket } = await client.query<{ fileTicket: Filed }>(FILE_TICKET, {
    input: { registered: pair(registered), correct: pair(correct), description: ticket.description },
  });
  const none = { number: null, filedVerdict: null, status: null, verdict: null, pair: null };
  if ("errors" in fileTicket) return { ...none, filed: fileTicket.errors[0]?.code ?? "REFUSED" };
  const { number, status, verdict } = fileTicket.ticket;
  return { ...none, number, filed: status, filedVerdict: verdict };
}

const TICKET = `query Ticket($number: String!) {
  ticket(number: $number) { status verdict device { imeis } }
}`;

type Looked = { ticket: { status: string; verdict: string | null; device: { imeis: string[] } | null } | null };

async function lookAll(tickets: readonly WorldTicket[], people: People, results: Map<string, TicketResult>) {
  await eachOf(tickets, AT_ONCE, async ({ key, owner_msisdn }) => {
    const result = results.get(key);
    if (!result?.number) return;
    const client = await people.owner(owner_msisdn);
    const { ticket } = await client.query<Looked>(TICKET, { number: result.number });
    if (!ticket) throw new Error(`Ticket ${key} (${result.number}) is not shown to its requester`);
    results.set(key, { ...result, status: ticket.status, verdict: ticket.verdict, pair: ticket.device?.imeis ?? null });
  });
}

async function eachOf<T>(all: readonly T[], lanes: number, each: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const one of rest) await each(one);
    }),
  );
}
