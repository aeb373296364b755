import { Filing, Revert, Review, type Deps as ApiDeps } from "@hamta/api";
import {
  Imei,
  Import,
  type Correction as Corrected,
  type Device,
  type Msisdn,
  type Pair as Pairs,
  type Ticket,
  TicketHold,
} from "@hamta/core";
import { NO_TEXTS } from "@hamta/core/fixture";
import { Corrections, Devices as Registering, type Deps } from "@hamta/importer";
import { Bucket, Imports, Sightings, Tickets } from "@hamta/store";
import { CROWD, letters, describe, tacOf, type Command } from "#model/model";
import type { Claim, Pair } from "#model/register";
import { scan } from "#kit/invariants";
import { runSteps } from "#kit/steps";

/** The real functions on the real table, with the commands and answers of the model. */

export const LETTERS = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;
export const PEOPLE = ["maryam", "reza"] as const;
export const IMPORTERS = ["importer-a", "importer-b"] as const;

const imeiOf = (letter: string) =>
  Imei.fromKey(`3500000${tacOf(letter)}00000${LETTERS.indexOf(letter as "A") + 1}` as Imei.ImeiKey);
const letterOf = (imei: string) => LETTERS[Number(imei[13]) - 1] ?? "?";
const numberOf = (person: string) =>
  `98912000000${[...PEOPLE, ...CROWD].findIndex((known) => known === person)}` as Msisdn.Msisdn;
const personOf = (number: string | null) => (number === null ? "nobody" : (PEOPLE[Number(number.slice(-1))] ?? "?"));
const pairOf = ([one, two]: Pair): Pairs.Pair => [imeiOf(one), imeiOf(two)];
const claimOf = ({ registered, correct }: Claim): Corrected.Claim => ({
  registered: pairOf(registered),
  correct: pairOf(correct),
});

export class Real {
  readonly #deps: Deps;
  readonly #api: ApiDeps;
  readonly #isWhole: boolean;
  /** Lists of corrections, as they were processed. */
  readonly #done: Import.Id[] = [];
  /** In the order of filing. */
  readonly #numbers: Ticket.Number[] = [];
  #lists = 0;
  #drawn = 0;

  /** @param isWhole lists of corrections go through every step of an import, so that they can be late or undone */
  constructor(deps: Deps, { isWhole } = { isWhole: false }) {
    this.#deps = deps;
    this.#isWhole = isWhole;
    // Numbers rise, so that tickets are found by their order of filing.
    this.#api = { ...deps, random: () => this.#drawn++ } as unknown as ApiDeps;
  }

  /** A list arrives later than all that were started before it. */
  begin(command: Command): () => Promise<string> {
    const list = command.does === "lists" || command.does === "registers" ? this.#list(command) : null;
    return () => this.#do(command, list);
  }

