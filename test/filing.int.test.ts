import type { Correction, Msisdn } from "@hamta/core";
import { people, type Client } from "@hamta/local";
import { Companies } from "@hamta/store";
import { describe, expect } from "vitest";
import {
  FILE,
  GET_TICKET,
  PRECHECK,
  QUEUE,
  REVIEW,
  WITHDRAW,
  type Filed,
  type Prechecked,
  type Reviewed,
  type Ticket,
  type UserError,
  type Withdrawn,
} from "#kit/documents";
import { scan, violations } from "#kit/invariants";
import { corrections } from "#kit/lists";
import { clientOf } from "#kit/people";
import type { Seed } from "#kit/seed";
import { test } from "#kit/system";
import { send } from "#kit/uploads";
import { readDevice, readTicket } from "#kit/actions";

type Typed = { registered: readonly string[]; correct: readonly string[] };
const pairs = ({ registered, correct }: Typed) => ({
  registered: { imei1: registered[0], imei2: registered[1] },
  correct: { imei1: correct[0], imei2: correct[1] },
});

async function file(client: Client, claim: Typed, description = "Slot 2 is wrong"): Promise<Filed["fileTicket"]> {
  return (await client.query<Filed>(FILE, { input: { ...pairs(claim), description } })).fileTicket;
}

async function filed(client: Client, claim: Typed): Promise<Ticket> {
  const answer = await file(client, claim);
  if ("errors" in answer) throw new Error(`Refused: ${JSON.stringify(answer.errors)}`);
  return answer.ticket;
}

async function refused(client: Client, claim: Typed, description?: string): Promise<UserError[]> {
  const answer = await file(client, claim, description);
  if (!("errors" in answer)) throw new Error(`Filed: ${JSON.stringify(answer.ticket)}`);
  return answer.errors;
}

const precheck = async (client: Client, claim: Typed) =>
  (await client.query<Prechecked>(PRECHECK, { input: pairs(claim) })).precheckTicket;
const ticketBy = async (client: Client, { number }: { number: string }) =>
  (await client.query<{ ticket: Ticket | null }>(GET_TICKET, { number })).ticket;

type Arranged = { owner: Msisdn.Msisdn; claim: Correction.Claim };

