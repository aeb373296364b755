import { Hold, type Correction } from "@hamta/core";
import { people, type Client } from "@hamta/local";
import { Imports } from "@hamta/store";
import { describe, expect } from "vitest";
import { readDevice, registerList } from "#kit/actions";
import {
  EVIDENCE,
  FILE,
  GET_TICKET,
  PRECHECK,
  REVIEW,
  type Filed,
  type Prechecked,
  type Reviewed,
  type Ticket,
} from "#kit/documents";
import { undo, waitUntilEnded } from "#kit/follow-ups";
import { violations } from "#kit/invariants";
import { corrections, devices } from "#kit/lists";
import { clientOf } from "#kit/people";
import { OTHER_TAC, type DualSlot, type Seed } from "#kit/seed";
import { test } from "#kit/system";
import { send } from "#kit/uploads";

/** The guard against laundering: a pair is corrected only towards the same device. */

const inputOf = ({ registered, correct }: Correction.Claim) => ({
  registered: { imei1: registered[0], imei2: registered[1] },
  correct: { imei1: correct[0], imei2: correct[1] },
});

async function file(client: Client, claim: Correction.Claim): Promise<Ticket> {
  const { fileTicket } = await client.query<Filed>(FILE, { input: { ...inputOf(claim), description: "Slot 2" } });
  if ("errors" in fileTicket) throw new Error(`Refused: ${JSON.stringify(fileTicket.errors)}`);
  return fileTicket.ticket;
}

/** What an expert reads of a ticket. */
async function forExpert(expert: Client, { number }: Ticket): Promise<Ticket> {
  const { ticket } = await expert.query<{ ticket: Ticket }>(GET_TICKET, { number });
  return ticket;
}

/** A lawful device of a traveller whose SIM was in both slots of the handset that the claim describes. */
async function traveller(seed: Seed, fresh = seed.imei()) {
  const device = await seed.device({ importer: null });
  const claim = seed.claim(device, fresh);
  await seed.seen(claim, device.owner);
  return { device, claim };
}

const LOOKS = { code: "EXPERT_REVIEW", message: "An expert looks at your request. You do not need to do anything." };

const OTHER_MODEL = async (seed: Seed) => traveller(seed, seed.imei(OTHER_TAC));
const IN_USE_BY_OTHERS = async (seed: Seed) => {
  const { device, claim } = await traveller(seed);
  for (let n = 0; n < 3; n++) await seed.sighting(claim.correct[1]);
  return { device, claim };
};

