import { Imei, Msisdn, Ticket } from "@hamta/core";
import * as List from "@hamta/core/list";
import { TicketLookups, Tickets } from "@hamta/store";
import type { Deps } from "#deps";

/** Most tickets of one answer. */
const MAX = 50;

/**
 * The tickets that a text names, newest first. Ten digits may be a ticket's number or a phone number: both are looked
 * up. At most three round trips one after another.
 */
export async function find({ db }: Deps, text: string): Promise<Ticket.Ticket[]> {
  const number = Ticket.parseNumber(text);
  const cleaned = List.Cell.clean(text);
  const seen = Imei.parseSeen(cleaned);
  const msisdn = Msisdn.parseE164(cleaned);
  const found = await Promise.all([
    number ? Tickets.getHeads(db, [number]).then((heads) => [...heads.values()]) : [],
    seen.ok ? TicketLookups.listByImei(db, seen.key, MAX) : [],
    msisdn ? TicketLookups.listByNumber(db, msisdn, MAX) : [],
  ]);
  return found.flat();
}