/** The seed table's rows 1–8: the cause of each verdict, and its second and third column from the guide. */
const VERDICTS: readonly {
  verdict: string;
  when: string;
  arrange: (seed: Seed) => Promise<Arranged>;
  words: string;
  remedy: string;
  names: { fa: string; en: string } | null;
}[] = [
  {
    verdict: "APPROVED",
    when: "a traveller's device passes every rule",
    arrange: async (seed) => {
      const device = await seed.device({ importer: null });
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      return { owner: device.owner, claim };
    },
    words: "درخواست شما بررسی و تایید گردید",
    remedy: "درخواست شما تایید شده و شناسه‌ها در سامانه همتا اصلاح گردیده‌اند.",
    names: null,
  },
  {
    verdict: "NOT_OWNER",
    when: "the device is another's",
    arrange: async (seed) => ({ owner: seed.msisdn(), claim: seed.claim(await seed.device()) }),
    words: "درخواست شما بررسی و رد گردیده است (شناسه دستگاه (IMEI) متعلق به شما نمی‌باشد)",
    remedy:
      "با توجه به اینکه کاربر درخواست‌دهنده مالک دستگاه اعلام‌شده نیست، درخواست رد شده است. می‌بایست به کارتابل مالک دستگاه مراجعه کنید و درخواست را از طریق آن کارتابل ارسال نمایید.",
    names: null,
  },
  {
    verdict: "SIM_NOT_SEEN",
    when: "the SIM was in one slot only",
    arrange: async (seed) => {
      const device = await seed.device();
      const claim = seed.claim(device);
      await seed.sighting(claim.correct[0], device.owner);
      await seed.sighting(claim.correct[1]);
      return { owner: device.owner, claim };
    },
    words:
      "درخواست شما بررسی و رد گردیده است (ابتدا سیم کارت خود را بر روی همه اسلات‌ها تک به تک قرار داده و گوشی را روشن نموده و مدتی تامل نمایید، سپس مجدداً نسبت به ثبت درخواست اقدام نمایید)",
    remedy:
      "جهت رفع این مشکل، سیم‌کارت کاربر درخواست دهنده می‌بایست بر روی هر دو اسلات (شکاف برای قرارگیری سیم کارت) دستگاه به صورت جداگانه قرار گیرد و در شبکه روشن شود. جهت اطمینان پس از هر بار روشن کردن دستگاه یک تماس حاصل نمایید. پس از آنکه سیم‌کارت مالک کارتابل بر روی هر دو اسلات (شکاف برای قرارگیری سیم کارت) قرار گرفت و روشن شد مجدداً نسبت به ثبت درخواست اقدام نمایید.",
    names: null,
  },
  {
    verdict: "ILLEGAL_DEVICE",
    when: "the device is blocked",
    arrange: async (seed) => {
      const device = await seed.device({ status: "BLOCKED" });
      return { owner: device.owner, claim: seed.claim(device) };
    },
    words: "درخواست شما بررسی و رد گردیده است (شناسه دستگاه (IMEI) قانونی نیست و در شبکه تلفن همراه سرویس نخواهد گرفت)",
    remedy: "دستگاهی که برای آن درخواست ثبت شده است قانونی نیست و امکان ارسال درخواست وجود ندارد.",
    names: null,
  },
  {
    verdict: "TARGET_OWNED",
    when: "a stranger's device holds the new IMEI",
    arrange: async (seed) => {
      const [device, stranger] = [await seed.device(), await seed.device()];
      return { owner: device.owner, claim: seed.claim(device, stranger.slots[0]) };
    },
    words: "درخواست شما بررسی و رد گردیده است (امکان رفع مشکل وجود ندارد، شناسه مقصد تحت مالکیت شخصی دیگر می باشد)",
    remedy:
      "جهت رفع این مشکل با وارد کننده دستگاه تماس حاصل و در صورتیکه در استعلام اصالت همتا نام واردکننده وجود ندارد، به فروشنده مراجعه نمایید.",
    names: { fa: "شرکت الف", en: "شرکت الف" },
  },
  {
    verdict: "WRONG_IMEI_SEEN",
    when: "the wrong IMEI was seen with anybody's number",
    arrange: async (seed) => {
      const device = await seed.device({ importer: null, guarantor: "ضامن" });
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      await seed.sighting(device.slots[1]);
      return { owner: device.owner, claim };
    },
    words: "درخواست شما بررسی و رد گردیده است (امکان ثبت درخواست به دلیل رویت شدن شناسه ناصحیح وجود ندارد)",
    // Of a device without an importer the remedy names the guarantor, and not the seller.
    remedy: "جهت رفع این مشکل با گارانتی‌کننده دستگاه تماس حاصل نمایید.",
    names: { fa: "ضامن", en: "ضامن" },
  },
  {
    verdict: "NOT_PARTIAL",
    when: "the pairs share no IMEI",
    arrange: async (seed) => {
      const device = await seed.device({ importer: null });
      return { owner: device.owner, claim: { registered: device.slots, correct: seed.pair() } };
    },
    words:
      "درخواست شما بررسی و رد گردیده است (تنها اجازه اصلاح جزئی شناسه ها موجود است، در صورتی دستگاه تعمیر گردیده و کلیه شناسه های آن به صورت کامل تغییر نموده است در بخش ثبت تعمیری سایت همتا درخواست خود را جهت بررسی کارشناس مربوطه ثبت نمایید)",
    remedy:
      "اطلاعات ورودی را دوباره بررسی نمایید و در صورتیکه نسبت به صحت اطلاعات ورودی اطمینان دارید جهت رفع مشکل خود با وارد کننده دستگاه تماس حاصل نمایید (دستگاه شما دارای مشکل ثبت شناسه دوم اشتباه نمی باشد).",
    names: { fa: "فروشنده", en: "the seller" },
  },
  {
    verdict: "ALREADY_ACTIVATED",
    when: "the device holds the correct pair already",
    arrange: async (seed) => {
      const device = await seed.device();
      const { registered, correct } = seed.claim(device);
      return { owner: device.owner, claim: { registered: correct, correct: registered } };
    },
    words: "درخواست شما بررسی و رد گردیده است (این دستگاه پیش از این برای همین شماره تلفن فعال شده است)",
    remedy: "اطلاعات بصورت اشتباه وارد شده است. نسبت به ثبت دوباره درخواست با اطلاعات صحیح اقدام نمایید.",
    names: null,
  },
];

