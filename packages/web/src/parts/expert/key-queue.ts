import { commandOf, type Pressed } from "#parts/expert/shortcuts.ts";

/** Keys that were pressed while a ticket loaded, in their order. They are played once it is on the page. */

/** More is no person's typing ahead. */
const MAX = 2_000;

/** True if a key waits for the ticket: a command, or a letter of the note. All others are the browser's. */
export function waitsForTicket(pressed: Pressed): boolean {
  if (commandOf(pressed, "DESK") !== null) return true;
  const { key, ctrlKey, metaKey, altKey } = pressed;
  return !ctrlKey && !metaKey && !altKey && ([...key].length === 1 || EDITING.includes(key));
}

const EDITING = ["Enter", "Backspace", "Escape"];

/** The note after a key that is played into it. */
export function typeInto(note: string, { key }: Pick<Pressed, "key">): string {
  if (key === "Backspace") return [...note].slice(0, -1).join("");
  return note + (key === "Enter" ? "\n" : [...key].length === 1 ? key : "");
}

export class KeyQueue {
  readonly #keys: Pressed[] = [];

  get isEmpty(): boolean {
    return this.#keys.length === 0;
  }

  add({ key, code, ctrlKey, metaKey, altKey }: Pressed): void {
    if (this.#keys.length < MAX) this.#keys.push({ key, code, ctrlKey, metaKey, altKey });
  }

  take(): Pressed | undefined {
    return this.#keys.shift();
  }

  clear(): void {
    this.#keys.length = 0;
  }
}
