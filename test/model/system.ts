import { Filing, Review, type Deps as ApiDeps } from "@hamta/api";
import {
  Imei,
  Import,
  type Correction as Corrected,
  type Device,
  type Msisdn,
  type Pair as Pairs,
  type Ticket,
} from "@hamta/core";
import { Corrections, Devices as Registering, type Deps } from "@hamta/importer";
import { Sightings, Tickets } from "@hamta/store";
import { letters, named, type Claim, type Deed, type Pair } from "#model/register";
import { scan } from "#kit/invariants";

/** The real functions on the real table, told what to do in the words of the model and answering in them. */

export const LETTERS = ["A", "B", "C", "D", "E", "F"] as const;
export const PEOPLE = ["maryam", "reza"] as const;
export const IMPORTERS = ["importer-a", "importer-b"] as const;

const imeiOf = (letter: string) =>
  Imei.fromKey(`3500000000000${LETTERS.indexOf(letter as "A") + 1}`.slice(0, 14) as Imei.ImeiKey);
const letterOf = (imei: string) => LETTERS[Number(imei[13]) - 1] ?? "?";
const numberOf = (person: string) => `98912000000${PEOPLE.indexOf(person as "reza")}` as Msisdn.Msisdn;
const personOf = (number: string | null) => (number === null ? "nobody" : (PEOPLE[Number(number.slice(-1))] ?? "?"));
const pairOf = ([one, two]: Pair): Pairs.Pair => [imeiOf(one), imeiOf(two)];
const claimOf = ({ registered, correct }: Claim): Corrected.Claim => ({
  registered: pairOf(registered),
  correct: pairOf(correct),
});

export class Real {
  readonly #deps: Deps;
  readonly #api: ApiDeps;
  #lists = 0;
  #drawn = 0;

  constructor(deps: Deps) {
    this.#deps = deps;
    // Numbers rise, so that tickets are found again by when they were filed.
    this.#api = { ...deps, random: () => this.#drawn++ } as unknown as ApiDeps;
  }

  /** A list is later than all that were begun before it. */
  begin(deed: Deed): () => Promise<string> {
    const list = deed.does === "lists" || deed.does === "registers" ? this.#list(deed) : null;
    return () => this.#do(deed, list);
  }

  async #do(deed: Deed, list: Import.Import | null): Promise<string> {
    const { db } = this.#deps;
    switch (deed.does) {
      case "registers": {
        const { slots, importer, owner, blocked } = deed;
        const value = {
          slots: pairOf(slots),
          channel: importer === null ? ("PASSENGER" as const) : ("COMMERCIAL" as const),
          importer,
          owner: owner === null ? null : numberOf(owner),
          brand: null,
          model: null,
          guarantor: null,
          status: blocked === null ? null : blocked ? ("BLOCKED" as const) : ("LEGAL" as const),
        };
        const [row] = await Registering.register(this.#deps, list!, [{ row: 1, value }]);
        return row?.outcome ?? "nothing";
      }
      case "sees":
        await Sightings.record(
          db,
          deed.imeis.map((imei) => ({
            key: Imei.keyOf(imeiOf(imei)),
            msisdn: numberOf(deed.number),
            seenAt: "2026-10-01T08:00:00Z",
          })),
        );
        return "RECORDED";
      case "files": {
        const person = { msisdns: [numberOf(deed.requester)] };
        const filed = await Filing.file(this.#api, person, claimOf(deed.claim), "Slot 2 is wrong");
        return "refused" in filed ? filed.refused : `${filed.status} ${filed.verdict}`;
      }
      case "withdraws": {
        const number = (await this.numbers())[deed.ticket];
        const ticket = number && (await Tickets.get(db, number));
        if (!ticket) return "NOT_FOUND";
        return (await Review.withdraw(this.#api, ticket)) ? "WITHDRAWN" : "TICKET_NOT_OPEN";
      }
      case "reviews": {
        const number = (await this.numbers())[deed.ticket];
        const by = { verdict: deed.verdict, note: "Seen the box", expert: "kaveh" };
        const reviewed = number && (await Review.review(this.#api, number, by));
        return reviewed ? (reviewed.notDone ?? "REVIEWED") : "NOT_FOUND";
      }
      case "lists": {
        const [row] = await Corrections.reconcile(this.#deps, list!, [{ row: 1, value: claimOf(deed.claim) }]);
        return row?.outcome ?? "nothing";
      }
    }
  }

  #list(deed: Deed): Import.Import {
    const id = String(++this.#lists).padStart(16, "0") as Import.Id;
    const uploader: Import.Uploader =
      deed.does === "lists" ? { role: "IMPORTER", organisation: deed.importer } : { role: "OPS", organisation: "ops" };
    const kind = deed.does === "lists" ? "corrections" : "devices";
    const createdAt = "2026-11-22T08:00:00.000Z";
    const announced = Import.announced({ id, kind, uploader, fileName: `${id}.csv`, language: "en", createdAt });
    return { ...announced, state: "RECONCILING", order: `${createdAt}#${id}` };
  }

  /** Of the tickets, in the order in which they were filed. */
  async numbers(): Promise<Ticket.Number[]> {
    const numbers: Ticket.Number[] = [];
    for await (const item of scan(this.#deps.db)) {
      if (item.sk === "TICKET") numbers.push(item["number"] as Ticket.Number);
    }
    return numbers.toSorted();
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
        return [number, named({ ...claim, requester: personOf(requester.msisdns[0] ?? null) })];
      }),
    );
    const devices = of<Device.Device>("DEVICE").map(([pk, { slots, importer, owner, status, ticket }]) => {
      const file = files.get(pk);
      return `${letters(slots.map(letterOf))} of ${importer}, ${personOf(owner)}${status === "BLOCKED" ? ", blocked" : ""}, ticket ${ticket === null ? "none" : names.get(ticket)}, file ${file ? letters(file.correct.map(letterOf)) : "none"}`;
    });
    const tickets = filed.map(
      ({ number, status, verdict }) => `ticket ${names.get(number)} ${status === "REJECTED" ? verdict : status}`,
    );
    return [...devices, ...tickets].toSorted();
  }
}
