import type * as List from "@hamta/core/list";
import type { Client, ListFinding } from "#client";
import * as Report from "#scenario/report";

/** A register, sightings, tickets and a list, with the expected results. */
export type Scenario = {
  devices: Uint8Array;
  sightings: Uint8Array;
  ticketsBefore: readonly ScenarioTicket[];
  /** Devices that ops update after the first tickets are filed. */
  devicesLater: Uint8Array | null;
  /** The list of `importer-a`. */
  corrections: { name: string; bytes: Uint8Array };
  ticketsAfter: readonly ScenarioTicket[];
};

export type ScenarioTicket = {
  key: string;
  owner_msisdn: string;
  registered: [string, string];
  correct: [string, string];
  description: string;
  /** Expected result of filing: a state, or the code of a refusal. */
  filed?: string;
  verdict?: string;
  final?: string;
  finalVerdict?: string;
  pair?: [string, string];
};

/** Clients for the people of a scenario. */
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

export type ScenarioResult = {
  rows: Report.ReportRow[];
  report: Buffer;
  findings: readonly ListFinding[];
  tickets: Map<string, TicketResult>;
  /** Duration of each step. */
  seconds: Record<string, number>;
};

/** Called with the progress of a step. */
export type Progress = (step: string, detail: string) => void;

/** The list was rejected as a whole, or its import failed. */
export class ListRefused extends Error {
  readonly state: string;

  constructor(name: string, state: string, problem: string | null) {
    super(`${name} ended ${state}${problem === null ? "" : `: ${problem}`}`);
    this.state = state;
  }
}

/** Runs a scenario through the public interface alone. */
export async function runScenario(
  scenario: Scenario,
  people: People,
  progress: Progress = () => {},
): Promise<ScenarioResult> {
  const seconds: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    seconds[step] = Math.round(performance.now() - start) / 1000;
    return result;
  };
  const upload = (step: string, client: Client, kind: List.Kind.Code, name: string, bytes: Uint8Array) =>
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
  await upload("devices", people.ops, "DEVICES", "devices.csv", scenario.devices);
  await upload("sightings", people.operator, "SIGHTINGS", "sightings.csv", scenario.sightings);
  await timed("ticketsBefore", () => fileAll(scenario.ticketsBefore, people, tickets, progress));
  if (scenario.devicesLater) {
    await upload("devicesLater", people.ops, "DEVICES", "devices-later.csv", scenario.devicesLater);
  }
  const { name, bytes } = scenario.corrections;
  const imported = await upload("corrections", people.importer, "CORRECTIONS", name, bytes);
  const report = await Report.download(imported.reportUrl ?? "");
  await timed("readTickets", () => readTickets(scenario.ticketsBefore, people, tickets));
  await timed("ticketsAfter", () => fileAll(scenario.ticketsAfter, people, tickets, progress));
  await readTickets(scenario.ticketsAfter, people, tickets);
  const inOrder = [...scenario.ticketsBefore, ...scenario.ticketsAfter].flatMap(({ key }) => {
    const result = tickets.get(key);
    return result ? [[key, result] as const] : [];
  });
  return { rows: Report.read(report), report, findings: imported.findings, tickets: new Map(inOrder), seconds };
}

/** Tickets filed at once. Those that share an owner or an IMEI are filed one after another, in the scenario's order. */
const LANES = 12;

async function fileAll(
  tickets: readonly ScenarioTicket[],
  people: People,
  results: Map<string, TicketResult>,
  progress: Progress,
): Promise<void> {
  const last = new Map<string, Promise<unknown>>();
  let done = 0;
  await forEachInLanes(tickets, LANES, async (ticket) => {
    const shared = [ticket.owner_msisdn, ...ticket.registered, ...ticket.correct];
    const before = Promise.all(shared.map((key) => last.get(key) ?? Promise.resolve()));
    const filing = before.then(async () => results.set(ticket.key, await fileTicket(ticket, people)));
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
export async function fileTicket(
  { registered, correct, ...ticket }: ScenarioTicket,
  people: People,
): Promise<TicketResult> {
  const pair = ([imei1, imei2]: readonly [string, string]) => ({ imei1, imei2 });
  const client = await people.owner(ticket.owner_msisdn);
  const { fileTicket: filed } = await client.query<{ fileTicket: Filed }>(FILE_TICKET, {
    input: { registered: pair(registered), correct: pair(correct), description: ticket.description },
  });
  const none = { number: null, filedVerdict: null, status: null, verdict: null, pair: null };
  if ("errors" in filed) return { ...none, filed: filed.errors[0]?.code ?? "REFUSED" };
  const { number, status, verdict } = filed.ticket;
  return { ...none, number, filed: status, filedVerdict: verdict };
}

const TICKET = `query Ticket($number: String!) {
  ticket(number: $number) { status verdict device { imeis } }
}`;

type ReadTicket = { ticket: { status: string; verdict: string | null; device: { imeis: string[] } | null } | null };

async function readTickets(tickets: readonly ScenarioTicket[], people: People, results: Map<string, TicketResult>) {
  await forEachInLanes(tickets, LANES, async ({ key, owner_msisdn }) => {
    const result = results.get(key);
    if (!result?.number) return;
    const client = await people.owner(owner_msisdn);
    const { ticket } = await client.query<ReadTicket>(TICKET, { number: result.number });
    if (!ticket) throw new Error(`Ticket ${key} (${result.number}) is not visible to its requester`);
    results.set(key, { ...result, status: ticket.status, verdict: ticket.verdict, pair: ticket.device?.imeis ?? null });
  });
}

async function forEachInLanes<T>(
  items: readonly T[],
  lanes: number,
  process: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const item of rest) await process(item);
    }),
  );
}