  async #do(command: Command, list: Import.Import | null): Promise<string> {
    const { db } = this.#deps;
    switch (command.does) {
      case "registers": {
        const { slots, importer, owner, blocked, model } = command;
        const value = {
          slots: pairOf(slots),
          channel: importer === null ? ("PASSENGER" as const) : ("COMMERCIAL" as const),
          importer,
          owner: owner === null ? null : numberOf(owner),
          ...NO_TEXTS,
          brand: model && "Sokhan",
          model,
          status: blocked === null ? null : blocked ? ("BLOCKED" as const) : ("LEGAL" as const),
        };
        const [row] = await Registering.register(this.#deps, list!, [{ row: 1, value }]);
        return row?.outcome ?? "nothing";
      }
      case "sees":
        await Sightings.putLatest(
          db,
          command.imeis.flatMap((imei) =>
            (command.number === "crowd" ? CROWD : [command.number]).map((number) => ({
              key: Imei.keyOf(imeiOf(imei)),
              msisdn: numberOf(number),
              seenAt: "2026-10-01T08:00:00Z",
            })),
          ),
        );
        return "RECORDED";
      case "files": {
        const person = { msisdns: [numberOf(command.requester)] };
        const filed = await Filing.file(this.#api, person, claimOf(command.claim), "Slot 2 is wrong");
        return "refused" in filed ? filed.refused : `${filed.status} ${filed.verdict ?? TicketHold.of(filed)}`;
      }
      case "withdraws": {
        const number = (await this.numbers())[command.ticket];
        const ticket = number && (await Tickets.get(db, number));
        if (!ticket) return "NOT_FOUND";
        return (await Review.withdraw(this.#api, ticket)) ? "WITHDRAWN" : "TICKET_NOT_OPEN";
      }
      case "reviews": {
        const number = (await this.numbers())[command.ticket];
        const by = { verdict: command.verdict, note: "Seen the box", expert: "kaveh" };
        const reviewed = number && (await Review.review(this.#api, number, by));
        return reviewed ? (reviewed.notDone?.code ?? "REVIEWED") : "NOT_FOUND";
      }
      case "reverts": {
        const number = (await this.numbers())[command.ticket];
        const by = { by: { kind: "OPS", id: "parisa" }, note: "Another box" } as const;
        const reverted = number && (await Revert.revert(this.#api, number, by));
        if (!reverted) return "NOT_FOUND";
        if (!("refused" in reverted)) return "REVERTED";
        return typeof reverted.refused === "string" ? reverted.refused : reverted.refused.code;
      }
      case "lists": {
        if (this.#isWhole) return this.#process(list!, command.claim);
        const [row] = await Corrections.reconcile(this.#deps, list!, [{ row: 1, value: claimOf(command.claim) }]);
        return row?.outcome ?? "nothing";
      }
      case "undoes": {
        const id = this.#done[command.list];
        return id ? this.#undo(id, command.by) : "NOTHING";
      }
    }
  }

  #list(command: Command): Import.Import {
    const id = this.#newId();
    const uploader: Import.Uploader =
      command.does === "lists"
        ? { role: "IMPORTER", organisation: command.importer }
        : { role: "OPS", organisation: "ops" };
    const kind = command.does === "lists" ? "corrections" : "devices";
    const createdAt = "2026-11-22T08:00:00.000Z";
    const announced = Import.create({ id, kind, uploader, fileName: `${id}.csv`, language: "en", createdAt });
    const upload = { key: announced.fileName, version: id, versionId: null, bytes: 0 };
    const order = command.does === "lists" ? command.at.toFixed(12).padStart(20, "0") : `${createdAt}#${id}`;
    return { ...announced, state: "RECONCILING", order, upload, rows: 1, chunks: 1 };
  }

  /** All steps of an import of one row. */
  async #process(list: Import.Import, claim: Claim): Promise<string> {
    const { registered, correct } = claimOf(claim);
    const columns = "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2";
    const text = `${columns}\n${[...registered, ...correct].join()}\n`;
    await Bucket.writeText(this.#deps.bucket, list.fileName, text);
    const key = { key: list.fileName, version: list.id, versionId: null, bytes: text.length };
    const outcome = await this.#run({
      ...list,
      state: "RECEIVED",
      problem: null,
      rows: null,
      chunks: null,
      upload: key,
    });
    this.#done.push(list.id);
    return outcome;
  }

  async #undo(id: Import.Id, by: "UPLOADER" | "OPS"): Promise<string> {
    const { db, now } = this.#deps;
    const done = await Imports.get(db, id, { consistent: true });
    if (!done || !Import.isReported(done)) throw new Error(`Import ${id} has no report`);
    const undo = Import.createFollowUp(done, { as: "UNDO", id: this.#newId(), decidedBy: by, at: now() });
    if (!(await Imports.createFollowUp(db, undo, done))) throw new Error(`Import ${id} has another follow-up`);
    return this.#run({ ...undo, state: "RECEIVED", upload: done.upload, order: `undo ${undo.id}` });
  }

  async #run(received: Import.Import): Promise<string> {
    await Imports.receive(this.#deps.db, received, this.#deps.now());
    const { rows } = await runSteps(this.#deps, received);
    const { outcome = "nothing", reason } = rows[0] ?? {};
    return outcome === "KEPT" ? `${outcome} ${reason}` : outcome;
  }

  #newId(): Import.Id {
    return String(++this.#lists).padStart(16, "0") as Import.Id;
  }

  /** Ticket numbers in the order of filing. A command files one at most, and the number of a follow-up ticket does not rise. */
  async numbers(): Promise<Ticket.Number[]> {
    const numbers: Ticket.Number[] = [];
    for await (const item of scan(this.#deps.db)) {
      if (item.sk === "TICKET") numbers.push(item["number"] as Ticket.Number);
    }
    this.#numbers.push(...numbers.filter((number) => !this.#numbers.includes(number)).toSorted());
    return this.#numbers;
  }

  /** In the model's letters. */
  held(imeis: ReadonlyMap<string, Device.Status>): string[] {
    return [...imeis].map(([imei, status]) => `${letterOf(imei)} ${status}`).toSorted();
  }

  async seen(): Promise<string[]> {
    const items: { pk: string; sk: string }[] = [];
    for await (const item of scan(this.#deps.db)) items.push(item);
    const of = <T>(kind: string) =>
      items.flatMap((item) => (item.sk === kind ? [[item.pk, item as unknown as T] as const] : []));
    const files = new Map(of<Corrected.Correction>("CORRECTION"));
    const filed = of<Ticket.Ticket>("TICKET").map(([, ticket]) => ticket);
    const names = new Map<string, string>(
      filed.map(({ number, registered, correct, requester }) => {
        const claim = { registered: registered.map(letterOf), correct: correct.map(letterOf) } as unknown as Claim;
        return [number, describe({ ...claim, requester: personOf(requester.msisdns[0] ?? null) })];
      }),
    );
    const devices = of<Device.Device>("DEVICE").map(([pk, { slots, importer, owner, model, status, ticket }]) => {
      const file = files.get(pk);
      return `${letters(slots.map(letterOf))} of ${importer}, ${personOf(owner)}, ${model}${status === "BLOCKED" ? ", blocked" : ""}, ticket ${ticket === null ? "none" : names.get(ticket)}, file ${file ? letters(file.correct.map(letterOf)) : "none"}`;
    });
    const tickets = filed.map(
      ({ number, status, verdict, reverted }) =>
        `ticket ${names.get(number)} ${status === "REJECTED" ? verdict : status}${reverted ? ", reverted" : ""}`,
    );
    return [...devices, ...tickets].toSorted();
  }
}
