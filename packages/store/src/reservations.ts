import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Ticket } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

/**
 * Reservations of open tickets: an attribute of the ticket, so a page of tickets shows them without a further read. One
 * that has expired is as good as none, so nothing needs to remove it.
 */

/** An expert who decides, and when. */
export type Decider = { expert: string; at: string };

/** True if no other expert has reserved the ticket. */
export const FREE = "(attribute_not_exists(reservation) OR reservation.expert = :expert OR reservation.#until <= :now)";
export const NAMES = { "#until": "until" };
export const values = ({ expert, at }: Decider) => ({ ":expert": expert, ":now": at });

/** One write unit. False if the ticket has ended, or another expert has reserved it. */
export function put(db: Db.Db, number: Ticket.Number, { at, ...by }: Decider, until: string): Promise<boolean> {
  const reservation: Ticket.Reservation = { ...by, until };
  const update = new UpdateCommand({
    TableName: db.table,
    Key: Keys.ticket(number),
    UpdateExpression: "SET reservation = :reservation",
    ConditionExpression: `#status = :open AND ${FREE}`,
    ExpressionAttributeNames: { "#status": "status", ...NAMES },
    ExpressionAttributeValues: { ":reservation": reservation, ":open": "OPEN", ...values({ at, ...by }) },
  });
  return Db.conditionalWrite(() => db.client.send(update));
}

/** One write unit. False if the expert had not reserved the ticket. */
export function remove(db: Db.Db, number: Ticket.Number, expert: string): Promise<boolean> {
  const update = new UpdateCommand({
    TableName: db.table,
    Key: Keys.ticket(number),
    UpdateExpression: "REMOVE reservation",
    ConditionExpression: "reservation.expert = :expert",
    ExpressionAttributeValues: { ":expert": expert },
  });
  return Db.conditionalWrite(() => db.client.send(update));
}
