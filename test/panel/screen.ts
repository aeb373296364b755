import type { Page } from "playwright-core";
import type { Name } from "#panel/panel";

export type Screen = {
  name: string;
  as: Name | null;
  /** Its address; `:OPEN` is the ticket, `:completed` the import of Importer A with this result. */
  path: string;
  /** True if it needs the lists of Importer A. */
  hasLists?: true;
  /** True if it needs the ticket `:MOVE`. Such screens come last: the ticket is then in the queue. */
  hasMove?: true;
  /** The address to which the steps lead, if it is another. */
  leadsTo?: string;
  /** Steps before the screen is checked. */
  prepare?: (page: Page) => Promise<void>;
};