describe("a traveller's ticket stays open for an expert", () => {
  test.for([
    ["OTHER_MODEL", OTHER_MODEL],
    ["IN_USE_BY_OTHERS", IN_USE_BY_OTHERS],
  ] as const)("for %s; its owner reads only that an expert looks at it", async ([code, arrange], { seed, system }) => {
    const { db } = system.deps;
    const { device, claim } = await arrange(seed);
    const owner = await clientOf(system, device.owner);
    const { precheckTicket } = await owner.query<Prechecked>(PRECHECK, { input: inputOf(claim) });
    const ticket = await file(owner, claim);
    const explanation = { verdict: null, waitsFor: "EXPERT", hold: LOOKS, doubts: null };
    expect(ticket).toMatchObject({ status: "OPEN", verdict: null, explanation });
    expect(precheckTicket).toMatchObject({ status: "OPEN", explanation });
    expect(JSON.stringify([ticket, precheckTicket])).not.toContain(code);
    expect((await readDevice(db, device)).device.slots).toEqual(device.slots);

    const expert = await system.client(people.kaveh);
    const seen = (await forExpert(expert, ticket)).explanation;
    expect(seen).toMatchObject({ waitsFor: "EXPERT", hold: { code }, doubts: [{ code }] });
    expect(seen.hold?.message).toContain(seen.doubts?.[0]?.message);

    const input = { number: ticket.number, verdict: "APPROVED", note: "Seen the box" };
    const { reviewTicket } = await expert.query<Reviewed>(REVIEW, { input });
    expect(reviewTicket).toMatchObject({ ticket: { status: "APPROVED", device: { imeis: claim.correct } } });
    expect(await violations(db)).toEqual([]);
  });

  test("for both, and the expert reads both", async ({ seed, system }) => {
    const { device, claim } = await OTHER_MODEL(seed);
    for (let n = 0; n < 3; n++) await seed.sighting(claim.correct[1]);
    const ticket = await file(await clientOf(system, device.owner), claim);
    const { hold, doubts } = (await forExpert(await system.client(people.kaveh), ticket)).explanation;
    expect(hold?.code).toBe("OTHER_MODEL");
    expect(doubts?.map(({ code }) => code)).toEqual(["OTHER_MODEL", "IN_USE_BY_OTHERS"]);
  });

  test("of which the register knows neither brand nor model, if the new IMEI has another TAC", async ({
    seed,
    system,
  }) => {
    const device = await seed.device({ importer: null, brand: null, model: null });
    const claim = seed.claim(device, seed.imei(OTHER_TAC));
    await seed.seen(claim, device.owner);
    expect(await file(await clientOf(system, device.owner), claim)).toMatchObject({ status: "OPEN" });
  });

  test("also in the second of two steps that each look small", async ({ seed, system }) => {
    const { device, claim } = await traveller(seed);
    const owner = await clientOf(system, device.owner);
    expect(await file(owner, claim)).toMatchObject({ status: "APPROVED" });
    const next: Correction.Claim = { registered: claim.correct, correct: [seed.imei(OTHER_TAC), claim.correct[1]] };
    await seed.seen(next, device.owner);
    // Its first IMEI was seen while the owner's SIM was in slot 1.
    expect(await file(owner, next)).toMatchObject({ verdict: "WRONG_IMEI_SEEN" });
    const unseen = await seed.device({ importer: null, owner: device.owner });
    const step = seed.claim(unseen, seed.imei(OTHER_TAC));
    await seed.seen(step, device.owner);
    expect(await file(owner, step)).toMatchObject({ status: "OPEN" });
  });
});

describe("a traveller's ticket is approved at once if the new IMEI", () => {
  const sameTac = (seed: Seed) => traveller(seed);
  const twoOthers = async (seed: Seed) => {
    const { device, claim } = await traveller(seed);
    for (let n = 0; n < 2; n++) await seed.sighting(claim.correct[1]);
    return { device, claim };
  };

  test.for([
    ["has the kept IMEI's TAC", sameTac],
    ["was seen with two other numbers", twoOthers],
  ] as const)("%s", async ([, arrange], { seed, system }) => {
    const { device, claim } = await arrange(seed);
    expect(await file(await clientOf(system, device.owner), claim)).toMatchObject({ status: "APPROVED" });
  });

  test("has a TAC that a list registered for the model, until that list is undone", async ({ seed, system }) => {
    const tac = "86260200" as typeof OTHER_TAC;
    const [first, second] = [await traveller(seed, seed.imei(tac)), await traveller(seed, seed.imei(tac))];
    const known = {
      ...seed.describe({ importer: null, brand: "SOKHAN ", model: "s1" }),
      slots: [seed.imei(tac)] as const,
    };
    const ops = await system.client(people.parisa);
    const imported = await send(ops, "DEVICES", devices([known]));
    expect(imported).toMatchObject({ counts: { REGISTERED: 1 } });
    expect(await file(await clientOf(system, first.device.owner), first.claim)).toMatchObject({ status: "APPROVED" });
    expect(await waitUntilEnded(ops, await undo(ops, imported.id))).toMatchObject({ counts: { REVERSED: 1 } });
    expect(await file(await clientOf(system, second.device.owner), second.claim)).toMatchObject({ status: "OPEN" });
  });
});

