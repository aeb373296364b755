/** The site in the users' guide itself; a stage may have another. */
export const SITE = "https://hamta.ntsww.ir";

/** Sites outside the panel, each an https URL of the stage. `repair`: the page of repair registration; null: not known. */
export type Sites = { readonly home: string; readonly repair: string | null };

/** The part of a text that leads to another site, letter by letter, and the site's https URL. */
export type TextLink = { readonly text: string; readonly url: string };
