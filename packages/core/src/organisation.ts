/** An importer or operator, by the name that lists and sign-in know it by: `importer-a`. */
export function isOne(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{1,62}$/.test(text);
}
