import * as fc from "fast-check";
import { isDual, type Command, type Model } from "#model/model";
import type { Claim, Pair } from "#model/register";
import { IMPORTERS, LETTERS, PEOPLE } from "#model/system";

const letter = fc.constantFrom(...LETTERS);
const pair: fc.Arbitrary<Pair> = fc
  .uniqueArray(letter, { minLength: 2, maxLength: 2 })
  .map(([first = "A", second = "B"]) => [first, second]);
const person = fc.constantFrom(...PEOPLE);
const seer = fc.constantFrom(...PEOPLE, ...PEOPLE, "crowd");
const importer = fc.constantFrom(...IMPORTERS);

/** An action, and how closely it refers to existing objects: purely random actions would hardly ever match. */
export type Draft = {
  command: Command;
  nth: number;
  kept: 0 | 1;
  aim: "DEVICE" | "TICKET" | "NOTHING";
  /** As many lists of the importer arrive later than its list, and are processed before it. */
  late: number;
};

const claimOf = (
  [first = "A", second = "B", third = "C", fourth = "D"]: readonly string[],
  isPartial: boolean,
): Claim => ({
  registered: [first, second],
  correct: [isPartial ? first : third, fourth],
});
const claim = fc
  .uniqueArray(letter, { minLength: 4, maxLength: 4 })
  .chain((letters) => fc.constantFrom(...[0, 1, 2, 3].map((partial) => claimOf(letters, partial > 0))));
const registers = fc.record<Command & { does: "registers" }>({
  does: fc.constant("registers"),
  slots: pair,
  importer: fc.option(importer, { freq: 3 }),
  owner: person,
  blocked: fc.constantFrom(null, null, null, null, false, true),
  model: fc.constantFrom("one", "one", "two", null),
});
const commands: fc.MaybeWeightedArbitrary<Command>[] = [
  { weight: 2, arbitrary: registers },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("sees" as const), imeis: pair, number: seer }) },
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
  { weight: 6, arbitrary: fc.record({ does: fc.constant("lists" as const), importer, claim, at: fc.constant(0) }) },
];
const undoes: fc.Arbitrary<Command> = fc.record({
  does: fc.constant("undoes" as const),
  list: fc.nat(3),
  by: fc.constantFrom("UPLOADER", "OPS", "OPS"),
});

const draftOf = (command: fc.Arbitrary<Command>, late: fc.Arbitrary<number>): fc.Arbitrary<Draft> =>
  fc.record({
    command,
    nth: fc.nat(9),
    kept: fc.constantFrom(0 as const, 1 as const),
    aim: fc.constantFrom("DEVICE", "DEVICE", "DEVICE", "TICKET", "TICKET", "TICKET", "NOTHING"),
    late,
  });
/** Without undoes and late lists, which depend on the results of whole imports. */
export const draft = draftOf(fc.oneof(...commands), fc.constant(0));
export const draftOfAll = draftOf(
  fc.oneof(...commands, { weight: 3, arbitrary: undoes }),
  fc.constantFrom(0, 0, 0, 1, 2),
);

/** A device that exists, one that takes a ticket's IMEI, or any. */
function registered(
  model: Model,
  command: Command & { does: "registers" },
  { nth, aim }: Pick<Draft, "nth" | "aim">,
): Command {
  const device = model.duals[nth % Math.max(1, model.duals.length)];
  const ticket = model.tickets.findLast(({ open }) => open);
  const newImei = ticket?.correct.find((imei) => !ticket.registered.includes(imei));
  const other = command.slots.find((imei) => imei !== newImei);
  // Alternates between blocked and legal.
  const subject = nth % 2 === 0 && ticket ? ticket.device : device;
  const blocked = aim === "DEVICE" && nth % 2 === 0 ? nth % 4 === 0 : command.blocked;
  const slots: Pair =
    aim === "DEVICE" && subject && isDual(subject)
      ? subject.slots
      : aim === "TICKET" && newImei !== undefined && other !== undefined
        ? [newImei, other]
        : command.slots;
  const owner = aim === "NOTHING" ? command.owner : (ticket?.requester ?? command.owner);
  return { ...command, slots, blocked, owner: model.holds(slots) ? null : owner };
}

