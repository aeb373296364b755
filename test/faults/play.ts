import { Imei, type Device, type Ticket } from "@hamta/core";
import type { Deps } from "@hamta/importer";
import { Bucket, Imports, Places, type Db } from "@hamta/store";
import { Faults } from "@hamta/local";
import type { House } from "#faults/house";
import { act, deliver, tried, type Company } from "#faults/job";
import { CALM, Stage, type Odds } from "#faults/stage";
import type { Group } from "#faults/builder";
import type { World } from "#faults/world";
import { scan, violations } from "#kit/invariants";
import { generator } from "#kit/random";

/** How a world stands when all is over. */
export type Standing = {
  /** Of each list its report's lines, without the header. */
  lines: Record<string, string[]>;
  heads: Record<string, string>;
  states: Record<string, string>;
  /** What becomes of the devices, tickets and files of each group. */
  register: Record<Group, string[]>;
  /** What each person was told; null when the answer never came. */
  told: Record<string, string | null>;
};

export type Played = Standing & { violations: string[]; course: readonly string[]; failures: readonly unknown[] };

/** How rough a play is. */
type Weather = { odds: (last: boolean) => Odds; rows: NonNullable<Deps["rows"]>; hurry: number };

/** In an order, a list whose parts are done once and then again when its turn comes. */
export const triedOf = (name: string) => `${name} tried`;

/** The units one after another, with nothing going wrong and in chunks of the usual size. */
export async function inTurn(house: House, world: World, order: readonly string[]): Promise<Standing> {
  const room = await house.open();
  try {
    await house.furnish(room, world);
    const { deps } = room;
    await announce(deps, world);
    const stage = new Stage(generator(1));
    const company: Company = { stage, deps, odds: () => CALM, started: new Map(), failures: [] };
    const told: Standing["told"] = {};
    for (const name of order) {
      const list = world.lists.find((unit) => unit.name === name);
      const party = world.parties.find((unit) => unit.name === name);
      const before = world.lists.find((unit) => name === triedOf(unit.name));
      const whole = async () => {
        if (before) await tried(company, before);
        if (list) {
          await deliver(company, list, `event of ${name}`, 0);
          await company.started.get(list.list.id);
        }
        if (party) told[name] = await act(company, party);
      };
      await Promise.all([whole(), stage.play()]);
    }
    if (company.failures.length > 0) throw company.failures[0];
    return { ...(await look(deps.db, deps, world)), told };
  } finally {
    await room.close();
  }
}

/** Everything at once, as the seed has it. */
export async function disturbed(house: House, world: World, seed: number): Promise<Played> {
  const room = await house.open();
  try {
    await house.furnish(room, world);
    const stage = new Stage(generator(seed));
    const { odds, rows, hurry } = weather(stage);
    const deps = { ...room.deps, rows };
    await announce(deps, world);
    const company: Company = { stage, deps, odds, started: new Map(), failures: [] };
    const told: Standing["told"] = {};
    const events = world.lists.flatMap((unit) => {
      const times = 1 + (stage.happens(40) ? 1 + stage.draw(2) : 0);
      return Array.from({ length: times }, async (_, at) => {
        const name = `event ${at + 1} of ${unit.name}`;
        for (let late = stage.draw(stage.happens(50) ? 3 : 30); late > 0; late--) await stage.pause(name);
        await deliver(company, unit, name, hurry);
      });
    });
    const people = world.parties.map(async (party) => {
      for (let late = stage.draw(30); late > 0; late--) await stage.pause(party.name);
      told[party.name] = await act(company, party);
    });
    const all = Promise.all([...events, ...people]);
    await Promise.all([all, stage.play()]);
    await Promise.all([...company.started.values(), stage.play()]);

    const found = await violations(deps.db);
    const before = await look(deps.db, deps, world);
    // Another delivery of every upload, when all is over.
    const dump = await contents(deps.db);
    const calm: Company = { ...company, odds: () => CALM, stage: new Stage(generator(seed)) };
    const again = world.lists.map((unit) => deliver(calm, unit, `event of ${unit.name} again`, 0));
    await Promise.all([...again, calm.stage.play()]);
    const after = await contents(deps.db);
    if (after !== dump) found.push(`A second delivery changed something: ${difference(dump, after)}`);
    found.push(...(await violations(deps.db)));
    return { ...before, told, violations: found, course: stage.course, failures: company.failures };
  } finally {
    await room.close();
  }
}