/** White space, which PDF extraction lost and doubled. */
const squeezed = (text: string | null) => (text ?? "").replaceAll(/[\s\u200c\u2066-\u2069]/g, "");

describe("layer zero's result, in the wording of the users' guide:", () => {
  test.for(VERDICTS)("$verdict when $when", async ({ verdict, arrange, words, remedy, names }, { seed, system }) => {
    await Companies.update(system.deps.db, Companies.importer("importer-a"), { name: "شرکت الف" });
    const { owner, claim } = await arrange(seed);
    const [fa, en] = [await clientOf(system, owner, "fa"), await clientOf(system, owner, "en")];
    const prechecked = await precheck(fa, claim);
    const ticket = await filed(fa, claim);
    const status = verdict === "APPROVED" ? "APPROVED" : "REJECTED";
    expect(ticket).toMatchObject({ status, verdict, explanation: { verdict, waitsFor: null } });
    expect(prechecked).toEqual({ __typename: "Precheck", status, explanation: ticket.explanation });
    expect(squeezed(ticket.explanation.words)).toBe(squeezed(words));
    expect(squeezed(ticket.explanation.remedy).startsWith(squeezed(remedy))).toBe(true);
    const { explanation } = (await ticketBy(en, ticket))!;
    expect(explanation.words).toMatch(/^Your request has been reviewed and (approved|rejected)/);
    if (names) {
      expect(ticket.explanation.remedy).toContain(names.fa);
      expect(explanation.remedy).toContain(names.en);
    } else expect(squeezed(ticket.explanation.remedy)).toBe(squeezed(remedy));

    const states = explanation.rules.map(({ state }) => state);
    const failed = explanation.rules.findIndex(({ rule }) => rule === verdict);
    const decided = failed === -1 ? states.length : failed;
    expect(states.slice(0, decided).every((state) => state === "PASSED")).toBe(true);
    expect(states.slice(decided)).toEqual(states.slice(decided).map((_, at) => (at === 0 ? "FAILED" : "NOT_REACHED")));
    for (const { words } of explanation.rules) expect(words).toMatch(/\w/);
    expect(await violations(system.deps.db)).toEqual([]);
  });

  test("no verdict if a commercial device passes: the ticket is OPEN, in its importer's worklist and in the experts' queue", async ({
    seed,
    system,
  }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    await seed.seen(claim, device.owner);
    const ticket = await filed(await clientOf(system, device.owner), claim);
    expect(ticket).toMatchObject({
      status: "OPEN",
      verdict: null,
      endedAt: null,
      description: "Slot 2 is wrong",
      requesterMsisdns: [device.owner],
      device: { imeis: device.slots },
      explanation: {
        verdict: null,
        words: null,
        remedy: null,
        waitsFor: "IMPORTER",
        hold: {
          code: "IMPORTER_LIST",
          message:
            "All checks passed. Your request is waiting for the importer's list or an expert. You do not need to do anything.",
        },
      },
    });
    expect(ticket.explanation.rules.every(({ state }) => state === "PASSED")).toBe(true);
    const kaveh = await system.client(people.kaveh);
    const { queue } = await kaveh.query<{ queue: { nodes: Ticket[] } }>(QUEUE);
    expect(queue.nodes.map(({ number }) => number)).toContain(ticket.number);
  });

  test("APPROVED immediately, with the network rules waived, if the importer's correction is on file", async ({
    seed,
    system,
  }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    await seed.sighting(device.slots[1]);
    await send(await system.client(people.arash), "CORRECTIONS", corrections([claim]));
    const client = await clientOf(system, device.owner);
    expect(await precheck(client, claim)).toMatchObject({ status: "APPROVED" });
    const ticket = await filed(client, claim);
    expect(ticket).toMatchObject({ status: "APPROVED", device: { imeis: claim.correct } });
    const waived = ticket.explanation.rules.filter(({ state }) => state === "WAIVED");
    expect(waived.map(({ rule, evidence }) => [rule, evidence])).toEqual([
      ["WRONG_IMEI_SEEN", [{ fact: "IMPORTER_AGREES", imei: null }]],
      ["SIM_NOT_SEEN", [{ fact: "IMPORTER_AGREES", imei: null }]],
    ]);
    expect(await readDevice(system.deps.db, device)).toMatchObject({ device: { slots: claim.correct }, onFile: null });
  });

  test("no verdict if another device of the owner holds the new IMEI: it waits for an expert, although the importer agrees", async ({
    seed,
    system,
  }) => {
    const device = await seed.device();
    const other = await seed.device({ owner: device.owner });
    const claim = seed.claim(device, other.slots[1]);
    await seed.seen(claim, device.owner);
    const ticket = await filed(await clientOf(system, device.owner), claim);
    const message = "Another device of yours has the new IMEI, so an expert decides. You do not need to do anything.";
    expect(ticket).toMatchObject({
      status: "OPEN",
      explanation: { waitsFor: "EXPERT", hold: { code: "IMEI_ON_OWN_DEVICE", message } },
    });
    expect((await readDevice(system.deps.db, other)).device).toEqual(other);
  });

  test("NOT_OWNER if the registered IMEIs belong to two other people; ILLEGAL_DEVICE if they are not registered", async ({
    seed,
    system,
  }) => {
    const [first, second] = [await seed.device(), await seed.device()];
    const client = await clientOf(system, seed.msisdn());
    const mixed = { registered: [first.slots[0], second.slots[0]], correct: [first.slots[0], seed.imei()] };
    expect(await filed(client, mixed)).toMatchObject({ verdict: "NOT_OWNER" });
    expect(await filed(client, seed.claim({ slots: seed.pair() }))).toMatchObject({ verdict: "ILLEGAL_DEVICE" });
  });
});