/** The command for the current register. */
export function aimCommand(model: Model, draft: Draft): Command {
  const command = aimAt(model, draft);
  if (command.does === "lists") return { ...command, at: model.lists.arrival(command.importer, draft.late) };
  if (command.does !== "undoes") return command;
  // One of the last four lists.
  return { ...command, list: Math.max(0, model.lists.done.length - 1 - command.list) };
}

function aimAt(model: Model, { command, nth, kept, aim }: Draft): Command {
  // Ops never take a device from its owner here: filing.int.test.ts checks the ticket in that case.
  if (command.does === "registers") return registered(model, command, { nth, aim });
  if (command.does === "undoes") return command;
  const open = model.tickets.flatMap(({ open }, at) => (open ? [at] : []));
  // A command of its own would make the rare answers to the others rarer.
  if (command.does === "reverts" || (command.does === "reviews" && open.length === 0)) {
    const approved = model.tickets.flatMap(({ verdict }, at) => (verdict === "APPROVED" ? [at] : []));
    return { does: "reverts", ticket: approved[command.ticket % Math.max(1, approved.length)] ?? command.ticket };
  }
  if (command.does === "withdraws" || command.does === "reviews") {
    return { ...command, ticket: open[command.ticket % Math.max(1, open.length)] ?? command.ticket };
  }
  const isList = command.does === "lists";
  // Most commands are about a device that can give more than one answer.
  const useful = model.duals.filter(({ importer, blocked }) => (isList ? importer !== null : !blocked));
  const subjects = nth % 4 === 0 || useful.length === 0 ? model.duals : useful;
  const device = subjects[nth % Math.max(1, subjects.length)];
  if (aim === "NOTHING" || !device) return command;
  // Half of the lists about a ticket arrive when it may have ended.
  const isLate = isList && nth % 2 === 0;
  const ticket =
    model.tickets[isLate ? nth % Math.max(1, model.tickets.length) : (open[nth % Math.max(1, open.length)] ?? -1)];
  const subject = aim === "TICKET" && ticket ? ticket.device : device;
  // It gave an IMEI up since.
  if (!isDual(subject)) return command;
  // Two in three times, an IMEI without a device.
  const free = LETTERS.filter(
    (imei) =>
      !subject.slots.includes(imei) && (nth % 3 === 0 || !model.devices.some(({ slots }) => slots.includes(imei))),
  );
  const newImei = free[nth % Math.max(1, free.length)] ?? LETTERS.find((imei) => !subject.slots.includes(imei)) ?? "A";
  if (command.does === "sees" && command.number === "crowd") {
    // The handset of a claim that passes, and not the registered IMEIs: the rules would decide before the guard.
    const passing = aim === "TICKET" ? model.passing() : [];
    const seen = passing[nth % Math.max(1, passing.length)]?.correct[1] ?? newImei;
    return { ...command, imeis: [seen, seen] };
  }
  if (command.does === "sees") return { ...command, imeis: [subject.slots[kept], newImei], number: subject.owner };
  const changed: Claim = { registered: subject.slots, correct: [subject.slots[kept], newImei] };
  const aimed = aim === "TICKET" && ticket && isList ? ticket : changed;
  const claim: Claim = { registered: aimed.registered, correct: aimed.correct };
  if (command.does === "files") {
    const passing = nth % 4 === 0 ? [] : model.passing(aim === "TICKET");
    const { requester, ...passingClaim } = passing[nth % Math.max(1, passing.length)] ?? {
      ...claim,
      requester: subject.owner,
    };
    return { ...command, requester: nth === 0 ? command.requester : requester, claim: passingClaim };
  }
  return { ...command, importer: nth === 0 ? command.importer : (subject.importer ?? command.importer), claim };
}

