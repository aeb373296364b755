import type { Ticket } from "@hamta/core";
import type { SimSightings } from "#generated/resolvers";
import type { Loaders } from "#loaders";

/**
 * What the networks have seen by now of the correct IMEIs of a ticket that was rejected for it, with a number of the viewer,
 * who would file again. Null for any other ticket.
 */
export async function get(
  { status, verdict, correct }: Ticket.Ticket,
  { lastSeen, newestSightings }: Loaders,
): Promise<SimSightings | null> {
  if (status !== "REJECTED" || verdict !== "SIM_NOT_SEEN") return null;
  const [knownUntil, ...seen] = await Promise.all([newestSightings(), ...correct.map((imei) => lastSeen.load(imei))]);
  const slots = correct.map((imei, index) => {
    const seenAt = seen[index];
    // A sighting has seconds; a DateTime has milliseconds.
    return { imei, seenAt: seenAt ? new Date(seenAt).toISOString() : null };
  });
  return { slots, knownUntil };
}
