import { Ticket as TicketDocument, type DevicesQuery } from "@hamta/client";
import { useEffect, useState, type ReactNode } from "preact/compat";
import { useLocation, useSearchParams } from "wouter-preact";
import { useQuery, type QueryState } from "#api/query.ts";
import { isBegun, type TicketDraft } from "#parts/owner/wizard/draft.ts";
import { ofDevice, ofTicket } from "#parts/owner/wizard/filled.ts";
import { Unfinished } from "#parts/owner/wizard/unfinished.tsx";
import { focusTitle } from "#ui/page.tsx";
import { QueryResult } from "#ui/query-result.tsx";

/**
 * The start of a request: for the device or from the ended ticket that the address names, or empty. Null once the steps
 * may be shown; until then what is shown in their place.
 */
export function useStart(step: string, { draft, begin }: TicketDraft, devices: QueryState<DevicesQuery>): ReactNode {
  const [query, setQuery] = useSearchParams();
  const [, navigate] = useLocation();
  const device = query.get("device");
  const number = query.get("ticket");
  const isNamed = device !== null || number !== null;
  // Asked on the way in only: within the wizard, the first step is one of the steps.
  const [isAsked, setAsked] = useState(() => (isNamed || step === "subject") && isBegun(draft));
  const ticket = useQuery(TicketDocument, { number: number ?? "" }, { skip: number === null });
  const own = devices.data?.devices.nodes;
  const isLoaded = own !== undefined && (number === null || ticket.data !== undefined);
  useEffect(() => {
    if (isAsked || !isNamed || !isLoaded) return;
    const named = own.find(({ id }) => id === device);
    begin(ticket.data?.ticket ? ofTicket(ticket.data.ticket, own) : named ? ofDevice(named) : {});
    setQuery({}, { replace: true });
    // Once only: the name is then removed from the address.
  }, [isAsked, isNamed, isLoaded]);
  if (isAsked) {
    return (
      <Unfinished
        draft={draft}
        devices={own ?? []}
        onContinue={() => {
          setAsked(false);
          navigate("/tickets/new/imeis", { replace: true });
        }}
        onBegin={() => {
          setAsked(false);
          begin({});
          focusTitle();
        }}
      />
    );
  }
  if (!isNamed) return null;
  return (
    <>
      <QueryResult answer={devices}>{() => null}</QueryResult>
      {number !== null && <QueryResult answer={ticket}>{() => null}</QueryResult>}
    </>
  );
}
