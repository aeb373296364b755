import { people, type System } from "@hamta/local";
import { handler, type Deps, type Provider } from "@hamta/notify";
import { expect, onTestFinished } from "vitest";
import { reconcileList, reviewTicket, revertTicket, withdrawTicket } from "#kit/actions";
import { FILE, type Filed } from "#kit/documents";
import { undo, waitUntilEnded } from "#kit/follow-ups";
import { bytes, corrections } from "#kit/lists";
import { clientOf, subscriber } from "#kit/people";
import type { Seed } from "#kit/seed";
import { test as base } from "#kit/system";

/** People are told by SMS what becomes of their tickets. The texts are in packages/core/src/texts/sms.ts. */

const logged: unknown[] = [];
const log = { info: note, warn: note, error: note };
function note(...line: unknown[]): void {
  logged.push(line);
}

const test = base.extend("options", { scope: "file" }, () => ({ log, events: {}, notices: {} }));

/** The SMS to a number, once nothing waits. */
async function smsTo(system: System.System, msisdn: string): Promise<string[]> {
  await system.idle();
  return system.outbox.to(msisdn);
}

const pairOf = ([imei1, imei2]: readonly string[]) => ({ imei1, imei2 });

test("from the filing to the importer's list and its undo, each in the language of who filed", async ({
  seed,
  system,
}) => {
  const arash = await system.client(people.arash);
  const filed = await Promise.all(
    (["fa", "en"] as const).map(async (language) => {
      const device = await seed.device();
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      const client = await clientOf(system, device.owner, language);
      const input = { registered: pairOf(claim.registered), correct: pairOf(claim.correct), description: "Slot 2" };
      const { fileTicket } = await client.query<Filed>(FILE, { input });
      if ("errors" in fileTicket) throw new Error(JSON.stringify(fileTicket.errors));
      return { claim, owner: device.owner, number: fileTicket.ticket.number };
    }),
  );
  const [fa, en] = [filed[0]!, filed[1]!];
  expect(await smsTo(system, fa.owner)).toEqual([
    `همتا: درخواست ${fa.number} ثبت شد و در انتظار فهرست واردکننده دستگاه است. نتیجه پیامک می‌شود.`,
  ]);
  expect(await smsTo(system, en.owner)).toEqual([
    `Hamta: Request ${en.number} was submitted and is waiting for the list of the device's importer. We will text you the result.`,
  ]);

  const list = bytes(corrections(filed.map(({ claim }) => claim)));
  const applied = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "a.csv", list));
  expect((await smsTo(system, fa.owner)).slice(1)).toEqual([
    `همتا: درخواست ${fa.number} تایید شد و شناسه‌های دستگاه شما در سامانه همتا اصلاح شد. نیازی به اقدام نیست.`,
  ]);
  expect((await smsTo(system, en.owner)).slice(1)).toEqual([
    `Hamta: Request ${en.number} was approved and your device's IMEIs have been corrected in Hamta. No action needed.`,
  ]);

  const parisa = await system.client(people.parisa);
  await waitUntilEnded(parisa, await undo(parisa, applied.id));
  // The queue keeps no order.
  expect((await smsTo(system, en.owner)).slice(2).toSorted()).toEqual([
    expect.stringMatching(`^Hamta: The approval of request ${en.number} was undone .* See your Hamta account`),
    expect.stringMatching(`^Hamta: The decision on request ${en.number} was undone. Request \\d{10} replaces it`),
  ]);
  expect(await system.notices!.lost()).toEqual([]);
});