function weather(stage: Stage): Weather {
  const pick = <T>(...all: readonly T[]): T => all[stage.draw(all.length)] as T;
  const fault = pick(0, 2, 6, 15);
  const death = pick(0, 0.5, 1, 3);
  const left = pick(0, 0, 0.5, 1);
  return {
    odds: (last) => ({
      fault: last ? Math.min(fault, 6) : fault,
      faults: last ? (one: Faults.Fault) => Faults.MENDED.has(one) : () => true,
      death: last ? 0 : death,
      left: last ? 0 : left,
    }),
    rows: { chunk: pick(2, 3, 5, 30), batch: pick(1, 2, 4) },
    hurry: pick(0, 10, 50),
  };
}

async function announce({ db }: Deps, { lists }: World): Promise<void> {
  for (const { list } of lists) await Imports.announce(db, list);
}

async function look(db: Db.Db, { bucket }: Deps, { lists, groupOf }: World): Promise<Omit<Standing, "told">> {
  const standing: Omit<Standing, "told"> = { lines: {}, heads: {}, states: {}, register: {} };
  for (const { name, list } of lists) {
    const imported = await Imports.get(db, list.id, { consistent: true });
    const report = await Bucket.readText(bucket, Places.report(list.id));
    const [head = "", ...lines] = (report ?? "").split("\r\n");
    standing.heads[name] = head;
    standing.lines[name] = lines.slice(0, -1);
    standing.states[name] = imported?.state ?? "not there";
  }
  const owners = new Map<string, Group>();
  const items: ({ pk: string; sk: string } & Record<string, unknown>)[] = [];
  for await (const item of scan(db)) items.push(item);
  const of = (group: Group | undefined, text: string) => (standing.register[group ?? "?"] ??= []).push(text);
  for (const item of items) {
    if (item.sk !== "DEVICE") continue;
    const { id, slots, importer, owner, channel, brand, status, ticket } = item as unknown as Device.Device;
    const group = groupOf.get(Imei.keyOf(slots[0]));
    owners.set(item.pk, group ?? "?");
    of(group, `device ${id} ${slots.join(" ")} ${importer} ${owner} ${channel} ${brand} ${status} ${ticket}`);
  }
  for (const item of items) {
    if (item.sk === "CORRECTION")
      of(owners.get(item.pk), `on file for ${item.pk}: ${String(item["import"])} ${String(item["row"])}`);
    if (item.sk !== "TICKET") continue;
    const { number, registered, status, verdict, end, notes, contact } = item as unknown as Ticket.Ticket;
    const noted = notes.map(({ kind, import: id, row }) => `${kind} ${id} ${row}`).toSorted();
    of(
      groupOf.get(Imei.keyOf(registered[0])),
      `ticket ${number} ${status} ${verdict} ${contact.importer} by ${JSON.stringify(end?.by)}, ${noted.join(", ")}`,
    );
  }
  for (const all of Object.values(standing.register)) all.sort();
  return standing;
}

async function contents(db: Db.Db): Promise<string> {
  const items: string[] = [];
  for await (const item of scan(db))
    items.push(JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))));
  return items.toSorted().join("\n");
}

function difference(before: string, after: string): string {
  const [one, two] = [new Set(before.split("\n")), new Set(after.split("\n"))];
  const gone = [...one].filter((item) => !two.has(item)).map((item) => `- ${item}`);
  const come = [...two].filter((item) => !one.has(item)).map((item) => `+ ${item}`);
  return [...gone, ...come].join("\n");
}
