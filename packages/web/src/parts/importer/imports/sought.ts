import { useSearchParams } from "wouter";

type Sought = { readonly outcome: string | null; readonly reason: string | null; readonly page: number };

/** Which rows of a report are wanted, kept in the address, so that a reload and the browser's own back keep them. */
export function useSought(): Sought & { seek: (wanted: Partial<Sought>) => void } {
  const [search, setSearch] = useSearchParams();
  const sought = {
    outcome: search.get("outcome"),
    reason: search.get("reason"),
    page: Math.max(1, Math.floor(Number(search.get("page"))) || 1),
  };
  const seek = (wanted: Partial<Sought>) => {
    const { outcome, reason, page } = { ...sought, ...wanted };
    const next = new URLSearchParams();
    if (outcome !== null) next.set("outcome", outcome);
    if (reason !== null) next.set("reason", reason);
    if (page > 1) next.set("page", String(page));
    setSearch(next);
  };
  return { ...sought, seek };
}
