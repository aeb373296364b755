import { DeviceChange, Revert, type Ticket } from "@hamta/core";
import { Reverts, Tickets, UndoFacts, type IdempotentRequests } from "@hamta/store";
import type { Deps } from "#deps";
import * as Idempotency from "#idempotency";

/** Takes an approval back by the decision of an expert or ops. */

export type Refused = { refused: Revert.Refusal } | Idempotency.Refused;

/** A list, a filing or another revert may change the device at the same moment; it is then read and decided again. */
const ATTEMPTS = 8;

/** Null if there is no such ticket. */
export async function revert(
  deps: Deps,
  number: Ticket.Number,
  { by, note, request = null }: { by: Ticket.Reverter; note: string; request?: IdempotentRequests.Request | null },
): Promise<Ticket.Ticket | Refused | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const ticket = await Tickets.get(deps.db, number);
    if (!ticket) return null;
    const [facts] = await UndoFacts.ofTickets(deps.db, [ticket]);
    if (!facts) throw new Error(`Ticket ${number} has no facts`);
    const decision = Revert.decide(ticket, facts);
    if ("refused" in decision) {
      // The same request may have reverted it before.
      const [earlier, now] = await Promise.all([Idempotency.findResult(deps, request), Tickets.get(deps.db, number)]);
      if (earlier && "refused" in earlier) return earlier;
      // Reverted between the reads of the ticket and of its device.
      if (now?.reverted && !ticket.reverted) continue;
      return earlier ? ticket : decision;
    }
    const { device, partial, giver } = decision;
    const reverted: Ticket.Revert = { at: deps.now().toISOString(), by, note };
    const snapshot = { device, onFile: facts.onFile };
    const restored = { partial, changed: DeviceChange.ofRevert(number, reverted) };
    if (await Reverts.revert(deps.db, snapshot, { ended: number, restored, giver, revert: reverted }, request)) {
      return { ...ticket, reverted };
    }
    const earlier = await Idempotency.findResult(deps, request);
    if (earlier && "refused" in earlier) return earlier;
  }
  throw new Error(`The device of ticket ${number} kept changing while its approval was reverted`);
}