describe("a filing", () => {
  test("accepts Persian and Arabic digits, spaces, dashes and invisible characters from a chat", async ({
    seed,
    system,
  }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    await seed.seen(claim, device.owner);
    const digits = (text: string, zero: number) =>
      text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
    const typed = {
      registered: [digits(claim.registered[0], 0x6f0), digits(claim.registered[1], 0x660)],
      correct: [
        `\u2066${claim.correct[0].replace(/(.{2})(.{6})(.{6})(.)/, "$1-$2-$3-$4")}\u2069`,
        ` ${claim.correct[1].replace(/(.{8})/, "$1 ")}\u200c`,
      ],
    };
    expect(await filed(await clientOf(system, device.owner), typed)).toMatchObject({
      registered: claim.registered,
      correct: claim.correct,
    });
  });

  test("accepts either pair in either order", async ({ seed, system }) => {
    const device = await seed.device({ importer: null });
    const claim = seed.claim(device);
    await seed.seen(claim, device.owner);
    const typed = { registered: claim.registered.toReversed(), correct: claim.correct.toReversed() };
    const ticket = await filed(await clientOf(system, device.owner), typed);
    // The new IMEI is in the slot of the wrong one.
    expect(ticket).toMatchObject({ status: "APPROVED", device: { imeis: claim.correct } });
  });

  test("that is only a precheck writes nothing", async ({ seed, system }) => {
    const contents = async () => {
      const items: string[] = [];
      for await (const item of scan(system.deps.db)) items.push(JSON.stringify(item));
      return items.toSorted();
    };
    const arranged: Arranged[] = [];
    for (const { arrange } of VERDICTS) arranged.push(await arrange(seed));
    const before = await contents();
    for (const { owner, claim } of arranged) await precheck(await clientOf(system, owner), claim);
    expect(await contents()).toEqual(before);
  });
});

