import type { Import, Ticket } from "@hamta/core";
import type { Item } from "#db";
import { body } from "#format";

/** Items as the stream of the table shows them, before a change and after it. */

/** A ticket without its words: the description is an item of its own, and the explanation is packed. */
export type TicketImage = Omit<Ticket.Ticket, "description" | "adjudication">;

export type Image = { kind: "TICKET"; ticket: TicketImage } | { kind: "IMPORT"; imported: Import.Import };

/** Null for every other item. Throws on an item of a later format than this release reads. */
export function of(item: Item): Image | null {
  if (item.sk === "TICKET") return { kind: "TICKET", ticket: body<TicketImage>(item) };
  if (item.sk === "IMPORT") return { kind: "IMPORT", imported: body<Import.Import>(item) };
  return null;
}
