import * as fc from "fast-check";
import type { Claim, Deed, Pair, Register } from "#model/register";
import { IMPORTERS, LETTERS, PEOPLE } from "#model/system";

const letter = fc.constantFrom(...LETTERS);
const pair: fc.Arbitrary<Pair> = fc
  .uniqueArray(letter, { minLength: 2, maxLength: 2 })
  .map(([one = "A", two = "B"]) => [one, two]);
const person = fc.constantFrom(...PEOPLE);
const importer = fc.constantFrom(...IMPORTERS);

/** What is done, and how much it is about what there is: drawn at random alone, hardly anything would ever agree. */
export type Draft = { deed: Deed; nth: number; kept: 0 | 1; aim: "DEVICE" | "TICKET" | "NOTHING" };

const claimOf = ([one = "A", two = "B", three = "C", four = "D"]: readonly string[], isPartial: boolean): Claim => ({
  registered: [one, two],
  correct: [isPartial ? one : three, four],
});
const claim = fc
  .uniqueArray(letter, { minLength: 4, maxLength: 4 })
  .chain((letters) => fc.constantFrom(...[0, 1, 2, 3].map((partial) => claimOf(letters, partial > 0))));
const registers = fc.record<Deed & { does: "registers" }>({
  does: fc.constant("registers"),
  slots: pair,
  importer: fc.option(importer, { freq: 4 }),
  owner: person,
  blocked: fc.constantFrom(null, null, null, null, false, true),
});
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: registers },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("sees" as const), imeis: pair, number: person }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant("files" as const), requester: person, claim }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("withdraws" as const), ticket: fc.nat(9) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("reviews" as const),
      ticket: fc.nat(9),
      verdict: fc.constantFrom("APPROVED" as const, "NOT_OWNER" as const),
    }),
  },
  { weight: 6, arbitrary: fc.record({ does: fc.constant("lists" as const), importer, claim }) },
);
export const draft: fc.Arbitrary<Draft> = fc.record({
  deed,
  nth: fc.nat(9),
  kept: fc.constantFrom(0 as const, 1 as const),
  aim: fc.constantFrom("DEVICE", "DEVICE", "DEVICE", "TICKET", "TICKET", "TICKET", "NOTHING"),
});

/** A device that is there already, one that takes what a ticket is about, or any. */
function registered(
  model: Register,
  deed: Deed & { does: "registers" },
  { nth, aim }: Pick<Draft, "nth" | "aim">,
): Deed {
  const device = model.devices[nth % Math.max(1, model.devices.length)];
  const ticket = model.tickets.findLast(({ open }) => open);
  const fresh = ticket?.correct.find((one) => !ticket.registered.includes(one));
  const other = deed.slots.find((one) => one !== fresh);
  // Every other time it is blocked, or let go.
  const of = nth % 2 === 0 && ticket ? ticket.device : device;
  const blocked = aim === "DEVICE" && nth % 2 === 0 ? nth % 4 === 0 : deed.blocked;
  const slots: Pair =
    aim === "DEVICE" && of
      ? of.slots
      : aim === "TICKET" && fresh !== undefined && other !== undefined
        ? [fresh, other]
        : deed.slots;
  return { ...deed, slots, blocked, owner: model.holds(slots) ? null : (ticket?.requester ?? deed.owner) };
}

/** The deed in the register as it stands. */
export function aimed(model: Register, { deed, nth, kept, aim }: Draft): Deed {
  // Ops do not take a device from its owner here: filing.int.test.ts tells what becomes of its ticket then.
  if (deed.does === "registers") return registered(model, deed, { nth, aim });
  const open = model.tickets.flatMap(({ open }, at) => (open ? [at] : []));
  if (deed.does === "withdraws" || deed.does === "reviews") {
    return { ...deed, ticket: open[deed.ticket % Math.max(1, open.length)] ?? deed.ticket };
  }
  const device = model.devices[nth % Math.max(1, model.devices.length)];
  if (aim === "NOTHING" || !device) return deed;
  // Half of the lists that are about a ticket come when it may have ended.
  const late = deed.does === "lists" && nth % 2 === 0;
  const ticket =
    model.tickets[late ? nth % Math.max(1, model.tickets.length) : (open[nth % Math.max(1, open.length)] ?? -1)];
  const of = aim === "TICKET" && ticket ? ticket.device : device;
  // Two in three times one that no device holds.
  const free = LETTERS.filter(
    (one) => !of.slots.includes(one) && (nth % 3 === 0 || !model.devices.some(({ slots }) => slots.includes(one))),
  );
  const fresh = free[nth % Math.max(1, free.length)] ?? LETTERS.find((one) => !of.slots.includes(one)) ?? "A";
  if (deed.does === "sees") return { ...deed, imeis: [of.slots[kept], fresh], number: of.owner };
  const changed: Claim = { registered: of.slots, correct: [of.slots[kept], fresh] };
  const claim = aim === "TICKET" && ticket && deed.does === "lists" ? ticket : changed;
  if (deed.does === "files") {
    const passing = aim === "TICKET" ? model.passing() : [];
    const { requester, ...sound } = passing[nth % Math.max(1, passing.length)] ?? { ...claim, requester: of.owner };
    return { ...deed, requester: nth === 0 ? deed.requester : requester, claim: sound };
  }
  return { ...deed, importer: nth === 0 ? deed.importer : (of.importer ?? deed.importer), claim };
}

/** The first devices, before anything else. */
export const beginning = fc.array(registers, { minLength: 2, maxLength: 3, size: "max" });
export const drafted = (deed: Deed): Draft => ({ deed, nth: 0, kept: 0, aim: "NOTHING" });
