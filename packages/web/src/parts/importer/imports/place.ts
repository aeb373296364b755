import { createContext, use } from "react";

/** Where the pages of imports stand: the importers' part has them, and the one of ops. */
export type Place = {
  /** Before an import's id in its address. */
  readonly at: string;
  /** Where a list is uploaded; null for who looks at the lists of others. */
  readonly upload: string | null;
  /** Before a ticket's number; null where tickets have no page. */
  readonly tickets: string | null;
  /** Whether the lists of several senders are seen there. */
  readonly senders: boolean;
};

export const PlaceContext = createContext<Place>({
  at: "/importer/imports",
  upload: "/importer/upload",
  tickets: "/importer/tickets",
  senders: false,
});

export function usePlace(): Place {
  return use(PlaceContext);
}

export function addressOf({ at }: Place, id: string): string {
  return `${at}/${encodeURIComponent(id)}`;
}
