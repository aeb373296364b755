import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Ticket } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";
import * as Pages from "#pages";

/**
 * Tickets that were filed before worklists had shards. `Keys.worklist` also reads the partition in which they are, until
 * none is left in any stage. docs/operations.md, "Worklists without shards", says when this file goes.
 */

/**
 * Moves the open tickets to the shards of their worklists, and returns how many it moved. It finds them in the experts'
 * queue, which has every open ticket. May be repeated, and may run while tickets end or change their importer.
 *
 * Half a read unit for each open ticket, and three write units for each that moves: the ticket, and two index entries.
 */
export async function move(db: Db.Db): Promise<number> {
  let moved = 0;
  for (const shard of Keys.QUEUE) {
    for await (const keys of Pages.readKeys(db, "queue", shard)) {
      const tickets = (await Db.batchGet(db, keys)).values();
      await Db.inBatches(tickets, 1, async ([ticket]) => {
        if (ticket && (await moveTicket(db, ticket))) moved++;
      });
    }
  }
  return moved;
}

/** False if the ticket is in a shard or in no worklist, or if that changes at this moment. */
async function moveTicket(db: Db.Db, item: Db.Item): Promise<boolean> {
  const { contact, filedAt, number } = Db.checkFormat<Ticket.Ticket>(item);
  const { importer } = contact;
  if (importer === null || item["pk2"] !== Keys.unsharded(importer)) return false;
  const update = new UpdateCommand({
    TableName: db.table,
    Key: Keys.ticket(number),
    UpdateExpression: "SET pk2 = :shard",
    ConditionExpression: "pk2 = :unsharded",
    ExpressionAttributeValues: {
      ":shard": Keys.byImporter(importer, filedAt, number).pk2,
      ":unsharded": Keys.unsharded(importer),
    },
  });
  return Db.conditionalWrite(() => db.client.send(update));
}