describe("refused before a ticket exists:", () => {
  const wrong: [string, (good: string) => string][] = [
    ["CHECK_DIGIT", (good) => good.slice(0, 14) + ((Number(good[14]) + 1) % 10)],
    ["CHECK_DIGIT_MISSING", (good) => good.slice(0, 14)],
    ["IMEISV", (good) => `${good.slice(0, 14)}01`],
    ["LENGTH", (good) => good.slice(0, 12)],
    ["NOT_DIGITS", (good) => `${good.slice(0, 14)}X`],
    ["SPREADSHEET_NUMBER", () => "3.57E+14"],
    ["TEST_IMEI", () => "001017000000003"],
    ["MISSING", () => ""],
  ];

  test.for(wrong)(
    "an IMEI with the problem %s, in any of the four fields",
    async ([reason, spoil], { seed, system }) => {
      const device = await seed.device();
      const claim = seed.claim(device);
      const client = await clientOf(system, device.owner);
      for (const field of ["registered", "correct"] as const) {
        for (const slot of [0, 1]) {
          const typed = { ...claim, [field]: claim[field].map((imei, at) => (at === slot ? spoil(imei) : imei)) };
          const errors = await refused(client, typed);
          expect(errors).toMatchObject([
            { code: "INVALID_IMEI", field: [field, `imei${slot + 1}`], ticketNumber: null },
          ]);
          // Suggested if the first 14 digits may be right, never applied; of a wrong check digit any digit may be wrong.
          const suggested = ["CHECK_DIGIT_MISSING", "IMEISV"].includes(reason);
          expect(errors[0]?.action.includes(claim[field][slot]!)).toBe(suggested);
        }
      }
    },
  );

  test("all errors are reported together", async ({ seed, system }) => {
    const client = await clientOf(system, seed.msisdn());
    const same = seed.imei();
    const errors = await refused(client, { registered: ["12", "x"], correct: [same, same] }, " \n ");
    expect(errors.map(({ code, field }) => [code, field.join(".")])).toEqual([
      ["INVALID_IMEI", "registered.imei1"],
      ["INVALID_IMEI", "registered.imei2"],
      ["SAME_TWICE", "correct.imei2"],
      ["DESCRIPTION_EMPTY", "description"],
    ]);
  });

  test("a registered pair that differs from the requester's own device", async ({ seed, system }) => {
    const [device, second, stranger] = [await seed.device(), await seed.device(), await seed.device()];
    const owner = await clientOf(system, device.owner);
    const keptImei = device.slots[0];
    const claims = [
      { registered: [keptImei, seed.imei()], correct: [keptImei, seed.imei()] },
      { registered: [keptImei, stranger.slots[0]], correct: [keptImei, seed.imei()] },
      { registered: [stranger.slots[1], keptImei], correct: [keptImei, seed.imei()] },
    ];
    for (const claim of claims) {
      expect(await refused(owner, claim)).toMatchObject([{ code: "REGISTERED_PAIR_WRONG", field: ["registered"] }]);
    }
    const both = await system.client({ ...people.reza, msisdns: [device.owner, second.owner] });
    const mixed = { registered: [keptImei, second.slots[0]], correct: [keptImei, seed.imei()] };
    expect(await refused(both, mixed)).toMatchObject([{ code: "REGISTERED_PAIR_WRONG" }]);
  });

  test("but a pair that the device had before its correction is ALREADY_ACTIVATED, in either order", async ({
    seed,
    system,
  }) => {
    const [device, second] = [await seed.device(), await seed.device()];
    const both = await system.client({ ...people.reza, msisdns: [device.owner, second.owner] });
    for (const registered of [
      [device.slots[0], second.slots[0]],
      [second.slots[0], device.slots[0]],
    ]) {
      expect(await filed(both, { registered, correct: second.slots })).toMatchObject({ verdict: "ALREADY_ACTIVATED" });
    }
  });

  test("an own device that has an open ticket, with its number", async ({ seed, system }) => {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const [error] = await refused(await clientOf(system, device.owner), seed.claim(device));
    expect(error).toMatchObject({ code: "TICKET_ALREADY_OPEN", ticketNumber: ticket.number });
    expect(error?.message).toContain(ticket.number);
  });

  test("a description of more than 2,000 characters, counted as people count", async ({ seed, system }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    const client = await clientOf(system, device.owner);
    expect(await refused(client, claim, "😀".repeat(2_001))).toMatchObject([{ code: "DESCRIPTION_TOO_LONG" }]);
    await seed.seen(claim, device.owner);
    expect(await file(client, claim, ` ${"😀".repeat(2_000)} `)).toMatchObject({ ticket: { status: "OPEN" } });
  });

  test("in the requested language", async ({ seed, system }) => {
    const device = await seed.device();
    await seed.ticketFor(device);
    const [fa] = await refused(await clientOf(system, device.owner, "fa"), seed.claim(device));
    const [en] = await refused(await clientOf(system, device.owner, "en"), seed.claim(device));
    expect(fa?.message).toMatch(/تیکت/);
    expect(fa?.action).toMatch(/درخواست/);
    expect(en?.message).toMatch(/^You already have/);
  });
});