describe("a commercial device's ticket with a doubt", () => {
  async function commercial(seed: Seed): Promise<{ device: DualSlot; claim: Correction.Claim }> {
    const device = await seed.device();
    const claim = seed.claim(device, seed.imei(OTHER_TAC));
    await seed.seen(claim, device.owner);
    return { device, claim };
  }

  test("waits for the importer as before; only experts read the doubt", async ({ seed, system }) => {
    const { device, claim } = await commercial(seed);
    const ticket = await file(await clientOf(system, device.owner), claim);
    const hold = { code: "IMPORTER_LIST" };
    expect(ticket.explanation).toMatchObject({ waitsFor: "IMPORTER", hold, doubts: null });
    const seen = await forExpert(await system.client(people.kaveh), ticket);
    expect(seen.explanation).toMatchObject({ waitsFor: "IMPORTER", hold, doubts: [{ code: "OTHER_MODEL" }] });
    const importer = await forExpert(await system.client(people.arash), ticket);
    expect(importer.explanation).toMatchObject({ hold, doubts: null });
  });

  test("is approved when its importer agrees, before or after it is filed", async ({ seed, system }) => {
    const [before, after] = [await commercial(seed), await commercial(seed)];
    const owner = await clientOf(system, before.device.owner);
    const ticket = await file(owner, before.claim);
    const list = corrections([before.claim, after.claim]);
    const arash = await system.client(people.arash);
    expect(await send(arash, "CORRECTIONS", list)).toMatchObject({ counts: { RESOLVED: 1, ON_FILE: 1 } });
    expect(await forExpert(owner, ticket)).toMatchObject({ status: "APPROVED" });
    const later = await file(await clientOf(system, after.device.owner), after.claim);
    expect(later).toMatchObject({ status: "APPROVED" });
    expect(await violations(system.deps.db)).toEqual([]);
  });
});

describe("a list with rows towards another model", () => {
  const send101 = async (seed: Seed, arash: Client, tac: typeof OTHER_TAC) => {
    const claims = Array.from({ length: Hold.THRESHOLDS.rows + 1 }, () => ({ slots: seed.pair() })).map(({ slots }) =>
      seed.claim({ slots }, seed.imei(tac)),
    );
    await registerList(
      seed,
      seed.list(null, "devices"),
      ...claims.map(({ registered }) => seed.describe({ slots: registered })),
    )(seed.deps.db);
    return send(arash, "CORRECTIONS", corrections(claims));
  };
  const before = async (seed: Seed, past: Partial<Hold.PastList>) => {
    for (let n = 0; n < Hold.THRESHOLDS.lists; n++) {
      const imported = seed.list();
      const list = { import: imported.id, rows: 1000, invalid: 0, tickets: 0, ...past };
      await Imports.addToHistory(seed.deps.db, imported, list);
    }
  };

  test("is applied; a finding counts them, and those that are in use by others", async ({ seed, system }) => {
    const arash = await system.client(people.arash);
    const other = await seed.device();
    const claims = [seed.claim(await seed.device()), seed.claim(other, seed.imei(OTHER_TAC))];
    const used = await seed.device();
    const inUse = seed.claim(used);
    for (let n = 0; n < 3; n++) await seed.sighting(inUse.correct[1]);
    await seed.ticketFor(used, { claim: inUse });
    const { counts, findings } = await send(arash, "CORRECTIONS", corrections([...claims, inUse]));
    expect(counts).toEqual({ ON_FILE: 2, RESOLVED: 1 });
    const common = { columns: ["correct_imei_1", "correct_imei_2"], rows: 1, of: 3 };
    expect(findings).toMatchObject([
      { code: "OTHER_MODEL", ...common, examples: [2] },
      { code: "IN_USE_BY_OTHERS", ...common, examples: [3] },
    ]);
    expect(findings[0]?.message).toContain("does not know them for the device's brand and model");
    expect((await readDevice(seed.deps.db, other)).onFile).toMatchObject({ correct: claims[1]?.correct });
  });

  test("is held if they are more than usual, unless the register knows both TACs for one model", async ({
    seed,
    system,
  }) => {
    const arash = await system.client(people.arash);
    await before(seed, { otherModel: 0 });
    const held = await send101(seed, arash, "86260500" as typeof OTHER_TAC);
    expect(held).toMatchObject({ state: "HELD", counts: { ON_FILE: Hold.THRESHOLDS.rows + 1 } });
    expect(held.findings).toMatchObject([{ code: "OTHER_MODEL", rows: Hold.THRESHOLDS.rows + 1 }]);
    const known = seed.describe({ slots: [seed.imei("86260600" as typeof OTHER_TAC)] });
    await registerList(seed, seed.list(null, "devices"), known)(seed.deps.db);
    const through = await send101(seed, arash, "86260600" as typeof OTHER_TAC);
    expect(through).toMatchObject({ state: "COMPLETED", findings: [] });
    await before(seed, { otherModel: Hold.THRESHOLDS.rows });
    expect(await send101(seed, arash, "86260500" as typeof OTHER_TAC)).toMatchObject({ state: "COMPLETED" });
    expect(await violations(system.deps.db)).toEqual([]);
  });
});

