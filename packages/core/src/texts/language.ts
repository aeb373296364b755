export type Language = "fa" | "en";

export const languages = ["fa", "en"] as const satisfies readonly Language[];

/** One text in every language. A missing language is a type error. */
export type Text = Readonly<Record<Language, string>>;

/** A text that may name particulars: a row, a ticket, a column. */
export type Template<Params> = Readonly<Record<Language, string | ((params: Params) => string)>>;

export function render<Params>(template: Template<Params>, language: Language, params: Params): string {
  const text = template[language];
  return typeof text === "string" ? text : text(params);
}