/** A ticket that passes, and what happens around it: random commands reach few of its answers. */
const course: fc.Arbitrary<Command[]> = fc
  .record({
    letters: fc.uniqueArray(letter, { minLength: 6, maxLength: 6 }),
    owner: person,
    importer,
    channel: fc.constantFrom("PASSENGER", "COMMERCIAL"),
    about: fc.constantFrom(
      "CROWD",
      "BLOCKED",
      "OWN_TARGET",
      "LATER_TARGET",
      "NOT_PARTIAL",
      "AGREED_TARGET",
      "MOVE",
      "LAST_MOVE",
    ),
  })
  .map(
    ({
      letters: [kept = "A", wrong = "B", fresh = "C", other = "D", third = "E", fourth = "F"],
      owner,
      importer,
      channel,
      about,
    }) => {
      const device: Command & { does: "registers" } = {
        does: "registers",
        slots: [kept, wrong],
        importer: channel === "PASSENGER" ? null : importer,
        owner,
        blocked: null,
        model: "one",
      };
      const target: Command & { does: "registers" } = { ...device, slots: [fresh, other] };
      const claim: Claim = { registered: [kept, wrong], correct: [about === "NOT_PARTIAL" ? other : kept, fresh] };
      if (about === "MOVE" || about === "LAST_MOVE") {
        const last: Command[] =
          about === "MOVE"
            ? []
            : [
                { ...device, slots: [third, fourth] },
                { does: "sees", imeis: [third, other], number: owner },
                { does: "files", requester: owner, claim: { registered: [third, fourth], correct: [third, other] } },
                { does: "reviews", ticket: 1, verdict: "APPROVED" },
              ];
        return [
          device,
          target,
          { does: "sees", imeis: [kept, fresh], number: owner },
          { does: "files", requester: owner, claim },
          { does: "reviews", ticket: 0, verdict: "APPROVED" },
          ...last,
          { does: "reverts", ticket: last.length > 0 ? 1 : 0 },
          { does: "reverts", ticket: 0 },
        ];
      }
      if (about === "AGREED_TARGET") {
        return [
          { ...device, importer },
          { does: "lists", importer, claim, at: 0 },
          { ...target, importer: null },
          { does: "files", requester: owner, claim },
          { does: "withdraws", ticket: 0 },
        ];
      }
      return [
        device,
        { does: "sees", imeis: [kept, fresh], number: owner },
        ...(about === "CROWD" ? [{ does: "sees" as const, imeis: [fresh, fresh] as const, number: "crowd" }] : []),
        ...(about === "OWN_TARGET" ? [target] : []),
        { does: "files", requester: owner, claim },
        ...(about === "BLOCKED" ? [{ ...device, blocked: true }] : []),
        ...(about === "LATER_TARGET"
          ? [
              { ...target, owner: PEOPLE.find((other) => other !== owner) ?? owner },
              { does: "reviews" as const, ticket: 0, verdict: "APPROVED" as const },
            ]
          : []),
        { does: "lists", importer, claim, at: 0 },
      ];
    },
  );

/**
 * A list that is sent again, and both are undone; a ticket that has used the correction of a list, or that is open on the
 * device of one, and the list is undone.
 */
export const undoCourse: fc.Arbitrary<Command[]> = fc
  .record({
    letters: fc.uniqueArray(letter, { minLength: 3, maxLength: 3 }),
    owner: person,
    importer,
    about: fc.constantFrom("SENT_AGAIN", "USED", "OPEN"),
  })
  .map(({ letters: [kept = "A", wrong = "B", fresh = "C"], owner, importer, about }) => {
    const device = { does: "registers", slots: [kept, wrong], importer, owner, blocked: null, model: "one" } as const;
    const claim: Claim = { registered: [kept, wrong], correct: [kept, fresh] };
    const seen = { does: "sees", imeis: [kept, fresh], number: owner } as const;
    const files = { does: "files", requester: owner, claim } as const;
    const list = { does: "lists", importer, claim, at: 0 } as const;
    const undo = { does: "undoes", list: 0, by: "OPS" } as const;
    if (about === "SENT_AGAIN") return [device, list, list, { ...undo, list: 1 }, undo];
    return about === "USED"
      ? [device, seen, list, files, undo]
      : [device, seen, files, { ...device, blocked: true }, list, { ...device, blocked: false }, files, undo];
  });

/** The first commands, before all others: mostly a course, then devices. */
export const beginning: fc.Arbitrary<Command[]> = fc
  .tuple(fc.option(course, { nil: [], freq: 3 }), fc.array(registers, { minLength: 2, maxLength: 3, size: "max" }))
  .map(([first, devices]) => [...first, ...devices]);
export const toDraft = (command: Command): Draft => ({ command, nth: 0, kept: 0, aim: "NOTHING", late: 0 });
