/** The file that somebody has chosen and not sent, for as long as the page is open: going to look at another screen does not lose it. */

type Laid = { readonly person: string; readonly file: File };

let laid: Laid | null = null;

export function lay(person: string, file: File | null): void {
  laid = file && { person, file };
}

/** Nobody finds another's. */
export function laidBy(person: string): File | null {
  return laid?.person === person ? laid.file : null;
}
