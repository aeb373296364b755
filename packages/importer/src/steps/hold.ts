import { Hold, Pair, type Import } from "@hamta/core";
import * as List from "@hamta/core/list";
import { Imports, TicketLists } from "@hamta/store";
import type { Deps } from "#deps";
import { OtherTacs } from "#steps/other-tacs";

/** Counts what makes a list unusual for its uploader. */
export type HoldCheck<K extends List.Kind.Kind> = {
  add(row: List.Row<K>): void;
  /** @param rows of the list */
  alarms(rows: number): Promise<Hold.Alarm[]>;
};

/** Null for a dry run and for a follow-up import, which was confirmed. */
export async function createHoldCheck<K extends List.Kind.Kind>(
  { db }: Deps,
  imported: Import.Import,
  kind: K,
): Promise<HoldCheck<K> | null> {
  const { mode, held, follows, uploader } = imported;
  const canBeHeld = mode === "APPLY" || held.length > 0;
  if (!canBeHeld || follows !== null) return null;
  const history = await Imports.historyOf(db, imported);
  const claimOf = List.Kind.claimReader(kind);
  const maxTickets = claimOf && Hold.maxTicketRows(history);
  const open = maxTickets === null ? null : await TicketLists.getOpenPairs(db, uploader.organisation, maxTickets);
  const maxOtherModel = claimOf && Hold.maxOtherModelRows(history);
  const otherTacs = new OtherTacs();
  let invalid = 0;
  let tickets = 0;
  return {
    add: (row) => {
      if (!row.ok) invalid++;
      else if (claimOf) {
        const claim = claimOf(row.value);
        if (open?.has(Pair.keyOf(claim.registered))) tickets++;
        if (maxOtherModel !== null) otherTacs.add(claim);
      }
    },
    alarms: async (rows) => {
      const mayBeTooMany = maxOtherModel !== null && otherTacs.rows > maxOtherModel;
      const otherModel = mayBeTooMany ? await otherTacs.countOtherModel(db) : 0;
      return Hold.alarmsFor({ rows, invalid, tickets, otherModel }, history);
    },
  };
}