describe("a requester withdraws", () => {
  const withdraw = async (client: Client, number: string) =>
    (await client.query<Withdrawn>(WITHDRAW, { number })).withdrawTicket;

  test("an open ticket, once; then a new one can be filed for the device", async ({ seed, system }) => {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const client = await clientOf(system, device.owner);
    expect(await withdraw(client, ticket.number)).toMatchObject({ ticket: { status: "WITHDRAWN", verdict: null } });
    expect(await withdraw(client, ticket.number)).toMatchObject({ errors: [{ code: "TICKET_NOT_OPEN" }] });
    const claim = seed.claim(device);
    await seed.seen(claim, device.owner);
    expect(await filed(client, claim)).toMatchObject({ status: "OPEN" });
    expect(await violations(system.deps.db)).toEqual([]);
  });

  test("no ticket that has ended or does not exist", async ({ seed, system }) => {
    const device = await seed.device({ importer: null });
    const claim = seed.claim(device);
    await seed.seen(claim, device.owner);
    const client = await clientOf(system, device.owner);
    const { number } = await filed(client, claim);
    expect(await withdraw(client, number)).toMatchObject({ errors: [{ code: "TICKET_NOT_OPEN" }] });
    expect(await withdraw(client, "1000000008")).toMatchObject({ errors: [{ code: "TICKET_NOT_FOUND" }] });
    expect(await withdraw(client, "nonsense")).toMatchObject({ errors: [{ code: "TICKET_NOT_FOUND" }] });
  });

  test("a ticket by its number in Persian digits", async ({ seed, system }) => {
    const device = await seed.device();
    const { number } = await seed.ticketFor(device);
    const persian = number.replaceAll(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)]!).replace(/(.{5})/, "$1 ");
    expect(await withdraw(await clientOf(system, device.owner), persian)).toMatchObject({ ticket: { number } });
  });
});

