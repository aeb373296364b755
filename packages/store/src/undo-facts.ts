import {
  Imei,
  Pair,
  type Correction,
  type Device,
  type Import,
  type Revert,
  type Ticket,
  type Undo,
} from "@hamta/core";
import type * as List from "@hamta/core/list";
import { createHash } from "node:crypto";
import type * as Db from "#db";
import * as Holders from "#holders";
import * as Devices from "#devices";
import * as Imports from "#imports";
import * as Tickets from "#tickets";

/** What the undo of rows depends on, strongly consistent: up to four items a row. */

/**
 * Of each claim: the holders of the kept and the wrong IMEI, the device, its correction on file and its open ticket: one
 * unit for each ticket; and of the corrections that these two replaced, the lists that were undone: two units for each
 * list.
 */
export async function ofCorrections(db: Db.Db, claims: readonly Correction.Claim[]): Promise<Undo.CorrectionFacts[]> {
  const partials = claims.map(({ registered, correct }) => Pair.partialCorrection(registered, correct));
  const imeis = partials.flatMap((partial) => (partial ? [partial.keptImei, partial.wrongImei] : []));
  const holders = await Holders.getIds(db, imeis, { consistent: true });
  const holderOf = (imei: Imei.Imei | undefined) => (imei && holders.get(Imei.keyOf(imei))) ?? null;
  const ids = partials.map((partial) => holderOf(partial?.keptImei));
  const held = ids.filter((id) => id !== null);
  const snapshots = await Devices.getWithCorrections(db, held, { consistent: true });
  const open = [...snapshots.values()].flatMap(({ device }) => device.ticket ?? []);
  const tickets = await Tickets.getHeads(db, open, { consistent: true });
  const replaced = [...snapshots.values()].flatMap(({ onFile }) => onFile?.before ?? []);
  for (const { used } of tickets.values()) if (used?.before) replaced.push(used.before);
  const lists = replaced.map((correction) => correction.import);
  const undone = await Imports.getUndone(db, [...new Set(lists as Import.Id[])]);
  return partials.map((partial, index) => {
    const id = ids[index];
    const { device = null, onFile = null } = (id && snapshots.get(id)) || {};
    const wrongHolder = holderOf(partial?.wrongImei);
    return {
      device,
      onFile,
      ticket: tickets.get(device?.ticket ?? "") ?? null,
      undone,
      wrongHolder: wrongHolder === device?.id ? null : wrongHolder,
    };
  });
}

/**
 * Of each ticket: its device with the correction on file, the holder of the wrong IMEI, and the device that gave the new
 * IMEI up, if one did. One round trip of reads, strongly consistent: three read units a ticket, or five.
 */
export async function ofTickets(
  db: Db.Db,
  tickets: readonly Ticket.Ticket[],
): Promise<(Revert.Facts & Omit<Undo.CorrectionFacts, "ticket" | "undone">)[]> {
  const wrongImeis = tickets.map(({ registered, correct }) => Pair.partialCorrection(registered, correct)?.wrongImei);
  const [holders, snapshots] = await Promise.all([
    Holders.getIds(
      db,
      wrongImeis.flatMap((imei) => imei ?? []),
      { consistent: true },
    ),
    Devices.getWithCorrections(
      db,
      tickets.flatMap(({ device, giver }) => [device ?? [], giver?.id ?? []].flat()),
      { consistent: true },
    ),
  ]);
  return tickets.map((ticket, index) => {
    const wrongImei = wrongImeis[index];
    const wrongHolder = (wrongImei && holders.get(Imei.keyOf(wrongImei))) ?? null;
    const { device = null, onFile = null } = (ticket.device && snapshots.get(ticket.device)) || {};
    const giver = (ticket.giver && snapshots.get(ticket.giver.id)?.device) ?? null;
    return { device, onFile, wrongHolder: wrongHolder === ticket.device ? null : wrongHolder, giver };
  });
}

type DeviceFacts = Pick<Undo.CorrectionFacts, "device" | "onFile">;

/** Of each row: the device that holds its first IMEI, and its correction on file. */
export async function ofDevices(db: Db.Db, rows: readonly List.DeviceRow[]): Promise<DeviceFacts[]> {
  const imeis = rows.map(({ slots }) => slots[0]);
  const holders = await Holders.getIds(db, imeis, { consistent: true });
  const snapshots = await Devices.getWithCorrections(db, [...new Set(holders.values())], { consistent: true });
  return imeis.map((imei) => {
    const id = holders.get(Imei.keyOf(imei));
    return (id && snapshots.get(id)) || { device: null, onFile: null };
  });
}

/** The id of a device that a row of a list registers: the same in every try. */
export function registeredId(imported: { id: string }, { row }: { row: number }): Device.Id {
  const digest = createHash("sha256").update(`${imported.id}#${row}`).digest("base64url");
  return digest.slice(0, 16) as Device.Id;
}
