import * as Importer from "@hamta/importer";
import type { Import } from "@hamta/core";
import { CALM, type Odds, type Stage } from "#faults/stage";
import type { ListUnit, PartyUnit } from "#faults/builder";
import { Filing, Review, type Deps as ApiDeps } from "@hamta/api";
import { Tickets } from "@hamta/store";

/** What happens in a play: the steps of an import as the workflow takes them, events of uploads, people's requests. */

export type Company = {
  stage: Stage;
  deps: Importer.Deps;
  /** @param last nothing that it cannot get over by itself happens to the last try of a step */
  odds: (last: boolean) => Odds;
  started: Map<string, Promise<void>>;
  failures: unknown[];
};

/** As many as the workflow makes. */
const TRIES = 4;

async function step<T>(company: Company, name: string, work: (deps: Importer.Deps) => Promise<T>): Promise<T> {
  const { stage, deps, odds } = company;
  const left: Promise<unknown>[] = [];
  for (let attempt = 1; ; attempt++) {
    const ending = await stage.run(`${name} try ${attempt}`, odds(attempt === TRIES), () => work(deps));
    if (ending.how === "LEFT") left.push(ending.gone);
    if (ending.how === "FAILED") company.failures.push(ending.error);
    if (ending.how === "DONE") {
      // Two of one step may overlap; what was given up is gone before the next step begins.
      await Promise.all(left);
      return ending.value;
    }
    if (attempt === TRIES) throw ending.how === "FAILED" ? ending.error : new Error(`${name} ${ending.how}`);
    await stage.pause(name);
  }
}

type Place = { chunk: number; part: number };
type Clock = { getRemainingTimeInMillis(): number };

/** @param hurry percent of the looks at the clock that find no time left */
export async function work(company: Company, id: Import.Id, name: string, hurry: number): Promise<void> {
  const { stage } = company;
  const clock: Clock = { getRemainingTimeInMillis: () => (stage.happens(hurry) ? 0 : 900_000) };
  try {
    const chunks = await inspected(company, id, name);
    if (chunks === null) return;
    const places = await Promise.all(
      Array.from({ length: chunks }, async (_, at) => {
        const own: Place[] = [];
        const chunk = at + 1;
        for (let part = 0, from: number | null = 0; from !== null; part++) {
          const next = await reconciled(
            company,
            `${name} chunk ${chunk}-${part}`,
            { import: id, chunk, part, from },
            clock,
          );
          if (next.deferred > 0) own.push({ chunk, part });
          from = next.next;
        }
        return own;
      }),
    );
    const inOrder = places.flat();
    for (let part = 0, from: number | null = inOrder.length > 0 ? 0 : null; from !== null; part++) {
      const next = await reconciled(
        company,
        `${name} in order ${part}`,
        { import: id, places: inOrder, part, from },
        clock,
      );
      from = next.next;
    }
    await step(company, `${name} publish`, (deps) => Importer.publish(deps, { import: id }));
  } catch (error) {
    company.failures.push(error);
    const failed = error instanceof Error ? error.message : String(error);
    await step(company, `${name} fail`, (deps) => Importer.publish(deps, { import: id, failed }));
  }
}

type Request = Parameters<typeof Importer.reconcile>[1];

function reconciled(company: Company, name: string, request: Request, clock: Clock) {
  return step(company, name, (deps) => Importer.reconcile(deps, request, clock));
}

async function inspected(company: Company, id: Import.Id, name: string): Promise<number | null> {
  for (let turn = 0; turn < 200; turn++) {
    const inspected = await step(company, `${name} inspect ${turn}`, (deps) => Importer.inspect(deps, { import: id }));
    if ("chunks" in inspected) return inspected.chunks;
    if ("rejected" in inspected) return null;
    await company.stage.pause(name);
  }
  throw new Error(`${name} had no turn`);
}

/** The chunks of a list are worked on, and each dies when all is done but saying so. */
export async function tried({ stage, deps }: Company, { list, key, text, ...unit }: ListUnit): Promise<void> {
  const name = `${unit.name} before`;
  const run = <T>(step: string, odds: Odds, work: () => Promise<T>) => stage.run(`${name} ${step}`, odds, work);
  const intake = Importer.intake(deps, async () => {});
  const body = JSON.stringify({ Records: [eventOf({ list, key, text })] });
  await run("event", CALM, () => intake({ Records: [{ messageId: name, body }] } as never));
  const inspected = await run("inspect", CALM, () => Importer.inspect(deps, { import: list.id }));
  const chunks = inspected.how === "DONE" && "chunks" in inspected.value ? inspected.value.chunks : 0;
  const clock: Clock = { getRemainingTimeInMillis: () => 900_000 };
  const dying: Odds = { ...CALM, deadly: ({ service, operation }) => service === "s3" && operation === "PUT" };
  for (let chunk = 1; chunk <= chunks; chunk++) {
    const request = { import: list.id, chunk, part: 0, from: 0 };
    await run(`chunk ${chunk}`, dying, () => Importer.reconcile(deps, request, clock));
  }
}

/** A message of the queue, delivered until it is taken. */
export async function deliver(company: Company, unit: ListUnit, name: string, hurry: number): Promise<void> {
  const { stage, deps, odds, started } = company;
  const intake = Importer.intake(deps, async (id, payload) => {
    if (!started.has(id)) started.set(id, work(company, payload.import, unit.name, hurry));
    if (stage.happens(odds(false).fault)) throw new Error("It started, and nobody heard of it");
  });
  const messageId = name;
  for (let attempt = 1; attempt <= 20; attempt++) {
    const ending = await stage.run(`${name} try ${attempt}`, odds(attempt > TRIES), () =>
      intake({ Records: [{ messageId, body: JSON.stringify({ Records: [eventOf(unit)] }) }] } as never),
    );
    if (ending.how === "DONE" && ending.value.batchItemFailures.length === 0) return;
    await stage.pause(name);
  }
  throw new Error(`${name} was never taken in`);
}

function eventOf({ list, key, text }: Pick<ListUnit, "list" | "key" | "text">) {
  const object = { key, size: Buffer.byteLength(text), sequencer: list.createdAt.replaceAll(/\D/g, ""), eTag: "e" };
  return { eventTime: list.createdAt, s3: { bucket: { name: "hamta" }, object } };
}

/** What a person was told: null when the answer never came. */
export async function act({ stage, deps, odds }: Company, { name, deed, number }: PartyUnit): Promise<string | null> {
  const api = { ...deps, random: () => number } as unknown as ApiDeps;
  const ending = await stage.run(name, odds(false), async () => {
    switch (deed.does) {
      case "FILES": {
        const filed = await Filing.file(api, { msisdns: [deed.requester] }, deed.claim, "Slot 2 is wrong");
        return "refused" in filed ? filed.refused : `${filed.status} ${filed.verdict}`;
      }
      case "WITHDRAWS": {
        const ticket = await Tickets.get(deps.db, deed.number);
        return ticket && (await Review.withdraw(api, ticket)) ? "WITHDRAWN" : "TICKET_NOT_OPEN";
      }
      case "REVIEWS": {
        const review = { verdict: deed.verdict, note: "Seen the box", expert: "kaveh" };
        return (await Review.review(api, deed.number, review))?.notDone ?? "REVIEWED";
      }
    }
  });
  return ending.how === "DONE" ? ending.value : null;
}