test("a ticket that is decided at once has one SMS; a rejection names the company and the next step", async ({
  seed,
  system,
}) => {
  const approved = await seed.device({ importer: null });
  await seed.ticketFor(approved);
  expect(await smsTo(system, approved.owner)).toEqual([expect.stringContaining("تایید شد")]);

  const parisa = await system.client(people.parisa);
  const rename = `mutation ($input: NameImporterInput!) { nameImporter(input: $input) { __typename } }`;
  await parisa.query(rename, { input: { organisation: "importer-a", name: "آریا همراه" } });
  const refused = await seed.device();
  const ticket = await seed.ticketFor(refused);
  await reviewTicket(seed, ticket, "TARGET_OWNED")(seed.deps.db);
  expect((await smsTo(system, refused.owner)).at(-1)).toBe(
    `همتا: درخواست ${ticket.number} رد شد: شناسه مقصد متعلق به دیگری. با واردکننده دستگاه (آریا همراه) تماس بگیرید.`,
  );

  const reach = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }`;
  for (const company of [{ organisation: "importer-a" }, { guarantor: "گارانتی آوا" }])
    await parisa.query(reach, { input: { ...company, phone: "021 8877 6655", site: "https://example.ir" } });
  for (const [fields, said] of [
    [{}, "با واردکننده دستگاه (آریا همراه، 02188776655) تماس بگیرید."],
    [{ importer: null, guarantor: "گارانتي آوا" }, "با گارانتی‌کننده دستگاه (گارانتي آوا، 02188776655) تماس بگیرید."],
  ] as const) {
    const device = await seed.device({ channel: "COMMERCIAL", ...fields });
    await reviewTicket(seed, await seed.ticketFor(device), "TARGET_OWNED")(seed.deps.db);
    expect((await smsTo(system, device.owner)).at(-1)).toContain(said);
  }
});

test("a hand-over to the experts, a revert by ops, and an expert who is late", async ({ seed, system }) => {
  const waiting = await seed.ticketFor(await seed.device());
  const approved = await seed.ticketFor(await seed.device({ importer: null }));
  await revertTicket(seed, approved)(seed.deps.db);
  const [owner] = approved.requester.msisdns;
  expect((await smsTo(system, owner!)).at(-1)).toContain("می‌توانید دوباره درخواست دهید");

  system.deps.now = () => new Date(Date.now() + 15 * 24 * 3600_000);
  onTestFinished(() => void (system.deps.now = () => new Date()));
  await system.sweepTickets();
  const [requester] = waiting.requester.msisdns;
  expect((await smsTo(system, requester!)).at(-1)).toMatch(/^همتا: مهلت واردکننده .* پایان یافت\. کارشناس تا [۰-۹]+ /);
  system.deps.now = () => new Date(Date.now() + 19 * 24 * 3600_000);
  await system.sweepTickets();
  expect((await smsTo(system, requester!)).at(-1)).toContain("پوزش می‌خواهیم");
});

test("the owner of a device hears once that its importer calls an IMEI wrong", async ({ seed, system }) => {
  const device = await seed.device();
  const claim = seed.claim(device);
  // The second list repeats the first, and the third states another pair.
  for (const each of [claim, claim, { ...claim, correct: seed.claim(device).correct }]) {
    const list = seed.list();
    const order = `${new Date().toISOString()}#${list.id}`;
    await reconcileList(seed, { ...list, order }, each)(seed.deps.db);
  }
  expect(await smsTo(system, device.owner)).toEqual([
    `همتا: واردکننده دستگاه شما اعلام کرد شناسه شکاف سیم‌کارت ۲ (…${device.slots[1].slice(-4)}) نادرست ثبت شده است. در کارتابل همتا درخواست اصلاح ثبت کنید.`,
  ]);
});

test("who wants no SMS gets none, to none of their numbers, until they do again", async ({ seed, system }) => {
  const device = await seed.device({ importer: null });
  const other = seed.msisdn();
  const client = await system.client(subscriber(other, device.owner), "en");
  const CHOOSE = `mutation ($sms: Boolean!) {
    updateNotices(input: { sms: $sms }) { ... on UpdateNoticesSuccess { viewer { sms } } }
  }`;
  const ask = async () => (await client.query<{ me: { sms: boolean | null } }>("{ me { sms } }")).me.sms;
  expect(await ask()).toBe(true);
  expect(await client.query(CHOOSE, { sms: false })).toEqual({ updateNotices: { viewer: { sms: false } } });
  expect(await ask()).toBe(false);
  await seed.ticketFor(device);
  expect(await smsTo(system, device.owner)).toEqual([]);

  await client.query(CHOOSE, { sms: true });
  const second = await seed.device({ owner: device.owner });
  const order = `${new Date().toISOString()}#list`;
  await reconcileList(seed, { ...seed.list(), order }, seed.claim(second))(seed.deps.db);
  // Nothing but their choice says in which language.
  expect(await smsTo(system, device.owner)).toEqual([expect.stringContaining("Hamta: Your device's importer says")]);
});

test("who is no subscriber has nothing to choose", async ({ system }) => {
  const arash = await system.client(people.arash);
  expect(await arash.query("{ me { sms } }")).toEqual({ me: { sms: null } });
});

/** The bus's event of a ticket's filing. */
async function filing(seed: Seed, system: System.System) {
  const ticket = await seed.ticketFor(await seed.device());
  await system.idle();
  const event = system.events!.published().find(({ detail }) => detail["id"] === `TicketFiled:${ticket.number}`)!;
  // Of another delivery, to a person who was not told yet.
  const to = seed.msisdn();
  const detail = { ...event.detail, requester: { msisdns: [to] } };
  return { ticket, to, body: JSON.stringify({ ...event, detail }) };
}

