import { Imei, Suggestion, Suspicion, type Device, type Import, type Outcome } from "@hamta/core";
import { Holders, Devices, Tickets } from "@hamta/store";
import type { Deps } from "#deps";
import type { DecidedLine } from "#files/layout";
import type { NumberedCorrection } from "#rows/corrections-facts";

/**
 * Adds to the results of rows of corrections the IMEIs that the register and open tickets suggest for typos: in rows that
 * name no device (UNKNOWN_DEVICE) or have a wrong check digit, 14 or 16 digits (INVALID). Each of these costs half a read unit for the
 * holder of the IMEI that names the device, half for its device, and, if a correct IMEI is INVALID and the device has an
 * open ticket, half for that. No other row costs anything or changes.
 */
export async function add(
  { db }: Pick<Deps, "db">,
  { uploader }: Import.Import,
  rows: readonly NumberedCorrection[],
  results: readonly DecidedLine[],
): Promise<Outcome.RowResult[]> {
  const claims = new Map(rows.map(({ row, value }) => [row, value]));
  const suspected = results.map(({ valid, ...result }) => ({ result, suspicion: suspicionOf(result, claims, valid) }));
  const holders = await Holders.getIds(
    db,
    suspected.flatMap(({ suspicion }) => suspicion?.beside ?? []),
  );
  const devices = await Devices.getMany(db, [...holders.values()]);
  const found = suspected.map(({ result, suspicion }) => {
    const id = suspicion && holders.get(Imei.keyOf(suspicion.beside));
    return { result, suspicion, device: id ? devices.get(id) : undefined };
  });
  const importer = uploader.organisation;
  const needsTicket = ({ suspicion, device }: Found) =>
    suspicion !== null && Suggestion.needsTicket(suspicion, device, importer);
  const numbers = found.filter(needsTicket).flatMap(({ device }) => device?.ticket ?? []);
  const tickets = await Tickets.getHeads(db, numbers);
  return found.map(({ result, suspicion, device }) => {
    if (!suspicion || !device) return result;
    const ticket = device.ticket === null ? undefined : tickets.get(device.ticket);
    const open = ticket?.status === "OPEN" ? ticket : null;
    const suggestions = Suggestion.suggest(suspicion, device, open, importer);
    if (suggestions.length === 0) return result;
    const { problems } = result;
    return { ...result, ...(problems && { problems: Suggestion.withoutGuesses(problems, suggestions) }), suggestions };
  });
}

type Found = { suspicion: Suspicion.Suspicion | null; device: Device.Device | undefined };

function suspicionOf(
  { row, outcome, problems = [] }: Outcome.RowResult,
  claims: ReadonlyMap<number, NumberedCorrection["value"]>,
  valid: Suspicion.Valid | undefined,
): Suspicion.Suspicion | null {
  if (valid) return Suspicion.ofInvalidRow(problems, valid);
  const claim = outcome === "UNKNOWN_DEVICE" && claims.get(row);
  return claim ? Suspicion.ofUnknownDevice(claim) : null;
}
