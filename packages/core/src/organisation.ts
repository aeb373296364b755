/** True for the id of an importer or operator in lists and sign-in tokens: `importer-a`. */
export function isId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{1,62}$/.test(text);
}
