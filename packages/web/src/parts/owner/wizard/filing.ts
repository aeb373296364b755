import { FileTicket } from "@hamta/client";
import { useEffect, useRef } from "preact/compat";
import { useMutation } from "#api/mutation.ts";
import { isUnauthenticated } from "#api/unauthenticated.ts";
import { inputOf, type Draft, type FieldErrors, type TicketDraft } from "#parts/owner/wizard/draft.ts";
import { useLeave } from "#parts/owner/wizard/history.ts";

/** Files a draft, and replaces the wizard by the ticket's page. A draft that is sent again is filed once: it has a key. */
export function useFiling(
  { setSent, clear }: TicketDraft,
  refuse: (errors: FieldErrors) => void,
): { file: (draft: Draft) => Promise<void>; busy: boolean; error: unknown } {
  const leave = useLeave();
  const { run, busy, error } = useMutation(FileTicket);
  // Refused before anything was filed: only an earlier try may have arrived.
  const wasSent = useRef(false);
  useEffect(() => {
    if (isUnauthenticated(error)) setSent(wasSent.current);
    // `setSent` is another function at every rendering.
  }, [error]);

  const file = async (draft: Draft) => {
    wasSent.current = draft.sent;
    setSent(true);
    const { description, key } = draft;
    const result = await run({ input: { ...inputOf(draft), description, idempotencyKey: key } });
    if (!result) return;
    if (result.fileTicket.__typename === "Refusal") {
      setSent(false);
      return refuse(result.fileTicket.errors);
    }
    const { number } = result.fileTicket.ticket;
    clear();
    leave(`/tickets/${number}`, { filed: number });
  };
  return { file, busy, error };
}
