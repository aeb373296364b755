import { useSearchParams } from "wouter-preact";

type RowFilter = { readonly outcome: string | null; readonly reason: string | null; readonly page: number };

/** Filter of a report's rows, stored in the address, so that a reload and the back button keep it. */
export function useRowFilter(): RowFilter & { setFilter: (change: Partial<RowFilter>) => void } {
  const [search, setSearch] = useSearchParams();
  const filter = {
    outcome: search.get("outcome"),
    reason: search.get("reason"),
    page: Math.max(1, Math.floor(Number(search.get("page"))) || 1),
  };
  const setFilter = (change: Partial<RowFilter>) => {
    const { outcome, reason, page } = { ...filter, ...change };
    const next = new URLSearchParams();
    if (outcome !== null) next.set("outcome", outcome);
    if (reason !== null) next.set("reason", reason);
    if (page > 1) next.set("page", String(page));
    setSearch(next);
  };
  return { ...filter, setFilter };
}