/** The deployed handler with a provider of the test, called with one message as from the queue. */
function listener(
  system: System.System,
  send: Provider["send"],
  { quiet = null, now = () => new Date() }: Partial<Deps> = {},
) {
  const hidden: number[] = [];
  const notify = handler({
    db: system.db,
    log,
    now,
    quiet,
    timeZone: "Asia/Tehran",
    provider: { send },
    hide: async (_, seconds) => void hidden.push(seconds),
  });
  let receipts = 0;
  const receive = async (body: string) => {
    const attributes = { ApproximateReceiveCount: String(++receipts) };
    const record = { messageId: "m1", receiptHandle: "r1", body, attributes };
    const { batchItemFailures } = await notify({ Records: [record] } as never);
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  return { receive, hidden };
}

test("an event that comes ten times at once sends one SMS", async ({ seed, system }) => {
  const { to, body } = await filing(seed, system);
  const sent: string[] = [];
  const { receive } = listener(system, async (sms) => {
    sent.push(sms.to);
    return { outcome: "SENT" };
  });
  const since = logged.length;
  await Promise.all(Array.from({ length: 10 }, () => receive(body)));
  expect(sent).toEqual([to]);
  const counted = logged.slice(since).filter((line) => JSON.stringify(line).includes(`"SmsSent":1`));
  expect(counted).toEqual([["SMS sent", expect.objectContaining({ FunctionName: "local" })]]);
});

test("an SMS that was certainly not sent is tried again, later each time", async ({ seed, system }) => {
  const { body } = await filing(seed, system);
  const answers = [
    { outcome: "NOT_SENT", why: "HTTP 503" },
    { outcome: "NOT_SENT", why: "HTTP 429", retryAfterSeconds: 1000 },
    { outcome: "SENT" },
  ] as const;
  let tries = 0;
  const { receive, hidden } = listener(system, async () => answers[tries++]!);
  expect(await receive(body)).toEqual(["m1"]);
  expect(await receive(body)).toEqual(["m1"]);
  expect(await receive(body)).toEqual([]);
  expect(await receive(body)).toEqual([]);
  expect(tries).toBe(3);
  expect(hidden).toEqual([60, 1000]);
});

test.for([
  ["it may have been sent", { outcome: "UNKNOWN", why: "HTTP 500" }],
  ["it is refused", { outcome: "REFUSED", why: "HTTP 400" }],
] as const)("no try follows if %s, and a metric counts it", async ([, answer], { seed, system }) => {
  const { body } = await filing(seed, system);
  let tries = 0;
  const { receive } = listener(system, async () => (tries++, answer));
  expect(await receive(body)).toEqual([]);
  expect(await receive(body)).toEqual([]);
  expect(tries).toBe(1);
  expect(logged.at(-2)).toEqual([
    "SMS given up",
    expect.objectContaining({ FunctionName: "local", Outcome: answer.outcome, SmsFailed: 1 }),
  ]);
});

test("a function that dies between the claim and the send sends nothing, and nor does the next", async ({
  seed,
  system,
}) => {
  const { body } = await filing(seed, system);
  const claimed = Promise.withResolvers<void>();
  const dying = listener(system, () => {
    claimed.resolve();
    return new Promise(() => {});
  });
  void dying.receive(body);
  await claimed.promise;
  let tries = 0;
  const next = listener(system, async () => (tries++, { outcome: "SENT" }));
  expect(await next.receive(body)).toEqual([]);
  expect(tries).toBe(0);
});

test("an event whose text cannot be written is tried again, and told once it can", async ({ seed, system }) => {
  const { to, body } = await filing(seed, system);
  const event = JSON.parse(body) as { detail: object };
  const handedOver = (due: string) =>
    JSON.stringify({ ...event, "detail-type": "TicketHandedOver", detail: { ...event.detail, due } });
  const sent: string[] = [];
  const { receive } = listener(system, async (sms) => (sent.push(sms.to), { outcome: "SENT" }));
  expect(await receive(handedOver("soon"))).toEqual(["m1"]);
  expect(await receive(handedOver("2026-12-01T08:00:00.000Z"))).toEqual([]);
  expect(sent).toEqual([to]);
});

test("in the quiet hours a message waits for their end, and tells what is so then", async ({ seed, system }) => {
  const [kept, withdrawn] = [await filing(seed, system), await filing(seed, system)];
  const night = new Date();
  night.setUTCHours(20, 30, 0, 0);
  let [now, tries] = [night, 0];
  const { receive, hidden } = listener(system, async () => (tries++, { outcome: "SENT" }), {
    quiet: { from: "22:00", until: "08:00" },
    now: () => now,
  });
  expect([await receive(kept.body), await receive(withdrawn.body)]).toEqual([["m1"], ["m1"]]);
  expect([tries, ...hidden]).toEqual([0, 8 * 3600, 8 * 3600]);
  await withdrawTicket(seed, withdrawn.ticket)(seed.deps.db);
  now = new Date(night.getTime() + 8 * 3600_000);
  expect([await receive(kept.body), await receive(withdrawn.body)]).toEqual([[], []]);
  expect(tries).toBe(1);
});

test("an event of a week ago is not told, and what is no event is tried until it is a dead letter", async ({
  seed,
  system,
}) => {
  const { body } = await filing(seed, system);
  let tries = 0;
  const send: Provider["send"] = async () => (tries++, { outcome: "SENT" });
  const later = listener(system, send, { now: () => new Date(Date.now() + 8 * 24 * 3600_000) });
  expect(await later.receive(body)).toEqual([]);
  const { receive, hidden } = listener(system, send);
  expect(await receive("989121234567")).toEqual(["m1"]);
  expect(await receive("{}")).toEqual(["m1"]);
  expect(hidden).toEqual([60, 120]);
  expect(tries).toBe(0);
});

test("no log has a phone number or an IMEI", () => {
  const text = JSON.stringify(logged, (_, value: unknown) =>
    value instanceof Error ? [value.message, value.stack] : value,
  );
  expect(text).toContain("SMS sent");
  expect(text).not.toMatch(/989\d{9}|\b35\d{13}\b/);
});