type Models = { brand: string; model: string; devices: number; since: string; isOfDevice: boolean }[];
type Evidence = { ticketEvidence: { imeis: { imei: string; models: Models; otherModels: number }[] } };

test("an expert sees the models that the register knows for a TAC, the device's first, and how many others", async ({
  seed,
  system,
}) => {
  const tac = "86260300" as typeof OTHER_TAC;
  const registered = (count: number, brand: string, model: string | null) =>
    Array.from({ length: count }, () => seed.describe({ brand, model, slots: [seed.imei(tac), seed.imei(tac)] }));
  const list = seed.list(null, "devices");
  const all = [...registered(1, "Sokhan", "S1"), ...registered(3, "Ava", "A1"), ...registered(2, "Ava", null)];
  const register = registerList(seed, list, ...all);
  await register(system.deps.db);
  // A second try of the same rows counts nothing again.
  await register(system.deps.db);
  const { device, claim } = await traveller(seed, seed.imei(tac));
  for (let n = 0; n < 3; n++) await seed.sighting(claim.correct[1]);
  const ticket = await file(await clientOf(system, device.owner), claim);
  const expert = await system.client(people.kaveh);
  const { ticketEvidence } = await expert.query<Evidence>(EVIDENCE, { number: ticket.number });
  const since = expect.stringMatching(/^\d{4}-/) as string;
  expect(ticketEvidence.imeis.at(-1)).toMatchObject({
    imei: claim.correct[1],
    otherNumbers: 3,
    models: [
      { brand: "Sokhan", model: "S1", devices: 1, since, isOfDevice: true },
      { brand: "Ava", model: "A1", devices: 3, since, isOfDevice: false },
    ],
    otherModels: 1,
  });
});

test("a device that gets another model is counted for it, and no more for the former", async ({ seed, system }) => {
  const tac = "86260400" as typeof OTHER_TAC;
  const device = seed.describe({ importer: null, brand: "Ava", model: "A1", slots: [seed.imei(tac), seed.imei(tac)] });
  const ops = await system.client(people.parisa);
  await send(ops, "DEVICES", devices([device]));
  const [first, second] = [await traveller(seed, seed.imei(tac)), await traveller(seed, seed.imei(tac))];
  expect(await file(await clientOf(system, first.device.owner), first.claim)).toMatchObject({ status: "OPEN" });
  const updated = { ...device, brand: "Sokhan", model: "S1" };
  const imported = await send(ops, "DEVICES", devices([updated]));
  expect(imported).toMatchObject({ counts: { UPDATED: 1 } });
  expect(await file(await clientOf(system, second.device.owner), second.claim)).toMatchObject({ status: "APPROVED" });
  await waitUntilEnded(ops, await undo(ops, imported.id));
  const third = await traveller(seed, seed.imei(tac));
  expect(await file(await clientOf(system, third.device.owner), third.claim)).toMatchObject({ status: "OPEN" });
});