describe("an expert ends an open ticket", () => {
  const review = async (client: Client, number: string, verdict: string, note = "Seen the box") =>
    (await client.query<Reviewed>(REVIEW, { input: { number, verdict, note } })).reviewTicket;

  test.for(VERDICTS.map(({ verdict }) => verdict))("with %s and a note", async (verdict, { seed, system }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    const kaveh = await system.client(people.kaveh);
    const status = verdict === "APPROVED" ? "APPROVED" : "REJECTED";
    expect(await review(kaveh, ticket.number, verdict)).toMatchObject({ ticket: { status, verdict } });
    const seen = await ticketBy(await clientOf(system, device.owner), ticket);
    expect(seen).toMatchObject({ status, verdict, explanation: { verdict, waitsFor: null } });
    expect(seen?.timeline.at(-1)).toMatchObject({ kind: status, by: "EXPERT", note: "Seen the box" });
    const { device: after } = await readDevice(system.deps.db, device);
    expect(after).toMatchObject({ slots: verdict === "APPROVED" ? claim.correct : claim.registered, ticket: null });
    // Final states never change.
    expect(await review(kaveh, ticket.number, "NOT_OWNER")).toMatchObject({ errors: [{ code: "TICKET_NOT_OPEN" }] });
    expect(await violations(system.deps.db)).toEqual([]);
  });

  test("but never with an approval that would give one IMEI to two devices", async ({ seed, system }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    await seed.device({ slots: [claim.correct[1], seed.imei()] });
    const kaveh = await system.client(people.kaveh);
    expect(await review(kaveh, ticket.number, "APPROVED")).toMatchObject({
      errors: [{ code: "IMEI_HELD", field: ["verdict"] }],
    });
    expect(await readTicket(system.deps.db, ticket)).toMatchObject({ status: "OPEN", end: null });
    expect(await review(kaveh, ticket.number, "TARGET_OWNED")).toMatchObject({ ticket: { status: "REJECTED" } });
  });

  test("only with a note that is not empty and not too long, and only an existing ticket", async ({ seed, system }) => {
    const { number } = await seed.ticketFor(await seed.device());
    const kaveh = await system.client(people.kaveh);
    for (const note of ["  ", "\u200c\u200f"])
      expect(await review(kaveh, number, "APPROVED", note)).toMatchObject({ errors: [{ code: "NOTE_EMPTY" }] });
    expect(await review(kaveh, number, "APPROVED", "x".repeat(2_001))).toMatchObject({
      errors: [{ code: "NOTE_TOO_LONG" }],
    });
    expect(await review(kaveh, "1000000008", "APPROVED")).toMatchObject({ errors: [{ code: "TICKET_NOT_FOUND" }] });
  });
});

describe("the timeline", () => {
  const kinds = (ticket: Ticket | null) => ticket?.timeline.map(({ kind, by }) => `${kind} by ${by}`);

  test("shows the events of a ticket, oldest first, in either language", async ({ seed, system }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    const arash = await system.client(people.arash);
    const other = await send(arash, "CORRECTIONS", corrections([seed.claim(device)]));
    const agreeing = await send(arash, "CORRECTIONS", corrections([seed.claim({ slots: seed.pair() }), claim]));
    expect([other.counts, agreeing.counts]).toEqual([{ MISMATCH: 1 }, { UNKNOWN_DEVICE: 1, RESOLVED: 1 }]);
    const seen = await ticketBy(arash, ticket);
    expect(kinds(seen)).toEqual([
      "FILED by REQUESTER",
      "WAITING by LAYER_ZERO",
      "MISMATCH_NOTED by IMPORT",
      "APPROVED by IMPORT",
    ]);
    expect(seen?.timeline.slice(2)).toMatchObject([
      { importId: other.id, row: 1 },
      { importId: agreeing.id, row: 2 },
    ]);
    const fa = await ticketBy(await clientOf(system, device.owner, "fa"), ticket);
    for (const { message } of fa?.timeline ?? []) expect(message).toMatch(/[\u0600-\u06ff]/);
    for (const { message } of seen?.timeline ?? []) expect(message).toMatch(/^[A-Z][^\u0600-\u06ff]*$/);
  });

  test("of a ticket that was decided immediately has no waiting", async ({ seed, system }) => {
    const { owner, claim } = await VERDICTS[0]!.arrange(seed);
    expect(kinds(await filed(await clientOf(system, owner), claim))).toEqual([
      "FILED by REQUESTER",
      "APPROVED by LAYER_ZERO",
    ]);
  });

  test("of a withdrawn ticket ends with the withdrawal", async ({ seed, system }) => {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const client = await clientOf(system, device.owner);
    await client.query(WITHDRAW, { number: ticket.number });
    expect(kinds(await ticketBy(client, ticket))?.at(-1)).toBe("WITHDRAWN by REQUESTER");
  });

  test("begins with a mismatch that was on file before", async ({ seed, system }) => {
    const device = await seed.device();
    const { id } = await send(await system.client(people.arash), "CORRECTIONS", corrections([seed.claim(device)]));
    const ticket = await seed.ticketFor(device);
    const seen = await ticketBy(await system.client(people.kaveh), ticket);
    expect(seen?.timeline.at(-1)).toMatchObject({ kind: "MISMATCH_NOTED", importId: id, row: 1 });
  });
});
