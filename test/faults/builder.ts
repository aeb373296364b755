import { Import, Imei, type Correction, type Msisdn, type Ticket, type Verdict } from "@hamta/core";
import { cellsOf, csv } from "#kit/lists";
import { Seed } from "#kit/seed";

/** The lists of a world, in the order in which they were uploaded. */
export const LISTS = {
  first: { role: "IMPORTER", organisation: "importer-a", kind: "corrections" },
  second: { role: "IMPORTER", organisation: "importer-a", kind: "corrections" },
  foreign: { role: "IMPORTER", organisation: "importer-b", kind: "corrections" },
  ops: { role: "OPS", organisation: "ops", kind: "devices" },
  // Only tried: it tells what would become of its rows.
  rehearsed: { role: "IMPORTER", organisation: "importer-a", kind: "corrections", mode: "DRY_RUN" },
  sightings: { role: "OPERATOR", organisation: "operator-a", kind: "sightings" },
} as const;
export type ListName = keyof typeof LISTS;

/** What a person does while lists are being worked on. */
export type Deed =
  | { does: "FILES"; claim: Correction.Claim; requester: Msisdn.Msisdn }
  | { does: "WITHDRAWS"; number: Ticket.Number }
  | { does: "REVIEWS"; number: Ticket.Number; verdict: Verdict.Verdict };

export type Group = string;
export type ListUnit = {
  name: string;
  list: Import.Import;
  key: string;
  text: string;
  /** Whose each row is. */
  groups: readonly Group[];
};
export type PartyUnit = { name: string; deed: Deed; group: Group; number: number };

type Cells = readonly (string | null)[];

const HEADERS = {
  corrections: "registered_imei_1;registered_imei_2;correct_imei_1;correct_imei_2;note",
  devices: "imei_1;imei_2;channel;importer;owner_msisdn;brand;model;status",
  sightings: "imei;msisdn;seen_at",
};

/** Lays the cases of a world in its table and on its lists, and remembers what belongs to which. */
export class Builder extends Seed {
  readonly groupOf = new Map<Imei.ImeiKey, Group>();
  readonly parties: PartyUnit[] = [];
  readonly #rows = new Map<ListName, { cells: Cells; group: Group }[]>();
  #group: Group = "";

  begin(group: Group): void {
    this.#group = group;
  }

  override imei(): Imei.Imei {
    const imei = super.imei();
    this.groupOf.set(Imei.keyOf(imei), this.#group);
    return imei;
  }

  row(list: ListName, claim: Correction.Claim): void {
    this.cells(list, [...cellsOf(claim), `note of ${this.#group}`]);
  }

  cells(list: ListName, cells: Cells): void {
    this.#rows.set(list, [...(this.#rows.get(list) ?? []), { cells, group: this.#group }]);
  }

  party(deed: Deed): void {
    const number = 100_000_000 + this.parties.length;
    this.parties.push({ name: `person ${this.parties.length + 1}`, deed, group: this.#group, number });
  }

  /** @param shuffle so that a case's rows stand in different chunks; its own stay in order */
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
  const list = Import.announced({ id, kind, uploader, fileName, language: "en", createdAt, ...mode });
  const text = csv(HEADERS[kind], ...rows.map(({ cells }) => cells.map((cell) => cell ?? "").join(";")));
  return { name, list, key: `${prefix}/${id}/${fileName}`, text, groups: rows.map(({ group }) => group) };
}
