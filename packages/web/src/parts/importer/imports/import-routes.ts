import { createContext, use } from "preact/compat";

/** Addresses of the import pages: the importer part and the ops part both have them. */
export type ImportRoutes = {
  /** Address prefix before an import's id. */
  readonly at: string;
  /** Address of the upload; null in the ops part, which shows other people's lists. */
  readonly upload: string | null;
  /** Address prefix before a ticket's number; null where tickets have no page. */
  readonly tickets: string | null;
  /** True if the lists of several senders are shown. */
  readonly hasSenders: boolean;
  /** True if the viewer may end an import that stands still. */
  readonly canEnd: boolean;
};

export const ImportRoutesContext = createContext<ImportRoutes>({
  at: "/importer/imports",
  upload: "/importer/upload",
  tickets: "/importer/tickets",
  hasSenders: false,
  canEnd: false,
});

export function useImportRoutes(): ImportRoutes {
  return use(ImportRoutesContext);
}

export function addressOf({ at }: ImportRoutes, id: string): string {
  return `${at}/${encodeURIComponent(id)}`;
}
