/**
 * The chosen file that was not sent yet. Kept while the page is open, so that a visit to another screen does not
 * discard it.
 */

type Chosen = { readonly person: string; readonly file: File };

let chosen: Chosen | null = null;

export function setChosenFile(person: string, file: File | null): void {
  chosen = file && { person, file };
}

/** Null if another person chose the file. */
export function getChosenFile(person: string): File | null {
  return chosen?.person === person ? chosen.file : null;
}
