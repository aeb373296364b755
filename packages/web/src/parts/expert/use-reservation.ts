import { ReleaseTicket, ReserveTicket, type ReviewedTicketFragment } from "@hamta/client";
import { useEffect, useRef } from "preact/compat";
import { useApi } from "#api/api.tsx";
import type { Decisions } from "#parts/expert/decisions.ts";
import { useBeforeLeaving } from "#session/leaving.ts";

/** A reservation lasts five minutes; one that is missed is made up for by the next. */
const RENEW_MS = 120_000;

export const isReservedByAnother = ({ reservation }: Pick<ReviewedTicketFragment, "reservation">) =>
  reservation?.isYours === false;

/**
 * Reserves the ticket on the page, renews that while the page is open, and releases the ticket when it is left. A ticket
 * whose decision waits to be sent stays reserved.
 */
export function useReservation(
  { number, status, reservation }: Pick<ReviewedTicketFragment, "number" | "status" | "reservation">,
  { isDecided, onRefused }: Pick<Decisions, "isDecided"> & { onRefused: () => void },
): void {
  const api = useApi();
  const canReserve = status === "OPEN" && !isReservedByAnother({ reservation });
  const latest = useRef({ isDecided, onRefused });
  latest.current = { isDecided, onRefused };
  const release = useRef(() => {});
  useEffect(() => {
    if (!canReserve) return undefined;
    const input = { number };
    const reserve = async () => {
      try {
        const { reserveTicket } = await api.run(ReserveTicket, { input });
        if (reserveTicket.__typename === "Refusal") latest.current.onRefused();
      } catch {
        // The next renewal reserves it. Until then the API still refuses the second of two decisions.
      }
    };
    let reserved = reserve();
    const timer = setInterval(() => (reserved = reserve()), RENEW_MS);
    release.current = () => {
      clearInterval(timer);
      release.current = () => {};
      if (latest.current.isDecided(number)) return;
      // If the request fails, the reservation expires.
      const end = () => api.run(ReleaseTicket, { input }, { keepalive: true }).catch(() => {});
      void reserved.then(end);
    };
    return () => release.current();
  }, [api, number, canReserve]);
  useBeforeLeaving(() => release.current());
}
