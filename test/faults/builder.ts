import {
  Import,
  Imei,
  type Correction,
  type Device,
  type Msisdn,
  type Tac,
  type Ticket,
  type Verdict,
} from "@hamta/core";
import { Corrections } from "@hamta/store";
import { cellsOf, csv } from "#kit/lists";
import { Seed } from "#kit/seed";

/** Lists of a scenario, in upload order. */
export const LISTS = {
  first: { role: "IMPORTER", organisation: "importer-a", kind: "corrections" },
  second: { role: "IMPORTER", organisation: "importer-a", kind: "corrections" },
  foreign: { role: "IMPORTER", organisation: "importer-b", kind: "corrections" },
  ops: { role: "OPS", organisation: "ops", kind: "devices" },
  // A dry run: reports the outcomes and writes nothing else.
  dryRun: { role: "IMPORTER", organisation: "importer-a", kind: "corrections", mode: "DRY_RUN" },
  sightings: { role: "OPERATOR", organisation: "operator-a", kind: "sightings" },
} as const;
export type ListName = keyof typeof LISTS;

/** What a person does while lists are processed. */
export type Action =
  | { does: "FILES"; claim: Correction.Claim; requester: Msisdn.Msisdn }
  | { does: "WITHDRAWS"; number: Ticket.Number }
  | { does: "REVERTS"; number: Ticket.Number }
  | { does: "REVIEWS"; number: Ticket.Number; verdict: Verdict.Verdict };

export type Group = string;
export type ListUnit = {
  name: string;
  list: Import.Import;
  key: string;
  text: string;
  /** The group of each row. */
  groups: readonly Group[];
};
export type PartyUnit = { name: string; action: Action; group: Group; number: number };

type Cells = readonly (string | null)[];

const HEADERS = {
  corrections: "registered_imei_1;registered_imei_2;correct_imei_1;correct_imei_2;note",
  devices: "imei_1;imei_2;channel;importer;owner_msisdn;brand;model;status",
  sightings: "imei;msisdn;seen_at",
};

/** Writes the cases of a scenario to its table and lists, and records the group of each. */
export class Builder extends Seed {
  readonly groupOf = new Map<Imei.ImeiKey, Group>();
  readonly parties: PartyUnit[] = [];
  readonly #rows = new Map<ListName, { cells: Cells; group: Group }[]>();
  #group: Group = "";

  begin(group: Group): void {
    this.#group = group;
  }

  override imei(tac?: Tac.Tac): Imei.Imei {
    const imei = super.imei(tac);
    this.groupOf.set(Imei.keyOf(imei), this.#group);
    return imei;
  }

  /** A correction of an earlier list of importer-a. */
  async onFile({ id }: Pick<Device.Device, "id">, claim: Correction.Claim): Promise<void> {
    const correction = { ...claim, import: "0", row: 1, importer: "importer-a", order: "2026-11-21T08:00:00.000Z#0" };
    await Corrections.putMany(this.deps.db, [{ device: id, correction }]);
  }

  row(list: ListName, claim: Correction.Claim): void {
    this.cells(list, [...cellsOf(claim), `note of ${this.#group}`]);
  }

  cells(list: ListName, cells: Cells): void {
    this.#rows.set(list, [...(this.#rows.get(list) ?? []), { cells, group: this.#group }]);
  }

  party(action: Action): void {
    const number = 100_000_000 + this.parties.length;
    this.parties.push({ name: `person ${this.parties.length + 1}`, action, group: this.#group, number });
  }

  /** @param shuffle distributes a case's rows over different chunks; their order stays */
  lists(shuffle: <T>(all: readonly T[]) => T[]): ListUnit[] {
    return (Object.keys(LISTS) as ListName[]).flatMap((name, at) => {
      const rows = this.#rows.get(name);
      if (!rows) return [];
      const slots = shuffle(rows.map(({ group }) => group));
      const queues = Map.groupBy(rows, ({ group }) => group);
      const inOrder = slots.map((group) => queues.get(group)?.shift()).filter((row) => row !== undefined);
      return [unitOf(name, this.id() as Import.Id, at, inOrder)];
    });
  }
}

function unitOf(name: ListName, id: Import.Id, at: number, rows: { cells: Cells; group: Group }[]): ListUnit {
  const { role, organisation, kind, ...mode } = LISTS[name];
  const createdAt = `2026-11-22T08:00:0${at}.000Z`;
  const fileName = `${name}.csv`;
  const uploader = { role, organisation } as Import.Uploader;
  const prefix = `uploads/${role.toLowerCase()}/${organisation}/${kind}`;
  const list = Import.create({ id, kind, uploader, fileName, language: "en", createdAt, ...mode });
  const text = csv(HEADERS[kind], ...rows.map(({ cells }) => cells.map((cell) => cell ?? "").join(";")));
  return { name, list, key: `${prefix}/${id}/${fileName}`, text, groups: rows.map(({ group }) => group) };
}
